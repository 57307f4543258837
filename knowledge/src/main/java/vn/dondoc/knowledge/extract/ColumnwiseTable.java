package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int MOST_ROWS = 40;
    private static final double LEAST_SURE = 0.5;
    private final RowReader reader;
    private final DueDateParser dueDates;

    ColumnwiseTable(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
    }

    /** A cell of a row, over the pages that it runs on. */
    record Whole(List<BlockSearch.Segment> segments, double sure, int block) {
        String text() {
            return BlockSearch.mended(segments);
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
        List<List<PrintedLine>> pages = UnnumberedRows.counted(pages(text));
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
            if (pages.get(i).stream().anyMatch(line -> BlockHeadings.first(line) && UnnumberedRows.put(line))) for (TablePages.Page page : read) page.rows().replaceAll(mark -> new TablePages.Mark(null, mark.section()));
            else if (leftOver(table, read) > read.stream().mapToInt(p -> p.rows().size()).sum()) read = List.of();
            if (!read.isEmpty()) tasks.addAll(table(read, headings.columns()));
            i = j - 1;
        }
        return tasks;
    }

    /** Pages end at form feeds, or where those were lost before the number's label. */
    private static List<List<PrintedLine>> pages(String text) {
        boolean feeds = text.strip().indexOf('\f') >= 0;
        List<List<PrintedLine>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        List<Integer> folios = new ArrayList<>(List.of(1));
        int before = 0, folio = 1;
        for (PrintedLine line : BlockLines.labelled(PrintedLine.of(text, false))) {
            boolean turns = BlockHeadings.first(line) && (!feeds || pages.getLast().stream().anyMatch(BlockHeadings::first)) || feeds && text.substring(before, line.start()).indexOf('\f') >= 0;
            folio += (int) text.substring(before, line.start()).chars().filter(c -> c == '\f').count();
            if (turns && !pages.getLast().isEmpty()) {
                pages.add(new ArrayList<>());
                folios.add(folio);
            }
            pages.getLast().add(line);
            before = line.end();
        }
        for (int p = 0; p < pages.size(); p++) pages.set(p, BlockLines.of(pages.get(p), feeds ? folios.get(p) : 0));
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
        if (pages.stream().allMatch(p -> p.blocks().isEmpty())) return List.of();
        TableReading reading = TableReading.best(pages, columns, () -> new CellLikeness(reader, dueDates));
        // cells that mostly stand far from their rows, or could as well be others, make no table
        if (reading.sure() < LEAST_SURE) return List.of();
        Rows rows = reading.rows();
        return BlockRows.tasks(columns.contains(TableHeading.GROUP) ? TaskActivities.rows(rows, columns) : rows.numbered(), columns, reading.sure(), reader);
    }
}
