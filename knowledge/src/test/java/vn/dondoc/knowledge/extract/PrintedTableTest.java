package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.UnitFiles;

class PrintedTableTest {
    private static List<TaskRow> read(String text) {
        DueDateParser dueDates = new DueDateParser(2026);
        return new TextTables(new RowReader(UnitFiles.shipped(), dueDates, null), dueDates, UnitFiles.shipped().allNames()).tasks(Restored.unchanged(text), false, _ -> {});
    }

    @Test
    void columnsSideBySideAreReadByTheirPlace() {
        List<TaskRow> rows = read("""
                PHỤ LỤC
                 TT              Nội dung công việc               Cơ quan chủ trì      Cơ quan phối hợp      Thời gian
                I. CÔNG TÁC CHUNG
                      Rà soát và sửa đổi quy chế làm việc của
                 1    cơ quan, trình ban hành trong năm           Sở Nội vụ            Sở Tư pháp            Quý I/2026
                      theo quy định.
                      Mở lớp bồi dưỡng kỹ năng số cho cán bộ,     Sở Khoa học và       Các sở, ban,
                 2                                                                                           30/6/2026
                      công chức cấp xã.                           Công nghệ            ngành
                      Lập dự toán kinh phí mua sắm thiết bị,
                 3                                                Sở Tài chính         Sở Nội vụ             Thường xuyên
                      phần mềm dùng chung.
                """);
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows.get(0).content()).isEqualTo("Rà soát và sửa đổi quy chế làm việc của cơ quan, trình ban hành trong năm theo quy định.");
        assertThat(rows.get(0).section()).isEqualTo("I");
        assertThat(rows.get(1).lead()).containsExactly("Sở Khoa học và Công nghệ");
        assertThat(rows.get(1).coordinating()).containsExactly("Các sở, ban, ngành");
        assertThat(rows.get(1).due().lastPrintedDay()).contains(LocalDate.of(2026, 6, 30));
        assertThat(rows.get(2).lead()).containsExactly("Sở Tài chính");
    }

    @Test
    void aMergedCellHoldsForAllActivitiesOfItsTask() {
        List<TaskRow> rows = read("""
                                                                                                            Trách nhiệm
                TT         Nhiệm vụ                       Hoạt động                 Thời gian
                                                                                                     Chủ trì         Phối hợp
                1.   Đo lường sự hài lòng của    Ban hành văn bản hướng dẫn         Quý I         Sở Nội vụ       Sở Tài chính
                     người dân năm 2026.         Chọn mẫu khảo sát                  Quý II
                                                 Tập huấn điều tra viên             Quý III
                2.   Vận hành hệ thống chung.    Quản trị hệ thống                  Thường xuyên  Sở Tài chính    Sở Nội vụ
                """);
        assertThat(rows).extracting(TaskRow::content)
                .containsExactly("Ban hành văn bản hướng dẫn", "Chọn mẫu khảo sát", "Tập huấn điều tra viên", "Quản trị hệ thống");
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "1", "1", "2");
        assertThat(rows.get(2).lead()).containsExactly("Sở Nội vụ");
        assertThat(rows.get(3).lead()).containsExactly("Sở Tài chính");
    }

    @Test
    void runningTextWithoutATableGivesNoTasks() {
        assertThat(read("Sở Nội vụ chủ trì, phối hợp với các đơn vị thực hiện nhiệm vụ trong thời gian tới.\nTrân trọng./.")).isEmpty();
    }
}
