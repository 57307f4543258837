package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.UnitFiles;

class PlacedTablesTest {
    private static List<TaskRow> read(String text) {
        DueDateParser dueDates = new DueDateParser(2026);
        return new PlacedTables(new RowReader(UnitFiles.shipped(), dueDates, null), dueDates).tasks(text);
    }

    @Test
    void tickedQuartersUnderOneLabelAreTheDueDate() {
        List<TaskRow> rows = read("""
                                                                                    Thời gian thực hiện
                TT            Công việc               Đơn vị chủ trì    Phối hợp
                                                                                     I    II   III  IV
                1    Lập kế hoạch đầu tư công năm     Sở Tài chính      Sở Nội vụ         x
                     2027
                2    Kiểm tra trật tự xây dựng        Sở Xây dựng       Công an           x    x
                                                                        tỉnh
                3    Tổng kết công tác năm            Sở Nội vụ                                     x
                """);
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows.get(0).content()).isEqualTo("Lập kế hoạch đầu tư công năm 2027");
        assertThat(rows.get(0).due().lastPrintedDay()).contains(LocalDate.of(2026, 6, 30));
        assertThat(rows.get(1).due().lastPrintedDay()).contains(LocalDate.of(2026, 9, 30));
        assertThat(rows.get(1).coordinating()).containsExactly("Công an tỉnh");
        assertThat(rows.get(2).due().lastPrintedDay()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void rowsWithoutNumbersBeginWhereTheirCellsBegin() {
        List<TaskRow> rows = read("""
                          Nhiệm vụ                 Cơ quan chủ trì     Cơ quan phối hợp    Thời gian
                Tổ chức hội nghị quán triệt, tuyên  Sở Nội vụ          Sở Tài chính        Tháng
                truyền Nghị quyết đến toàn thể cán                                         3/2026
                bộ
                Rà soát, sắp xếp mạng lưới trường   Sở Giáo dục và     Sở Xây dựng         Trước
                học trên địa bàn                    Đào tạo                                30/6/20
                                                                                           26

                     Trên đây là Kế hoạch năm 2026 của tỉnh, đề nghị các cơ quan thực hiện./.
                """);
        assertThat(rows).extracting(TaskRow::content).containsExactly("Tổ chức hội nghị quán triệt, tuyên truyền Nghị quyết đến toàn thể cán bộ", "Rà soát, sắp xếp mạng lưới trường học trên địa bàn");
        assertThat(rows.get(1).lead()).containsExactly("Sở Giáo dục và Đào tạo");
        assertThat(rows.get(1).due().lastPrintedDay()).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aCellInTheMiddleOfTwoRowsHoldsForBoth() {
        List<TaskRow> rows = read("""
                TT   Nội dung công việc           Cơ quan chủ trì    Thời gian       Sản phẩm
                1    Rà soát quy hoạch chung                         Quý I/2026      Đồ án
                     của xã
                                                  Sở Xây dựng
                2    Bê tông hóa đường trục                          Quý II/2026     Báo cáo
                     thôn
                3    Lắp đặt hệ thống chiếu       Sở Tài chính       Quý III/2026    Báo cáo
                     sáng
                """);
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows.get(0).lead()).containsExactly("Sở Xây dựng");
        assertThat(rows.get(1).lead()).containsExactly("Sở Xây dựng");
        assertThat(rows.get(2).lead()).containsExactly("Sở Tài chính");
    }

    @Test
    void titlesOverRowsThatSayAMonthAreTheirDueDate() {
        List<TaskRow> rows = read("""
                Số           Tên đề án, nội dung trình            Cơ quan chủ trì        Cơ quan phối hợp
                TT
                THÁNG 01/2026
                1      Quyết định giao chỉ tiêu kế hoạch          Sở Tài chính           Các sở, ban, ngành
                       phát triển năm 2026
                QUÝ II/2026
                2      Báo cáo tình hình kinh tế 6 tháng          Sở Nội vụ              Sở Tư pháp
                """);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).due().lastPrintedDay()).contains(LocalDate.of(2026, 1, 31));
        assertThat(rows.get(1).due().lastPrintedDay()).contains(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aLineAboveTheTableSaysWhenItsRowsAreDue() {
        List<TaskRow> rows = read("""
                     Tháng 01/2026
                TT                  Nội dung                   Tham mưu      Phối hợp       Chỉ đạo
                1    Hội nghị tổng kết công tác năm        Văn phòng       Sở Nội vụ       TT Tỉnh ủy
                     2025
                2    Chương trình tình nguyện mùa          Sở Y tế         Sở Tài chính    Đ/c Bí thư
                     đông


                     Tháng 3/2026
                TT                  Nội dung                   Tham mưu      Phối hợp       Chỉ đạo
                1    Lễ khởi động tháng thanh niên         Sở Nội vụ                       Đ/c Bí thư
                2    Ngày hội thiếu nhi khỏe               Sở Y tế         Sở Tài chính    Đ/c Bí thư
                """);
        assertThat(rows).extracting(r -> r.due().lastPrintedDay()).containsExactly(java.util.Optional.of(LocalDate.of(2026, 1, 31)), java.util.Optional.of(LocalDate.of(2026, 1, 31)),
                java.util.Optional.of(LocalDate.of(2026, 3, 31)), java.util.Optional.of(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void anotherTableOfTheSameLabelsHasItsOwnLineAbove() {
        List<TaskRow> rows = read("""
                     A. ĐỀ ÁN TRÌNH TRONG QUÝ I/2026
                TT                 Tên đề án                   Đơn vị chủ trì     Đơn vị phối hợp      Lãnh đạo
                                                                                                       phụ trách
                1    Đề án cơ cấu lại ngành lâm nghiệp         Sở Nội vụ          Sở Y tế              Đ/c An

                     Các đề án dưới đây do các phòng chuyên môn chuẩn bị, lấy ý kiến các đơn vị có liên quan
                     rồi trình lãnh đạo xem xét, cho ý kiến và quyết định theo quy định tại quy chế làm việc.
                     B. ĐỀ ÁN TRÌNH TRONG QUÝ III/2026
                TT                 Tên đề án                   Đơn vị chủ trì     Đơn vị phối hợp      Lãnh đạo
                                                                                                       phụ trách
                1    Đề án phát triển thị trường rừng          Sở Tài chính       Sở Y tế              Đ/c Bình
                """);
        assertThat(rows).extracting(r -> r.due().lastPrintedDay()).containsExactly(java.util.Optional.of(LocalDate.of(2026, 3, 31)), java.util.Optional.of(LocalDate.of(2026, 9, 30)));
    }

    @Test
    void theFirstRowIsNoPartOfTheHeading() {
        List<TaskRow> rows = read("""
                Đơn vị đầu     Số          Nhiệm vụ cụ thể             Đơn vị phối    Mốc thời
                mối chủ trì    TT                                      hợp            gian
                Sở Y tế        1    Xây dựng Đề án khám sức            Sở Tài chính   Quý I/2026
                                    khỏe định kỳ
                Sở Nội vụ      2    Xây dựng tiêu chuẩn chất           Sở Tài chính   Quý IV/2026
                                    lượng
                """.replace("Sở Y tế   ", "          "));
        assertThat(rows.getFirst().content()).isEqualTo("Xây dựng Đề án khám sức khỏe định kỳ");
    }

    @Test
    void paragraphsOfACellStayInTheirRowThoughTheNextCellBeginsRightBelow() {
        List<TaskRow> rows = read("""
                TT   Nội dung                     Đơn vị chủ trì    Đơn vị phối hợp         Thời gian
                1    Nghị định sửa đổi một số     Sở Nội vụ         Sở Tư pháp              Quý I/2026
                     điều về chăn nuôi
                                                                    Sở Khoa học và Công
                                                                    nghệ
                2    Chiến lược về đa dạng        Sở Y tế           Sở Tài chính            Quý II/2026
                     sinh học biển
                """);
        assertThat(rows.get(0).coordinating()).containsExactly("Sở Tư pháp", "Sở Khoa học và Công nghệ");
        assertThat(rows.get(1).coordinating()).containsExactly("Sở Tài chính");
    }

    @Test
    void aRowWithoutANumberIsNoParagraphOfTheOneAbove() {
        List<TaskRow> rows = read("""
                          Nhiệm vụ                 Cơ quan chủ trì     Cơ quan phối hợp    Thời gian
                Tổ chức đối thoại với đội ngũ      Sở Nội vụ           Sở Tài chính        Tháng
                nhà giáo nhân dịp                                                          3/2026
                Ngày Nhà giáo Việt Nam, nắm bắt
                các kiến nghị
                Rà soát mạng lưới trường học       Sở Y tế             Sở Xây dựng         Quý II/2026
                """);
        assertThat(rows).extracting(TaskRow::content).containsExactly("Tổ chức đối thoại với đội ngũ nhà giáo nhân dịp Ngày Nhà giáo Việt Nam, nắm bắt các kiến nghị", "Rà soát mạng lưới trường học");
    }

    @Test
    void columnsThatMoveWithinAPageAreFoundAgainAroundTheirLines() {
        List<TaskRow> rows = read("""
                TT   Nhiệm vụ cụ thể                    Đơn vị chủ trì    Thời gian
                1    Cấp căn cước cho công dân          Sở Tài chính      Quý I/2026
                     từ đủ 14 tuổi trở lên
                2    Kiểm tra an toàn về phòng          Sở Nội vụ         Quý II/2026
                     cháy tại các cơ sở của tỉnh
                3    Tổ chức ngày hội toàn dân bảo Văn phòng UBND         Quý III/2026
                     vệ an ninh Tổ quốc            tỉnh
                4    Nhân rộng mô hình tại các xã  Ban Quản lý dự án      Quý IV/2026
                     trong tỉnh                    tỉnh
                """);
        assertThat(rows.get(3).content()).isEqualTo("Nhân rộng mô hình tại các xã trong tỉnh");
        assertThat(rows.get(2).content()).isEqualTo("Tổ chức ngày hội toàn dân bảo vệ an ninh Tổ quốc");
    }

    @Test
    void aFullRowWithSingleBlanksIsNoTitle() {
        List<TaskRow> rows = read("""
                                              Cơ quan chủ trì,
                STT         Nhiệm vụ                                  Kết quả        Thời hạn
                                                  phối hợp
                                              - Chủ trì: Thanh tra
                    Thanh tra, kiểm tra đột
                                              tỉnh
                    xuất việc tiếp nhận hồ                         Kết luận thanh Quý II, III
                2.2                           - Phối hợp: Sở Nội
                    sơ tại ít nhất 30% số xã,                      tra            năm 2026
                                              vụ, Văn phòng
                    phường
                                              UBND tỉnh
                2.3 Công bố chỉ số hài lòng - Chủ trì: Sở Nội vụ Báo cáo chỉ số Tháng 12
                    của người dân năm       - Phối hợp: Ủy ban                  năm 2026
                                             MTTQ Việt Nam
                     2026
                                             tỉnh
                III. TỔ CHỨC THỰC HIỆN
                """);
        assertThat(rows).extracting(TaskRow::no).containsExactly("2.2", "2.3");
        assertThat(rows.get(1).content()).isEqualTo("Công bố chỉ số hài lòng của người dân năm 2026");
        assertThat(rows.get(1).lead()).containsExactly("Sở Nội vụ");
        assertThat(rows.get(1).coordinating()).containsExactly("Ủy ban MTTQ Việt Nam tỉnh");
        assertThat(rows.get(1).output()).isEqualTo("Báo cáo chỉ số");
        assertThat(rows.get(1).due().lastPrintedDay()).contains(LocalDate.of(2026, 12, 31));
    }
}
