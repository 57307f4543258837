package vn.dondoc.knowledge.unit;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The directory's rows. Names of offices are public to every linked person, so reading them needs no viewer. */
public final class Units {
    private final JdbcClient sql;

    public Units(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts a directory into the store; units that it no longer has are kept. Call inside a transaction. */
    public void save(UnitDirectory directory) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Unit u : directory.all()) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", u.id());
            row.put("parent", u.parent());
            row.put("kind", u.kind().name());
            row.put("name", u.name());
            row.put("short_names", u.shortNames());
            row.put("local_names", u.localNames());
            row.put("groups", List.copyOf(u.groups()));
            row.put("ordinal", rows.size());
            rows.add(row);
        }
        sql.sql("""
                insert into unit (id, parent, kind, name, short_names, local_names, groups, ordinal)
                select id, parent, kind, name, list(short_names), list(local_names), list(groups), ordinal
                from jsonb_to_recordset(?::jsonb) as r(id text, parent text, kind text, name text, short_names jsonb, local_names jsonb, groups jsonb, ordinal int)
                on conflict (id) do update set parent = excluded.parent, kind = excluded.kind, name = excluded.name,
                    short_names = excluded.short_names, local_names = excluded.local_names, groups = excluded.groups, ordinal = excluded.ordinal
                """.replaceAll("list\\((\\w+)\\)", "array(select jsonb_array_elements_text($1))")).param(JsonMapper.builder().build().writeValueAsString(rows)).update();
    }

    public UnitDirectory load() {
        List<Unit> units = sql.sql("select * from unit where valid_to is null order by ordinal").query((r, _) -> new Unit(r.getString("id"), r.getString("parent"),
                UnitKind.valueOf(r.getString("kind")), r.getString("name"), strings(r.getArray("short_names")), strings(r.getArray("local_names")),
                Set.copyOf(strings(r.getArray("groups"))))).list();
        return new UnitDirectory(new ArrayList<>(units));
    }

    public boolean isEmpty() {
        return sql.sql("select not exists (select 1 from unit)").query(Boolean.class).single();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
