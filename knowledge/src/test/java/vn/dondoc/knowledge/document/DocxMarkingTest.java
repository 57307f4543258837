package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** Where a Word file may carry a marking. */
class DocxMarkingTest {
    /** A place for words in a Word file. */
    enum Place {
        PARAGRAPH, LETTERHEAD_CELL, HEADER, FOOTER, HEADER_TABLE, TEXT_BOX, CONTENT_CONTROL, WATERMARK, SPLIT_RUNS, FOOTNOTE
    }

    private static byte[] docx(Consumer<XWPFDocument> more) throws Exception {
        try (XWPFDocument document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            more.accept(document);
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createParagraph().createRun().setText("Triển khai công tác năm 2026 của Sở Nội vụ tỉnh Sơn Hải");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void put(XWPFDocument document, Place place, String words) {
        switch (place) {
            case PARAGRAPH -> document.createParagraph().createRun().setText(words);
            case LETTERHEAD_CELL -> {
                var row = document.createTable(1, 2).getRow(0);
                row.getCell(0).setText("UBND TỈNH SƠN HẢI");
                row.getCell(0).addParagraph().createRun().setText(words);
                row.getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            }
            case HEADER -> document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(words);
            case FOOTER -> document.createFooter(HeaderFooterType.FIRST).createParagraph().createRun().setText(words);
            case HEADER_TABLE -> document.createHeader(HeaderFooterType.EVEN).createTable(1, 2).getRow(0).getCell(1).setText(words);
            case TEXT_BOX -> xml(document, "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
            case CONTENT_CONTROL -> xml(document, "<w:sdt><w:sdtContent><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:sdtContent></w:sdt>");
            case WATERMARK -> xml(document, "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"" + words + "\"/></v:shape></w:pict></w:r></w:p>");
            case SPLIT_RUNS -> {
                var paragraph = document.createParagraph();
                for (char c : words.toCharArray()) paragraph.createRun().setText(String.valueOf(c));
            }
            case FOOTNOTE -> {
                document.createFootnotes();
                document.createFootnote().createParagraph().createRun().setText(words);
            }
        }
    }

    private static void xml(XWPFDocument document, String inside) {
        try {
            CTBody more = DocumentDocument.Factory
                    .parse("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + inside + "</w:body></w:document>").getDocument().getBody();
            document.getDocument().setBody(more);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMarkingIsSeenWhereverItStands(Place place) throws Exception {
        for (String marking : new String[] {"MẬT", "TỐI MẬT", "Tuyệt mật", "M Ậ T"})
            assertThatThrownBy(() -> DocumentReader.read("ke-hoach.docx", docx(d -> put(d, place, marking)))).as(marking).isInstanceOf(RefusedDocument.class)
                    .satisfies(e -> assertThat(((RefusedDocument) e).code()).isEqualTo("SECRET"));
    }

    @ParameterizedTest
    @EnumSource
    void otherWordsStandThereFreely(Place place) throws Exception {
        for (String words : new String[] {"Bảo mật", "BÍ MẬT NHÀ NƯỚC", "Mất", "ỦY BAN MẶT TRẬN TỔ QUỐC"})
            assertThat(DocumentReader.read("ke-hoach.docx", docx(d -> put(d, place, words))).text()).as(words).isNotBlank();
    }

    @Test
    void aNameIsNoMarking() throws Exception {
        assertThat(DocumentReader.read("KH-12-MAT.docx", docx(d -> { })).text()).contains("KẾ HOẠCH");
    }
}
