package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the printed lines of a table into rows: line by line, each line shared out among the columns, and at each
 * line either the row goes on, a new one begins, a heading row stands there, or the table has ended. All readings
 * that are still likely are followed together (a beam), because only a whole row shows whether its parts fit: who
 * leads must read as bodies, when it is due as a date.
 */
final class RowSearch {
    private static final int BEAM = 60;
    static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2}){0,2}");

    private final List<Column> columns;
    private final CellLikeness likeness;
    private final double[] widths;
    private final boolean placed;

    /** @param widths of the columns in characters, 0 where not known yet; {@code placed} where places on the line tell the columns */
    RowSearch(List<Column> columns, CellLikeness likeness, double[] widths, boolean placed) {
        this.placed = placed;
        this.columns = columns;
        this.likeness = likeness;
        this.widths = widths;
    }

    /** Words of one line in one cell. */
    record Piece(int line, int from, int to) {}

    /** A row as it was cut; {@code title} holds the lines of the headings above it, outermost first. */
    record Row(@Nullable Piece number, List<List<Piece>> cells, List<List<Piece>> headings) {}

    enum Mode { OUTSIDE, ROW, HEADING, ENDED }

    static final class State {
        final @Nullable State before;
        final Mode mode;
        final double score;
        final int line;
        final LineCuts.@Nullable Cut cut;
        final boolean opens;
        String[] cells;
        String[] lastKey;
        int[] lastLine, lastWidth;
        @Nullable String no;
        @Nullable String lastNo;
        int skipped;
        int numbered, rows;

        State(@Nullable State before, Mode mode, double score, int line, LineCuts.@Nullable Cut cut, boolean opens, int columns) {
            this.before = before;
            this.mode = mode;
            this.score = score;
            this.line = line;
            this.cut = cut;
            this.opens = opens;
            cells = new String[columns];
            java.util.Arrays.fill(cells, "");
            lastKey = cells.clone();
            lastLine = new int[columns];
            lastWidth = new int[columns];
        }

        String key(List<Column> columns) {
            StringBuilder key = new StringBuilder().append(mode).append(no).append(lastNo).append(skipped);
            if (mode == Mode.HEADING) return key.append(lastWidth[0]).toString();
            for (int k = 0; k < cells.length; k++) {
                key.append('\u0001');
                if (columns.get(k) == Column.CONTENT) key.append(cells[k].isEmpty() ? "" : "c" + cells[k].charAt(cells[k].length() - 1)).append(lastLine[k]).append(lastWidth[k]);
                else key.append(cells[k]).append(cells[k].isEmpty() ? 0 : lastLine[k]);
            }
            return key.toString();
        }
    }

    private record Step(State from, Mode mode, double score, LineCuts.@Nullable Cut cut, boolean opens) {}

    /** @param breaks lines before which the heading is printed again: there a row may go on from the page before */
    List<Row> rows(List<PrintedLine> lines, List<List<LineCuts.Cut>> cuts, Set<Integer> breaks) {
        int[] lengths = lines.stream().mapToInt(l -> l.width(0, l.words().size())).sorted().toArray();
        RowWorth worth = new RowWorth(columns, likeness, widths, placed, lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * 0.9)]);
        List<State> beam = List.of(new State(null, Mode.OUTSIDE, 0, -1, null, false, columns.size()));
        for (int i = 0; i < lines.size(); i++) beam = next(worth, beam, lines, i, cuts.get(i), breaks.contains(i));
        State best = beam.stream().max(Comparator.comparingDouble(s -> s.score + (s.mode == Mode.ROW ? worth.close(s) : 0))).orElseThrow();
        return unroll(best);
    }

    private List<State> next(RowWorth worth, List<State> beam, List<PrintedLine> lines, int at, List<LineCuts.Cut> cuts, boolean pageBreak) {
        PrintedLine line = lines.get(at);
        List<Step> steps = new ArrayList<>();
        Map<String, State> closed = new HashMap<>();
        Map<String, Double> closedScore = new HashMap<>();
        for (State s : beam) {
            if (s.mode == Mode.ENDED) {
                steps.add(new Step(s, Mode.ENDED, s.score - (pageBreak ? 40 : 0.15), null, false));
                continue;
            }
            double after = s.score + (s.mode == Mode.ROW ? worth.close(s) : 0);
            String key = s.mode + "/" + (s.no == null ? s.lastNo + "+" + s.skipped : s.no);
            if (closedScore.getOrDefault(key, -1e18) < after) {
                closedScore.put(key, after);
                closed.put(key, s);
            }
            if (s.mode == Mode.HEADING) steps.add(new Step(s, Mode.HEADING, s.score + worth.headingGoesOn(s, lines, at), null, false));
            if (s.mode == Mode.ROW) for (LineCuts.Cut cut : cuts) steps.add(new Step(s, Mode.ROW, s.score + cut.worth() + worth.add(s, line, at, cut, pageBreak, lines), cut, false));
        }
        closed.forEach((key, s) -> {
            double score = closedScore.get(key);
            steps.add(new Step(s, Mode.HEADING, score + worth.heading(s, line), null, true));
            if (s.mode != Mode.OUTSIDE) steps.add(new Step(s, Mode.ENDED, score - 4 - (pageBreak ? 40 : 0), null, false));
            for (LineCuts.Cut cut : cuts) steps.add(new Step(s, Mode.ROW, score + cut.worth() + worth.open(s, line, at, cut), cut, true));
        });
        steps.sort(Comparator.comparingDouble(Step::score).reversed());
        List<State> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Step step : steps) {
            State state = make(step, line, at);
            if (seen.add(state.key(columns))) kept.add(state);
            if (kept.size() >= BEAM) break;
        }
        return kept;
    }

    private State make(Step step, PrintedLine line, int at) {
        State from = step.from();
        State s = new State(from, step.mode(), step.score(), at, step.cut(), step.opens(), columns.size());
        s.lastNo = from.lastNo;
        s.skipped = from.skipped;
        if (step.mode() != Mode.ROW || step.opens()) {
            if (from.mode == Mode.ROW) {
                boolean read = from.no != null && NUMBER.matcher(from.no).matches();
                s.lastNo = read ? from.no : from.lastNo;
                s.skipped = read ? 0 : from.skipped + 1;
            }
        } else {
            s.cells = from.cells.clone();
            s.lastKey = from.lastKey.clone();
            s.lastLine = from.lastLine.clone();
            s.lastWidth = from.lastWidth.clone();
            s.no = from.no;
        }
        if (step.mode() == Mode.HEADING) s.lastWidth[0] = line.width(0, line.words().size());
        if (step.cut() == null) return s;
        if (step.cut().number() == 1) s.no = RowWorth.number(line);
        for (int k = 0; k < columns.size(); k++) {
            int a = step.cut().bounds()[k], b = step.cut().bounds()[k + 1];
            if (a == b) continue;
            s.cells[k] = join(s.cells[k], line.text(a, b));
            for (int i = a; i < b; i++) if (!line.words().get(i).lastKey().isEmpty()) s.lastKey[k] = line.words().get(i).lastKey();
            s.lastLine[k] = at;
            s.lastWidth[k] = line.width(a, b);
        }
        return s;
    }

    static String join(String before, String more) {
        if (before.isEmpty()) return more;
        boolean broken = before.endsWith("-") && before.length() > 1 && Character.isLetterOrDigit(before.charAt(before.length() - 2)) && Character.isLetterOrDigit(more.charAt(0));
        return before + (broken ? "" : " ") + more;
    }

    private List<Row> unroll(State last) {
        List<State> path = new ArrayList<>();
        for (State s = last; s != null && s.line >= 0; s = s.before) path.addFirst(s);
        List<Row> rows = new ArrayList<>();
        List<List<Piece>> headings = new ArrayList<>();
        Row row = null;
        boolean fresh = false;
        for (State s : path) {
            switch (s.mode) {
                case HEADING -> {
                    if (s.opens) {
                        if (!fresh && row != null) fresh = true;
                        headings.add(new ArrayList<>());
                    }
                    headings.getLast().add(new Piece(s.line, 0, Integer.MAX_VALUE));
                }
                case ROW -> {
                    if (s.opens) {
                        List<List<Piece>> cells = new ArrayList<>();
                        columns.forEach(_ -> cells.add(new ArrayList<>()));
                        row = new Row(null, cells, List.copyOf(headings));
                        rows.add(row);
                    }
                    if (s.cut != null && row != null) {
                        if (s.cut.number() == 1) {
                            row = new Row(new Piece(s.line, 0, 1), row.cells(), row.headings());
                            rows.set(rows.size() - 1, row);
                        }
                        for (int k = 0; k < columns.size(); k++)
                            if (s.cut.bounds()[k] < s.cut.bounds()[k + 1]) row.cells().get(k).add(new Piece(s.line, s.cut.bounds()[k], s.cut.bounds()[k + 1]));
                    }
                }
                default -> { }
            }
        }
        return rows;
    }
}
