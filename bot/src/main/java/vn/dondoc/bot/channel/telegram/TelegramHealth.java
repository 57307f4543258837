package vn.dondoc.bot.channel.telegram;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** UP while Telegram answers the polls. */
final class TelegramHealth implements HealthIndicator {
    private final TelegramChannel channel;

    TelegramHealth(TelegramChannel channel) {
        this.channel = channel;
    }

    @Override
    public Health health() {
        return channel.answering().map(at -> Health.up().withDetail("lastAnswer", at.toString()).build()).orElseGet(() -> Health.down().withDetail("lastAnswer", "none lately").build());
    }
}
