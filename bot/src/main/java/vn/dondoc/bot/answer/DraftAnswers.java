package vn.dondoc.bot.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ProgressReport;

/** "Khoan gửi, sếp chưa duyệt": a report kept in the conversation, not in the store, until it is to be sent. */
public final class DraftAnswers {
    private final Asking asking;

    public DraftAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome hold(Intent.Hold hold, Conversation c) {
        if (!hold.items().isEmpty()) return kept(hold.words(), c.draft() == null ? "" : "Đã sửa. ", c);
        if (c.pending() != null && c.pending().kind() != Conversation.Pending.Kind.TASK && c.pending().kind() != Conversation.Pending.Kind.UNIT) return kept(c.pending().said(), "", c);
        List<ProgressReport> last = asking.office().reports().all(asking.viewer()).stream().filter(r -> c.written().contains(r.id())).toList();
        if (last.isEmpty()) return new Outcome(new Answer.Told(Content.of(c.draft() == null ? "Chưa có báo cáo nào chờ gửi. " + asking.You() + " cứ nhắn nội dung, kèm “khoan gửi” nếu cần giữ nháp." : "Bản nháp vẫn được giữ, chưa ghi nhận gì. Khi được duyệt, trả lời “gửi”.")), c);
        for (ProgressReport r : last) asking.office().reports().withdraw(r.id(), asking.viewer(), asking.now(), asking.today());
        return kept(last.getFirst().said(), "Đã rút " + last.stream().map(ProgressReport::receipt).collect(Collectors.joining(", ")) + ". ", c);
    }

    private Outcome kept(String draft, String before, Conversation c) {
        Content.Builder content = new Content.Builder(before + "Đã giữ bản nháp, chưa ghi nhận: “" + draft + "”").fact(before).fact(draft);
        content.line("Khi được duyệt, trả lời “gửi” để ghi nhận, hoặc /huy để bỏ.");
        return new Outcome(new Answer.Told(content.buttons(new Content.Button("Gửi", "gửi đi"), new Content.Button("Bỏ bản nháp", "/huy")).build()), c.withDraft(draft));
    }

    private static NewReport first(NewReport r) {
        return new NewReport(r.percent(), r.status(), r.quantity(), r.difficulty(), r.doneOn(), r.paper(), r.said(), false);
    }

    public Outcome send(Intent.SendDraft send, Conversation c) {
        Intent.@Nullable Report report = send.report();
        String draft = c.draft();
        if (report == null || draft == null) return new Outcome(new Answer.AskedBack(Content.of("Trợ lý chưa đọc được bản nháp thành báo cáo. " + asking.You() + " nhắn lại nội dung giúp? Chưa ghi nhận gì.")), c);
        // a draft that was corrected corrects nothing in the store
        List<Intent.Item> items = report.items().stream().map(i -> new Intent.Item(i.task(), first(i.report()), i.problem())).toList();
        Outcome sent = new ReportAnswers(asking).report(new Intent.Report(items, false, report.onBehalf()), c, draft, report.onBehalf());
        return sent.answer() instanceof Answer.Recorded ? new Outcome(sent.answer(), sent.conversation().withoutDraft()) : sent;
    }
}
