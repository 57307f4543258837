package vn.dondoc.bot.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/** Several tasks in one reply, a line each: those of a short list, or those called by their numbers. */
final class SeveralTasks {
    private final Asking asking;
    private final TaskWords words;

    SeveralTasks(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    /** One fact of each task of a short list, worst first as listed. */
    Outcome listed(List<Task> tasks, Facet facet, Conversation conversation) {
        Content.Builder c = new Content.Builder(title(facet) + " của " + tasks.size() + " việc vừa nêu (trả lời số để xem):").count("total", tasks.size());
        Progress progress = Progress.of(tasks.stream().map(Task::id).collect(Collectors.toSet()), asking.office().reports(), asking.today(), asking.viewer());
        for (Task t : tasks) {
            String told = told(t, facet, progress);
            c.line(t.label() + ". " + TaskWords.about(t.content(), 6) + " – " + TaskWords.about(told, 20)).fact(told).task(words.item(t, null, null, null)).cite(words.source(t));
            words.facts(c, t);
        }
        return new Outcome(new Answer.Told(c.build()), conversation);
    }

    private static String title(Facet facet) {
        return switch (facet) {
            case LEAD -> "Chủ trì";
            case COORDINATING -> "Phối hợp";
            case DIRECTING -> "Chủ trì chỉ đạo";
            case OUTPUT -> "Sản phẩm";
            case PROGRESS, LATE, SILENT -> "Tiến độ";
            case DUE, CONTENT, ALL -> "Thời hạn";
        };
    }

    private String told(Task t, Facet facet, Progress progress) {
        return switch (facet) {
            case LEAD -> TaskCard.listed(t.lead());
            case COORDINATING -> TaskCard.listed(t.coordinating());
            case DIRECTING -> t.directedBy().isEmpty() ? "văn bản không ghi" : t.directedBy().stream().map(SeveralTasks::name).collect(Collectors.joining("; "));
            case OUTPUT -> t.output() == null ? "văn bản không ghi" : TaskWords.about(t.output(), 12);
            case PROGRESS, SILENT -> reported(t, progress);
            case LATE -> reported(t, progress) + "; " + DueWords.of(t, asking.today());
            case DUE, CONTENT, ALL -> DueWords.of(t, asking.today());
        };
    }

    /** An official's name alone, without "Đồng chí" and the posts. */
    private static String name(String printed) {
        return printed.replaceFirst("^(?:-\\s*)?[Đđ]ồng chí\\s+", "").replaceFirst("\\s*,.*$", "");
    }

    private String reported(Task task, Progress progress) {
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream()
                .filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).toList();
        List<Assignment> told = parts.stream().filter(a -> progress.last(task, a.unit()).isPresent()).toList();
        if (told.isEmpty()) return "chưa có báo cáo";
        if (parts.size() == 1) return ReportWords.of(progress.last(task, told.getFirst().unit()).orElseThrow());
        long closed = parts.stream().filter(a -> progress.state(task, a.unit()).isClosed()).count();
        return told.size() + "/" + parts.size() + " đơn vị đã báo cáo, " + closed + " báo xong";
    }

    /** "Nhiệm vụ 34 và 38 hạn khi nào": one line each. */
    Outcome numbered(TaskRef ref, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        boolean found = false;
        for (String number : ref.numbers()) {
            TaskRef one = new TaskRef(List.of(number), ref.words(), ref.documents(), false);
            switch (new TaskFinder(asking).find(one, conversation.focusDocument(), null)) {
                case TaskFinder.Found.One(Task t) -> {
                    c.line("Nhiệm vụ " + words.line(t) + "; chủ trì: " + TaskCard.listed(t.lead())).task(words.item(t, null, null, null)).cite(words.source(t));
                    words.facts(c, t);
                    found = true;
                }
                case TaskFinder.Found.Several(List<Task> tasks) -> c.line("Nhiệm vụ " + number + ": có trong " + tasks.size() + " văn bản, xin nói rõ văn bản nào.").fact(number).fact(tasks.size());
                case TaskFinder.Found.None _ -> c.line("Không có nhiệm vụ số " + number + ".").fact(number);
            }
        }
        return new Outcome(found ? new Answer.Told(c.build()) : new Answer.NotFound(c.build()), conversation);
    }
}
