package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlanksTest {
    @Test
    void longRunsAreCutAndPlacesKept() {
        String text = "Kế hoạch" + "\n".repeat(100_000) + "a | b" + " ".repeat(1000) + "c";
        int a = text.indexOf("a |"), b = text.indexOf("b"), c = text.indexOf("c", b);
        ReadDocument read = Blanks.shortened(new ReadDocument(text, List.of(new WordTable(List.of(new WordTable.Row(a, List.of("a", "b", "c"), List.of(a, b, c))))), TextOrigin.DIGITAL, List.of(0, a), List.of()));
        assertThat(read.text()).hasSizeLessThan(500).startsWith("Kế hoạch\n").endsWith(" c");
        WordTable.Row row = read.tables().getFirst().rows().getFirst();
        for (int i = 0; i < 3; i++) assertThat(read.text().substring(row.starts().get(i))).startsWith(row.cells().get(i));
        assertThat(read.text().substring(read.pageStarts().get(1))).startsWith("a |");
    }

    @Test
    void ordinaryTextIsLeftAsItIs() {
        ReadDocument read = new ReadDocument("a\n\n\nb" + " ".repeat(120) + "c", List.of(), TextOrigin.DIGITAL);
        assertThat(Blanks.shortened(read)).isSameAs(read);
    }
}
