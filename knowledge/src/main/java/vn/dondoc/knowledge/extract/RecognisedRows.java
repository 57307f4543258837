package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose printed lines came back from recognition: on a line the pieces of several cells follow
 * each other, with or without a ruling line between them. A beam search over the words: each word goes on in its cell
 * or begins a piece of a later one; each line goes on in its row, begins a row or belongs to a heading. What reads
 * best as content, bodies and dates wins ({@link CellReading}); ruling lines, full lines and running numbers weigh in.
 */
final class RecognisedRows {
    private static final int BEAM = 40, LINE_BEAM = 90;
    private static final Pattern NUMBER = Pattern.compile("^[|\\[]?(\\d{1,3}(?:[.,]\\d{1,2}){0,2})[.,)]?$");
    private static final Pattern ROMAN = Pattern.compile("^[IVXl1|]{1,4}[.,]?$");

    /** Words {@code from} to {@code to} of a line, in a column. */
    record Piece(int line, int from, int to, int column, @Nullable Piece before) {}

    /** A finished row: what each cell reads as, and where it stands. */
    record Row(@Nullable String no, List<CellReading.State> cells, @Nullable Piece pieces, @Nullable String heading, @Nullable String headingNo, int firstLine) {}

    private record Rows(Row row, @Nullable Rows before) {}

    private record Hyp(double cost, CellReading.State[] cells, int column, int pieceWidth, int pieceFrom, @Nullable Piece pieces, @Nullable String no, @Nullable String lastNo, int started,
                       @Nullable String heading, @Nullable String headingNo, boolean inHeading, @Nullable Rows rows, int[] lastWidth) {
        String key() {
            StringBuilder b = new StringBuilder().append(started).append(inHeading).append(no);
            for (CellReading.State s : cells) b.append('|').append(s.kind().ordinal()).append(',').append(s.node() == null ? 0 : System.identityHashCode(s.node())).append(',').append(s.words());
            return b.toString();
        }
    }

    private final List<Column> columns;
    private final CellReading reading;
    private final double[] widths;

    /**
     * @param columns without the numbers; content first
     * @param widths  characters of a full line of each column, 0 where not known yet
     */
    RecognisedRows(List<Column> columns, CellReading reading, double[] widths) {
        this.columns = columns;
        this.reading = reading;
        this.widths = widths;
    }

    List<Row> of(List<PrintedLine> lines) {
        CellReading.State[] empty = empty();
        List<Hyp> beam = List.of(new Hyp(0, empty, -1, 0, 0, null, null, null, -1, null, null, true, null, new int[columns.size()]));
        for (int l = 0; l < lines.size(); l++) {
            List<Hyp> begun = new ArrayList<>();
            for (Hyp h : beam) begun.addAll(begin(h, lines.get(l), l));
            beam = best(line(begun, lines.get(l), l), BEAM);
        }
        List<Hyp> ended = beam.stream().map(h -> close(h, false)).sorted(Comparator.comparingDouble(Hyp::cost)).toList();
        List<Row> rows = new ArrayList<>();
        for (Rows r = ended.getFirst().rows(); r != null; r = r.before()) rows.add(r.row());
        return rows.reversed();
    }

    private CellReading.State[] empty() {
        CellReading.State[] cells = new CellReading.State[columns.size()];
        Arrays.fill(cells, CellReading.State.START);
        return cells;
    }

    private static List<Hyp> best(List<Hyp> all, int most) {
        Map<String, Hyp> distinct = new HashMap<>();
        for (Hyp h : all) distinct.merge(h.key(), h, (a, b) -> a.cost() <= b.cost() ? a : b);
        List<Hyp> sorted = new ArrayList<>(distinct.values());
        sorted.sort(Comparator.comparingDouble(Hyp::cost));
        return sorted.size() <= most ? sorted : sorted.subList(0, most);
    }

