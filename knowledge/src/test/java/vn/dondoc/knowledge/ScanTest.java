package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.document.scan.ScannedPages;
import vn.dondoc.knowledge.document.scan.Tesseract;

/** A page drawn, turned and soiled here is read back through the whole road of a scan. */
class ScanTest {
    private static final int DPI = 150;
    private static final String[][] ROWS = {
        {"STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"},
        {"1.", "Xây dựng kế hoạch chuyển đổi số của phường", "Văn phòng", "Trước 15/7/2026"},
        {"2.", "Rà soát thủ tục hành chính và công khai kết quả", "Phòng Kinh tế", "Quý III/2026"},
        {"3.", "Tổ chức tập huấn kỹ năng số cho cán bộ", "Phòng Văn hóa", "Thường xuyên"},
    };

    @Test
    void aTurnedAndNoisyPageIsReadCellByCell() throws Exception {
        assumeTesseract();
        ReadDocument read = DocumentReader.read("trang quét.png", png(scanned(0.7, 9)));
        checkTable(read);
        assertThat(read.origin()).isEqualTo(TextOrigin.OCR);
        String text = Folding.fold(read.text());
        assertThat(text).contains("uy ban nhan dan", "cong hoa xa hoi chu nghia viet nam", "ke hoach");
        assertThat(text.indexOf("uy ban nhan dan")).as("the left column of the letterhead comes first").isLessThan(text.indexOf("cong hoa xa hoi"));
    }

    @Test
    void aScannedPdfGoesTheSameRoad() throws Exception {
        assumeTesseract();
        checkTable(DocumentReader.read("ban quet.pdf", pdf(scanned(-1.1, 4))));
    }

    @Test
    void aPageThatLayOnItsSideOrOnItsHeadIsTurned() throws Exception {
        assumeTesseract();
        BufferedImage upright = scanned(0.4, 4);
        for (int quarters : new int[] {2, 3}) {
            BufferedImage turned = upright;
            for (int i = 0; i < quarters; i++) turned = quarterTurn(turned);
            checkTable(DocumentReader.read("trang quét.png", png(turned)));
        }
    }

