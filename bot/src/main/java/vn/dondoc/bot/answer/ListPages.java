package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Listing;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.bot.dialogue.TaskFilter.Which;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/** A list page by page: what is shown, the next and the last page, one entry of it. */
public final class ListPages {
    private final Asking asking;
    private final TaskWords words;

    public ListPages(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    Outcome page(List<ListEntry> entries, int from, String title, Content.Builder c, @Nullable AssignmentRole role, int coordinating, long waiting, Conversation conversation,
                         @Nullable TaskFilter filter, Progress progress) {
        List<Task> shown = entries.subList(from, Math.min(entries.size(), from + TaskWords.PAGE)).stream().map(ListEntry::task).toList();
        boolean severalPapers = entries.stream().map(e -> e.task().document()).distinct().count() > 1;
        for (Task t : shown) {
            c.line(words.line(t, severalPapers ? mark(t) : ""));
            words.facts(c, t);
            c.fact(mark(t));
            c.cite(words.source(t));
        }
        int left = entries.size() - from - shown.size();
        for (ListEntry e : entries) c.task(words.item(e.task(), filter != null && filter.director() != null ? "DIRECTING" : e.part() == null ? role == null ? null : role.name() : e.part().role().name(), progress, e.part() == null ? null : e.part().unit()));
        c.count("total", entries.size()).count("shown", shown.size());
        if (coordinating > 0) c.count("coordinating", coordinating).buttons(new Content.Button("Việc phối hợp (" + coordinating + ")", "đơn vị tôi phối hợp những việc gì"));
        if (waiting > 0) c.count("closed", (int) waiting);
        if (left > 0) c.fact(left).buttons(new Content.Button("Xem tiếp (" + left + ")", "tiếp"));
        shown.stream().limit(3).forEach(t -> c.buttons(new Content.Button("Nhiệm vụ " + t.label(), "nhiệm vụ " + t.label())));
        Listing listing = new Listing(entries.stream().map(e -> e.task().id()).toList(), from + shown.size(), title);
        Conversation next = conversation.withList(listing, filter);
        if (entries.size() == 1) next = next.withTask(shown.getFirst().id(), shown.getFirst().document());
        return new Outcome(new Answer.Told(c.build()), next);
    }

    /** Which paper a line is from, where a list mixes papers: "[19/KH-UBND] ". */
    private String mark(Task task) {
        Document paper = words.papers().get(task.document());
        return paper == null || paper.facts().number() == null ? "" : "[" + paper.facts().number() + "] ";
    }

    public Outcome more(Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of("Chưa có danh sách nào để xem tiếp. " + asking.You() + " cần xem việc gì?", new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì"))), conversation);
        if (list.shown() >= list.tasks().size()) return new Outcome(new Answer.Told(Content.of("Đã hết danh sách (" + list.tasks().size() + " việc). Trả lời số để xem một việc, “quay lại” để xem trang trước.", new Content.Button("Quay lại", "quay lại"))), conversation);
        List<ListEntry> entries = new ArrayList<>();
        for (Task t : asking.office().tasks().byIds(list.tasks(), asking.viewer())) entries.add(new ListEntry(t, null));
        Content.Builder c = new Content.Builder(list.title() + (list.shown() == 0 ? ":" : " (từ việc thứ " + (list.shown() + 1) + "):"));
        c.fact(list.title()).fact(list.shown() + 1);
        return page(entries, list.shown(), list.title(), c, null, 0, 0, conversation, conversation.filter(), Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer()));
    }

    /** The page before the last one; the last one again where one of its tasks was shown since. */
    public Outcome back(boolean first, Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of("Chưa có danh sách nào để quay lại. " + asking.You() + " cần xem việc gì?", new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì"))), conversation);
        int last = (Math.max(1, list.shown()) - 1) / TaskWords.PAGE * TaskWords.PAGE;
        int from = first ? 0 : conversation.focusTask() == null ? Math.max(0, last - TaskWords.PAGE) : last;
        return more(conversation.withList(new Listing(list.tasks(), from, list.title()), null));
    }

    /** ListEntry of the last list: by the task's own number when it has that number, else by its place. */
    public Outcome pick(int number, Conversation conversation) {
        return pick(number, Facet.ALL, conversation);
    }

    /** @param facet what is asked of it */
    public Outcome pick(int number, Facet facet, Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " muốn xem nhiệm vụ nào? Xin cho biết số nhiệm vụ hoặc nội dung.")), conversation);
        List<Task> tasks = asking.office().tasks().byIds(list.tasks(), asking.viewer());
        List<Task> numbered = tasks.stream().filter(t -> String.valueOf(number).equals(t.no())).toList();
        if (numbered.size() > 1) return new TaskAnswers(asking).which(numbered, facet, conversation, String.valueOf(number));
        Optional<Task> task = numbered.stream().findFirst();
        if (task.isEmpty() && number >= 1 && number <= tasks.size()) task = Optional.of(tasks.get(number - 1));
        if (task.isEmpty()) return new Outcome(new Answer.NotFound(new Content.Builder("Danh sách vừa rồi không có số " + number + ", chỉ có " + TaskWords.numbers(tasks) + ".").fact(number).fact(TaskWords.numbers(tasks)).buttons(new Content.Button("Nhiệm vụ " + number, "nhiệm vụ " + number)).build()), conversation);
        return new TaskAnswers(asking).card(task.get(), facet, conversation);
    }
}
