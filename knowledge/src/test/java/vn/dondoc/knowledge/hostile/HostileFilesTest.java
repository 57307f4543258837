package vn.dondoc.knowledge.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.IsolatedReader;
import vn.dondoc.knowledge.document.RefusedDocument;

/** A small sample of hostile files; {@code ./dondoc campaign hostile} runs all. */
class HostileFilesTest {
    private static final Set<String> SAMPLE = Set.of("no bytes", "NUL bytes", "lone surrogates", "control characters in the name", "a name of 5000 letters", "XXE to a file in the text",
            "billion laughs in the text", "inflates to 1 GB", "encrypted with a password", "a linked attachedTemplate on a server", "an old .doc", "HTML 100 000 elements deep", "a spreadsheet with an entity", "a zip in a zip", "a password");

    @Test
    void aSampleIsRefusedOrReadHonestly() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (HostileRun run = new HostileRun()) {
            List<Hostile> files = run.files();
            assertThat(files).hasSizeGreaterThan(100);
            assertThat(files.stream().map(Hostile::kind).toList()).containsAll(SAMPLE);
            for (Hostile file : files) {
                if (!SAMPLE.contains(file.kind())) continue;
                HostileRun.Outcome outcome = run.run(file);
                if (!outcome.wrong().isEmpty()) wrong.add(file.kind() + ": " + outcome.wrong() + " " + outcome.told());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static byte[] docx() throws Exception {
        try (XWPFDocument document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("KẾ HOẠCH triển khai nhiệm vụ năm 2026 của Ủy ban nhân dân");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Nhiệm vụ");
            table.getRow(1).getCell(1).setText("Sở Tài chính");
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theIsolatedReaderReadsTheSame() throws Exception {
        assertThat(IsolatedReader.read("ke-hoach.docx", docx())).isEqualTo(DocumentReader.read("ke-hoach.docx", docx()));
        assertThatThrownBy(() -> IsolatedReader.read("anh.docx", "chữ".getBytes(StandardCharsets.UTF_8))).isInstanceOf(RefusedDocument.class).hasMessageContaining("văn bản thô");
    }

    @Test
    void aReaderThatTakesTooLongOrTooMuchIsEnded() throws Exception {
        byte[] file = docx();
        assertThatThrownBy(() -> new IsolatedReader(new IsolatedReader.Limits(256, Duration.ofMillis(5), Duration.ofMinutes(1))).readFile("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("quá lâu");
        assertThatThrownBy(() -> new IsolatedReader(new IsolatedReader.Limits(256, Duration.ofMinutes(1), Duration.ofMillis(5))).readFile("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("quá lâu");
        assertThatThrownBy(() -> new IsolatedReader(new IsolatedReader.Limits(5, Duration.ofMinutes(1), Duration.ofMinutes(1))).readFile("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("Tệp");
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
}
