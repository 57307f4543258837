package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.Periods;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Keeps clear reports and answers with their receipts. Runs inside the turn's transaction. */
final class Receipts {
    private final Asking asking;
    private final TaskWords words;

    Receipts(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    /** One item of a message with its task and the part of work that it is for. */
    record Clear(Item item, Task task, Assignment part) {
        boolean done() {
            return item.report().status() == ReportedStatus.DONE;
        }
    }

    /** @param forOther whether OFFICE reports on the unit's behalf */
    Outcome keep(List<Clear> reports, Unit unit, boolean forOther, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        List<Long> written = new ArrayList<>();
        boolean single = reports.size() == 1;
        Clear last = reports.getLast();
        for (Clear r : reports) {
            Optional<ProgressReport> earlier = progress(r.task()).last(r.task(), r.part().unit());
            ProgressReport kept = asking.office().reports().record(carried(r.item().report(), earlier), r.task(), r.part(), asking.viewer(), asking.now(), asking.today());
            written.add(kept.id());
            receipt(c, r, kept, unit, forOther);
            earlier(c, r, earlier);
            if (r.part().role() == AssignmentRole.COORDINATING && (single || r == last)) c.line("Đây là phần phối hợp của đơn vị, không thay cho báo cáo của đơn vị chủ trì.");
            if (single) c.line(TaskWords.about(r.task().content(), 14) + due(r.task(), kept.status()));
            words.facts(c, r.task());
            c.cite(words.source(r.task())).task(words.item(r.task(), r.part().role().name(), progress(r.task()), r.part().unit())).report(ReportWords.item(kept, r.task()));
            if (kept.status() == ReportedStatus.DONE && single) c.line("Việc này chờ xác nhận hoàn thành.");
        }
        if (!single && reports.stream().anyMatch(Clear::done)) c.line("Việc báo xong chờ xác nhận hoàn thành.");
        if (reports.stream().anyMatch(Receipts::wantsExtension)) c.line("Gia hạn chưa được ghi: cần văn bản đề nghị gửi cơ quan thường trực.");
        c.buttons(new Content.Button("Hoàn tác", "hoàn tác"), new Content.Button("Việc còn lại", "đơn vị tôi còn việc gì chưa xong"));
        return new Outcome(new Answer.Recorded(c.build()), conversation.withTask(last.task().id(), last.task().document()).withWritten(written));
    }

    private Progress progress(Task task) {
        return Progress.of(Set.of(task.id()), asking.office().reports(), asking.today(), asking.viewer());
    }

    private void receipt(Content.Builder c, Clear r, ProgressReport kept, Unit unit, boolean forOther) {
        String period = kept.period().isEmpty() ? "" : ", kỳ " + Periods.inWords(kept.period());
        c.line("Đã ghi nhận " + kept.receipt() + (forOther ? " (nhập hộ " + unit.name() + ")" : "") + ": nhiệm vụ " + r.task().label() + " – " + ReportWords.of(kept) + period + ".");
        c.fact(kept.receipt()).fact(unit.name()).fact(ReportWords.of(kept)).fact(period);
    }

    private static void earlier(Content.Builder c, Clear r, Optional<ProgressReport> earlier) {
        if (r.item().report().correction())
            c.line(earlier.map(e -> "Thay cho lần trước: " + ReportWords.of(e) + " (" + e.receipt() + ").")
                    .orElse("Trước đó chưa có báo cáo nào của nhiệm vụ này, số mới được ghi là báo cáo đầu tiên."));
        earlier.ifPresent(e -> c.fact(ReportWords.of(e)).fact(e.receipt()));
    }

    private String due(Task task, ReportedStatus status) {
        if (status != ReportedStatus.DONE) return " – " + DueWords.of(task, asking.today());
        return task.dueAsWritten() == null ? "" : " – thời hạn " + task.dueAsWritten();
    }

    private static boolean wantsExtension(Clear r) {
        return Folding.fold(r.item().report().said()).matches("(?s).*(?:gia han|lui han).*");
    }

    /** A correction of the figure leaves the difficulty that was told before; what is only added leaves the figure. */
    private static NewReport carried(NewReport r, Optional<ProgressReport> earlier) {
        if (!r.correction() || r.status() == ReportedStatus.DONE || earlier.isEmpty()) return r;
        ProgressReport e = earlier.get();
        if (r.percent() == null && r.quantity() == null && r.difficulty() != null)
            return new NewReport(e.percent(), r.status(), e.quantity(), r.difficulty(), r.doneOn(), r.paper(), r.said(), true);
        if (r.difficulty() != null) return r;
        return new NewReport(r.percent(), r.status(), r.quantity(), e.difficulty(), r.doneOn(), r.paper(), r.said(), true);
    }
}
