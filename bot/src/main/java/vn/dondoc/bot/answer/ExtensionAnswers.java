package vn.dondoc.bot.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.task.Task;

/** A wish for more time: the printed date stays; the way to an extension is told, and the reason may go with a report. */
public final class ExtensionAnswers {
    private static final Pattern REASON = Pattern.compile("(?iu)(?<!đơn )\\b(?:vì|vi|do)\\s+([^.?!;]{4,80})");
    private final Asking asking;

    public ExtensionAnswers(Asking asking) {
        this.asking = asking;
    }

    /** @param ref the task named; null = the one last spoken of */
    public Outcome about(@Nullable TaskRef ref, Conversation conversation, String said) {
        Optional<Task> task = task(ref, conversation);
        Matcher because = REASON.matcher(said);
        String reason = because.find() ? because.group(1).strip() : null;
        Content.Builder c = new Content.Builder(task.map(t -> "Chưa ghi gia hạn: thời hạn nhiệm vụ " + t.label() + " vẫn là " + DueWords.of(t, asking.today()) + ".")
                .orElse("Chưa ghi gia hạn: thời hạn in trong văn bản không tự thay đổi."));
        c.line("Muốn gia hạn, " + asking.you() + " gửi cơ quan thường trực văn bản đề nghị, nêu lý do và thời hạn mới.");
        boolean ours = task.isPresent() && new TaskCard(asking, null).ownPart(task.get()).isPresent();
        String send = "nhiệm vụ " + task.map(Task::label).orElse("17") + " đang vướng " + (reason == null ? "kinh phí" : reason);
        if (task.isPresent() && !ours) c.line("Nhiệm vụ này không giao cho đơn vị của " + asking.you() + ". " + asking.You() + " cần xem gì thêm?");
        else c.line(asking.You() + " có muốn báo vướng mắc để cơ quan thường trực biết không? " + (reason == null ? "Ví dụ" : "Nhắn") + ": “" + send + "”.").fact(send);
        c.fact(reason);
        if (ours && reason != null) c.buttons(new Content.Button("Báo vướng mắc", send));
        task.ifPresent(t -> {
            TaskWords words = new TaskWords(asking);
            words.facts(c, t);
            c.task(words.item(t, null, null, null)).cite(words.source(t));
        });
        return new Outcome(new Answer.AskedBack(c.build()), task.map(t -> conversation.withTask(t.id(), t.document())).orElse(conversation));
    }

    private Optional<Task> task(@Nullable TaskRef ref, Conversation conversation) {
        if (ref != null && !ref.numbers().isEmpty())
            return new TaskFinder(asking).find(ref, conversation.focusDocument(), null) instanceof TaskFinder.Found.One(Task t) ? Optional.of(t) : Optional.empty();
        return Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
    }
}
