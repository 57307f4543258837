package vn.dondoc.knowledge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A small sample of hostile files; {@code ./dondoc campaign hostile} runs all. */
class HostileFilesTest {
    private static final Set<String> SAMPLE = Set.of("no bytes", "figures without end", "NUL bytes", "lone surrogates", "control characters in the name", "a name of 5000 letters", "XXE to a file in the text",
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
}
