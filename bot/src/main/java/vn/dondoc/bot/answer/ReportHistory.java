package vn.dondoc.bot.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Reports that were kept: shown again, taken back, moved to the task that was meant. Runs inside the turn's transaction. */
public final class ReportHistory {
    private final Asking asking;
    private final TaskWords words;

    public ReportHistory(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    /** What the asker's unit reported last, newest first; withdrawn ones are left out. */
    public Outcome last(Intent.AskReports ask, Conversation conversation) {
        TaskRef ref = ask.task();
        Unit unit = ask.unit() == null ? asking.viewer().unit() : ask.unit();
        if (unit != null && !asking.viewer().role().seesAllUnits() && !unit.equals(asking.viewer().unit()) && new UnitParts(asking, unit).units().stream().noneMatch(asking.viewer()::seesWorkOf))
            return new Outcome(new Answer.NotAllowed(new Content.Builder("Trợ lý không nêu được báo cáo của " + unit.name() + ": " + asking.you() + " chỉ xem được báo cáo của đơn vị mình.").fact(unit.name()).build()), conversation);
        Set<String> ids = unit == null ? Set.of() : asking.office().directory().within(unit);
        if (unit != null) ids.addAll(new UnitParts(asking, unit).units());
        Task of = ref != null && new TaskFinder(asking).find(ref, conversation.focusDocument(), null) instanceof TaskFinder.Found.One(Task task) ? task : null;
        List<ProgressReport> mine = asking.office().reports().all(asking.viewer()).stream().filter(r -> unit == null || ids.contains(r.unit())).filter(r -> of == null || r.task() == of.id()).toList().reversed();
        String whose = unit == null ? "các đơn vị" : unit.name();
        if (mine.isEmpty()) return new Outcome(new Answer.Told(new Content.Builder("Chưa có báo cáo nào của " + whose + (of == null ? "" : " về nhiệm vụ " + of.label()) + ".").fact(whose).fact(of == null ? "" : of.label()).buttons(new Content.Button("Báo cáo", "báo cáo")).build()), conversation);
        List<ProgressReport> shown = TaskFinder.first(mine, 4);
        Content.Builder c = new Content.Builder((mine.size() > shown.size() ? shown.size() + " báo cáo gần nhất trong " + mine.size() : mine.size() + " báo cáo") + " của " + whose + ":").fact(whose).fact(mine.size()).fact(shown.size()).count("total", mine.size());
        for (ProgressReport r : shown) {
            Optional<Task> task = asking.office().tasks().byId(r.task(), asking.viewer());
            String line = "- " + DueWords.date(asking.office().time().dayOf(r.sentAt())) + ", nhiệm vụ " + task.map(Task::label).orElse("") + ": " + TaskWords.about(ReportWords.of(r), 16) + " (" + r.receipt() + ")";
            c.line(line).fact(line).fact(ReportWords.of(r));
            c.report(ReportWords.item(r, task.orElse(null)));
        }
        if (of != null) c.task(words.item(of, null, null, null)).cite(words.source(of));
        return new Outcome(new Answer.Told(c.build()), of == null ? conversation : conversation.withTask(of.id(), of.document()));
    }

    /** @param number of the task whose report is meant; null = all that the last writing turn kept */
    public Outcome undo(@Nullable String number, Conversation conversation) {
        List<ProgressReport> last = asking.office().reports().all(asking.viewer()).stream().filter(r -> conversation.written().contains(r.id()))
                .filter(r -> number == null || asking.office().tasks().byId(r.task(), asking.viewer()).filter(t -> number.equals(t.no())).isPresent()).toList();
        // a report of the same turn that was not named can still be taken back
        List<Long> others = number == null ? List.of() : conversation.written().stream().filter(id -> last.stream().noneMatch(r -> r.id() == id)).toList();
        if (last.isEmpty() && number != null) return new Outcome(new Answer.NotFound(new Content.Builder("Báo cáo vừa gửi không phải của nhiệm vụ " + number + "; Trợ lý chưa rút gì. Muốn sửa, " + asking.you() + " gửi báo cáo mới cho nhiệm vụ đó.").fact(number).build()), conversation);
        if (last.isEmpty()) return new Outcome(new Answer.NotFound(Content.of("Không có báo cáo nào vừa gửi trong cuộc trò chuyện này để rút lại.")), conversation);
        Content.Builder c = new Content.Builder("");
        for (ProgressReport r : last) {
            asking.office().reports().withdraw(r.id(), asking.viewer(), asking.now(), asking.today());
            Optional<Task> task = asking.office().tasks().byId(r.task(), asking.viewer());
            Optional<ProgressReport> now = task.flatMap(t -> Progress.of(Set.of(t.id()), asking.office().reports(), asking.today(), asking.viewer()).last(t, r.unit()));
            String left = last.size() > 3 ? "" : now.map(n -> " Nay tính theo báo cáo trước: " + ReportWords.of(n) + " (" + n.receipt() + ").").orElse(" Nhiệm vụ này nay chưa có báo cáo nào.");
            now.ifPresent(n -> c.fact(ReportWords.of(n)).fact(n.receipt()));
            if (last.size() > 5) {
                c.fact(r.receipt());
                continue;
            }
            c.line("Đã rút lại báo cáo " + r.receipt() + " (nhiệm vụ " + task.map(Task::label).orElse("") + ": " + ReportWords.of(r) + ")." + left).fact(r.receipt()).fact(ReportWords.of(r)).fact(task.map(Task::label).orElse(""));
        }
        if (last.size() > 5) c.line("Đã rút lại " + last.size() + " báo cáo, mã " + last.getFirst().receipt() + " đến " + last.getLast().receipt() + ".").fact(last.size());
        return new Outcome(new Answer.Told(c.line("Bản đã rút vẫn được lưu để đối chiếu, không tính vào tiến độ.").build()), others.isEmpty() ? conversation.withUndone() : conversation.withUndone().withWritten(others));
    }

    /** The report just kept was meant for another task: it is taken back and kept there, in one turn. */
    public Outcome move(TaskRef to, Conversation conversation) {
        List<ProgressReport> last = asking.office().reports().all(asking.viewer()).stream().filter(r -> conversation.written().contains(r.id())).toList();
        Unit unit = last.size() == 1 ? asking.office().directory().byId(last.getFirst().unit()).orElse(null) : null;
        if (unit == null) return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " muốn chuyển báo cáo nào? Đề nghị “hoàn tác” rồi gửi lại cho đúng nhiệm vụ.", new Content.Button("Hoàn tác", "hoàn tác"))), conversation);
        ProgressReport was = last.getFirst();
        UnitParts parts = new UnitParts(asking, unit);
        if (!(new TaskFinder(asking).find(to, conversation.focusDocument(), parts.tasks()) instanceof TaskFinder.Found.One(Task task)) || parts.of(task).isEmpty())
            return new Outcome(new Answer.NotFound(new Content.Builder("Trong việc của " + unit.name() + " không có nhiệm vụ số " + String.join(", ", to.numbers()) + "; báo cáo " + was.receipt() + " vẫn giữ nguyên.").fact(unit.name()).fact(String.join(" ", to.numbers())).fact(was.receipt())
                    .buttons(new Content.Button("Hoàn tác", "hoàn tác")).build()), conversation);
        asking.office().reports().withdraw(was.id(), asking.viewer(), asking.now(), asking.today());
        NewReport again = new NewReport(was.percent(), was.status(), was.quantity(), was.difficulty(), was.doneOn(), was.paper(), was.said(), false);
        Outcome kept = new Receipts(asking).keep(List.of(new Receipts.Clear(new Item(to, again, null), task, parts.of(task).orElseThrow())), unit, asking.viewer().role() == Role.OFFICE && !unit.equals(asking.viewer().unit()), conversation.withUndone());
        return kept.answer() instanceof Answer.Recorded(Content content) ? new Outcome(new Answer.Recorded(content.withLine("Đã rút lại báo cáo " + was.receipt() + " ghi nhầm.")), kept.conversation()) : kept;
    }
}
