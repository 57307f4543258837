package vn.dondoc.knowledge.summary;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.task.Task;

/** Xanh, vàng, đỏ, xám. */
public enum TrafficLight {
    /** On track or reported done. */
    GREEN,
    /** Due soon and not reported done. */
    AMBER,
    /** Overdue and not reported done. */
    RED,
    /** Cannot be judged: ongoing, recurring, or due before the paper's own date. */
    GREY;

    /** Days before the due date from which a task is due soon. */
    public static final int SOON_DAYS = 14;

    public static TrafficLight of(Task task, AssignmentState state, LocalDate today, @Nullable LocalDate paperDate) {
        if (state.isClosed()) return GREEN;
        Optional<LocalDate> last = task.lastGoodDay();
        if (last.isEmpty() || paperDate != null && last.get().isBefore(paperDate)) return GREY;
        long left = OfficeTime.daysLeft(today, last.get());
        return left < 0 ? RED : left <= SOON_DAYS ? AMBER : GREEN;
    }
}
