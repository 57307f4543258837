package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.knowledge.document.WordTable;

/**
 * Makes one table of its parts on consecutive pages: the repeated heading is left out, a row that a page break cut is
 * joined cell by cell, a merged cell goes on over the break.
 */
public final class TableJoiner {
    private final List<Double> borders;
    private final List<JoinedCell[]> rows = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    /** What is told of each row as it is written: the page on which it begins. */
    public interface PageOfRow {
        void begins(int page, int offset);
    }

    private TableJoiner(List<Double> borders) {
        this.borders = borders;
    }

    /** Whether the second part can be the same table on the next page: its columns stand in the same places. */
    public static boolean sameColumns(PageTable above, PageTable below) {
        List<Double> a = fromLeft(above.grid()), b = fromLeft(below.grid());
        if (Math.abs(a.getLast() - b.getLast()) > 2 * Rulings.SNAP) return false;
        List<Double> fewer = a.size() <= b.size() ? a : b, more = a.size() <= b.size() ? b : a;
        return fewer.stream().allMatch(x -> Math.abs(more.get(Rulings.nearest(more, x)) - x) <= 2 * Rulings.SNAP);
    }

    private static List<Double> fromLeft(Grid grid) {
        return grid.xs().stream().map(x -> x - grid.xs().getFirst()).toList();
    }

    /**
     * Writes the table into the text, cells parted by " | ", and returns it with the offsets of its cells.
     *
     * @param parts the parts on consecutive pages, each with {@link #sameColumns} as the one before
     */
    public static WordTable write(List<PageTable> parts, StringBuilder text, PageOfRow pageOfRow) {
        List<Double> borders = new ArrayList<>();
        for (PageTable part : parts) if (part.grid().xs().size() > borders.size()) borders = fromLeft(part.grid());
        TableJoiner joiner = new TableJoiner(borders);
        parts.forEach(joiner::add);
        return joiner.write(text, pageOfRow);
    }

    private void add(PageTable part) {
        List<JoinedCell[]> below = cells(part);
        int heading = PageBreak.repeatedHeading(rows, below);
        for (int i = 0; i < heading; i++) below.removeFirst();
        if (!rows.isEmpty() && !below.isEmpty()) {
            JoinedCell[] last = rows.getLast(), first = below.getFirst();
            boolean broken = PageBreak.cutsRow(last, first);
            for (int c = 0; c < first.length; c++) {
                JoinedCell from = last[c], to = first[c];
                if (from == to || from.column() != c || to.column() != c || from.columnSpan() != to.columnSpan()) continue;
                boolean tall = (from.isTall() || to.isTall()) && (to.text().isEmpty() || Character.isLowerCase(to.text().charAt(0)));
                if (!broken && !tall) continue;
                from.append(to);
                for (JoinedCell[] row : below) for (int i = 0; i < row.length; i++) if (row[i] == to) row[i] = from;
            }
            if (broken) below.removeFirst();
        }
        for (JoinedCell[] row : below) {
            rows.add(row);
            pages.add(part.page());
        }
    }

    private List<JoinedCell[]> cells(PageTable part) {
        List<Double> xs = fromLeft(part.grid());
        List<JoinedCell[]> cells = new ArrayList<>();
        for (int i = 0; i < part.grid().rows(); i++) cells.add(new JoinedCell[borders.size() - 1]);
        for (int i = 0; i < part.texts().size(); i++) {
            Grid.Cell drawn = part.grid().cells().get(i);
            int from = Rulings.nearest(borders, xs.get(drawn.column()));
            int to = Math.max(from + 1, Rulings.nearest(borders, xs.get(drawn.column() + drawn.columnSpan())));
            JoinedCell cell = new JoinedCell(part.texts().get(i), from, to - from, drawn.rowSpan() > 1);
            for (int r = drawn.row(); r < drawn.row() + drawn.rowSpan(); r++) Arrays.fill(cells.get(r), from, Math.min(to, borders.size() - 1), cell);
        }
        for (JoinedCell[] row : cells)
            for (int c = 0; c < row.length; c++)
                if (row[c] == null) row[c] = c > 0 && row[c - 1] != null ? row[c - 1] : new JoinedCell(CellText.EMPTY, c, 1, false);
        return cells;
    }

    private WordTable write(StringBuilder text, PageOfRow pageOfRow) {
        List<WordTable.Row> written = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int start = text.length();
            pageOfRow.begins(pages.get(r), start);
            List<String> cells = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Double> confidence = new ArrayList<>();
            for (int c = 0; c < rows.get(r).length; c++) {
                JoinedCell cell = rows.get(r)[c];
                starts.add(cell.write(text));
                cells.add(c == cell.column() ? cell.text() : "");
                confidence.add(cell.confidence());
            }
            text.append('\n');
            written.add(new WordTable.Row(start, cells, starts, confidence));
        }
        return new WordTable(written);
    }
}
