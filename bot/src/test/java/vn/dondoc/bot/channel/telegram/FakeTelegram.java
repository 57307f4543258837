package vn.dondoc.bot.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small Bot API on loopback. An update stays in the queue and comes with every poll until a poll names a higher
 * offset; paths are matched without case, as the library writes some in lower case.
 */
final class FakeTelegram implements AutoCloseable {
    static final String TOKEN = "4242:SECRET-token-of-the-test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param method in lower case */
    record Call(String method, JsonNode body) {
        String chat() {
            return body.path("chat_id").asString();
        }

        String text() {
            return body.path("text").asString();
        }

        List<JsonNode> buttons() {
            List<JsonNode> buttons = new ArrayList<>();
            body.path("reply_markup").path("inline_keyboard").forEach(row -> row.forEach(buttons::add));
            return buttons;
        }
    }

    /** What the next sendMessage gets instead of success. A null answer: the message is taken and the connection breaks. */
    record Script(int status, @Nullable String answer) {}

    private record Waiting(int id, String json) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Deque<Script> scripts = new ArrayDeque<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    /** How many polls a broken proxy answers before Telegram does. */
    volatile int failPolls;

    FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void script(int status, @Nullable String answer) {
        synchronized (queue) {
            scripts.add(new Script(status, answer));
        }
    }

    void tooMany(int seconds) {
        script(429, "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    void arrive(int id, String json) {
        synchronized (queue) {
            queue.add(new Waiting(id, json));
        }
    }

    boolean allAcknowledged() {
        synchronized (queue) {
            return queue.isEmpty();
        }
    }

    List<Call> sent(long chat) {
        return calls.stream().filter(c -> c.method().equals("sendmessage") && c.chat().equals(String.valueOf(chat))).toList();
    }

    List<Call> called(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            String method = path[path.length - 1].toLowerCase(Locale.ROOT);
            if (!path[1].equals("bot" + TOKEN)) {
                answer(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
                return;
            }
            if (!method.equals("getupdates")) calls.add(new Call(method, body));
            switch (method) {
                case "getupdates" -> updates(exchange, body);
                case "sendmessage" -> message(exchange, body);
                case "getme" -> answer(exchange, 200, "{\"ok\":true,\"result\":{\"id\":4242,\"is_bot\":true,\"first_name\":\"Đôn Đốc\",\"username\":\"dondoc_bot\"}}");
                default -> answer(exchange, 200, "{\"ok\":true,\"result\":true}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void updates(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException {
        if (failPolls > 0) {
            failPolls--;
            answer(exchange, 502, "<html>Bad Gateway</html>");
            return;
        }
        int offset = body.path("offset").asInt(0);
        long end = System.nanoTime() + body.path("timeout").asInt(0) * 1_000_000_000L;
        synchronized (queue) {
            queue.removeIf(u -> u.id() < offset);
        }
        String found = "";
        do {
            synchronized (queue) {
                found = String.join(",", queue.stream().limit(body.path("limit").asInt(100)).map(Waiting::json).toList());
            }
            if (found.isEmpty()) Thread.sleep(10);
        } while (found.isEmpty() && System.nanoTime() < end);
        answer(exchange, 200, "{\"ok\":true,\"result\":[" + found + "]}");
    }

    private void message(HttpExchange exchange, JsonNode body) throws IOException {
        Script script;
        synchronized (queue) {
            script = scripts.poll();
        }
        if (script == null) answer(exchange, 200, "{\"ok\":true,\"result\":{\"message_id\":" + calls.size() + ",\"date\":1772416800,\"chat\":{\"id\":" + body.path("chat_id").asString() + ",\"type\":\"private\"}}}");
        else if (script.answer() != null) answer(exchange, script.status(), script.answer());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
