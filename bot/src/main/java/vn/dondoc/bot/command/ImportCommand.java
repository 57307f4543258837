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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.command.ImportReport.Outcome;
import vn.dondoc.bot.operation.GivenFiles;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;

/** {@code import}: hands files to the running program, with what became of each. Started again, it goes on where it stopped. */
final class ImportCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base, token;

    private ImportCommand(String base, String token) {
        this.base = base;
        this.token = token;
    }

    static int run(Arguments args) {
        if (args.words().isEmpty()) {
            System.err.println("Cách dùng: ./dondoc import [--data DIR] [--base URL] THƯ_MỤC|TỆP … [--review PHIẾU.xlsx]");
            return 2;
        }
        String base = args.option("base").orElse("http://127.0.0.1:8080");
        Path token = Path.of(args.option("data").orElse(".data")).resolve("local.token");
        ImportReport report = new ImportReport();
        try {
            if (!Files.exists(token)) {
                System.err.println("Không thấy mã của thư mục dữ liệu (" + token + "); dùng --data để chỉ đúng thư mục của chương trình đang chạy.");
                return 2;
            }
            Optional<Path> sheet = args.option("review").map(Path::of);
            try (GivenFiles given = new GivenFiles(args.words().stream().map(Path::of).toList())) {
                List<GivenFiles.Given> files = given.files();
                if (sheet.isPresent() && (files.size() != 1 || !Files.isRegularFile(sheet.get()))) {
                    System.err.println(files.size() != 1 ? "--review đi với đúng một tệp văn bản." : "Không có phiếu rà soát “" + sheet.get() + "”.");
                    return 2;
                }
                ImportCommand command = new ImportCommand(base, Files.readString(token).strip());
                for (int i = 0; i < files.size(); i++) {
                    Outcome outcome = command.take(files.get(i), sheet);
                    report.add(files.get(i).label(), outcome);
                    System.out.printf("[%d/%d] %s: %s%n", i + 1, files.size(), files.get(i).label(), outcome.message());
                }
            }
            System.out.println(report.words());
        } catch (IOException e) {
            System.err.println("Không gửi được văn bản; chương trình có đang chạy ở " + base + " không? Chạy lại lệnh này để nhập tiếp: tệp đã nhập được bỏ qua.");
            return 1;
        }
        return report.isAllWell() ? 0 : 3;
    }

    /** One file; bytes that the program knows are not sent again. */
    private Outcome take(GivenFiles.Given file, Optional<Path> workbook) throws IOException {
        try {
            byte[] bytes = file.bytes();
            Optional<String> reviewed = file.reviewed();
            if (workbook.isEmpty() && reviewed.isEmpty() && isKnown(bytes)) return new Outcome.Known("đã có từ trước, bỏ qua");
            return send(file.name(), bytes, reviewed, workbook);
        } catch (RefusedDocument e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private boolean isKnown(byte[] bytes) throws IOException {
        JsonNode told = ask(HttpRequest.newBuilder(URI.create(base + "/api/documents/" + Intake.hash(bytes))).header("X-Dondoc-Token", token).build());
        return told.path("known").asBoolean(false);
    }

    private Outcome send(String name, byte[] file, Optional<String> reviewed, Optional<Path> workbook) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/documents?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .header("X-Dondoc-Token", token).header("Content-Type", "application/octet-stream").header("X-Dondoc-Reviewed", workbook.isPresent() ? "sheet" : String.valueOf(reviewed.isPresent()));
        byte[] bytes = file;
        if (workbook.isPresent()) {
            bytes = JSON.createObjectNode().put("bytes", Base64.getEncoder().encodeToString(file)).put("sheet", Base64.getEncoder().encodeToString(Files.readAllBytes(workbook.get()))).toString().getBytes(StandardCharsets.UTF_8);
        } else if (reviewed.isPresent()) {
            bytes = JSON.createObjectNode().put("bytes", Base64.getEncoder().encodeToString(file)).put("reviewed", reviewed.get()).toString().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode told = ask(request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build());
        if (told.has("error")) return new Outcome.Refused(told.path("error").path("message").asString());
        String message = told.path("message").asString();
        if (told.path("known").asBoolean(false)) return new Outcome.Known(message);
        return told.has("tasks") ? new Outcome.Read(message, told.path("tasks").asInt(), told.path("doubtful").asInt(), told.path("merged").asBoolean()) : new Outcome.Taken(message);
    }

    private JsonNode ask(HttpRequest request) throws IOException {
        try {
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (JacksonException e) {
            throw new IOException("no answer of this program", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
