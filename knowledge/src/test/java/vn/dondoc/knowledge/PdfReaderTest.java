package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.RefusedDocument;

/** Small PDF files, drawn here, become text and tables, or a refusal with a reason. */
class PdfReaderTest {
    private static final List<Integer> FOUR = List.of(50, 90, 290, 420, 540);

    private static List<String> rows(ReadDocument read, int table) {
        return read.tables().get(table).rows().stream().map(r -> String.join("|", r.cells())).toList();
    }

    @Test
    void mergedCellsStandInEachRowThatTheySpan() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.row(FOUR, 100, 120, "TT", "Nhiem vu", "Chu tri", "Thoi gian");
            pdf.cell(50, 120, 540, 140, "I. Cong tac chung");
            pdf.cell(50, 140, 90, 200, "1").cell(420, 140, 540, 200, "Quy I");
            pdf.cell(90, 140, 290, 170, "Xay dung ke hoach").cell(290, 140, 420, 170, "So Noi vu");
            pdf.cell(90, 170, 290, 200, "Bao cao ket qua").cell(290, 170, 420, 200, "Van phong");
            ReadDocument read = DocumentReader.read("a.pdf", pdf.bytes());
            assertThat(rows(read, 0)).containsExactly("TT|Nhiem vu|Chu tri|Thoi gian", "I. Cong tac chung|||",
                    "1|Xay dung ke hoach|So Noi vu|Quy I", "1|Bao cao ket qua|Van phong|Quy I");
            assertThat(read.text()).contains("1 | Xay dung ke hoach | So Noi vu | Quy I | \nBao cao ket qua | Van phong | \n");
        }
    }

    @Test
    void lettersWhichAnotherFontLendsAreInTheirWords() throws Exception {
        var own = Standard14Fonts.FontName.TIMES_ROMAN;
        var lent = Standard14Fonts.FontName.HELVETICA;
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            double width = new PDType1Font(lent).getStringWidth("\u00ea") / 1000 * 11;
            double afterT = pdf.piece(50, 100, 11, own, "t"), afterN = pdf.piece(afterT + width, 100, 11, own, "n "), afterV = pdf.piece(afterN, 100, 11, own, "vi"), end = pdf.piece(afterV + width, 100, 11, own, "c");
            pdf.piece(end + 2.75, 100, 11, lent, "mang");
            pdf.piece(afterT, 100, 11, lent, "\u00ea");
            pdf.piece(afterV, 100, 11, lent, "\u00ea");
            assertThat(DocumentReader.read("a.pdf", pdf.bytes()).text().strip()).isEqualTo("t\u00ean vi\u00eac mang");
        }
    }

    @Test
    void theRaisedFigureOfANoteIsNoPartOfTheWord() throws Exception {
        var font = Standard14Fonts.FontName.TIMES_ROMAN;
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            double end = pdf.piece(50, 100, 12, font, "Xong trong ca nam");
            pdf.piece(end, 96, 7, font, "12");
            end = pdf.piece(50, 120, 12, font, "Xay nha 200 m");
            pdf.piece(end, 116, 7, font, "2");
            assertThat(DocumentReader.read("a.pdf", pdf.bytes()).text()).contains("ca nam").doesNotContain("nam12").doesNotContain("nam 12").containsPattern("200 m ?2");
        }
    }

    @Test
    void aTableWithoutBordersIsToldByItsNumbersAndWhiteStrips() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.text(50, 60, "Ke hoach cong tac nam 2026 cua benh vien nhu sau, cac khoa phong thuc hien:");
            pdf.text(50, 100, "STT").text(90, 100, "Noi dung cong viec").text(290, 100, "Don vi").text(420, 100, "Thoi gian").text(290, 114, "chu tri");
            pdf.text(50, 140, "I").text(90, 140, "Cong tac chuyen mon va nghien cuu khoa hoc cua toan benh vien");
            pdf.text(50, 160, "1").text(90, 160, "Trien khai benh an dien tu").text(290, 160, "Phong Ke hoach").text(420, 160, "Quy I").text(90, 174, "tai cac khoa").text(290, 174, "tong hop");
            pdf.text(50, 194, "2").text(90, 194, "Tong ket").text(290, 194, "Van phong").text(420, 194, "Thang 12");
            pdf.text(50, 230, "Tren day la ke hoach cong tac cua benh vien, de nghi cac khoa phong thuc hien.");
            ReadDocument read = DocumentReader.read("a.pdf", pdf.bytes());
            assertThat(rows(read, 0)).containsExactly("STT|Noi dung cong viec|Don vi chu tri|Thoi gian", "I|Cong tac chuyen mon va nghien cuu khoa hoc cua toan benh vien||",
                    "1|Trien khai benh an dien tu tai cac khoa|Phong Ke hoach tong hop|Quy I", "2|Tong ket|Van phong|Thang 12");
            assertThat(read.text()).contains("thuc hien:\n\nSTT").endsWith("thuc hien.\n\n");
        }
    }

    @Test
    void aRowCutByThePageBreakIsWholeAndTheNextTableIsAnother() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.text(50, 60, "PHU LUC");
            pdf.row(FOUR, 700, 720, "TT", "Nhiem vu", "Chu tri", "Thoi gian");
            pdf.row(FOUR, 720, 780, "7", "Trien khai chuong trinh chuyen doi\nso theo Nghi quyet so 57-", "So Khoa hoc,\nCong nghe", "Thang 6");
            pdf.text(300, 820, "1");
            pdf.page().row(FOUR, 50, 70, "TT", "Nhiem vu", "Chu tri", "Thoi gian");
            pdf.row(FOUR, 70, 90, "", "NQ/TW cua Bo Chinh tri", "", "");
            pdf.row(FOUR, 90, 110, "8", "Tong ket", "Van phong", "Thang 12");
            pdf.text(50, 150, "Bang thu hai cua phu luc");
            pdf.row(List.of(50, 90, 540), 170, 190, "TT", "Chi tieu").row(List.of(50, 90, 540), 190, 210, "1", "Dat 95%");
            ReadDocument read = DocumentReader.read("a.pdf", pdf.bytes());
            assertThat(read.tables()).hasSize(2);
            assertThat(rows(read, 0)).containsExactly("TT|Nhiem vu|Chu tri|Thoi gian",
                    "7|Trien khai chuong trinh chuyen doi so theo Nghi quyet so 57-NQ/TW cua Bo Chinh tri|So Khoa hoc, Cong nghe|Thang 6", "8|Tong ket|Van phong|Thang 12");
            assertThat(rows(read, 1)).containsExactly("TT|Chi tieu", "1|Dat 95%");
            assertThat(read.pageStarts()).hasSize(2);
            assertThat(read.text().substring(read.pageStarts().get(1))).startsWith("8 | Tong ket");
            read.tables().forEach(t -> t.rows().forEach(r -> {
                for (int i = 0; i < r.cells().size(); i++) assertThat(read.text().substring(r.starts().get(i))).startsWith(r.cells().get(i));
            }));
        }
    }

    @Test
    void rowsBelowARepeatedHeadingThatReadNearlyAsTheFirstOnesAreKept() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing()) {
            for (int page = 0; page < 2; page++) {
                pdf.page().row(FOUR, 50, 70, "TT", "Nhiem vu", "Chu tri", "Thoi gian");
                for (int row = 0; row < 3; row++)
                    pdf.row(FOUR, 70 + 20 * row, 90 + 20 * row, page * 3 + row + 1 + ".", "Ra soat danh muc ho so thu " + (page * 3 + row), "So Noi vu", "Quy " + (row + 1));
            }
            pdf.page().row(FOUR, 50, 70, "TT", "Nhiem vu", "Chu tri", "Thoi gian").row(FOUR, 70, 90, "", "Ra soat danh muc ho so cua xa", "So Noi vu", "Quy I");
            pdf.page().row(FOUR, 50, 70, "TT", "Nhiem vu", "Chu tri", "Thoi gian").row(FOUR, 70, 90, "", "Ra soat danh muc ho so cua so", "So Noi vu", "Quy I");
            assertThat(rows(DocumentReader.read("a.pdf", pdf.bytes()), 0)).hasSize(9).contains("4.|Ra soat danh muc ho so thu 3|So Noi vu|Quy 1");
        }
    }

    @Test
    void aNewRowWithoutANumberIsNotTakenForARest() throws Exception {
        List<Integer> three = List.of(50, 290, 420, 540);
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.row(three, 740, 760, "Nhiem vu", "Chu tri", "Thoi gian").row(three, 760, 780, "Xay dung ke hoach.", "So Noi vu", "Quy I");
            pdf.page().row(three, 50, 70, "Nhiem vu", "Chu tri", "Thoi gian").row(three, 70, 90, "Bao cao ket qua.", "Van phong", "Quy II");
            assertThat(rows(DocumentReader.read("a.pdf", pdf.bytes()), 0)).containsExactly("Nhiem vu|Chu tri|Thoi gian", "Xay dung ke hoach.|So Noi vu|Quy I", "Bao cao ket qua.|Van phong|Quy II");
        }
    }

    @Test
    void aWordThatANarrowColumnCutsIsWhole() throws Exception {
        List<Integer> narrow = List.of(50, 100, 148, 400);
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.row(narrow, 100, 120, "TT", "Chu tri", "Nhiem vu").row(narrow, 120, 170, "1", "nghe/Con\ng an", "Xay dung ke hoach");
            assertThat(rows(DocumentReader.read("a.pdf", pdf.bytes()), 0)).contains("1|nghe/Cong an|Xay dung ke hoach");
        }
    }

    @Test
    void aParagraphGoesOnOverThePage() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.text(50, 760, "Cac co quan, don vi va dia phuong chu dong xay dung ke hoach trien khai cu the va").text(290, 815, "1");
            pdf.page().text(50, 60, "bao cao ket qua thuc hien ve Van phong truoc ngay 15 thang 12 hang nam.").text(290, 815, "2");
            assertThat(DocumentReader.read("a.pdf", pdf.bytes()).text()).isEqualTo("Cac co quan, don vi va dia phuong chu dong xay dung ke hoach trien khai cu the va "
                    + "bao cao ket qua thuc hien ve Van phong truoc ngay 15 thang 12 hang nam.\n\n");
        }
    }

    @Test
    void filesThatCannotBeReadAreRefusedWithTheReason() throws Exception {
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            pdf.text(50, 60, "Ke hoach");
            byte[] whole = pdf.bytes();
            refused(Arrays.copyOf(whole, 40), "UNREADABLE", "hỏng");
            pdf.document.protect(new StandardProtectionPolicy("chu", "khoa", new AccessPermission()));
            refused(pdf.bytes(), "LOCKED", "mật khẩu");
        }
        try (PdfDrawing pdf = new PdfDrawing().page().page()) {
            refused(pdf.bytes(), "EMPTY", "không có chữ");
        }
    }

    @Test
    void aSlantedOrTurnedSecrecyStampIsSeen() throws Exception {
        for (double angle : new double[] {30, 90}) {
            try (PdfDrawing pdf = new PdfDrawing().page()) {
                pdf.text(50, 60, "Ke hoach cong tac").turned(200, 400, "TOI MAT", angle);
                refused(pdf.bytes(), "SECRET", "mật");
            }
        }
    }

    private static void refused(byte[] bytes, String code, String words) {
        assertThatThrownBy(() -> DocumentReader.read("a.pdf", bytes)).isInstanceOfSatisfying(RefusedDocument.class, e -> assertThat(e.code()).isEqualTo(code)).hasMessageContaining(words);
    }
}
