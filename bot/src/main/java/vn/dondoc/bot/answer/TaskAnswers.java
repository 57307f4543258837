package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.target.Target;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Facts of one task. */
public final class TaskAnswers {
    private final Asking asking;
    private final TaskWords words;
    private final TaskCard cards;

    public TaskAnswers(Asking asking) {
        this(asking, null);
    }

    /** @param whose the unit whose progress is asked for; null = all that may be seen */
    public TaskAnswers(Asking asking, @Nullable Unit whose) {
        this.asking = asking;
        cards = new TaskCard(asking, whose);
        words = new TaskWords(asking);
    }

    public Outcome about(TaskRef ref, Facet facet, Conversation conversation, String said) {
        if (ref.focus() && ref.numbers().isEmpty()) {
            Optional<Task> focus = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
            if (focus.isPresent()) return cards.about(focus.get(), facet, conversation, false, said);
            List<Task> listed = conversation.list() == null ? List.of() : asking.office().tasks().byIds(conversation.list().tasks(), asking.viewer());
            if (listed.size() == 1) return card(listed.getFirst(), facet, conversation);
            if (listed.size() > 1 && listed.size() <= TaskWords.PAGE && facet != Facet.ALL && facet != Facet.CONTENT) return new SeveralTasks(asking).listed(listed, facet, conversation);
            if (listed.size() > 1) return which(listed, facet, conversation, said);
            return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " hỏi nhiệm vụ nào? Xin cho biết số nhiệm vụ (ví dụ: nhiệm vụ 13) hoặc vài từ về nội dung.")), conversation);
        }
        if (ref.numbers().size() > 1) return new SeveralTasks(asking).numbered(ref, conversation);
        return switch (new TaskFinder(asking).find(ref, conversation.focusDocument(), null)) {
            case TaskFinder.Found.One(Task task) -> one(task, ref, facet, conversation, said);
            case TaskFinder.Found.Several(List<Task> tasks) -> which(tasks, facet, conversation, said);
            case TaskFinder.Found.None(List<Task> nearest) -> none(ref, nearest, conversation);
        };
    }

    private Outcome one(Task task, TaskRef ref, Facet facet, Conversation conversation, String said) {
        Optional<Document.Passage> paragraph = facet == Facet.LEAD && ref.numbers().isEmpty() ? inText(ref, task) : Optional.empty();
        if (paragraph.isPresent()) return new KnowledgeAnswers(asking).quoted(paragraph.get(), conversation);
        Optional<Target> target = targetOfSameNumber(ref, task, facet);
        if (target.isPresent()) return bothReadings(task, target.get(), conversation);
        boolean numberAlone = !ref.numbers().isEmpty() && ref.documents().isEmpty() && conversation.focusDocument() == null;
        return cards.about(task, facet, conversation, numberAlone, said);
    }

    /** "Còn việc kia": the task before the last one, or what else the last list has. */
    public Outcome other(Facet facet, Conversation conversation) {
        Optional<Task> before = Optional.ofNullable(conversation.previousTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
        if (before.isPresent()) return card(before.get(), facet, conversation);
        List<Task> rest = conversation.list() == null ? List.of() : asking.office().tasks().byIds(conversation.list().tasks(), asking.viewer()).stream()
                .filter(t -> !Long.valueOf(t.id()).equals(conversation.focusTask())).toList();
        if (rest.size() == 1) return card(rest.getFirst(), facet, conversation);
        if (!rest.isEmpty()) return which(rest, facet, conversation, "");
        String seen = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()))
                .map(t -> " (vừa xem nhiệm vụ " + t.label() + ")").orElse("");
        Content.Builder c = new Content.Builder(asking.You() + " hỏi nhiệm vụ nào khác" + seen + "? Xin cho biết số nhiệm vụ hoặc vài từ về nội dung.").fact(seen);
        return new Outcome(new Answer.AskedBack(c.buttons(new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì")).build()), conversation);
    }

    /** A paragraph that says who does it, where it fits the question clearly better than the task does. */
    private Optional<Document.Passage> inText(TaskRef ref, Task task) {
        return new KnowledgeAnswers(asking).better(ref.words(), ref.documents(), task.content() + ". " + task.sectionTitle());
    }

    /** "1.2 là gì": a number without "nhiệm vụ" may be a target's as well. */
    private Optional<Target> targetOfSameNumber(TaskRef ref, Task task, Facet facet) {
        if (!ref.focus() || facet != Facet.CONTENT || ref.numbers().size() != 1 || !ref.words().isBlank()) return Optional.empty();
        return asking.office().targets().targets(asking.viewer()).stream()
                .filter(t -> t.document() == task.document() && ref.numbers().getFirst().equals(t.no())).findFirst();
    }

    private Outcome bothReadings(Task task, Target target, Conversation conversation) {
        Content.Builder c = new Content.Builder("Số " + task.label() + " có trong " + words.paper(task) + " với hai nội dung. " + asking.You() + " hỏi nội dung nào?");
        c.line("1. Nhiệm vụ " + task.label() + ": " + TaskWords.about(task.content(), 14) + " – " + DueWords.of(task, asking.today()));
        c.line("2. Chỉ tiêu " + target.no() + ": " + TaskWords.about(target.text(), 14) + " – " + TargetAnswers.figure(target));
        words.facts(c, task);
        c.fact(target.text()).fact(target.no()).fact(TargetAnswers.figure(target));
        c.task(words.item(task, null, null, null)).target(new Content.TargetItem(target.source(), target.no())).cite(words.source(task));
        c.buttons(new Content.Button("Nhiệm vụ " + task.label(), "nội dung nhiệm vụ " + task.label()), new Content.Button("Chỉ tiêu " + target.no(), "chỉ tiêu " + target.text()));
        return new Outcome(new Answer.AskedBack(c.build()), conversation);
    }

    /** Asks which of several tasks is meant. */
    Outcome which(List<Task> tasks, Facet facet, Conversation conversation, String said) {
        List<Task> shown = TaskFinder.first(tasks, tasks.size() > TaskWords.PAGE ? TaskWords.PAGE - 1 : TaskWords.PAGE);
        Content.Builder c = new Content.Builder("Có " + tasks.size() + " nhiệm vụ phù hợp. " + asking.You() + " hỏi nhiệm vụ nào? (trả lời số)");
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Task t = shown.get(i);
            String label = "Nhiệm vụ " + t.label() + " (" + paperShort(t) + "): " + TaskWords.about(t.content(), 10);
            labels.add(label);
            c.line((i + 1) + ". " + label);
            words.facts(c, t);
            c.fact(paperShort(t)).fact(i + 1).buttons(new Content.Button(String.valueOf(i + 1), String.valueOf(i + 1)));
        }
        if (tasks.size() > shown.size()) c.line("… và " + (tasks.size() - shown.size()) + " nhiệm vụ khác; xin nói rõ thêm nếu chưa thấy.");
        tasks.forEach(t -> c.task(words.item(t, null, null, null)));
        c.count("total", tasks.size()).fact(tasks.size() - shown.size());
        Pending pending = new Pending(Pending.Kind.TASK, shown.stream().map(t -> String.valueOf(t.id())).toList(), labels, said, facet.name());
        return new Outcome(new Answer.AskedBack(c.build()), conversation.withPending(pending));
    }

    private String paperShort(Task task) {
        return Optional.ofNullable(words.papers().get(task.document())).map(d -> d.facts().number() != null ? d.facts().number() : TaskWords.about(d.name(), 6))
                .orElse("văn bản");
    }

    private Outcome none(TaskRef ref, List<Task> nearest, Conversation conversation) {
        Content.Builder c;
        if (!ref.numbers().isEmpty()) {
            String where = ref.documents().isEmpty() ? " trong các văn bản đã nhập." : " trong văn bản này.";
            c = new Content.Builder("Không có nhiệm vụ số " + String.join(", ", ref.numbers()) + where);
            ref.numbers().forEach(c::fact);
        } else if (nearest.isEmpty() || ref.words().split(" ").length > 3) {
            // no row speaks of it; a paragraph may
            return new KnowledgeAnswers(asking).text(new Intent.AskText(ref.words(), ref.documents()), conversation);
        } else {
            c = new Content.Builder("Trợ lý không tìm thấy nhiệm vụ nào nói về nội dung này.");
            if (!nearest.isEmpty()) c.line("Gần nhất:");
            for (Task t : nearest) {
                c.line("- Nhiệm vụ " + words.line(t));
                words.facts(c, t);
            }
        }
        return new Outcome(new Answer.NotFound(c.buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì")).build()), conversation);
    }

    /** One task with the fact asked for first. */
    public Outcome card(Task task, Facet facet, Conversation conversation) {
        return cards.about(task, facet, conversation, false, "");
    }
}
