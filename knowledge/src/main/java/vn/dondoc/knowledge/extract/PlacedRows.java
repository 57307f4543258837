package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * Which lines of a table's part make one row, found for all lines at once: a row has one number, its cells begin like
 * cells and have no holes, its bodies read as bodies and its date as a date. Where numbers stand, at the head of the
 * row or in its middle, shows by which of the two fits better.
 */
final class PlacedRows {
    private static final int MOST_LINES = 70;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]?|[a-zđ][.)]"), MARK = Pattern.compile(NUMBER.pattern() + "|[-–+•*]|[IVX]{1,5}[.)]?|[A-ZĐ][.)]?"), ITEM = Pattern.compile("(?:[-–+•*]|\\d{1,2}[.)]|[a-zđ][.)])(?: .*)?");
    private final CellLikeness likeness;
    private final Column[] columns;
    private final int content;
    private final boolean grouped;

    /**
     * @param columns by place; null where a column means nothing for the rows
     * @param grouped whether who leads may be printed once for several rows
     */
    PlacedRows(CellLikeness likeness, Column[] columns, boolean grouped) {
        this.grouped = grouped;
        this.likeness = likeness;
        this.columns = columns;
        content = Arrays.asList(columns).indexOf(Column.CONTENT);
    }

    /** A line's cells, empty where it has none; {@code widths} of the columns on its page in characters. */
    record Line(String[] cells, int[] widths, boolean blankBefore, boolean newPage) {
        boolean numbered(Column[] columns) {
            for (int k = 0; k < columns.length; k++) if (columns[k] == Column.NUMBER && NUMBER.matcher(cells[k]).matches()) return true;
            return false;
        }
    }

    private record Way(double cost, int[] begins) {}

    /** Rows by the lines at which they begin; the first is 0. */
    int[] of(List<Line> lines) {
        boolean numbered = lines.stream().filter(l -> l.numbered(columns)).count() > 0;
        Way top = way(lines, true, numbered), middle = numbered ? way(lines, false, true) : top;
        return top.cost() <= middle.cost() + 2 ? top.begins() : middle.begins();
    }

    /** What speaks against lines being one row. */
    double cost(List<Line> row) {
        double cost = cells(row, 0, row.size(), false, true);
        for (Line line : row) for (int k = 0; k < columns.length; k++) if (columns[k] == Column.NUMBER && !line.cells()[k].isEmpty() && !MARK.matcher(line.cells()[k]).matches()) cost += 5;
        return cost;
    }

    private Way way(List<Line> lines, boolean top, boolean numbered) {
        int n = lines.size();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, 1e18);
        best[0] = 0;
        for (int j = 1; j <= n; j++) for (int i = j - 1; i >= Math.max(0, j - MOST_LINES); i--) {
            double floor = best[i];
            if (floor >= 1e17) continue;
            int numbers = 0, at = -1;
            for (int l = i; l < j; l++) if (lines.get(l).numbered(columns)) {
                numbers++;
                if (at < 0) at = l;
            }
            if (numbers > 2) break;
            double cost = floor + 12 * Math.max(0, numbers - 1) + (numbered && numbers == 0 && !grouped ? 6 : 0);
            if (at >= 0 && !grouped) cost += top ? at > i ? 5 : 0 : Math.max(0, Math.abs(at - middle(lines, i, j, at)) - 1.5);
            if (cost < best[j]) cost += cells(lines, i, j, top, numbered);
            if (cost < best[j]) {
                best[j] = cost;
                from[j] = i;
            }
        }
        List<Integer> begins = new ArrayList<>();
        for (int j = n; j > 0; j = from[j]) begins.addFirst(from[j]);
        return new Way(best[n], begins.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The middle of the row's part on the page of its number. */
    private static double middle(List<Line> lines, int from, int to, int at) {
        int first = at, last = at;
        while (first > from && !lines.get(first).newPage()) first--;
        while (last + 1 < to && !lines.get(last + 1).newPage()) last++;
        return (first + last) / 2.0;
    }

    private double cells(List<Line> lines, int from, int to, boolean top, boolean numbered) {
        double cost = 0;
        boolean bare = true;
        for (int l = from + 1; l < to; l++) if (lines.get(l).blankBefore() && !lines.get(l).newPage()) cost += 0.6;
        for (int k = 0; k < columns.length; k++) {
            if (columns[k] == null || columns[k] == Column.NUMBER) continue;
            String text = "", last = "";
            int at = -1;
            for (int l = from; l < to; l++) {
                String words = lines.get(l).cells()[k];
                if (words.isEmpty()) continue;
                if (at >= 0) {
                    boolean page = false;
                    for (int p = at + 1; p <= l; p++) page |= lines.get(p).newPage();
                    if (l - at > 1 && !page) cost += l - at == 2 && !top ? 0.2 : 1.5;
                    cost += goesOn(last, words, lines.get(l).widths()[k], columns[k], page);
                }
                text = PlacedCells.join(text, last, words, lines.get(l).widths()[k]);
                last = words;
                at = l;
            }
            if (text.isEmpty()) {
                cost += k == content ? 8 : 0;
                if (columns[k] == Column.LEAD && !grouped || columns[k] == Column.DUE) cost += 0.5 * -likeness.whole(columns[k], "") - 0.5 + (grouped ? 2.5 : 0);
                continue;
            }
            bare &= columns[k] != Column.LEAD && columns[k] != Column.DUE;
            char first = text.charAt(0);
            if (Character.isLowerCase(first) && (k == content || !Folding.key(text).matches("(?:cac|nt|n t|trong|tu|truoc)\\b.*"))) cost += k == content ? numbered ? 4 : 8 : 3;
            if (columns[k] != Column.CONTENT) cost -= 0.5 * likeness.whole(columns[k], text);
        }
        // without numbers only who and when tell a row from a paragraph of the one above it
        return cost + (bare && !numbered && !grouped ? 4 : 0);
    }

    /** What speaks against one line of a cell going on in the next. */
    private static double goesOn(String above, String below, int width, Column column, boolean page) {
        if (ITEM.matcher(below).matches() || Character.isLowerCase(below.charAt(0)) || above.matches(".*[,;:–-]")) return 0;
        int word = below.indexOf(' ') < 0 ? below.length() : below.indexOf(' ');
        double room = (width - above.length() - 1 - word) / (double) Math.max(width, 8);
        double ended = column == Column.CONTENT && above.endsWith(".") && Character.isUpperCase(below.charAt(0)) ? 1.2 : 0;
        return ended + (room > 0.12 ? column == Column.CONTENT ? 2 : 1 : 0);
    }
}
