package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts right where lines were shared out: columns that touch are parted by a single blank, and a full line pushes the
 * next cell off its place. A few words may then go to the neighbour if the whole row reads better for it.
 */
final class PlacedShifts {
    private static final int FARTHEST = 4, MOST_WORDS = 2, LONGEST_RUN = 5;
    private static final double WORTH = 2.2;
    private final PlacedRows rows;

    PlacedShifts(PlacedRows rows) {
        this.rows = rows;
    }

    /** A line with its columns' words and where its columns begin. */
    record Placed(PlacedLine line, int[] bounds, int[] edges, int[] widths, boolean newPage) {
        PlacedRows.Line cells() {
            return cells(bounds);
        }

        PlacedRows.Line cells(int[] others) {
            String[] cells = new String[others.length - 1];
            for (int k = 0; k < cells.length; k++) cells[k] = line.text(others[k], others[k + 1]);
            return new PlacedRows.Line(cells, widths, line.blankBefore(), newPage);
        }
    }

    /** The lines of one row, shared out anew. */
    List<Placed> of(List<Placed> row) {
        List<Placed> best = new ArrayList<>(row);
        double cost = rows.cost(best.stream().map(Placed::cells).toList());
        for (int pass = 0; pass < 2; pass++) {
            boolean changed = false;
            for (int l = 0; l < best.size(); l++) {
                Placed line = best.get(l);
                for (int[] other : others(line)) {
                    List<PlacedRows.Line> cells = new ArrayList<>(best.stream().map(Placed::cells).toList());
                    cells.set(l, line.cells(other));
                    double now = rows.cost(cells) + WORTH;
                    if (now >= cost - 1e-9) continue;
                    cost = now;
                    best.set(l, new Placed(line.line(), other, line.edges(), line.widths(), line.newPage()));
                    changed = true;
                }
            }
            if (!changed) break;
        }
        return best;
    }

    /** Other ways: a border moves by a few words of a run that no wide gap parts. */
    private static List<int[]> others(Placed line) {
        List<int[]> others = new ArrayList<>();
        List<PrintedLine.Word> words = line.line().words();
        int[] bounds = line.bounds();
        for (int k = 1; k + 1 < bounds.length; k++) {
            int at = bounds[k];
            for (int p = Math.max(bounds[k - 1], at - LONGEST_RUN); p <= Math.min(bounds[k + 1], at + LONGEST_RUN); p++) {
                boolean whole = p != at && run(words, Math.min(p, at), Math.max(p, at)) && bounds[k - (p < at ? 0 : 1)] == bounds[k + (p < at ? 1 : 0)];
                if (p == at || p == 0 || p == words.size() && at == p) continue;
                int from = Math.min(p, at), to = Math.max(p, at);
                if (!whole && (to - from > MOST_WORDS || !together(words, from, to))) continue;
                PrintedLine.Word moved = words.get(p < at ? p : Math.min(p, words.size() - 1));
                if (Math.abs(moved.x() - line.edges()[k]) > FARTHEST && !(p == words.size() && Math.abs(words.get(at).x() - line.edges()[k]) <= FARTHEST)) continue;
                int[] other = bounds.clone();
                other[k] = p;
                others.add(other);
            }
        }
        return others;
    }

    /** Whether words are one run between wide gaps. */
    private static boolean run(List<PrintedLine.Word> words, int from, int to) {
        for (int i = from + 1; i < to; i++) if (words.get(i).gap() == PrintedLine.WIDE) return false;
        return (from == 0 || words.get(from).gap() == PrintedLine.WIDE) && (to == words.size() || words.get(to).gap() == PrintedLine.WIDE);
    }

    /** Whether the words that move hang on to the words on either side by single blanks, or are a run of their own. */
    private static boolean together(List<PrintedLine.Word> words, int from, int to) {
        for (int i = from + 1; i < to; i++) if (words.get(i).gap() == PrintedLine.WIDE) return false;
        boolean left = from > 0 && words.get(from).gap() == PrintedLine.BLANK, right = to < words.size() && words.get(to).gap() == PrintedLine.BLANK;
        return left || right;
    }
}
