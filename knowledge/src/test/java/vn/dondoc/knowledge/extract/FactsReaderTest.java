package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.knowledge.document.Citation;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.TextOrigin;

class FactsReaderTest {
    private static final String STATE = """
            ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ ĐỒNG MẪU                         Độc lập - Tự do - Hạnh phúc
            -------                             ---------------
            Số: 45/KH-UBND                      Đồng Mẫu, ngày 07 tháng 3 năm 2026

            KẾ HOẠCH
            Số hóa hồ sơ lưu trữ
            của xã Đồng Mẫu năm 2026
            -----
            Căn cứ Nghị định số 12/2024/NĐ-CP ngày 05 tháng 02 năm 2024 của Chính phủ quy định về lưu trữ; Kế hoạch số 77-
            KH/TU, ngày 09/4/2025 của Ban Thường vụ Tỉnh ủy; Luật Lưu trữ số 33/2024/QH15 và Đề án 06 của Chính phủ;
            Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            1. Thực hiện Kế hoạch số 45/KH-UBND này từ ngày ký.

            Nơi nhận:                           TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh (để báo cáo);           KT. CHỦ TỊCH
            - Các phòng, ban của xã,            PHÓ CHỦ TỊCH
              các thôn;
            - Lưu: VT, VH-XH.
                                                Nguyễn Văn Mẫu
            """;
    private static final String PARTY = """
            TỈNH ỦY SÔNG MẪU | ĐẢNG CỘNG SẢN VIỆT NAM
            BAN CHỈ ĐẠO CẢI CÁCH
            VÀ CHUYỂN ĐỔI SỐ
            *
            Số:     -CTr/BCĐ | Sông Mẫu, ngày     tháng 5 năm 2026

            CHƯƠNG TRÌNH
            công tác năm 2026 của Ban Chỉ đạo cải cách
            và chuyển đổi số tỉnh
            -----
            Thực hiện Nghị quyết số 08-NQ/TU, ngày 12/01/2026 của Ban Chấp hành Đảng bộ tỉnh, Ban Chỉ đạo xây dựng Chương trình.

            Nơi nhận:
            - Thường trực Tỉnh ủy (để báo cáo),
            - Các đảng ủy trực thuộc,
            - Lưu Văn phòng Tỉnh ủy.
            T/M BAN CHỈ ĐẠO
            PHÓ BÍ THƯ THƯỜNG TRỰC
            kiêm
            PHÓ TRƯỞNG BAN
            Trần Thị Thử
            """;
    private static final String SPOILT = """
            UY BAN NHAN DAN CONG HOA XA HQI CHU NGHIA VIET NAM
            XA DONG MAU Poc 1ap - Tu do - Hanh phiic
            S6:9 /KH-UBND Dong Mau, ngay 3 thang 6 ndm 2026
            KE HOACH
            Nang cao chat lugng dich vu cong

            Thuc hién Nghi quyét sé 21-
            NQ/TU ngay 02/02/2026 cua Ban Thudng vu Tinh uy; Quyét dinh s6 88/Qb-UBND
            ngay 24/01/2025 cua Uy ban nhan dan tinh; Nghi quyét s6 TLINQ-CP va Thong bao sé 5-TB/BCP.

            Noi nhdn: TM. UY BAN NHAN DAN
            - TT Pang uy, TT HDND; KT. CHU TICH
            - Luu: VT, VH.
            """;

    private static DocumentFacts read(String text, TextOrigin origin) {
        return FactsReader.read(new ReadDocument(text, List.of(), origin), text);
    }

