package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of documents, harmless and not. */
class ZippedFilesTest {
    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    @TempDir Path dir;

    private Path zip(Filling filling) throws IOException {
        Path file = Files.createTempFile(dir, "van-ban", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            filling.into(zip);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] piece, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < times; i++) zip.write(piece);
        zip.closeEntry();
    }

    @Test
    void eachDocumentComesUnderItsOwnName() throws Exception {
        byte[] words = "KẾ HOẠCH".getBytes(StandardCharsets.UTF_8);
        Path file = zip(zip -> {
            entry(zip, "năm 2026/Kế hoạch.txt", words, 1);
            entry(zip, "../../etc/cron.d/x.txt", words, 1);
            entry(zip, "C:\\thu muc\\b.docx", words, 1);
            entry(zip, "__MACOSX/._a.txt", words, 1);
            entry(zip, "trong/nua.zip", words, 1);
            entry(zip, "chay.exe", words, 1);
        });
        try (ZippedFiles zipped = ZippedFiles.open(file)) {
            assertThat(zipped.files().stream().map(ZippedFiles.Inside::name)).containsExactly("Kế hoạch.txt", "x.txt", "b.docx");
            assertThat(zipped.skipped()).containsExactly("nua.zip", "chay.exe");
            assertThat(zipped.bytes(zipped.files().getFirst())).isEqualTo(words);
        }
    }

    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        Path many = zip(zip -> {
            for (int i = 0; i <= ZippedFiles.MOST_FILES; i++) entry(zip, i + ".txt", new byte[1], 1);
        });
        assertThatThrownBy(() -> ZippedFiles.open(many)).isInstanceOf(RefusedDocument.class).hasMessageContaining("hơn 200 tệp");
        byte[] megabyte = new byte[1 << 20];
        Path large = zip(zip -> {
            entry(zip, "to.txt", megabyte, 21);
            for (int i = 0; i < 12; i++) entry(zip, i + ".txt", megabyte, 19);
        });
        try (ZippedFiles zipped = ZippedFiles.open(large)) {
            assertThatThrownBy(() -> zipped.bytes(zipped.files().getFirst())).isInstanceOf(RefusedDocument.class).hasMessageContaining("20 MB");
            assertThatThrownBy(() -> {
                for (ZippedFiles.Inside inside : zipped.files().subList(1, 13)) zipped.bytes(inside);
            }).isInstanceOf(RefusedDocument.class).hasMessageContaining("200 MB");
        }
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        Path file = Files.writeString(dir.resolve("a.zip"), "KẾ HOẠCH");
        assertThatThrownBy(() -> ZippedFiles.open(file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("Không mở được");
        assertThatThrownBy(() -> DocumentReader.read("a.zip", new byte[] {'P', 'K', 3, 4})).isInstanceOf(RefusedDocument.class).hasMessageContaining("import").hasMessageContaining("giải nén");
    }
}
