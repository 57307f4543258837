package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The rows of a table that an export wrote block by block, in one way to read it.
 *
 * @param sure  how sure its cells are on average, 0..1
 * @param worth how well its cells read as what their columns hold, less what its rows lack: to be compared only between
 *              readings of the same table
 * @param torn  the part of its cells that end where more must follow or are no more than scraps, 0..1
 */
record TableReading(ColumnwiseTable.Rows rows, double sure, double worth, double torn) {
    private static final int PASSES = 2;
    private static final double MOST_TORN = 0.02;

    /** @param likeness a fresh one for each way to read: it learns from the cells */
    static TableReading best(List<TablePages.Page> pages, List<Column> columns, Supplier<CellLikeness> likeness) {
        TableReading byNumbers = of(pages, columns, likeness.get(), BlockPrices.BY_NUMBERS);
        // nearly all cells are whole: the numbers tell the rows best
        if (byNumbers.torn() <= MOST_TORN) return byNumbers;
        TableReading flowing = of(pages, columns, likeness.get(), BlockPrices.FLOWING);
        return flowing.worth() > byNumbers.worth() ? flowing : byNumbers;
    }

    /** @param pages with at least one line */
    private static TableReading of(List<TablePages.Page> pages, List<Column> columns, CellLikeness likeness, BlockPrices prices) {
        int[] all = pages.stream().flatMap(p -> p.blocks().stream()).flatMap(b -> b.lines().stream()).mapToInt(l -> LineWidth.of(l.words())).sorted().toArray();
        double widest = all[(int) ((all.length - 1) * 0.95)];
        double[] widths = new double[columns.size()], two = BlockWidths.contents(pages, columns.getFirst() == Column.CONTENT);
        widths[columns.indexOf(Column.CONTENT)] = two[0];
        if (columns.contains(TableHeading.GROUP)) {
            // a task is told in fewer words than what is done for it
            widths[columns.indexOf(TableHeading.GROUP)] = Math.min(two[0], two[1]);
            widths[columns.indexOf(Column.CONTENT)] = Math.max(two[0], two[1]);
        }
        PageSearch places = new PageSearch(columns, prices);
        ColumnwiseTable.Rows rows = new ColumnwiseTable.Rows(List.of(), List.of());
        for (int pass = 0; pass < PASSES; pass++) {
            rows = read(pages, columns, new BlockSearch(columns, likeness, widths, widest, prices), places);
            widths = BlockWidths.of(rows.all(), columns.size());
            likeness.forget();
            for (ColumnwiseTable.Row row : rows.all()) row.cells().forEach((k, cell) -> { if (columns.get(k) != Column.CONTENT && columns.get(k) != TableHeading.GROUP) likeness.learn(columns.get(k), cell.text()); });
        }
        double sure = rows.all().stream().flatMap(r -> r.cells().values().stream()).mapToDouble(ColumnwiseTable.Whole::sure).average().orElse(0);
        return judged(rows, sure, columns, likeness, places);
    }

    private static TableReading judged(ColumnwiseTable.Rows rows, double sure, List<Column> columns, CellLikeness likeness, PageSearch places) {
        // both ways are measured alike
        WholeCells cells = new WholeCells(columns, likeness, BlockPrices.FLOWING);
        double worth = 0;
        int all = 0, torn = 0;
        for (ColumnwiseTable.Row row : rows.all()) for (Map.Entry<Integer, ColumnwiseTable.Whole> cell : row.cells().entrySet()) {
            worth += cells.worth(cell.getKey(), cell.getValue().text());
            all++;
            if (cells.torn(cell.getKey(), cell.getValue().text())) torn++;
        }
        for (int k = 0; k < columns.size(); k++) for (ColumnwiseTable.Row row : places.ofActivity(k) ? rows.activities() : rows.numbered())
            if (!row.cells().containsKey(k)) worth -= RowCosts.empty(columns.get(k));
        return new TableReading(rows, sure, worth, all == 0 ? 1 : (double) torn / all);
    }

    private static ColumnwiseTable.Rows read(List<TablePages.Page> pages, List<Column> columns, BlockSearch search, PageSearch places) {
        ColumnwiseTable.Rows rows = new ColumnwiseTable.Rows(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (TablePages.Page page : pages) {
            Map<Integer, BlockSearch.Carried> carried = new HashMap<>();
            boolean[] filled = new boolean[columns.size()];
            for (int k = 0; k < filled.length; k++) {
                List<ColumnwiseTable.Row> list = places.ofActivity(k) ? rows.activities() : rows.numbered();
                filled[k] = list.isEmpty() || list.getLast().cells().containsKey(k);
                if (!list.isEmpty() && filled[k]) carried.put(k, carried(list.getLast().cells().get(k)));
            }
            List<List<BlockSearch.Reading>> readings = new ArrayList<>();
            for (TablePages.Block block : page.blocks()) readings.add(search.read(block.lines(), carried.isEmpty() ? null : carried));
            int first = rows.numbered().size() - 1, firstActivity = rows.activities().size() - 1;
            for (TablePages.Mark mark : page.rows()) rows.numbered().add(new ColumnwiseTable.Row(mark, at, new TreeMap<>()));
            for (PageSearch.Placed placed : places.place(rows.numbered().size() == page.rows().size(), page.blocks(), readings, page.rows().size(), filled, page == pages.getLast())) {
                int k = placed.cell().column();
                List<ColumnwiseTable.Row> list = places.ofActivity(k) ? rows.activities() : rows.numbered();
                int index = (places.ofActivity(k) ? firstActivity : first) + placed.row();
                while (places.ofActivity(k) && list.size() <= index) list.add(new ColumnwiseTable.Row(TablePages.Mark.NONE, 0, new TreeMap<>()));
                list.get(index).cells().merge(k, new ColumnwiseTable.Whole(placed.cell().segments(), placed.sure(), at + placed.block()), TableReading::joined);
            }
            at += page.blocks().size();
        }
        return rows;
    }

    private static ColumnwiseTable.Whole joined(ColumnwiseTable.Whole a, ColumnwiseTable.Whole b) {
        List<BlockSearch.Segment> segments = new ArrayList<>(a.segments());
        segments.addAll(b.segments());
        return new ColumnwiseTable.Whole(segments, Math.min(Math.min(a.sure(), b.sure()), 0.75), a.block());
    }

    private static BlockSearch.Carried carried(ColumnwiseTable.Whole cell) {
        BlockSearch.Segment last = cell.segments().getLast();
        return new BlockSearch.Carried(cell.text(), last.line().words().get(last.to() - 1).lastKey(), last.width());
    }
}
