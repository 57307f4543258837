package vn.dondoc.bot.channel.telegram;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.operation.Settings;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;

/** The channel's parts; none of them exists where Telegram is not switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "dondoc.telegram", name = "enabled", havingValue = "true")
@Conditional(TokenGiven.class)
class TelegramWiring {
    private static final Duration WATCH = Duration.ofSeconds(10);

    @Bean
    BotApi telegramApi(Settings settings) {
        return new BotApi(Objects.requireNonNull(settings.telegram().token()).strip(), settings.telegram().base());
    }

    @Bean
    Buttons telegramButtons(Office office) {
        return new Buttons(office.database().sql(), office.time());
    }

    @Bean
    TelegramSender telegramSender(BotApi api, Buttons buttons) {
        return new TelegramSender(api, buttons);
    }

    @Bean(initMethod = "start")
    TelegramChannel telegramChannel(BotApi api, Office office, People people, Deliveries deliveries, Buttons buttons, OfficeTime time) {
        Incoming incoming = new Incoming(office, people, deliveries, buttons, api);
        return new TelegramChannel(() -> new Polling(api, incoming, time, Polling.Pace.USUAL), api, time, WATCH);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(TelegramChannel channel) {
        return new TelegramHealth(channel);
    }
}
