package vn.dondoc.knowledge.office;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.audit.AuditTrail;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.due.DueJson;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.DraftJson;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.paper.PaperReports;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.task.Fanout;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The way of a paper into the store: read, keep, publish. Reading is slow and happens before the transaction. */
public final class Intake {
    /** One lock for all publications: the numbers are gapless. */
    static final long PUBLICATION_LOCK = 0x444f4e444f43L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final UnitDirectory directory;
    private final Fanout fanout;
    private final AuditTrail audit;
    private final OfficeTime time;

    Intake(Database database, UnitDirectory directory, AuditTrail audit, OfficeTime time) {
        this.database = database;
        this.directory = directory;
        this.fanout = new Fanout(directory);
        this.audit = audit;
        this.time = time;
    }

    /** How an import ended. */
    public sealed interface Result {
        record Imported(long document, int tasks, int targets, int obligations, boolean published, boolean reviewed) implements Result {}

        /** A unit's report on paper: so many rows, so many with their task, all waiting for a clerk. */
        record Reported(long paper, int rows, int matched) implements Result {}

        /** A file with these bytes is in the store already. */
        record Known(long document) implements Result {}
    }

    /**
     * @param reviewed the clerk's corrected sheet for the file, or null
     * @param publish  publish also what no person has reviewed (demo)
     * @throws RefusedDocument          with a sentence; nothing is stored
     * @throws IllegalArgumentException when the reviewed sheet is not of its form
     */
    public Result take(String name, byte[] bytes, @Nullable String reviewed, boolean publish) throws RefusedDocument {
        String hash = hash(bytes);
        Optional<Long> known = known(hash);
        boolean draftReviewed = known.isPresent() && reviewed != null && isDraft(hash);
        if (known.isPresent() && !draftReviewed) return new Result.Known(known.get());
        Draft read = new Extraction(directory).read(name, bytes);
        if (!read.reported().isEmpty()) return database.transaction().execute(_ -> report(name, bytes, hash, read));
        Draft draft = reviewed == null ? read : DraftJson.reviewed(reviewed, read);
        boolean published = publish || reviewed != null;
        Long document = database.transaction().execute(_ -> store(name, bytes, hash, draft, reviewed != null, published));
        return new Result.Imported(java.util.Objects.requireNonNull(document), draft.tasks().size(), draft.targets().size(), draft.obligations().size(), published, reviewed != null);
    }

    /** A report tells what units did, so it becomes no paper that everyone may read. */
    private Result report(String name, byte[] bytes, String hash, Draft read) {
        database.sql().sql("insert into blob (hash, bytes) values (?, ?) on conflict do nothing").param(hash).param(bytes).update();
        Optional<Long> before = database.sql().sql("select id from paper_report where hash = ?").param(hash).query(Long.class).optional();
        if (before.isPresent()) return new Result.Known(before.get());
        PaperReports.Kept kept = new PaperReports(database.sql(), directory).keep(name, hash, read.facts(), Extraction.issuer(read.facts().issuer(), directory).orElse(null), read.reported(), time.now());
        audit.write(time.now(), "paper report", Map.of("file", name, "hash", hash, "rows", kept.rows(), "matched", kept.matched()));
        return new Result.Reported(kept.paper(), kept.rows(), kept.matched());
    }

    private Optional<Long> known(String hash) {
        return database.sql().sql("select document from document_version where hash = ?").param(hash).query(Long.class).optional();
    }

    private boolean isDraft(String hash) {
        return database.sql().sql("select exists (select 1 from document_version where hash = ? and state = 'DRAFT')").param(hash).query(Boolean.class).single();
    }

    /** A draft that comes back reviewed is replaced; nobody has seen it, so nothing hangs on it. */
    private void dropDraft(String hash) {
        JdbcClient sql = database.sql();
        long version = sql.sql("select id from document_version where hash = ?").param(hash).query(Long.class).single();
        long document = sql.sql("select document from document_version where id = ?").param(version).query(Long.class).single();
        sql.sql("delete from assignment where task in (select id from task where document = ?)").param(document).update();
        for (String table : List.of("task_revision", "target", "obligation")) sql.sql("delete from " + table + " where version = ?").param(version).update();
        sql.sql("delete from task where document = ?").param(document).update();
        sql.sql("delete from passage where version = ?").param(version).update();
        sql.sql("delete from document_version where id = ?").param(version).update();
        sql.sql("delete from document where id = ?").param(document).update();
    }

