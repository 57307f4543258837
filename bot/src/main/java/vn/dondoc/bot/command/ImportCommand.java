package vn.dondoc.bot.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code import}: hands files to the running program, with what became of each. */
final class ImportCommand {
    private ImportCommand() {}

    static int run(Arguments args) {
        if (args.words().isEmpty()) {
            System.err.println("Cách dùng: ./dondoc import [--data DIR] [--base URL] THƯ_MỤC|TỆP … [--review PHIẾU.xlsx]");
            return 2;
        }
        String base = args.option("base").orElse("http://127.0.0.1:8080");
        Path token = Path.of(args.option("data").orElse(".data")).resolve("local.token");
        int refused = 0;
        try {
            if (!Files.exists(token)) {
                System.err.println("Không thấy mã của thư mục dữ liệu (" + token + "); dùng --data để chỉ đúng thư mục của chương trình đang chạy.");
                return 2;
            }
            List<Path> files = files(args.words());
            Optional<Path> sheet = args.option("review").map(Path::of);
            if (sheet.isPresent() && (files.size() != 1 || !Files.isRegularFile(sheet.get()))) {
                System.err.println(files.size() != 1 ? "--review đi với đúng một tệp văn bản." : "Không có phiếu rà soát “" + sheet.get() + "”.");
                return 2;
            }
            for (int i = 0; i < files.size(); i++) {
                String told = send(base, Files.readString(token).strip(), files.get(i), sheet);
                if (told.startsWith("!")) refused++;
                System.out.printf("[%d/%d] %s: %s%n", i + 1, files.size(), files.get(i).getFileName(), told.replaceFirst("^!", ""));
            }
        } catch (IOException e) {
            System.err.println("Không gửi được văn bản; chương trình có đang chạy ở " + base + " không?");
            return 1;
        }
        return refused == 0 ? 0 : 3;
    }

    private static List<Path> files(List<String> words) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            Path path = Path.of(word);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".json") && !f.toString().endsWith(".md") && !f.getFileName().toString().startsWith(".")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String send(String base, String token, Path file, Optional<Path> workbook) throws IOException {
        if (!Files.isRegularFile(file)) return "!không có tệp này";
        Path sheet = file.resolveSibling(file.getFileName() + ".reviewed.json");
        if (Files.size(file) > 20L * 1024 * 1024) return "!Tệp nặng " + Files.size(file) / 1024 / 1024 + " MB, vượt giới hạn 20 MB.";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/documents?name=" + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)))
                .header("X-Dondoc-Token", token).header("Content-Type", "application/octet-stream").header("X-Dondoc-Reviewed", workbook.isPresent() ? "sheet" : String.valueOf(Files.exists(sheet)));
        byte[] bytes = Files.readAllBytes(file);
        if (workbook.isPresent()) {
            String both = JsonMapper.builder().build().createObjectNode().put("bytes", Base64.getEncoder().encodeToString(bytes))
                    .put("sheet", Base64.getEncoder().encodeToString(Files.readAllBytes(workbook.get()))).toString();
            bytes = both.getBytes(StandardCharsets.UTF_8);
        } else if (Files.exists(sheet)) {
            String both = JsonMapper.builder().build().createObjectNode().put("bytes", Base64.getEncoder().encodeToString(bytes)).put("reviewed", Files.readString(sheet)).toString();
            bytes = both.getBytes(StandardCharsets.UTF_8);
        }
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode told = JsonMapper.builder().build().readTree(response.body());
            if (told.has("error")) return "!" + told.path("error").path("message").asString();
            return told.path("message").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
