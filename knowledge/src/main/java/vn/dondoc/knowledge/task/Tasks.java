package vn.dondoc.knowledge.task;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueJson;

/** Published tasks and their assignments. Printed content is for every linked person to whom the paper went. */
public final class Tasks {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select t.id, t.document, v.file_name, t.no, t.ordinal, t.cancelled_at is not null as cancelled, r.*, p.locator, d.visible_to
            from task t join task_revision r on r.task = t.id and r.current
            join document_version v on v.id = r.version and v.state = 'PUBLISHED'
            join document d on d.id = t.document
            left join passage p on p.id = r.passage
            """;

    private final JdbcClient sql;
    private volatile Snapshot snapshot = new Snapshot(-1, Map.of());

    public Tasks(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(Task task, @Nullable Set<String> visibleTo) {}

    private record Snapshot(long publication, Map<Long, Row> rows) {}

    /** All published tasks that the viewer may see, paper by paper in printed order; without those that a later version dropped. */
    public List<Task> all(Viewer viewer) {
        return rows().values().stream().filter(r -> visible(r, viewer) && !r.task().cancelled()).map(Row::task).toList();
    }

    public Optional<Task> byId(long id, Viewer viewer) {
        return Optional.ofNullable(rows().get(id)).filter(r -> visible(r, viewer)).map(Row::task);
    }

    public List<Task> byIds(Collection<Long> ids, Viewer viewer) {
        return ids.stream().flatMap(id -> byId(id, viewer).stream()).toList();
    }

    /** Tasks whose row is printed in one of the passages, in the order of the passages. */
    public List<Task> byPassages(List<Long> passages, Viewer viewer) {
        Map<Long, Task> byPassage = all(viewer).stream().filter(t -> t.passage() != null).collect(Collectors.toMap(Task::passage, t -> t, (a, _) -> a));
        return passages.stream().map(byPassage::get).filter(Objects::nonNull).toList();
    }

    /** Assignments of some units. Who is named for what is printed, so it is seen like the task. */
    public List<Assignment> assignmentsOf(Collection<String> units, Viewer viewer) {
        if (units.isEmpty() || !viewer.seesContent()) return List.of();
        return sql.sql("select * from assignment where unit in (:units) and not dropped order by id").param("units", units).query(Tasks::assignment).list();
    }

    public List<Assignment> assignmentsOfTasks(Collection<Long> tasks, Viewer viewer) {
        if (tasks.isEmpty() || !viewer.seesContent()) return List.of();
        return sql.sql("select * from assignment where task in (:tasks) and not dropped order by id").param("tasks", tasks).query(Tasks::assignment).list();
    }

    private static boolean visible(Row row, Viewer viewer) {
        return viewer.seesContent() && (row.visibleTo() == null || viewer.role().seesAllUnits() || row.visibleTo().stream().anyMatch(viewer.own()::contains));
    }

    /** The rows as of the last publication; tasks change only by publication, so they are kept until the next. */
    private Map<Long, Row> rows() {
        long latest = sql.sql("select coalesce(max(number), 0) from publication").query(Long.class).single();
        Snapshot current = snapshot;
        if (current.publication() == latest) return current.rows();
        Map<Long, Row> rows = new LinkedHashMap<>();
        sql.sql(SELECT + " order by t.document, t.ordinal").query((ResultSet r, int _) -> row(r)).list().forEach(row -> rows.put(row.task().id(), row));
        snapshot = new Snapshot(latest, rows);
        return rows;
    }

    private static Row row(ResultSet r) throws SQLException {
        String printed = r.getString("due_as_written");
        DueDate due = JSON.readValue(r.getString("due"), DueJson.class).toDueDate(printed);
        Array limited = r.getArray("visible_to");
        long passage = r.getLong("passage");
        Task task = new Task(r.getLong("task"), r.getLong("document"), r.getString("file_name"), r.getString("no"), r.getInt("ordinal"), r.getString("section"),
                r.getString("section_title"), r.getString("content"), strings(r, "directed_by"), strings(r, "lead"), strings(r, "coordinating"), r.getString("output"),
                printed, due, passage == 0 ? null : passage, Optional.ofNullable(r.getString("locator")).orElse(""),
                r.getBoolean("cancelled"));
        return new Row(task, limited == null ? null : Set.of((String[]) limited.getArray()));
    }

    private static List<String> strings(ResultSet r, String column) throws SQLException {
        return Arrays.asList((String[]) r.getArray(column).getArray());
    }

    private static Assignment assignment(ResultSet r, int row) throws SQLException {
        return new Assignment(r.getLong("id"), r.getLong("task"), r.getString("unit"), AssignmentRole.valueOf(r.getString("role")), r.getString("via").equals("NAME"), r.getString("label"));
    }
}
