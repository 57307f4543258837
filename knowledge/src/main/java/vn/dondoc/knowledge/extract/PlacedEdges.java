package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;

/** Where the columns of a table begin on one page: between two labels at the emptiest strip at which most cells begin. */
final class PlacedEdges {
    private static final String TICK = "[xXvV✓✔●•√*+]";

    private static final int MOST_SHIFT = 8, AROUND = 3;
    private static final double WELL = 1, FAR = 0.15, SURE = 0.8;

    private PlacedEdges() {}

    /** @param body lines of the rows on one page; the first column begins at 0 */
    static int[] of(List<PlacedLine> body, PlacedHeading heading) {
        List<PlacedHeading.Label> labels = heading.labels();
        int most = body.stream().mapToInt(l -> PlacedLine.end(l.words().getLast())).max().orElse(0) + 2;
        for (PlacedHeading.Label label : labels) most = Math.max(most, label.right() + 2);
        int[] taken = new int[most + 1], begins = new int[most + 4];
        int content = heading.at(Column.CONTENT), begin = labels.get(content).centre(), over = content + 1 < labels.size() ? labels.get(content + 1).centre() : most;
        for (PlacedLine line : body) {
            if (line.runsOver(begin, over)) continue;
            for (int i = 0; i < line.words().size(); i++) {
                PrintedLine.Word word = line.words().get(i);
                if (i == 0 || word.gap() == PrintedLine.WIDE) begins[word.x()]++;
                for (int x = Math.max(0, word.x() - (i > 0 && word.gap() == PrintedLine.BLANK ? 1 : 0)); x < PlacedLine.end(word); x++) taken[x]++;
            }
        }
        int[] centres = labels.stream().mapToInt(PlacedHeading.Label::centre).toArray();
        ticks(body, heading, centres);
        int[] edges = new int[labels.size()];
        for (int k = 1; k < edges.length; k++) {
            if (heading.period(k) && heading.period(k - 1)) edges[k] = (centres[k - 1] + centres[k] + 1) / 2;
            else edges[k] = strip(taken, begins, Math.max(edges[k - 1], centres[k - 1]), Math.min(most, Math.max(centres[k], centres[k - 1] + 1)));
        }
        return edges;
    }

    /** The columns of the page before on a page that repeats no heading: all moved by as much as fits its lines best. */
    static int[] shifted(List<PlacedLine> body, int[] edges) {
        int[] best = edges;
        double least = 1e18;
        for (int by = 0; by <= 2 * MOST_SHIFT; by++) {
            int shift = by % 2 == 0 ? by / 2 : -(by + 1) / 2;
            int[] moved = edges.clone();
            for (int k = 1; k < moved.length; k++) moved[k] = Math.max(1, moved[k] + shift);
            double cost = body.stream().limit(40).mapToDouble(l -> l.cut(moved).cost()).sum() + 0.1 * Math.abs(shift);
            if (cost >= least) continue;
            least = cost;
            best = moved;
        }
        return best;
    }

    /** The columns of a page as they stand around one of its lines: words set narrower or wider push the next columns aside. */
    static int[] around(List<PlacedLine> body, int at, int[] edges, PlacedHeading heading) {
        List<PlacedLine> near = body.subList(Math.max(0, at - AROUND), Math.min(body.size(), at + AROUND + 1));
        int[] moved = edges.clone();
        double least = cost(near, moved);
        for (int k = 1; k < edges.length && least > WELL; k++) {
            if (heading.period(k) || heading.at(Column.NUMBER) == k - 1) continue;
            int best = moved[k];
            for (int x = Math.max(moved[k - 1] + 2, edges[k] - MOST_SHIFT); x <= edges[k] + MOST_SHIFT / 2 && (k + 1 == edges.length || x < moved[k + 1] - 1); x++) {
                int[] other = moved.clone();
                other[k] = x;
                double cost = cost(near, other) + FAR * Math.abs(x - edges[k]);
                if (cost >= least - (best == moved[k] && x != best ? SURE : 0)) continue;
                least = cost;
                best = x;
            }
            moved[k] = best;
        }
        return moved;
    }

    private static double cost(List<PlacedLine> lines, int[] edges) {
        return lines.stream().mapToDouble(l -> l.cut(edges).cost()).sum();
    }

    /** Where most cells begin and fewest runs of words are cut through. */
    private static int strip(int[] taken, int[] begins, int left, int right) {
        int best = right;
        double most = -1e9;
        for (int x = left + 1; x <= right; x++) {
            double worth = -1.5 * taken[x - 1];
            for (int d = 0; d < 3; d++) if (x + d < begins.length) worth += begins[x + d] * (3 - d) / 3.0;
            if (worth >= most) {
                most = worth;
                best = x;
            }
        }
        return best;
    }

    /** Ticks stand in the middle of their columns, though their labels were pushed together. */
    private static void ticks(List<PlacedLine> body, PlacedHeading heading, int[] centres) {
        List<Integer> places = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        for (int k = 0; k < centres.length; k++) if (heading.period(k)) periods.add(k);
        if (periods.isEmpty()) return;
        for (PlacedLine line : body) for (PrintedLine.Word word : line.words())
            if (word.text().matches(TICK) && word.x() >= centres[periods.getFirst()] - 4) places.add(word.x());
        places.sort(null);
        List<List<Integer>> clusters = new ArrayList<>();
        for (int x : places) {
            if (clusters.isEmpty() || x - clusters.getLast().getLast() > 1) clusters.add(new ArrayList<>());
            clusters.getLast().add(x);
        }
        if (clusters.size() != periods.size()) return;
        for (int i = 0; i < periods.size(); i++) centres[periods.get(i)] = clusters.get(i).get(clusters.get(i).size() / 2);
    }
}
