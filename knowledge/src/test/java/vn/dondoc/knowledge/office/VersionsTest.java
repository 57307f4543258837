package vn.dondoc.knowledge.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.knowledge.review.ClerkAtSheet.CLERK;
import static vn.dondoc.knowledge.review.ClerkAtSheet.fact;
import static vn.dondoc.knowledge.review.ClerkAtSheet.workbook;
import static vn.dondoc.knowledge.review.TreePlan.CARE;
import static vn.dondoc.knowledge.review.TreePlan.LIST;
import static vn.dondoc.knowledge.review.TreePlan.PLAN;
import static vn.dondoc.knowledge.review.TreePlan.PLANT;
import static vn.dondoc.knowledge.review.TreePlan.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.TestOffice;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.review.TreePlan;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;

/** The same paper in another file: one paper, whose tasks and reports stay. */
class VersionsTest {
    private static final Instant NOW = Instant.parse("2026-02-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);
    /** Without a table of tasks. */
    private static final String READING_PROGRAMME = """
            THÀNH ỦY HẢI PHÒNG
            Số 12-CTr/TU
            Hải Phòng, ngày 05 tháng 02 năm 2026

            CHƯƠNG TRÌNH HÀNH ĐỘNG
            thực hiện Nghị quyết về phát triển văn hóa đọc trong Đảng bộ

            I. MỤC ĐÍCH, YÊU CẦU

            Tạo chuyển biến mạnh mẽ về nhận thức của cán bộ, đảng viên và nhân dân đối với việc đọc sách, xây dựng thói quen tự học suốt đời.

            II. NHIỆM VỤ, GIẢI PHÁP

            Đẩy mạnh tuyên truyền về lợi ích của việc đọc sách; mở rộng mạng lưới thư viện, tủ sách cơ sở; khuyến khích mỗi gia đình có một góc đọc sách.

            Nơi nhận:
            - Các đảng ủy trực thuộc,
            - Lưu Văn phòng Thành ủy.
            """;

    @TempDir Path dir;
    private Office office;
    private Viewer clerk;

    @BeforeEach
    void open() {
        office = TestOffice.open(dir, NOW);
        clerk = TestOffice.viewer(office, null, Role.OFFICE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<Task> tasks() {
        return office.tasks().all(clerk);
    }

    private void report(Task task, int percent) {
        Assignment part = office.tasks().assignmentsOfTasks(Set.of(task.id()), clerk).getFirst();
        office.reports().record(new NewReport(percent, ReportedStatus.IN_PROGRESS, null, null, null, null, percent + "%", false), task, part, clerk, NOW, TODAY);
    }

    @Test
    void aNumberAddedLaterKeepsTasksAndReports() throws Exception {
        String unnumbered = PLAN.replace("Số: 15/KH-UBND", "Số:      /KH-UBND");
        office.take("a.txt", bytes(unnumbered), null, true);
        Document before = office.documents().all(clerk).getFirst();
        assertThat(before.facts().number()).isNull();
        List<Long> ids = tasks().stream().map(Task::id).toList();
        report(tasks().getFirst(), 40);
        assertThat(office.takeReviewed("a.txt", bytes(unnumbered), fact(workbook("a.txt", unnumbered), "Số, ký hiệu", "15/KH-UBND"), CLERK)).isInstanceOf(Intake.Result.Imported.class);
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo(before.id());
            assertThat(d.facts().number()).isEqualTo("15/KH-UBND");
            assertThat(d.facts().numberReadable()).isTrue();
        });
        assertThat(tasks()).extracting(Task::id).isEqualTo(ids);
        assertThat(office.reports().ofTasks(ids, clerk)).hasSize(1);
    }

    @Test
    void aNewVersionKeepsReportsWithTheirTasks() throws Exception {
        String old = TreePlan.of("15/KH-UBND", LIST, PLANT, CARE, "Tổng kết phong trào trồng cây.|Sở Nội vụ|Các đơn vị liên quan|Tháng 12/2026");
        office.take("a.txt", bytes(old), null, true);
        Task care = tasks().get(2), summing = tasks().get(3);
        report(care, 30);
        report(summing, 10);
        // the second task is gone, so is the last; the third is now number 2; one is new
        String fresh = TreePlan.of("15/KH-UBND", LIST.replace("Tháng 3/2026", "Tháng 4/2026"), CARE, "Xây dựng quy chế quản lý cây xanh đô thị.|Sở Xây dựng|Sở Tư pháp|Quý II/2026");
        assertThat(office.take("ban-sua.txt", bytes(fresh), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r ->
                assertThat(r.change()).isEqualTo(new Intake.Change("a.txt", true, 1, 2, 2, 1)));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.tasks()).isEqualTo(3));
        assertThat(tasks()).extracting(Task::no).containsExactly("1", "2", "3");
        assertThat(tasks().get(1).id()).isEqualTo(care.id());
        assertThat(office.reports().ofTasks(Set.of(care.id()), clerk)).singleElement().satisfies(r -> assertThat(r.percent()).isEqualTo(30));
        assertThat(office.tasks().byId(summing.id(), clerk)).hasValueSatisfying(t -> assertThat(t.cancelled()).isTrue());
        assertThat(office.reports().ofTasks(Set.of(summing.id()), clerk)).hasSize(1);
    }

