package vn.dondoc.knowledge.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Plausibility;
import vn.dondoc.knowledge.due.DueDate;

/**
 * How sure each cell of a document's rows is, judged when all rows are known. A cell is as sure as the weakest of its
 * evidences, each the share of cells with that evidence that were right in development documents:
 *
 * <ul>
 * <li>recognition: what the reader says of the words (the engine's figure for each word of a scan, or the repair's);
 *     words of a cell that stand letter for letter in other, surely read cells count as sure, but never figures;
 * <li>spelling: the share of words that are none, or that do not go with the words before them;
 * <li>name: known, said often, well formed, or a slip of a more frequent one ({@link NameEvidence});
 * <li>cut: a cell cut out of lines that begins or ends in the middle, or whose neighbour holds words that are not its own;
 * <li>date: it can be understood, and is not long before the paper's own date;
 * <li>sequence: the number follows the row before or leads to the row after.
 * </ul>
 */
final class CellConfidence {
    /** Where the cells of the rows come from. */
    enum Source {
        /** Cells of a file, words of a file: only names and dates can be wrong. */
        FILE_CELLS(false, false),
        /** Cells by ruling lines, words recognised. */
        SCANNED_CELLS(true, false),
        /** Words of a file, cells cut out of its lines. */
        FILE_LINES(false, true),
        /** Words recognised, cells cut out of their lines. */
        RECOGNISED_LINES(true, true),
        /** Sentences of a recognised text: their numbers run by paragraphs, most of which are no tasks. */
        RECOGNISED_PARAGRAPHS(true, false);

        private final boolean recognised, cut;

        Source(boolean recognised, boolean cut) {
            this.recognised = recognised;
            this.cut = cut;
        }

        static Source ofParagraphs(boolean recognised) {
            return recognised ? RECOGNISED_PARAGRAPHS : FILE_CELLS;
        }

        static Source of(boolean recognised, boolean cut) {
            return recognised ? cut ? RECOGNISED_LINES : SCANNED_CELLS : cut ? FILE_LINES : FILE_CELLS;
        }
    }

    private static final double SURE = 0.95, WELL_READ = 0.85, REPEATED = 0.85, DOUBTED = 0.45, NEIGHBOUR = 0.42, IN_THE_MIDDLE = 0.3, NOT_UNDERSTOOD = 0.3, LONG_PAST = 0.3, OUT_OF_SEQUENCE = 0.2, NO_NUMBER = 0.3, MISSING = 0.35;
    /** Of a text with so great a share of strange words every second one has more than a slip or two. */
    private static final double HALF_STRANGE = 0.085, HARDLY_STRANGE = 0.02;
    private static final Pattern OPEN_END = Pattern.compile("(?is).*[\\s(](và|của|các|với|trong|về|cho|tại|theo|từ|những|được|bằng|là|để|số|hoặc)");
    private static final Pattern FIGURES = Pattern.compile(".*\\d.*|.*(?<!\\p{L})[IVX]+(?!\\p{L}).*");
    private static final Pattern DUE_WORDS = Pattern.compile("(?iu)(?:cả|năm|thường|xuyên|hằng|hàng|tháng|quý|tuần|ngày|định|kỳ|liên|tục|[\\s,;.]+)+");
    /** A due date whole and alone; months stand in no list with quarters. */
    private static final Pattern DUE_FORM = Pattern.compile("(?iu)(?!.*\\b[IVX]+, ?\\d)(?!.*\\. .)(?:trước|đến|từ|hết|trong|cả|cuối|đầu|năm|thường|hằng|hàng|tháng|quý|tuần|ngày|định|giai|liên|hoàn|\\d|[IVX]+[,/]).*");
    /** "Quý năm 2026": which one was not read, and what is left still reads as a date. */
    private static final Pattern COUNT_LOST = Pattern.compile("(?iu)(?<!\\p{L})(?<!(?:hằng|hàng|từng|mỗi|các|cuối|đầu|giữa|\\d) )(?:quý|tháng)\\s*(?:/|năm\\s+20\\d\\d|$)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*[.)] .*");
    private final Source source;
    private final @Nullable LocalDate paperDate;
    private final List<TaskRow> rows;
    private final NameEvidence names;
    private final Map<String, Integer> times = new HashMap<>();

