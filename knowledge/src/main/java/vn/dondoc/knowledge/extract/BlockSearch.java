package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a block of lines, as an export writes them between empty lines, can be read as cells: mostly one
 * cell, often neighbours whose lines stood close, then their lines follow each other downwards or are joined to one.
 * Where lines are broken says most: a line ends because the next word of its own cell found no room.
 */
final class BlockSearch {
    private static final int BEAM = 32, TRIED = 128, MOST_READINGS = 7;
    private static final double FAR = 9, NEXT_CELL = -2.2, CARRIED = -1.2, BELOW = -0.8, PROMISE = 0.5;

    /** Under this a dash begins the next entry; elsewhere it stands in a name, "Văn hóa - Xã hội", or between years. */
    private static final Pattern LIST = Pattern.compile("^- |[.;:]$|\\n");

    private final List<Column> columns;
    private final CellLikeness likeness;
    private final WholeCells wholes;
    private final BlockRoom room;
    private BlockLine line;

    /** @param widths of the columns by {@link LineWidth}, 0 where not known yet; {@code page} of the widest lines of the table */
    BlockSearch(List<Column> columns, CellLikeness likeness, double[] widths, double page, BlockPrices prices) {
        this.columns = columns;
        this.likeness = likeness;
        wholes = new WholeCells(columns, likeness, prices);
        room = new BlockRoom(columns, widths, page, prices);
    }

    /** Words of one line in one cell. */
    record Segment(PrintedLine line, int from, int to) {
        String text() {
            return line.text(from, to);
        }

        int width() {
            return LineWidth.of(line.words().subList(from, to));
        }
    }

    /** @param continues whether it goes on from the page before; {@code first}, {@code last}: lines of the block */
    record Cell(int column, List<Segment> segments, boolean continues, int first, int last, String text) {}

    record Reading(List<Cell> cells, double score) {}

    /** What the row before the page break holds in a column. */
    record Carried(String text, String lastKey, int lastWidth) {}

    private static final class State {
        final @Nullable State before;
        final double score;
        final int line;
        final BlockCuts.@Nullable Cut cut;
        /** Columns whose cell begins on this line, and those that go on from the page before, as bits. */
        final int begins, carried;
        double promise;
        String[] text, key;
        int[] lastLine, lastWidth;

        State(@Nullable State before, double score, int line, BlockCuts.@Nullable Cut cut, int begins, int carried, int columns) {
            this.before = before;
            this.score = score;
            this.line = line;
            this.cut = cut;
            this.begins = begins;
            this.carried = carried;
            if (before == null) {
                text = new String[columns];
                key = new String[columns];
                lastLine = new int[columns];
                lastWidth = new int[columns];
            } else {
                text = before.text.clone();
                key = before.key.clone();
                lastLine = before.lastLine.clone();
                lastWidth = before.lastWidth.clone();
            }
        }

        String likeness() {
            StringBuilder s = new StringBuilder();
            for (int k = 0; k < text.length; k++) s.append(text[k] == null ? "" : text[k].length() > 90 ? "" + text[k].length() : text[k]).append('|').append(text[k] == null ? 0 : lastLine[k]).append('|');
            return s.toString();
        }
    }

    List<Reading> read(List<PrintedLine> block, @Nullable Map<Integer, Carried> carried) {
        List<State> beam = List.of(new State(null, 0, -1, null, 0, 0, columns.size()));
        for (int i = 0; i < block.size(); i++) {
            line = new BlockLine(block.get(i), columns.stream().map(BlockSearch::kind).toList(), likeness);
            List<Step> steps = new ArrayList<>();
            int open = 0;
            for (State s : beam) for (int k = 0; k < columns.size(); k++) if (s.text[k] != null) open |= 1 << k;
            List<BlockCuts.Cut> cuts = BlockCuts.of(line, columns, open, room);
            for (State s : beam) for (BlockCuts.Cut cut : cuts) grow(s, i, cut, 0, s.score + cut.worth(), 0, 0, carried, steps);
            double least = steps.stream().mapToDouble(Step::score).max().orElse(0) - FAR;
            steps.removeIf(step -> step.score() < least);
            steps.sort(Comparator.comparingDouble(Step::score).reversed());
            List<State> next = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Step step : steps) {
                if (next.size() >= TRIED) break;
                State state = state(step, i);
                if (seen.add(state.likeness())) next.add(state);
            }
            // a cell that is whole already is worth more than one that goes on for want of a better place
            next.forEach(state -> state.promise = promise(state));
            beam = next.stream().sorted(Comparator.comparingDouble((State state) -> state.promise).reversed()).limit(BEAM).toList();
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        beam.stream().map(s -> reading(s, block, carried)).sorted(Comparator.comparingDouble(Reading::score).reversed())
                .forEach(r -> readings.putIfAbsent(String.join(",", r.cells().stream().map(c -> c.column() + (c.continues() ? "c" : "")).sorted().toList()), r));
        List<Reading> list = new ArrayList<>(readings.values());
        return list.subList(0, Math.min(MOST_READINGS, list.size()));
    }

    private double promise(State s) {
        double promise = s.score;
        for (int k = 0; k < s.text.length; k++) if (s.text[k] != null) promise += PROMISE * Math.max(0, wholes.worth(k, s.text[k]));
        return promise;
    }

