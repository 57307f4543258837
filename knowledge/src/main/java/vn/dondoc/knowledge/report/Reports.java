package vn.dondoc.knowledge.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.audit.AuditTrail;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;

/** Progress reports. Writing happens in the caller's transaction; reading shows only what the viewer may see. */
public final class Reports {
    private static final String STANDING = """
            select r.*, a.task, p.label from progress_report r
            join assignment_period p on p.id = r.period join assignment a on a.id = p.assignment
            where r.kind = 'REPORT' and not exists (select 1 from progress_report w where w.corrects = r.id and w.kind = 'WITHDRAWAL')
            """;
    private final JdbcClient sql;
    private final AuditTrail audit;

    public Reports(JdbcClient sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * Keeps one report.
     *
     * @param assignment the part of work, of the unit that reports or on whose behalf OFFICE reports
     * @param today      the day in the office, for the receipt's year and a recurring task's period
     */
    public ProgressReport record(NewReport report, Task task, Assignment assignment, Viewer viewer, Instant at, LocalDate today) {
        Periods period = Periods.of(task.due(), today);
        long periodId = sql.sql("insert into assignment_period (assignment, label, due_on) values (?, ?, ?) on conflict (assignment, label) do update set due_on = excluded.due_on returning id")
                .param(assignment.id()).param(period.label()).param(period.dueOn() == null ? null : Date.valueOf(period.dueOn())).query(Long.class).single();
        Optional<ProgressReport> last = standing(periodId);
        long number = sql.sql("select nextval('receipt_number')").query(Long.class).single();
        String receipt = "DĐ-%d-%06d".formatted(today.getYear(), number);
        Long corrects = report.correction() ? last.map(ProgressReport::id).orElse(null) : null;
        long id = sql.sql("""
                insert into progress_report (receipt, kind, period, unit, person, percent, status, quantity, difficulty, done_on, paper, said, corrects, sent_at)
                values (:receipt, 'REPORT', :period, :unit, :person, :percent, :status, :quantity, :difficulty, :done, :paper, :said, :corrects, :at) returning id
                """).param("receipt", receipt).param("period", periodId).param("unit", assignment.unit()).param("person", viewer.person()).param("percent", report.percent())
                .param("status", report.status().name()).param("quantity", report.quantity()).param("difficulty", report.difficulty())
                .param("done", report.doneOn() == null ? null : Date.valueOf(report.doneOn())).param("paper", report.paper()).param("said", report.said())
                .param("corrects", corrects).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
        Map<String, Object> event = new HashMap<>();
        event.put("receipt", receipt);
        event.put("task", task.id());
        event.put("unit", assignment.unit());
        event.put("person", viewer.person());
        event.put("status", report.status().name());
        event.put("percent", report.percent());
        audit.write(at, "report", event);
        return new ProgressReport(id, receipt, task.id(), assignment.unit(), period.label(), report.percent(), report.status(), report.quantity(), report.difficulty(),
                report.doneOn(), report.paper(), report.said(), corrects, at);
    }

    /** Takes a report back; it stays in the store and counts no more. False where it was taken back before. */
    public boolean withdraw(long report, Viewer viewer, Instant at, LocalDate today) {
        Optional<ProgressReport> standing = sql.sql(STANDING + " and r.id = ?").param(report).query(Reports::report).optional();
        if (standing.isEmpty() || !viewer.seesWorkOf(standing.get().unit())) return false;
        long number = sql.sql("select nextval('receipt_number')").query(Long.class).single();
        sql.sql("insert into progress_report (receipt, kind, period, unit, person, said, corrects, sent_at) select ?, 'WITHDRAWAL', period, unit, ?, '', id, ? from progress_report where id = ?")
                .param("DĐ-%d-%06d".formatted(today.getYear(), number)).param(viewer.person()).param(at.atOffset(ZoneOffset.UTC)).param(report).update();
        audit.write(at, "withdrawal", Map.of("receipt", standing.get().receipt(), "person", viewer.person()));
        return true;
    }

    private Optional<ProgressReport> standing(long period) {
        return sql.sql(STANDING + " and r.period = ? order by r.id desc limit 1").param(period).query(Reports::report).optional();
    }

    /** Standing reports on some tasks, oldest first; only those of units whose work the viewer may see. */
    public List<ProgressReport> ofTasks(Collection<Long> tasks, Viewer viewer) {
        if (tasks.isEmpty()) return List.of();
        return sql.sql(STANDING + " and a.task in (:tasks) order by r.id").param("tasks", tasks).query(Reports::report).list().stream()
                .filter(r -> viewer.seesWorkOf(r.unit())).toList();
    }

    /** Every standing report that the viewer may see. */
    public List<ProgressReport> all(Viewer viewer) {
        return sql.sql(STANDING + " order by r.id").query(Reports::report).list().stream().filter(r -> viewer.seesWorkOf(r.unit())).toList();
    }

    /** Verdicts by assignment and period label, oldest first, for state. */
    public Map<String, List<AssignmentState.Verdict>> verdicts(Viewer viewer) {
        Map<String, List<AssignmentState.Verdict>> verdicts = new HashMap<>();
        sql.sql("select a.unit, a.task, p.label, v.verdict, v.said_at from review v join assignment_period p on p.id = v.period join assignment a on a.id = p.assignment order by v.id")
                .query((ResultSet r, int _) -> {
                    if (viewer.seesWorkOf(r.getString("unit"))) verdicts.computeIfAbsent(r.getLong("task") + "/" + r.getString("unit") + "/" + r.getString("label"), _ -> new ArrayList<>())
                            .add(new AssignmentState.Verdict(r.getString("verdict").equals("ACCEPTED"), r.getTimestamp("said_at").toInstant()));
                    return null;
                }).list();
        return verdicts;
    }

    private static ProgressReport report(ResultSet r, int row) throws SQLException {
        Date done = r.getDate("done_on");
        return new ProgressReport(r.getLong("id"), r.getString("receipt"), r.getLong("task"), r.getString("unit"), r.getString("label"), r.getObject("percent", Integer.class),
                ReportedStatus.valueOf(r.getString("status")), r.getString("quantity"), r.getString("difficulty"), done == null ? null : done.toLocalDate(), r.getString("paper"),
                r.getString("said"), r.getObject("corrects", Long.class), r.getTimestamp("sent_at").toInstant());
    }
}
