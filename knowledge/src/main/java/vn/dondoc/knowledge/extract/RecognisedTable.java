package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Restored;

/** Tasks out of the table of a recognised page: its heading, its columns, its rows in several passes, each with its doubts. */
final class RecognisedTable {
    /** More is no appendix of a plan; the search is linear in lines but slow. */
    private static final int MOST_LINES = 1500, PASSES = 3;
    /** How sure a number is that was not read but counted. */
    private static final double COUNTED = 0.45;
    private final RowReader reader;
    private final NameTree bodies, classes = BodyClasses.tree(), none = new NameTree();

    /** @param names every name of the directory */
    RecognisedTable(RowReader reader, Iterable<String> names) {
        this.reader = reader;
        bodies = new NameTree();
        for (String name : names) if (TableWord.isHead(Folding.key(name).split(" ")[0])) bodies.add(name);
    }

    /** @param soFar takes the rows of each pass but the last: the passes may take long */
    List<TaskRow> tasks(Restored restored, Consumer<List<TaskRow>> soFar) {
        RecognisedPages pages = RecognisedPages.of(restored.text());
        if (pages.lines().isEmpty() || pages.lines().size() > MOST_LINES) return List.of();
        DamagedText text = new DamagedText(restored);
        // the order of columns in which the lines read best
        Search best = pages.orders().stream().map(order -> new Search(pages.with(order), text)).min(Comparator.comparingDouble(s -> s.found.cost())).orElseThrow();
        return tasks(best.settled(rows -> soFar.accept(tasks(rows, best.pages, text))), best.pages, text);
    }

    private List<TaskRow> tasks(List<RecognisedRows.Row> rows, RecognisedPages pages, DamagedText text) {
        List<TaskRow> tasks = new ArrayList<>();
        List<RecognisedRows.Row> read = rows.stream().filter(row -> row.cells().getFirst().words() > 2).toList();
        List<Map<Column, RowReader.Cell>> cells = read.stream().map(row -> cells(row, pages.columns(), text)).toList();
        RecurringCells recurring = new RecurringCells(cells, reader::known);
        List<@Nullable String> numbers = RowNumbers.between(read.stream().<@Nullable String>map(RecognisedRows.Row::no).toList());
        for (int r = 0; r < read.size(); r++) {
            TaskRow task = task(read.get(r), recurring.settle(cells.get(r)));
            tasks.add(task.no() == null && numbers.get(r) != null ? task.withCounted(numbers.get(r), COUNTED) : task);
        }
        return TwiceTold.settled(tasks, text.restored());
    }

    /** The search for the rows in one order of the columns, pass by pass: each knows what the one before has found. */
    private final class Search {
        private final RecognisedPages pages;
        private final DamagedText text;
        private final Fluency fluency = Fluency.standard();
        private final List<TableLine> lines;
        private final double length;
        private final boolean dotted;
        private final Map<Column, NameTree> learnt = new EnumMap<>(Column.class);
        private RowShape shape;
        private RecognisedRows.Found found;

