package vn.dondoc.knowledge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All hostile files, with a table of what became of each. Run by {@code ./dondoc campaign hostile}. */
class HostileCampaign {
    @Test
    void allHostileFiles() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (HostileRun run = new HostileRun()) {
            for (Hostile file : run.files()) {
                HostileRun.Outcome outcome = run.run(file);
                String name = file.name().replaceAll("[^\\p{Print}\\p{L}]", "?");
                System.out.printf("%-4s %6.1f s  %-45s %-20s %s%n", outcome.wrong().isEmpty() ? "đạt" : "HỎNG", outcome.took().toMillis() / 1000.0, file.kind(), name.length() > 20 ? name.substring(0, 20) : name,
                        outcome.told().length() > 110 ? outcome.told().substring(0, 110) + "…" : outcome.told());
                if (!outcome.wrong().isEmpty()) wrong.add(file.kind() + " (" + name + "): " + outcome.wrong());
            }
            System.out.printf("%d tệp, %d không đạt%n", run.files().size(), wrong.size());
        }
        assertThat(wrong).isEmpty();
    }
}
