package vn.dondoc.bot.turn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.dialogue.Conversation;

/** What conversations remember, as versioned JSON. A state that cannot be read is left behind, never an error. */
final class Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;

    Conversations(JdbcClient sql) {
        this.sql = sql;
    }

    Conversation of(Turn turn) {
        Optional<String> stored = sql.sql("select state from conversation where channel = ? and account = ? and key = ?").param(turn.channel()).param(turn.account())
                .param(turn.conversation()).query(String.class).optional();
        if (stored.isEmpty()) return Conversation.fresh();
        try {
            Conversation conversation = JSON.readValue(stored.get(), Conversation.class);
            return conversation.version() == Conversation.VERSION ? conversation : Conversation.fresh();
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("conversation state of another version is left behind: {}", e.getMessage());
            return Conversation.fresh();
        }
    }

    void save(Turn turn, Conversation conversation, Instant at) {
        sql.sql("""
                insert into conversation (channel, account, key, state, changed_at) values (?, ?, ?, ?::jsonb, ?)
                on conflict (channel, account, key) do update set state = excluded.state, changed_at = excluded.changed_at
                """).param(turn.channel()).param(turn.account()).param(turn.conversation()).param(JSON.writeValueAsString(conversation)).param(at.atOffset(ZoneOffset.UTC)).update();
    }
}
