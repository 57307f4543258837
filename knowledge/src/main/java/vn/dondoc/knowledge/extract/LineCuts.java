package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which one printed line can be shared out among the columns of a table, best first. */
final class LineCuts {
    private static final int MOST = 70, TAIL = 22;
    private static final double RULE_CUT = 1.2, WIDE_CUT = 0.3, NO_GAP = -2.4, NO_GAP_CAPITAL = -1.3, RULE_UNCUT = -2.2, WIDE_UNCUT = -0.5;
    private static final Pattern FIGURE = Pattern.compile("\\W*\\d{1,3}([.,]\\d{1,2}){0,2}[.,)]*");

    private final List<Column> columns;
    private final CellLikeness likeness;

    LineCuts(List<Column> columns, CellLikeness likeness) {
        this.columns = columns;
        this.likeness = likeness;
    }

    /**
     * @param number words at the start that are the row's number, 0 or 1
     * @param bounds column k holds the words from {@code bounds[k]} to {@code bounds[k + 1]}
     */
    record Cut(int number, int[] bounds, double worth) {}

    /** @param edges where each column but the first begins, in characters; null where places on the line mean nothing */
    List<Cut> of(PrintedLine line, int @Nullable [] edges) {
        return edges == null ? byWords(line) : byPlace(line, edges);
    }

    private List<Cut> byWords(PrintedLine line) {
        List<Cut> cuts = new ArrayList<>();
        PrintedLine.Word first = line.words().getFirst();
        boolean figure = FIGURE.matcher(first.text()).matches() && first.text().length() <= 7;
        boolean misread = line.words().size() > 1 && first.text().length() <= 4 && line.words().get(1).gap() == PrintedLine.RULED;
        if (figure || misread) search(line, 1, cuts);
        search(line, 0, cuts);
        cuts.sort(Comparator.comparingDouble(Cut::worth).reversed());
        return cuts.size() > MOST ? cuts.subList(0, MOST) : cuts;
    }

    private record Way(double worth, int[] bounds) {}

    /** The best ways by dynamic programming over columns and places, several kept for each. */
    private void search(PrintedLine line, int from, List<Cut> into) {
        int n = line.words().size(), m = columns.size();
        if (from == n) {
            int[] bounds = new int[m + 1];
            java.util.Arrays.fill(bounds, n);
            into.add(new Cut(from, bounds, 0));
            return;
        }
        List<List<Way>> ways = new ArrayList<>();
        for (int i = 0; i <= n; i++) ways.add(new ArrayList<>());
        ways.get(from).add(new Way(0, new int[] {from}));
        for (int k = 0; k < m; k++) {
            List<List<Way>> next = new ArrayList<>();
            for (int i = 0; i <= n; i++) next.add(new ArrayList<>());
            for (int start = from; start <= n; start++) {
                if (ways.get(start).isEmpty()) continue;
                double worth = start == from || start == n ? 0 : cut(line.words().get(start));
                for (int end = start; end <= n; end++) {
                    if (end > start) worth += grow(line, k, start, end - 1);
                    if (k == m - 1 && end < n || end > from && end < n && n - end > TAIL) continue;
                    for (Way way : ways.get(start)) {
                        int[] bounds = java.util.Arrays.copyOf(way.bounds(), k + 2);
                        bounds[k + 1] = end;
                        next.get(end).add(new Way(way.worth() + (end == start ? 0 : worth), bounds));
                    }
                }
            }
            for (List<Way> w : next) {
                w.sort(Comparator.comparingDouble(Way::worth).reversed());
                if (w.size() > (k == m - 1 ? MOST : 14)) w.subList(k == m - 1 ? MOST : 14, w.size()).clear();
            }
            ways = next;
        }
        // what a piece is worth in its cell is judged where the cell is known: here only the gaps count
        for (Way way : ways.get(n)) into.add(new Cut(from, way.bounds(), gaps(line, from, way.bounds())));
    }

    private double gaps(PrintedLine line, int from, int[] bounds) {
        double worth = 0;
        for (int i = from + 1; i < line.words().size(); i++) {
            boolean cut = false;
            for (int k = 1; k < bounds.length - 1; k++) cut |= bounds[k] == i;
            PrintedLine.Word word = line.words().get(i);
            if (cut) worth += cut(word);
            else if (word.gap() == PrintedLine.RULED) worth += RULE_UNCUT;
            else if (word.gap() == PrintedLine.WIDE) worth += WIDE_UNCUT;
        }
        return worth;
    }

    private static double cut(PrintedLine.Word word) {
        return switch (word.gap()) {
            case PrintedLine.RULED -> RULE_CUT;
            case PrintedLine.WIDE -> WIDE_CUT;
            default -> word.upper() || Character.isDigit(word.text().charAt(0)) ? NO_GAP_CAPITAL : NO_GAP;
        };
    }

    private double grow(PrintedLine line, int k, int start, int at) {
        PrintedLine.Word word = line.words().get(at);
        double worth = likeness.word(columns.get(k), at == start ? "" : line.words().get(at - 1).key(), word, false);
        if (at > start && word.gap() == PrintedLine.RULED) worth += RULE_UNCUT;
        return worth;
    }

    private List<Cut> byPlace(PrintedLine line, int[] edges) {
        List<PrintedLine.Word> words = line.words();
        int n = words.size(), m = columns.size();
        int number = words.getFirst().x() + words.getFirst().text().length() <= edges[0] + 1 && words.getFirst().text().length() <= 7 ? 1 : 0;
        int[] bounds = new int[m + 1];
        bounds[0] = number;
        bounds[m] = n;
        for (int k = 1; k < m; k++) {
            int at = bounds[k - 1];
            while (at < n && words.get(at).x() + words.get(at).text().length() / 2.0 < edges[k]) at++;
            bounds[k] = at;
        }
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(number, bounds, apart(words, bounds)));
        for (int k = 1; k < m; k++) for (int shift : new int[] {-3, -2, -1, 1, 2}) {
            boolean clear = bounds[k] < n && (bounds[k] == number || words.get(bounds[k]).gap() == PrintedLine.WIDE) && Math.abs(words.get(bounds[k]).x() - edges[k]) < 5;
            if (clear) continue;
            int at = bounds[k] + shift;
            if (at < bounds[k - 1] || at > bounds[k + 1] || at < 0 || at > n) continue;
            int moved = shift < 0 ? at : bounds[k];
            if (moved >= n || Math.abs(words.get(moved).x() - edges[k]) > 5) continue;
            int[] other = bounds.clone();
            other[k] = at;
            cuts.add(new Cut(number, other, apart(words, other) - 0.8 * Math.abs(shift)));
        }
        return cuts;
    }

    /** What speaks against a piece: wide blanks inside it. */
    private static double apart(List<PrintedLine.Word> words, int[] bounds) {
        double worth = 0;
        for (int k = 0; k + 1 < bounds.length; k++)
            for (int i = bounds[k] + 1; i < bounds[k + 1]; i++)
                if (words.get(i).gap() == PrintedLine.WIDE) worth -= words.get(i).x() - words.get(i - 1).x() - words.get(i - 1).text().length() > 3 ? 2 : 0.7;
        return worth;
    }
}
