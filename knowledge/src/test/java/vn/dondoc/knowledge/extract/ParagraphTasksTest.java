package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.knowledge.due.DueJson;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** Papers that give their tasks in paragraphs: every expected row, and none besides. */
class ParagraphTasksTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    private static final Path FOLDER = Path.of("src/test/resources/paragraphs");

    static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyExpectedTaskAndNoneBesides(Path paper) throws Exception {
        Path expected = paper.resolveSibling(paper.getFileName().toString().replace(".txt", ".tsv"));
        assertThat(rows(read(paper))).containsExactlyElementsOf(Files.readAllLines(expected, StandardCharsets.UTF_8));
    }

    private static Draft read(Path paper) throws Exception {
        return ReadHere.draft(DIRECTORY, paper.getFileName().toString(), Files.readAllBytes(paper));
    }

    static List<String> rows(Draft draft) {
        return draft.tasks().stream().map(t -> String.join("\t", t.no() == null ? "-" : t.no(), String.join("; ", t.lead()), String.join("; ", t.coordinating()), due(DueJson.of(t.due())), t.content())).toList();
    }

    private static String due(DueJson due) {
        return due.kind() + " " + (due.lastDay() == null ? "-" : due.lastDay()) + (due.before() ? " before" : "");
    }

    private static Draft read(String text) throws Exception {
        return ReadHere.draft(DIRECTORY, "van-ban.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String letter(String type, String... paragraphs) {
        return "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG\nSố: 9/X-UBND\nHải Phòng, ngày 05 tháng 01 năm 2026\n\n" + type + "\nVề việc thử\n\n" + String.join("\n\n", paragraphs) + "\n\nNơi nhận:\n- Các sở, ngành;\n- Lưu: VT.\n";
    }

    @Test
    void theFieldsStandWhereTheirSpansSay() throws Exception {
        Draft draft = read(letter("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Giao Sở Nội vụ chủ trì, phối hợp\nvới Sở Tài chính rà soát biên chế;\nhoàn thành trước ngày 30/6/2026."));
        TaskRow task = draft.tasks().getFirst();
        assertThat(task.section()).isEqualTo("II");
        assertThat(task.sectionTitle()).isEqualTo("NHIỆM VỤ");
        assertThat(task.dueAsWritten()).isEqualTo("trước ngày 30/6/2026");
        assertThat(cut(draft, task, "lead")).isEqualTo("Sở Nội vụ");
        assertThat(cut(draft, task, "coordinating")).isEqualTo("Sở Tài chính");
        assertThat(cut(draft, task, "due")).isEqualTo("trước ngày 30/6/2026");
        assertThat(cut(draft, task, "content")).startsWith("rà soát biên chế");
        assertThat(draft.blocks()).as("the paragraph stays a passage").anySatisfy(b -> assertThat(b.text()).contains("rà soát biên chế"));
    }

    private static String cut(Draft draft, TaskRow task, String field) {
        return draft.text().substring(task.spans().get(field).get(0), task.spans().get(field).get(1)).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Các cơ quan, đơn vị chịu trách nhiệm thi hành Kế hoạch này.", "1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.", "1. Sở Nội vụ báo cáo kết quả về Ủy ban nhân dân thành phố trước ngày 20/12/2026.",
            "1. Các sở, ngành báo cáo trước ngày 15/12 hằng năm.", "1. Sở Nội vụ đã hoàn thành rà soát trước ngày 31/12/2025.", "1. Đồng ý với đề nghị của Sở Nội vụ về rà soát biên chế trước ngày 30/6/2026.",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/01/2026, yêu cầu hoàn thành trước ngày 31/12/2026;", "1. Văn phòng Ủy ban nhân dân thành phố thông báo để các sở, ngành biết, thực hiện.", "1. Các sở, ngành nghiêm túc triển khai thực hiện Kế hoạch này.",
            "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các sở, ngành hoàn thành việc rà soát trước ngày 30/6/2026."})
    void whatIsNoTask(String paragraph) throws Exception {
        assertThat(read(letter("KẾ HOẠCH", paragraph)).tasks()).isEmpty();
    }

    @Test
    void aDutyIsATaskOrAnObligationNeverBoth() throws Exception {
        Draft draft = read(letter("CHỈ THỊ", "1. Giao Sở Nội vụ xây dựng kế hoạch tinh giản biên chế, báo cáo Ủy ban nhân dân thành phố trước ngày 30/4/2026.", "2. Sở Nội vụ tổng hợp, báo cáo kết quả trước ngày 15/12 hằng năm."));
        assertThat(draft.tasks()).singleElement().satisfies(t -> assertThat(t.no()).isEqualTo("1"));
        assertThat(draft.obligations()).singleElement().satisfies(o -> assertThat(o.text()).contains("hằng năm"));
    }

    @Test
    void paragraphsOfAPaperWithATaskTableGiveNone() throws Exception {
        Draft draft = read(letter("KẾ HOẠCH", "1. Giao Sở Nội vụ chủ trì rà soát biên chế; hoàn thành trước ngày 30/6/2026.") + "\nPHỤ LỤC\n\nSTT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành\n\n1.\n\nLập danh mục tuyến phố cần trồng cây.\n\nSở Xây dựng\n\nCác đơn vị liên quan\n\nTháng 3/2026\n");
        assertThat(draft.tasks()).singleElement().satisfies(t -> assertThat(t.content()).startsWith("Lập danh mục"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BÁO CÁO", "TỜ TRÌNH", "QUY CHẾ"})
    void papersThatTellOrRuleGiveNone(String type) throws Exception {
        assertThat(read(letter(type, "1. Giao Sở Nội vụ chủ trì rà soát biên chế; hoàn thành trước ngày 30/6/2026.")).tasks()).isEmpty();
    }

    @Test
    void whatIsDoneAlwaysAtTimesOrAtLastIsToldByTheLastWords() throws Exception {
        assertThat(rows(read(letter("CHỈ THỊ", "1. Chi cục Kiểm lâm: Tổ chức trực 24/24 giờ trong mùa khô; thực hiện thường xuyên.", "2. Sở Y tế bố trí lực lượng trực tại các điểm thi trong các ngày từ 25/6/2026 đến 27/6/2026.")))).containsExactly(
                "1\tChi cục Kiểm lâm\t\tONGOING -\tTổ chức trực 24/24 giờ trong mùa khô", "2\tSở Y tế\t\tRANGE 2026-06-27\tBố trí lực lượng trực tại các điểm thi");
    }

    @Test
    void aConclusionAboutMoneyChargesToo() throws Exception {
        assertThat(rows(read(letter("THÔNG BÁO", "1. Về kinh phí và tổ chức thực hiện", "a) Giao Sở Tài chính chủ trì, phối hợp với Cảng vụ Hàng hải bố trí kinh phí nạo vét, hoàn thành trước ngày 10/5/2026.",
                "2. Đồng ý chủ trương sửa nhà văn hóa tổ dân phố số 7. Giao Sở Xây dựng hoàn thiện hồ sơ dự toán trong quý III/2026.")))).containsExactly(
                "1.a\tSở Tài chính\tCảng vụ Hàng hải\tDATE 2026-05-10 before\tBố trí kinh phí nạo vét", "2\tSở Xây dựng\t\tQUARTER 2026-09-30\tHoàn thiện hồ sơ dự toán");
    }

    @Test
    void aBodysNameEndsWithItsPlaceWhateverItIsToDo() throws Exception {
        assertThat(rows(read(letter("CÔNG ĐIỆN", "1. Sở Nội vụ, Công an thành phố trang bị phương tiện hỗ trợ sơ tán dân trước ngày 10/5/2026.")))).containsExactly(
                "1\tSở Nội vụ; Công an thành phố\t\tDATE 2026-05-10 before\tTrang bị phương tiện hỗ trợ sơ tán dân");
    }

    @Test
    void theNameOfATaskWithLabelsIsNoTaskBesides() throws Exception {
        assertThat(rows(read(letter("KẾ HOẠCH", "1. Tổ chức chương trình mùa hè", "- Đơn vị chủ trì: Sở Du lịch.", "- Thời gian thực hiện: Tháng 6/2026.")))).containsExactly("1\tSở Du lịch\t\tMONTH 2026-06-30\tTổ chức chương trình mùa hè");
    }

    @Test
    void aCooperativeIsNoPlace() throws Exception {
        assertThat(rows(read(letter("KẾ HOẠCH", "II. NHIỆM VỤ", "1. Giao Sở Công Thương chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh tổ chức 05 lớp tập huấn bán hàng, hoàn thành trong quý III/2026."))))
                .containsExactly("1\tSở Công Thương\tLiên minh Hợp tác xã tỉnh\tQUARTER 2026-09-30\tTổ chức 05 lớp tập huấn bán hàng");
    }
}
