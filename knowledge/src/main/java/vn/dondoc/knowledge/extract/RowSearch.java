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
    private static final Pattern ROMAN = Pattern.compile("([IVXLl1]{1,4}|[A-EH])[._,)]*");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2}){0,2}");

    private final List<Column> columns;
    private final CellLikeness likeness;
    private final double[] widths;
    private final boolean placed;
    private double page;
    private final Map<Integer, Map<String, Double>> memory = new HashMap<>();
    private int remembered = -1;

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

    private enum Mode { OUTSIDE, ROW, HEADING, ENDED }

    private static final class State {
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
        page = lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * 0.9)];
        List<State> beam = List.of(new State(null, Mode.OUTSIDE, 0, -1, null, false, columns.size()));
        for (int i = 0; i < lines.size(); i++) beam = next(beam, lines, i, cuts.get(i), breaks.contains(i));
        State best = beam.stream().max(Comparator.comparingDouble(s -> s.score + (s.mode == Mode.ROW ? close(s) : 0))).orElseThrow();
        return unroll(best);
    }

    private List<State> next(List<State> beam, List<PrintedLine> lines, int at, List<LineCuts.Cut> cuts, boolean pageBreak) {
        PrintedLine line = lines.get(at);
        List<Step> steps = new ArrayList<>();
        Map<String, State> closed = new HashMap<>();
        Map<String, Double> closedScore = new HashMap<>();
        for (State s : beam) {
            if (s.mode == Mode.ENDED) {
                steps.add(new Step(s, Mode.ENDED, s.score - (pageBreak ? 40 : 0.15), null, false));
                continue;
            }
            double after = s.score + (s.mode == Mode.ROW ? close(s) : 0);
            String key = s.mode + "/" + (s.no == null ? s.lastNo + "+" + s.skipped : s.no);
            if (closedScore.getOrDefault(key, -1e18) < after) {
                closedScore.put(key, after);
                closed.put(key, s);
            }
            if (s.mode == Mode.HEADING) steps.add(new Step(s, Mode.HEADING, s.score + headingGoesOn(s, lines, at), null, false));
            if (s.mode == Mode.ROW) for (LineCuts.Cut cut : cuts) steps.add(new Step(s, Mode.ROW, s.score + cut.worth() + add(s, line, at, cut, pageBreak, lines), cut, false));
        }
        closed.forEach((key, s) -> {
            double score = closedScore.get(key);
            double wholeAfter = s.mode == Mode.HEADING ? 0 : 0;
            steps.add(new Step(s, Mode.HEADING, score + heading(s, line), null, true));
            if (s.mode != Mode.OUTSIDE) steps.add(new Step(s, Mode.ENDED, score - 4 - (pageBreak ? 40 : 0), null, false));
            for (LineCuts.Cut cut : cuts) steps.add(new Step(s, Mode.ROW, score + wholeAfter + cut.worth() + open(s, line, at, cut), cut, true));
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
        if (step.cut().number() == 1) s.no = number(line);
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

    private static String number(PrintedLine line) {
        return line.words().getFirst().text().replaceAll("^\\W+|\\W+$", "").replace(',', '.');
    }

    private double open(State s, PrintedLine line, int at, LineCuts.Cut cut) {
        State empty = new State(null, Mode.ROW, 0, at, null, true, columns.size());
        boolean read = s.no != null && NUMBER.matcher(s.no).matches();
        empty.lastNo = s.mode == Mode.ROW && read ? s.no : s.lastNo;
        empty.skipped = s.mode == Mode.ROW ? read ? 0 : s.skipped + 1 : s.skipped;
        return add(empty, line, at, cut, false, List.of()) - (line.blankBefore() ? 0 : 0.2);
    }

    private double add(State s, PrintedLine line, int at, LineCuts.Cut cut, boolean pageBreak, List<PrintedLine> lines) {
        double worth = 0;
        if (cut.number() == 1) worth += s.no != null ? -9 : numberWorth(s, number(line));
        if (line.blankBefore() && !pageBreak && s.line >= 0 && !s.cells[0].isEmpty()) worth -= 0.3;
        for (int k = 0; k < columns.size(); k++) {
            int a = cut.bounds()[k], b = cut.bounds()[k + 1];
            if (a == b) continue;
            Column column = columns.get(k);
            boolean first = s.cells[k].isEmpty();
            worth += grow(column, k, first ? "" : s.lastKey[k], line, a, b, first, at);
            worth += fit(s, column, k, line, a, b, at, first, pageBreak);
        }
        return worth;
    }

    private double grow(Column column, int k, String before, PrintedLine line, int a, int b, boolean first, int at) {
        if (at != remembered) {
            remembered = at;
            memory.clear();
        }
        Map<String, Double> here = memory.computeIfAbsent((k * 2 + (first ? 1 : 0)) * 1_000_000 + a * 1000 + b, _ -> new HashMap<>());
        Double known = here.get(before);
        if (known != null) return known;
        double worth = 0;
        String last = before;
        for (int i = a; i < b; i++) {
            PrintedLine.Word word = line.words().get(i);
            worth += likeness.word(column, last, word, first && i == a);
            if (!word.lastKey().isEmpty()) last = word.lastKey();
        }
        here.put(before, worth);
        return worth;
    }

    /** Printed lines are filled: a next line means that its first word found no room, and no line is wider than its column. */
    private double fit(State s, Column column, int k, PrintedLine line, int a, int b, int at, boolean first, boolean pageBreak) {
        double worth = 0, width = widths[k];
        int wide = line.width(a, b);
        if (!placed && column != Column.CONTENT && column != TableHeading.GROUP) {
            // beside the content the columns are narrow, and a line over the whole page begins with content
            if (wide > 0.36 * page) worth -= Math.min(14, 1 + 0.25 * (wide - 0.36 * page));
            if (a <= 1 && line.width(0, line.words().size()) > 0.88 * page) worth -= 5;
        }
        if (width > 0 && wide > 1.1 * width + 1) worth -= Math.min(12, 0.6 + 7 * (wide / width - 1.1));
        if (first) return worth;
        PrintedLine.Word word = line.words().get(a);
        if (at - s.lastLine[k] > 1 && !pageBreak) worth -= column == Column.CONTENT ? 0.7 : 1.0;
        boolean paragraph = word.text().equals("-") || s.cells[k].endsWith(";") || s.cells[k].endsWith(".") && word.upper();
        if (width > 0 && !paragraph) {
            double room = (s.lastWidth[k] + 1 + word.text().length()) / width;
            if (room < 0.88) worth -= 4.5 * (0.88 - room) + 0.4;
        }
        if (column == Column.CONTENT && s.cells[k].endsWith(".") && word.upper()) worth -= 1.2;
        return worth;
    }

    private double numberWorth(State s, String no) {
        if (!NUMBER.matcher(no).matches()) return no.matches("[IVXA-E]+") ? -3 : -0.3;
        if (s.lastNo == null) return FlattenedTable.follows(null, no) ? 3 : 0;
        if (s.skipped == 0) return FlattenedTable.follows(s.lastNo, no) ? 3 : distance(s.lastNo, no, 0) ? 0.8 : -1.2;
        return distance(s.lastNo, no, s.skipped) ? 2.5 : -0.8;
    }

    /** Whether a number comes a few after another, rows between having lost theirs. */
    private static boolean distance(String last, String next, int skipped) {
        String[] a = last.split("\\."), b = next.split("\\.");
        if (a.length != b.length || !NUMBER.matcher(last).matches()) return false;
        if (a.length == 1) {
            int d = Integer.parseInt(b[0]) - Integer.parseInt(a[0]);
            return skipped == 0 ? d > 1 && d <= 3 : d == skipped + 1;
        }
        int d = Integer.parseInt(b[0]) - Integer.parseInt(a[0]), tail = Integer.parseInt(b[b.length - 1]);
        return d == 0 ? tail > Integer.parseInt(a[a.length - 1]) && tail <= Integer.parseInt(a[a.length - 1]) + skipped + 2 : d == 1 && tail <= skipped + 1;
    }

    private double close(State s) {
        double worth = s.no == null ? -0.5 : 0;
        boolean shared = s.no == null && columns.contains(TableHeading.GROUP);
        for (int k = 0; k < columns.size(); k++) {
            boolean ofGroup = shared && s.cells[k].isEmpty() && (columns.get(k) == Column.LEAD || columns.get(k) == Column.COORDINATING);
            if (!ofGroup) worth += likeness.whole(columns.get(k), s.cells[k]);
        }
        return worth;
    }

    private double heading(State s, PrintedLine line) {
        List<PrintedLine.Word> words = line.words();
        String first = words.getFirst().text();
        boolean capital = words.size() > 1 && words.get(1).upper();
        double ruled = words.stream().skip(2).filter(w -> w.gap() == PrintedLine.RULED).count() * -2.0 + words.stream().skip(2).filter(w -> w.gap() == PrintedLine.WIDE).count() * -0.7;
        if (ROMAN.matcher(first).matches() && capital && !first.equals("1") && !first.equals("l")) return 2.5 + ruled;
        String last = s.mode == Mode.ROW && s.no != null && NUMBER.matcher(s.no).matches() ? s.no : s.lastNo;
        if (first.matches("\\d{1,2}[.)]?") && capital) {
            boolean levels = last != null && last.contains(".");
            boolean next = levels && Integer.parseInt(first.replaceAll("\\D", "")) == Integer.parseInt(last.substring(0, last.indexOf('.'))) + 1;
            return (next ? 3 : s.mode == Mode.OUTSIDE ? -1 : levels ? 0 : -5) + ruled;
        }
        return (words.getFirst().upper() ? placed ? -6 : -3 : -9) + ruled;
    }

    private double headingGoesOn(State s, List<PrintedLine> lines, int at) {
        PrintedLine line = lines.get(at);
        double all = 0;
        for (double w : widths) all += w;
        boolean full = all == 0 || s.lastWidth[0] > 0.7 * all;
        boolean lower = !line.words().getFirst().upper() && !Character.isDigit(line.words().getFirst().text().charAt(0));
        double ruled = line.words().stream().skip(1).filter(w -> w.gap() == PrintedLine.RULED).count() * -2.0;
        return (lower ? full ? 0.5 : -1 : full ? -3 : -6) + ruled;
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
