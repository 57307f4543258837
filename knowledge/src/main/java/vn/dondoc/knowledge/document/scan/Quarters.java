package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.scan.Tesseract.Word;

/**
 * The number of a quarter behind "Quý", one of I to IV: strokes that stand close to each other are read as "H", "l" or
 * "1", and one of them is easily lost, so the strokes are counted in the image.
 */
final class Quarters {
    private static final Pattern ROMAN = Pattern.compile("(?<open>\\(?)(?<number>[IVUHTNMWYJilíìïÍÌÏvmnu1|!\\]\\[]{1,4})(?<rest>[/.,;:)–-].*)?");
    /** Shades under this are ink; the middle part of a line, where a stroke has no foot and no head. */
    private static final int INK = 160;
    private static final double FROM = 0.35, TO = 0.65, STROKE = 0.75, BLANK = 0.2, WIDEST = 0.4;
    /** The engine's figure for a number that was put right by its letters; by its strokes; that both say. */
    private static final double BY_LETTERS = 0.8, BY_STROKES = 0.86, BY_BOTH = 0.93;

    private Quarters() {}

    /** @param cell the image in which the words were read */
    static List<Word> read(List<Word> words, GreyImage cell) {
        List<Word> read = new ArrayList<>();
        boolean expected = false;
        for (Word word : words) {
            Word as = expected ? quarter(word, cell) : word;
            read.add(as);
            String key = Folding.key(word.text());
            expected = key.equals("quy") || expected && (key.isEmpty() || key.matches("va|den") || as.text().matches("\\(?[IV]{1,3}[,;–-]"));
        }
        return read;
    }

    private static Word quarter(Word word, GreyImage cell) {
        Matcher m = ROMAN.matcher(word.text());
        if (!m.matches()) return word;
        String printed = m.group("number"), number = printed.replaceAll("[HUNn]", "II").replaceAll("[Mm]", "III").replaceAll("[ilíìïÍÌÏTJ1|!\\]\\[]", "I").replaceAll("[vYW]", "V");
        boolean known = number.matches("I{1,3}|IV|V"), five = number.contains("V");
        // the letter that "IV" becomes where both run together
        if (printed.matches("[WNV]") || number.equals("V")) {
            number = strokes(word, cell) == 2 && printed.equals("N") ? "II" : "IV";
            five = number.equals("IV");
        } else if (!known && !number.matches("I{4}")) return word;
        if (printed.matches("1")) return word;
        double sure = number.equals(printed) ? word.confidence() : Math.max(BY_LETTERS, word.confidence());
        int strokes = five || m.group("open").length() > 0 ? 0 : strokes(word, cell);
        if (strokes >= 1 && strokes <= 3) {
            boolean both = strokes == number.length();
            number = "I".repeat(strokes);
            sure = both ? Math.max(sure, BY_BOTH) : Math.min(sure, BY_STROKES);
        }
        if (number.length() > 3) return word;
        String rest = m.group("rest") == null ? "" : m.group("rest");
        return new Word(word.line(), word.left(), word.top(), word.right(), word.bottom(), sure, m.group("open") + number + rest);
    }

    /** How many upright strokes stand side by side at the beginning of a word; what is slanted or round ends them. */
    static int strokes(Word word, GreyImage cell) {
        int top = word.top(), height = word.bottom() - top, from = top + (int) (FROM * height), to = top + (int) Math.ceil(TO * height);
        if (height < 8 || from < 0 || to > cell.height()) return 0;
        int strokes = 0, start = -1, full = 0;
        for (int x = Math.max(0, word.left()); x <= Math.min(cell.width() - 1, word.right()); x++) {
            int dark = 0;
            for (int y = from; y < to; y++) if (cell.at(x, y) < INK) dark++;
            double share = dark / (double) (to - from);
            if (share > BLANK && start < 0) start = x;
            if (share >= STROKE) full++;
            if (start < 0 || share > BLANK && x < word.right()) continue;
            if (full == 0 || x - start > WIDEST * height || slanted(cell, start, x, top, height)) return strokes;
            strokes++;
            start = -1;
            full = 0;
        }
        return strokes;
    }

    /** A stroke that stands elsewhere above than below. */
    private static boolean slanted(GreyImage cell, int from, int to, int top, int height) {
        double[] middle = new double[2];
        int[] dark = new int[2];
        int reach = (int) (0.15 * height);
        for (int part = 0; part < 2; part++) for (int y = top + (int) ((part == 0 ? 0.22 : 0.66) * height), end = y + height / 8; y < end; y++)
            for (int x = Math.max(0, from - reach); x < Math.min(cell.width(), to + reach); x++) if (cell.at(x, y) < INK) {
                middle[part] += x;
                dark[part]++;
            }
        return dark[0] == 0 || dark[1] == 0 || Math.abs(middle[0] / dark[0] - middle[1] / dark[1]) > 0.1 * height;
    }
}
