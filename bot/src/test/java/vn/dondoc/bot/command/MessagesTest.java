package vn.dondoc.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/**
 * The labelled messages on the sample office: how many are understood, that nothing is written that was not said, and
 * that a reply names no figure, paper or unit that its sources do not have.
 */
class MessagesTest {
    /** A little under what was measured last, so that one message may be lost to a better rule. */
    private static final double LEAST = 0.97;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void messagesAreUnderstood() throws IOException {
        Scoreboard board = new Scoreboard();
        List<String> loose = new ArrayList<>();
        try (SampleOffice sample = new SampleOffice()) {
            Deliveries deliveries = sample.deliveries();
            for (JsonNode message : messages()) {
                String unit = message.path("asUnit").isString() ? message.path("asUnit").asString() : null;
                long person = sample.person(unit, Role.valueOf(message.path("role").asString(unit == null ? "OFFICE" : "CADRE")));
                Reply reply = sample.say(deliveries, person, message.path("id").asString(), message.path("q").asString(), LocalDate.parse(message.path("asOf").asString()));
                board.add(message, JSON.valueToTree(reply));
                List<String> without = ungrounded(reply, message.path("q").asString(), unit, sample);
                if (!without.isEmpty()) loose.add(message.path("q").asString() + " -> " + without + "\n" + reply.text());
            }
        }
        board.wrong().forEach(System.out::println);
        System.out.print(board.tables());
        assertThat(loose).as("said without a source").isEmpty();
        assertThat(board.writtenWrongly()).as("reports kept that nobody made").isZero();
        assertThat(board.share()).isGreaterThanOrEqualTo(LEAST);
    }

    /**
     * Units of the directory and numbers of papers in the words of a reply that neither its sources, nor its tasks, nor
     * the message have. Figures and dates are checked on the road, of every reply; one that fails them is an ERROR.
     */
    private static List<String> ungrounded(Reply reply, String said, String asker, SampleOffice sample) {
        if (reply.kind().equals("ERROR")) return List.of("figures");
        StringBuilder known = new StringBuilder(said + "\n" + asker + "\ncơ quan thường trực\n");
        for (Content.Source s : reply.citations()) {
            known.append(s.quote()).append('\n').append(s.document()).append('\n');
            known.append(s.passage() == null ? "" : text(sample, s.passage())).append('\n');
        }
        for (Task task : tasks(sample)) {
            boolean there = reply.tasks().stream().anyMatch(t -> t.source().equals(task.source()) && Objects.equals(t.no(), task.no()));
            if (there) known.append(task.content()).append('\n').append(String.join("\n", task.lead())).append('\n').append(String.join("\n", task.coordinating())).append('\n').append(String.join("\n", task.directedBy())).append('\n');
        }
        for (Document d : documents(sample)) {
            boolean named = reply.citations().stream().anyMatch(s -> s.source().equals(d.source())) || reply.tasks().stream().anyMatch(t -> t.source().equals(d.source()));
            known.append(d.name()).append('\n');
            d.facts().citations().forEach(citation -> known.append(citation.number()).append('\n').append(citation.issuer()).append('\n'));
            if (named) known.append(d.name()).append('\n').append(d.facts().title()).append('\n').append(d.facts().issuer()).append('\n').append(String.join("\n", d.facts().recipients())).append('\n');
        }
        String there = " " + Folding.key(known.toString()) + " ", words = " " + Folding.key(reply.text()) + " ";
        List<String> loose = new ArrayList<>();
        for (Unit unit : sample.office.directory().all()) {
            String name = " " + Folding.key(unit.name()) + " ";
            if (name.split(" ").length > 2 && words.contains(name) && !there.contains(name) && !stored(reply)) loose.add(unit.name());
        }
        var number = Pattern.compile("\\d{1,4}(?:/\\d{4})?[-/](?:NQ|KH|CTr|QĐ|QH15|TB|BC)[\\p{L}\\d/-]*").matcher(reply.text());
        while (number.find()) if (!known.toString().contains(number.group())) loose.add(number.group());
        return loose;
    }

    /** Pictures, receipts and questions back speak of the store's own rows: units, officials and reports, not of papers. */
    private static boolean stored(Reply reply) {
        return List.of("AskPicture", "AskSummary", "Report", "WhichUnit", "AskDirector").contains(reply.intent()) || reply.text().contains("báo cáo ngày");
    }

    private static Viewer everything() {
        return new Viewer(0, Role.OFFICE, null, null, Set.of());
    }

    private static List<Task> tasks(SampleOffice sample) {
        return sample.office.tasks().all(everything());
    }

    private static List<Document> documents(SampleOffice sample) {
        return sample.office.documents().all(everything());
    }

    private static String text(SampleOffice sample, long passage) {
        return String.join("\n", sample.office.documents().passages(List.of(passage), everything()).stream().map(Document.Passage::text).toList());
    }

    private static List<JsonNode> messages() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/eval/messages.jsonl")), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> (JsonNode) JSON.readTree(line)).toList();
        }
    }
}
