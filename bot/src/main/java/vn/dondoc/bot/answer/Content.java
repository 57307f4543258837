package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reply carries: its words, the whole list behind them, and the sources.
 *
 * @param tasks always the whole list, also where the words show a page of it
 * @param facts the stored strings that the words were made from; the grounding check reads them
 */
public record Content(String text, List<TaskItem> tasks, List<TargetItem> targets, Map<String, Integer> counts, List<ReportItem> reports, List<Source> citations,
                      List<Button> buttons, List<String> facts) {
    public Content {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        counts = Map.copyOf(counts);
        reports = List.copyOf(reports);
        citations = List.copyOf(citations);
        buttons = List.copyOf(buttons);
        facts = List.copyOf(facts);
    }

    /** The same with one more line of fixed wording or of the person's own words. */
    public Content withLine(String line) {
        List<String> more = new ArrayList<>(facts);
        more.add(line);
        return new Content(text.strip() + "\n" + line, tasks, targets, counts, reports, citations, buttons, more);
    }

    /** @param changed what a later paper did to the task's paper ("đã được thay thế bởi …"); null where none did */
    public record TaskItem(String source, @Nullable String no, @Nullable String due, @Nullable LocalDate dueOn, @Nullable String role, String status, String content,
                           String lead, @Nullable Long daysLeft, @Nullable String changed) {}

    public record TargetItem(String source, @Nullable String no) {}

    public record TaskKey(String source, @Nullable String no) {}

    public record ReportItem(String receipt, TaskKey task, @Nullable Integer percent, String status, @Nullable String difficulty, @Nullable String quantity, @Nullable LocalDate date) {}

    /** @param document how people name the paper */
    public record Source(String source, String locator, String quote, @Nullable Long passage, String document) {}

    public record Button(String label, String send) {}

    /** Fixed wording: its figures are examples, not statements. */
    public static Content of(String text, Button... buttons) {
        return new Builder(text).fact(text).buttons(buttons).build();
    }

    /** Gathers a reply. */
    public static final class Builder {
        private final StringBuilder text;
        private final List<TaskItem> tasks = new ArrayList<>();
        private final List<TargetItem> targets = new ArrayList<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<ReportItem> reports = new ArrayList<>();
        private final List<Source> citations = new ArrayList<>();
        private final List<Button> buttons = new ArrayList<>();
        private final List<String> facts = new ArrayList<>();

        public Builder(String text) {
            this.text = new StringBuilder(text);
        }

        public Builder line(String line) {
            if (!text.isEmpty()) text.append('\n');
            text.append(line);
            return this;
        }

        public Builder task(TaskItem item) {
            tasks.add(item);
            return this;
        }

        public Builder target(TargetItem item) {
            targets.add(item);
            return this;
        }

        public Builder count(String name, int value) {
            counts.put(name, value);
            facts.add(String.valueOf(value));
            return this;
        }

        public Builder report(ReportItem item) {
            reports.add(item);
            return this;
        }

        public Builder cite(Source source) {
            if (citations.stream().noneMatch(c -> c.locator().equals(source.locator()) && c.source().equals(source.source()))) citations.add(source);
            facts.add(source.quote());
            facts.add(source.locator());
            facts.add(source.document());
            return this;
        }

        public Builder buttons(Button... more) {
            buttons.addAll(List.of(more));
            return this;
        }

        public Builder fact(@Nullable Object fact) {
            if (fact != null) facts.add(String.valueOf(fact));
            return this;
        }

        public Content build() {
            return new Content(text.toString(), tasks, targets, counts, reports, citations, buttons, facts);
        }
    }
}
