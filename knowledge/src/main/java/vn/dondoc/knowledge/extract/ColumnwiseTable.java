package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDateParser;

/**
 * Tasks out of a table that an export wrote block by block: cells between empty lines, partly along the rows and partly
 * down the columns, lines of neighbouring cells joined where they stood close.
 */
final class ColumnwiseTable {
    private static final int PASSES = 2, MOST_ROWS = 40;
    private static final double LEAST_SURE = 0.58;
    private final RowReader reader;
    private final DueDateParser dueDates;

    ColumnwiseTable(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
    }

    /** A cell of a row, over the pages that it runs on. */
    record Whole(List<BlockSearch.Segment> segments, double sure, int block) {
        String text() {
            return BlockSearch.text(segments);
        }
    }

    /** A row with its cells by column. */
    record Row(TablePages.Mark mark, int block, Map<Integer, Whole> cells) {}

    /** Rows with a number; where a task has several activities these are rows of their own. */
    record Rows(List<Row> numbered, List<Row> activities) {
        List<Row> all() {
            List<Row> all = new ArrayList<>(numbered);
            all.addAll(activities);
            return all;
        }
    }

    List<TaskRow> tasks(String text) {
        List<List<PrintedLine>> pages = pages(text);
        List<TaskRow> tasks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).stream().noneMatch(BlockHeadings::first)) continue;
            int j = i + 1;
            while (j < pages.size() && (pages.get(j).stream().anyMatch(BlockHeadings::first) ? LabelBlocks.alike(pages.get(i), pages.get(j)) : goesOn(pages.subList(i, j), pages.get(j)))) j++;
            List<List<PrintedLine>> table = new ArrayList<>(pages.subList(i, j));
            BlockHeadings headings = BlockHeadings.of(table);
            LabelBlocks labels = LabelBlocks.of(table);
            if (labels.tellsMoreThan(headings.columns())) {
                headings = new BlockHeadings(labels.columns(), Set.of(), Set.of());
                table = labels.pages();
            } else if (!headings.columns().isEmpty()) table.set(0, opening(table.getFirst(), headings));
            else continue;
            List<TablePages.Page> read = TablePages.of(table, headings, above(pages.get(i)));
            // where more numbers are left over than rows were begun, the rows were not found
            if (leftOver(table, read) <= read.stream().mapToInt(p -> p.rows().size()).sum()) tasks.addAll(table(read, headings.columns()));
            i = j - 1;
        }
        return tasks;
    }

    /** Pages end at form feeds, or where those were lost before the number's label. */
    private static List<List<PrintedLine>> pages(String text) {
        boolean feeds = text.strip().indexOf('\f') >= 0;
        List<List<PrintedLine>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int before = 0;
        for (PrintedLine line : BlockLines.labelled(PrintedLine.of(text, false))) {
            boolean turns = BlockHeadings.first(line) && (!feeds || pages.getLast().stream().anyMatch(BlockHeadings::first)) || feeds && text.substring(before, line.start()).indexOf('\f') >= 0;
            if (turns && !pages.getLast().isEmpty()) pages.add(new ArrayList<>());
            pages.getLast().add(line);
            before = line.end();
        }
        pages.replaceAll(BlockLines::of);
        pages.removeIf(List::isEmpty);
        return pages;
    }

    /** Whether a page without labels begins with the row that is next. */
    private static boolean goesOn(List<List<PrintedLine>> table, List<PrintedLine> page) {
        int last = numbers(table.stream().flatMap(List::stream)).max().orElse(0);
        return last > 1 && numbers(page.stream()).anyMatch(n -> n == last + 1) && numbers(page.stream()).noneMatch(n -> n > last + MOST_ROWS);
    }

    private static IntStream numbers(Stream<PrintedLine> lines) {
        return lines.map(PrintedLine::text).filter(t -> t.matches("\\d{1,3}[.)]?")).mapToInt(t -> Integer.parseInt(t.replaceAll("\\D", "")));
    }

    /** The number of a section whose line stands right above the heading. */
    private static @Nullable String above(List<PrintedLine> page) {
        int at = 0;
        while (at < page.size() && !BlockHeadings.first(page.get(at))) at++;
        Matcher m = Pattern.compile("([IVX]{1,4}|[A-E])[.)]? \\p{Lu}.*").matcher(at == 0 || at == page.size() ? "" : page.get(at - 1).text());
        return m.matches() ? m.group(1) : null;
    }

    /** A table's first page from its heading on. */
    private static List<PrintedLine> opening(List<PrintedLine> page, BlockHeadings headings) {
        int at = 0;
        while (!headings.lines().contains(BlockHeadings.key(page.get(at))) && !BlockHeadings.first(page.get(at))) at++;
        return page.subList(at, page.size());
    }

    /** How many different numbers above the last row's stand alone on a line. */
    private static long leftOver(List<List<PrintedLine>> lines, List<TablePages.Page> pages) {
        int most = pages.stream().flatMap(p -> p.rows().stream()).mapToInt(m -> Integer.parseInt(m.no().replaceAll("\\..*", ""))).max().orElse(0);
        return lines.stream().flatMap(List::stream).map(PrintedLine::text).filter(t -> t.matches("\\d{1,3}[.)]?")).map(t -> Integer.parseInt(t.replaceAll("\\D", ""))).filter(n -> n > most).distinct().count();
    }

    private List<TaskRow> table(List<TablePages.Page> pages, List<Column> columns) {
        CellLikeness likeness = new CellLikeness(reader, dueDates);
        double[] widths = new double[columns.size()];
        List<PrintedLine> lines = pages.stream().flatMap(p -> p.blocks().stream()).flatMap(b -> b.lines().stream()).toList();
        if (lines.isEmpty()) return List.of();
        int[] all = lines.stream().mapToInt(l -> LineWidth.of(l.words())).sorted().toArray();
        double widest = all[(int) ((all.length - 1) * 0.95)];
        double[] two = BlockWidths.contents(pages, columns.getFirst() == Column.CONTENT);
        widths[columns.indexOf(Column.CONTENT)] = two[0];
        if (columns.contains(TableHeading.GROUP)) {
            // a task is told in fewer words than what is done for it
            widths[columns.indexOf(TableHeading.GROUP)] = Math.min(two[0], two[1]);
            widths[columns.indexOf(Column.CONTENT)] = Math.max(two[0], two[1]);
        }
        Rows rows = new Rows(List.of(), List.of());
        for (int pass = 0; pass < PASSES; pass++) {
            rows = read(pages, columns, new BlockSearch(columns, likeness, widths, widest));
            widths = BlockWidths.of(rows.all(), columns.size());
            likeness.forget();
            for (Row row : rows.all()) row.cells().forEach((k, cell) -> { if (columns.get(k) != Column.CONTENT && columns.get(k) != TableHeading.GROUP) likeness.learn(columns.get(k), BlockSearch.text(cell.segments())); });
        }
        double sure = rows.all().stream().flatMap(r -> r.cells().values().stream()).mapToDouble(Whole::sure).average().orElse(0);
        // cells that mostly stand far from their rows, or could as well be others, make no table
        if (sure < LEAST_SURE) return List.of();
        return BlockRows.tasks(columns.contains(TableHeading.GROUP) ? TaskActivities.rows(rows, columns) : rows.numbered(), columns, sure, reader);
    }

    private Rows read(List<TablePages.Page> pages, List<Column> columns, BlockSearch search) {
        PageSearch places = new PageSearch(columns);
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (TablePages.Page page : pages) {
            Map<Integer, BlockSearch.Carried> carried = new HashMap<>();
            boolean[] filled = new boolean[columns.size()];
            for (int k = 0; k < filled.length; k++) {
                List<Row> list = places.ofActivity(k) ? rows.activities() : rows.numbered();
                filled[k] = list.isEmpty() || list.getLast().cells().containsKey(k);
                if (!list.isEmpty() && filled[k]) carried.put(k, carried(list.getLast().cells().get(k)));
            }
            List<List<BlockSearch.Reading>> readings = new ArrayList<>();
            for (TablePages.Block block : page.blocks()) readings.add(search.read(block.lines(), carried.isEmpty() ? null : carried));
            int first = rows.numbered().size() - 1, firstActivity = rows.activities().size() - 1;
            for (TablePages.Mark mark : page.rows()) rows.numbered().add(new Row(mark, at, new TreeMap<>()));
            for (PageSearch.Placed placed : places.place(page.blocks(), readings, page.rows().size(), filled, page == pages.getLast())) {
                int k = placed.cell().column();
                List<Row> list = places.ofActivity(k) ? rows.activities() : rows.numbered();
                int index = (places.ofActivity(k) ? firstActivity : first) + placed.row();
                while (places.ofActivity(k) && list.size() <= index) list.add(new Row(TablePages.Mark.NONE, 0, new TreeMap<>()));
                list.get(index).cells().merge(k, new Whole(placed.cell().segments(), placed.sure(), at + placed.block()), ColumnwiseTable::joined);
            }
            at += page.blocks().size();
        }
        return rows;
    }

    private static Whole joined(Whole a, Whole b) {
        List<BlockSearch.Segment> segments = new ArrayList<>(a.segments());
        segments.addAll(b.segments());
        return new Whole(segments, Math.min(Math.min(a.sure(), b.sure()), 0.75), a.block());
    }

    private static BlockSearch.Carried carried(Whole cell) {
        BlockSearch.Segment last = cell.segments().getLast();
        return new BlockSearch.Carried(BlockSearch.text(cell.segments()), last.line().words().get(last.to() - 1).lastKey(), last.width());
    }
}
