package vn.dondoc.knowledge.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * The words of a Word file that are not its running text: headers, footers, notes, text boxes, content controls, drawn
 * stamps and watermarks. Secrecy markings stand there, so the gate looks at them; they are not kept.
 */
final class DocxSurroundings {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private DocxSurroundings() {}

    /** One text each: a part of the file, or a box in it, in lines. */
    static List<String> of(OPCPackage file) throws IOException {
        List<String> texts = new ArrayList<>();
        try {
            for (PackagePart part : file.getParts()) {
                String name = part.getPartName().getName();
                if (!part.getContentType().endsWith("+xml") || part.getContentType().endsWith("core-properties+xml") || part.isRelationshipPart() || name.matches(".*/(?:styles\\w*|settings|webSettings|fontTable|numbering|theme\\d*)\\.xml")) continue;
                try (InputStream in = part.getInputStream()) {
                    read(in, texts);
                }
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
        return texts;
    }

    private static void read(InputStream in, List<String> texts) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        Deque<StringBuilder> open = new ArrayDeque<>(List.of(new StringBuilder()));
        boolean words = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                if (words) open.peek().append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> words = true;
                    case "tab" -> open.peek().append("   ");
                    case "br", "cr" -> open.peek().append('\n');
                    case "txbxContent", "txBody" -> open.push(new StringBuilder());
                    case "textpath" -> {
                        String drawn = xml.getAttributeValue(null, "string");
                        if (drawn != null) texts.add(drawn);
                    }
                    default -> { }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> words = false;
                    case "p" -> open.peek().append('\n');
                    case "tc" -> open.peek().append("\n\n");
                    case "txbxContent", "txBody" -> texts.add(open.pop().toString());
                    default -> { }
                }
            }
        }
        texts.add(open.pop().toString());
    }
}
