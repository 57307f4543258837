package vn.dondoc.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged texts are read as a Vietnamese reader would read them, and what is no letter stays. */
class RestorerTest {
    private static final Pattern FIGURES = Pattern.compile("(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])");
    private final Restorer restorer = Restorer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Uy ban nhan dan xa thuc hién quy ché lam viéc                  | Ủy ban nhân dân xã thực hiện quy chế làm việc
        bao cdo két qua thurc hién nhiém vu dugc giao                   | báo cáo kết quả thực hiện nhiệm vụ được giao
        Chu tich Uy ban nhan dan tinh chiu trach nhiém td chitc        | Chủ tịch Ủy ban nhân dân tỉnh chịu trách nhiệm tổ chức
        BO TRUONG BO TAI CHINH                                          | BỘ TRƯỞNG BỘ TÀI CHÍNH
        gidm sat viéc sir dung ngan sach nha nudc                       | giám sát việc sử dụng ngân sách nhà nước
        Pang uy xa phan cong d6ng chi Bi thu chi bo phu trach          | Đảng ủy xã phân công đồng chí Bí thư chi bộ phụ trách
        cdc co quan, don vi c6 lién quan phéi hgp                       | các cơ quan, đơn vị có liên quan phối hợp
        Quyét dinh nay c6 hiéu luc ké tir ngay ky                       | Quyết định này có hiệu lực kể từ ngày ký
        """)
    void damagedSentencesComeBack(String damaged, String clean) {
        assertThat(restorer.restore(damaged).text()).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Can ctt Quyét dinh s6 315/QD-UBND ngay 06/3/2024 | Căn cứ Quyết định số 315/QD-UBND ngày 06/3/2024
        Ké hoach s635 /KH-UBND ngay 14thang 8            | Kế hoạch số 35 /KH-UBND ngày 14 tháng 8
        Nghi quyét s6 41-NQ/TU, dat 100% trong quy 2     | Nghị quyết số 41-NQ/TU, đạt 100% trong quý 2
        """)
    void figuresAndDocumentNumbersStayAsRead(String damaged, String clean) {
        assertThat(restorer.restore(damaged).text()).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Văn phòng tổng hợp kết quả, báo cáo Chủ tịch trước ngày 25 hằng tháng.
        Các đơn vị rà soát, sửa đổi, bổ sung quy chế theo Thông tư số 12/2021/TT-BTC.
        Đề nghị đồng chí Nguyễn Văn Bình, Phó Trưởng phòng, chủ trì.
        Sở Y tế báo cáo, các phòng báo cáo, trung tâm báo cáo kết quả đấu thầu.
        Uỷ ban nhân dân quận thông báo lịch tiếp công dân.
        """)
    void rightTextStays(String clean) {
        assertThat(restorer.restore(clean).text()).isEqualTo(clean);
    }

    @Test
    void linesAndBarsStayWhereTheyAre() {
        String damaged = "| Sd Tai chinh | Qu¥ II |\n\n| So Noi vu | 30/6 |\r\n";
        String text = restorer.restore(damaged).text();
        assertThat(text.replaceAll("[^|\\r\\n]", "")).isEqualTo(damaged.replaceAll("[^|\\r\\n]", ""));
    }

    @Test
    void piecesPointIntoBothTexts() {
        String damaged = "Uy ban nhan dan xa, ngay 12/5.";
        Restored restored = restorer.restore(damaged);
        assertThat(restored.original()).isEqualTo(damaged);
        assertThat(restored.pieces().stream().map(p -> damaged.substring(p.start(), p.end()))).containsExactly("Uy", "ban", "nhan", "dan", "xa", "ngay", "12/5");
        assertThat(restored.pieces().stream().map(p -> restored.text().substring(p.at(), p.until()))).contains("nhân", "dân", "xã", "ngày", "12/5");
    }

    @Test
    void namesOfTheOfficeCanBeTaught() {
        String damaged = "Phong Ky thuat Quyét Thang trinh";
        Restorer taught = restorer.with("Phòng Kỹ thuật Quyết Thắng trình hồ sơ. Phòng Kỹ thuật Quyết Thắng họp giao ban.");
        assertThat(taught.restore(damaged).text()).isEqualTo("Phòng Kỹ thuật Quyết Thắng trình");
    }

    @Property(tries = 150)
    void anyTextKeepsItsLinesAndOffsetsRise(@ForAll("scraps") String text) {
        Restored restored = restorer.restore(text);
        assertThat(restored.text().chars().filter(c -> c == '\n').count()).isEqualTo(text.chars().filter(c -> c == '\n').count());
        int start = 0, at = 0;
        for (Restored.Piece piece : restored.pieces()) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(start);
            assertThat(piece.at()).isGreaterThanOrEqualTo(at);
            assertThat(piece.end()).isGreaterThanOrEqualTo(piece.start()).isLessThanOrEqualTo(text.length());
            assertThat(piece.until()).isGreaterThanOrEqualTo(piece.at()).isLessThanOrEqualTo(restored.text().length());
            assertThat(piece.confidence()).isBetween(0.0, 1.0);
            start = piece.end();
            at = piece.until();
        }
    }

    @Property(tries = 150)
    void figuresAreNeverOtherFigures(@ForAll("scraps") String text) {
        assertThat(figures(restorer.restore(text).text())).containsAll(figures(text));
    }

    @Property(tries = 100)
    void nothingThrows(@ForAll String text) {
        assertThat(restorer.restore(text).original()).isEqualTo(text);
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(m -> m.group()).toList();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of("s6", "d6i", "méi", "ciia", "12", "2025", "15/10/2025", "57-NQ/TW", "100%", "\n", "\n\n", "|", "Pang", "27thang", "S601",
                "KH/BCD", "(a)", "1ap", "–", "TRU’ONG", "ngh¢", "ph oi", "khenthudng", ".", ";", "Ủy", "ban", "3.1.", "x4", "€").list().ofMaxSize(40).map(l -> String.join(" ", l));
    }
}
