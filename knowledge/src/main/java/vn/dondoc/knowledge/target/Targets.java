package vn.dondoc.knowledge.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.due.DueJson;

/** Published targets and obligations. */
public final class Targets {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FROM = """
             from %s x join document_version v on v.id = x.version and v.state = 'PUBLISHED' join document d on d.id = v.document
             left join passage p on p.id = x.passage where (d.visible_to is null or :all or d.visible_to && :own::text[]) order by x.id
            """;
    private final JdbcClient sql;

    public Targets(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Target> targets(Viewer viewer) {
        if (!viewer.seesContent()) return List.of();
        return select("target", viewer).query((ResultSet r, int _) -> new Target(r.getLong("id"), r.getLong("document"), r.getString("file_name"), r.getString("no"),
                r.getString("text"), r.getString("comparator"), plain(r.getBigDecimal("value")), plain(r.getBigDecimal("value_max")), r.getString("unit_name"), r.getString("by_when"),
                strings(r, "lead"), r.getLong("passage"), locator(r))).list();
    }

    private static java.math.@Nullable BigDecimal plain(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    public List<Obligation> obligations(Viewer viewer) {
        if (!viewer.seesContent()) return List.of();
        return select("obligation", viewer).query((ResultSet r, int _) -> new Obligation(r.getLong("id"), r.getLong("document"), r.getString("file_name"), r.getString("text"),
                strings(r, "who"), r.getString("what"), r.getString("due_as_written"), JSON.readValue(r.getString("due"), DueJson.class).toDueDate(r.getString("due_as_written")),
                r.getLong("passage"), locator(r))).list();
    }

    private JdbcClient.StatementSpec select(String table, Viewer viewer) {
        return sql.sql("select x.*, v.document, v.file_name, p.locator" + FROM.formatted(table)).param("all", viewer.role().seesAllUnits())
                .param("own", viewer.own().toArray(String[]::new));
    }

    private static String locator(ResultSet r) throws SQLException {
        return Optional.ofNullable(r.getString("locator")).orElse("");
    }

    private static List<String> strings(ResultSet r, String column) throws SQLException {
        return Arrays.asList((String[]) r.getArray(column).getArray());
    }
}
