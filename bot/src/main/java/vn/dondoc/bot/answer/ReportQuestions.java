package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Asks back what a report does not say clearly: which task it is for, how that stands, what was meant. Writes nothing. */
public final class ReportQuestions {
    /** Tasks that are offered to choose from. */
    private static final int OFFERED = 4;
    private static final Content.Button LEAVE = new Content.Button("Thôi", "/huy");
    private final Asking asking;
    private final TaskWords words;

    public ReportQuestions(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    /** What cannot be meant, or is in doubt. */
    Answer problem(String problem) {
        return new Answer.AskedBack(new Content.Builder(problem + " " + asking.You() + " kiểm tra lại giúp Trợ lý? Chưa ghi nhận gì.").fact(problem).build());
    }

    /** Which of several tasks is meant. */
    Outcome which(List<Task> tasks, Conversation conversation, String said) {
        Content.Builder c = new Content.Builder(asking.You() + " báo cáo cho nhiệm vụ nào? (trả lời số, chưa ghi nhận gì)");
        List<String> labels = new ArrayList<>();
        List<Task> shown = TaskFinder.first(tasks, TaskWords.PAGE);
        for (int i = 0; i < shown.size(); i++) {
            Task task = shown.get(i);
            String label = "Nhiệm vụ " + task.label() + words.mark(shown, task) + ": " + TaskWords.about(task.content(), 11);
            labels.add(label);
            c.line((i + 1) + ". " + label).fact(label).fact(i + 1).buttons(new Content.Button(String.valueOf(i + 1), String.valueOf(i + 1)));
            words.facts(c, task);
            c.task(words.item(task, null, null, null));
        }
        return asked(c, conversation.withPending(pending(shown, labels, said)));
    }

    /** No task has the number; where words named it, the unit's open tasks are offered. */
    Outcome none(Item item, Unit unit, Conversation conversation, String said) {
        if (item.task().numbers().isEmpty()) return start(unit, conversation, said, new Intent.StartReport(null));
        Content.Builder c = new Content.Builder("Chưa ghi nhận: không có nhiệm vụ số " + String.join(", ", item.task().numbers()) + " trong các văn bản đã nhập.");
        item.task().numbers().forEach(c::fact);
        c.buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì"));
        return new Outcome(new Answer.NotFound(c.build()), conversation);
    }

    /** Asks how the named task stands, or which task the report is for, offering the unit's own open ones, nearest due date first. */
    public Outcome start(@Nullable Unit unit, Conversation conversation, String said, Intent.StartReport wanted) {
        if (asking.viewer().role() == Role.SUPERVISOR || asking.viewer().role() == Role.ADMIN)
            return new Outcome(new Answer.NotAllowed(Content.of("Báo cáo tiến độ do đơn vị thực hiện gửi.")), conversation);
        if (named(wanted, unit, conversation) instanceof Task task) return result(task, conversation);
        Content.Builder c = new Content.Builder(asking.You() + " báo cáo nhiệm vụ nào và kết quả ra sao? Ví dụ: “nhiệm vụ 17 đạt 60%, vướng kinh phí”.");
        List<Task> shown = unit == null ? List.of() : TaskFinder.first(open(unit), OFFERED);
        for (int i = 0; i < shown.size(); i++) {
            Task task = shown.get(i);
            c.line((i + 1) + ". Nhiệm vụ " + task.label() + ": " + TaskWords.about(task.content(), 10) + " – " + DueWords.of(task, asking.today())).fact(i + 1);
            words.facts(c, task);
        }
        c.fact("17 60");
        return asked(c, conversation.withPending(pending(shown, shown.stream().map(t -> "Nhiệm vụ " + t.label()).toList(), said)));
    }

    private @Nullable Task named(Intent.StartReport wanted, @Nullable Unit unit, Conversation conversation) {
        if (wanted.task() != null) return asking.office().tasks().byId(wanted.task(), asking.viewer()).orElse(null);
        if (wanted.number() == null || unit == null) return null;
        TaskRef ref = new TaskRef(List.of(wanted.number()), "", Set.of(), false);
        return new TaskFinder(asking).find(ref, conversation.focusDocument(), new UnitParts(asking, unit).tasks()) instanceof TaskFinder.Found.One(Task task) ? task : null;
    }

    private Outcome result(Task task, Conversation conversation) {
        Content.Builder c = new Content.Builder("Kết quả nhiệm vụ " + task.label() + " đến nay ra sao? Ví dụ: “đạt 60%, vướng kinh phí” hoặc “đã xong ngày 20/3”.").fact("60 20/3");
        c.line(TaskWords.about(task.content(), 14) + " – " + DueWords.of(task, asking.today())).task(words.item(task, null, null, null));
        words.facts(c, task);
        return asked(c, conversation.withTask(task.id(), task.document()));
    }

    /** Tasks that the unit leads and has not finished. */
    private List<Task> open(Unit unit) {
        Set<Long> ids = asking.office().tasks().assignmentsOf(asking.office().directory().acting(unit), asking.viewer()).stream()
                .filter(a -> a.role() == AssignmentRole.LEAD).map(Assignment::task).collect(Collectors.toCollection(LinkedHashSet::new));
        Progress progress = Progress.of(ids, asking.office().reports(), asking.today(), asking.viewer());
        return asking.office().tasks().byIds(ids, asking.viewer()).stream().filter(t -> !progress.state(t, unit.id()).isClosed())
                .sorted(Comparator.comparing(t -> t.lastGoodDay().orElse(LocalDate.MAX))).toList();
    }

    private static Pending pending(List<Task> shown, List<String> labels, String said) {
        return new Pending(Pending.Kind.REPORT, shown.stream().map(t -> String.valueOf(t.id())).toList(), labels, said, null);
    }

    private static Outcome asked(Content.Builder c, Conversation conversation) {
        return new Outcome(new Answer.AskedBack(c.buttons(LEAVE).build()), conversation);
    }
}
