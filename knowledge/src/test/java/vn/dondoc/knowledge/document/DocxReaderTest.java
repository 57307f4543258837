package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What Word prints of a file though it stands elsewhere in it: numbers, notes, form fields. */
class DocxReaderTest {
    private static ReadDocument read(XWPFDocument document) throws Exception {
        try (document; var out = new ByteArrayOutputStream()) {
            document.write(out);
            return DocumentReader.read("ke-hoach.docx", out.toByteArray());
        }
    }

    /** A list of two levels: the given one, then letters. */
    private static BigInteger list(XWPFDocument document, int id, STNumberFormat.Enum format, String text) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        level = list.addNewLvl();
        level.setIlvl(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.LOWER_LETTER);
        level.addNewLvlText().setVal("%2)");
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void numbered(XWPFParagraph paragraph, BigInteger list, int level, String words) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(words);
    }

    @Test
    void hiddenWordsAreNotReadButAMarkingInThemCounts() throws Exception {
        XWPFDocument document = new XWPFDocument();
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText("Tổ chức đối thoại");
        var hidden = paragraph.createRun();
        hidden.setText(" (bản nháp)");
        hidden.setVanish(true);
        paragraph.createRun().setText(" với công nhân");
        assertThat(read(document).text().strip()).isEqualTo("Tổ chức đối thoại với công nhân");
        XWPFDocument marked = new XWPFDocument();
        var marking = marked.createParagraph().createRun();
        marking.setText("TUYỆT MẬT");
        marking.setVanish(true);
        marked.createParagraph().createRun().setText("Kế hoạch");
        assertThatThrownBy(() -> read(marked)).isInstanceOf(RefusedDocument.class);
    }

    @Test
    void aTableInAFrameIsATableAndOneInACellIsPartOfIt() throws Exception {
        XWPFDocument document = new XWPFDocument();
        var frame = document.createTable(1, 1).getRow(0).getCell(0);
        frame.setText("Phân công");
        fill(new XWPFTable(frame.getCTTc().addNewTbl(), frame, 2, 2), "TT", "Nhiệm vụ", "1", "Rà soát");
        frame.getCTTc().addNewP();
        var cell = document.createTable(1, 2).getRow(0).getCell(1);
        cell.setText("Sản phẩm:");
        fill(new XWPFTable(cell.getCTTc().addNewTbl(), cell, 2, 2), "a", "Báo cáo", "b", "Đề án");
        cell.getCTTc().addNewP();
        ReadDocument read = read(document);
        assertThat(read.tables().stream().map(t -> t.rows().stream().map(WordTable.Row::cells).toList()).toList())
                .containsExactly(List.of(List.of("TT", "Nhiệm vụ"), List.of("1", "Rà soát")), List.of(List.of("", "Sản phẩm:\na Báo cáo\nb Đề án")));
        assertThat(read.text()).startsWith("Phân công\n");
    }

    private static void fill(XWPFTable table, String... words) {
        for (int i = 0; i < words.length; i++) table.getRow(i / 2).getCell(i % 2).setText(words[i]);
    }

    @Test
    void numbersThatWordCountsAreRead() throws Exception {
        XWPFDocument document = new XWPFDocument();
        BigInteger parts = list(document, 1, STNumberFormat.UPPER_ROMAN, "%1."), rows = list(document, 2, STNumberFormat.DECIMAL, "%1."), dashes = list(document, 3, STNumberFormat.BULLET, "\uF0B7");
        numbered(document.createParagraph(), parts, 0, "MỤC ĐÍCH");
        numbered(document.createParagraph(), parts, 1, "Bám sát nghị quyết");
        numbered(document.createParagraph(), parts, 1, "Phân công rõ");
        numbered(document.createParagraph(), parts, 0, "NHIỆM VỤ");
        numbered(document.createParagraph(), parts, 1, "Tuyên truyền");
        var table = document.createTable(3, 2);
        for (int i = 0; i < 3; i++) {
            numbered(table.getRow(i).getCell(0).getParagraphs().getFirst(), rows, 0, "");
            table.getRow(i).getCell(1).setText("Việc");
        }
        numbered(table.getRow(2).getCell(1).addParagraph(), dashes, 0, "Phần đầu");
        ReadDocument read = read(document);
        assertThat(read.text()).startsWith("I. MỤC ĐÍCH\n\na) Bám sát nghị quyết\n\nb) Phân công rõ\n\nII. NHIỆM VỤ\n\na) Tuyên truyền\n\n");
        assertThat(read.tables().getFirst().rows()).extracting(WordTable.Row::cells).containsExactly(List.of("1.", "Việc"), List.of("2.", "Việc"), List.of("3.", "Việc\n- Phần đầu"));
    }

    @Test
    void aNoteIsNoPartOfItsCell() throws Exception {
        XWPFDocument document = new XWPFDocument();
        document.createFootnotes();
        var cell = document.createTable(1, 2).getRow(0).getCell(0);
        cell.setText("Quý IV");
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("Theo Quyết định số 12/QĐ-UBND.");
        cell.getParagraphs().getFirst().addFootnoteReference(note);
        ReadDocument read = read(document);
        assertThat(read.tables().getFirst().rows().getFirst().cells()).containsExactly("Quý IV", "");
        assertThat(read.text()).contains("Theo Quyết định số 12/QĐ-UBND.").doesNotContain("noteRef");
    }

    @Test
    void whatAFormFieldHoldsStandsInItsPlace() throws Exception {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        XWPFDocument document = new XWPFDocument();
        document.getDocument().setBody(DocumentDocument.Factory.parse("<w:document xmlns:w=\"" + word + "\"><w:body><w:sdt><w:sdtContent><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p><w:sdt><w:sdtContent><w:tbl><w:tblPr/><w:tblGrid/><w:tr>"
                + cell.formatted("1") + "<w:sdt><w:sdtContent>" + cell.formatted("Tập huấn") + "</w:sdtContent></w:sdt>" + cell.formatted("Quý I") + "</w:tr></w:tbl></w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:body></w:document>").getDocument().getBody());
        ReadDocument read = read(document);
        assertThat(read.text()).startsWith("KẾ HOẠCH");
        assertThat(read.tables().getFirst().rows().getFirst().cells()).containsExactly("1", "Tập huấn", "Quý I");
    }

    @Test
    void aLineBreakInACellPartsWhatStandsBelowEachOther() throws Exception {
        XWPFDocument document = new XWPFDocument();
        XWPFTable table = document.createTable(1, 4);
        String[][] cells = {{"UBND TỈNH ĐỒNG MẪU", "ỦY BAN NHÂN DÂN XÃ THỬ"}, {"- Chủ trì: Sở Nội vụ", "- Phối hợp: Sở Tư pháp"}, {"Thời gian", "thực hiện"}, {"UBND", "TP. Mẫu"}};
        for (int i = 0; i < cells.length; i++) {
            var run = table.getRow(0).getCell(i).addParagraph().createRun();
            run.setText(cells[i][0]);
            run.addBreak();
            run.setText(cells[i][1], 1);
        }
        assertThat(read(document).tables().getFirst().rows().getFirst().cells())
                .containsExactly("UBND TỈNH ĐỒNG MẪU\nỦY BAN NHÂN DÂN XÃ THỬ", "- Chủ trì: Sở Nội vụ\n- Phối hợp: Sở Tư pháp", "Thời gian thực hiện", "UBND TP. Mẫu");
    }
}
