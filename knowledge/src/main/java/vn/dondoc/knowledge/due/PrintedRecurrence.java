package vn.dondoc.knowledge.due;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often, in the printed words of a due date: "Hằng năm trước ngày 15/12", "6 tháng/lần", "định kỳ". */
final class PrintedRecurrence {
    private static final Pattern MONTHLY_DAY = Pattern.compile("(?:ngay|truoc)\\s*(\\d{1,2})\\s*(?:h[ăâa]ng|cua)?\\s*(?:hang|moi|cua)?\\s*thang");
    private static final String MONTHLY = ".*(hang|moi|dinh ky) thang.*|.*(?<!\\d )(?<!\\bsau )(?<!\\bba )thang/lan.*|.*(?<!\\d)0?1 thang/lan.*|.*(1|mot) thang (1|mot) lan.*";
    private static final String QUARTERLY = ".*(hang|moi|dinh ky|tung) quy.*|.*(1|mot) quy (1|mot) lan.*|.*quy/lan.*|.*\\b(0?3|ba) thang(/| mot | 1 )lan.*"
            + "|.*cuoi (cua )?(moi )?quy(?! ?(i|[1-4])).*|.*\\bquy, (6|sau) thang.*";
    private static final String HALF_YEARLY = ".*((hang|moi|dinh ky) (6|sau) thang|(6|sau) thang(/| mot | 1 )lan|(6|sau) thang( va|,) (hang |ca )?nam).*";
    private static final String YEARLY = ".*(hang|moi|dinh ky) nam.*|.*\\d{1,2}/\\d{1,2} cac nam";
    /** Again and again, without saying how often. */
    private static final String AT_TIMES = ".*(dinh ky|hang tuan|hang ngay).*";

    private PrintedRecurrence() {}

    static Optional<DueDate> in(String s) {
        Recurrence every = every(s);
        if (every == null && !s.matches(AT_TIMES)) return Optional.empty();
        Integer month = null, day = null;
        Matcher dm = PrintedDays.DAY_MONTH.matcher(s);
        if (every == Recurrence.YEARLY && dm.find() && PrintedDays.isDay(dm.group(1), dm.group(2))) {
            day = Integer.valueOf(dm.group(1));
            month = Integer.valueOf(dm.group(2));
        } else {
            Matcher d = MONTHLY_DAY.matcher(s);
            if (d.find() && Integer.parseInt(d.group(1)) >= 1 && Integer.parseInt(d.group(1)) <= 31) day = Integer.valueOf(d.group(1));
        }
        return Optional.of(new DueDate.Recurring(every, month, day, s.contains("truoc")));
    }

    private static @Nullable Recurrence every(String s) {
        if (s.matches(MONTHLY)) return Recurrence.MONTHLY;
        if (s.matches(QUARTERLY)) return Recurrence.QUARTERLY;
        if (s.matches(HALF_YEARLY)) return Recurrence.HALF_YEARLY;
        return s.matches(YEARLY) ? Recurrence.YEARLY : null;
    }
}
