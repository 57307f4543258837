package vn.dondoc.knowledge.document;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.access.Viewer;

/** Published papers and their passages. */
public final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select d.*, v.id as version_id, v.file_name, v.reviewed, v.text_origin,
                   (select count(*) from task_revision r join task t on t.id = r.task and t.cancelled_at is null where r.version = v.id and r.current) as tasks
            from document d join document_version v on v.document = d.id and v.state = 'PUBLISHED'
            where (d.visible_to is null or :all or d.visible_to && :own::text[])
            """;
    private final JdbcClient sql;

    public Documents(JdbcClient sql) {
        this.sql = sql;
    }

    /** All published papers that the viewer may see, oldest first. */
    public List<Document> all(Viewer viewer) {
        if (!viewer.seesContent()) return List.of();
        return select(" order by d.id", viewer).query(Documents::document).list();
    }

    public Optional<Document> byId(long id, Viewer viewer) {
        if (!viewer.seesContent()) return Optional.empty();
        return select(" and d.id = " + id, viewer).query(Documents::document).optional();
    }

    /** Passages by their numbers, in the order asked. */
    public List<Document.Passage> passages(Collection<Long> ids, Viewer viewer) {
        if (!viewer.seesContent() || ids.isEmpty()) return List.of();
        List<Document.Passage> found = sql.sql("select p.*, v.document from passage p join document_version v on v.id = p.version join document d on d.id = v.document "
                        + "where p.id in (:ids) and v.state = 'PUBLISHED' and (d.visible_to is null or :all or d.visible_to && :own::text[])")
                .param("ids", ids).param("all", viewer.role().seesAllUnits()).param("own", viewer.own().toArray(String[]::new)).query(Documents::passage).list();
        return ids.stream().flatMap(id -> found.stream().filter(p -> p.id() == id)).toList();
    }

    /** The paragraphs of a paper's running text, in order. */
    public List<Document.Passage> textOf(Document document, Viewer viewer) {
        if (byId(document.id(), viewer).isEmpty()) return List.of();
        return sql.sql("select p.*, v.document from passage p join document_version v on v.id = p.version where p.version = ? and p.tag = 'text' order by p.ordinal")
                .param(document.version()).query(Documents::passage).list();
    }

    /** The whole paper that a passage stands in; empty where there is none or it is not for the viewer. */
    public Optional<Document.Reading> reading(long passage, Viewer viewer) {
        Optional<Document.Passage> at = passages(List.of(passage), viewer).stream().findFirst();
        if (at.isEmpty()) return Optional.empty();
        Optional<Document> document = byId(at.get().document(), viewer);
        return document.map(d -> new Document.Reading(d, sql.sql("select p.*, v.document from passage p join document_version v on v.id = p.version "
                + "where p.version = ? and p.tag in ('text', 'task', ?) order by p.ordinal").param(d.version()).param(at.get().tag()).query(Documents::passage).list()));
    }

    private JdbcClient.StatementSpec select(String more, Viewer viewer) {
        return sql.sql(SELECT + more).param("all", viewer.role().seesAllUnits()).param("own", viewer.own().toArray(String[]::new));
    }

    private static Document.Passage passage(ResultSet r, int row) throws SQLException {
        return new Document.Passage(r.getLong("id"), r.getLong("document"), r.getString("tag"), r.getString("locator"), r.getString("text"));
    }

    private static Document document(ResultSet r, int row) throws SQLException {
        List<Citation> citations = new ArrayList<>();
        for (JsonNode c : JSON.readTree(r.getString("citations"))) {
            String date = text(c, "date");
            citations.add(new Citation(text(c, "type"), text(c, "number"), date == null ? null : LocalDate.parse(date), text(c, "issuer"), text(c, "relation") == null ? null : Citation.Relation.valueOf(text(c, "relation"))));
        }
        Date issued = r.getDate("issued_on");
        DocumentFacts facts = new DocumentFacts(r.getString("type"), r.getString("number"), r.getBoolean("number_readable"), r.getString("issuer"), r.getString("place"),
                issued == null ? null : issued.toLocalDate(), r.getString("title"), r.getString("signer_name"), r.getString("signer_position"), citations,
                Arrays.asList((String[]) r.getArray("recipients").getArray()), TextOrigin.valueOf(r.getString("text_origin")));
        return new Document(r.getLong("id"), r.getLong("version_id"), r.getString("file_name"), facts, r.getString("issuer_unit"), r.getBoolean("reviewed"), r.getInt("tasks"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }
}