    private long store(String name, byte[] bytes, String hash, Draft draft, boolean reviewed, boolean published) {
        JdbcClient sql = database.sql();
        sql.sql("select pg_advisory_xact_lock(?)").param(PUBLICATION_LOCK).query((r, _) -> 0).list();
        if (reviewed && isDraft(hash)) dropDraft(hash);
        Optional<Long> meanwhile = known(hash);
        if (meanwhile.isPresent()) return meanwhile.get();
        sql.sql("insert into blob (hash, bytes) values (?, ?) on conflict do nothing").param(hash).param(bytes).update();
        Unit issuer = Extraction.issuer(draft.facts().issuer(), directory).orElse(null);
        long document = document(draft.facts(), issuer);
        Long publication = published ? sql.sql("select coalesce(max(number), 0) + 1 from publication").query(Long.class).single() : null;
        long version = sql.sql("""
                insert into document_version (document, hash, file_name, state, reviewed, text_origin, text, publication, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).param(document).param(hash).param(name).param(published ? "PUBLISHED" : "DRAFT").param(reviewed).param(draft.facts().origin().name())
                .param(draft.text().replace("\u0000", "")).param(publication).param(time.now().atOffset(ZoneOffset.UTC)).query(Long.class).single();
        int ordinal = 0;
        for (Block block : draft.blocks()) passage(version, ordinal++, "text", block.locator(), block.start(), block.end(), block.text());
        for (int i = 0; i < draft.tasks().size(); i++) task(document, version, i + 1, ordinal++, draft.tasks().get(i), issuer);
        for (TargetRow target : draft.targets()) target(version, ordinal++, target);
        for (ObligationRow obligation : draft.obligations()) obligation(version, ordinal++, obligation);
        if (publication != null) sql.sql("insert into publication (number, version, document, published_at) values (?, ?, ?, ?)").param(publication).param(version)
                .param(document).param(time.now().atOffset(ZoneOffset.UTC)).update();
        audit.write(time.now(), published ? "published" : "imported", Map.of("document", document, "file", name, "hash", hash, "tasks", draft.tasks().size()));
        return document;
    }

    private long document(DocumentFacts f, @Nullable Unit issuer) {
        String citations = JSON.writeValueAsString(f.citations().stream().map(c -> {
            Map<String, Object> m = new java.util.HashMap<>();
            m.put("type", c.type());
            m.put("number", c.number());
            m.put("date", c.date() == null ? null : c.date().toString());
            m.put("issuer", c.issuer());
            return m;
        }).toList());
        return database.sql().sql("""
                insert into document (type, number, number_readable, issuer, issuer_unit, place, issued_on, title, signer_name, signer_position, citations, recipients)
                values (:type, :number, :readable, :issuer, :unit, :place, :date, :title, :signer, :position, :citations::jsonb, :recipients) returning id
                """).param("type", f.type()).param("number", f.number()).param("readable", f.numberReadable()).param("issuer", f.issuer()).param("unit", issuer == null ? null : issuer.id())
                .param("place", f.place()).param("date", date(f.date())).param("title", f.title()).param("signer", f.signerName()).param("position", f.signerPosition())
                .param("citations", citations).param("recipients", f.recipients().toArray(String[]::new)).query(Long.class).single();
    }

    private long passage(long version, int ordinal, String tag, @Nullable String locator, int start, int end, String text) {
        return database.sql().sql("insert into passage (version, ordinal, tag, locator, start_offset, end_offset, text) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .param(version).param(ordinal).param(tag).param(locator == null ? "" : locator).param(end == 0 ? null : start).param(end == 0 ? null : end)
                .param(text.replace("\u0000", "")).query(Long.class).single();
    }

    private void task(long document, long version, int number, int ordinal, TaskRow row, @Nullable Unit issuer) {
        JdbcClient sql = database.sql();
        List<Integer> span = row.spans().getOrDefault("content", List.of(0, 0));
        String locator = row.no() == null ? "Phụ lục, dòng " + number : "Phụ lục, mục " + row.no();
        long passage = passage(version, ordinal, "task", locator, span.get(0), span.get(1), inWords(row));
        long task = sql.sql("insert into task (document, no, ordinal) values (?, ?, ?) returning id").param(document).param(row.no()).param(number).query(Long.class).single();
        sql.sql("""
                insert into task_revision (task, version, passage, section, section_title, section_path, parent_no, content, directed_by, lead, lead_as_written, coordinating,
                    coordinating_as_written, output, due_as_written, due, due_on, spans, confidence, current)
                values (:task, :version, :passage, :section, :title, :path, :parent, :content, :directed, :lead, :leadPrinted, :coordinating, :coordinatingPrinted, :output,
                    :duePrinted, :due::jsonb, :dueOn, :spans::jsonb, :confidence::jsonb, true)
                """).param("task", task).param("version", version).param("passage", passage).param("section", row.section()).param("title", row.sectionTitle())
                .param("path", row.sectionPath().toArray(String[]::new)).param("parent", row.parentNo()).param("content", row.content())
                .param("directed", row.directedBy().toArray(String[]::new)).param("lead", row.lead().toArray(String[]::new)).param("leadPrinted", row.leadAsWritten())
                .param("coordinating", row.coordinating().toArray(String[]::new)).param("coordinatingPrinted", row.coordinatingAsWritten()).param("output", row.output())
                .param("duePrinted", row.dueAsWritten()).param("due", JSON.writeValueAsString(DueJson.of(row.due()))).param("dueOn", date(row.due().lastGoodDay().orElse(null)))
                .param("spans", JSON.writeValueAsString(row.spans())).param("confidence", JSON.writeValueAsString(row.confidence())).update();
        List<Fanout.Reached> leads = fanout.reach(row.lead(), issuer);
        assign(task, "LEAD", leads);
        // a lead that the coordinating class happens to include does not coordinate with itself
        assign(task, "COORDINATING", fanout.reach(row.coordinating(), issuer).stream().filter(c -> c.byName() || leads.stream().noneMatch(l -> l.unit().equals(c.unit()))).toList());
    }

    private void assign(long task, String role, List<Fanout.Reached> reached) {
        if (reached.isEmpty()) return;
        database.sql().sql("""
                insert into assignment (task, unit, role, via, label)
                select :task, u.unit, :role, u.via, u.label from unnest(:units::text[], :vias::text[], :labels::text[]) as u(unit, via, label)
                """).param("task", task).param("role", role).param("units", reached.stream().map(r -> r.unit().id()).toArray(String[]::new))
                .param("vias", reached.stream().map(r -> r.byName() ? "NAME" : "GROUP").toArray(String[]::new))
                .param("labels", reached.stream().map(Fanout.Reached::label).toArray(String[]::new)).update();
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
        database.sql().sql("insert into target (version, passage, no, group_name, text, comparator, value, value_max, unit_name, by_when, lead) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version).param(passage).param(t.no()).param(t.group()).param(t.text()).param(t.comparator()).param(t.value()).param(t.valueMax()).param(t.unit()).param(t.by())
                .param(t.lead().toArray(String[]::new)).update();
    }

    private void obligation(long version, int ordinal, ObligationRow o) {
        String where = o.where() == null || o.where().isEmpty() ? "" : o.where().startsWith("mục") || o.where().startsWith("Phụ") ? o.where() : "mục " + o.where();
        long passage = passage(version, ordinal, "obligation", where, o.start(), o.end(), o.text());
        database.sql().sql("insert into obligation (version, passage, text, who, what, due_as_written, due) values (?, ?, ?, ?, ?, ?, ?::jsonb)").param(version).param(passage)
                .param(o.text()).param(o.who().toArray(String[]::new)).param(o.what()).param(o.dueAsWritten()).param(JSON.writeValueAsString(DueJson.of(o.due()))).update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
