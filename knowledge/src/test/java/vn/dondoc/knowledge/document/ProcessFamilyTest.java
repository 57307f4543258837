package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that is ended takes the programs along that it has called, and those that they have called. */
class ProcessFamilyTest {
    @TempDir Path dir;

    @Test
    void nothingOfAnEndedReaderRuns() throws Exception {
        Path pids = dir.resolve("pids"), slow = dir.resolve("tesseract");
        // its own child outlives it when it alone is killed
        Files.writeString(slow, "#!/bin/sh\nsleep 600 &\necho $! >> " + pids + "\necho $$ >> " + pids + "\nwait\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwx------"));
        IsolatedProcess reader = new IsolatedProcess(Reader.class, new IsolatedProcess.Limits(256, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(7)), Map.of("DONDOC_TESSERACT", slow.toString()));
        assertThatThrownBy(() -> reader.run("trang.png", page(), new byte[0])).isInstanceOf(RefusedDocument.class).hasMessageContaining("quá lâu");
        List<String> started = Files.exists(pids) ? Files.readAllLines(pids) : List.of();
        assertThat(started).as("the program was called before the reader was ended").hasSizeGreaterThanOrEqualTo(2);
        for (int i = 0; i < 50 && started.stream().anyMatch(ProcessFamilyTest::runs); i++) TimeUnit.MILLISECONDS.sleep(20);
        assertThat(started).noneMatch(ProcessFamilyTest::runs);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("dondoc-read-" + ProcessHandle.current().pid() + "-"));
        }
    }

    /** A process that reads a file and tells nothing of it. */
    static final class Reader {
        public static void main(String[] args) throws IOException {
            ChildProcess.run((name, file, _, _) -> DocumentReader.read(name, file).text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A process that tells a little and then meets a fault of the program. */
    static final class Faulty {
        public static void main(String[] args) throws IOException {
            ChildProcess.run((_, _, about, soFar) -> {
                soFar.told(about, Duration.ofSeconds(30));
                throw new NoClassDefFoundError("x");
            });
        }
    }

    @Test
    void aFaultOfTheProgramIsARefusalNotAResult() {
        IsolatedProcess process = new IsolatedProcess(Faulty.class, new IsolatedProcess.Limits(64, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(2)));
        assertThatThrownBy(() -> process.run("a.txt", new byte[] {'a'}, new byte[] {1})).isInstanceOf(RefusedDocument.class).hasMessageContaining("gặp lỗi khi đọc tệp");
    }

    /** A process that tells a little and then never ends. */
    static final class Endless {
        public static void main(String[] args) throws IOException {
            ChildProcess.run((_, _, about, soFar) -> {
                soFar.told(about, Duration.ofMillis(300));
                for (long turns = 0; ; turns++) if (turns < 0) return about;
            });
        }
    }

    @Test
    void whatWasToldBeforeTheEndIsKept() throws Exception {
        IsolatedProcess process = new IsolatedProcess(Endless.class, new IsolatedProcess.Limits(64, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMinutes(2)));
        IsolatedProcess.Answer answer = process.run("a.txt", new byte[] {'a'}, new byte[] {1, 2, 3});
        assertThat(answer.whole()).isFalse();
        assertThat(answer.bytes()).containsExactly(1, 2, 3);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    /** A process that is dead but not yet collected has no command line. */
    private static boolean runs(String pid) {
        try {
            return Files.readAllBytes(Path.of("/proc", pid, "cmdline")).length > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static byte[] page() throws IOException {
        BufferedImage page = new BufferedImage(800, 1130, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 800, 1130);
        g.setColor(Color.BLACK);
        for (int i = 0; i < 10; i++) g.drawString("KẾ HOẠCH triển khai nhiệm vụ năm 2026", 100, 100 + 40 * i);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(page, "png", out);
        return out.toByteArray();
    }
}
