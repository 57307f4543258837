package vn.dondoc.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.RefusedDocument;

/**
 * Golden transcripts: who, when, says; expected reply and stored rows. Every bug in the field becomes one. One with
 * papers of its own (file name: text) has an office of its own.
 */
class TranscriptTest {
    private static SampleOffice sample;

    @BeforeAll
    static void open() {
        sample = new SampleOffice();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @TestFactory
    @SuppressWarnings("unchecked")
    List<DynamicTest> transcripts() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            for (Path file : files.sorted().toList()) {
                try (Reader in = Files.newBufferedReader(file)) {
                    for (Map<String, Object> t : (List<Map<String, Object>>) new Yaml().load(in)) tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + t.get("name"), () -> hold(t)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @SuppressWarnings("unchecked")
    private static void hold(Map<String, Object> transcript) throws RefusedDocument {
        if (!transcript.containsKey("papers")) {
            hold(transcript, sample);
            return;
        }
        try (SampleOffice own = new SampleOffice()) {
            for (Map.Entry<String, String> paper : ((Map<String, String>) transcript.get("papers")).entrySet()) own.office.take(paper.getKey(), paper.getValue().getBytes(StandardCharsets.UTF_8), null, true);
            hold(transcript, own);
        }
    }

    @SuppressWarnings("unchecked")
    private static void hold(Map<String, Object> transcript, SampleOffice sample) {
        Deliveries deliveries = sample.deliveries();
        String conversation = UUID.randomUUID().toString();
        LocalDate on = LocalDate.parse(String.valueOf(transcript.get("day")));
        long person = sample.person((String) transcript.get("unit"), Role.valueOf((String) transcript.getOrDefault("role", "CADRE")), (String) transcript.get("person"));
        for (Map<String, Object> step : (List<Map<String, Object>>) transcript.get("steps")) {
            String said = String.valueOf(step.get("says"));
            long before = rows(sample);
            Reply reply = sample.say(deliveries, person, conversation, said, on);
            String shown = said + " -> " + reply.kind() + ": " + reply.text();
            if (step.containsKey("kind")) assertThat(reply.kind()).as(shown).isEqualTo(step.get("kind"));
            for (Object part : (List<Object>) step.getOrDefault("has", List.of())) assertThat(reply.text()).as(shown).contains(String.valueOf(part));
            for (Object part : (List<Object>) step.getOrDefault("lacks", List.of())) assertThat(reply.text()).as(shown).doesNotContain(String.valueOf(part));
            if (step.containsKey("tasks")) assertThat(reply.tasks().stream().map(t -> t.no()).toList()).as(shown).containsExactlyInAnyOrderElementsOf(((List<Object>) step.get("tasks")).stream().map(String::valueOf).toList());
            if (step.containsKey("stored")) stored((Map<String, Object>) step.get("stored"), reply, shown, sample);
            else if (!reply.kind().equals("RECEIPT")) assertThat(rows(sample)).as("nothing written: " + shown).isEqualTo(before);
            assertThat(reply.text()).as(shown).hasSizeLessThan(1200).doesNotContain("null").doesNotContain("Exception");
        }
    }

    private static void stored(Map<String, Object> expected, Reply reply, String shown, SampleOffice sample) {
        assertThat(reply.reports()).as(shown).hasSize(1);
        Map<String, Object> row = sample.database.sql().sql("select percent, status, quantity, difficulty, done_on::text as done_on from progress_report where receipt = ?").param(reply.reports().getFirst().receipt()).query().singleRow();
        expected.forEach((field, value) -> assertThat(row.get(field) == null ? null : row.get(field).toString()).as(field + " of " + shown).isEqualTo(value == null ? null : String.valueOf(value)));
    }

    private static long rows(SampleOffice sample) {
        return sample.database.sql().sql("select count(*) from progress_report where kind = 'REPORT'").query(Long.class).single();
    }
}
