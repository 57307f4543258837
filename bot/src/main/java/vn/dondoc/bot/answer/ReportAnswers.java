package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.Periods;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitKind;

/**
 * Taking reports. A clear one is kept at once, with its receipt and a way back; an unclear one asks one question and
 * writes nothing. Runs inside the turn's transaction.
 */
public final class ReportAnswers {
    private final Asking asking;
    private final TaskWords words;

    public ReportAnswers(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    /** One item with its task and the part of work that it is for. */
    record Ready(Item item, Task task, Assignment part) {}

    /**
     * @param onBehalf the unit that OFFICE reports for; null = the asker's own
     */
    public Outcome report(Intent.Report report, Conversation conversation, String said, @Nullable Unit onBehalf) {
        Role role = asking.viewer().role();
        if (role == Role.SUPERVISOR || role == Role.ADMIN) return end(new Answer.NotAllowed(Content.of("Báo cáo tiến độ do đơn vị thực hiện gửi. " + asking.You() + " có thể hỏi tiến độ hoặc tình hình chung.")), conversation);
        Unit unit = onBehalf != null ? onBehalf : asking.viewer().unit();
        if (unit == null) return end(new Answer.AskedBack(Content.of(asking.You() + " báo cáo thay cho đơn vị nào? Ví dụ: “nhập báo cáo hộ Sở Xây dựng, nhiệm vụ 17 đạt 60%”.")), conversation);
        if (onBehalf != null && role != Role.OFFICE && !asking.viewer().own().contains(onBehalf.id()))
            return end(new Answer.NotAllowed(Content.of(asking.You() + " không báo cáo thay được cho " + onBehalf.name() + ". Việc này do đơn vị đó hoặc cơ quan thường trực thực hiện.")), conversation);
        for (Item item : report.items()) if (item.problem() != null)
            return end(new Answer.AskedBack(new Content.Builder(item.problem() + " " + asking.You() + " kiểm tra lại giúp Trợ lý? Chưa ghi nhận gì.").fact(item.problem()).build()), conversation);
        List<Ready> ready = new ArrayList<>();
        for (Item item : report.items()) {
            switch (locate(item, report, unit, conversation)) {
                case TaskFinder.Found.One(Task task) -> {
                    Optional<Assignment> part = part(task, unit);
                    if (part.isEmpty()) return notOurs(task, unit, conversation);
                    ready.add(new Ready(item, task, part.get()));
                }
                case TaskFinder.Found.Several(List<Task> tasks) -> {
                    return which(tasks, conversation, said);
                }
                case TaskFinder.Found.None _ -> {
                    return noTask(item, unit, conversation, said);
                }
            }
        }
        return keep(ready, unit, onBehalf != null && role == Role.OFFICE, conversation);
    }

    TaskFinder.Found locate(Item item, Intent.Report report, Unit unit, Conversation conversation) {
        TaskFinder finder = new TaskFinder(asking);
        if (item.task().focus()) {
            if (report.correction() && !conversation.written().isEmpty()) {
                List<Task> last = asking.office().tasks().byIds(asking.office().reports().all(asking.viewer()).stream().filter(r -> conversation.written().contains(r.id())).map(ProgressReport::task).distinct().toList(), asking.viewer());
                if (last.size() == 1) return new TaskFinder.Found.One(last.getFirst());
                // "nv 34 và 38 đều xong", then "nhầm, 38 mới được 85%": the number says which of them
                Set<String> said = Set.of(item.report().said().split("[^\\d.]+"));
                List<Task> called = last.stream().filter(t -> t.no() != null && said.contains(t.no())).toList();
                if (called.size() == 1) return new TaskFinder.Found.One(called.getFirst());
                if (last.size() > 1) return new TaskFinder.Found.Several(last);
            }
            Optional<Task> focus = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
            return focus.isPresent() && part(focus.get(), unit).isPresent() ? new TaskFinder.Found.One(focus.get()) : new TaskFinder.Found.None(List.of());
        }
        TaskFinder.Found own = finder.find(item.task(), conversation.focusDocument(), partTasks(asking.office().directory().acting(unit)));
        if (own instanceof TaskFinder.Found.None) own = finder.find(item.task(), conversation.focusDocument(), partTasks(units(unit)));
        if (own instanceof TaskFinder.Found.None && !item.task().numbers().isEmpty()) return finder.find(item.task(), conversation.focusDocument(), null);
        if (own instanceof TaskFinder.Found.None && report.correction() && !conversation.written().isEmpty())
            return locate(new Item(new Intent.TaskRef(List.of(), "", Set.of(), true), item.report(), item.problem()), report, unit, conversation);
        return own;
    }

    Set<String> units(Unit unit) {
        Set<String> ids = asking.office().directory().reporting(unit);
        // "xã Yên Bình" reports by its own bodies; what its departments do is theirs to report
        if (unit.kind() == UnitKind.LOCALITY) asking.office().directory().downwards(unit).stream().filter(u -> unit.id().equals(u.parent())).forEach(u -> ids.add(u.id()));
        return ids;
    }

    Set<Long> partTasks(Set<String> units) {
        return asking.office().tasks().assignmentsOf(units, asking.viewer()).stream().map(Assignment::task).collect(Collectors.toSet());
    }

    /** The unit's part of a task: led before coordinated, its own before its locality's. */
    Optional<Assignment> part(Task task, Unit unit) {
        Set<String> ids = units(unit);
        return asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> ids.contains(a.unit()))
                .min(Comparator.comparing((Assignment a) -> a.role()).thenComparing(a -> !a.unit().equals(unit.id())));
    }

