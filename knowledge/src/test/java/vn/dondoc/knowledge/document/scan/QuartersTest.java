package vn.dondoc.knowledge.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.scan.Tesseract.Word;

class QuartersTest {
    private static final GreyImage EMPTY = GreyImage.white(400, 60);

    private static String read(GreyImage cell, String... words) {
        List<Word> all = new java.util.ArrayList<>();
        for (int i = 0; i < words.length; i++) all.add(new Word(1, 100 * i, 10, 100 * i + 90, 45, 0.3, words[i]));
        return String.join(" ", Quarters.read(all, cell).stream().map(Word::text).toList());
    }

    @Test
    void strokesReadAsOtherLettersAreOnesAgainBehindTheWordQuarterAlone() {
        assertThat(read(EMPTY, "Quý", "II1/2026")).isEqualTo("Quý III/2026");
        assertThat(read(EMPTY, "Quý", "HI/2026")).isEqualTo("Quý III/2026");
        assertThat(read(EMPTY, "quý", "H,", "IIl/2026")).isEqualTo("quý II, III/2026");
        assertThat(read(EMPTY, "Quý", "lV")).isEqualTo("Quý IV");
        assertThat(read(EMPTY, "Quý", "1/2026")).isEqualTo("Quý 1/2026");
        assertThat(read(EMPTY, "điểm", "H", "Quý", "vị")).isEqualTo("điểm H Quý vị");
    }

    @Test
    void strokesAreCountedInTheImage() {
        for (String number : List.of("I", "II", "III")) {
            BufferedImage drawn = new BufferedImage(300, 60, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = drawn.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, 300, 60);
            g.setColor(Color.BLACK);
            g.setFont(new Font(Font.SERIF, Font.PLAIN, 50));
            g.drawString(number + "/2026", 10, 45);
            Word word = new Word(1, 8, 45 - (int) (0.7 * 50), 8 + g.getFontMetrics().stringWidth(number + "/2026"), 46, 0.3, "II/2026");
            g.dispose();
            assertThat(Quarters.strokes(word, GreyImage.of(drawn))).as(number).isEqualTo(number.length());
            assertThat(Quarters.read(List.of(new Word(1, 0, 0, 5, 5, 0.9, "Quý"), word), GreyImage.of(drawn)).getLast().text()).isEqualTo(number + "/2026");
        }
    }
}
