package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.Structure;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.due.Recurrence;

class GoalsAndDutiesTest {
    private static GoalsAndDuties read(String text, String title, TextOrigin origin, WordTable... tables) {
        DocumentFacts facts = new DocumentFacts("Kế hoạch", null, true, null, null, LocalDate.of(2026, 1, 5), title, null, null, List.of(), List.of(), origin);
        return GoalsAndDuties.read(new ReadDocument(text, List.of(tables), origin), Restored.unchanged(text), Structure.blocks(text), facts, new DueDateParser(2026));
    }

    private static List<ObligationRow> duties(String sentence) {
        return read("III. TỔ CHỨC THỰC HIỆN\n\n" + sentence + "\n", "Kế hoạch thử", TextOrigin.DIGITAL).duties();
    }

    @Test
    void goalsOfAYearStandUnderTheirHeadingWithWhatComparesThem() {
        List<TargetRow> targets = read("""
                I. MỤC TIÊU, YÊU CẦU
                1. Mục tiêu cụ thể
                - Tỷ lệ hồ sơ trực tuyến và tỷ lệ hồ sơ toàn trình lần lượt đạt tối thiểu 90% và 70%.
                - Về hạ tầng: 100% thôn có mạng di động; ưu tiên thôn ở xa trung tâm.
                - Trên 95,5% hộ dân hài lòng; 80% trở lên cán bộ có chữ ký số.
                - Xây dựng ít nhất 1.200 mã truy xuất.
                II. NHIỆM VỤ
                - Kiểm tra 100% cơ sở.
                """, "Kế hoạch thử năm 2026", TextOrigin.DIGITAL).targets();
        assertThat(targets).extracting(TargetRow::comparator, TargetRow::value, TargetRow::unit, TargetRow::by).containsExactly(
                tuple(">=", new BigDecimal("90"), "%", "2026"), tuple(">=", new BigDecimal("70"), "%", "2026"), tuple("=", new BigDecimal("100"), "%", "2026"),
                tuple(">", new BigDecimal("95.5"), "%", "2026"), tuple(">=", new BigDecimal("80"), "%", "2026"), tuple(">=", new BigDecimal("1200"), "mã truy xuất", "2026"));
        assertThat(targets.get(2).text()).isEqualTo("100% thôn có mạng di động");
    }

    @Test
    void withoutAYearABareFigureHasNeitherComparisonNorTerm() {
        assertThat(read("II. MỤC TIÊU\n\n- 100% chi bộ dùng sổ tay điện tử.\n- 60% đảng viên trẻ được tập huấn trước năm 2028.\n", "Chương trình thử", TextOrigin.DIGITAL).targets())
                .extracting(TargetRow::comparator, TargetRow::by).containsExactly(tuple(null, null), tuple(null, "trước năm 2028"));
    }

    @Test
    void tablesWithCellsSayGoalUnitResultsByYearAndWhoFollows() {
        WordTable table = new WordTable(List.of(row("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2030", "Cơ quan chủ trì theo dõi"), row("1", "Về dịch vụ công", "", "", "", ""),
                row("1.1", "Hồ sơ trực tuyến", "%", "≥ 80", "95", "Phòng Mẫu"), row("1.2", "Điểm phục vụ", "điểm", "3 - 5", "-", "Phòng Thử"), row("1.3", "Cơ sở giáo dục", "%", "100% đối với trường; 90% đối với lớp", "", "")));
        assertThat(read("", "Kế hoạch thử", TextOrigin.DIGITAL, table).targets()).extracting(TargetRow::no, TargetRow::comparator, t -> text(t.value()), t -> text(t.valueMax()), TargetRow::unit, TargetRow::by, t -> String.join("", t.lead()))
                .containsExactly(tuple("1.1", ">=", "80", null, "%", "2026", "Phòng Mẫu"), tuple("1.1", null, "95", null, "%", "2030", "Phòng Mẫu"),
                        tuple("1.2", null, "3", "5", "điểm", "2026", "Phòng Thử"), tuple("1.3", null, null, null, "%", "2026", ""));
    }

    @Test
    void aTableOnTheLinesOfAScanGivesNoFigureThatCannotBeRead() {
        List<TargetRow> targets = read("""
                PHU LUC 1
                Chi tiéu dén nam 2031 Pon vi Két qua Co quan theo doi
                Chi tiéu vé phuc vu nguoi dan
                1 | va doanh nghiep
                11 Ty 1& hd so nop qua mang cua nguoi dan % ~ 30 Ph)g Mau
                "~ | va doanh nghiep trong xa
                Ty 16 hd so duoc giai quyet dung han va " Phong Kinh té
                1.2 truoc han 95
                1.3 | Ty lé thon co mang di dong toc do cao % = 85 Phong Kinh té
                PHU LUC 2
                4 | Ty 1é nay khong thuoc bang % 50 Phong Kinh té
                """, null, TextOrigin.OCR).targets();
        assertThat(targets).extracting(TargetRow::no, TargetRow::comparator, t -> text(t.value()), TargetRow::unit, TargetRow::by)
                .containsExactly(tuple("1.1", ">=", null, "%", "2031"), tuple("1.2", null, "95", "%", "2031"), tuple("1.3", ">=", "85", "%", "2031"));
        assertThat(targets.get(2).lead()).containsExactly("Phong Kinh té");
        assertThat(targets.getFirst().text()).startsWith("Ty 1& hd so nop qua mang").endsWith("trong xa");
    }

