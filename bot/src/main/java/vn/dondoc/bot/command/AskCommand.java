package vn.dondoc.bot.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ask} and {@code eval}: talk to a running demo. */
final class AskCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private AskCommand() {}

    static int ask(Arguments args) {
        if (args.words().isEmpty()) {
            System.err.println("Cách dùng: ./dondoc ask \"câu hỏi\" [--unit \"Sở Tài chính\"] [--role CADRE] [--on 2026-02-15] [--base http://127.0.0.1:8080]");
            return 2;
        }
        try {
            JsonNode reply = send(args.option("base").orElse("http://127.0.0.1:8080"), String.join(" ", args.words()), args.option("unit").orElse(null), args.option("role").orElse("CADRE"),
                    args.option("on").orElse(null), UUID.randomUUID().toString());
            if (reply.has("error")) {
                System.err.println(reply.path("error").path("message").asString());
                return 1;
            }
            System.out.println(reply.path("text").asString());
            if (!reply.path("buttons").isEmpty()) System.out.println("  [" + String.join("] [", reply.path("buttons").valueStream().map(b -> b.path("label").asString()).toList()) + "]");
            return 0;
        } catch (IOException e) {
            System.err.println("Chưa thấy Đôn Đốc chạy ở địa chỉ này. Chạy trước: ./dondoc demo");
            return 1;
        }
    }

    /** How a message is understood. */
    static int explain(Arguments args) {
        try {
            JsonNode told = send(args.option("base").orElse("http://127.0.0.1:8080"), "/api/explain", String.join(" ", args.words()), args.option("unit").orElse(null), args.option("role").orElse("CADRE"),
                    args.option("on").orElse(null), "explain");
            told.propertyStream().forEach(e -> System.out.println(e.getKey() + ": " + (e.getValue().isString() ? e.getValue().stringValue() : e.getValue().toString())));
            return 0;
        } catch (IOException e) {
            System.err.println("Chưa thấy Đôn Đốc chạy thử ở địa chỉ này. Chạy trước: ./dondoc demo");
            return 1;
        }
    }

    /** Asks every labelled message of a file and scores the replies; 1 where fewer than {@code --min} are right. */
    static int eval(Arguments args) {
        if (args.words().size() != 1) {
            System.err.println("Cách dùng: ./dondoc eval [CÂU_HỎI.jsonl] [--base URL] [--min 0.95]");
            return 2;
        }
        Scoreboard board = new Scoreboard();
        try {
            for (String line : Files.readAllLines(Path.of(args.words().getFirst()))) {
                if (line.isBlank()) continue;
                JsonNode q = JSON.readTree(line);
                String unit = q.path("asUnit").isString() ? q.path("asUnit").stringValue() : null;
                board.add(q, send(args.option("base").orElse("http://127.0.0.1:8080"), q.path("q").asString(), unit, q.path("role").asString(unit == null ? "OFFICE" : "CADRE"), q.path("asOf").asString(null), UUID.randomUUID().toString()));
            }
        } catch (IOException e) {
            System.err.println("Không đọc được tệp câu hỏi hoặc chưa thấy Đôn Đốc chạy: " + e.getMessage());
            return 1;
        }
        board.wrong().forEach(System.out::println);
        System.out.print(board.tables());
        return board.share() >= Double.parseDouble(args.option("min").orElse("0")) ? 0 : 1;
    }

    private static JsonNode send(String base, String text, @Nullable String unit, String role, @Nullable String on, String conversation) throws IOException {
        return send(base, "/api/chat", text, unit, role, on, conversation);
    }

    private static JsonNode send(String base, String path, String text, @Nullable String unit, String role, @Nullable String on, String conversation) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("text", text).put("conversation", conversation).put("on", on);
        body.putObject("as").put("unit", unit).put("role", role);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(70)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
        try {
            return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
