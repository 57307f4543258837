package vn.dondoc.knowledge.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/**
 * Opens Word files without their content controls and hidden words. A form's fields may wrap words, cells, rows and whole tables; the
 * library leaves such cells and tables out, so what a control holds is put in its place. Nobody who reads the
 * paper sees words that are marked as hidden.
 */
final class DocxControls {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName CONTROL = new QName(WORD, "sdt"), CONTENT = new QName(WORD, "sdtContent");
    private static final QName RUN = new QName(WORD, "r"), PROPERTIES = new QName(WORD, "rPr"), VANISH = new QName(WORD, "vanish"), VALUE = new QName(WORD, "val");

    private DocxControls() {}

    static XWPFDocument open(byte[] bytes) throws IOException {
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        boolean held = unwrapped(document), hidden = uncovered(document);
        if (!held && !hidden) return document;
        try (document; ByteArrayOutputStream plain = new ByteArrayOutputStream()) {
            document.write(plain);
            return new XWPFDocument(new ByteArrayInputStream(plain.toByteArray()));
        }
    }

    /** Takes hidden runs out; false where there are none. */
    private static boolean uncovered(XWPFDocument document) {
        boolean any = false;
        try (XmlCursor at = document.getDocument().newCursor()) {
            while (at.hasNextToken()) {
                at.toNextToken();
                if (!at.isStart() || !RUN.equals(at.getName()) || !hidden(at)) continue;
                any = true;
                try (XmlCursor before = at.newCursor()) {
                    before.toPrevToken();
                    at.removeXml();
                    at.toCursor(before);
                }
            }
        }
        return any;
    }

    private static boolean hidden(XmlCursor run) {
        try (XmlCursor look = run.newCursor()) {
            if (!look.toChild(PROPERTIES) || !look.toChild(VANISH)) return false;
            String value = look.getAttributeText(VALUE);
            return value == null || !value.matches("0|false|off");
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
