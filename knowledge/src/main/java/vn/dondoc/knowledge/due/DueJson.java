package vn.dondoc.knowledge.due;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due date in the form of {@code extract.schema.json}. "Trước 15/12" keeps 15/12 as {@code lastDay} with
 * {@code before}.
 */
public record DueJson(String kind, @Nullable LocalDate lastDay, @Nullable LocalDate start, @Nullable Recurrence recurrence,
                      boolean before, @Nullable String time, @Nullable Integer month, @Nullable Integer day, boolean openEnd) {

    public static DueJson of(DueDate due) {
        return switch (due) {
            case DueDate.OnDate d -> new DueJson("DATE", d.day(), null, null, d.before(), d.time() == null ? null : d.time().toString(), null, null, false);
            case DueDate.EndOfPeriod p -> new DueJson(p.period().name(), p.end(), null, null, false, null, null, null, false);
            case DueDate.Between b -> new DueJson("RANGE", b.end(), b.start(), null, false, null, null, null, b.end() == null);
            case DueDate.Recurring r -> new DueJson("RECURRING", null, null, r.every(), r.before(), null, r.month(), r.day(), false);
            case DueDate.Ongoing _ -> plain("ONGOING");
            case DueDate.AfterEvent _ -> plain("AFTER_EVENT");
            case DueDate.ByReference _ -> plain("BY_REFERENCE");
            case DueDate.Unstated _ -> plain("UNSTATED");
            case DueDate.Several s -> of(s.dates().getLast());
        };
    }

    private static DueJson plain(String kind) {
        return new DueJson(kind, null, null, null, false, null, null, null, false);
    }

    /** Back to its meaning; {@code printed} gives what the short form leaves out. */
    public DueDate toDueDate(@Nullable String printed) {
        return switch (kind) {
            case "DATE" -> several(printed);
            case "MONTH", "QUARTER", "HALF_YEAR", "YEAR" -> new DueDate.EndOfPeriod(DueDate.Period.valueOf(kind), need(lastDay));
            case "RANGE" -> new DueDate.Between(start == null ? need(lastDay) : start, lastDay);
            case "RECURRING" -> new DueDate.Recurring(recurrence, month, day, before);
            case "ONGOING" -> new DueDate.Ongoing();
            case "AFTER_EVENT" -> new DueDateParser(null).parse(printed) instanceof DueDate.AfterEvent a ? a : new DueDate.AfterEvent(0, false, String.valueOf(printed));
            case "BY_REFERENCE" -> new DueDate.ByReference(String.valueOf(printed));
            case "UNSTATED" -> new DueDate.Unstated();
            default -> throw new IllegalArgumentException("unknown kind of due date: " + kind);
        };
    }

    private DueDate several(@Nullable String printed) {
        DueDate one = new DueDate.OnDate(need(lastDay), time == null ? null : LocalTime.parse(time), before);
        return new DueDateParser(null).parse(printed) instanceof DueDate.Several(List<DueDate> dates)
                && dates.getLast().lastPrintedDay().equals(one.lastPrintedDay()) ? new DueDate.Several(dates) : one;
    }

    private LocalDate need(@Nullable LocalDate value) {
        if (value == null) throw new IllegalArgumentException("a due date of kind " + kind + " needs a day");
        return value;
    }
}