    /** The ways in which a line may go on; each has its row's state and the place of its first unread word in {@code pieceFrom}. */
    private List<Hyp> begin(Hyp h, PrintedLine line, int l) {
        List<Hyp> ways = new ArrayList<>();
        PrintedLine.Word first = line.words().getFirst();
        java.util.regex.Matcher m = NUMBER.matcher(first.text());
        String number = m.matches() && (line.words().size() == 1 || !line.words().get(1).text().matches("(?:tháng|năm|ngày|%).*")) ? m.group(1).replace(',', '.') : null;
        String expected = h.lastNo() == null ? null : plusOne(h.lastNo());
        if (number != null && expected != null && expected.length() > number.length() && expected.replace(".", "").equals(number)) number = expected;
        boolean next = number != null && (h.lastNo() == null ? number.equals("1") || number.equals("1.1") : FlattenedTable.follows(h.lastNo(), number));
        boolean strong = number != null && (next || number.contains("."));
        boolean roman = ROMAN.matcher(first.text()).matches() && line.words().size() > 2 && line.words().get(1).upper();
        if (!h.inHeading()) ways.add(at(h, h.cost() + (next && (h.no() != null || line.words().size() > 1 && line.words().get(1).upper()) ? 3.2 : next ? 1.5 : strong ? 1.2 : roman ? 1.5 : 0), h.no(), 0));
        if (!h.inHeading() && number != null && h.no() == null && number.length() <= 5) ways.add(at(h, h.cost() + (next ? 0.2 : 0.9), number, 1));
        Hyp closed = h.inHeading() ? h : close(h, true);
        double fresh = h.inHeading() ? 0 : 0.4;
        if (number != null) ways.add(row(closed, closed.cost() + fresh + (next ? -1.2 : strong ? 0.2 : 1.0), number, l, 1));
        ways.add(row(closed, closed.cost() + fresh + (number == null ? first.upper() ? 0.3 : 1.2 : 1.2), null, l, 0));
        boolean wholeLine = line.words().stream().skip(2).noneMatch(w -> w.gap() == PrintedLine.RULED);
        double title = h.inHeading() && h.heading() != null ? 0.1 : (roman ? 0.2 : number != null && !number.contains(".") ? 0.8 : first.upper() && line.blankBefore() ? 1.6 : 3) + fresh;
        if (wholeLine && !(next && strong)) ways.add(heading(closed, closed.cost() + title + line.words().size() * CellReading.PLAIN, line, roman || number != null ? first.text() : null));
        return ways;
    }

    private static Hyp at(Hyp h, double cost, @Nullable String no, int from) {
        return new Hyp(cost, h.cells(), -1, 0, from, h.pieces(), no, h.lastNo(), h.started(), h.heading(), h.headingNo(), false, h.rows(), h.lastWidth());
    }

    private Hyp row(Hyp closed, double cost, @Nullable String no, int l, int from) {
        return new Hyp(cost, empty(), -1, 0, from, null, no, closed.lastNo(), l, closed.heading(), closed.headingNo(), false, closed.rows(), new int[columns.size()]);
    }

    private Hyp heading(Hyp closed, double cost, PrintedLine line, @Nullable String no) {
        String words = no == null ? line.text() : line.text(1, line.words().size());
        boolean more = closed.inHeading() && closed.heading() != null && no == null;
        return new Hyp(cost, empty(), -1, 0, line.words().size(), null, null, closed.lastNo(), -1, more ? closed.heading() + " " + words : words, more ? closed.headingNo() : no == null ? null : no.replaceAll("[.,|]", ""),
                true, closed.rows(), new int[columns.size()]);
    }

    private Hyp close(Hyp h, boolean more) {
        if (h.inHeading()) return h;
        double cost = h.cost();
        for (int k = 0; k < columns.size(); k++) cost += CellReading.leave(columns.get(k), h.cells()[k]);
        Row row = new Row(h.no(), List.of(h.cells()), h.pieces(), h.heading(), h.headingNo(), h.started());
        return new Hyp(cost, empty(), -1, 0, 0, null, null, h.no() == null ? plusOne(h.lastNo()) : h.no(), -1, h.heading(), h.headingNo(), false, new Rows(row, h.rows()), new int[columns.size()]);
    }

    /** A row whose number could not be read still counts. */
    private static @Nullable String plusOne(@Nullable String no) {
        if (no == null) return "1";
        int dot = no.lastIndexOf('.');
        return no.substring(0, dot + 1) + (Integer.parseInt(no.substring(dot + 1)) + 1);
    }

