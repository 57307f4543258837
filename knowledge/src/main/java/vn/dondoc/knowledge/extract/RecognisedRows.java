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
 * each other, with or without a ruling line between them. A beam search over the lines: each goes on in its row, begins a
 * row or belongs to a heading, and is shared out among the cells of its row ({@link LineSharing}). What reads best as content, bodies and dates wins ({@link CellReading}); ruling lines, full lines and running numbers
 * weigh in ({@link RowShape}).
 */
final class RecognisedRows {
    /** Readings kept from line to line, and ways to share out a line: fewer for longer tables, so that none takes too long. */
    private static final int EFFORT = 60_000, FEWEST = 100, MOST = 400, SHARE = 3, WAYS = 18_000, FEWEST_WAYS = 20, MOST_WAYS = 50;
    private static final double BEHIND = 16;

    /** A finished row: what each cell reads as. */
    record Row(@Nullable String no, List<CellState> cells, @Nullable String heading, @Nullable String headingNo, int firstLine, int lastLine, double cost) {}

    private record Rows(Row row, @Nullable Rows before) {}

    private record Hyp(double cost, CellState[] cells, int from, @Nullable String no, @Nullable String lastNo, int started, @Nullable String heading, @Nullable String headingNo, boolean inHeading, @Nullable Rows rows, double closed) implements LineSharing.Open {
        /** The same for all readings that can only go on alike; what a cell was read as lines ago tells hardly anything of what comes. */
        long key(int line) {
            long key = (started * 31L + (inHeading ? 1 : 0)) * 31 + (no == null ? 0 : no.hashCode()) + from * 7919L;
            for (CellState s : cells) {
                key = key * 0x9E3779B97F4A7C15L + s.kind().ordinal();
                if (s.word() != null && line - s.line() > 1) {
                    key = key * 1_000_003 + (s.whole() ? 1 : 2);
                    continue;
                }
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

    /** @param cost of the whole reading, to compare readings of the same lines */
    record Found(List<Row> rows, double cost) {}

    Found of(List<TableLine> lines) {
        int most = Math.clamp(EFFORT / Math.max(1, lines.size()), FEWEST, MOST), ways = Math.clamp(WAYS / Math.max(1, lines.size()), FEWEST_WAYS, MOST_WAYS);
        List<Hyp> beam = List.of(new Hyp(0, empty(), 0, null, null, -1, null, null, true, null, 0));
        for (int l = 0; l < lines.size(); l++) {
            List<Hyp> begun = new ArrayList<>();
            for (Hyp h : beam) begin(h, lines, l, begun);
            beam = best(line(begun, lines.get(l), most, ways), most, l + 1);
        }
        Hyp best = beam.stream().map(h -> close(h, lines.size())).min(Comparator.comparingDouble(Hyp::cost)).orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (Rows r = best.rows(); r != null; r = r.before()) rows.add(r.row());
        return new Found(rows.reversed(), best.cost());
    }

    private CellState[] empty() {
        CellState[] cells = new CellState[columns.size()];
        Arrays.fill(cells, CellState.START);
        return cells;
    }

    private static List<Hyp> best(List<Hyp> all, int most, int line) {
        all.sort(Comparator.comparingDouble(Hyp::cost));
        Map<Long, Hyp> distinct = HashMap.newHashMap(most * 2);
        Map<Integer, Integer> begun = new HashMap<>();
        List<Hyp> kept = new ArrayList<>(most);
        for (Hyp h : all) {
            // where a row began shows only lines later: no beginning may crowd out the others
            if (begun.getOrDefault(h.started(), 0) * SHARE >= most) continue;
            if (h.cost() > all.getFirst().cost() + BEHIND || kept.size() == most) break;
            if (distinct.putIfAbsent(h.key(line), h) != null) continue;
            begun.merge(h.started(), 1, Integer::sum);
            kept.add(h);
        }
        return kept;
    }

    /** The ways in which a line may go on; {@code from} is its first word that is still to be read. */
    private void begin(Hyp h, List<TableLine> lines, int l, List<Hyp> ways) {
        TableLine line = lines.get(l);
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
        double title = section ? 0.5 : h.inHeading() && h.heading() != null ? shape.heading(lines.get(l - 1)) : number != null && !number.no().contains(".") ? 3 : line.words().getFirst().upper ? line.printed().blankBefore() ? 5 : 7 : 10;
        if (line.wholly() && !(number != null && number.likely() && number.no().contains("."))) ways.add(heading(closed, closed.cost() + title, line));
    }

    private static Hyp at(Hyp h, double cost, @Nullable String no, int from) {
        return new Hyp(cost, h.cells(), from, no, h.lastNo(), h.started(), h.heading(), h.headingNo(), false, h.rows(), h.closed());
    }

    private Hyp row(Hyp closed, double cost, @Nullable String no, int l, int from) {
        return new Hyp(cost, empty(), from, no, closed.lastNo(), l, closed.heading(), closed.headingNo(), false, closed.rows(), closed.closed());
    }

    private Hyp heading(Hyp closed, double cost, TableLine line) {
        boolean numbered = line.roman() || line.words().getFirst().text.matches("\\d.*");
        String no = numbered ? line.words().getFirst().text.replaceAll("[.,|)_]", "") : null;
        String words = line.printed().text(numbered ? 1 : 0, line.words().size());
        boolean more = closed.inHeading() && closed.heading() != null && no == null;
        return new Hyp(cost, empty(), line.words().size(), null, closed.lastNo(), -1, more ? closed.heading() + " " + words : words, more ? closed.headingNo() : no == null ? null : no.replaceAll("[l1]", "I"), true, closed.rows(), closed.closed());
    }

    private Hyp close(Hyp h, int l) {
        if (h.inHeading()) return h;
        double cost = h.cost() + shape.row(h.cells(), h.started(), l - 1);
        for (int k = 0; k < columns.size(); k++) cost += LeftCell.cost(columns.get(k), h.cells()[k]);
        Row row = new Row(h.no(), List.of(h.cells()), h.heading(), h.headingNo(), h.started(), l - 1, cost - h.closed());
        return new Hyp(cost, empty(), 0, null, h.no() == null ? RowNumbers.plusOne(h.lastNo()) : h.no(), -1, h.heading(), h.headingNo(), false, new Rows(row, h.rows()), cost);
    }

    private List<Hyp> line(List<Hyp> begun, TableLine line, int most, int ways) {
        List<Hyp> local = best(begun, most, line.words().getFirst().line), after = new ArrayList<>(), open = new ArrayList<>();
        double asText = 0;
        for (double cost : line.asText()) asText += cost;
        for (Hyp h : local) {
            if (h.inHeading()) after.add(new Hyp(h.cost() + asText, h.cells(), 0, h.no(), h.lastNo(), h.started(), h.heading(), h.headingNo(), true, h.rows(), h.closed()));
            else open.add(h);
        }
        List<LineSharing.Share> shares = new LineSharing(columns, reading, shape, line, ways).ways(open);
        shares.sort(Comparator.comparingDouble(LineSharing.Share::cost));
        for (LineSharing.Share share : shares.subList(0, Math.min(shares.size(), most * 8))) after.add(shared(open.get(share.row()), share));
        return after;
    }

    private static Hyp shared(Hyp h, LineSharing.Share share) {
        CellState[] cells = h.cells().clone();
        for (LineSharing.Share s = share; s != null; s = s.before()) if (s.state() != null) cells[s.column()] = s.state();
        return new Hyp(share.cost(), cells, 0, h.no(), h.lastNo(), h.started(), h.heading(), h.headingNo(), false, h.rows(), h.closed());
    }
}
