package vn.dondoc.bot.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;

/** A folder that is looked at again and again; nothing waits here. */
class WatchedFolderTest {
    private static final Instant NOW = Instant.parse("2026-02-01T01:00:00Z");
    @TempDir Path dir;
    private final List<String> taken = new ArrayList<>();
    private int failures;

    private WatchedFolder watched() {
        return new WatchedFolder(dir.resolve("den"), dir.resolve("watched.jsonl"), (name, bytes) -> {
            if (failures-- > 0) throw new IllegalStateException("the store is away");
            if (name.startsWith("hong")) throw new RefusedDocument("UNREADABLE", "Không mở được tệp.");
            taken.add(name + "=" + new String(bytes, StandardCharsets.UTF_8));
            return new Intake.Result.Imported(1, 2, 0, 0, 0, false, false, null, null);
        }, InstantSource.fixed(NOW));
    }

    private Path write(String name, String words) throws IOException {
        Files.createDirectories(dir.resolve("den"));
        return Files.writeString(dir.resolve("den").resolve(name), words);
    }

    @Test
    void aFileIsTakenOnceWhenItNoLongerGrows() throws Exception {
        WatchedFolder watched = watched();
        write("a.txt", "KẾ");
        watched.look();
        assertThat(taken).isEmpty();
        write("a.txt", "KẾ HOẠCH");
        watched.look();
        assertThat(taken).as("it has grown").isEmpty();
        for (int i = 0; i < 3; i++) watched.look();
        assertThat(taken).containsExactly("a.txt=KẾ HOẠCH");
        assertThat(watched.outcomes()).singleElement().satisfies(o -> {
            assertThat(o.name()).isEqualTo("a.txt");
            assertThat(o.message()).contains("2 nhiệm vụ", "bản thảo");
            assertThat(o.at()).isEqualTo(NOW);
        });
        assertThat(dir.resolve("den/a.txt")).as("nothing is moved").exists();
        write("b.txt", "KẾ HOẠCH");
        Files.setLastModifiedTime(dir.resolve("den/a.txt"), FileTime.from(NOW));
        for (int i = 0; i < 3; i++) watched.look();
        assertThat(taken).as("the same bytes under another name, or touched").hasSize(1);
        write("a.txt", "KẾ HOẠCH sửa đổi");
        for (int i = 0; i < 2; i++) watched.look();
        assertThat(taken).hasSize(2);
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        write("a.txt", "KẾ HOẠCH");
        write("hong.docx", "x");
        WatchedFolder before = watched();
        for (int i = 0; i < 2; i++) before.look();
        Files.writeString(dir.resolve("watched.jsonl"), "{damaged\n", StandardOpenOption.APPEND);
        WatchedFolder after = watched();
        for (int i = 0; i < 3; i++) after.look();
        assertThat(taken).hasSize(1);
        assertThat(after.outcomes()).isEqualTo(before.outcomes()).extracting(WatchedFolder.Outcome::state).containsExactlyInAnyOrder(Imports.State.DONE, Imports.State.REFUSED);
    }

    @Test
    void aFolderThatComesLaterIsSeen() throws Exception {
        WatchedFolder watched = watched();
        watched.look();
        write("a.txt", "KẾ HOẠCH");
        for (int i = 0; i < 2; i++) watched.look();
        assertThat(taken).hasSize(1);
        Files.delete(dir.resolve("den/a.txt"));
        Files.delete(dir.resolve("den"));
        watched.look();
        write("c.txt", "CHƯƠNG TRÌNH");
        for (int i = 0; i < 2; i++) watched.look();
        assertThat(taken).hasSize(2);
    }

    @Test
    void aFailureOfTheStoreIsTriedAgain() throws Exception {
        failures = 1;
        WatchedFolder watched = watched();
        write("a.txt", "KẾ HOẠCH");
        for (int i = 0; i < 3; i++) watched.look();
        assertThat(taken).hasSize(1);
        assertThat(watched.outcomes()).extracting(WatchedFolder.Outcome::state).containsExactly(Imports.State.DONE);
    }

    @Test
    void archivesGiveTheirDocumentsAndLinksAreNotFollowed() throws Exception {
        Files.createDirectories(dir.resolve("den/2026"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dir.resolve("den/2026/nen.zip")))) {
            for (String name : List.of("a.txt", "thu muc/b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(dir.resolve("den/sai.zip"), "không phải zip");
        Files.createSymbolicLink(dir.resolve("den/lien-ket.txt"), Files.writeString(dir.resolve("ngoai.txt"), "KẾ HOẠCH ngoài"));
        WatchedFolder watched = watched();
        for (int i = 0; i < 3; i++) watched.look();
        assertThat(taken).containsExactlyInAnyOrder("a.txt=a.txt", "b.txt=thu muc/b.txt");
        assertThat(watched.outcomes()).extracting(WatchedFolder.Outcome::name).containsExactlyInAnyOrder("2026/nen.zip › a.txt", "2026/nen.zip › b.txt", "sai.zip");
        WatchedFolder after = watched();
        for (int i = 0; i < 2; i++) after.look();
        assertThat(after.outcomes()).hasSize(3);
    }
}
