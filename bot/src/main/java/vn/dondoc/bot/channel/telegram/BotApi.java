package vn.dondoc.bot.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The bot's door to Telegram. Its token is a part of every address, so nothing here prints an address. */
final class BotApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
    private final String token;
    private final TelegramUrl url;
    private final OkHttpClient http;
    private final TelegramClient client;

    BotApi(String token, String base) {
        this.token = token;
        url = url(base);
        // OkHttp would repeat a request whose connection broke, without telling: a message might go out twice
        http = new OkHttpClient.Builder().retryOnConnectionFailure(false).connectTimeout(Duration.ofSeconds(10)).readTimeout(Duration.ofSeconds(20)).callTimeout(Duration.ofSeconds(30)).build();
        client = new OkHttpTelegramClient(http, token, url);
    }

    private static TelegramUrl url(String base) {
        URI uri = URI.create(base);
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme)) || uri.getPath() != null && !uri.getPath().matches("/?"))
            throw new IllegalArgumentException("dondoc.telegram.base phải có dạng https://máy-chủ[:cổng], không có đường dẫn: " + base);
        return new TelegramUrl(scheme, uri.getHost(), uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80, false);
    }

    String token() {
        return token;
    }

    TelegramUrl url() {
        return url;
    }

    void send(SendMessage message) throws TelegramApiException {
        client.execute(message);
    }

    /** Shows that the message arrived and is worked on. */
    void typing(String account) {
        courtesy(new SendChatAction(account, ActionType.TYPING.toString()));
    }

    /** Ends the waiting sign on a pressed button. */
    void pressed(String callback) {
        courtesy(new AnswerCallbackQuery(callback));
    }

    void menu() {
        courtesy(new SetMyCommands(List.of(new BotCommand("help", "Trợ lý giúp được việc gì"), new BotCommand("huy", "Thôi việc đang làm dở"), new BotCommand("hoantac", "Rút báo cáo vừa gửi"))));
    }

    /** Nice to have: never waited for, never repeated, and its failure is nobody's failure. */
    private void courtesy(BotApiMethodBoolean method) {
        try {
            client.executeAsync(method).whenComplete((_, failure) -> {
                if (failure != null) LOG.debug("{} was not taken: {}", method.getMethod(), failure.toString());
            });
        } catch (TelegramApiException | RuntimeException e) {
            LOG.debug("{} was not sent: {}", method.getMethod(), e.toString());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