    @Test
    void aStatePaperInTwoColumns() {
        DocumentFacts f = read(STATE, TextOrigin.DIGITAL);
        assertThat(f.type()).isEqualTo("Kế hoạch");
        assertThat(f.number()).isEqualTo("45/KH-UBND");
        assertThat(f.issuer()).isEqualTo("Ủy ban nhân dân xã Đồng Mẫu");
        assertThat(f.place()).isEqualTo("Đồng Mẫu");
        assertThat(f.date()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(f.title()).isEqualTo("Kế hoạch Số hóa hồ sơ lưu trữ của xã Đồng Mẫu năm 2026");
        assertThat(f.signerName()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(f.signerPosition()).isEqualTo("Phó Chủ tịch (TM. Ủy ban nhân dân, KT. Chủ tịch)");
        assertThat(f.recipients()).containsExactly("UBND tỉnh (để báo cáo)", "Các phòng, ban của xã, các thôn", "Lưu: VT, VH-XH");
        assertThat(f.citations()).extracting(Citation::number).containsExactlyInAnyOrder("12/2024/NĐ-CP", "77-KH/TU", "33/2024/QH15", "06");
        assertThat(f.citations()).filteredOn(c -> "77-KH/TU".equals(c.number())).first().extracting(c -> new Citation(c.type(), c.number(), c.date(), c.issuer()))
                .isEqualTo(new Citation("Kế hoạch", "77-KH/TU", LocalDate.of(2025, 4, 9), "Ban Thường vụ Tỉnh ủy"));
    }

    @Test
    void aPartyPaperWhoseNumberIsLeftBlank() {
        DocumentFacts f = read(PARTY, TextOrigin.DIGITAL);
        assertThat(f.number()).isNull();
        assertThat(f.numberReadable()).isFalse();
        assertThat(f.date()).isNull();
        assertThat(f.issuer()).isEqualTo("Ban Chỉ đạo cải cách và chuyển đổi số");
        assertThat(f.title()).isEqualTo("Chương trình công tác năm 2026 của Ban Chỉ đạo cải cách và chuyển đổi số tỉnh");
        assertThat(f.signerName()).isEqualTo("Trần Thị Thử");
        assertThat(f.signerPosition()).isEqualTo("Phó Bí thư Thường trực kiêm Phó Trưởng ban (T/M Ban Chỉ đạo)");
        assertThat(f.recipients()).hasSize(3).first().isEqualTo("Thường trực Tỉnh ủy (để báo cáo)");
        assertThat(f.citations()).extracting(Citation::number).containsExactly("08-NQ/TU");
    }

    @Test
    void aScanThatHasLostItsDiacritics() {
        DocumentFacts f = read(SPOILT, TextOrigin.OCR);
        assertThat(f.type()).isEqualTo("Kế hoạch");
        assertThat(f.number()).isEqualTo("9/KH-UBND");
        assertThat(f.date()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(f.issuer()).isEqualToIgnoringCase("Uy ban nhan dan xa Dong Mau");
        assertThat(f.title()).isEqualTo("Ke hoach Nang cao chat lugng dich vu cong");
        assertThat(f.signerName()).isNull();
        assertThat(f.recipients()).containsExactly("TT Pang uy, TT HDND", "Luu: VT, VH");
        assertThat(f.citations()).extracting(Citation::number).containsExactly("21-NQ/TU", "88/QĐ-UBND", "5-TB/BCĐ");
    }

    @ParameterizedTest
    @CsvSource({"'Số:        /QĐ-SNV', , false", "'Số: …/KH-UBND', , false", "'Số 12-KH/TU', 12-KH/TU, true", "'S601  -KH/BCD', , false", "'S6: 7/QD-BTP', 7/QĐ-BTP, true", "'', , true"})
    void aNumberIsReadAsPrintedOrNotAtAll(String line, String number, boolean readable) {
        DocumentFacts f = read("SỞ MẪU\n" + line + "\n\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật Mẫu số 5/2020/QH14;\n", TextOrigin.OCR);
        assertThat(f.number()).isEqualTo(number);
        assertThat(f.numberReadable()).isEqualTo(readable);
    }

    @Test
    void aDecisionsTitleEndsBeforeWhoDecidesAndThePlanUnderItIsNotIt() {
        DocumentFacts f = read("""
                BỘ MẪU
                TỔNG CỤC THỬ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 5/QĐ-TCT | Hà Nội, ngày 26 tháng 01 năm 2026
                QUYẾT ĐỊNH
                BAN HÀNH KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 02/NQ-CP CỦA CHÍNH PHỦ NĂM 2026
                TỔNG CỤC TRƯỞNG TỔNG CỤC THỬ
                Căn cứ Nghị quyết số 02/NQ-CP ngày 10/01/2026 của Chính phủ về những việc chủ yếu;
                QUYẾT ĐỊNH:
                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
                Nơi nhận:
                - Như Điều 1; - Lưu: VT, VP (03b).
                KT. TỔNG CỤC TRƯỞNG PHÓ TỔNG CỤC TRƯỞNG
                Lê Văn Mẫu
                KẾ HOẠCH
                THỰC HIỆN NGHỊ QUYẾT SỐ 02/NQ-CP
                """, TextOrigin.DIGITAL);
        assertThat(f.issuer()).isEqualTo("Tổng cục Thử");
        assertThat(f.title()).isEqualTo("Quyết định ban hành kế hoạch thực hiện nghị quyết số 02/NQ-CP của Chính phủ năm 2026");
        assertThat(f.year()).contains(2026);
        assertThat(f.signerName()).isEqualTo("Lê Văn Mẫu");
        assertThat(f.signerPosition()).isEqualTo("Phó tổng cục trưởng (KT. Tổng cục trưởng)");
        assertThat(f.recipients()).containsExactly("Như Điều 1", "Lưu: VT, VP (03b)");
    }

    @Test
    void anOfficialLetterIsToldByItsSubjectAndAddress() {
        DocumentFacts f = read("UBND TỈNH MẪU\nSỞ NỘI VỤ\nSố: 15/SNV-CCHC\nV/v báo cáo kết quả quý I\nKính gửi: Các sở, ban, ngành\n", TextOrigin.DIGITAL);
        assertThat(f.type()).isEqualTo("Công văn");
        assertThat(f.title()).isEqualTo("Về việc báo cáo kết quả quý I");
        assertThat(f.number()).isEqualTo("15/SNV-CCHC");
        assertThat(f.issuer()).isEqualTo("Sở Nội vụ");
    }

    @Test
    void aTypeMayStandOnOneLineWithItsTitle() {
        DocumentFacts f = read("TỈNH ỦY SÔNG MẪU\n*\nSố 07-CTr/TU | ĐẢNG CỘNG SẢN VIỆT NAM\nSông Mẫu, ngày 09 tháng 01 năm 2026\n\nCHƯƠNG TRÌNH công tác năm 2026 của Ban Thường vụ Tỉnh ủy -----\n\n"
                + "Căn cứ Quy chế làm việc số 01-QC/TU, ngày 20/10/2025 của Tỉnh ủy:\n\nNơi nhận:\n- Các ban;\n- Lưu Văn phòng Tỉnh ủy;\nT/M BAN THƯỜNG VỤ PHÓ BÍ THƯ\nTrần Thị Thử\n", TextOrigin.DIGITAL);
        assertThat(f.type()).isEqualTo("Chương trình");
        assertThat(f.title()).isEqualTo("Chương trình công tác năm 2026 của Ban Thường vụ Tỉnh ủy");
        assertThat(f.issuer()).isEqualTo("Tỉnh ủy Sông Mẫu");
        assertThat(f.signerPosition()).isEqualTo("Phó Bí thư (T/M Ban Thường vụ)");
    }

    @Test
    void aShortLetterIsSignedBelowAndItsDateMayBeBroken() {
        DocumentFacts f = read("ỦY BAN NHÂN DÂN TỈNH SÔNG\nMẪU\nSố: 1124/UBND-KT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Mẫu, ngày 05 tháng 3 năm\n2026\nV/v phát triển du lịch,\nOCOP\n"
                + "Kính gửi: Các sở, ngành.\n1. Giao Sở Nội vụ rà soát trước ngày 30/6/2026.\nNơi nhận:\n- Như trên;\n- Lưu: VT;\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Gia Mẫu\n", TextOrigin.DIGITAL);
        assertThat(f.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Sông Mẫu");
        assertThat(f.date()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(f.title()).isEqualTo("Về việc phát triển du lịch, OCOP");
    }

    @ParameterizedTest
    @CsvSource({"UBND TỈNH SÔNG MẪU ỦY BAN NHÂN DÂN XÃ THỬ,Ủy ban nhân dân xã Thử", "UBND THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ,Sở Nội vụ", "BỘ TÀI CHÍNH TỔNG CỤC THUẾ,Tổng cục Thuế", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG,Ủy ban nhân dân thành phố Hải Phòng"})
    void ofTwoBodiesOnOneLineTheLastIssues(String line, String issuer) {
        assertThat(read(line + "\nSố: 45/KH-UBND\nThử, ngày 07 tháng 3 năm 2026\n\nKẾ HOẠCH\nSố hóa hồ sơ\n\nCăn cứ Luật Lưu trữ;\n", TextOrigin.DIGITAL).issuer()).isEqualTo(issuer);
    }
}
