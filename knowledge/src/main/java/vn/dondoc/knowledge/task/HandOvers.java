package vn.dondoc.knowledge.task;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.audit.AuditTrail;

/** Which person of a unit has a part of work in hand. It is the unit's own matter and changes nothing of the task. */
public final class HandOvers {
    private static final String LAST = "select distinct on (h.assignment) h.assignment, h.person, h.person_key, a.unit from hand_over h join assignment a on a.id = h.assignment order by h.assignment, h.id desc";
    private final JdbcClient sql;
    private final AuditTrail audit;

    public HandOvers(JdbcClient sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** In the caller's transaction. */
    public void hand(Assignment part, String person, Viewer by, Instant at) {
        sql.sql("insert into hand_over (assignment, person, person_key, handed_by, handed_at) values (?, ?, ?, ?, ?)").param(part.id()).param(person).param(Folding.key(person)).param(by.person()).param(at.atOffset(ZoneOffset.UTC)).update();
        audit.write(at, "hand over", Map.of("task", part.task(), "unit", part.unit(), "person", person, "by", by.person()));
    }

    /** Parts of work that are with the viewer, told by name inside the viewer's unit: the whole name or its end ("anh Nam"). */
    public Set<Long> with(Viewer viewer) {
        if (viewer.name() == null) return Set.of();
        String key = Folding.key(viewer.name());
        record Row(long assignment, String key, String unit) {}
        List<Row> rows = sql.sql(LAST).query((r, _) -> new Row(r.getLong("assignment"), r.getString("person_key"), r.getString("unit"))).list();
        return rows.stream().filter(r -> viewer.seesWorkOf(r.unit()) && (key.equals(r.key()) || key.endsWith(" " + r.key()))).map(Row::assignment).collect(Collectors.toSet());
    }

    /** Who has a part of work in hand; empty where nobody, or where the viewer may not see the unit's work. */
    public Optional<String> personOf(Assignment part, Viewer viewer) {
        if (!viewer.seesWorkOf(part.unit())) return Optional.empty();
        return sql.sql("select person from hand_over where assignment = ? order by id desc limit 1").param(part.id()).query(String.class).optional();
    }
}
