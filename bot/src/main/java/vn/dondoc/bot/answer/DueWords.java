package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.Optional;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.report.Periods;
import vn.dondoc.knowledge.task.Task;

/** A due date for people: as printed, then as a date with the days left. */
public final class DueWords {
    private DueWords() {}

    public static String of(Task task, LocalDate today) {
        String printed = Optional.ofNullable(task.dueAsWritten()).orElse("");
        return switch (task.due()) {
            case DueDate.Ongoing _ -> printed + " (không có ngày cuối)";
            case DueDate.ByReference _ -> printed + " (văn bản không ghi ngày cụ thể)";
            case DueDate.AfterEvent _ -> printed + " (tính từ khi có sự việc)";
            case DueDate.Unstated _ -> printed.isEmpty() ? "văn bản không ghi thời hạn" : printed + " (không rõ ngày)";
            case DueDate.Recurring _ -> {
                Periods period = Periods.of(task.due(), today);
                yield period.dueOn() == null ? printed : printed + " (kỳ này đến " + date(period.dueOn()) + ")";
            }
            case DueDate.Between b when b.end() == null -> printed + " (từ " + date(b.start()) + ", không có ngày cuối)";
            case DueDate.OnDate d when d.before() -> printed + " (chậm nhất " + date(d.day().minusDays(1)) + ", " + left(d.day().minusDays(1), today) + ")";
            case DueDate.OnDate _, DueDate.EndOfPeriod _, DueDate.Between _, DueDate.Several _ -> {
                LocalDate last = task.lastGoodDay().orElseThrow();
                yield (printed.isEmpty() || printed.equals(date(last)) ? "" : printed + " ") + (printed.equals(date(last)) ? date(last) + " (" : "(" + date(last) + ", ") + left(last, today) + ")";
            }
        };
    }

    public static String left(LocalDate last, LocalDate today) {
        long days = OfficeTime.daysLeft(today, last);
        return days > 0 ? "còn " + days + " ngày" : days == 0 ? "hạn hôm nay" : "quá hạn " + -days + " ngày";
    }

    public static String date(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
