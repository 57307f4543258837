package vn.dondoc.knowledge.paper;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.report.Reports;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.task.Tasks;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** Reports on paper and their rows. A row becomes a report (nhập hộ) only when a person of OFFICE confirms it. */
public final class PaperReports {
    private final JdbcClient sql;
    private final UnitDirectory directory;

    public PaperReports(JdbcClient sql, UnitDirectory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** What was kept of a paper: so many rows, so many of them with their task. */
    public record Kept(long paper, int rows, int matched) {}

    /** Keeps a paper's rows as drafts, each with the task that it tells of. In the caller's transaction; the blob is there. */
    public Kept keep(String name, String hash, DocumentFacts facts, @Nullable Unit unit, List<PaperRow> rows, Instant at) {
        long paper = sql.sql("insert into paper_report (hash, file_name, number, issued_on, unit, issuer, imported_at) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .param(hash).param(name).param(facts.number()).param(facts.date() == null ? null : Date.valueOf(facts.date())).param(unit == null ? null : unit.id())
                .param(facts.issuer()).param(at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
        Map<String, Unit> units = new LinkedHashMap<>();
        rows.stream().map(PaperRow::unit).filter(Objects::nonNull).distinct().forEach(words -> {
            List<Unit> found = directory.find(words, null);
            if (found.size() == 1) units.put(words, found.getFirst());
        });
        Function<PaperRow, Optional<Unit>> whose = r -> Optional.ofNullable(r.unit() == null || !units.containsKey(r.unit()) ? unit : units.get(r.unit()));
        Map<PaperRow, RowMatcher.Match> matches = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(whose, LinkedHashMap::new, Collectors.toList()))
                .forEach((of, theirs) -> of.ifPresent(u -> matches.putAll(RowMatcher.match(theirs, parts(u, facts)))));
        for (int i = 0; i < rows.size(); i++) {
            PaperRow r = rows.get(i);
            RowMatcher.Match match = matches.get(r);
            sql.sql("""
                    insert into paper_report_row (paper, ordinal, no, content, result, percent, status, difficulty, proposal, assignment, likeness, unit, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                    """).param(paper).param(i + 1).param(r.no()).param(r.content()).param(r.result()).param(r.percent()).param(r.status().name()).param(r.difficulty()).param(r.proposal())
                    .param(match == null ? null : match.part().assignment()).param(match == null ? 0.0 : match.likeness()).param(whose.apply(r).map(Unit::id).orElse(null)).update();
        }
        return new Kept(paper, rows.size(), matches.size());
    }

    /** The unit's parts of published tasks; those of papers that the report names come first. */
    private List<RowMatcher.Part> parts(Unit unit, DocumentFacts facts) {
        Set<String> ids = directory.reporting(unit);
        String title = Folding.key(facts.title() == null ? "" : facts.title());
        Set<String> numbers = new LinkedHashSet<>();
        facts.citations().forEach(c -> numbers.add(Folding.key(c.number() == null ? "" : c.number())));
        return sql.sql("""
                select a.id, a.task, t.no, r.content, a.role, d.number, d.title from assignment a join task t on t.id = a.task join task_revision r on r.task = t.id and r.current
                join document_version v on v.id = r.version and v.state = 'PUBLISHED' join document d on d.id = t.document
                where a.unit in (:units) and not a.dropped order by a.role desc, a.id
                """).param("units", ids).query((r, _) -> {
                    String number = Folding.key(r.getString("number") == null ? "" : r.getString("number")), of = Folding.key(r.getString("title") == null ? "" : r.getString("title"));
                    boolean cited = !number.isEmpty() && numbers.contains(number) || of.length() > 20 && title.contains(of);
                    return new RowMatcher.Part(r.getLong("id"), r.getLong("task"), r.getString("no"), r.getString("content"), r.getString("role").equals("LEAD"), cited);
                }).list();
    }

    /** Papers with rows that wait for confirmation, oldest first; for OFFICE only. */
    public List<PaperReport> waiting(Viewer viewer) {
        if (viewer.role() != Role.OFFICE) return List.of();
        return sql.sql("select * from paper_report p where exists (select 1 from paper_report_row r where r.paper = p.id and r.state = 'WAITING') order by p.id").query(this::paper).list();
    }

    public Optional<PaperReport> byId(long id, Viewer viewer) {
        if (viewer.role() != Role.OFFICE) return Optional.empty();
        return sql.sql("select * from paper_report where id = ?").param(id).query(this::paper).optional();
    }

    /**
     * Records what one row tells, on the unit's behalf and with the paper's number; the paper is its evidence. In the
     * caller's transaction.
     *
     * @param task the task that the clerk chose; null = the one that was found
     * @return empty where the row is not there, was settled before, has no task or the viewer is not OFFICE
     */
    public Optional<ProgressReport> confirm(long row, @Nullable Long task, Reports reports, Tasks tasks, Viewer viewer, Instant at, LocalDate today) {
        Optional<PaperReport> paper = sql.sql("select p.* from paper_report p join paper_report_row r on r.paper = p.id where r.id = ? and r.state = 'WAITING' for update of r").param(row).query(this::paper).optional();
        if (viewer.role() != Role.OFFICE || paper.isEmpty()) return Optional.empty();
        PaperReport.Row waiting = paper.get().rows().stream().filter(r -> r.id() == row).findFirst().orElseThrow();
        if (waiting.unit() == null) return Optional.empty();
        Optional<Task> of = Optional.ofNullable(task == null ? waiting.task() : task).flatMap(id -> tasks.byId(id, viewer));
        Optional<Assignment> part = of.flatMap(t -> part(t, waiting.unit(), tasks, viewer));
        if (part.isEmpty()) return Optional.empty();
        PaperRow told = waiting.told();
        LocalDate day = paper.get().date() == null || paper.get().date().isAfter(today) ? today : paper.get().date();
        String number = paper.get().number() == null ? paper.get().source() : paper.get().number();
        Integer percent = told.percent() == null && told.status() == ReportedStatus.DONE ? Integer.valueOf(100) : told.percent();
        ProgressReport kept = reports.record(new NewReport(percent, told.status(), null, told.difficulty(), null, number, told.result(), false), of.get(), part.get(), viewer, at, day);
        sql.sql("update paper_report_row set state = 'RECORDED', report = ?, assignment = ? where id = ?").param(kept.id()).param(part.get().id()).param(row).update();
        sql.sql("insert into evidence (report, hash, name) select ?, hash, file_name from paper_report where id = ?").param(kept.id()).param(paper.get().id()).update();
        return Optional.of(kept);
    }

    /** A row that is not to be recorded. */
    public boolean leave(long row, Viewer viewer) {
        return viewer.role() == Role.OFFICE && sql.sql("update paper_report_row set state = 'LEFT' where id = ? and state = 'WAITING'").param(row).update() == 1;
    }

    private Optional<Assignment> part(Task task, String unit, Tasks tasks, Viewer viewer) {
        Unit reporting = directory.byId(unit).orElseThrow();
        Set<String> ids = directory.reporting(reporting);
        return tasks.assignmentsOfTasks(Set.of(task.id()), viewer).stream().filter(a -> ids.contains(a.unit())).min(Comparator.comparing((Assignment a) -> a.role() == AssignmentRole.LEAD ? 0 : 1));
    }

    private PaperReport paper(ResultSet r, int index) throws SQLException {
        long id = r.getLong("id");
        Date day = r.getDate("issued_on");
        List<PaperReport.Row> rows = sql.sql("select r.*, a.task from paper_report_row r left join assignment a on a.id = r.assignment where r.paper = ? order by r.ordinal").param(id).query(PaperReports::row).list();
        return new PaperReport(id, r.getString("file_name"), r.getString("number"), day == null ? null : day.toLocalDate(), r.getString("unit"), r.getString("issuer"), rows);
    }

    private static PaperReport.Row row(ResultSet r, int index) throws SQLException {
        PaperRow told = new PaperRow(r.getString("no"), r.getString("content"), r.getString("result"), r.getObject("percent", Integer.class), ReportedStatus.valueOf(r.getString("status")),
                r.getString("difficulty"), r.getString("proposal"), null, 0, 0);
        return new PaperReport.Row(r.getLong("id"), told, r.getString("unit"), r.getObject("task", Long.class), r.getObject("assignment", Long.class), r.getDouble("likeness"), PaperReport.State.valueOf(r.getString("state")));
    }
}
