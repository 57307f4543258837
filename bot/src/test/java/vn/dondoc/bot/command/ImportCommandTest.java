package vn.dondoc.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.knowledge.office.Intake;

/** The command against a server that keeps only hashes. */
class ImportCommandTest {
    @TempDir Path dir;
    private final Set<String> known = new HashSet<>();
    private final List<String> sent = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(Files.createDirectories(dir.resolve("data")).resolve("local.token"), "mã");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/documents", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath(), told;
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("GET")) told = "{\"known\":" + known.contains(path.substring(path.lastIndexOf('/') + 1)) + "}";
            else {
                String words = new String(bytes, StandardCharsets.UTF_8);
                sent.add(exchange.getRequestURI().getQuery());
                if (words.contains("hỏng")) told = "{\"error\":{\"message\":\"Không mở được tệp.\"}}";
                else {
                    known.add(Intake.hash(bytes));
                    told = "{\"message\":\"3 nhiệm vụ\",\"known\":false,\"tasks\":3,\"doubtful\":2,\"merged\":" + words.contains("bản quét") + "}";
                }
            }
            byte[] out = told.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, out.length);
            exchange.getResponseBody().write(out);
        }
    }

    private record Run(int exit, String said) {}

    private Run run(String... more) {
        List<String> args = new ArrayList<>(List.of("--data", dir.resolve("data").toString(), "--base", "http://127.0.0.1:" + server.getAddress().getPort()));
        args.addAll(List.of(more));
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Run(ImportCommand.run(new Arguments(args)), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void foldersAreGoneThroughAndStartedAgainOnlyTheRestIsSent() throws Exception {
        Path folder = Files.createDirectories(dir.resolve("van-ban/2026/quý 1"));
        Files.writeString(dir.resolve("van-ban/a.txt"), "KẾ HOẠCH");
        Files.writeString(folder.resolve("b.txt"), "KẾ HOẠCH, bản quét");
        Files.writeString(dir.resolve("van-ban/.an.txt"), "ẩn");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("van-ban/nen.zip")))) {
            zip.putNextEntry(new ZipEntry("thu muc/c.txt"));
            zip.write("CHƯƠNG TRÌNH".getBytes(StandardCharsets.UTF_8));
        }
        Run first = run(dir.resolve("van-ban").toString());
        assertThat(first.exit()).isZero();
        assertThat(sent).containsExactlyInAnyOrder("name=a.txt", "name=b.txt", "name=c.txt");
        assertThat(first.said()).contains("[1/3] 2026/quý 1/b.txt: 3 nhiệm vụ", "nen.zip › c.txt", "Xong 3 tệp: nhập mới 2, gộp vào văn bản đã có 1.", "9 nhiệm vụ, 6 ô nên xem lại");
        sent.clear();
        Files.writeString(dir.resolve("van-ban/d.docx"), "hỏng");
        Run second = run(dir.resolve("van-ban").toString());
        assertThat(second.exit()).isEqualTo(3);
        assertThat(sent).containsExactly("name=d.docx");
        assertThat(second.said()).contains("đã có từ trước 3, từ chối 1.", "d.docx: Không mở được tệp.");
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        Run run = run(dir.resolve("khong-co.docx").toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.said()).contains("Không có tệp này");
        server.stop(0);
        assertThat(run(Files.writeString(dir.resolve("a.txt"), "KẾ HOẠCH").toString()).exit()).as("no program to take it").isEqualTo(1);
    }
}
