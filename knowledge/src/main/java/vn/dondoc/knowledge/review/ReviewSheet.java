package vn.dondoc.knowledge.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;

/**
 * What was read out of a file, as cells of words that a clerk may correct. What the clerk leaves alone keeps its
 * exact meaning, as the rows that were read stand beside the words.
 *
 * @param hash  SHA-256 of the file that it is about
 * @param name  its file name
 * @param base  what was read
 * @param lines by table, in the order of the sheet; the facts have one line
 */
public record ReviewSheet(String hash, String name, Base base, Map<SheetTable, List<Line>> lines) {

    public ReviewSheet {
        Map<SheetTable, List<Line>> copy = new EnumMap<>(SheetTable.class);
        lines.forEach((table, rows) -> copy.put(table, List.copyOf(rows)));
        lines = copy;
    }

    /** The rows that were read, without the paper's text. */
    public record Base(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations) {
        public Base {
            tasks = List.copyOf(tasks);
            targets = List.copyOf(targets);
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * One row of cells.
     *
     * @param key      1 for the first row that was read, and so on; null for a row that the clerk added
     * @param order    place in the paper
     * @param row      row number as the clerk sees it
     * @param cells    code of the column to its words; a missing one is empty
     * @param accepted codes of doubtful cells that a person has looked at and found right
     */
    public record Line(@Nullable Integer key, double order, int row, Map<String, String> cells, Set<String> accepted) {
        public Line {
            cells = new LinkedHashMap<>(cells);
            accepted = new LinkedHashSet<>(accepted);
        }

        public String cell(SheetColumn column) {
            return tidy(cells.get(column.code()));
        }

        public Line with(String code, String words) {
            Map<String, String> changed = new LinkedHashMap<>(cells);
            changed.put(code, words);
            return new Line(key, order, row, changed, accepted);
        }

        public Line accept(String code) {
            Set<String> more = new LinkedHashSet<>(accepted);
            more.add(code);
            return new Line(key, order, row, cells, more);
        }
    }

    /** The sheet of a draft that nobody has touched. */
    public static ReviewSheet of(String hash, String name, Draft draft) {
        Map<SheetTable, List<Line>> lines = new EnumMap<>(SheetTable.class);
        lines.put(SheetTable.FACTS, List.of(new Line(1, 1, 1, CellWords.of(draft.facts()), Set.of())));
        lines.put(SheetTable.TASKS, untouched(draft.tasks().stream().map(CellWords::of).toList()));
        lines.put(SheetTable.TARGETS, untouched(draft.targets().stream().map(CellWords::of).toList()));
        lines.put(SheetTable.OBLIGATIONS, untouched(draft.obligations().stream().map(CellWords::of).toList()));
        return new ReviewSheet(hash, name, new Base(draft.facts(), draft.tasks(), draft.targets(), draft.obligations()), lines);
    }

    private static List<Line> untouched(List<Map<String, String>> rows) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> cells : rows) lines.add(new Line(lines.size() + 1, lines.size() + 1, lines.size() + 2, cells, Set.of()));
        return lines;
    }

    /** This sheet with what a person settled on the one that it was published from: what is to stay as printed, and who is the đầu mối. */
    public ReviewSheet marked(ReviewSheet by) {
        List<Line> settled = by.lines(SheetTable.TASKS).stream().sorted(Comparator.comparingDouble(Line::order)).toList(), marked = new ArrayList<>();
        List<Line> mine = lines(SheetTable.TASKS);
        for (int i = 0; i < mine.size(); i++) {
            Line line = mine.get(i);
            if (settled.size() == mine.size())
                for (SheetColumn column : List.of(SheetColumn.KEEP, SheetColumn.FOCAL)) if (!settled.get(i).cell(column).isEmpty()) line = line.with(column.code(), settled.get(i).cell(column));
            marked.add(line);
        }
        String all = by.facts().cell(SheetColumn.KEEP_ALL);
        ReviewSheet sheet = with(SheetTable.TASKS, marked);
        return all.isEmpty() ? sheet : sheet.map(SheetTable.FACTS, l -> l.with(SheetColumn.KEEP_ALL.code(), all));
    }

    public List<Line> lines(SheetTable table) {
        return lines.getOrDefault(table, List.of());
    }

    public Line facts() {
        return lines(SheetTable.FACTS).getFirst();
    }

    /** The same sheet with the lines of a table changed one by one. */
    public ReviewSheet map(SheetTable table, UnaryOperator<Line> change) {
        return with(table, lines(table).stream().map(change).toList());
    }

    public ReviewSheet with(SheetTable table, List<Line> rows) {
        Map<SheetTable, List<Line>> changed = new EnumMap<>(SheetTable.class);
        changed.putAll(lines);
        changed.put(table, rows);
        return new ReviewSheet(hash, name, base, changed);
    }

    /** Words of a cell as they are compared: one Unicode form, one kind of line end, nothing around, no control characters. */
    static String tidy(@Nullable String words) {
        if (words == null) return "";
        String one = Normalizer.normalize(words, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").replaceAll("[ \\u00a0]*\\n[ \\u00a0]*", "\n").strip();
        return one.length() > CellWords.LONGEST ? one.substring(0, CellWords.LONGEST).strip() : one;
    }
}
