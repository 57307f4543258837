package vn.dondoc.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clerk at the page: a doubtful cell is corrected, what cannot be meant stops, what is clear is published. */
class ReviewPageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Số: 15/KH-UBND
            Hải Phòng, ngày 10 tháng 01 năm 2026

            KẾ HOẠCH
            về trồng cây xanh năm 2026

            PHỤ LỤC

            STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

            I Công tác chuẩn bị

            1.

            Lập danh mục tuyến phố cần trồng cây.

            Ban Cay xanh

            Các đơn vị liên quan

            Tháng 3/2026

            2.

            Chăm sóc cây đã trồng.

            Sở Xây dựng

            Các đơn vị liên quan

            Hằng tháng

            3.

            Tổng kết việc trồng cây trong năm.

            Sở Nội vụ

            Các đơn vị liên quan

            Tháng 12/2026
            """;

    @TempDir Path dir;

    @Test
    void theClerkReviewsAndPublishesOnThePage() throws Exception {
        Path plan = Files.writeString(dir.resolve("ke-hoach.txt"), PLAN);
        try (RunningDemo demo = RunningDemo.start(plan.toString())) {
            HttpResponse<String> refused = demo.get("/api/review?role=CADRE&unit=" + URLEncoder.encode("Sở Tài chính", StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Chỉ cơ quan thường trực");
            JsonNode paper = JSON.readTree(demo.get("/api/review").body()).path("papers").path(0);
            String at = "/api/review/" + paper.path("version").asInt();
            assertThat(paper.path("tasks").asInt()).isEqualTo(3);
            assertThat(demo.post(at + "/publish", "{}").statusCode()).as("an unknown unit stops").isEqualTo(422);
            assertThat(demo.get("/api/review/units?q=" + URLEncoder.encode("xây dựng", StandardCharsets.UTF_8)).body()).contains("Sở Xây dựng");
            assertThat(demo.post("/api/review/sent?name=a.txt", "x").statusCode()).as("another site's page").isEqualTo(403);
            HttpResponse<String> nobody = demo.get("/api/review/sent?role=OFFICE&unit=" + URLEncoder.encode("Sở Không Có", StandardCharsets.UTF_8));
            assertThat(nobody.statusCode()).isEqualTo(400);
            assertThat(nobody.body()).contains("Sở Không Có").doesNotContain("Bad Request");
            onThePage(demo);
            JsonNode papers = JSON.readTree(demo.get("/api/review").body()).path("papers"), after = papers.path(papers.size() - 1);
            assertThat(after.path("reviewed").asBoolean()).isTrue();
            JsonNode chat = JSON.readTree(demo.post("/api/chat", "{\"text\":\"nhiệm vụ 1 kế hoạch 15 ai chủ trì\",\"as\":{\"role\":\"OFFICE\"},\"on\":\"2026-02-01\"}").body());
            assertThat(chat.path("text").asString()).contains("Sở Xây dựng");
        }
    }

    /** Papers sent from the page are read while the clerk waits; what cannot be taken says why. */
    private void sending(ChromeDriver browser, WebDriverWait wait, String base) throws Exception {
        Path second = Files.writeString(dir.resolve("ke-hoach-2.txt"), PLAN.replace("15/KH-UBND", "27/KH-UBND").replace("trồng cây xanh", "sửa vỉa hè").replace("cây", "gạch"));
        Path secret = Files.writeString(dir.resolve("ke-hoach-3.txt"), "TỐI MẬT\n\n" + PLAN);
        browser.get(base + "/ra-soat.html");
        wait.until(b -> b.findElement(By.cssSelector("[data-testid=send]"))).sendKeys(second + "\n" + secret);
        wait.until(b -> b.findElements(By.cssSelector("[data-testid=sent] li[data-state=DONE] a")).size() == 1 && b.findElements(By.cssSelector("[data-testid=sent] li[data-state=REFUSED]")).size() == 1);
        wait.until(b -> b.findElement(By.cssSelector("[data-testid=sent] li[data-state=REFUSED]")).getText().contains("dấu chỉ độ mật"));
        wait.until(b -> b.findElement(By.cssSelector("[data-testid=queue]")).getText().contains("27/KH-UBND"));
        wait.until(b -> {
            b.findElement(By.cssSelector("[data-testid=sent] a")).click();
            return true;
        });
        wait.until(b -> b.findElements(By.cssSelector("[data-testid=publish]")).size() == 1);
        assertThat(browser.getTitle()).contains("27/KH-UBND");
    }

    private void onThePage(RunningDemo demo) throws Exception {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1200,900", "--user-data-dir=" + dir.resolve("browser"));
        ChromeDriver browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        try {
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
            // the page draws its lists again while it asks how far the reading is
            wait.ignoring(StaleElementReferenceException.class);
            browser.get(demo.base + "/ra-soat.html");
            wait.until(b -> b.findElement(By.cssSelector("[data-testid=open]"))).click();
            WebElement cell = wait.until(b -> b.findElement(By.cssSelector("[data-testid=task] .cell.doubtful input")));
            assertThat(cell.getAttribute("value")).isEqualTo("Ban Cay xanh");
            cell.clear();
            cell.sendKeys("Sở Xây dựng\n");
            wait.until(b -> b.findElements(By.cssSelector(".cell.doubtful input")).isEmpty());
            browser.findElement(By.cssSelector("[data-testid=publish]")).click();
            assertThat(wait.until(b -> b.findElement(By.cssSelector("[data-testid=outcome]"))).getText()).contains("Đã công bố", "sửa 1");
            sending(browser, wait, demo.base);
        } finally {
            browser.quit();
        }
    }
}
