package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The ways to share a line out among the columns: whole, or cut where the lines of neighbouring cells stood close. */
final class BlockCuts {
    private static final int MOST_CUTS = 24;
    private static final double GLUED = -2.0, GLUED_CAPITAL = -1.2;

    private BlockCuts() {}

    /** @param bounds of its pieces, words of the line; {@code worth} what speaks against cutting there */
    record Cut(int[] columns, int[] bounds, double worth) {}

    /** @param open columns that hold a cell already, as bits */
    static List<Cut> of(BlockLine line, List<Column> columns, int open, BlockRoom room) {
        List<PrintedLine.Word> words = line.words();
        int n = words.size(), m = columns.size();
        List<Cut> single = new ArrayList<>(), many = new ArrayList<>();
        for (int k = 0; k < m; k++) single.add(new Cut(new int[] {k}, new int[] {0, n}, 0));
        for (int a = 1; a < n; a++) {
            double first = glue(words.get(a));
            for (int k = 0; k < m; k++) for (int l = k + 1; l < m; l++) {
                many.add(new Cut(new int[] {k, l}, new int[] {0, a, n}, first));
                if (n > 16) continue;
                for (int b = a + 1; b < n; b++) for (int o = l + 1; o < m; o++) {
                    double second = first + glue(words.get(b));
                    many.add(new Cut(new int[] {k, l, o}, new int[] {0, a, b, n}, second));
                    if (n <= 9) for (int c = b + 1; c < n; c++) for (int p = o + 1; p < m; p++) many.add(new Cut(new int[] {k, l, o, p}, new int[] {0, a, b, c, n}, second + glue(words.get(c))));
                }
            }
        }
        Map<Cut, Double> rough = new IdentityHashMap<>();
        for (Cut cut : many) {
            double worth = cut.worth();
            for (int s = 0; s < cut.columns().length; s++) {
                int k = cut.columns()[s], a = cut.bounds()[s], b = cut.bounds()[s + 1];
                double first = line.begun(k, a) + line.worth(k, "", a, b, true);
                worth += ((open >> k & 1) == 1 ? Math.max(line.worth(k, "", a, b, false), first) : first) - Math.min(6, room.tooWide(k, line.width(a, b)));
            }
            rough.put(cut, worth);
        }
        many.sort(Comparator.comparingDouble((Cut c) -> rough.get(c)).reversed());
        single.addAll(many.subList(0, Math.min(MOST_CUTS, many.size())));
        return single;
    }

    private static double glue(PrintedLine.Word right) {
        return right.upper() || right.text().equals("-") ? GLUED_CAPITAL : GLUED;
    }
}
