package vn.dondoc.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Nothing that Telegram holds is lost, and nothing ends the polling. */
class TelegramPollingTest {
    private static final long CHAT = 800_001;

    /** A store that fails a number of times, as a database that is away or as code with a defect. */
    private record Failing(Keeping real, AtomicInteger times, boolean databaseAway, String poison) implements Keeping {
        @Override
        public void keep(Update update) {
            boolean meant = poison.isEmpty() || update.hasMessage() && poison.equals(update.getMessage().getText());
            if (meant && times.getAndDecrement() > 0) throw databaseAway ? new DataAccessResourceFailureException("gone") : new IllegalStateException("defect");
            real.keep(update);
        }

        @Override
        public void park(ParkedUpdate update) {
            real.park(update);
        }

        @Override
        public boolean works() {
            return !databaseAway && real.works();
        }
    }

    @Test
    void theSameUpdateTwiceIsKeptOnce() {
        try (Desk desk = new Desk()) {
            desk.link(CHAT);
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            desk.reply(CHAT, 1);
            desk.quiet();
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            desk.quiet();
            assertThat(desk.count("select count(*) from inbox")).isEqualTo(1);
            assertThat(desk.telegram.sent(CHAT)).hasSize(1);
        }
    }

    @Test
    void idsThatRestartLowerAreTaken() {
        try (Desk desk = new Desk()) {
            desk.link(CHAT);
            desk.telegram.arrive(900_000, Updates.text(900_000, 1, CHAT, "xin chào"));
            desk.reply(CHAT, 1);
            desk.quiet();
            desk.telegram.arrive(77, Updates.text(77, 2, CHAT, "cảm ơn"));
            assertThat(desk.reply(CHAT, 2).text()).contains("cảm ơn");
            desk.telegram.arrive(78, Updates.text(78, 3, CHAT, "/huy"));
            desk.reply(CHAT, 3);
            desk.quiet();
            assertThat(desk.count("select count(*) from inbox")).isEqualTo(3);
        }
    }

    @Test
    void aDatabaseThatIsAwayLosesNothing() {
        AtomicInteger times = new AtomicInteger(12);
        try (Desk desk = new Desk(real -> new Failing(real, times, true, ""))) {
            desk.link(CHAT);
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            desk.telegram.arrive(11, Updates.text(11, 2, CHAT, "cảm ơn"));
            assertThat(desk.telegram.allAcknowledged()).isFalse();
            desk.reply(CHAT, 2);
            desk.quiet();
            assertThat(times.get()).isNegative();
            assertThat(desk.count("select count(*) from inbox")).isEqualTo(2);
            assertThat(desk.count("select count(*) from telegram_parked")).isZero();
        }
    }

    @Test
    void whatWasNotStoredWhenTheProgramStoppedComesAgain() {
        try (Desk desk = new Desk(real -> new Failing(real, new AtomicInteger(Integer.MAX_VALUE), true, ""))) {
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            Desk.await("polling", () -> desk.channel.answering().isPresent());
            desk.channel.close();
            assertThat(desk.telegram.allAcknowledged()).as("Telegram still holds it").isFalse();
        }
    }

    @Test
    void anUpdateThatCannotBeKeptIsParkedAndTheNextAnswered() {
        try (Desk desk = new Desk(real -> new Failing(real, new AtomicInteger(Integer.MAX_VALUE), false, "độc"))) {
            desk.link(CHAT);
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "độc"));
            desk.telegram.arrive(11, Updates.text(11, 2, CHAT, "xin chào"));
            desk.reply(CHAT, 2);
            assertThat(desk.telegram.sent(CHAT)).extracting(FakeTelegram.Call::text).anyMatch(t -> t.contains("gặp lỗi khi nhận")).anyMatch(t -> t.startsWith("Xin chào"));
            desk.quiet();
            assertThat(desk.count("select count(*) from telegram_parked where update_id = 10 and body like '%độc%' and failure like '%defect%'")).isEqualTo(1);
        }
    }

    @Test
    void anUpdateThatTheLibraryCannotReadIsParkedAndTheOthersAnswered() {
        try (Desk desk = new Desk()) {
            desk.link(CHAT);
            desk.telegram.arrive(10, "{\"update_id\":10,\"message\":{\"message_id\":{\"new\":\"shape\"},\"chat\":[]}}");
            desk.telegram.arrive(11, Updates.text(11, 2, CHAT, "xin chào"));
            desk.reply(CHAT, 1);
            desk.telegram.arrive(12, "{\"update_id\":12,\"message\":\"alone\"}");
            desk.quiet();
            assertThat(desk.count("select count(*) from telegram_parked")).isEqualTo(2);
        }
    }

    @Test
    void aSessionThatDiedIsReplaced() {
        try (Desk desk = new Desk()) {
            desk.link(CHAT);
            Desk.await("polling", () -> desk.channel.answering().isPresent());
            Desk.breakPolling();
            Desk.await("second start", () -> desk.telegram.called("deletewebhook").size() == 2);
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            desk.reply(CHAT, 1);
            assertThat(new TelegramHealth(desk.channel).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void telegramOutOfReachIsSeenInTheHealthAndWaitedFor() {
        try (Desk desk = new Desk()) {
            desk.link(CHAT);
            Desk.await("polling", () -> desk.channel.answering().isPresent());
            desk.telegram.failPolls = 1;
            desk.telegram.arrive(10, Updates.text(10, 1, CHAT, "xin chào"));
            desk.reply(CHAT, 1);
            desk.telegram.close();
            Desk.pass(Duration.ofMinutes(4));
            assertThat(new TelegramHealth(desk.channel).health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void theTokenIsNotLogged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try (Desk desk = new Desk()) {
            desk.telegram.failPolls = 1;
            desk.telegram.arrive(10, "{\"update_id\":10,\"message\":3}");
            desk.telegram.script(502, "<html>");
            desk.telegram.arrive(11, Updates.text(11, 1, CHAT, "xin chào"));
            desk.telegram.script(0, null);
            Desk.await("unclear", () -> desk.count("select count(*) from outbox where failure is not null") > 0);
            desk.telegram.close();
            LockSupport.parkNanos(1_500_000_000);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(new ArrayList<>(log.list)).isNotEmpty().allSatisfy(e -> assertThat(e.getFormattedMessage() + (e.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(e.getThrowableProxy())))
                .doesNotContain("SECRET-token"));
    }
}
