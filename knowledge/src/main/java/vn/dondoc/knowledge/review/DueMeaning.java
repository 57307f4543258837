package vn.dondoc.knowledge.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.due.Recurrence;

/** What a due date is taken to mean, in words that a clerk reads and types. */
final class DueMeaning {
    private static final Pattern FULL_DATE = Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?!\\d)|(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*(?:nam|,|/)\\s*(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<![\\d/.-])([0-3]?\\d)\\s*/\\s*(1[0-2]|0?[1-9])(?!\\s*[/.-]?\\s*\\d)");
    private static final String NONE = "khong neu";

    private DueMeaning() {}

    static String words(DueDate due) {
        return switch (due) {
            case DueDate.OnDate d -> (d.time() == null ? "" : "%d giờ %02d ".formatted(d.time().getHour(), d.time().getMinute())) + (d.before() ? "trước ngày " : "") + CellWords.day(d.day());
            case DueDate.EndOfPeriod(DueDate.Period p, LocalDate end) -> switch (p) {
                case MONTH -> "tháng " + end.getMonthValue() + "/" + end.getYear();
                case QUARTER -> "quý " + List.of("I", "II", "III", "IV").get(end.getMonthValue() / 3 - 1) + "/" + end.getYear();
                case HALF_YEAR -> "6 tháng " + (end.getMonthValue() <= 6 ? "đầu" : "cuối") + " năm " + end.getYear();
                case YEAR -> "năm " + end.getYear();
            };
            case DueDate.Between b -> "từ " + CellWords.day(b.start()) + (b.end() == null ? "" : " đến " + CellWords.day(b.end()));
            case DueDate.Recurring r -> recurring(r);
            case DueDate.Ongoing _ -> "thường xuyên";
            case DueDate.AfterEvent a -> a.days() == 0 ? "ngay sau khi " + a.event().replaceFirst("^(ngay )?sau khi ", "") : "trong " + a.days() + " ngày" + (a.workingDays() ? " làm việc" : "") + " kể từ " + a.event();
            case DueDate.ByReference r -> r.words();
            case DueDate.Unstated _ -> "";
            case DueDate.Several s -> s.dates().stream().map(DueMeaning::words).collect(Collectors.joining("; "));
        };
    }

    private static String recurring(DueDate.Recurring r) {
        if (r.every() == null) return "định kỳ";
        String every = switch (r.every()) {
            case MONTHLY -> "hằng tháng";
            case QUARTERLY -> "hằng quý";
            case HALF_YEARLY -> "6 tháng/lần";
            case YEARLY -> "hằng năm";
        };
        if (r.day() == null) return every;
        String before = r.before() ? "trước ngày " : "ngày ";
        return r.every() == Recurrence.YEARLY && r.month() != null ? before + r.day() + "/" + r.month() + " " + every : before + r.day() + " " + every;
    }

    /** The meaning of typed words; {@code Unstated} where they are not understood or say that none is stated. */
    static DueDate read(String words, @Nullable Integer year) {
        return saysNone(words) ? new DueDate.Unstated() : new DueDateParser(year).parse(words);
    }

    static boolean saysNone(String words) {
        return Folding.key(words).startsWith(NONE);
    }

    /** The first date in the words that no calendar has ("31/2/2026"). */
    static Optional<String> impossible(String words) {
        String folded = Folding.fold(words);
        Matcher m = FULL_DATE.matcher(folded);
        while (m.find()) {
            int shift = m.group(1) != null ? 0 : 3;
            if (!exists(m.group(1 + shift), m.group(2 + shift), m.group(3 + shift))) return Optional.of(m.group().strip());
        }
        m = DAY_MONTH.matcher(folded);
        while (m.find()) if (Integer.parseInt(m.group(1)) > 0 && !exists(m.group(1), m.group(2), "2024")) return Optional.of(m.group().strip());
        return Optional.empty();
    }

    private static boolean exists(String day, String month, String year) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