    @Test
    void theSamePaperTwiceIsOnePaperAndTheBetterTextLeads() throws Exception {
        String scan = Folding.fold(PLAN).replace("trong cay", "trong cáy");
        office.take("scan.txt", bytes(scan), null, true);
        assertThat(office.take("goc.txt", bytes(PLAN), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", true));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.source()).isEqualTo("goc.txt"));
        assertThat(office.take("scan2.txt", bytes(scan + "\n."), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", false));
        assertThat(office.take("scan2.txt", bytes(scan + "\n."), null, true)).isInstanceOf(Intake.Result.Known.class);
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.source()).isEqualTo("goc.txt"));
        assertThat(tasks()).hasSize(3);
        office.take("khac.txt", bytes(PLAN.replace("15/KH-UBND", "99/KH-UBND").replace("ngày 10 tháng 01 năm 2026", "ngày 12 tháng 01 năm 2027")), null, true);
        assertThat(office.documents().all(clerk)).as("the same words of another year are another paper").hasSize(2);
    }

    private static final String SUM = "Tổng kết phong trào trồng cây.|Sở Nội vụ|Các đơn vị liên quan|Tháng 12/2026", RULES = "Xây dựng quy chế quản lý cây xanh đô thị.|Sở Xây dựng|Sở Tư pháp|Quý II/2026";

    /** The paper as it was before a task was dropped from it may come later, in another kind of file. */
    @Test
    void anEarlierTextInAnotherKindOfFileDoesNotTakeTheCorrectedOnesPlace() throws Exception {
        String schools = "Kiểm tra việc trồng cây tại các trường học.|Sở Giáo dục và Đào tạo|Các đơn vị liên quan|Tháng 9/2026";
        office.take("ban-sua.docx", docx(TreePlan.of("15/KH-UBND", LIST, PLANT, CARE, SUM, RULES)), null, true);
        assertThat(tasks()).hasSize(5);
        assertThat(office.take("ban-cu.html", bytes(html(TreePlan.of("15/KH-UBND", LIST, PLANT, CARE, SUM, RULES, schools))), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> {
            assertThat(r.tasks()).isEqualTo(6);
            assertThat(r.change()).hasFieldOrPropertyWithValue("leads", false);
        });
        assertThat(tasks()).hasSize(5);
    }

    @Test
    void aFileWithItsTablesTakesThePlaceOfItsBareText() throws Exception {
        String plan = TreePlan.of("15/KH-UBND", LIST, PLANT, CARE, SUM, RULES);
        office.take("chu.txt", bytes(plan), null, true);
        assertThat(office.take("goc.docx", docx(plan), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", true));
        assertThat(office.take("chu2.txt", bytes(plan + "\n"), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", false));
        assertThat(tasks()).hasSize(5);
    }

    private static List<List<String>> table(String plan) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")));
        List<String> cells = plan.split("\nSTT .*\n", 2)[1].lines().filter(l -> !l.isBlank()).skip(1).toList();
        for (int i = 0; i < cells.size(); i += 5) rows.add(cells.subList(i, i + 5));
        return rows;
    }

    private static List<String> paragraphs(String plan) {
        return plan.split("\nSTT .*\n", 2)[0].lines().filter(l -> !l.isBlank()).toList();
    }

    private static String html(String plan) {
        String rows = table(plan).stream().map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>").collect(Collectors.joining());
        return "<html><head><meta charset=\"utf-8\"></head><body><p>" + String.join("</p><p>", paragraphs(plan)) + "</p><table>" + rows + "</table></body></html>";
    }

    private static byte[] docx(String plan) throws IOException {
        try (XWPFDocument file = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            paragraphs(plan).forEach(p -> file.createParagraph().createRun().setText(p));
            List<List<String>> rows = table(plan);
            XWPFTable table = file.createTable(rows.size(), 5);
            for (int r = 0; r < rows.size(); r++) for (int c = 0; c < 5; c++) table.getRow(r).getCell(c).setText(rows.get(r).get(c));
            file.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPaperWithoutTasksAndItsScanAreOnePaperInEitherOrder(boolean scanFirst) throws Exception {
        String scan = Folding.fold(READING_PROGRAMME).replace("so 12-ctr/tu", "So -CTr/TU").replace("tuyen truyen", "tuyén truyén").replace("gia dinh", "gia dmh").replace("nhan dan", "nhén dan");
        office.take(scanFirst ? "ban-quet.txt" : "ban-goc.txt", bytes(scanFirst ? scan : READING_PROGRAMME), null, true);
        assertThat(office.take(scanFirst ? "ban-goc.txt" : "ban-quet.txt", bytes(scanFirst ? READING_PROGRAMME : scan), null, true))
                .isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", scanFirst));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> {
            assertThat(d.source()).isEqualTo("ban-goc.txt");
            assertThat(d.facts().number()).isEqualTo("12-CTr/TU");
        });
    }
}
