package vn.dondoc.knowledge.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** Printed names that clerks have told the meaning of. Names of offices are public to every linked person, so reading needs no viewer. */
public final class UnitAliases {
    private static final int SHORTEST_KEY = 4;
    private final JdbcClient sql;
    private final UnitDirectory directory;

    public UnitAliases(JdbcClient sql, UnitDirectory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /** The directory's key of the printed words to the bodies that they mean. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new HashMap<>();
        sql.sql("select key, bodies from unit_alias").query((r, _) -> all.put(r.getString("key"), Arrays.asList((String[]) r.getArray("bodies").getArray()))).list();
        return all;
    }

    /** Keeps what corrections of leads and coordinating units teach; the later word counts. In the caller's transaction. */
    public int learn(List<Correction> corrections, KnownBodies bodies, long version, Reviewer by, Instant at) {
        Map<String, List<String>> taught = taught(corrections, bodies);
        taught.forEach((printed, meant) -> sql.sql("""
                insert into unit_alias (key, printed, bodies, version, person, by_name, learned_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set printed = excluded.printed, bodies = excluded.bodies, version = excluded.version, person = excluded.person,
                    by_name = excluded.by_name, learned_at = excluded.learned_at
                """).param(directory.key(printed)).param(printed).param(meant.toArray(String[]::new)).param(version).param(by.person()).param(by.name()).param(at.atOffset(ZoneOffset.UTC)).update());
        return taught.size();
    }

    /**
     * Printed words to what they mean. Only words that the directory does not know teach: a known unit that a clerk
     * replaces stood in the wrong cell, it was not misspelt.
     */
    private Map<String, List<String>> taught(List<Correction> corrections, KnownBodies bodies) {
        Map<String, List<String>> taught = new LinkedHashMap<>();
        for (Correction c : corrections) {
            if (c.table() != SheetTable.TASKS || !c.field().equals("lead") && !c.field().equals("coordinating") || c.before() == null || c.after() == null || c.after().isEmpty()) continue;
            List<String> before = split(c.before()), after = split(c.after());
            List<String> gone = new ArrayList<>(before), come = new ArrayList<>(after);
            gone.removeAll(after);
            come.removeAll(before);
            if (gone.isEmpty() || come.isEmpty() || gone.stream().anyMatch(bodies::isKnown)) continue;
            if (gone.size() == 1) keep(taught, gone.getFirst(), come);
            else if (gone.size() == come.size()) for (int i = 0; i < gone.size(); i++) keep(taught, gone.get(i), List.of(come.get(i)));
            else keep(taught, String.join("; ", before), after);
        }
        return taught;
    }

    private void keep(Map<String, List<String>> taught, String printed, List<String> meant) {
        if (directory.key(printed).length() >= SHORTEST_KEY) taught.put(printed, meant);
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("[;\\n]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
