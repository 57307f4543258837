package vn.dondoc.bot.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.LaterPaper;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.Task;

/** Tasks in words: one short line, the whole list's items, the source. */
final class TaskWords {
    /** Tasks on a page of a reply. */
    static final int PAGE = 5;
    private static final int MOST_ENDED = 2;
    private final Asking asking;
    private final Map<Long, Document> papers;
    private final Map<Long, LaterPaper> later;

    TaskWords(Asking asking) {
        this.asking = asking;
        papers = asking.papers();
        later = LaterPaper.of(papers.values());
    }

    Map<Long, Document> papers() {
        return papers;
    }

    /** The later paper that changes the task's own. */
    Optional<LaterPaper> later(Task task) {
        return Optional.ofNullable(later.get(task.document()));
    }

    /**
     * " (văn bản này đã được thay thế bởi …)" where papers that some of the tasks are from hold no longer; else "".
     *
     * @param named whether the one paper of the tasks was named just before
     */
    String ended(List<Task> tasks, boolean named) {
        List<Long> all = tasks.stream().map(Task::document).distinct().toList();
        List<Long> ended = all.stream().filter(d -> later.containsKey(d) && later.get(d).ends()).toList();
        if (ended.isEmpty()) return "";
        List<String> told = ended.stream().limit(MOST_ENDED).map(d -> (named && all.size() == 1 ? "văn bản này" : papers.get(d).name()) + " " + later.get(d).words()).toList();
        return " (" + String.join("; ", told) + (ended.size() > told.size() ? "; và " + (ended.size() - told.size()) + " văn bản khác không còn hiệu lực" : "") + ")";
    }

    String paper(Task task) {
        return Optional.ofNullable(papers.get(task.document())).map(Document::name).orElse("văn bản");
    }

    /** "13. Tham mưu thành lập Tổ công tác về thu hút đầu tư… – Quý I/2026 (31/3/2026, còn 44 ngày)". */
    String line(Task task) {
        return line(task, "");
    }

    /** @param paper which paper it is from, where a list mixes papers */
    String line(Task task, String paper) {
        return task.label() + ". " + paper + about(task.content(), 11) + " – " + DueWords.of(task, asking.today());
    }

    /** " (19/KH-UBND)" where tasks of several papers stand together. */
    String mark(List<Task> together, Task task) {
        if (together.stream().map(Task::document).distinct().count() < 2) return "";
        Document paper = papers.get(task.document());
        return paper == null || paper.facts().number() == null ? "" : " (" + paper.facts().number() + ")";
    }

    /** "1, 6 và 15"; the first ten. */
    static String numbers(List<Task> tasks) {
        List<String> labels = tasks.stream().limit(10).map(Task::label).toList();
        return labels.size() < 2 ? String.join("", labels) : String.join(", ", labels.subList(0, labels.size() - 1)) + (tasks.size() > 10 ? ", " : " và ") + labels.getLast() + (tasks.size() > 10 ? "…" : "");
    }

    /** The first words of a text. */
    static String about(String content, int most) {
        String plain = content.strip().replaceFirst("^[-+•]\\s+", "");
        String[] words = plain.split("\\s+");
        if (words.length <= most + 2) return plain.replaceAll("[.;,]+$", "");
        return String.join(" ", List.of(words).subList(0, most)).replaceAll("[.;,:]+$", "") + "…";
    }

    Content.TaskItem item(Task task, @Nullable String role, @Nullable Progress progress, @Nullable String unit) {
        String status = progress == null || unit == null ? "NOT_STARTED" : progress.state(task, unit).name();
        return new Content.TaskItem(task.source(), task.no(), task.dueAsWritten(), task.lastGoodDay().orElse(null), role, status, task.content(), String.join("; ", task.lead()),
                task.lastGoodDay().map(d -> OfficeTime.daysLeft(asking.today(), d)).orElse(null), later(task).map(LaterPaper::words).orElse(null));
    }

    Content.Source source(Task task) {
        return new Content.Source(task.source(), task.locator(), quote(task.content()), task.passage(), paper(task));
    }

    static String quote(String text) {
        return text.length() <= 400 ? text : text.substring(0, text.lastIndexOf(' ', 398)) + "…";
    }

    /** Stored strings that a line of the task is made from. */
    void facts(Content.Builder content, Task task) {
        content.fact(task.no()).fact(task.content()).fact(task.dueAsWritten()).fact(DueWords.of(task, asking.today())).fact(task.output()).fact(task.label());
        task.lead().forEach(content::fact);
        task.coordinating().forEach(content::fact);
        task.directedBy().forEach(content::fact);
    }
}