    CellConfidence(RowReader reader, Source source, @Nullable LocalDate paperDate, List<TaskRow> rows) {
        this.source = source;
        this.paperDate = paperDate;
        this.rows = rows;
        names = new NameEvidence(reader, rows, source.recognised, source.cut);
        for (TaskRow row : rows) cells(row).forEach((field, words) -> {
            if (row.confidence().getOrDefault(field, 0.0) > 0.8) times.merge(repeatable(words), 1, Integer::sum);
        });
    }

    private static Map<String, String> cells(TaskRow row) {
        Map<String, String> cells = new HashMap<>();
        if (row.leadAsWritten() != null) cells.put("lead", row.leadAsWritten());
        if (row.coordinatingAsWritten() != null) cells.put("coordinating", row.coordinatingAsWritten());
        if (row.output() != null) cells.put("output", row.output());
        if (row.dueAsWritten() != null) cells.put("due", row.dueAsWritten());
        if (!row.directedBy().isEmpty()) cells.put("directedBy", String.join("; ", row.directedBy()));
        return cells;
    }

    private static String repeatable(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s,.;]+", " ").strip();
    }

    List<TaskRow> judged() {
        List<TaskRow> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TaskRow t = rows.get(i);
            judged.add(new TaskRow(t.no(), t.section(), t.sectionTitle(), t.sectionPath(), t.parentNo(), t.content(), t.directedBy(), t.lead(), t.leadAsWritten(), t.coordinating(),
                    t.coordinatingAsWritten(), t.output(), t.dueAsWritten(), t.due(), t.spans(), judged(i)));
        }
        return judged;
    }

    private Map<String, Double> judged(int i) {
        TaskRow row = rows.get(i);
        Map<String, Double> sure = new HashMap<>(row.confidence());
        if (source.recognised) cells(row).forEach((field, words) -> {
            if (times.getOrDefault(repeatable(words), 0) >= 2 && !FIGURES.matcher(words).matches()) sure.merge(field, REPEATED, Math::max);
        });
        if (source == Source.SCANNED_CELLS) fitting(row, sure);
        bodies(row.lead(), "lead", sure);
        bodies(row.coordinating(), "coordinating", sure);
        due(row, sure);
        if (source.cut) cut(i, sure);
        if (source.recognised) {
            spelling(row, "content", row.content(), sure);
            if (row.output() != null) spelling(row, "output", row.output(), sure);
            if (source != Source.RECOGNISED_PARAGRAPHS) sure.merge("no", number(i), Math::min);
        }
        return sure;
    }

    private static void least(Map<String, Double> sure, String field, double evidence) {
        sure.computeIfPresent(field, (_, now) -> Math.min(now, evidence));
    }

    /** The engine doubts letters: where the words go well together and hold no figure, or make a due date that can be, most of its doubt is answered. */
    private static void fitting(TaskRow row, Map<String, Double> sure) {
        Map<String, String> cells = cells(row);
        cells.remove("due");
        cells.put("content", row.content());
        cells.forEach((field, words) -> {
            if (!FIGURES.matcher(words).matches() && words.indexOf(' ') > 0 && Plausibility.standard().strange(words) < HARDLY_STRANGE) sure.computeIfPresent(field, (_, now) -> Math.cbrt(now));
        });
        if (!(row.due() instanceof DueDate.Unstated)) sure.computeIfPresent("due", (_, now) -> Math.sqrt(now));
    }

    private void bodies(List<String> bodies, String field, Map<String, Double> sure) {
        least(sure, field, bodies.stream().mapToDouble(names::of).min().orElse(1));
    }

    private void due(TaskRow row, Map<String, Double> sure) {
        if (row.dueAsWritten() == null) {
            if (source == Source.RECOGNISED_LINES) sure.put("due", MISSING);
            return;
        }
        if (row.due() instanceof DueDate.Unstated || row.due().lastPrintedDay().isPresent() && COUNT_LOST.matcher(row.dueAsWritten()).find()) least(sure, "due", NOT_UNDERSTOOD);
        else if (source.recognised && DUE_WORDS.matcher(row.dueAsWritten()).matches()) sure.merge("due", REPEATED, Math::max);
        boolean past = paperDate != null && row.due().lastPrintedDay().filter(d -> d.isBefore(paperDate.minusMonths(1))).isPresent();
        if (past && source != Source.FILE_CELLS) least(sure, "due", LONG_PAST);
        if (source != Source.RECOGNISED_LINES) return;
        boolean halved = Character.isDigit(row.dueAsWritten().charAt(0)) && Stream.concat(row.lead().stream(), row.coordinating().stream()).anyMatch(NameEvidence::endsInDate);
        if (halved || row.due() instanceof DueDate.ByReference || !DUE_FORM.matcher(row.dueAsWritten()).matches()) least(sure, "due", DOUBTED);
    }

    private void cut(int i, Map<String, Double> sure) {
        TaskRow row = rows.get(i);
        boolean foreign = Stream.concat(row.lead().stream(), row.coordinating().stream()).anyMatch(names::holdsForeignWords);
        if (NUMBERED.matcher(row.content()).matches()) least(sure, "content", DOUBTED);
        if (middle(row.content()) || OPEN_END.matcher(row.content()).matches() || unbalanced(row.content())) least(sure, "content", IN_THE_MIDDLE);
        if (i + 1 < rows.size() && middle(rows.get(i + 1).content())) least(sure, "content", DOUBTED);
        if (foreign && source.recognised) least(sure, "content", NEIGHBOUR);
        if (row.output() != null && (middle(row.output()) || OPEN_END.matcher(row.output()).matches())) least(sure, "output", IN_THE_MIDDLE);
        if (!source.recognised) return;
        missing("lead", row.lead().isEmpty(), sure);
        missing("coordinating", row.coordinating().isEmpty(), sure);
        missing("output", row.output() == null, sure);
    }

    /** An empty cell in a column that most rows fill was more likely given to its neighbour. */
    private void missing(String field, boolean empty, Map<String, Double> sure) {
        if (empty && rows.stream().filter(r -> r.spans().containsKey(field)).count() * 2 > rows.size()) sure.put(field, MISSING);
    }

    private static boolean middle(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    private static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '(').count() != text.chars().filter(c -> c == ')').count();
    }

    /** In a scanned cell the reader has weighed each word's company already; only what it doubts is weighed again. */
    private void spelling(TaskRow row, String field, String words, Map<String, Double> sure) {
        if (source != Source.SCANNED_CELLS || row.confidence().getOrDefault(field, 0.0) < WELL_READ) least(sure, field, spelt(words));
    }

    private static double spelt(String text) {
        return Math.max(0.1, 1 - 0.5 * Plausibility.standard().strange(text) / HALF_STRANGE);
    }

    private double number(int i) {
        String no = rows.get(i).no();
        long numbered = rows.stream().filter(r -> r.no() != null).count();
        if (no == null) return numbered == 0 ? SURE : numbered * 5 >= rows.size() || source.cut ? NO_NUMBER : SURE;
        if (!no.matches("\\d{1,3}(\\.\\d{1,3})*")) return rows.stream().filter(r -> r.no() != null && r.no().matches("\\p{Ll}|[IVXLC]+|\\p{Lu}")).count() > 1 && no.length() < 5 ? SURE : OUT_OF_SEQUENCE;
        int above = i - 1, below = i + 1;
        while (above >= 0 && rows.get(above).no() == null) above--;
        while (below < rows.size() && rows.get(below).no() == null) below++;
        String before = above < 0 ? null : rows.get(above).no(), after = below == rows.size() ? null : rows.get(below).no();
        boolean counted = NumberSequence.apart(before == null ? "0" : before, no) == i - above;
        boolean opens = before == null || !java.util.Objects.equals(rows.get(i).sectionTitle(), rows.get(i - 1).sectionTitle());
        // a number merged over several rows of a page is read in each of them
        boolean merged = source == Source.SCANNED_CELLS && no.equals(before);
        boolean fits = counted || merged || NumberSequence.follows(before, no) || after != null && NumberSequence.follows(no, after) || opens && no.matches("(\\d+\\.)*1");
        return fits ? SURE : OUT_OF_SEQUENCE;
    }
}
