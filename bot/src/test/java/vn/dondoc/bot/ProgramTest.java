package vn.dondoc.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.postgres.Backup;
import vn.dondoc.knowledge.postgres.LocalPostgres;
import vn.dondoc.knowledge.postgres.PostgresAccess;

/** The whole program: its API, its page in a real browser, a crash, a backup. One data directory goes through all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgramTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    @TempDir static Path directory;
    private static RunningDemo demo;
    private static String receipt;

    private static String data() {
        return directory.resolve("office").toString();
    }

    private static JsonNode chat(String text, String unit, String messageId) throws Exception {
        String body = JSON.createObjectNode().put("text", text).put("conversation", "t").put("messageId", messageId).put("on", "2026-03-01")
                .set("as", JSON.createObjectNode().put("unit", unit).put("role", unit == null ? "OFFICE" : "CADRE")).toString();
        return JSON.readTree(demo.post("/api/chat", body).body());
    }

    @Test
    @Order(1)
    void theSampleAnswersItsQuestions() throws Exception {
        demo = RunningDemo.start("--data", data());
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (var in = new BufferedReader(new InputStreamReader(ProgramTest.class.getResourceAsStream("/sample/questions.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                JsonNode q = JSON.readTree(line);
                String unit = q.path("asUnit").asString(null);
                String body = JSON.createObjectNode().put("text", q.path("q").asString()).put("conversation", q.path("id").asString()).put("on", q.path("asOf").asString())
                        .set("as", JSON.createObjectNode().put("unit", unit).put("role", unit == null ? "OFFICE" : "CADRE")).toString();
                JsonNode reply = JSON.readTree(demo.post("/api/chat", body).body());
                asked++;
                String kind = reply.path("kind").asString();
                boolean right = switch (q.path("behaviour").asString()) {
                    case "record" -> kind.equals("RECEIPT");
                    case "clarify" -> kind.equals("CLARIFY");
                    case "decline" -> kind.matches("NOT_FOUND|OUT_OF_SCOPE|NOT_ALLOWED|ANSWER");
                    default -> kind.equals("ANSWER");
                };
                for (JsonNode id : q.path("expect").path("tasks")) {
                    boolean there = reply.path("tasks").valueStream().anyMatch(t -> (t.path("source").asString().substring(0, 3) + "#" + t.path("no").asString()).equals(id.asString()));
                    if (!there && !q.path("behaviour").asString().equals("clarify")) right = false;
                }
                if (!right) wrong.add(q.path("id").asString() + " " + q.path("q").asString() + " -> " + kind + ": " + reply.path("text").asString());
            }
        }
        assertThat(asked).isGreaterThan(20);
        assertThat(wrong).as("wrong answers").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Order(2)
    void theApiKeepsItsPromises() throws Exception {
        assertThat(demo.post("/api/chat", "{\"text\":\"xin chào\",\"as\":{\"unit\":\"Sở Không Có Thật\"}}").statusCode()).isEqualTo(400);
        assertThat(demo.post("/api/chat", "{\"text\":\"xin chào\",\"on\":\"2026-02-31\"}").statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(demo.post("/api/chat", "{\"text\":\"\"}").body()).path("kind").asString()).isEqualTo("CLARIFY");
        assertThat(JSON.readTree(demo.post("/api/chat", JSON.createObjectNode().put("text", "a ".repeat(500_000)).toString()).body()).path("text").asString()).contains("Tin nhắn dài");
        assertThat(JSON.readTree(demo.post("/api/chat", JSON.createObjectNode().put("text", "TUYỆT MẬT\nnội dung").toString()).body()).path("kind").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(demo.get("/api/personas").statusCode()).isEqualTo(200);
        JsonNode first = chat("nv 13 đạt 35%", "Sở Khoa học và Công nghệ", "same-1");
        receipt = first.path("reports").path(0).path("receipt").asString();
        assertThat(receipt).startsWith("DĐ-2026-");
        for (int i = 0; i < 2; i++) assertThat(chat("nv 13 đạt 35%", "Sở Khoa học và Công nghệ", "same-1")).isEqualTo(first);
        JsonNode passage = JSON.readTree(demo.get("/api/passages/" + first.path("citations").path(0).path("passage").asString()).body());
        assertThat(passage.path("document").path("number").asString()).isEqualTo("36/CTr-UBND");
        assertThat(passage.path("passages").valueStream().anyMatch(p -> p.path("text").asString().contains("Nâng cấp Hệ thống thông tin"))).isTrue();
    }

    @Test
    @Order(3)
    void thePageChatsInARealBrowser() throws Exception {
        assertThat(Path.of("/usr/bin/chromedriver")).as("system package chromium-driver; ./dondoc test installs it").exists();
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--lang=vi", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + directory.resolve("browser"));
        ChromeDriver browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        try {
            browser.manage().window().setSize(new Dimension(390, 844));
            browser.get(demo.base + "/");
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(60));
            say(wait, "những việc nào quá hạn");
            WebElement answer = wait.until(b -> b.findElement(By.cssSelector("[data-testid=message][data-kind=ANSWER]")));
            assertThat(answer.getText()).containsAnyOf("nhiệm vụ", "Không có");
            wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-testid=thumb-down]"))).click();
            wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".thumbs"), "Đã ghi lại"));
            say(wait, "ai ký chương trình cải cách hành chính");
            List<WebElement> answers = wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("[data-testid=message][data-kind=ANSWER]"), 2));
            WebElement link = answers.getLast().findElement(By.cssSelector("[data-testid=source-link]"));
            Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("chat.png"), browser.getScreenshotAs(OutputType.BYTES));
            browser.get(link.getAttribute("href"));
            assertThat(wait.until(b -> b.findElement(By.cssSelector("[data-testid=passage]"))).getText()).isNotBlank();
            Files.write(Path.of("target/screenshots/van-ban.png"), browser.getScreenshotAs(OutputType.BYTES));
        } finally {
            browser.quit();
        }
    }

    /** The composer opens when the page has its session, the button when the last answer has come. */
    private static void say(WebDriverWait wait, String text) {
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-testid=composer]"))).sendKeys(text);
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-testid=send]"))).click();
    }

    @Test
    @Order(4)
    void whatWasReceiptedSurvivesAKill() throws Exception {
        String last = chat("nv 13 đạt 36%", "Sở Khoa học và Công nghệ", "kill-1").path("reports").path(0).path("receipt").asString();
        demo.kill();
        demo = RunningDemo.start("--data", data());
        assertThat(chat("tiến độ nhiệm vụ 13 thế nào", "Sở Khoa học và Công nghệ", "after").path("text").asString()).contains("36%", last);
        assertThat(chat("nv 13 đạt 36%", "Sở Khoa học và Công nghệ", "kill-1").path("reports").path(0).path("receipt").asString()).isEqualTo(last);
    }

    @Test
    @Order(5)
    void aBackupRestoresTheSameAnswers() throws Exception {
        Path file = directory.resolve("office.zip");
        String before = chat("tiến độ nhiệm vụ 13 thế nào", "Sở Khoa học và Công nghệ", "b1").path("text").asString();
        Backup.write(LocalPostgres.running(Path.of(data())).orElseThrow(), file);
        demo.close();
        Path other = directory.resolve("restored");
        try (LocalPostgres postgres = LocalPostgres.start(other)) {
            PostgresAccess at = postgres.access();
            Backup.Manifest manifest = Backup.restore(file, at);
            assertThat(Backup.differences(manifest, at)).isEmpty();
        }
        demo = RunningDemo.start("--data", other.toString());
        assertThat(chat("tiến độ nhiệm vụ 13 thế nào", "Sở Khoa học và Công nghệ", "b2").path("text").asString()).isEqualTo(before);
        demo.close();
    }
}
