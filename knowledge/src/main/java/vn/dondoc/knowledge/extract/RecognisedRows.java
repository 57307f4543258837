package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose printed lines came back from recognition: on a line the pieces of several cells follow
 * each other, with or without a ruling line between them. A beam search over the words: each word goes on in its cell,
 * begins a piece of a later one or is dirt; each line goes on in its row, begins a row or belongs to a heading. What
 * reads best as content, bodies and dates wins ({@link CellReading}); ruling lines, full lines and running numbers
 * weigh in ({@link RowShape}).
 */
final class RecognisedRows {
    /** Readings kept from line to line: fewer for longer tables, so that none takes longer than a few seconds. */
    private static final int EFFORT = 30_000, FEWEST = 70, MOST = 200, SHARE = 3;
    private static final double BEHIND = 16;

    /** A finished row: what each cell reads as. */
    record Row(@Nullable String no, List<CellState> cells, @Nullable String heading, @Nullable String headingNo, int firstLine, int lastLine, double cost) {}

    private record Rows(Row row, @Nullable Rows before) {}

    private record Hyp(double cost, CellState[] cells, int column, int from, @Nullable String no, @Nullable String lastNo, int started, @Nullable String heading, @Nullable String headingNo, boolean inHeading, @Nullable Rows rows, double closed) {
        long key() {
            long key = (started * 31L + (inHeading ? 1 : 0)) * 31 + (no == null ? 0 : no.hashCode()) + from * 7919L;
            key = key * 1_000_003 + column + 1;
            for (CellState s : cells) {
                key = key * 0x9E3779B97F4A7C15L + s.kind().ordinal();
                key = key * 1_000_003 + (s.word() == null ? 0 : System.identityHashCode(s.word()));
                key = key * 1_000_003 + (s.node() == null ? 0 : System.identityHashCode(s.node()));
            }
            return key;
        }
    }

    private final List<Column> columns;
    private final boolean dotted;
    private final CellReading reading;
    private final RowShape shape;

    /** @param columns without the numbers; content first @param dotted whether rows are numbered 1.1, 1.2 and headings 1, 2 */
    RecognisedRows(List<Column> columns, boolean dotted, CellReading reading, RowShape shape) {
        this.columns = columns;
        this.dotted = dotted;
        this.reading = reading;
        this.shape = shape;
    }

    List<Row> of(List<TableLine> lines) {
        int most = Math.clamp(EFFORT / Math.max(1, lines.size()), FEWEST, MOST);
        List<Hyp> beam = List.of(new Hyp(0, empty(), -1, 0, null, null, -1, null, null, true, null, 0));
        for (int l = 0; l < lines.size(); l++) {
            List<Hyp> begun = new ArrayList<>();
            for (Hyp h : beam) begin(h, lines.get(l), l, begun);
            beam = best(line(begun, lines.get(l), most * 7 / 4), most);
        }
        Hyp best = beam.stream().map(h -> close(h, lines.size())).min(Comparator.comparingDouble(Hyp::cost)).orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (Rows r = best.rows(); r != null; r = r.before()) rows.add(r.row());
        return rows.reversed();
    }

    private CellState[] empty() {
        CellState[] cells = new CellState[columns.size()];
        Arrays.fill(cells, CellState.START);
        return cells;
    }

    private static List<Hyp> best(List<Hyp> all, int most) {
        all.sort(Comparator.comparingDouble(Hyp::cost));
        Map<Long, Hyp> distinct = HashMap.newHashMap(most * 2);
        Map<Integer, Integer> begun = new HashMap<>();
        List<Hyp> kept = new ArrayList<>(most);
        for (Hyp h : all) {
            // where a row began shows only lines later: no beginning may crowd out the others
            if (begun.getOrDefault(h.started(), 0) * SHARE >= most) continue;
            if (h.cost() > all.getFirst().cost() + BEHIND || kept.size() == most) break;
            if (distinct.putIfAbsent(h.key(), h) != null) continue;
            begun.merge(h.started(), 1, Integer::sum);
            kept.add(h);
        }
        return kept;
    }

    /** The ways in which a line may go on; {@code from} is its first word that is still to be read. */
    private void begin(Hyp h, TableLine line, int l, List<Hyp> ways) {
        RowNumbers.Number number = line.number(h.lastNo());
        boolean section = line.roman() || dotted && line.words().getFirst().text.matches("\\d{1,2}[.,]?") && line.words().size() > 3 && line.words().get(1).upper;
        if (section) number = null;
        if (!h.inHeading()) {
            ways.add(at(h, h.cost() + (section ? 2.5 : number == null ? 0 : h.no() == null ? number.unread() : number.likely() ? 1 : 0), h.no(), 0));
            if (number != null && h.no() == null) ways.add(at(h, h.cost() + number.cost() + shape.late(l - h.started()), number.no(), 1));
        }
        Hyp closed = close(h, l);
        double fresh = h.inHeading() ? 0 : line.printed().blankBefore() ? 1.5 : 2.5;
        if (number != null) ways.add(row(closed, closed.cost() + fresh * 0.4 + number.cost(), number.no(), l, 1));
        ways.add(row(closed, closed.cost() + fresh + shape.unnumbered() + (section ? 2.5 : 0) + (number == null ? 0 : number.unread()), null, l, 0));
        double title = h.inHeading() && h.heading() != null ? 0.5 : section ? 0.5 : number != null && !number.no().contains(".") ? 3 : line.words().getFirst().upper ? line.printed().blankBefore() ? 5 : 7 : 10;
        if (line.wholly() && !(number != null && number.likely() && number.no().contains("."))) ways.add(heading(closed, closed.cost() + title, line));
    }

