package vn.dondoc.knowledge.due;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a printed due date means. The printed words are kept beside it, never changed by it. */
public sealed interface DueDate {
    /**
     * A day. {@code before}: "trước ngày 15/12" excludes the day itself, so the last good day is 14/12.
     */
    record OnDate(LocalDate day, @Nullable LocalTime time, boolean before) implements DueDate {}

    /** The end of a month, quarter, half year or year. */
    record EndOfPeriod(Period period, LocalDate end) implements DueDate {}

    /** From a day to a day; {@code end} null = open. */
    record Between(LocalDate start, @Nullable LocalDate end) implements DueDate {}

    /** Comes again; {@code every} null where the text says "định kỳ" only. Month and day where they are printed. */
    record Recurring(@Nullable Recurrence every, @Nullable Integer month, @Nullable Integer day, boolean before) implements DueDate {}

    /** "Thường xuyên": no last day. */
    record Ongoing() implements DueDate {}

    /** So many days after something that the text names; {@code days} 0 = at once. */
    record AfterEvent(int days, boolean workingDays, String event) implements DueDate {}

    /** "Theo thời gian trong Kế hoạch": another paper says when. */
    record ByReference(String words) implements DueDate {}

    record Unstated() implements DueDate {}

    /** Several days printed in one cell: several periods. */
    record Several(List<DueDate> dates) implements DueDate {
        public Several {
            dates = List.copyOf(dates);
            if (dates.size() < 2) throw new IllegalArgumentException("Several needs two dates or more, got " + dates.size());
        }
    }

    enum Period { MONTH, QUARTER, HALF_YEAR, YEAR }

    /** The last day as printed ("trước 15/12" gives 15/12); empty where there is none. */
    default Optional<LocalDate> lastPrintedDay() {
        return switch (this) {
            case OnDate d -> Optional.of(d.day());
            case EndOfPeriod p -> Optional.of(p.end());
            case Between b -> Optional.ofNullable(b.end());
            case Several s -> s.dates().getLast().lastPrintedDay();
            case Recurring _, Ongoing _, AfterEvent _, ByReference _, Unstated _ -> Optional.empty();
        };
    }

    /** The last day on which the work is still in time. */
    default Optional<LocalDate> lastGoodDay() {
        return this instanceof OnDate(LocalDate day, var _, boolean before) && before ? Optional.of(day.minusDays(1)) : lastPrintedDay();
    }
}
