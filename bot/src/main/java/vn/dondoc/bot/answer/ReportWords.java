package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Task;

/** A progress report in words, and as it goes with a reply. */
final class ReportWords {
    private ReportWords() {}

    /** "60%, đang thực hiện, 5/8 di tích; khó khăn, vướng mắc: “thiếu tư liệu”". */
    static String of(ProgressReport r) {
        return of(new NewReport(r.percent(), r.status(), r.quantity(), r.difficulty(), r.doneOn(), r.paper(), r.said(), false));
    }

    static String of(NewReport r) {
        List<String> parts = new ArrayList<>();
        if (r.percent() != null) parts.add(r.percent() + "%");
        parts.add(status(r.status()));
        if (r.quantity() != null) parts.add(r.quantity());
        if (r.doneOn() != null) parts.add("ngày " + DueWords.date(r.doneOn()));
        if (r.paper() != null) parts.add("theo " + r.paper());
        return String.join(", ", parts) + (r.difficulty() == null ? "" : "; khó khăn, vướng mắc: “" + r.difficulty() + "”");
    }

    /** The rate alone; the status where none is told. */
    static String shortly(NewReport r) {
        return r.percent() != null ? r.percent() + "%" : status(r.status());
    }

    private static String status(ReportedStatus status) {
        return switch (status) {
            case NOT_STARTED -> "chưa thực hiện";
            case IN_PROGRESS -> "đang thực hiện";
            case BLOCKED -> "đang vướng";
            case DONE -> "đã hoàn thành";
        };
    }

    /** @param task null where the asker does not see it */
    static Content.ReportItem item(ProgressReport r, @Nullable Task task) {
        Content.TaskKey key = task == null ? new Content.TaskKey("", null) : new Content.TaskKey(task.source(), task.no());
        return new Content.ReportItem(r.receipt(), key, r.percent(), r.status().name(), r.difficulty(), r.quantity(), r.doneOn());
    }
}
