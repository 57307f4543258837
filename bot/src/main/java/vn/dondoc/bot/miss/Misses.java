package vn.dondoc.bot.miss;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;

/**
 * Every message that ended in a question back, not found or out of scope, and every thumbs-down. A person of OFFICE
 * turns one into an alias (what people type, what it means) or into a test case, or dismisses it.
 */
public final class Misses {
    private final JdbcClient sql;
    private volatile @Nullable Map<String, String> aliases;

    public Misses(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param intent nearest reading
     * @param reply  what was answered
     * @param unit   id of the unit of the person who wrote; null for none
     */
    public record Miss(long id, String said, String intent, String kind, String reply, @Nullable String unit, @Nullable LocalDate onDay, boolean thumbsDown, Instant at) {}

    /** Misses that nobody has settled, newest first; for OFFICE only. */
    public List<Miss> open(Viewer viewer, int most) {
        if (viewer.role() != Role.OFFICE) return List.of();
        return sql.sql("""
                select i.id, i.text, i.intent, i.kind, o.body ->> 'text' as reply, p.unit, i.on_day, coalesce(not t.up, false) as down, i.received_at
                from inbox i left join outbox o on o.inbox = i.id left join person p on p.id = i.person left join thumb t on t.inbox = i.id
                where (i.kind in ('CLARIFY', 'NOT_FOUND', 'OUT_OF_SCOPE', 'ERROR') or t.up = false) and i.text <> '' and not exists (select 1 from miss_settled s where s.inbox = i.id)
                order by i.id desc limit ?
                """).param(most).query((r, _) -> new Miss(r.getLong("id"), r.getString("text"), Optional.ofNullable(r.getString("intent")).orElse(""), Optional.ofNullable(r.getString("kind")).orElse(""),
                Optional.ofNullable(r.getString("reply")).orElse(""), r.getString("unit"), r.getDate("on_day") == null ? null : r.getDate("on_day").toLocalDate(), r.getBoolean("down"),
                r.getTimestamp("received_at").toInstant())).list();
    }

    /** A person's thumb on the reply to one of their own messages; false where there is no such message. */
    public boolean thumb(String messageKey, boolean up, long person, Instant at) {
        return sql.sql("insert into thumb (inbox, person, up, at) select id, person, ?, ? from inbox where message_key = ? and person = ? on conflict (inbox) do update set up = excluded.up, at = excluded.at")
                .param(up).param(at.atOffset(ZoneOffset.UTC)).param(messageKey).param(person).update() > 0;
    }

    /** @throws IllegalArgumentException with a sentence, where the alias would change nothing or everything */
    public void alias(@Nullable Long miss, String phrase, String meaning, Viewer by, Instant at) {
        String typed = Folding.key(phrase), means = Folding.fold(meaning).replaceAll("\\s+", " ").strip();
        if (typed.isEmpty() || means.isEmpty() || typed.equals(means)) throw new IllegalArgumentException("Cần cả cách viết của người hỏi và nghĩa của nó, hai phần khác nhau.");
        if (typed.split(" ").length > 6) throw new IllegalArgumentException("Cách viết dài quá 6 tiếng; chỉ ghi cụm từ cần dạy.");
        if (typed.length() < 2) throw new IllegalArgumentException("Một chữ cái đứng riêng có nhiều nghĩa, không dùng làm cách viết tắt được.");
        sql.sql("insert into wording_alias (phrase, meaning, person, at) values (?, ?, ?, ?) on conflict (phrase) do update set meaning = excluded.meaning, person = excluded.person, at = excluded.at")
                .param(typed).param(means).param(by.person()).param(at.atOffset(ZoneOffset.UTC)).update();
        aliases = null;
        if (miss != null) settle(miss, "ALIAS", by, at);
    }

    public void settle(long miss, String how, Viewer by, Instant at) {
        sql.sql("insert into miss_settled (inbox, how, person, at) values (?, ?, ?, ?) on conflict do nothing").param(miss).param(how).param(by.person()).param(at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Phrase to meaning, as the office has taught; what the assistant may know without showing it to anyone. */
    public Map<String, String> taught() {
        Map<String, String> known = aliases;
        if (known != null) return known;
        Map<String, String> read = new LinkedHashMap<>();
        sql.sql("select phrase, meaning from wording_alias order by length(phrase) desc, phrase").query((r, _) -> read.put(r.getString("phrase"), r.getString("meaning"))).list();
        aliases = Map.copyOf(read);
        return read;
    }

    /** A miss as a transcript step, for a person to fill in what should have been answered. */
    public static String asCase(Miss m, @Nullable String unitName) {
        return """
                - name: "%s"
                  unit: %s
                  day: "%s"
                  steps:
                    - {says: "%s", kind: ANSWER}   # đã trả lời: %s
                """.formatted(quoted(m.said()), unitName == null ? "null" : unitName, m.onDay() == null ? m.at().atOffset(ZoneOffset.UTC).toLocalDate() : m.onDay(), quoted(m.said()), m.kind());
    }

    private static String quoted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