    private static Hyp at(Hyp h, double cost, @Nullable String no, int from) {
        return new Hyp(cost, h.cells(), -1, from, no, h.lastNo(), h.started(), h.heading(), h.headingNo(), false, h.rows(), h.closed());
    }

    private Hyp row(Hyp closed, double cost, @Nullable String no, int l, int from) {
        return new Hyp(cost, empty(), -1, from, no, closed.lastNo(), l, closed.heading(), closed.headingNo(), false, closed.rows(), closed.closed());
    }

    private Hyp heading(Hyp closed, double cost, TableLine line) {
        boolean numbered = line.roman() || line.words().getFirst().text.matches("\\d.*");
        String no = numbered ? line.words().getFirst().text.replaceAll("[.,|)_]", "") : null;
        String words = line.printed().text(numbered ? 1 : 0, line.words().size());
        boolean more = closed.inHeading() && closed.heading() != null && no == null;
        return new Hyp(cost, empty(), -1, line.words().size(), null, closed.lastNo(), -1, more ? closed.heading() + " " + words : words, more ? closed.headingNo() : no == null ? null : no.replaceAll("[l1]", "I"), true, closed.rows(), closed.closed());
    }

    private Hyp close(Hyp h, int l) {
        if (h.inHeading()) return h;
        double cost = h.cost() + shape.row(h.cells(), h.started(), l - 1);
        for (int k = 0; k < columns.size(); k++) cost += CellReading.leave(columns.get(k), h.cells()[k]);
        Row row = new Row(h.no(), List.of(h.cells()), h.heading(), h.headingNo(), h.started(), l - 1, cost - h.closed());
        return new Hyp(cost, empty(), -1, 0, null, h.no() == null ? RowNumbers.plusOne(h.lastNo()) : h.no(), -1, h.heading(), h.headingNo(), false, new Rows(row, h.rows()), cost);
    }

    /** One reading of a word, before it is known whether it is among the best. */
    private record Way(double cost, Hyp from, int column, @Nullable CellState state) {
        Hyp hyp() {
            if (state == null) return cost == from.cost() ? from : new Hyp(cost, from.cells(), from.column(), from.from(), from.no(), from.lastNo(), from.started(), from.heading(), from.headingNo(), from.inHeading(), from.rows(), from.closed());
            CellState[] cells = from.cells().clone();
            cells[column] = state;
            return new Hyp(cost, cells, column, 0, from.no(), from.lastNo(), from.started(), from.heading(), from.headingNo(), false, from.rows(), from.closed());
        }
    }

    private List<Hyp> line(List<Hyp> begun, TableLine line, int most) {
        List<Hyp> local = best(begun, most);
        for (int i = 0; i < line.words().size(); i++) {
            List<Way> ways = new ArrayList<>();
            TableWord w = line.words().get(i);
            // what costs more than the dearest known way to read on from the best place will not be kept
            double limit = local.getFirst().cost() + Math.min(w.dirt, 9) + BEHIND;
            for (Hyp h : local) {
                if (h.inHeading()) ways.add(new Way(h.cost() + line.asText()[i], h, 0, null));
                else if (h.from() > i) ways.add(new Way(h.cost(), h, 0, null));
                else word(h, line, w, limit, ways);
            }
            ways.sort(Comparator.comparingDouble(Way::cost));
            List<Hyp> next = new ArrayList<>();
            for (Way way : ways) {
                if (way.cost() > ways.getFirst().cost() + BEHIND || next.size() >= most * 2) break;
                next.add(way.hyp());
            }
            local = best(next, most);
        }
        return local;
    }

    private void word(Hyp h, TableLine line, TableWord w, double limit, List<Way> into) {
        if (w.dirt < 10) into.add(new Way(h.cost() + w.dirt, h, 0, null));
        for (int k = Math.max(0, h.column()); k < columns.size(); k++) {
            boolean same = k == h.column();
            CellState cell = h.cells()[k];
            double cut = same ? w.word.gap() == PrintedLine.RULED ? 3 : 0.1 : shape.piece(line, w, h.column(), k, h.cells(), h.started());
            int width = same ? cell.width() + 1 + w.text.length() : w.text.length();
            cut += shape.over(k, width, w.text.length());
            double before = h.cost() + cut;
            int column = k;
            reading.read(columns.get(k), cell, w, width, limit - before, (state, cost) -> into.add(new Way(before + cost, h, column, state)));
        }
    }
}
