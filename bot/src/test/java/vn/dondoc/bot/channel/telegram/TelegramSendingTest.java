package vn.dondoc.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;

/** What Telegram answers to a send, and what follows. */
class TelegramSendingTest {
    private static final long CHAT = 900_001;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void tell(long chat, String text, Content.Button... buttons) {
        desk.deliveries.tell("telegram", String.valueOf(chat), Reply.of("test", new Answer.Told(Content.of(text, buttons))));
    }

    private String state(long chat) {
        return desk.database.sql().sql("select state from outbox where account = ? order by id limit 1").param(String.valueOf(chat)).query(String.class).single();
    }

    private void awaitState(long chat, String state) {
        Desk.await(state, () -> state(chat).equals(state));
    }

    @Test
    void aPauseThatTelegramAsksForIsKept() {
        desk.telegram.tooMany(40);
        tell(CHAT, "một");
        tell(CHAT, "hai");
        Desk.await("429", () -> desk.count("select count(*) from outbox where failure like '429%'") == 1);
        desk.quiet();
        assertThat(desk.telegram.sent(CHAT)).as("no second try, and nothing overtakes").hasSize(1);
        Desk.pass(Duration.ofSeconds(35));
        desk.quiet();
        assertThat(desk.telegram.sent(CHAT)).hasSize(1);
        Desk.pass(Duration.ofSeconds(10));
        desk.reply(CHAT, 3);
        assertThat(desk.telegram.sent(CHAT)).extracting(FakeTelegram.Call::text).containsExactly("một", "một", "hai");
    }

    @Test
    void aPersonWhoBlockedTheBotIsNotTriedAgain() {
        desk.telegram.script(403, "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}");
        tell(CHAT, "một");
        awaitState(CHAT, "FAILED");
        assertThat(desk.count("select count(*) from outbox where failure like '403%blocked%'")).isEqualTo(1);
        tell(CHAT, "hai");
        assertThat(desk.reply(CHAT, 2).text()).isEqualTo("hai");
    }

    @Test
    void aLostAnswerIsTriedAFewTimesOnly() {
        for (int i = 0; i < 9; i++) desk.telegram.script(0, null);
        tell(CHAT, "một");
        for (int i = 1; i <= 3; i++) {
            desk.reply(CHAT, i);
            int tries = i;
            Desk.await("noted", () -> desk.count("select count(*) from outbox where failure is not null and attempts = " + tries) == 1);
            Desk.pass(Duration.ofMinutes(3));
        }
        awaitState(CHAT, "FAILED");
        desk.quiet();
        assertThat(desk.telegram.sent(CHAT)).hasSize(3);
    }

    @Test
    void aProxysErrorPageAndAFailureOfTelegramAreUnclear() {
        desk.telegram.script(502, "<html>Bad Gateway</html>");
        desk.telegram.script(500, "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");
        tell(CHAT, "một");
        Desk.await("noted", () -> desk.count("select count(*) from outbox where failure is not null and state = 'PENDING' and unclear = 1") == 1);
        Desk.pass(Duration.ofMinutes(3));
        Desk.await("noted", () -> desk.count("select count(*) from outbox where failure like '500%' and state = 'PENDING' and unclear = 2") == 1);
        Desk.pass(Duration.ofMinutes(3));
        awaitState(CHAT, "SENT");
        assertThat(desk.telegram.sent(CHAT)).hasSize(3);
    }

    @Test
    void withoutAConnectionNothingIsUnclear() {
        desk.telegram.close();
        tell(CHAT, "một");
        Desk.await("noted", () -> desk.count("select count(*) from outbox where failure is not null and state = 'PENDING' and unclear = 0") == 1);
    }

    @Test
    void aTextOfManyLinesGoesInPiecesWithTheButtonsUnderTheLast() {
        String text = IntStream.rangeClosed(1, 300).mapToObj(i -> i + ". Nhiệm vụ của đơn vị, hạn cuối quý IV").collect(Collectors.joining("\n"));
        tell(CHAT, text, new Content.Button("Tiếp", "tiếp"));
        desk.telegram.tooMany(1);
        awaitState(CHAT, "SENT");
        var sent = desk.telegram.sent(CHAT).stream().map(FakeTelegram.Call::text).distinct().toList();
        assertThat(sent).hasSizeGreaterThan(2).allSatisfy(t -> assertThat(t.length()).isLessThanOrEqualTo(4096));
        assertThat(String.join("\n", sent)).isEqualTo(text);
        assertThat(desk.telegram.sent(CHAT).getLast().buttons()).hasSize(1);
        assertThat(desk.telegram.sent(CHAT).getFirst().buttons()).isEmpty();
    }

    @Test
    void aProgramThatDiedWhileSendingLeavesNoRowBehind() {
        tell(CHAT, "một");
        awaitState(CHAT, "SENT");
        // as a claim leaves it; next_at is where the claim put it
        desk.database.sql().sql("update outbox set state = 'PENDING', parts_sent = 0, attempts = 1, unclear = 1").update();
        Desk.quietly();
        assertThat(desk.telegram.sent(CHAT)).hasSize(1);
        Desk.pass(Duration.ofMinutes(3));
        desk.reply(CHAT, 2);
        awaitState(CHAT, "SENT");
    }
}