    @ParameterizedTest
    @CsvSource({"=> 30, >=, 30", "> 85, >, 85", "~ 30, >=, ", "100, , 100", "Tối thiểu 1.500, >=, 1500", "Không quá 5, <=, 5", "Tiên tiến, , ", "mức 2 và 3, , "})
    void aResultCell(String cell, String comparator, BigDecimal value) {
        Figure figure = Figure.of(cell, true);
        assertThat(figure.comparator()).isEqualTo(comparator);
        assertThat(figure.value()).isEqualTo(value);
    }

    @Test
    void aDutyNamesWhoWhatAndHowOften() {
        ObligationRow duty = duties("2. Định kỳ hằng năm trước ngày 15/12, các cơ quan, đơn vị rà soát, báo cáo Ủy ban nhân dân xã kết quả thực hiện.").getFirst();
        assertThat(duty.who()).containsExactly("các cơ quan, đơn vị");
        assertThat(duty.what()).isEqualTo("Rà soát, báo cáo Ủy ban nhân dân xã kết quả thực hiện.");
        assertThat(duty.due()).isEqualTo(new DueDate.Recurring(Recurrence.YEARLY, 12, 15, true));
    }

    @Test
    void aHeadingChargesABodyWithTheDutiesUnderIt() {
        List<ObligationRow> duties = duties("1. Văn phòng có trách nhiệm:\n\n- Định kỳ 06 tháng tổng hợp báo cáo Sở Mẫu.\n\n2. Trách nhiệm của Phòng Thử\n\n- Hằng tháng gửi báo cáo về Văn phòng.\n");
        assertThat(duties).extracting(o -> o.who().getFirst()).containsExactly("Văn phòng", "Phòng Thử");
        assertThat(duties).extracting(ObligationRow::due).containsExactly(new DueDate.Recurring(Recurrence.HALF_YEARLY, null, null, false), new DueDate.Recurring(Recurrence.MONTHLY, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tiếp tục triển khai Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030 trên địa bàn.", "Lãnh đạo, chỉ đạo cụ thể, thường xuyên, phân công rõ người, tổ chức tốt.",
            "Căn cứ Kế hoạch số 5-KH/TU, ngày 09/4/2025 của Ban Thường vụ Tỉnh ủy về báo cáo định kỳ;", "Tháo gỡ khó khăn cho doanh nghiệp; ứng dụng công nghệ thông tin trong quản lý."})
    void whatBindsNobodyIsNoDuty(String sentence) {
        assertThat(duties(sentence)).isEmpty();
    }

    @Test
    void difficultiesAreToldWhereTheyArise() {
        assertThat(duties("Trong quá trình thực hiện, nếu phát sinh khó khăn, vướng mắc, các đơn vị kịp thời báo cáo về Phòng Mẫu để tổng hợp.")).singleElement()
                .satisfies(o -> assertThat(o.due()).isEqualTo(new DueDate.Unstated()));
    }

    private static WordTable.Row row(String... cells) {
        return new WordTable.Row(0, List.of(cells), java.util.Collections.nCopies(cells.length, 0));
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    @Test
    void aSumAndARateInOneSentenceAreTwoGoals() {
        List<TargetRow> targets = read("I. MỤC TIÊU\n\n2. Thu ngân sách đạt ít nhất 12,5 tỷ đồng; giảm tỷ lệ hộ nghèo xuống dưới 1,2% vào cuối năm 2026.\n", "Kế hoạch năm 2026", TextOrigin.DIGITAL).targets();
        assertThat(targets).extracting(TargetRow::comparator, TargetRow::value, TargetRow::unit).containsExactly(tuple(">=", new BigDecimal("12.5"), "tỷ đồng"), tuple("<", new BigDecimal("1.2"), "%"));
    }

    @Test
    void fromAFigureUpwards() {
        assertThat(read("I. MỤC TIÊU\n\n- Kinh tế số chiếm từ 12% GRDP trở lên.\n", "Kế hoạch năm 2026", TextOrigin.DIGITAL).targets()).extracting(TargetRow::comparator, TargetRow::value).containsExactly(tuple(">=", new BigDecimal("12")));
    }

    @Test
    void whoHasADutyIsTheBodyAlone() {
        assertThat(duties("1. Sở Nội vụ là cơ quan đầu mối, định kỳ 6 tháng, năm tổng hợp báo cáo UBND tỉnh.")).extracting(ObligationRow::who).containsExactly(List.of("Sở Nội vụ"));
        assertThat(duties("1. UBND các xã, phường ban hành kế hoạch thực hiện trước ngày 28/02/2026, gửi Sở Nội vụ theo dõi.")).extracting(ObligationRow::who).containsExactly(List.of("UBND các xã, phường"));
    }

    @Test
    void aDutyUnderATableIsReadWithItsTimeAlone() {
        String text = "1 | Rà soát văn bản của các cơ quan, đơn vị, địa phương trong toàn tỉnh | Sở Tư pháp | Tháng 3 | \n\nSở Nội vụ theo dõi, định kỳ hằng quý, trước ngày 20 của tháng cuối quý báo cáo kết quả thực hiện.\n";
        assertThat(read(text, "Kế hoạch thử", TextOrigin.DIGITAL).duties()).extracting(ObligationRow::who, ObligationRow::dueAsWritten).containsExactly(tuple(List.of("Sở Nội vụ"), "định kỳ hằng quý, trước ngày 20 của tháng cuối quý"));
    }
}
