package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cells that ruling lines enclose: one table, as far as it stands on one page.
 *
 * @param xs    the places of the column borders, ascending; columns = xs - 1
 * @param ys    the places of the row borders, ascending; rows = ys - 1
 * @param cells in reading order; together they cover the grid once, merged cells with their spans
 */
public record Grid(List<Double> xs, List<Double> ys, List<Cell> cells) {
    /** More lines than a table has on one page: a drawing. */
    private static final int MOST_LINES = 1_500;

    public Grid {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        cells = List.copyOf(cells);
    }

    /** @param row first row (from 0) of the cell, {@code column} first column */
    public record Cell(Box box, int row, int column, int rowSpan, int columnSpan) {}

    public Box box() {
        return new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
    }

    public int rows() {
        return ys.size() - 1;
    }

    public int columns() {
        return xs.size() - 1;
    }

    /**
     * The tables of a page: groups of lines that cross or touch, with at least two columns. Frames round a text and
     * underlines are none. Pieces of lines, double borders and a missing outer border are put right.
     */
    public static List<Grid> of(List<Segment> segments) {
        Rulings across = Rulings.horizontal(segments), down = Rulings.vertical(segments);
        int h = across.lines().size(), v = down.lines().size();
        if (h < 2 || v < 1 || h + v > MOST_LINES) return List.of();
        int[] group = new int[h + v];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < h; i++) for (int j = 0; j < v; j++)
            if (touch(across.lines().get(i), down.lines().get(j))) group[root(group, i)] = root(group, h + j);
        List<Grid> grids = new ArrayList<>();
        for (int root = 0; root < h + v; root++) {
            List<Rulings.Line> rows = new ArrayList<>(), columns = new ArrayList<>();
            for (int i = 0; i < h + v; i++) if (root(group, i) == root) (i < h ? rows : columns).add(i < h ? across.lines().get(i) : down.lines().get(i - h));
            if (rows.size() >= 2 && !columns.isEmpty()) grid(new Rulings(rows), new Rulings(columns), grids);
        }
        grids.sort(Comparator.comparingDouble(g -> g.ys().getFirst()));
        return grids;
    }

    private static boolean touch(Rulings.Line row, Rulings.Line column) {
        double s = Rulings.SNAP;
        return row.at() >= column.from() - s && row.at() <= column.to() + s && column.at() >= row.from() - s && column.at() <= row.to() + s;
    }

    private static int root(int[] group, int i) {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    }

    private static void grid(Rulings rows, Rulings columns, List<Grid> grids) {
        List<Double> xs = borders(columns, rows), ys = borders(rows, columns);
        if (xs.size() < 3 || ys.size() < 2) return;
        int height = ys.size() - 1, width = xs.size() - 1;
        int[] region = new int[height * width];
        Arrays.setAll(region, i -> i);
        for (int r = 0; r < height; r++) for (int c = 0; c < width; c++) {
            if (c + 1 < width && !columns.cover(xs.get(c + 1), ys.get(r), ys.get(r + 1))) region[root(region, r * width + c)] = root(region, r * width + c + 1);
            if (r + 1 < height && !rows.cover(ys.get(r + 1), xs.get(c), xs.get(c + 1))) region[root(region, r * width + c)] = root(region, (r + 1) * width + c);
        }
        for (int i = 0; i < region.length; i++) region[i] = root(region, i);
        Grid grid = new Grid(xs, ys, cells(region, xs, ys));
        if (grid.cells().size() > 2 || grid.rows() == 1 && grid.cells().size() == 2) grids.add(grid);
    }

    /** The places of the lines, and the ends of the crossing lines where the outer border is missing. */
    private static List<Double> borders(Rulings lines, Rulings crossing) {
        List<Double> places = new ArrayList<>(Rulings.places(lines.lines().stream().map(Rulings.Line::at).toList()));
        double first = places.getFirst(), last = places.getLast();
        List<Double> before = crossing.lines().stream().map(Rulings.Line::from).filter(at -> at < first - 3 * Rulings.SNAP).toList();
        List<Double> after = crossing.lines().stream().map(Rulings.Line::to).filter(at -> at > last + 3 * Rulings.SNAP).toList();
        if (before.size() > 1) places.addFirst(before.stream().min(Double::compare).orElseThrow());
        if (after.size() > 1) places.addLast(after.stream().max(Double::compare).orElseThrow());
        return places;
    }

    /** Regions become cells; one that is no rectangle (a border piece is missing) is cut into its rows. */
    private static List<Cell> cells(int[] region, List<Double> xs, List<Double> ys) {
        int height = ys.size() - 1, width = xs.size() - 1;
        boolean[] taken = new boolean[region.length];
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < height; r++) for (int c = 0; c < width; c++) {
            if (taken[r * width + c]) continue;
            int is = region[r * width + c], right = c, bottom = r;
            while (right + 1 < width && region[r * width + right + 1] == is && !taken[r * width + right + 1]) right++;
            while (bottom + 1 < height && sameRun(region, taken, is, bottom + 1, c, right, width)) bottom++;
            for (int i = r; i <= bottom; i++) for (int j = c; j <= right; j++) taken[i * width + j] = true;
            cells.add(new Cell(new Box(xs.get(c), ys.get(r), xs.get(right + 1), ys.get(bottom + 1)), r, c, bottom - r + 1, right - c + 1));
        }
        return cells;
    }

    private static boolean sameRun(int[] region, boolean[] taken, int is, int row, int from, int to, int width) {
        for (int c = from; c <= to; c++) if (region[row * width + c] != is || taken[row * width + c]) return false;
        boolean widerLeft = from > 0 && region[row * width + from - 1] == is, widerRight = to + 1 < width && region[row * width + to + 1] == is;
        return !widerLeft && !widerRight;
    }
}
