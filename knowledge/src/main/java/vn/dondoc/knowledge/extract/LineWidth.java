package vn.dondoc.knowledge.extract;

import java.text.Normalizer;
import java.util.List;

/**
 * How wide words stand on paper, in thousandths of the size of the letters, by the usual widths of a book face. Where a
 * line was broken tells how wide its column is, and only letters of their own widths tell it closely enough.
 */
final class LineWidth {
    static final int BLANK = 250;
    private static final int[] WIDTHS = new int[128];

    static {
        java.util.Arrays.fill(WIDTHS, 500);
        set("ijlt/;:'", 278);
        set("fr()-[]I", 333);
        set("., |!", 250);
        set("szceaJ", 430);
        set("mMW&", 830);
        set("wADGHKNOQUVXY", 722);
        set("BCERTLZ", 640);
        set("FPS", 556);
    }

    private LineWidth() {}

    private static void set(String letters, int width) {
        for (char c : letters.toCharArray()) WIDTHS[c] = width;
    }

    static int of(String word) {
        int width = 0;
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            width += c < 128 ? WIDTHS[c] : c == 'Đ' ? 722 : 500;
        }
        return width;
    }

    static int of(List<PrintedLine.Word> words) {
        int width = words.isEmpty() ? 0 : -BLANK;
        for (PrintedLine.Word word : words) width += of(word.text()) + BLANK;
        return width;
    }

    /**
     * The width that most broken lines speak for.
     *
     * @param broken for each broken line its own width and how wide it would have been with its next word
     * @param all    widths of all lines, none of which should be wider
     */
    static double column(List<int[]> broken, List<Integer> all) {
        double best = 0, most = -1e9;
        for (int width : all) {
            double votes = 0.00001 * width;
            for (int[] line : broken) {
                if (line[0] <= width * 1.02 && line[1] > width * 0.98) votes += 1;
                else if (line[1] <= width * 0.98) votes -= 0.5;
            }
            for (int line : all) if (line > width * 1.03) votes -= 1;
            if (votes > most) {
                most = votes;
                best = width;
            }
        }
        if (best > 0 || all.isEmpty()) return best;
        return all.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
