package vn.dondoc.bot.channel.telegram;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.delivery.SendResult;
import vn.dondoc.bot.delivery.Sender;

/** Sends replies as plain text: what people wrote is never read as markup. */
final class TelegramSender implements Sender {
    private static final int LONGEST = 4096;
    /** Where Telegram asks for a pause and does not say how long. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration UNTIL_TOKEN_IS_MENDED = Duration.ofMinutes(1);
    private final BotApi api;
    private final Buttons buttons;

    TelegramSender(BotApi api, Buttons buttons) {
        this.api = api;
        this.buttons = buttons;
    }

    @Override
    public String channel() {
        return Incoming.CHANNEL;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public SendResult send(String account, String text, List<Content.Button> under) {
        try {
            api.send(SendMessage.builder().chatId(account).text(text).replyMarkup(buttons.keyboard(account, under)).build());
            return new SendResult.Sent();
        } catch (TelegramApiException e) {
            return failure(e);
        }
    }

    private static SendResult failure(TelegramApiException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            // an answer that could not be read has code 0
            if (t instanceof TelegramApiRequestException r && r.getErrorCode() != null && r.getErrorCode() > 0) return answered(r, r.getErrorCode());
            if (t instanceof TelegramApiValidationException) return new SendResult.Rejected(t.toString());
            if (neverLeft(t)) return new SendResult.RetryAfter(Duration.ZERO, t.toString());
        }
        // the request left and its answer did not come, or is no answer (a proxy's page): the person may have the message
        return new SendResult.Unclear(String.valueOf(e.getCause() == null ? e : e.getCause()));
    }

    /** There was no connection yet, so Telegram cannot have the message. */
    private static boolean neverLeft(Throwable t) {
        return t instanceof UnknownHostException || t instanceof ConnectException || t instanceof NoRouteToHostException || t instanceof SSLHandshakeException
                || t instanceof SocketTimeoutException && String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }

    private static SendResult answered(TelegramApiRequestException e, int code) {
        String reason = code + " " + e.getApiResponse();
        if (code == 429) return new SendResult.RetryAfter(e.getParameters() == null || e.getParameters().getRetryAfter() == null ? PAUSE : Duration.ofSeconds(e.getParameters().getRetryAfter()), reason);
        // a wrong token is the operator's matter, not the message's
        if (code == 401 || code == 404) return new SendResult.RetryAfter(UNTIL_TOKEN_IS_MENDED, reason);
        // Telegram failed on its side, at which step it does not say
        return code >= 500 ? new SendResult.Unclear(reason) : new SendResult.Rejected(reason);
    }
}