    private record Step(State from, BlockCuts.Cut cut, int begins, int carries, double score) {}

    private State state(Step step, int at) {
        State s = step.from(), next = new State(s, step.score(), at, step.cut(), step.begins(), step.carries(), columns.size());
        for (int p = 0; p < step.cut().columns().length; p++) {
            int k = step.cut().columns()[p], a = step.cut().bounds()[p], b = step.cut().bounds()[p + 1];
            String text = line.text(a, b);
            next.text[k] = (step.begins() >> k & 1) == 1 || s.text[k] == null ? text : RowSearch.join(s.text[k], text);
            next.key[k] = line.key(b);
            next.lastLine[k] = at;
            next.lastWidth[k] = line.width(a, b);
        }
        return next;
    }

    private void grow(State s, int at, BlockCuts.Cut cut, int part, double score, int begins, int carries, @Nullable Map<Integer, Carried> carried, List<Step> steps) {
        if (part == cut.columns().length) {
            steps.add(new Step(s, cut, begins, carries, score));
            return;
        }
        int k = cut.columns()[part], a = cut.bounds()[part], b = cut.bounds()[part + 1];
        // a block is mostly one cell: another that begins further down, with nothing beside it, is the exception
        double below = at > 0 && cut.columns().length == 1 ? BELOW : 0;
        double width = room.tooWide(k, line.width(a, b)) + (part + 1 < cut.columns().length ? room.left(k, line.width(a, b)) : 0);
        if (s.text[k] != null) {
            double on = line.worth(k, s.key[k], a, b, false) + room.broken(k, s.text[k], s.lastWidth[k], line, a) - width;
            int between = at - s.lastLine[k] - 1;
            if (between > 0) on -= 0.3 * between + (between > 2 ? 0.8 : 0);
            grow(s, at, cut, part + 1, score + on, begins, carries, carried, steps);
            if (line.mayBegin(a)) grow(s, at, cut, part + 1, score + NEXT_CELL + wholes.worth(k, s.text[k]) + line.begun(k, a) + line.worth(k, "", a, b, true) - width, begins | 1 << k, carries, carried, steps);
            return;
        }
        score += below;
        grow(s, at, cut, part + 1, score + line.begun(k, a) + line.worth(k, "", a, b, true) - width, begins | 1 << k, carries, carried, steps);
        Carried from = carried == null ? null : carried.get(k);
        if (from != null) grow(s, at, cut, part + 1, score + CARRIED + line.worth(k, from.lastKey(), a, b, false) + room.broken(k, from.text(), from.lastWidth(), line, a) - width, begins | 1 << k, carries | 1 << k, carried, steps);
    }

    /** What a column holds: of a task above its activities the same as of these. */
    static Column kind(Column column) {
        return column == TableHeading.GROUP ? Column.CONTENT : column;
    }

    private Reading reading(State end, List<PrintedLine> block, @Nullable Map<Integer, Carried> carried) {
        List<State> path = new ArrayList<>();
        for (State s = end; s.before != null; s = s.before) path.addFirst(s);
        List<Growing> cells = new ArrayList<>();
        Growing[] open = new Growing[columns.size()];
        for (State s : path) {
            for (int p = 0; p < s.cut.columns().length; p++) {
                int k = s.cut.columns()[p];
                if ((s.begins >> k & 1) == 1) cells.add(open[k] = new Growing(k, (s.carried >> k & 1) == 1, s.line));
                open[k].goesOn(s.line, new Segment(block.get(s.line), s.cut.bounds()[p], s.cut.bounds()[p + 1]));
            }
        }
        double score = end.score;
        for (int k = 0; k < columns.size(); k++) {
            if (open[k] == null) continue;
            String text = text(open[k].segments);
            if (open[k].continues) {
                String from = carried.get(k).text();
                score += wholes.worth(k, RowSearch.join(from, text)) - wholes.worth(k, from);
            } else score += wholes.worth(k, text);
        }
        return new Reading(cells.stream().map(Growing::cell).toList(), score);
    }

    /** A cell while its lines are gathered. */
    private static final class Growing {
        private final int column, first;
        private final boolean continues;
        private final List<Segment> segments = new ArrayList<>();
        private int last;

        Growing(int column, boolean continues, int first) {
            this.column = column;
            this.continues = continues;
            this.first = first;
        }

        void goesOn(int line, Segment segment) {
            last = line;
            segments.add(segment);
        }

        Cell cell() {
            return new Cell(column, List.copyOf(segments), continues, first, last, text(segments));
        }
    }

    /** The words as they were printed. */
    private static String text(List<Segment> segments) {
        return text(segments, false);
    }

    /** The words of a cell, those that its column broke made whole. */
    static String mended(List<Segment> segments) {
        return text(segments, true);
    }

    private static String text(List<Segment> segments, boolean mended) {
        String cell = "";
        for (Segment segment : segments) {
            String more = segment.text();
            cell = more.startsWith("- ") && LIST.matcher(cell).find() ? cell + "\n" + more : mended && BrokenWord.goesOn(cell, more) ? cell + more : RowSearch.join(cell, more);
        }
        return cell;
    }
}