    /** One reading of a word, before it is known whether it is among the best. */
    private record Reading(double cost, Hyp from, int column, CellReading.@Nullable Next next, int width, int pieceFrom) {
        Hyp hyp() {
            if (next == null) return from;
            CellReading.State[] cells = from.cells().clone();
            cells[column] = next.state();
            return new Hyp(cost, cells, column, width, pieceFrom, from.pieces(), from.no(), from.lastNo(), from.started(), from.heading(), from.headingNo(), false, from.rows(), from.lastWidth());
        }
    }

    private List<Hyp> line(List<Hyp> begun, PrintedLine line, int l) {
        List<Hyp> local = begun.stream().sorted(Comparator.comparingDouble(Hyp::cost)).limit(LINE_BEAM).toList();
        for (int i = 0; i < line.words().size(); i++) {
            List<Reading> ways = new ArrayList<>();
            for (Hyp h : local) {
                if (h.inHeading() || h.column() < 0 && h.pieceFrom() > i) ways.add(new Reading(h.cost(), h, 0, null, 0, 0));
                else word(h, line, l, i, ways);
            }
            ways.sort(Comparator.comparingDouble(Reading::cost));
            local = ways.stream().limit(LINE_BEAM).map(Reading::hyp).toList();
        }
        return local.stream().map(h -> h.column() < 0 ? h : endPiece(h, l, line.words().size())).toList();
    }

    private void word(Hyp h, PrintedLine line, int l, int i, List<Reading> into) {
        PrintedLine.Word w = line.words().get(i);
        Hyp ended = h.column() < 0 ? h : null;
        for (int k = Math.max(0, h.column()); k < columns.size(); k++) {
            boolean same = k == h.column();
            double cut = 0;
            if (same) cut = w.gap() == PrintedLine.RULED ? 1.7 : 0;
            else if (h.column() >= 0) cut = w.gap() == PrintedLine.RULED ? -0.5 : w.gap() == PrintedLine.WIDE ? 0 : h.column() == 0 ? 1.0 : 0.15;
            else if (k == 0) cut = i == 0 && done(h) && w.upper() && h.started() != l && (line.blankBefore() || ended(h.cells()[0])) ? 1.8 : 0;
            else cut = (line.blankBefore() || w.gap() == PrintedLine.RULED ? 0.2 : 0.5) + (h.started() == l && h.no() == null ? 0.6 : 0);
            if (!same && ended == null) ended = endPiece(h, l, i);
            Hyp from = same ? h : ended;
            if (!same) cut += again(from, k, w);
            int width = same ? h.pieceWidth() + 1 + w.text().length() : w.text().length();
            double over = widths[k] > 0 ? width - widths[k] * 1.1 - 2 : 0;
            if (over > 0) cut += Math.min(over, w.text().length() + 1) * 0.14;
            for (CellReading.Next next : reading.read(columns.get(k), from.cells()[k], w)) into.add(new Reading(from.cost() + cut + next.cost(), from, k, next, width, same ? h.pieceFrom() : i));
        }
    }

    /** Whether a row says already who and by when. */
    private boolean done(Hyp h) {
        for (int k = 1; k < columns.size(); k++) if ((columns.get(k) == Column.LEAD || columns.get(k) == Column.DUE) && h.cells()[k].words() == 0) return false;
        return h.cells()[0].words() > 3;
    }

    private static boolean ended(CellReading.State content) {
        return content.last() != null && content.last().text().matches(".*[.;]$");
    }

    /** A cell's line is full before the next begins: a word that would have fitted there speaks against it. */
    private double again(Hyp h, int k, PrintedLine.Word w) {
        CellReading.State cell = h.cells()[k];
        if (cell.kind() == CellReading.Kind.EMPTY || widths[k] == 0 || h.lastWidth()[k] == 0 || cell.last() != null && cell.last().text().matches(".*[.;]$")) return 0;
        double room = widths[k] - h.lastWidth()[k] - 1 - w.text().length();
        return room > 0.12 * widths[k] ? 1.0 : 0;
    }

    private Hyp endPiece(Hyp h, int l, int to) {
        int[] last = h.lastWidth().clone();
        last[h.column()] = h.pieceWidth();
        return new Hyp(h.cost(), h.cells(), h.column(), 0, to, new Piece(l, h.pieceFrom(), to, h.column(), h.pieces()), h.no(), h.lastNo(), h.started(), h.heading(), h.headingNo(), false, h.rows(), last);
    }
}
