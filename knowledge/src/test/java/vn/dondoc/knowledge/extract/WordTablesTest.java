package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.due.DueJson;
import vn.dondoc.knowledge.unit.UnitFiles;

/** Tables with real cells, as offices lay them out. */
class WordTablesTest {
    private static WordTable table(String... rows) {
        List<WordTable.Row> read = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = List.of(row.split("\\s*\\|\\s*", -1));
            read.add(new WordTable.Row(0, cells, Collections.nCopies(cells.size(), 0)));
        }
        return new WordTable(read);
    }

    private static List<TaskRow> tasks(WordTable... tables) {
        return new WordTables(new RowReader(UnitFiles.shipped(), new DueDateParser(2026), null)).tasks(List.of(tables), "");
    }

    private static List<String> told(WordTable... tables) {
        return tasks(tables).stream().map(t -> t.no() + "|" + t.content() + "|" + String.join("+", t.lead()) + "|" + String.join("+", t.coordinating()) + "|" + t.dueAsWritten()).toList();
    }

    @Test
    void aRowThatSpeaksOfTasksIsNoHeading() {
        assertThat(told(table("STT|Nội dung công việc|Thời gian|Cơ quan chủ trì|Cơ quan phối hợp|Sản phẩm",
                "1|Thành lập Tổ công tác kiểm tra việc thực hiện|Quý I|Sở Nội vụ|Thanh tra tỉnh|Quyết định thành lập Tổ công tác",
                "2|Tổng kết|Quý IV|Sở Nội vụ||Báo cáo kết quả thực hiện nhiệm vụ"))).containsExactly("1|Thành lập Tổ công tác kiểm tra việc thực hiện|Sở Nội vụ|Thanh tra tỉnh|Quý I", "2|Tổng kết|Sở Nội vụ||Quý IV");
    }

    @Test
    void aCellThatSaysTheSameAsAboveStandsForIt() {
        assertThat(told(table("TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn", "1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026", "2|Tập huấn|nt|-|-nt-", "3|Sơ kết|Như trên||Tháng 9/2026", "4|Tổng kết|\"|-\"-|Tháng 12/2026")))
                .containsExactly("1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026", "2|Tập huấn|Sở Tư pháp||Tháng 3/2026", "3|Sơ kết|Sở Tư pháp||Tháng 9/2026", "4|Tổng kết|Sở Tư pháp||Tháng 12/2026");
    }

    @Test
    void withoutAColumnForTheTimeTheRemarksMayTellIt() {
        assertThat(told(table("ST\nT|Nội dung nhiệm vụ|Cơ quan thực hiện|Ghi chú", "1|Rà soát vốn|Sở Tài chính|Trước ngày 05/5/2026", "2|Tổ chức đối thoại|Sở Nội vụ|Chuyển từ năm 2025"))).
                containsExactly("1|Rà soát vốn|Sở Tài chính||Trước ngày 05/5/2026", "2|Tổ chức đối thoại|Sở Nội vụ||null");
        assertThat(told(table("TT|Nội dung nhiệm vụ|Cơ quan thực hiện|Thời hạn|Ghi chú", "1|Rà soát vốn|Sở Tài chính||Trước ngày 05/5/2026"))).containsExactly("1|Rà soát vốn|Sở Tài chính||null");
    }

    @Test
    void aLabelOverTwoColumnsIsNarrowedByTheOnesBelow() {
        assertThat(told(table("STT|Tên hoạt động|Phân công thực hiện||Tiến độ", "STT|Tên hoạt động|Chủ trì|Phối hợp|Tiến độ", "1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026")))
                .containsExactly("1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026");
        assertThat(told(table("TT|Nhiệm vụ|Đơn vị thực hiện|Thời gian|", "TT|Nhiệm vụ|Đơn vị thực hiện|Bắt đầu|Kết thúc", "1|Xây dựng phần mềm|Sở Nội vụ|Tháng 3|Tháng 9", "2|Tổng kết|Sở Nội vụ||Tháng 12")))
                .containsExactly("1|Xây dựng phần mềm|Sở Nội vụ||Từ Tháng 3 đến Tháng 9", "2|Tổng kết|Sở Nội vụ||Tháng 12");
    }

    @Test
    void tickedQuartersAreTheDueDate() {
        List<TaskRow> tasks = tasks(table("TT|Công việc|Bộ phận chủ trì|Thời gian thực hiện|||", "TT|Công việc|Bộ phận chủ trì|Quý I|Quý II|Quý III|Quý IV",
                "1|Lập kế hoạch|Phòng Kinh tế|||x|", "2|Chỉnh trang tuyến phố|Phòng Kinh tế|x|x||", "3|Kiểm tra trật tự|Phòng Kinh tế||X||X", "4|Rà soát|Phòng Kinh tế||||"));
        assertThat(tasks).extracting(TaskRow::dueAsWritten).containsExactly("Quý III", "Quý I - Quý II", "Quý II, Quý IV", null);
        assertThat(tasks).extracting(t -> DueJson.of(t.due()).lastDay()).extracting(d -> d == null ? null : d.toString()).containsExactly("2026-09-30", "2026-06-30", "2026-12-31", null);
    }

    @Test
    void tickedMonthsAndYearsAreReadAlike() {
        assertThat(told(table("TT|Nội dung|Chủ trì|Tháng 11/2026|Tháng 12/2026|Tháng 1/2027", "1|Tập huấn|Sở Nội vụ||x|x")))
                .containsExactly("1|Tập huấn|Sở Nội vụ||Tháng 12/2026 - Tháng 1/2027");
        assertThat(told(table("TT|Nội dung|Chủ trì|Lộ trình thực hiện||", "TT|Nội dung|Chủ trì|2026|2027|2028", "1|Số hóa|Sở Nội vụ|x|x|"))).containsExactly("1|Số hóa|Sở Nội vụ||Năm 2026 - Năm 2027");
    }

    @Test
    void aTableOfPapersToMakeIsOneOfTasksAndATableOfGoalsIsNone() {
        WordTable tasks = table("STT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn", "I|Chung|||", "1|Ban hành kế hoạch|Sở Nội vụ||Quý I");
        WordTable papers = table("STT|Tên văn bản|Cơ quan soạn thảo, chủ trì|Cấp trình|Thời gian trình", "1|Nghị quyết về chính sách hỗ trợ|Sở Tài chính|HĐND tỉnh|Tháng 7/2026");
        WordTable goals = table("STT|Chỉ tiêu|Đơn vị tính|Kế hoạch|Cơ quan theo dõi", "1|Tỷ lệ hồ sơ trực tuyến|%|85|Sở Nội vụ");
        assertThat(told(goals, tasks, goals, papers)).containsExactly("1|Ban hành kế hoạch|Sở Nội vụ||Quý I", "1|Nghị quyết về chính sách hỗ trợ|Sở Tài chính||Tháng 7/2026");
        assertThat(tasks(tasks, papers).getLast().section()).isNull();
    }

    @Test
    void aTaskWithoutLeadAndDateBetweenItsNeighboursIsNoSection() {
        assertThat(told(table("TT|Nhiệm vụ|Chủ trì|Thời hạn", "1|Lập kế hoạch|Sở Nội vụ|Quý I", "2|Tuyên truyền||", "3|Tổng kết|Sở Nội vụ|Quý IV")))
                .containsExactly("1|Lập kế hoạch|Sở Nội vụ||Quý I", "2|Tuyên truyền|||null", "3|Tổng kết|Sở Nội vụ||Quý IV");
        assertThat(told(table("TT|Nhiệm vụ|Chủ trì|Thời hạn", "1|Thể chế||", "1.1|Lập kế hoạch|Sở Nội vụ|Quý I", "2|Hạ tầng||", "2.1|Tổng kết|Sở Nội vụ|Quý IV")))
                .containsExactly("1.1|Lập kế hoạch|Sở Nội vụ||Quý I", "2.1|Tổng kết|Sở Nội vụ||Quý IV");
    }

    @Test
    void aMonthAboveRowsIsTheirDueDate() {
        assertThat(told(table("TT|Tên đề án, nội dung trình|Cơ quan chủ trì|Cấp trình", "THÁNG 02/2026|||", "1|Đề án du lịch|Sở Tài chính|UBND tỉnh", "2|Đề án sắp xếp|Sở Nội vụ|UBND tỉnh", "NỘI DUNG KHÁC|||", "3|Theo dõi|Sở Nội vụ|")))
                .containsExactly("1|Đề án du lịch|Sở Tài chính||THÁNG 02/2026", "2|Đề án sắp xếp|Sở Nội vụ||THÁNG 02/2026", "3|Theo dõi|Sở Nội vụ||null");
    }

    @Test
    void oneCellMaySayWhoLeadsAndWhoTakesPart() {
        assertThat(told(table("TT|Nội dung|Đơn vị thực hiện|Thời gian", "1|Tập huấn|- Chủ trì: Sở Nội vụ - Phối hợp: Tỉnh đoàn; Văn phòng UBND tỉnh|Quý I", "2|Báo cáo|Chủ trì: Sở Nội vụ|Quý II", "3|Khảo sát|Sở Nội vụ chủ trì, phối hợp với Sở Tài chính|Quý III", "4|Tổng kết|Sở Nội vụ|Quý IV")))
                .containsExactly("1|Tập huấn|Sở Nội vụ|Tỉnh đoàn+Văn phòng UBND tỉnh|Quý I", "2|Báo cáo|Sở Nội vụ||Quý II", "3|Khảo sát|Sở Nội vụ|Sở Tài chính|Quý III", "4|Tổng kết|Sở Nội vụ||Quý IV");
    }

    @Test
    void monthsMayBeBareFiguresUnderTheirLabel() {
        assertThat(told(table("STT|Nội dung|Bộ phận chủ trì|Tháng thực hiện (năm 2026)||", "STT|Nội dung|Bộ phận chủ trì|1|2|3", "1|Rà soát|Phòng Kinh tế||x|x"))).containsExactly("1|Rà soát|Phòng Kinh tế||Tháng 2 - Tháng 3/2026");
    }

    @Test
    void aTitleAsShortAsANumberIsATitle() {
        assertThat(told(table("STT|Nội dung|Đơn vị chủ trì|Đơn vị phối hợp", "QUÝ I|||", "Tháng 1|||", "1|Kế hoạch tuyển quân|Ban Chỉ huy Quân sự|Công an xã", "Tháng 2 - 3|||", "1|Báo cáo quà Tết|Phòng Văn hóa - Xã hội|")))
                .containsExactly("1|Kế hoạch tuyển quân|Ban Chỉ huy Quân sự|Công an xã|Tháng 1", "1|Báo cáo quà Tết|Phòng Văn hóa - Xã hội||Tháng 2 - 3");
    }

    @Test
    void theLineAboveATableSaysItsSectionAndTheDueDateOfItsRows() {
        String text = "DANH MỤC ĐỀ ÁN\nA. ĐỀ ÁN TRÌNH TRONG QUÝ I/2026\nTT | Tên đề án\n1 | Đề án một\nB. ĐỀ ÁN TRÌNH TRƯỚC NGÀY 30/6/2026\nTT | Tên đề án\n1 | Đề án hai\n";
        String[] rows = {"TT|Tên đề án|Đơn vị chủ trì|Cấp trình", "1|%s|Sở Nội vụ|UBND tỉnh"};
        List<WordTable> tables = new ArrayList<>();
        for (String name : List.of("Đề án một", "Đề án hai")) {
            int start = text.lastIndexOf("TT |", text.indexOf(name));
            List<WordTable.Row> read = new ArrayList<>();
            for (String row : rows) read.add(new WordTable.Row(row.startsWith("TT") ? start : text.indexOf("1 | " + name), List.of(row.formatted(name).split("\\|")), Collections.nCopies(4, start)));
            tables.add(new WordTable(read));
        }
        List<TaskRow> tasks = new WordTables(new RowReader(UnitFiles.shipped(), new DueDateParser(2026), null)).tasks(tables, text);
        assertThat(tasks).extracting(t -> t.section() + "|" + t.content() + "|" + DueJson.of(t.due()).lastDay()).containsExactly("A|Đề án một|2026-03-31", "B|Đề án hai|2026-06-30");
    }

    @Test
    void aPeriodLookedIntoIsNoDueDateAndABodyInChargeLeads() {
        assertThat(told(table("TT|Nội dung kiểm tra|Đối tượng kiểm tra|Mốc thời gian kiểm tra|Trưởng đoàn|Cơ quan tham mưu|Thời gian thực hiện", "1|Việc thu đảng phí|Chi bộ thôn Đông|Năm 2025|Đồng chí A|Ban Xây dựng Đảng|Quý II/2026")))
                .containsExactly("1|Việc thu đảng phí|Ban Xây dựng Đảng||Quý II/2026");
        assertThat(told(table("TT|Thời gian|Nội dung công việc|Bộ phận phụ trách|Bộ phận phối hợp", "1|Trước ngày 10/8|Trang trí|Đoàn xã|Các thôn"))).containsExactly("1|Trang trí|Đoàn xã|Các thôn|Trước ngày 10/8");
    }

    @Test
    void oneColumnTellsWhoLeadsAndWhoHelps() {
        assertThat(told(table("STT|Nhiệm vụ|Cơ quan chủ trì, phối hợp|Thời hạn", "1|Mở lớp tập huấn|- Chủ trì: Sở Nội vụ\n- Phối hợp: Sở Tư pháp, Sở Tài chính|Quý I/2026", "2|Số hóa hồ sơ|Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ|Tháng 9/2026")))
                .containsExactly("1|Mở lớp tập huấn|Sở Nội vụ|Sở Tư pháp+Sở Tài chính|Quý I/2026", "2|Số hóa hồ sơ|Sở Tư pháp|Sở Nội vụ|Tháng 9/2026");
        assertThat(told(table("STT|Nhiệm vụ|Các đơn vị tham gia|Thời hạn", "1|Mở lớp tập huấn|Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp|Quý I/2026"))).containsExactly("1|Mở lớp tập huấn|Sở Nội vụ|Sở Tư pháp|Quý I/2026");
    }

    @Test
    void aLabelOverWhoLeadsAndWhoHelpsIsNarrowedByTheOnesBelow() {
        assertThat(told(table("STT|Nhiệm vụ|Cơ quan chủ trì, phối hợp||Thời hạn", "STT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn", "1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026")))
                .containsExactly("1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026");
    }

    @Test
    void aTitleWhoseRomanNumberAScanSpeltWrongIsNoTask() {
        assertThat(told(table("TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời hạn", "1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026", "IH|Quốc phòng, an ninh|||", "2|Tổng kết|Sở Tư pháp||Tháng 12/2026")))
                .containsExactly("1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Tháng 3/2026", "2|Tổng kết|Sở Tư pháp||Tháng 12/2026");
    }
}
