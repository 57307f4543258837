package vn.dondoc.knowledge.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/**
 * Opens Word files without their content controls. A form's fields may wrap words, cells, rows and whole tables; the
 * library leaves such cells and tables out, so what a control holds is put in its place.
 */
final class DocxControls {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName CONTROL = new QName(WORD, "sdt"), CONTENT = new QName(WORD, "sdtContent");

    private DocxControls() {}

    static XWPFDocument open(byte[] bytes) throws IOException {
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        if (!unwrapped(document)) return document;
        try (document; ByteArrayOutputStream plain = new ByteArrayOutputStream()) {
            document.write(plain);
            return new XWPFDocument(new ByteArrayInputStream(plain.toByteArray()));
        }
    }

    private static boolean unwrapped(XWPFDocument document) {
        boolean any = false;
        try (XmlCursor at = document.getDocument().newCursor()) {
            while (at.hasNextToken()) {
                at.toNextToken();
                if (!at.isStart() || !CONTROL.equals(at.getName())) continue;
                any = true;
                try (XmlCursor before = at.newCursor(); XmlCursor content = at.newCursor()) {
                    before.toPrevToken();
                    if (content.toChild(CONTENT)) content.moveXmlContents(at);
                    at.removeXml();
                    at.toCursor(before);
                }
            }
        }
        return any;
    }
}
