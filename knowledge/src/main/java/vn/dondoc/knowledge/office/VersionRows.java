package vn.dondoc.knowledge.office;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.due.DueJson;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.task.Fanout;
import vn.dondoc.knowledge.unit.Unit;

/**
 * The rows of a version that is published: passages, tasks, targets, obligations. A task that an earlier version had
 * keeps its identity, and with it its reports.
 */
final class VersionRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final Fanout fanout;

    VersionRows(JdbcClient sql, Fanout fanout) {
        this.sql = sql;
        this.fanout = fanout;
    }

    /** What a version changed: tasks new, worded otherwise, gone, and gone but kept as cancelled because units have reported on them. */
    record Counts(int added, int changed, int dropped, int cancelled) {}

    private record Before(long task, TaskMatching.Item item, String words, boolean cancelled) {}

    /** The paragraphs alone: all that a version has which is not published. */
    int text(long version, Draft draft) {
        int ordinal = 0;
        for (Block block : draft.blocks()) passage(version, ordinal++, "text", block.locator(), block.start(), block.end(), block.text());
        return ordinal;
    }

    /** @param ordinal place of the next passage, after the paragraphs */
    Counts write(long document, long version, int ordinal, Draft draft, Map<Integer, String> focal, @Nullable Unit issuer, OffsetDateTime at) {
        List<Before> before = before(document);
        List<TaskRow> now = draft.tasks();
        Map<Integer, Integer> matched = TaskMatching.match(before.stream().map(Before::item).toList(), now.stream().map(t -> new TaskMatching.Item(t.no(), t.sectionTitle(), t.content())).toList());
        int changed = 0, added = 0;
        for (int i = 0; i < now.size(); i++) {
            TaskRow row = now.get(i);
            Before was = matched.containsKey(i) ? before.get(matched.get(i)) : null;
            if (was == null || was.cancelled()) added++;
            else if (!was.words().equals(words(row))) changed++;
            long task = identity(document, was, row, i + 1);
            revision(task, version, i + 1, ordinal++, row, focal.get(i));
            assignments(task, row, issuer);
        }
        int dropped = 0, cancelled = 0;
        for (int b = 0; b < before.size(); b++) {
            if (matched.containsValue(b)) continue;
            if (!before.get(b).cancelled()) dropped++;
            if (leave(before.get(b).task(), version, at)) cancelled++;
        }
        for (TargetRow target : draft.targets()) target(version, ordinal++, target);
        for (ObligationRow obligation : draft.obligations()) obligation(version, ordinal++, obligation);
        return new Counts(before.isEmpty() ? 0 : added, changed, dropped, cancelled);
    }

    private List<Before> before(long document) {
        return sql.sql("select t.id, t.no, t.cancelled_at, r.* from task t join task_revision r on r.task = t.id and r.current where t.document = ? order by t.ordinal, t.id").param(document)
                .query((r, _) -> new Before(r.getLong("id"), new TaskMatching.Item(r.getString("no"), r.getString("section_title"), r.getString("content")),
                        words(r.getString("no"), r.getString("content"), strings(r.getArray("directed_by")), strings(r.getArray("lead")), strings(r.getArray("coordinating")), r.getString("output"),
                                r.getString("due_as_written"), r.getString("due")), r.getTimestamp("cancelled_at") != null)).list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String words(TaskRow t) {
        return words(t.no(), t.content(), t.directedBy(), t.lead(), t.coordinating(), t.output(), t.dueAsWritten(), JSON.writeValueAsString(DueJson.of(t.due())));
    }

    /** The printed fields of a task, to see whether a version words it otherwise. */
    private static String words(@Nullable String no, String content, List<String> directed, List<String> lead, List<String> coordinating, @Nullable String output, @Nullable String due, String meant) {
        return String.join("\u001f", String.valueOf(no), content, directed.toString(), lead.toString(), coordinating.toString(), String.valueOf(output), String.valueOf(due),
                Objects.toString(JSON.readValue(meant, DueJson.class)));
    }

    private long identity(long document, @Nullable Before was, TaskRow row, int number) {
        if (was == null) return sql.sql("insert into task (document, no, ordinal) values (?, ?, ?) returning id").param(document).param(row.no()).param(number).query(Long.class).single();
        sql.sql("update task set no = ?, ordinal = ?, cancelled_at = null where id = ?").param(row.no()).param(number).param(was.task()).update();
        sql.sql("update task_revision set current = false where task = ?").param(was.task()).update();
        return was.task();
    }

    /** A task that the new version does not have. True where units have reported on it: then it stays, cancelled. */
    private boolean leave(long task, long version, OffsetDateTime at) {
        boolean reported = sql.sql("select exists (select 1 from progress_report r join assignment_period p on p.id = r.period join assignment a on a.id = p.assignment where a.task = ?)").param(task)
                .query(Boolean.class).single();
        if (reported) {
            sql.sql("""
                    insert into task_revision (task, version, section, section_title, section_path, parent_no, content, directed_by, lead, lead_as_written, coordinating,
                        coordinating_as_written, output, due_as_written, due, due_on, spans, confidence, focal_lead, current)
                    select task, ?, section, section_title, section_path, parent_no, content, directed_by, lead, lead_as_written, coordinating,
                        coordinating_as_written, output, due_as_written, due, due_on, '{}', confidence, focal_lead, false from task_revision where task = ? and current
                    """).param(version).param(task).update();
            sql.sql("update task set cancelled_at = coalesce(cancelled_at, ?), ordinal = ordinal + 100000 where id = ? and cancelled_at is null").param(at).param(task).update();
        } else {
            sql.sql("update assignment set dropped = true where task = ?").param(task).update();
        }
        sql.sql("update task_revision set current = (version = ?) where task = ?").param(version).param(task).update();
        return reported;
    }

    private void revision(long task, long version, int number, int ordinal, TaskRow row, @Nullable String focal) {
        List<Integer> span = row.spans().getOrDefault("content", List.of(0, 0));
        String locator = row.no() == null ? "Phụ lục, dòng " + number : "Phụ lục, mục " + row.no();
        long passage = passage(version, ordinal, "task", locator, span.get(0), span.get(1), inWords(row));
        sql.sql("""
                insert into task_revision (task, version, passage, section, section_title, section_path, parent_no, content, directed_by, lead, lead_as_written, coordinating,
                    coordinating_as_written, output, due_as_written, due, due_on, spans, confidence, focal_lead, current)
                values (:task, :version, :passage, :section, :title, :path, :parent, :content, :directed, :lead, :leadPrinted, :coordinating, :coordinatingPrinted, :output,
                    :duePrinted, :due::jsonb, :dueOn, :spans::jsonb, :confidence::jsonb, :focal, true)
                """).param("task", task).param("version", version).param("passage", passage).param("section", row.section()).param("title", row.sectionTitle())
                .param("path", row.sectionPath().toArray(String[]::new)).param("parent", row.parentNo()).param("content", row.content())
                .param("directed", row.directedBy().toArray(String[]::new)).param("lead", row.lead().toArray(String[]::new)).param("leadPrinted", row.leadAsWritten())
                .param("coordinating", row.coordinating().toArray(String[]::new)).param("coordinatingPrinted", row.coordinatingAsWritten()).param("output", row.output())
                .param("duePrinted", row.dueAsWritten()).param("due", JSON.writeValueAsString(DueJson.of(row.due()))).param("dueOn", date(row.due().lastGoodDay().orElse(null)))
                .param("spans", JSON.writeValueAsString(row.spans())).param("confidence", JSON.writeValueAsString(row.confidence())).param("focal", focal).update();
    }

    private void assignments(long task, TaskRow row, @Nullable Unit issuer) {
        List<Fanout.Reached> leads = fanout.reach(row.lead(), issuer);
        assign(task, "LEAD", leads);
        // a lead that the coordinating class happens to include does not coordinate with itself
        assign(task, "COORDINATING", fanout.reach(row.coordinating(), issuer).stream().filter(c -> c.byName() || leads.stream().noneMatch(l -> l.unit().equals(c.unit()))).toList());
    }

    /** Assignments that hold no more are dropped, but never one on which its unit has reported. */
    private void assign(long task, String role, List<Fanout.Reached> reached) {
        List<String> units = new ArrayList<>(reached.stream().map(r -> r.unit().id()).toList());
        sql.sql("""
                update assignment a set dropped = true where task = :task and role = :role and not dropped and not (unit = any(:units::text[]))
                    and not exists (select 1 from progress_report r join assignment_period p on p.id = r.period where p.assignment = a.id)
                """).param("task", task).param("role", role).param("units", units.toArray(String[]::new)).update();
        if (reached.isEmpty()) return;
        sql.sql("""
                insert into assignment (task, unit, role, via, label)
                select :task, u.unit, :role, u.via, u.label from unnest(:units::text[], :vias::text[], :labels::text[]) as u(unit, via, label)
                on conflict (task, unit, role) do update set via = excluded.via, label = excluded.label, dropped = false
                """).param("task", task).param("role", role).param("units", units.toArray(String[]::new))
                .param("vias", reached.stream().map(r -> r.byName() ? "NAME" : "GROUP").toArray(String[]::new))
                .param("labels", reached.stream().map(Fanout.Reached::label).toArray(String[]::new)).update();
    }

    private long passage(long version, int ordinal, String tag, @Nullable String locator, int start, int end, String text) {
        return sql.sql("insert into passage (version, ordinal, tag, locator, start_offset, end_offset, text) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .param(version).param(ordinal).param(tag).param(locator == null ? "" : locator).param(end == 0 ? null : start).param(end == 0 ? null : end)
                .param(text.replace("\u0000", "")).query(Long.class).single();
    }

    /** The row as it is read and quoted. */
    private static String inWords(TaskRow row) {
        StringBuilder words = new StringBuilder(row.no() == null ? "" : row.no() + ". ").append(row.content());
        if (!row.directedBy().isEmpty()) words.append(" | Chỉ đạo: ").append(String.join("; ", row.directedBy()));
        if (!row.lead().isEmpty()) words.append(" | Chủ trì: ").append(String.join("; ", row.lead()));
        if (!row.coordinating().isEmpty()) words.append(" | Phối hợp: ").append(String.join("; ", row.coordinating()));
        if (row.output() != null) words.append(" | Sản phẩm: ").append(row.output());
        if (row.dueAsWritten() != null) words.append(" | Thời hạn: ").append(row.dueAsWritten());
        return words.toString();
    }

    private void target(long version, int ordinal, TargetRow t) {
        String words = t.text() + (t.value() == null || t.text().contains(t.value().toPlainString()) ? "" : " | " + (t.comparator() == null ? "" : t.comparator() + " ") + t.value().toPlainString() + (t.unit() == null ? "" : " " + t.unit()));
        String locator = t.locator() != null ? t.locator() : "Chỉ tiêu " + t.no();
        long passage = passage(version, ordinal, "target", locator, t.start(), t.end(), words);
        sql.sql("insert into target (version, passage, no, group_name, text, comparator, value, value_max, unit_name, by_when, lead) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version).param(passage).param(t.no()).param(t.group()).param(t.text()).param(t.comparator()).param(t.value()).param(t.valueMax()).param(t.unit()).param(t.by())
                .param(t.lead().toArray(String[]::new)).update();
    }

    private void obligation(long version, int ordinal, ObligationRow o) {
        String where = o.where() == null || o.where().isEmpty() ? "" : o.where().startsWith("mục") || o.where().startsWith("Phụ") ? o.where() : "mục " + o.where();
        long passage = passage(version, ordinal, "obligation", where, o.start(), o.end(), o.text());
        sql.sql("insert into obligation (version, passage, text, who, what, due_as_written, due) values (?, ?, ?, ?, ?, ?, ?::jsonb)").param(version).param(passage)
                .param(o.text()).param(o.who().toArray(String[]::new)).param(o.what()).param(o.dueAsWritten()).param(JSON.writeValueAsString(DueJson.of(o.due()))).update();
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
