package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * The ways in which a block of lines, as an export writes them between empty lines, can be read as cells: mostly one
 * cell, often neighbours whose lines stood close, then their lines follow each other downwards or are joined to one.
 * Where lines are broken says most: a line ends because the next word of its own cell found no room.
 */
final class BlockSearch {
    private static final int BEAM = 32, TRIED = 128, MOST_CUTS = 24, MOST_READINGS = 7;
    private static final double FAR = 9, GLUED = -2.0, GLUED_CAPITAL = -1.2, NEXT_CELL = -2.2, CARRIED = -1.2, BELOW = -0.8, SENTENCE = -0.8, PROMISE = 0.5, DITTO = 6;

    private static final Pattern BODY = Pattern.compile("(?:cac|so|ban|van phong|vp|phong|trung tam|ubnd|hdnd|uy ban|cong (?:an|doan|ty)|hoi|doan|truong|dang|bo|cuc|vu|chi (?:cuc|nhanh|doan)|vien|hoc vien|bao|dai|to|tong|thanh (?:tra|uy|doan|vien)|kho bac|ngan hang|toa|"
            + "mttq|ubmttq|mat tran|lien|tap|don vi|co quan|dia phuong|tct|thuong truc|chinh phu|thu tuong|quoc hoi|theo|toan|nha|quan|quy|xa|huyen|tinh|thuc|bch|chu tich|pho|giam doc|bi thu|nhu|tram|benh vien|khoi|nganh|doi|hiep hoi|lien doan)\\b");
    /** What is done, though it begins like the name of a body. */
    private static final Pattern DOING = Pattern.compile("(?:ban hanh|hoi (?:nghi|thao|dong tham)|bao (?:cao|dam|ve|ton)|doi (?:moi|thoai|chieu)|quan (?:ly|triet|tri)|vien chuc|tong (?:hop|ket)|lien (?:ket|thong)|tap (?:huan|trung)|"
            + "dang (?:ky|tai)|bo (?:sung|tri)|phong (?:chong|trao)|to chuc (?:thuc|trien|hoi|tap|le|cac|kiem|tuyen|danh|so|tong|doi|xay|phat|mo)|so (?:ket|hoa|lieu)|theo doi|toan bo|thuc (?:hien|day|te)|truong hop|nha o|nhu cau)\\b");
    private static final Pattern PERSON = Pattern.compile("(?:bo|thu|pho thu|vien|cuc|vu) truong (?!ban|phong)|dong chi|ong |ba ");

    private final List<Column> columns;
    private final CellLikeness likeness;
    private final double[] widths;
    private final double page;
    private final Map<String, Double> wholes = new HashMap<>();
    private BlockLine line;