        Search(RecognisedPages pages, DamagedText text) {
            this.pages = pages;
            this.text = text;
            lines = TableLine.of(pages.lines(), fluency, text);
            int[] lengths = lines.stream().mapToInt(l -> l.printed().width(0, l.words().size())).sorted().toArray();
            length = lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * 0.9)];
            dotted = lines.stream().filter(l -> l.words().getFirst().text.matches("\\d{1,2}[.,]\\d{1,2}[.,)]?")).count() >= 5;
            shape = new RowShape(ruled(lines, pages.columns().size()), length, 0.5);
            // classes of bodies by their usual names help to find those of this table, which are known from then on
            found = pass(classes);
        }

        private RecognisedRows.Found pass(NameTree classes) {
            return new RecognisedRows(pages.columns(), dotted, new CellReading(pages.columns().contains(Column.DIRECTING), bodies, classes, learnt, fluency, text.guesses()), shape).of(lines);
        }

        List<RecognisedRows.Row> settled(Consumer<List<RecognisedRows.Row>> soFar) {
            for (int pass = 2; pass <= PASSES; pass++) {
                soFar.accept(found.rows());
                List<RecognisedRows.Row> rows = found.rows();
                shape = new RowShape(widths(rows, pages.columns()), length, rows.stream().filter(r -> r.no() != null).count() / Math.max(1.0, rows.size()));
                learnt.putAll(RecurringNames.of(rows, pages.columns(), text::inCompany));
                found = pass(none);
            }
            return found.rows();
        }
    }

    /** Where ruling lines were read, the first one of a full line shows how wide the content is. */
    private static double[] ruled(List<TableLine> lines, int columns) {
        double[] widths = new double[columns];
        List<Integer> first = new ArrayList<>();
        for (TableLine line : lines) line.words().stream().skip(3).filter(w -> w.word.gap() == PrintedLine.RULED).findFirst().ifPresent(w -> first.add(line.printed().width(0, w.index)));
        first.sort(null);
        if (first.size() * 5 > lines.size()) widths[0] = first.get((int) (first.size() * 0.7));
        return widths;
    }

    private static double[] widths(List<RecognisedRows.Row> rows, List<Column> columns) {
        double[] widths = new double[columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            List<Integer> full = new ArrayList<>(), last = new ArrayList<>();
            for (RecognisedRows.Row row : rows) {
                CellState s = row.cells().get(k);
                if (!s.empty()) last.add(s.width());
                for (; s.before() != null; s = s.before()) if (s.before().word() != null && s.before().line() != s.line()) full.add(s.before().width());
            }
            List<Integer> from = full.size() >= 5 ? full : last;
            from.sort(null);
            if (from.size() >= 5) widths[k] = from.get((int) ((from.size() - 1) * (from == full ? 0.75 : 0.95)));
        }
        return widths;
    }

    private TaskRow task(RecognisedRows.Row row, Map<Column, RowReader.Cell> cells) {
        List<String> path = row.heading() == null ? List.of() : List.of(row.heading());
        return reader.row(row.no(), new RowReader.Section(row.headingNo(), row.heading(), path), cells);
    }

    private static Map<Column, RowReader.Cell> cells(RecognisedRows.Row row, List<Column> columns, DamagedText damaged) {
        Restored text = damaged.restored();
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        for (int k = 0; k < columns.size(); k++) {
            CellState state = row.cells().get(k);
            if (state.empty()) continue;
            int from = Integer.MAX_VALUE, to = 0;
            double sure = 0;
            List<TableWord> words = state.all();
            for (TableWord w : words) {
                from = Math.min(from, w.word.start());
                to = Math.max(to, w.word.end());
                sure += text.leastConfidence(w.word.start(), w.word.end());
            }
            String cell = Casing.inCompany(state.text(damaged::inCompany));
            String mended = columns.get(k) == Column.CONTENT ? clean(cell) : columns.get(k) == Column.DUE ? DamagedDue.mended(cell) : cell;
            cells.put(columns.get(k), new RowReader.Cell(mended, text.originalOffset(from), text.originalOffset(to - 1) + 1, sure(columns.get(k), state, cell, sure / words.size())));
        }
        return cells;
    }

    /** Specks that were read as words inside running text. */
    private static String clean(String content) {
        List<String> kept = new ArrayList<>();
        for (String word : content.split(" ")) {
            String key = Folding.key(word);
            if (key.length() > 1 || word.matches("[-–&]|\\d.*|[aàáạảãyýỳoôơ]|[aàáyý][,.;]?")) kept.add(word);
        }
        return String.join(" ", kept);
    }

    private static double sure(Column column, CellState state, String cell, double recognised) {
        double each = state.paid() / Math.max(1, state.words());
        return switch (column) {
            case CONTENT -> Math.max(0.1, 1 - 13 * (1 - recognised));
            case LEAD, COORDINATING -> !state.whole() ? 0.2 : state.broken() || completed(cell, state) ? 0.45 : each < 1.2 ? 0.85 : each < 2 ? 0.55 : 0.35;
            case DUE -> each < 1.2 && DamagedDue.mended(cell).equals(cell) ? 0.85 : 0.4;
            default -> each < 1 && !(state.kind() == CellState.Kind.NAME && completed(cell, state)) ? 0.7 : 0.45;
        };
    }

    /** Whether a cell reads as more than stands in it: a name that was completed from the directory or from other rows, perhaps as another body's. */
    private static boolean completed(String cell, CellState state) {
        List<String> printed = state.all().stream().map(w -> Folding.key(w.text)).filter(key -> !key.isEmpty()).flatMap(key -> Arrays.stream(key.split(" "))).toList();
        String[] told = Folding.key(cell).split(" ");
        long added = Arrays.stream(told).filter(t -> printed.stream().noneMatch(p -> p.contains(t) || NameTree.distance(p, t) < 2)).count();
        return told.length > printed.size() || added > 1;
    }
}