    Outcome keep(List<Ready> ready, Unit unit, boolean forOther, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        List<Long> written = new ArrayList<>();
        for (Ready r : ready) {
            Progress before = Progress.of(Set.of(r.task().id()), asking.office().reports(), asking.today(), asking.viewer());
            Optional<ProgressReport> earlier = before.last(r.task(), r.part().unit());
            ProgressReport kept = asking.office().reports().record(carried(r.item().report(), earlier), r.task(), r.part(), asking.viewer(), asking.now(), asking.today());
            written.add(kept.id());
            String period = kept.period().isEmpty() ? "" : ", kỳ " + Periods.inWords(kept.period());
            c.line("Đã ghi nhận " + kept.receipt() + (forOther ? " (nhập hộ " + unit.name() + ")" : "") + ": nhiệm vụ " + r.task().label() + " – " + inWords(kept) + period + ".");
            c.fact(kept.receipt()).fact(unit.name()).fact(inWords(kept)).fact(period);
            if (r.item().report().correction())
                c.line(earlier.map(e -> "Thay cho lần trước: " + inWords(e) + " (" + e.receipt() + ").").orElse("Trước đó chưa có báo cáo nào của nhiệm vụ này, số mới được ghi là báo cáo đầu tiên."));
            earlier.ifPresent(e -> c.fact(inWords(e)).fact(e.receipt()));
            if (r.part().role() == AssignmentRole.COORDINATING && (ready.size() == 1 || r == ready.getLast())) c.line("Đây là phần phối hợp của đơn vị, không thay cho báo cáo của đơn vị chủ trì.");
            if (ready.size() == 1) c.line(TaskWords.about(r.task().content(), 14) + (kept.status() == ReportedStatus.DONE ? r.task().dueAsWritten() == null ? "" : " – thời hạn " + r.task().dueAsWritten() : " – " + DueWords.of(r.task(), asking.today())));
            words.facts(c, r.task());
            c.cite(words.source(r.task()));
            Progress after = Progress.of(Set.of(r.task().id()), asking.office().reports(), asking.today(), asking.viewer());
            c.task(words.item(r.task(), r.part().role().name(), after, r.part().unit()));
            c.report(new Content.ReportItem(kept.receipt(), new Content.TaskKey(r.task().source(), r.task().no()), kept.percent(), kept.status().name(), kept.difficulty(), kept.quantity(), kept.doneOn()));
            if (kept.status() == ReportedStatus.DONE && ready.size() == 1) c.line("Việc này chờ xác nhận hoàn thành.");
        }
        if (ready.size() > 1 && ready.stream().anyMatch(r -> r.item().report().status() == ReportedStatus.DONE)) c.line("Việc báo xong chờ xác nhận hoàn thành.");
        if (ready.stream().anyMatch(r -> Folding.fold(r.item().report().said()).matches("(?s).*(?:gia han|lui han).*"))) c.line("Gia hạn chưa được ghi: cần văn bản đề nghị gửi cơ quan thường trực.");
        c.buttons(new Content.Button("Hoàn tác", "hoàn tác"), new Content.Button("Việc còn lại", "đơn vị tôi còn việc gì chưa xong"));
        Ready last = ready.getLast();
        return end(new Answer.Recorded(c.build()), conversation.withTask(last.task().id(), last.task().document()).withWritten(written));
    }