    private static BufferedImage quarterTurn(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < page.getHeight(); y++) for (int x = 0; x < page.getWidth(); x++)
            turned.getRaster().setSample(page.getHeight() - 1 - y, x, 0, page.getRaster().getSample(x, y, 0));
        return turned;
    }

    @Test
    void aPictureAmongPagesOfTextIsReadInItsPlace() throws Exception {
        assumeTesseract();
        byte[] file;
        try (PdfDrawing drawing = new PdfDrawing()) {
            drawing.page().text(60, 80, "Trang dau cua ke hoach trien khai nhiem vu nam 2026 cua phuong");
            drawing.finish();
            picture(drawing.document, scanned(0.4, 4));
            drawing.page().text(60, 80, "Trang cuoi noi nhan va nguoi ky cua van ban nay nhu tren day");
            file = drawing.bytes();
        }
        ReadDocument read = DocumentReader.read("ke hoach.pdf", file);
        checkTable(read);
        assertThat(read.origin()).isEqualTo(TextOrigin.MIXED);
        assertThat(read.pageStarts()).hasSize(3);
        String text = Folding.fold(read.text());
        assertThat(text.indexOf("trang dau")).isLessThan(text.indexOf("xay dung ke hoach"));
        assertThat(text.indexOf("xay dung ke hoach")).isLessThan(text.indexOf("trang cuoi"));
    }

    private static void checkTable(ReadDocument read) {
        assertThat(read.tables()).hasSize(1);
        List<WordTable.Row> rows = read.tables().getFirst().rows();
        assertThat(rows).hasSize(ROWS.length);
        for (int r = 0; r < ROWS.length; r++) {
            assertThat(rows.get(r).cells()).hasSize(4);
            for (int c = 0; c < 4; c++) {
                assertThat(Folding.key(rows.get(r).cells().get(c))).isEqualTo(Folding.key(ROWS[r][c]));
                assertThat(rows.get(r).confidence().get(c)).isBetween(0.0, 0.9999);
            }
        }
    }

    @Test
    void aMissingProgramIsNamedPolitely() throws Exception {
        byte[] page = png(scanned(0, 0));
        assertThatThrownBy(() -> pages("/nonexistent/tesseract", 5).image(page)).isInstanceOfSatisfying(RefusedDocument.class, e -> {
            assertThat(e.code()).isEqualTo("NO_OCR");
            assertThat(e).hasMessageContaining("Đề nghị").hasMessageContaining("tesseract-ocr-vie");
        });
    }

    @Test
    void aMissingLanguageIsNamed(@TempDir Path directory) throws Exception {
        String program = program(directory, "echo \"Failed loading language 'vie'\" >&2; exit 1");
        byte[] page = png(scanned(0, 0));
        assertThatThrownBy(() -> pages(program, 5).image(page)).isInstanceOf(RefusedDocument.class).hasMessageContaining("tesseract-ocr-vie");
    }

    @Test
    void aProgramThatHangsIsStopped(@TempDir Path directory) throws Exception {
        String program = program(directory, "exec sleep 60");
        byte[] page = png(scanned(0, 0));
        long start = System.nanoTime();
        assertThatThrownBy(() -> pages(program, 1).image(page)).isInstanceOfSatisfying(RefusedDocument.class, e -> assertThat(e.code()).isEqualTo("UNREADABLE"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void aDamagedImageIsRefused() {
        assertThatThrownBy(() -> DocumentReader.read("anh.png", new byte[] {(byte) 0x89, 0x50, 0x4E, 0x47, 1, 2, 3})).isInstanceOf(RefusedDocument.class);
    }

    private static ScannedPages pages(String program, int seconds) {
        return new ScannedPages(new Tesseract(program, Duration.ofSeconds(seconds)), (_, _) -> {});
    }

    private static String program(Path directory, String script) throws IOException {
        Path program = Files.writeString(directory.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }

    private static void assumeTesseract() {
        assumeTrue(new File("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata").exists(), "tesseract-ocr-vie is installed");
    }

    /** An A4 page with a letterhead and a ruled table, turned by some degrees, with noise of a given strength. */
    private static BufferedImage scanned(double degrees, double noise) {
        int w = (int) (8.27 * DPI), h = (int) (11.69 * DPI);
        BufferedImage page = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setColor(new Color(245, 245, 245));
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.rotate(Math.toRadians(degrees), w / 2.0, h / 2.0);
        g.setColor(new Color(40, 40, 40));
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 24));
        g.drawString("ỦY BAN NHÂN DÂN", 120, 160);
        g.drawString("PHƯỜNG AN BIÊN", 140, 195);
        g.drawString("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 160);
        g.drawString("Độc lập - Tự do - Hạnh phúc", 660, 195);
        g.drawString("KẾ HOẠCH", 540, 320);
        g.setStroke(new BasicStroke(1.4f));
        int[] xs = {110, 190, 690, 910, 1130};
        int top = 400, row = 84;
        for (int i = 0; i <= ROWS.length; i++) g.drawLine(xs[0], top + i * row, xs[4], top + i * row);
        for (int x : xs) g.drawLine(x, top, x, top + ROWS.length * row);
        for (int r = 0; r < ROWS.length; r++) for (int c = 0; c < 4; c++) draw(g, ROWS[r][c], xs[c] + 8, top + r * row + 34, xs[c + 1] - xs[c] - 14);
        g.dispose();
        Random random = new Random(7);
        for (int y = 0; y < h; y++) for (int x = 0; x < w; x++)
            page.getRaster().setSample(x, y, 0, Math.clamp(Math.round(page.getRaster().getSample(x, y, 0) + noise * random.nextGaussian()), 0, 255));
        return page;
    }

    private static void draw(Graphics2D g, String words, int x, int y, int width) {
        StringBuilder line = new StringBuilder();
        int at = y;
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && g.getFontMetrics().stringWidth(line + " " + word) > width) {
                g.drawString(line.toString(), x, at);
                line.setLength(0);
                at += 34;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        g.drawString(line.toString(), x, at);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] pdf(BufferedImage image) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            picture(pdf, image);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Adds a page that is a picture. */
    private static void picture(PDDocument pdf, BufferedImage image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }
}
