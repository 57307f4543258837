package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.UnitFiles;

class RecognisedTableTest {
    /** Pieces of the cells of a row follow each other on a line; some ruling lines were read, some words are damaged. */
    private static final String PAGE = """
            PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ
            TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện
            1 | Rà soát, bổ sung quy chế làm việc của cơ quan, đơn vị | Sở Nội vụ Các sở, ban, Tháng
            phù hợp với mô hình tổ chức mới ngành 3/2026
            2 | Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức | Sở Khoa học và | Sở Tài chính | Hằng năm
            cấp xã và người dân trên địa bàn Công nghê
            3 | Lập danh mục thiết bị cần mua sắm, thay thế trong năm Sở Tài chính Các cơ quan, | 15/9/2026
            kế hoạch đơn vị liên quan
            """;

    private static List<TaskRow> tasks(String page) {
        DueDateParser dueDates = new DueDateParser(2026);
        return new TextTables(new RowReader(UnitFiles.shipped(), dueDates, null), dueDates, UnitFiles.shipped().allNames()).tasks(Restored.unchanged(page), true, _ -> {});
    }

    @Test
    void piecesOfCellsOnALineFindTheirColumns() {
        List<TaskRow> rows = tasks(PAGE);
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows).extracting(TaskRow::lead).containsExactly(List.of("Sở Nội vụ"), List.of("Sở Khoa học và Công nghệ"), List.of("Sở Tài chính"));
        assertThat(rows.get(0).coordinating()).containsExactly("Các sở, ban, ngành");
        assertThat(rows.get(1).coordinating()).containsExactly("Sở Tài chính");
        assertThat(rows.get(0).due().lastPrintedDay()).contains(LocalDate.of(2026, 3, 31));
        assertThat(rows.get(2).due().lastPrintedDay()).contains(LocalDate.of(2026, 9, 15));
        assertThat(rows.get(0).content()).isEqualTo("Rà soát, bổ sung quy chế làm việc của cơ quan, đơn vị phù hợp với mô hình tổ chức mới");
    }

    @Test
    void aFootnoteUnderThePageIsNoPartOfARow() {
        String noted = PAGE.replace("3 | Lập", "\n1 Kế hoạch số 15-KH/TU ngày 09/4/2025 của Ban Thường vụ Thành ủy về thực hiện Đề án chuyển đổi số trong các cơ quan đảng, Mặt trận Tổ quốc và các đoàn thể thành phố\ngiai đoạn 2025-2030.\n3 | Lập")
                + "4 | Kiểm tra việc thực hiện kế hoạch tại các đơn vị, địa | Sở Nội vụ Các cơ quan, | 15/11/2026\nphương trên địa bàn thành phố đơn vị liên quan\n";
        assertThat(RecognisedPages.of(noted).lines()).noneMatch(line -> line.text().contains("Ban Thường vụ") || line.text().contains("2025-2030"));
        assertThat(RecognisedPages.of(noted).lines()).anyMatch(line -> line.text().contains("Lập danh mục"));
    }

    @Test
    void ofTwoOrdersOfItsColumnsATableIsReadInTheOneThatFits() {
        String page = """
            PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ
            TT Nội dung công việc Cơ quan chủ trì Sản phẩm Thời gian thực hiện
            1 | Rà soát, bổ sung quy chế làm việc của cơ quan, đơn vị | Quyết định ban | Sở Nội vụ | Tháng
            phù hợp với mô hình tổ chức mới hành quy chế 3/2026
            2 | Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức | Báo cáo kết quả | Sở Khoa học và | Hằng năm
            cấp xã và người dân trên địa bàn mở lớp Công nghệ
            TT Nội dung công việc Sản phẩm Cơ quan chủ trì Thời gian thực hiện
            3 | Lập danh mục thiết bị cần mua sắm, thay thế trong năm Danh mục thiết | Sở Tài chính | 15/9/2026
            kế hoạch bị
            """;
        assertThat(RecognisedPages.of(page).orders()).hasSize(2);
        List<TaskRow> rows = tasks(page);
        assertThat(rows.getFirst().lead()).containsExactly("Sở Nội vụ");
    }

    @Test
    void aDashReadAsATildeListsWhatFollows() {
        assertThat(PrintedLine.of("~ Báo cáo của Sở; -Danh mục ~ kèm theo", true).getFirst().words()).extracting(PrintedLine.Word::text).containsExactly("-", "Báo", "cáo", "của", "Sở;", "-", "Danh", "mục", "-", "kèm", "theo");
    }

    @Test
    void aBodyNamedInTheMiddleOfATaskDoesNotLeadIt() {
        String page = PAGE + "4 | Bố trí đủ trang thiết bị và người làm việc theo quy định\nđể Trung tâm Phục vụ hành chính công hoạt động hiệu quả.\n\nVăn phòng Thành ủy\n\nSở Tài chính\n\n31/10/2026\n";
        List<TaskRow> rows = tasks(page);
        assertThat(rows.getLast().lead()).containsExactly("Văn phòng Thành ủy");
        assertThat(rows.getLast().coordinating()).containsExactly("Sở Tài chính");
        assertThat(rows.getLast().content()).endsWith("hoạt động hiệu quả.");
    }

    @Test
    void aPageWithoutATableGivesNoTasks() {
        assertThat(tasks("KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức của cán bộ.\n")).isEmpty();
    }

    @Test
    void aWordThatItsNarrowColumnBreaksIsPutTogether() {
        String page = """
            PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ
            TT Nội dung công việc Cơ quan chủ trì Sản phẩm Thời gian thực hiện
            1 | Rà soát, bổ sung quy chế làm việc của cơ quan, đơn vị | Sở Nội vụ | Văn bản/Bá | Tháng
            phù hợp với mô hình tổ chức mới | | o cáo | 3/2026
            2 | Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức | Sở Khoa học và | Kế hoạch | Hằng năm
            cấp xã và người dân trên địa bàn | Công nghệ
            3 | Lập danh mục thiết bị cần mua sắm, thay thế trong năm | Sở Tài chính | Văn bản/Bá | 15/9/2026
            kế hoạch | | o cáo
            """;
        List<TaskRow> rows = tasks(page);
        assertThat(rows).extracting(TaskRow::output).containsExactly("Văn bản/Báo cáo", "Kế hoạch", "Văn bản/Báo cáo");
    }

    @Test
    void manyBodiesOfAKindAreOneEntry() {
        List<TaskRow> rows = tasks(PAGE.replace("Sở Nội vụ Các sở, ban, Tháng", "Các Cục Thuế | Sở Nội vụ | Tháng").replace("tổ chức mới ngành 3/2026", "tổ chức mới 3/2026"));
        assertThat(rows.getFirst().lead()).containsExactly("Các Cục Thuế");
    }

    @Test
    void aHeadingPrintedAgainIsLeftOutAlthoughDamaged() {
        String again = PAGE.replace("3 | Lập", "TT Noi dung cong viec Co quan chu trj Co quan phdi hop Thoi gian thuc hien\n3 | Lập");
        assertThat(RecognisedPages.of(again).lines()).noneMatch(line -> line.text().contains("phdi"));
        assertThat(RecognisedPages.of(again).lines()).anyMatch(line -> line.text().contains("Lập danh mục"));
    }

    @Test
    void aLineThatWasSpoiltInACellThatRecursIsToldByTheOthers() {
        String[] works = {"Rà soát hệ thống cấp nước của các trường học và trạm y tế", "Lập danh mục đường giao thông cần sửa chữa trong năm", "Kiểm tra việc phòng cháy tại các khu chợ trên địa bàn",
                "Thống kê số hộ dân chưa có nước sạch để sử dụng", "Khảo sát nhu cầu học nghề của lao động nông thôn", "Tổ chức lớp tập huấn kỹ năng số cho cán bộ"};
        StringBuilder page = new StringBuilder("PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ\nTT Nội dung nhiệm vụ Lãnh đạo chỉ đạo Cơ quan chủ trì Thời gian thực hiện\n");
        for (int i = 0; i < works.length; i++)
            page.append(i + 1).append(". | ").append(works[i]).append(" | Đồng chí Lê | Sở Xây dựng | Tháng ").append(i + 2).append("/2026\ntheo kế hoạch đã được cấp trên phê duyệt. | ")
                    .append(i == 3 ? "xvq Plei" : "Văn An, Phó").append(" |\n| Chủ tịch Ủy |\n| ban nhân dân |\n");
        List<TaskRow> rows = tasks(page.toString());
        assertThat(rows).extracting(TaskRow::directedBy).allSatisfy(people -> assertThat(people).containsExactly("Đồng chí Lê Văn An, Phó Chủ tịch Ủy ban nhân dân"));
        assertThat(rows).extracting(TaskRow::lead).allSatisfy(lead -> assertThat(lead).containsExactly("Sở Xây dựng"));
        assertThat(rows.get(3).confidence().get("directedBy")).as("what the others told").isLessThan(0.5);
        assertThat(rows.get(1).confidence().get("directedBy")).isGreaterThan(0.5);
    }

    @Test
    void aNumberThatCouldNotBeReadIsCountedDoubtfully() {
        List<TaskRow> rows = tasks(PAGE.replaceFirst("(?m)^2 ", "ÿ "));
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows.get(1).confidence().get("no")).isLessThan(0.5);
    }

    @Test
    void theBodyBesideAnOfficialIsNoPartOfHisName() {
        String[] works = {"Rà soát hệ thống cấp nước của các trường học và trạm y tế", "Lập danh mục đường giao thông cần sửa chữa trong năm", "Kiểm tra việc phòng cháy tại các khu chợ trên địa bàn",
                "Thống kê số hộ dân chưa có nước sạch để sử dụng", "Khảo sát nhu cầu học nghề của lao động nông thôn"};
        StringBuilder page = new StringBuilder("PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ\nTT Nội dung nhiệm vụ Chịu trách nhiệm chỉ đạo Cơ quan thực hiện Cơ quan phối hợp Thời gian hoàn thành\n");
        for (int i = 0; i < works.length; i++)
            page.append(i + 1).append(" | ").append(works[i]).append(" | Giám đốc Lê Văn An Sở Xây dựng | Các xã, phường | Tháng ").append(i + 2).append("/2026\n");
        List<TaskRow> rows = tasks(page.toString());
        assertThat(rows).hasSize(works.length).extracting(TaskRow::lead).allSatisfy(lead -> assertThat(lead).containsExactly("Sở Xây dựng"));
        assertThat(rows).extracting(TaskRow::directedBy).allSatisfy(people -> assertThat(people).containsExactly("Giám đốc Lê Văn An"));
    }

    @Test
    void theNextTableCountsAnewAndAListOfPeopleEndsTheTasks() {
        List<TaskRow> rows = tasks(PAGE + """
            II. CÁC NHIỆM VỤ KHÁC
            1 Kiểm kê tài sản công của các cơ quan đã sắp xếp. Sở Tài chính Sở Nội vụ Tháng 8/2026
            2 Tổng hợp kết quả thực hiện kế hoạch trong năm. Sở Nội vụ Sở Tài chính Tháng 9/2026
            TT Họ và tên Chức danh, chức vụ Địa bàn
            1 Ông Lê Văn An Phó Giám đốc Sở Nội vụ Xã Bình An
            """);
        assertThat(rows).hasSize(5).extracting(TaskRow::no).startsWith("1", "2", "3", "1");
    }

    @Test
    void aResultIsNotTakenForABody() {
        String page = """
            PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ
            TT Nội dung công việc Sản phẩm Cơ quan chủ trì Thời gian thực hiện
            1 | Rà soát, bổ sung quy chế làm việc của cơ quan, đơn vị Quyết định ban | Sở Nội vụ | Tháng
            phù hợp với mô hình tổ chức mới hành quy chế 3/2026
            2 | Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức Báo cáo kết quả | Sở Khoa học và | Hằng năm
            cấp xã và người dân trên địa bàn mở lớp Công nghệ
            3 | Lập danh mục thiết bị cần mua sắm, thay thế trong năm Báo cáo của | Sở Tài chính | 15/9/2026
            kế hoạch đơn vị
            """;
        assertThat(tasks(page)).extracting(TaskRow::lead).containsExactly(List.of("Sở Nội vụ"), List.of("Sở Khoa học và Công nghệ"), List.of("Sở Tài chính"));
        assertThat(tasks(page)).extracting(TaskRow::output).allMatch(o -> o != null && o.matches("(?:Quyết định|Báo cáo).*"));
    }

    @Test
    void rowsOfTheFirstPassesAreToldWhileBetterOnesAreSearchedFor() {
        DueDateParser dueDates = new DueDateParser(2026);
        List<List<TaskRow>> told = new ArrayList<>();
        List<TaskRow> last = new TextTables(new RowReader(UnitFiles.shipped(), dueDates, null), dueDates, UnitFiles.shipped().allNames()).tasks(Restored.unchanged(PAGE), true, told::add);
        assertThat(told).hasSize(2);
        assertThat(told).allSatisfy(rows -> assertThat(rows).extracting(TaskRow::lead).isEqualTo(last.stream().map(TaskRow::lead).toList()));
    }
}
