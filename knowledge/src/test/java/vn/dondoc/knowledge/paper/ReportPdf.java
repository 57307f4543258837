package vn.dondoc.knowledge.paper;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a commune's report as a PDF: letterhead in two columns, title, a ruled table that may run over pages. */
final class ReportPdf implements AutoCloseable {
    private static final float SIZE = 11, LEADING = 15, LEFT = 60, RIGHT = 545, TOP = 60, BOTTOM = 790;
    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream stream;
    private float y;

    /** A font of this machine with the letters of Vietnamese. */
    static Optional<File> font() {
        return Stream.of("noto/NotoSerif-Regular.ttf", "dejavu/DejaVuSerif.ttf", "noto/NotoSans-Regular.ttf", "dejavu/DejaVuSans.ttf").map(f -> new File("/usr/share/fonts/truetype/" + f)).filter(File::exists).findFirst();
    }

    ReportPdf() throws IOException {
        font = PDType0Font.load(document, font().orElseThrow());
        page();
    }

    private void page() throws IOException {
        if (stream != null) stream.close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = TOP;
    }

    private void text(float x, float at, String words) throws IOException {
        stream.beginText();
        stream.setFont(font, SIZE);
        stream.newLineAtOffset(x, PDRectangle.A4.getHeight() - at);
        stream.showText(words);
        stream.endText();
    }

    private float width(String words) throws IOException {
        return font.getStringWidth(words) / 1000 * SIZE;
    }

    private List<String> wrapped(String words, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    /** Lines beside each other, each in the middle of its half. */
    ReportPdf beside(String left, String right) throws IOException {
        float middle = (LEFT + RIGHT) / 2, quarter = (RIGHT - LEFT) / 4;
        if (!left.isEmpty()) text(LEFT + quarter - width(left) / 2, y, left);
        if (!right.isEmpty()) text(middle + quarter - width(right) / 2, y, right);
        y += LEADING;
        return this;
    }

    ReportPdf centred(String words) throws IOException {
        y += LEADING / 2;
        for (String line : wrapped(words, RIGHT - LEFT - 60)) {
            text((LEFT + RIGHT) / 2 - width(line) / 2, y, line);
            y += LEADING;
        }
        return this;
    }

    ReportPdf paragraph(String words) throws IOException {
        y += LEADING / 2;
        boolean first = true;
        for (String line : wrapped(words, RIGHT - LEFT - 28)) {
            if (y > BOTTOM) page();
            text(first ? LEFT + 28 : LEFT, y, line);
            first = false;
            y += LEADING;
        }
        return this;
    }

    /** A ruled row between borders, as high as its fullest cell; on the next page where it has no room. */
    ReportPdf row(List<Integer> borders, String... cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(wrapped(cells[i], borders.get(i + 1) - borders.get(i) - 8));
            lines = Math.max(lines, wrapped.get(i).size());
        }
        float height = lines * LEADING + 6;
        if (y + height > BOTTOM) page();
        for (int i = 0; i < cells.length; i++) {
            stream.addRect(borders.get(i), PDRectangle.A4.getHeight() - y - height, borders.get(i + 1) - borders.get(i), height);
            stream.stroke();
            for (int l = 0; l < wrapped.get(i).size(); l++) text(borders.get(i) + 4, y + 13 + l * LEADING, wrapped.get(i).get(l));
        }
        y += height;
        return this;
    }

    ReportPdf down(float points) {
        y += points;
        return this;
    }

    byte[] bytes() throws IOException {
        stream.close();
        stream = null;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (stream != null) stream.close();
        document.close();
    }
}
