package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program left behind goes with the next start; nothing else does. */
class ReadingDirectoryTest {
    @TempDir Path temporary;

    @Test
    void onlyDirectoriesOfProgramsThatAreGoneAreSwept() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectory(temporary.resolve("dondoc-read-" + ended.pid() + "-17"));
        Files.writeString(Files.createDirectory(left.resolve("inside")).resolve("page.png"), "x");
        Path own = Files.createDirectory(temporary.resolve("dondoc-read-" + ProcessHandle.current().pid() + "-18"));
        Path others = Files.createDirectory(temporary.resolve("dondoc-read-me"));
        assertThat(ReadingDirectory.sweep(temporary)).isTrue();
        assertThat(left).doesNotExist();
        assertThat(own).exists();
        assertThat(others).exists();
        assertThat(ReadingDirectory.sweep(temporary.resolve("nowhere"))).isFalse();
    }
}
