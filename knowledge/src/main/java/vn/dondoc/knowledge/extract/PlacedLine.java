package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a text that keeps its places, as words; marks such as ticks are words, too.
 *
 * @param page        counted from 0 by form feeds
 * @param blankBefore whether an empty line or a new page stands above it
 */
record PlacedLine(List<PrintedLine.Word> words, int page, boolean blankBefore) {
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\f]+");
    private static final int NEAR = 3;
    private static final double OUTSIDE = 0.5, CUT_BLANK = 2.2, CUT_AT_EDGE = 0.7, CUT_CAPITAL = 1.2, CUT_SMALL = 1.2, UNCUT_WIDE = 1.2;

    static List<PlacedLine> of(String text) {
        List<PlacedLine> lines = new ArrayList<>();
        int offset = 0, page = 0;
        boolean blank = true;
        for (String raw : text.split("\n", -1)) {
            int feeds = (int) raw.chars().filter(c -> c == '\f').count();
            page += feeds;
            List<PrintedLine.Word> words = words(raw, offset);
            if (!words.isEmpty()) lines.add(new PlacedLine(words, page, blank || feeds > 0));
            blank = words.isEmpty();
            offset += raw.length() + 1;
        }
        return withoutPageNumbers(lines);
    }

    private static List<PrintedLine.Word> words(String raw, int offset) {
        List<PrintedLine.Word> words = new ArrayList<>();
        int feed = raw.lastIndexOf('\f') + 1;
        Matcher m = TOKEN.matcher(raw);
        int end = -1;
        while (m.find()) {
            int gap = end < 0 || m.start() - end == 1 ? PrintedLine.BLANK : PrintedLine.WIDE;
            end = m.end();
            words.add(new PrintedLine.Word(m.group(), offset + m.start(), offset + m.end(), m.start() - feed, gap));
        }
        return words;
    }

    private static List<PlacedLine> withoutPageNumbers(List<PlacedLine> lines) {
        List<PlacedLine> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0 || lines.get(i - 1).page < lines.get(i).page, last = i + 1 == lines.size() || lines.get(i + 1).page > lines.get(i).page;
            PlacedLine line = lines.get(i);
            if ((first || last) && line.page + (first ? 0 : 1) > 0 && line.words.size() == 1 && line.words.getFirst().text().matches("\\d{1,4}") && line.words.getFirst().x() > 15) continue;
            kept.add(line);
        }
        return kept;
    }

    static int end(PrintedLine.Word word) {
        return word.x() + word.text().length();
    }

    /** The line without its first words. */
    PlacedLine from(int word) {
        return new PlacedLine(words.subList(Math.min(word, words.size() - 1), words.size()), page, blankBefore);
    }

    String text(int from, int to) {
        return PrintedLine.text(words.subList(from, to));
    }

    String text() {
        return text(0, words.size());
    }

    /** Where runs of words begin that single blanks hold together; the number of words stands last. */
    List<Integer> runs() {
        List<Integer> runs = new ArrayList<>(List.of(0));
        for (int i = 1; i < words.size(); i++) if (words.get(i).gap() == PrintedLine.WIDE) runs.add(i);
        runs.add(words.size());
        return runs;
    }

    /** A line shared out: column k holds the words from {@code bounds[k]} to {@code bounds[k + 1]}; what it cost to do so. */
    record Cut(int[] bounds, double cost) {}

    /** @param edges where each column begins, the first at 0 */
    Cut cut(int[] edges) {
        int n = words.size(), m = edges.length;
        double[][] best = new double[m + 1][n + 1];
        int[][] from = new int[m + 1][n + 1];
        for (double[] b : best) Arrays.fill(b, 1e9);
        best[0][0] = 0;
        for (int k = 0; k < m; k++) for (int a = 0; a <= n; a++) {
            if (best[k][a] > 1e8) continue;
            double cost = best[k][a] + (a == 0 || a == n ? 0 : opening(words.get(a), edges[k]));
            if (best[k + 1][a] > best[k][a]) {
                best[k + 1][a] = best[k][a];
                from[k + 1][a] = a;
            }
            for (int b = a + 1; b <= n; b++) {
                PrintedLine.Word word = words.get(b - 1);
                int out = Math.max(0, edges[k] - word.x() - (begins(b - 1) ? NEAR : 0)) + (k + 1 < m ? Math.max(0, end(word) - edges[k + 1]) : 0);
                cost += OUTSIDE * Math.min(out, word.text().length() + 4) + (b - 1 > a && word.gap() == PrintedLine.WIDE ? UNCUT_WIDE : 0);
                if (cost < best[k + 1][b]) {
                    best[k + 1][b] = cost;
                    from[k + 1][b] = a;
                }
            }
        }
        int[] bounds = new int[m + 1];
        bounds[m] = n;
        for (int k = m; k > 0; k--) bounds[k - 1] = from[k][bounds[k]];
        return new Cut(bounds, best[m][n]);
    }

    /** Whether a run of words, and no tick, begins after a wide gap. */
    private boolean begins(int word) {
        boolean goesOn = word + 1 < words.size() && words.get(word + 1).gap() == PrintedLine.BLANK;
        return words.get(word).gap() == PrintedLine.WIDE && (words.get(word).text().length() > 2 || goesOn);
    }

    /** A cell that begins after a single blank: most likely at its column's edge and with a capital. */
    private static double opening(PrintedLine.Word word, int edge) {
        if (word.gap() == PrintedLine.WIDE) return 0;
        int off = Math.abs(word.x() - edge);
        if (word.upper()) return off <= 1 ? CUT_AT_EDGE : off <= NEAR + 1 ? CUT_CAPITAL : CUT_BLANK;
        return off <= 1 ? CUT_SMALL : CUT_BLANK;
    }

    /** Whether words behind single blanks begin like cells where most columns from one on begin: a full row, no title. */
    boolean cellsAt(int[] edges, int column) {
        if (text().equals(text().toUpperCase(Locale.ROOT))) return false;
        int found = 0;
        for (int k = column; k < edges.length; k++) {
            int edge = edges[k];
            if (words.subList(1, words.size()).stream().anyMatch(w -> (w.upper() || w.text().equals("-")) && Math.abs(w.x() - edge) <= NEAR)) found++;
        }
        return found > 1 && found >= edges.length - column - 1;
    }

    /** Whether one run of words, after a number of its own, begins left of a place and reaches over another. */
    boolean runsOver(int begin, int place) {
        List<Integer> runs = runs();
        boolean alone = runs.size() == 2 || runs.size() == 3 && runs.get(1) == 1 && words.getFirst().text().length() <= 6;
        return alone && words.get(runs.get(runs.size() - 2)).x() < begin && end(words.getLast()) > place;
    }
}
