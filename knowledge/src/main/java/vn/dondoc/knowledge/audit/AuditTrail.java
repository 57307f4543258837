package vn.dondoc.knowledge.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Append-only record of what happened, as canonical bytes: keys sorted, no spaces, UTF-8. */
public final class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;

    public AuditTrail(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes one event in the caller's transaction. */
    public void write(Instant at, String event, Map<String, ?> what) {
        Map<String, Object> row = new TreeMap<>(what);
        row.put("event", event);
        row.put("at", at.toString());
        sql.sql("insert into audit (at, bytes) values (?, ?)").param(at.atOffset(ZoneOffset.UTC))
                .param(JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8)).update();
    }
}
