package vn.dondoc.knowledge.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.unit.Bodies;

/**
 * What clerks made of cells that recognition had spoilt, laid over the same readings of a later paper: a cell that was read
 * with the very same words, and a row whose task was, means the same again; known bodies only in the same row. Where clerks
 * made different things of one reading it teaches nothing. What changes a figure, or a row's place in its paper, stays doubtful.
 */
public final class TaughtCells {
    private static final Set<SheetColumn> WORDS = EnumSet.of(SheetColumn.CONTENT, SheetColumn.DIRECTED, SheetColumn.LEAD, SheetColumn.COORDINATING, SheetColumn.OUTPUT);
    private static final Set<SheetColumn> PLACE = EnumSet.of(SheetColumn.NO, SheetColumn.SECTION, SheetColumn.SECTION_TITLE);
    /** Letters of a reading, and of a task's, that can hardly be those of other words. */
    private static final int SHORTEST = 8, SHORTEST_TASK = 40;
    private static final double TOLD_BY_A_PERSON = 0.8, TO_BE_SEEN = 0.45;

    /** One correction of a task's cell; before is folded. */
    private record Said(long version, String label, SheetColumn column, String before, String after) {}

    private record Reading(SheetColumn column, String words) {}

    private record InRow(String task, Reading reading) {}

    private final Map<Reading, String> cells = new HashMap<>();
    private final Map<InRow, String> rows = new HashMap<>();

    private TaughtCells(List<Said> said) {
        Set<Reading> unclear = new HashSet<>();
        Set<InRow> unclearRows = new HashSet<>();
        Map<String, List<Said>> byRow = new LinkedHashMap<>();
        for (Said s : said) {
            byRow.computeIfAbsent(s.version() + " " + s.label(), _ -> new ArrayList<>()).add(s);
            if (WORDS.contains(s.column()) && s.before().length() >= SHORTEST) put(cells, new Reading(s.column(), s.before()), s.after(), unclear);
        }
        for (List<Said> row : byRow.values()) {
            List<Said> tasks = row.stream().filter(s -> s.column() == SheetColumn.CONTENT).toList();
            // two tasks under one label: nobody can tell whose the other cells are
            if (tasks.size() != 1 || tasks.getFirst().before().length() < SHORTEST_TASK) continue;
            for (Said s : row) put(rows, new InRow(tasks.getFirst().before(), new Reading(s.column(), s.before())), s.after(), unclearRows);
        }
        cells.keySet().removeAll(unclear);
        rows.keySet().removeAll(unclearRows);
    }

    private static <K> void put(Map<K, String> taught, K key, String after, Set<K> unclear) {
        String other = taught.put(key, after);
        if (other != null && !other.equals(after)) unclear.add(key);
    }

    /** All that clerks have put right in task tables. */
    public static TaughtCells of(JdbcClient sql) {
        List<Optional<Said>> all = sql.sql("select version, label, field, coalesce(before, '') before, after from correction where sheet_table = 'TASKS' and after <> '' order by id").query((r, _) -> {
            Optional<SheetColumn> column = SheetColumn.of(SheetTable.TASKS, r.getString("field")).filter(c -> WORDS.contains(c) || PLACE.contains(c));
            return column.isEmpty() ? Optional.<Said>empty() : Optional.of(new Said(r.getLong("version"), r.getString("label"), column.get(), Folding.key(r.getString("before")), r.getString("after")));
        }).list();
        return new TaughtCells(all.stream().flatMap(Optional::stream).toList());
    }

    /** A clean paper means what it says; only what was recognised from a picture is laid over. */
    public Draft over(Draft draft, KnownBodies bodies) {
        if (cells.isEmpty() && rows.isEmpty() || draft.facts().origin() == TextOrigin.DIGITAL) return draft;
        RowCells reader = new RowCells(draft.facts().year().orElse(null), bodies, new ArrayList<>());
        List<TaskRow> tasks = draft.tasks().stream().map(t -> over(t, reader, bodies)).toList();
        return new Draft(draft.facts(), tasks, draft.targets(), draft.obligations(), draft.text(), draft.blocks(), draft.reported(), draft.whole());
    }

    private TaskRow over(TaskRow task, RowCells reader, KnownBodies bodies) {
        Line read = new Line(1, 1, 1, CellWords.of(task), Set.of()), line = read;
        Map<String, Double> confidence = new HashMap<>();
        String content = Folding.key(read.cell(SheetColumn.CONTENT));
        for (SheetColumn column : SheetColumn.of(SheetTable.TASKS)) {
            Reading reading = new Reading(column, Folding.key(read.cell(column)));
            String words = read.cell(column), meant = rows.getOrDefault(new InRow(content, reading), named(column, words, bodies) ? null : cells.get(reading));
            if (meant == null || meant.equals(words)) continue;
            line = line.with(column.code(), meant);
            boolean sure = !PLACE.contains(column) && figures(meant).equals(figures(words));
            confidence.put(column.confidence(), sure ? TOLD_BY_A_PERSON : TO_BE_SEEN);
        }
        if (confidence.isEmpty()) return task;
        TaskRow t = reader.task(line, task);
        Map<String, Double> all = new HashMap<>(t.confidence());
        all.putAll(confidence);
        return new TaskRow(t.no(), t.section(), t.sectionTitle(), t.sectionPath(), t.parentNo(), t.content(), t.directedBy(), t.lead(), t.leadAsWritten(), t.coordinating(),
                t.coordinatingAsWritten(), t.output(), t.dueAsWritten(), t.due(), t.spans(), all);
    }

    /** Bodies that the directory knows were not spoilt: what a clerk put in their place was meant for one row only. */
    private static boolean named(SheetColumn column, String words, KnownBodies bodies) {
        return (column == SheetColumn.LEAD || column == SheetColumn.COORDINATING) && Bodies.split(words).stream().allMatch(bodies::isKnown);
    }

    private static String figures(String words) {
        return words.replaceAll("\\D", "");
    }
}
