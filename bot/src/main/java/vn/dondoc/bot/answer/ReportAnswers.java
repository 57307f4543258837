package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/**
 * Taking reports. A clear one is kept at once, with its receipt and a way back; an unclear one asks one question and
 * writes nothing. Runs inside the turn's transaction.
 */
public final class ReportAnswers {
    private final Asking asking;
    private final ReportQuestions questions;

    public ReportAnswers(Asking asking) {
        this.asking = asking;
        questions = new ReportQuestions(asking);
    }

    /**
     * @param onBehalf the unit that OFFICE reports for; null = the asker's own
     */
    public Outcome report(Intent.Report report, Conversation conversation, String said, @Nullable Unit onBehalf) {
        Role role = asking.viewer().role();
        if (role == Role.SUPERVISOR || role == Role.ADMIN)
            return new Outcome(new Answer.NotAllowed(Content.of("Báo cáo tiến độ do đơn vị thực hiện gửi. " + asking.You() + " có thể hỏi tiến độ hoặc tình hình chung.")), conversation);
        Unit unit = onBehalf != null ? onBehalf : asking.viewer().unit();
        if (unit == null)
            return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " báo cáo thay cho đơn vị nào? Ví dụ: “nhập báo cáo hộ Sở Xây dựng, nhiệm vụ 17 đạt 60%”.")), conversation);
        if (onBehalf != null && role != Role.OFFICE && !asking.viewer().own().contains(onBehalf.id()))
            return new Outcome(new Answer.NotAllowed(Content.of(asking.You() + " không báo cáo thay được cho " + onBehalf.name() + ". Việc này do đơn vị đó hoặc cơ quan thường trực thực hiện.")), conversation);
        for (Item item : report.items()) if (item.problem() != null) return new Outcome(questions.problem(item.problem()), conversation);
        UnitParts parts = new UnitParts(asking, unit);
        List<Receipts.Clear> clear = new ArrayList<>();
        for (Item item : report.items()) {
            switch (parts.locate(item, report.correction(), conversation)) {
                case TaskFinder.Found.One(Task task) -> {
                    Optional<Assignment> part = parts.of(task);
                    if (part.isEmpty()) return new Outcome(notOurs(task, unit), conversation);
                    clear.add(new Receipts.Clear(item, task, part.get()));
                }
                case TaskFinder.Found.Several(List<Task> tasks) -> {
                    return questions.which(tasks, conversation, said);
                }
                case TaskFinder.Found.None _ -> {
                    return questions.none(item, unit, conversation, said);
                }
            }
        }
        return new Receipts(asking).keep(clear, unit, onBehalf != null && role == Role.OFFICE, conversation);
    }

    private Answer notOurs(Task task, Unit unit) {
        TaskWords words = new TaskWords(asking);
        Content.Builder c = new Content.Builder("Chưa ghi nhận: nhiệm vụ " + task.label() + " không giao cho " + unit.name() + ".");
        c.line("Văn bản giao " + TaskCard.listed(task.lead()) + " chủ trì" + (task.coordinating().isEmpty() ? "." : ", " + TaskCard.listed(task.coordinating()) + " phối hợp."));
        words.facts(c, task);
        c.fact(unit.name()).cite(words.source(task)).task(words.item(task, null, null, null));
        return new Answer.NotAllowed(c.buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì")).build());
    }
}
