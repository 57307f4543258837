package vn.dondoc.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Draws small PDF files for tests: text and ruled cells, y from the top. */
final class PdfDrawing implements AutoCloseable {
    final PDDocument document = new PDDocument();
    private PDPageContentStream stream;
    private PDPage page;

    PdfDrawing page() throws IOException {
        if (stream != null) stream.close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        return this;
    }

    PdfDrawing text(double x, double y, String text) throws IOException {
        return turned(x, y, text, 0);
    }

    /** Text that runs upwards at an angle, degrees. */
    PdfDrawing turned(double x, double y, String text, double angle) throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        stream.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(angle), (float) x, (float) (page.getMediaBox().getHeight() - y)));
        stream.showText(text);
        stream.endText();
        return this;
    }

    /**
     * Text in another font than the one of {@link #text}.
     *
     * @return where it ends
     */
    double piece(double x, double y, double size, Standard14Fonts.FontName name, String text) throws IOException {
        PDType1Font font = new PDType1Font(name);
        stream.beginText();
        stream.setFont(font, (float) size);
        stream.newLineAtOffset((float) x, page.getMediaBox().getHeight() - (float) y);
        stream.showText(text);
        stream.endText();
        return x + font.getStringWidth(text) / 1000 * size;
    }

    /** A cell with its four borders; lines 14 points apart, padding 5. */
    PdfDrawing cell(double left, double top, double right, double bottom, String... lines) throws IOException {
        stream.addRect((float) left, (float) (page.getMediaBox().getHeight() - bottom), (float) (right - left), (float) (bottom - top));
        stream.stroke();
        for (int i = 0; i < lines.length; i++) text(left + 5, top + 14 * (i + 1), lines[i]);
        return this;
    }

    /** Cells beside each other between the borders {@code xs}; each text's lines parted by "\n". */
    PdfDrawing row(List<Integer> xs, double top, double bottom, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) cell(xs.get(i), top, xs.get(i + 1), bottom, cells[i].isEmpty() ? new String[0] : cells[i].split("\n"));
        return this;
    }

    byte[] bytes() throws IOException {
        finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    void finish() throws IOException {
        if (stream != null) stream.close();
        stream = null;
    }

    @Override
    public void close() {
        try {
            finish();
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