    /** @param widths of the columns by {@link LineWidth}, 0 where not known yet; {@code page} of the widest lines of the table */
    BlockSearch(List<Column> columns, CellLikeness likeness, double[] widths, double page) {
        this.columns = columns;
        this.likeness = likeness;
        this.widths = widths;
        this.page = page;
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
    record Cell(int column, List<Segment> segments, boolean continues, int first, int last) {}

    record Reading(List<Cell> cells, double score) {}

    /** What the row before the page break holds in a column. */
    record Carried(String text, String lastKey, int lastWidth) {}

    private record Cut(int[] columns, int[] bounds, double worth) {}

    private static final class State {
        final @Nullable State before;
        final double score;
        final int line;
        final @Nullable Cut cut;
        /** Columns whose cell begins on this line, and those that go on from the page before, as bits. */
        final int begins, carried;
        String[] text, key;
        int[] lastLine, lastWidth;

        State(@Nullable State before, double score, int line, @Nullable Cut cut, int begins, int carried, int columns) {
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
            List<Cut> cuts = cuts(open);
            for (State s : beam) for (Cut cut : cuts) grow(s, i, cut, 0, s.score + cut.worth(), 0, 0, carried, steps);
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
            beam = next.stream().sorted(Comparator.comparingDouble(this::promise).reversed()).limit(BEAM).toList();
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        beam.stream().map(s -> reading(s, block, carried)).sorted(Comparator.comparingDouble(Reading::score).reversed())
                .forEach(r -> readings.putIfAbsent(String.join(",", r.cells().stream().map(c -> c.column() + (c.continues() ? "c" : "")).sorted().toList()), r));
        List<Reading> list = new ArrayList<>(readings.values());
        return list.subList(0, Math.min(MOST_READINGS, list.size()));
    }

    private double promise(State s) {
        double promise = s.score;
        for (int k = 0; k < s.text.length; k++) if (s.text[k] != null) promise += PROMISE * Math.max(0, whole(k, s.text[k]));
        return promise;
    }

    private record Step(State from, Cut cut, int begins, int carries, double score) {}

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

    private List<Cut> cuts(int open) {
        List<PrintedLine.Word> words = line.words();
        int n = words.size(), m = columns.size();
        List<Cut> single = new ArrayList<>(), many = new ArrayList<>();
        for (int k = 0; k < m; k++) single.add(new Cut(new int[] {k}, new int[] {0, n}, 0));
        for (int a = 1; a < n; a++) {
            double first = glue(words.get(a));
            for (int k = 0; k < m; k++) for (int l = k + 1; l < m; l++) {
                many.add(new Cut(new int[] {k, l}, new int[] {0, a, n}, first));
                if (n > 16) continue;
                for (int b = a + 1; b < n; b++) for (int o = l + 1; o < m; o++) {
                    double second = first + glue(words.get(b));
                    many.add(new Cut(new int[] {k, l, o}, new int[] {0, a, b, n}, second));
                    if (n <= 9) for (int c = b + 1; c < n; c++) for (int p = o + 1; p < m; p++) many.add(new Cut(new int[] {k, l, o, p}, new int[] {0, a, b, c, n}, second + glue(words.get(c))));
                }
            }
        }
        Map<Cut, Double> rough = new IdentityHashMap<>();
        for (Cut cut : many) {
            double worth = cut.worth();
            for (int s = 0; s < cut.columns().length; s++) {
                int k = cut.columns()[s], a = cut.bounds()[s], b = cut.bounds()[s + 1];
                double first = line.begun(k, a) + line.worth(k, "", a, b, true);
                worth += ((open >> k & 1) == 1 ? Math.max(line.worth(k, "", a, b, false), first) : first) - Math.min(6, tooWide(k, line.width(a, b)));
            }
            rough.put(cut, worth);
        }
        many.sort(Comparator.comparingDouble((Cut c) -> rough.get(c)).reversed());
        single.addAll(many.subList(0, Math.min(MOST_CUTS, many.size())));
        return single;
    }

    private static double glue(PrintedLine.Word right) {
        return right.upper() || right.text().equals("-") ? GLUED_CAPITAL : GLUED;
    }

    private void grow(State s, int at, Cut cut, int part, double score, int begins, int carries, @Nullable Map<Integer, Carried> carried, List<Step> steps) {
        if (part == cut.columns().length) {
            steps.add(new Step(s, cut, begins, carries, score));
            return;
        }
        int k = cut.columns()[part], a = cut.bounds()[part], b = cut.bounds()[part + 1];
        // a block is mostly one cell: another that begins further down, with nothing beside it, is the exception
        double below = at > 0 && cut.columns().length == 1 ? BELOW : 0;
        double width = tooWide(k, line.width(a, b)) + (part + 1 < cut.columns().length ? roomLeft(k, line.width(a, b)) : 0);
        if (s.text[k] != null) {
            double on = line.worth(k, s.key[k], a, b, false) + broken(k, s.text[k], s.lastWidth[k], a) - width;
            int between = at - s.lastLine[k] - 1;
            if (between > 0) on -= 0.3 * between + (between > 2 ? 0.8 : 0);
            grow(s, at, cut, part + 1, score + on, begins, carries, carried, steps);
            if (line.mayBegin(a)) grow(s, at, cut, part + 1, score + NEXT_CELL + whole(k, s.text[k]) + line.begun(k, a) + line.worth(k, "", a, b, true) - width, begins | 1 << k, carries, carried, steps);
            return;
        }
        score += below;
        grow(s, at, cut, part + 1, score + line.begun(k, a) + line.worth(k, "", a, b, true) - width, begins | 1 << k, carries, carried, steps);
        Carried from = carried == null ? null : carried.get(k);
        if (from != null) grow(s, at, cut, part + 1, score + CARRIED + line.worth(k, from.lastKey(), a, b, false) + broken(k, from.text(), from.lastWidth(), a) - width, begins | 1 << k, carries | 1 << k, carried, steps);
    }

    private Column column(int k) {
        return kind(columns.get(k));
    }

    private static Column kind(Column column) {
        return column == TableHeading.GROUP ? Column.CONTENT : column;
    }

    private double whole(int k, String cell) {
        return wholes.computeIfAbsent(k + cell, _ -> ended(k, cell));
    }

    private double ended(int k, String cell) {
        // "nt" stands for the bodies above, though it reads as none
        if (Ditto.is(cell)) return column(k) == Column.CONTENT ? -DITTO : column(k) == Column.DUE || column(k) == Column.OUTPUT ? 0 : DITTO;
        double worth = likeness.whole(column(k), cell);
        if (column(k) == Column.DUE) return worth - (BlockLine.DATED.matcher(cell).find() && !cell.startsWith("(") ? 0 : 4) - (cell.matches("20\\d\\d[.]") ? 4 : 0) - (Character.isLowerCase(cell.charAt(0)) ? 1.5 : 0);
        boolean bodies = column(k) == Column.LEAD || column(k) == Column.COORDINATING;
        // a person is told by more than the address
        if (column(k) == Column.DIRECTING && Folding.key(cell).matches("(dong chi|dc|ong|ba)?( \\S+)?")) worth -= 6;
        if (!bodies && column(k) != Column.SUBMIT_TO) return worth;
        // what other columns repeat as well says nothing for this one
        int elsewhere = 0;
        for (Column other : List.of(Column.LEAD, Column.COORDINATING, Column.SUBMIT_TO)) if (other != column(k)) elsewhere = Math.max(elsewhere, likeness.times(other, cell));
        worth -= 0.7 * Math.min(Math.clamp(elsewhere - 1, 0, 4), Math.clamp(likeness.times(column(k), cell) - 1, 0, 4));
        String key = Folding.key(cell);
        // those concerned take part, they do not lead
        if (column(k) == Column.LEAD && columns.contains(Column.COORDINATING) && (key.contains("lien quan") || key.startsWith("cac "))) worth -= 1.4;
        if (!BODY.matcher(key).lookingAt() || DOING.matcher(key).lookingAt()) worth -= 3;
        if (BlockLine.DUE_START.matcher(key.replaceAll(" .*", "")).matches() && likeness.dated(cell)) worth -= 5;
        if (bodies && columns.contains(Column.DIRECTING) && PERSON.matcher(key).lookingAt()) worth -= 3;
        return worth;
    }

    /** Lines are joined where little room is left between them: the left one nearly fills its column. */
    private double roomLeft(int k, int wide) {
        double fill = widths[k] <= 0 ? 1 : wide / widths[k];
        return fill >= 0.8 ? 0 : 0.6 + 6 * (0.8 - fill);
    }

    private double tooWide(int k, int wide) {
        double width = widths[k];
        if (width <= 0) return column(k) != Column.CONTENT && wide > 0.36 * page ? Math.min(12, 1 + 25 * (wide / page - 0.36)) : 0;
        double over = wide / width - 1.03;
        return over > 0 ? Math.min(12, 0.3 + 20 * over) : 0;
    }

    /** What speaks for a cell going on with a word on a new line: the line above had no room for it, or a paragraph ended. */
    private double broken(int k, String before, int lastWidth, int at) {
        double width = widths[k];
        boolean upper = line.words().get(at).upper();
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        double sentence = column(k) == Column.CONTENT && last == '.' && upper ? columns.get(k) == TableHeading.GROUP ? 2 * SENTENCE : SENTENCE : 0;
        if (width <= 0 || line.paragraph(at) || upper && (last == ';' || last == '.' || last == ':')) return sentence;
        boolean hyphen = last == '-' && !before.endsWith(" -");
        double ratio = (lastWidth + (hyphen ? 0 : LineWidth.BLANK) + line.head(at)) / width;
        return ratio >= 0.97 ? 0.35 : -Math.min(6, 0.6 + 14 * (0.97 - ratio));
    }

    private Reading reading(State end, List<PrintedLine> block, @Nullable Map<Integer, Carried> carried) {
        List<State> path = new ArrayList<>();
        for (State s = end; s.before != null; s = s.before) path.addFirst(s);
        List<Cell> cells = new ArrayList<>();
        Cell[] open = new Cell[columns.size()];
        double score = end.score;
        for (State s : path) {
            for (int p = 0; p < s.cut.columns().length; p++) {
                int k = s.cut.columns()[p];
                Segment segment = new Segment(block.get(s.line), s.cut.bounds()[p], s.cut.bounds()[p + 1]);
                if ((s.begins >> k & 1) == 1) {
                    open[k] = new Cell(k, new ArrayList<>(List.of(segment)), (s.carried >> k & 1) == 1, s.line, s.line);
                    cells.add(open[k]);
                } else {
                    open[k].segments().add(segment);
                    cells.set(cells.indexOf(open[k]), open[k] = new Cell(k, open[k].segments(), open[k].continues(), open[k].first(), s.line));
                }
            }
        }
        for (int k = 0; k < columns.size(); k++) {
            if (open[k] == null) continue;
            String text = text(open[k].segments());
            if (open[k].continues()) {
                String from = carried.get(k).text();
                score += whole(k, RowSearch.join(from, text)) - whole(k, from);
            } else score += whole(k, text);
        }
        return new Reading(List.copyOf(cells), score);
    }

    static String text(List<Segment> segments) {
        String cell = "";
        for (Segment segment : segments) {
            String more = segment.text();
            cell = more.startsWith("- ") && !cell.isEmpty() ? cell + "\n" + more : RowSearch.join(cell, more);
        }
        return cell;
    }
}
