package vn.dondoc.bot.delivery;

import java.sql.Date;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.turn.Turn;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.postgres.Database;

/**
 * Two transactions. Receive: one inbox row, committed before the channel is told. Handle: one claimed row, one
 * conversation in order; state change, conversation, audit, outbox and "handled" together. A handler that throws
 * counts an attempt in a transaction of its own; after {@value #MOST_ATTEMPTS} the row is parked and the person gets a
 * reason.
 */
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    static final int MOST_ATTEMPTS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SORRY = "Trợ lý gặp lỗi khi xử lý tin nhắn này và đã ghi lại để kiểm tra; chưa ghi nhận gì. Đề nghị gửi lại hoặc diễn đạt cách khác.";

    private final Database database;
    private final JdbcClient sql;
    private final TurnHandler handler;
    private final OfficeTime time;

    public Deliveries(Database database, TurnHandler handler, OfficeTime time) {
        this.database = database;
        this.sql = database.sql();
        this.handler = handler;
        this.time = time;
    }

    /** Keeps a message. The same key again gives the row that is there, and nothing new. */
    public long receive(InboundMessage m) {
        return Objects.requireNonNull(database.transaction().execute(_ -> insert(m).orElseGet(() -> sql.sql("select id from inbox where channel = ? and account = ? and message_key = ?")
                .param(m.channel()).param(m.account()).param(m.key()).query(Long.class).single())));
    }

    /**
     * Keeps a message that its channel answers itself (linking, files): inbox row, what the answer does and the reply in
     * one transaction. The same key again does nothing.
     */
    public void settle(InboundMessage m, Supplier<Reply> answer) {
        database.transaction().executeWithoutResult(_ -> insert(m).ifPresent(id ->
                finish(new Turn(id, m.channel(), m.account(), m.conversation(), m.person(), m.text(), m.onDay(), time.now()), answer.get(), "HANDLED", null)));
    }

    /** Says something that answers no kept message. */
    public void tell(String channel, String account, Reply reply) {
        send(null, channel, account, reply);
    }

    private Optional<Long> insert(InboundMessage m) {
        String text = m.text().replace("\u0000", "");
        if (text.length() > InboundMessage.LONGEST) text = text.substring(0, InboundMessage.LONGEST);
        return sql.sql("""
                insert into inbox (channel, account, message_key, conversation, person, text, on_day, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (channel, account, message_key) do nothing returning id
                """).param(m.channel()).param(m.account()).param(m.key()).param(m.conversation()).param(m.person()).param(text)
                .param(m.onDay() == null ? null : Date.valueOf(m.onDay())).param(time.now().atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    private void send(@Nullable Long inbox, String channel, String account, Reply reply) {
        sql.sql("insert into outbox (inbox, channel, account, body, next_at) values (?, ?, ?, ?::jsonb, ?)").param(inbox).param(channel).param(account)
                .param(JSON.writeValueAsString(reply)).param(time.now().atOffset(ZoneOffset.UTC)).update();
    }

    /** Claims and handles one waiting row; false where none waits. */
    public boolean handleNext() {
        Turn[] claimed = new Turn[1];
        try {
            database.transaction().executeWithoutResult(_ -> {
                claimed[0] = claim();
                if (claimed[0] == null) return;
                Reply reply = handler.handle(claimed[0]);
                finish(claimed[0], reply, "HANDLED", null);
            });
        } catch (RuntimeException e) {
            if (claimed[0] == null) throw e;
            failed(claimed[0], e);
        }
        return claimed[0] != null;
    }

    private @Nullable Turn claim() {
        return sql.sql("""
                select * from inbox i where state = 'NEW' and not exists (select 1 from inbox e where e.state = 'NEW' and e.channel = i.channel and e.account = i.account
                    and e.conversation = i.conversation and e.id < i.id)
                order by id limit 1 for update skip locked
                """).query((r, _) -> new Turn(r.getLong("id"), r.getString("channel"), r.getString("account"), r.getString("conversation"), r.getObject("person", Long.class), r.getString("text"),
                r.getDate("on_day") == null ? null : r.getDate("on_day").toLocalDate(), r.getTimestamp("received_at").toInstant())).optional().orElse(null);
    }

    private void finish(Turn turn, Reply reply, String state, @Nullable String failure) {
        Instant now = time.now();
        send(turn.id(), turn.channel(), turn.account(), reply);
        sql.sql("update inbox set state = ?, failure = ?, handled_at = ?, intent = ?, kind = ? where id = ?").param(state).param(failure).param(now.atOffset(ZoneOffset.UTC)).param(reply.intent())
                .param(reply.kind()).param(turn.id()).update();
    }

    private void failed(Turn turn, RuntimeException e) {
        LOG.warn("turn {} failed: {}", turn.id(), e.toString(), e);
        database.transaction().executeWithoutResult(_ -> {
            int attempts = sql.sql("update inbox set attempts = attempts + 1, failure = ? where id = ? returning attempts").param(e.toString()).param(turn.id()).query(Integer.class).single();
            if (attempts >= MOST_ATTEMPTS) finish(turn, Reply.of("failed", new Answer.Failed(Content.of(SORRY))), "PARKED", e.toString());
        });
    }

    /** The reply to a kept message, once there is one. */
    public Optional<Reply> replyTo(long inbox) {
        return sql.sql("select body from outbox where inbox = ? order by id limit 1").param(inbox).query(String.class).optional().map(body -> JSON.readValue(body, Reply.class));
    }

    /** The web has no sending of its own: a reply that was fetched is sent. */
    public void fetched(long inbox) {
        sql.sql("update outbox set state = 'SENT', sent_at = ? where inbox = ? and state = 'PENDING'").param(time.now().atOffset(ZoneOffset.UTC)).param(inbox).update();
    }
}