    /** A correction of the figure leaves the difficulty that was told before; what is only added leaves the figure. */
    private static NewReport carried(NewReport r, Optional<ProgressReport> earlier) {
        if (!r.correction() || r.status() == ReportedStatus.DONE || earlier.isEmpty()) return r;
        if (r.percent() == null && r.quantity() == null && r.difficulty() != null) return new NewReport(earlier.get().percent(), r.status(), earlier.get().quantity(), r.difficulty(), r.doneOn(), r.paper(), r.said(), true);
        if (r.difficulty() != null) return r;
        return new NewReport(r.percent(), r.status(), r.quantity(), earlier.get().difficulty(), r.doneOn(), r.paper(), r.said(), true);
    }

    private Outcome notOurs(Task task, Unit unit, Conversation conversation) {
        Content.Builder c = new Content.Builder("Chưa ghi nhận: nhiệm vụ " + task.label() + " không giao cho " + unit.name() + ".");
        c.line("Văn bản giao " + TaskCard.listed(task.lead()) + " chủ trì" + (task.coordinating().isEmpty() ? "." : ", " + TaskCard.listed(task.coordinating()) + " phối hợp."));
        words.facts(c, task);
        return end(new Answer.NotAllowed(c.fact(unit.name()).cite(words.source(task)).task(words.item(task, null, null, null)).buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì")).build()), conversation);
    }

    private Outcome which(List<Task> tasks, Conversation conversation, String said) {
        Content.Builder c = new Content.Builder(asking.You() + " báo cáo cho nhiệm vụ nào? (trả lời số, chưa ghi nhận gì)");
        List<String> labels = new ArrayList<>();
        List<Task> shown = TaskFinder.first(tasks, TaskWords.PAGE);
        for (int i = 0; i < shown.size(); i++) {
            String label = "Nhiệm vụ " + shown.get(i).label() + words.mark(shown, shown.get(i)) + ": " + TaskWords.about(shown.get(i).content(), 11);
            labels.add(label);
            c.line((i + 1) + ". " + label).fact(label).fact(i + 1).buttons(new Content.Button(String.valueOf(i + 1), String.valueOf(i + 1)));
            words.facts(c, shown.get(i));
            c.task(words.item(shown.get(i), null, null, null));
        }
        Pending pending = new Pending(Pending.Kind.REPORT, shown.stream().map(t -> String.valueOf(t.id())).toList(), labels, said, null);
        return end(new Answer.AskedBack(c.buttons(new Content.Button("Thôi", "/huy")).build()), conversation.withPending(pending));
    }

    private Outcome noTask(Item item, Unit unit, Conversation conversation, String said) {
        if (!item.task().numbers().isEmpty()) {
            Content.Builder c = new Content.Builder("Chưa ghi nhận: không có nhiệm vụ số " + String.join(", ", item.task().numbers()) + " trong các văn bản đã nhập.");
            item.task().numbers().forEach(c::fact);
            return end(new Answer.NotFound(c.buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì")).build()), conversation);
        }
        return start(unit, conversation, said, new Intent.StartReport(null));
    }

    private @Nullable Task named(Intent.StartReport wanted, @Nullable Unit unit, Conversation conversation) {
        if (wanted.task() != null) return asking.office().tasks().byId(wanted.task(), asking.viewer()).orElse(null);
        if (wanted.number() == null || unit == null) return null;
        return new TaskFinder(asking).find(new Intent.TaskRef(List.of(wanted.number()), "", Set.of(), false), conversation.focusDocument(), partTasks(units(unit))) instanceof TaskFinder.Found.One(Task task) ? task : null;
    }

    /** Asks which task a report is for, offering the unit's own open ones, nearest due date first. */
    public Outcome start(@Nullable Unit unit, Conversation conversation, String said, Intent.StartReport wanted) {
        if (asking.viewer().role() == Role.SUPERVISOR || asking.viewer().role() == Role.ADMIN)
            return end(new Answer.NotAllowed(Content.of("Báo cáo tiến độ do đơn vị thực hiện gửi.")), conversation);
        if (named(wanted, unit, conversation) instanceof Task task) {
            Content.Builder c = new Content.Builder("Kết quả nhiệm vụ " + task.label() + " đến nay ra sao? Ví dụ: “đạt 60%, vướng kinh phí” hoặc “đã xong ngày 20/3”.").fact("60 20/3");
            c.line(TaskWords.about(task.content(), 14) + " – " + DueWords.of(task, asking.today())).task(words.item(task, null, null, null));
            words.facts(c, task);
            return end(new Answer.AskedBack(c.buttons(new Content.Button("Thôi", "/huy")).build()), conversation.withTask(task.id(), task.document()));
        }
        Set<Long> ids = unit == null ? Set.of() : asking.office().tasks().assignmentsOf(asking.office().directory().acting(unit), asking.viewer()).stream()
                .filter(a -> a.role() == AssignmentRole.LEAD).map(Assignment::task).collect(Collectors.toCollection(LinkedHashSet::new));
        Progress progress = Progress.of(ids, asking.office().reports(), asking.today(), asking.viewer());
        List<Task> open = asking.office().tasks().byIds(ids, asking.viewer()).stream().filter(t -> unit != null && !progress.state(t, unit.id()).isClosed())
                .sorted(Comparator.comparing(t -> t.lastGoodDay().orElse(LocalDate.MAX))).toList();
        Content.Builder c = new Content.Builder(asking.You() + " báo cáo nhiệm vụ nào và kết quả ra sao? Ví dụ: “nhiệm vụ 17 đạt 60%, vướng kinh phí”.");
        List<Task> shown = TaskFinder.first(open, 4);
        for (int i = 0; i < shown.size(); i++) {
            c.line((i + 1) + ". Nhiệm vụ " + shown.get(i).label() + ": " + TaskWords.about(shown.get(i).content(), 10) + " – " + DueWords.of(shown.get(i), asking.today())).fact(i + 1).fact(17).fact(60);
            words.facts(c, shown.get(i));
        }
        c.fact("17 60");
        Pending pending = new Pending(Pending.Kind.REPORT, shown.stream().map(t -> String.valueOf(t.id())).toList(), shown.stream().map(t -> "Nhiệm vụ " + t.label()).toList(), said, null);
        return end(new Answer.AskedBack(c.buttons(new Content.Button("Thôi", "/huy")).build()), conversation.withPending(pending));
    }

    /** "60%, đang thực hiện, 5/8 di tích; vướng mắc: thiếu tư liệu". */
    static String inWords(ProgressReport r) {
        return inWords(new NewReport(r.percent(), r.status(), r.quantity(), r.difficulty(), r.doneOn(), r.paper(), r.said(), false));
    }

    static String inWords(NewReport r) {
        List<String> parts = new ArrayList<>();
        if (r.percent() != null) parts.add(r.percent() + "%");
        parts.add(switch (r.status()) {
            case NOT_STARTED -> "chưa thực hiện";
            case IN_PROGRESS -> "đang thực hiện";
            case BLOCKED -> "đang vướng";
            case DONE -> "đã hoàn thành";
        });
        if (r.quantity() != null) parts.add(r.quantity());
        if (r.doneOn() != null) parts.add("ngày " + DueWords.date(r.doneOn()));
        if (r.paper() != null) parts.add("theo " + r.paper());
        return String.join(", ", parts) + (r.difficulty() == null ? "" : "; khó khăn, vướng mắc: “" + r.difficulty() + "”");
    }

    static Outcome end(Answer answer, Conversation conversation) {
        return new Outcome(answer, conversation);
    }
}
