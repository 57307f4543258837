package vn.dondoc.knowledge.office;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.unit.Unit;

/** Papers and the files that they came in. One version of a paper is published at a time. Call inside a transaction. */
final class Versions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    record Version(long id, long document, String state, boolean reviewed) {}

    /** The version that a file is: the one in use before one that was replaced. */
    Optional<Version> ofFile(String hash) {
        return sql.sql("select id, document, state, reviewed from document_version where hash = ? order by state = 'SUPERSEDED', id desc limit 1").param(hash)
                .query((r, _) -> new Version(r.getLong("id"), r.getLong("document"), r.getString("state"), r.getBoolean("reviewed"))).optional();
    }

    /** What is known of the file and tasks of the version that people read now. */
    record Published(long version, String fileName, String origin, boolean reviewed, int tasks) {}

    Optional<Published> published(long document) {
        return sql.sql("""
                select v.id, v.file_name, v.text_origin, v.reviewed, (select count(*) from task_revision r join task t on t.id = r.task and t.cancelled_at is null
                    where r.version = v.id and r.current) as tasks from document_version v where v.document = ? and v.state = 'PUBLISHED'
                """).param(document).query((r, _) -> new Published(r.getLong("id"), r.getString("file_name"), r.getString("text_origin"), r.getBoolean("reviewed"), r.getInt("tasks"))).optional();
    }

    long insert(long document, String hash, String name, String state, boolean reviewed, Draft draft, OffsetDateTime at) {
        return sql.sql("insert into document_version (document, hash, file_name, state, reviewed, text_origin, text, imported_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .param(document).param(hash).param(name).param(state).param(reviewed).param(draft.facts().origin().name()).param(draft.text().replace("\u0000", "")).param(at)
                .query(Long.class).single();
    }

    void supersede(long version) {
        sql.sql("update document_version set state = 'SUPERSEDED' where id = ?").param(version).update();
    }

    /** The next publication: gapless, as the caller holds the lock. */
    void publish(long document, long version, boolean reviewed, OffsetDateTime at) {
        long number = sql.sql("select coalesce(max(number), 0) + 1 from publication").query(Long.class).single();
        sql.sql("update document_version set state = 'PUBLISHED', reviewed = ?, publication = ? where id = ?").param(reviewed).param(number).param(version).update();
        sql.sql("insert into publication (number, version, document, published_at) values (?, ?, ?, ?)").param(number).param(version).param(document).param(at).update();
    }

    /** A draft turns out to be another file of a paper in the store: its own, empty document goes. */
    void move(long version, long from, long to) {
        sql.sql("update document_version set document = ? where document = ?").param(to).param(from).update();
        sql.sql("delete from document where id = ? and not exists (select 1 from task where document = ?)").param(from).param(from).update();
    }

    long document(DocumentFacts f, @Nullable Unit issuer) {
        return facts(sql.sql("""
                insert into document (type, number, number_readable, issuer, issuer_unit, place, issued_on, title, signer_name, signer_position, citations, recipients)
                values (:type, :number, :readable, :issuer, :unit, :place, :date, :title, :signer, :position, :citations::jsonb, :recipients) returning id
                """), f, issuer).query(Long.class).single();
    }

    /** @param exactly what a person says stands as it is; else a fact that the new file does not show keeps the old one's */
    void update(long document, DocumentFacts f, @Nullable Unit issuer, boolean exactly) {
        String readable = exactly ? ":readable" : "case when :number::text is null then number_readable else :readable end";
        String set = List.of("type", "number", "issuer", "issuer_unit", "place", "issued_on", "title", "signer_name", "signer_position").stream()
                .map(c -> c + " = " + (exactly ? parameter(c) : "coalesce(" + parameter(c) + ", " + c + ")")).reduce((a, b) -> a + ", " + b).orElseThrow();
        facts(sql.sql("update document set number_readable = " + readable + ", " + set + ", citations = :citations::jsonb, recipients = :recipients where id = :id"), f, issuer).param("id", document).update();
    }

    private static String parameter(String column) {
        return switch (column) {
            case "issuer_unit" -> ":unit";
            case "issued_on" -> ":date";
            case "signer_name" -> ":signer";
            case "signer_position" -> ":position";
            default -> ":" + column;
        };
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, DocumentFacts f, @Nullable Unit issuer) {
        String citations = JSON.writeValueAsString(f.citations().stream().map(c -> {
            Map<String, Object> m = new HashMap<>();
            m.put("type", c.type());
            m.put("number", c.number());
            m.put("date", c.date() == null ? null : c.date().toString());
            m.put("issuer", c.issuer());
            m.put("relation", c.relation() == null ? null : c.relation().name());
            return m;
        }).toList());
        return statement.param("type", f.type()).param("number", f.number()).param("readable", f.numberReadable()).param("issuer", f.issuer()).param("unit", issuer == null ? null : issuer.id())
                .param("place", f.place()).param("date", VersionRows.date(f.date())).param("title", f.title()).param("signer", f.signerName()).param("position", f.signerPosition())
                .param("citations", citations).param("recipients", f.recipients().toArray(String[]::new));
    }
}
