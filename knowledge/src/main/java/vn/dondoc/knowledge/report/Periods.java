package vn.dondoc.knowledge.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;

/** The period of a task that a day belongs to: the only one of an ordinary task, one each of a recurring one. */
public record Periods(String label, @Nullable LocalDate dueOn) {

    public static Periods of(DueDate due, LocalDate day) {
        if (!(due instanceof DueDate.Recurring(var every, var month, var dayOfMonth, var before)) || every == null) return new Periods("", due.lastGoodDay().orElse(null));
        int half = day.getMonthValue() <= 6 ? 1 : 2, quarter = (day.getMonthValue() + 2) / 3;
        return switch (every) {
            case MONTHLY -> new Periods(YearMonth.from(day).toString(), YearMonth.from(day).atEndOfMonth());
            case QUARTERLY -> new Periods(day.getYear() + "-Q" + quarter, YearMonth.of(day.getYear(), quarter * 3).atEndOfMonth());
            case HALF_YEARLY -> new Periods(day.getYear() + "-H" + half, YearMonth.of(day.getYear(), half * 6).atEndOfMonth());
            case YEARLY -> new Periods(String.valueOf(day.getYear()), month == null || dayOfMonth == null ? LocalDate.of(day.getYear(), 12, 31)
                    : LocalDate.of(day.getYear(), month, Math.min(dayOfMonth, YearMonth.of(day.getYear(), month).lengthOfMonth())).minusDays(before ? 1 : 0));
        };
    }

    /** In people's words: "tháng 9/2025"; empty for an ordinary task. */
    public static String inWords(String label) {
        if (label.isEmpty()) return "";
        String year = label.substring(0, 4);
        if (label.length() == 4) return "năm " + year;
        String part = label.substring(5);
        if (part.startsWith("Q")) return "quý " + part.substring(1) + "/" + year;
        if (part.startsWith("H")) return (part.equals("H1") ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
        return "tháng " + Integer.parseInt(part) + "/" + year;
    }
}
