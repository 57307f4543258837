package vn.dondoc.bot.channel.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes updates that the library cannot read out of Telegram's answer. The library reads all of an answer or nothing:
 * one such update would come again with every poll and hold back all that follow.
 */
final class UnreadableUpdates implements Interceptor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GetUpdates READER = new GetUpdates();

    /** Told of each that is taken out. */
    interface Found {
        void unreadable(int id, String body, String failure);
    }

    private final Found found;

    UnreadableUpdates(Found found) {
        this.found = found;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (!response.isSuccessful() || body == null || !chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) return response;
        String answer = body.string();
        return response.newBuilder().body(ResponseBody.create(failure(answer) == null ? answer : readable(answer), body.contentType())).build();
    }

    private String readable(String answer) {
        JsonNode updates;
        try {
            updates = JSON.readTree(answer).path("result");
        } catch (JacksonException e) {
            return answer; // no answer of Telegram's: the library reports it and waits
        }
        if (!updates.isArray()) return answer;
        List<JsonNode> good = new ArrayList<>();
        for (JsonNode update : updates) {
            String failure = failure(answer(List.of(update)));
            if (failure == null) good.add(update);
            else found.unreadable(update.path("update_id").asInt(0), update.toString(), failure);
        }
        return answer(good);
    }

    private static String answer(List<JsonNode> updates) {
        return "{\"ok\":true,\"result\":" + JSON.writeValueAsString(updates) + "}";
    }

    private static @Nullable String failure(String answer) {
        try {
            return READER.deserializeResponse(answer).stream().anyMatch(u -> u.getUpdateId() == null) ? "no update_id" : null;
        } catch (TelegramApiException | RuntimeException e) {
            return String.valueOf(e.getCause() == null ? e : e.getCause());
        }
    }
}
