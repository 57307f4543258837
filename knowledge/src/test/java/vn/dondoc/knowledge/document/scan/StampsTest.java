package vn.dondoc.knowledge.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.SecrecyMarking;

/** Stamps that stand askew on a page drawn here. */
class StampsTest {
    private static final int W = 1240, H = 1754;
    private static final Color RED = new Color(205, 45, 55);

    @BeforeEach
    void assumeTesseract() {
        assumeTrue(new File("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata").exists(), "tesseract-ocr-vie is installed");
    }

    @Test
    void aRedStampAskewIsRefused() throws Exception {
        BufferedImage page = page(true);
        stamp(page, "MẬT", RED, 330, 330, -14);
        assertThatThrownBy(() -> DocumentReader.read("trang.png", png(page))).isInstanceOfSatisfying(RefusedDocument.class, e -> assertThat(e.code()).isEqualTo("SECRET"));
        assertThatThrownBy(() -> DocumentReader.read("trang.pdf", pdf(page))).isInstanceOfSatisfying(RefusedDocument.class, e -> assertThat(e.code()).isEqualTo("SECRET"));
    }

    @Test
    void redStampsOfEveryTurnAreFound() throws Exception {
        String[] words = {"TỐI MẬT", "MẬT", "MẬT"};
        int[] degrees = {-33, 5, 19};
        for (int i = 0; i < words.length; i++) {
            BufferedImage page = page(true);
            // also across print
            stamp(page, words[i], RED, i % 2 == 0 ? 300 : 620, i % 2 == 0 ? 330 : 290, degrees[i]);
            assertThat(marking(page)).as(words[i] + " at " + degrees[i]).isTrue();
        }
    }

    @Test
    void aStampOnAPageWithoutColourIsFound() throws Exception {
        for (int degrees : new int[] {-13}) {
            BufferedImage page = page(false);
            stamp(page, "MẬT", new Color(95, 95, 95), 330, 345, degrees);
            assertThat(marking(page)).as(degrees + " degrees").isTrue();
        }
    }

    @Test
    void otherStampsAreNoMarking() throws Exception {
        BufferedImage page = page(true);
        stamp(page, "HỎA TỐC", RED, 330, 330, -14);
        stamp(page, "CÔNG VĂN ĐẾN", RED, 900, 420, 9);
        assertThat(marking(page)).isFalse();
        assertThat(marking(page(false))).isFalse();
    }

    private static boolean marking(BufferedImage page) throws Exception {
        return SecrecyMarking.in(new Stamps(new Tesseract("tesseract", Duration.ofMinutes(1))).image(png(page))).isPresent();
    }

    private static BufferedImage page(boolean colour) {
        BufferedImage page = new BufferedImage(W, H, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = graphics(page);
        g.setColor(new Color(244, 243, 240));
        g.fillRect(0, 0, W, H);
        g.setColor(new Color(45, 45, 50));
        g.setFont(new Font(Font.SERIF, Font.BOLD, 24));
        g.drawString("ỦY BAN MẶT TRẬN TỔ QUỐC", 110, 150);
        g.drawString("PHƯỜNG AN BIÊN", 180, 185);
        g.drawString("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 600, 150);
        g.drawString("Độc lập - Tự do - Hạnh phúc", 690, 185);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 24));
        g.drawString("Số: 15/KH-UBND", 190, 235);
        g.drawString("An Biên, ngày 10 tháng 01 năm 2026", 660, 235);
        g.setFont(new Font(Font.SERIF, Font.BOLD, 26));
        g.drawString("KẾ HOẠCH", 560, 440);
        g.drawString("Về bảo mật thông tin và giữ gìn bí mật nhà nước năm 2026", 290, 480);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 25));
        for (int i = 0; i < 22; i++) g.drawString("Các đơn vị thực hiện nhiệm vụ được giao, báo cáo trước ngày 15 hằng tháng, lần " + (i + 1) + ".", 140, 560 + 46 * i);
        g.dispose();
        Random random = new Random(3);
        for (int i = 0; i < 4000; i++) page.setRGB(random.nextInt(W), random.nextInt(H), 0xFF9A9A9A);
        return page;
    }

    private static void stamp(BufferedImage page, String words, Color colour, int x, int y, double degrees) {
        Graphics2D g = graphics(page);
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y);
        g.transform(turn);
        g.setColor(colour);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        int w = g.getFontMetrics().stringWidth(words);
        g.drawString(words, x - w / 2, y + 14);
        g.setStroke(new BasicStroke(4));
        g.drawRect(x - w / 2 - 22, y - 38, w + 44, 72);
        g.dispose();
    }

    private static Graphics2D graphics(BufferedImage page) {
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] pdf(BufferedImage image) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(JPEGFactory.createFromImage(pdf, image, 0.7f), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
