package vn.dondoc.bot.channel.telegram;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A channel that is switched on without a token stays off, and says so: an empty variable of a compose file is no token. */
final class TokenGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean given = !context.getEnvironment().getProperty("dondoc.telegram.token", "").isBlank();
        if (!given && context.getEnvironment().getProperty("dondoc.telegram.enabled", Boolean.class, false))
            LoggerFactory.getLogger(TokenGiven.class).warn("Đã bật Telegram nhưng chưa đặt mã bot (DONDOC_TELEGRAM_TOKEN): kênh Telegram không chạy.");
        return given;
    }
}
