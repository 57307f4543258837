package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells that are printed once and hold for several rows: their words stand in the middle of the rows that they span, or
 * at the head of the first where a task stands above its activities.
 */
final class PlacedMerges {
    private static final double OFF = 0.6, BETTER = 0.9;
    private final Column[] columns;
    private final boolean grouped;

    /** @param grouped whether a column of tasks stands left of their activities */
    PlacedMerges(Column[] columns, boolean grouped) {
        this.columns = columns;
        this.grouped = grouped;
    }

    /** For each row and column the lines that hold the cell's words. */
    List<List<List<PlacedShifts.Placed>>> of(List<List<PlacedShifts.Placed>> rows) {
        List<PlacedShifts.Placed> all = new ArrayList<>();
        int[] begins = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            all.addAll(rows.get(r));
            begins[r + 1] = all.size();
        }
        List<List<List<PlacedShifts.Placed>>> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            cells.add(new ArrayList<>());
            for (int k = 0; k < columns.length; k++) {
                int column = k;
                cells.get(r).add(rows.get(r).stream().filter(l -> l.bounds()[column + 1] > l.bounds()[column]).toList());
            }
        }
        for (int k = 0; k < columns.length; k++) if (columns[k] != Column.CONTENT && (columns[k] != Column.NUMBER || grouped)) column(k, all, begins, cells);
        return cells;
    }

    private void column(int k, List<PlacedShifts.Placed> all, int[] begins, List<List<List<PlacedShifts.Placed>>> cells) {
        int n = begins.length - 1;
        for (int a = 0; a < all.size(); ) {
            int b = a;
            while (b < all.size() && (b == a || !all.get(b).newPage()) && filled(all.get(b), k)) b++;
            if (b > a) block(k, a, b, all, begins, cells);
            a = Math.max(b, a + 1);
        }
        if (!grouped || columns[k] == Column.DUE || columns[k] == Column.OUTPUT || columns[k] == Column.REMARK) return;
        for (int r = 1; r < n; r++) if (cells.get(r).get(k).isEmpty() && (columns[k] == null || columns[k] == Column.NUMBER || sameTask(r, cells))) cells.get(r).set(k, cells.get(r - 1).get(k));
    }

    /** Whether a row has no number of its own and so belongs to the task above it. */
    private boolean sameTask(int row, List<List<List<PlacedShifts.Placed>>> cells) {
        int number = Arrays.asList(columns).indexOf(Column.NUMBER);
        return number >= 0 && (cells.get(row).get(number).isEmpty() || cells.get(row).get(number).equals(cells.get(row - 1).get(number)));
    }

    private static boolean filled(PlacedShifts.Placed line, int k) {
        return line.bounds()[k + 1] > line.bounds()[k];
    }

    private void block(int k, int from, int to, List<PlacedShifts.Placed> all, int[] begins, List<List<List<PlacedShifts.Placed>>> cells) {
        int first = row(from, begins), last = row(to - 1, begins);
        if (first < last) {
            // what stands where its row's cells stand is the row's own, and what has words of its cell above it; what does
            // not goes together with what is below it
            if (off(from, begins[first + 1], begins, first) <= OFF || filled(begins[first], from, k, all)) {
                block(k, begins[first + 1], to, all, begins, cells);
                return;
            }
            int next = first + 1;
            int end = Math.min(to, begins[next + 1]);
            if (filled(end, begins[next + 1], k, all)) {
                block(k, from, begins[next], all, begins, cells);
                block(k, begins[next], to, all, begins, cells);
                return;
            }
            if (end < to) block(k, end, to, all, begins, cells);
            to = end;
            last = next;
        } else if (off(from, to, begins, first) <= OFF || filled(begins[first], from, k, all) || filled(to, begins[first + 1], k, all)) return;
        double middle = (from + to - 1) / 2.0, best = first == last ? Math.abs(middle - (begins[first] + begins[first + 1] - 1) / 2.0) - BETTER : 1e9;
        int bestFrom = first, bestTo = last;
        for (int r = first; r >= 0 && (r == first || empty(r, k, cells)); r--) for (int s = last; s + 1 < begins.length && (s == last || empty(s, k, cells)); s++) {
            double far = Math.abs(middle - (begins[r] + begins[s + 1] - 1) / 2.0) + 0.01 * (s - r);
            if (far >= best) continue;
            best = far;
            bestFrom = r;
            bestTo = s;
        }
        if (bestFrom == bestTo || best > 1.1) return;
        for (int r = bestFrom; r <= bestTo; r++) cells.get(r).set(k, all.subList(from, to));
    }

    private static boolean filled(int from, int to, int k, List<PlacedShifts.Placed> all) {
        return all.subList(from, to).stream().anyMatch(l -> filled(l, k));
    }

    private static boolean empty(int row, int k, List<List<List<PlacedShifts.Placed>>> cells) {
        return cells.get(row).get(k).isEmpty();
    }

    private static int row(int line, int[] begins) {
        int r = 0;
        while (begins[r + 1] <= line) r++;
        return r;
    }

    private static double off(int from, int to, int[] begins, int row) {
        return Math.min(from - begins[row], Math.abs((from + to - begins[row] - begins[row + 1]) / 2.0));
    }
}
