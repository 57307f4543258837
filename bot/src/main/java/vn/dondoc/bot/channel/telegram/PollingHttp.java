package vn.dondoc.bot.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * What polls go through. The library logs a poll that is broken off as an error, with its stack; so its own client only
 * wraps a second one, and a poll that our stop breaks off there ends as an empty answer.
 */
final class PollingHttp implements AutoCloseable {
    private static final String NOTHING = "{\"ok\":true,\"result\":[]}";
    private final OkHttpClient wire;
    private final OkHttpClient client;
    private volatile boolean stopping;

    /** @param poll how long Telegram may hold a poll open */
    PollingHttp(Duration poll, UnreadableUpdates.Found found) {
        wire = new OkHttpClient.Builder().connectTimeout(Duration.ofSeconds(15)).readTimeout(poll.plusSeconds(25)).callTimeout(poll.plusSeconds(40)).build();
        client = new OkHttpClient.Builder().addInterceptor(new UnreadableUpdates(found)).addInterceptor(this::overTheWire).build();
    }

    OkHttpClient client() {
        return client;
    }

    private Response overTheWire(Interceptor.Chain chain) throws IOException {
        try {
            return wire.newCall(chain.request()).execute();
        } catch (IOException e) {
            if (!stopping) throw e;
            return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(200).message("stopped").body(ResponseBody.create(NOTHING, null)).build();
        }
    }

    @Override
    public void close() {
        stopping = true;
        for (OkHttpClient http : new OkHttpClient[] {wire, client}) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
        wire.dispatcher().cancelAll();
    }
}
