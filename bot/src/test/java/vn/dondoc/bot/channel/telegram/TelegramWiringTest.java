package vn.dondoc.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.Sender;
import vn.dondoc.bot.operation.Settings;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;

/** The channel exists where it is switched on and has a token, and nowhere else. */
class TelegramWiringTest {
    private static ApplicationContextRunner program(Desk desk, String base) {
        Settings.Telegram telegram = new Settings.Telegram(true, FakeTelegram.TOKEN, base);
        assertThat(telegram.toString()).doesNotContain("SECRET");
        return new ApplicationContextRunner().withUserConfiguration(TelegramWiring.class).withBean(Office.class, () -> desk.office, b -> b.setDestroyMethodName("")).withBean(People.class, () -> desk.people)
                .withBean(Deliveries.class, () -> desk.deliveries).withBean(OfficeTime.class, () -> Desk.TIME)
                .withBean(Settings.class, () -> new Settings(Path.of("x"), List.of(), null, null, OfficeTime.DEFAULT_ZONE, false, false, telegram));
    }

    @Test
    void offUnlessSwitchedOnWithAToken() {
        try (Desk desk = new Desk()) {
            ApplicationContextRunner program = program(desk, desk.telegram.base());
            program.run(c -> assertThat(c).doesNotHaveBean(Sender.class));
            program.withPropertyValues("dondoc.telegram.enabled=false", "dondoc.telegram.token=t").run(c -> assertThat(c).doesNotHaveBean(Sender.class));
            program.withPropertyValues("dondoc.telegram.enabled=true", "dondoc.telegram.token=").run(c -> assertThat(c).doesNotHaveBean(Sender.class).hasNotFailed());
        }
    }

    @Test
    void onItPollsAndStopsCleanly() {
        try (Desk desk = new Desk(); FakeTelegram telegram = new FakeTelegram()) {
            program(desk, telegram.base()).withPropertyValues("dondoc.telegram.enabled=true", "dondoc.telegram.token=t").run(c -> {
                assertThat(c).hasSingleBean(Sender.class).hasSingleBean(TelegramHealth.class);
                telegram.arrive(10, Updates.text(10, 1, 600_001, "xin chào"));
                Desk.await("taken", telegram::allAcknowledged);
            });
            assertThat(Thread.getAllStackTraces().keySet()).filteredOn(t -> t.getName().equals("telegram-watch") && t.isAlive()).as("only the desk's own").hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void anAddressWithAPathIsRefused() {
        Assertions.assertThatThrownBy(() -> new BotApi("t", "https://example.org/proxy")).hasMessageContaining("dondoc.telegram.base");
    }
}
