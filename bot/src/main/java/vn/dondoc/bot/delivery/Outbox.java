package vn.dondoc.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.due.OfficeTime;

/**
 * Rows that wait to be sent. A send is slow, so no row lock is held over it: a claim moves {@code next_at} past the
 * longest send, and whoever finds the row after that may take it for abandoned.
 */
final class Outbox {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private final JdbcClient sql;
    private final OfficeTime time;

    Outbox(JdbcClient sql, OfficeTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * @param attempts sends of the current part, with this one
     * @param unclear  sends whose ending nobody knows, with this one until it ends clearly: a program that dies while
     *                 sending leaves the row counted rightly
     */
    record Row(long id, String channel, String account, String body, int partsSent, int attempts, int unclear) {}

    /** The next row that is due and has no earlier one of its account before it. */
    Optional<Row> claim(Collection<String> channels) {
        return sql.sql("""
                update outbox set attempts = attempts + 1, unclear = unclear + 1, next_at = :lease where id = (
                    select o.id from outbox o where o.state = 'PENDING' and o.channel in (:channels) and o.next_at <= :now
                        and not exists (select 1 from outbox e where e.state = 'PENDING' and e.channel = o.channel and e.account = o.account and e.id < o.id)
                    order by o.next_at, o.id limit 1 for update skip locked)
                returning id, channel, account, body, parts_sent, attempts, unclear
                """).param("channels", channels).param("now", utc(time.now())).param("lease", utc(time.now().plus(LEASE)))
                .query((r, _) -> new Row(r.getLong("id"), r.getString("channel"), r.getString("account"), r.getString("body"), r.getInt("parts_sent"), r.getInt("attempts"), r.getInt("unclear")))
                .optional();
    }

    void sent(Row row) {
        sql.sql("update outbox set state = 'SENT', sent_at = ?, parts_sent = parts_sent + 1, unclear = unclear - 1, failure = null where id = ?").param(utc(time.now())).param(row.id()).update();
    }

    /** One part arrived, the next may go at once. */
    void partSent(Row row) {
        sql.sql("update outbox set parts_sent = parts_sent + 1, attempts = 0, unclear = unclear - 1, next_at = ? where id = ?").param(utc(time.now())).param(row.id()).update();
    }

    /** Certainly not delivered; again after a wait. */
    void later(Row row, Duration wait, String reason) {
        sql.sql("update outbox set next_at = ?, unclear = unclear - 1, failure = ? where id = ?").param(utc(time.now().plus(wait))).param(reason).param(row.id()).update();
    }

    /** Perhaps delivered; again after a wait. */
    void unclear(Row row, Duration wait, String reason) {
        sql.sql("update outbox set next_at = ?, failure = ? where id = ?").param(utc(time.now().plus(wait))).param(reason).param(row.id()).update();
    }

    void failed(Row row, String reason) {
        sql.sql("update outbox set state = 'FAILED', failure = ? where id = ?").param(reason).param(row.id()).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
