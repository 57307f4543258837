package vn.dondoc.bot.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A span of days that a message speaks of.
 *
 * @param words as people would say it, for the reply
 * @param place where in the message's meaning it stands
 */
public record Period(LocalDate from, LocalDate to, String words, int place, int end) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The first period named in a message; empty where none is. */
    static Optional<Period> in(Wording wording, LocalDate today) {
        for (Reading reading : READINGS) {
            Matcher m = wording.find(reading.regex());
            if (!m.find()) continue;
            try {
                LocalDate[] span = reading.span().of(m, today);
                if (span != null) return Optional.of(new Period(span[0], span[1], inWords(span[0], span[1]), m.start(), m.end()));
            } catch (DateTimeException noSuchDay) {
                // another reading may fit
            }
        }
        return Optional.empty();
    }

    /** "quý 1/2026", "tháng 6/2026"; else from a day to a day. */
    private static String inWords(LocalDate from, LocalDate to) {
        boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth()) && from.getYear() == to.getYear();
        int first = from.getMonthValue(), last = to.getMonthValue(), year = to.getYear();
        if (whole && first == last) return "trong tháng " + first + "/" + year;
        if (whole && first == 1 && last == 12) return "trong năm " + year;
        if (whole && first == 1 && last == 6) return "trong 6 tháng đầu năm " + year;
        if (whole && first == 7 && last == 12) return "trong 6 tháng cuối năm " + year;
        if (whole && last - first == 2 && last % 3 == 0) return "trong quý " + last / 3 + "/" + year;
        String until = to.getDayOfMonth() + "/" + to.getMonthValue() + "/" + year;
        if (from.equals(to)) return "ngày " + until;
        return from.getYear() == 2000 ? "đến " + until : "từ " + from.getDayOfMonth() + "/" + from.getMonthValue() + "/" + from.getYear() + " đến " + until;
    }

    private interface Span {
        LocalDate[] of(Matcher m, LocalDate today);
    }

    private record Reading(String regex, Span span) {}

    private static final java.util.List<Reading> READINGS = java.util.List.of(
            new Reading("(?:6|sau) thang dau nam(?: (\\d{4}))?", (m, t) -> span(year(m.group(1), t), 1, 6)),
            new Reading("(?:6|sau) thang cuoi nam(?: (\\d{4}))?", (m, t) -> span(year(m.group(1), t), 7, 12)),
            new Reading("quy nay", (m, t) -> quarter(t.getYear(), (t.getMonthValue() + 2) / 3)),
            new Reading("quy (?:sau|toi)", (m, t) -> quarter(t.plusMonths(3).getYear(), (t.plusMonths(3).getMonthValue() + 2) / 3)),
            new Reading("quy (?:truoc)", (m, t) -> quarter(t.minusMonths(3).getYear(), (t.minusMonths(3).getMonthValue() + 2) / 3)),
            new Reading("quy (iv|i{1,3}|[1-4])(?:(?:/| nam |-| )(\\d{4}))?", (m, t) -> quarter(year(m.group(2), t), roman(m.group(1)))),
            new Reading("thang nay|trong thang(?! \\d)", (m, t) -> month(YearMonth.from(t))),
            new Reading("thang (?:sau|toi)", (m, t) -> month(YearMonth.from(t).plusMonths(1))),
            new Reading("thang (?:truoc|vua roi|roi)", (m, t) -> month(YearMonth.from(t).minusMonths(1))),
            new Reading("thang (\\d{1,2})(?:(?:/| nam |-)(\\d{4}))?", (m, t) -> month(YearMonth.of(year(m.group(2), t), Integer.parseInt(m.group(1))))),
            new Reading("tuan nay", (m, t) -> week(t)),
            new Reading("tuan (?:sau|toi)", (m, t) -> week(t.plusWeeks(1))),
            new Reading("(?:trong )?(\\d{1,2}) ngay (?:toi|nua|sap toi)", (m, t) -> new LocalDate[] {t, t.plusDays(Integer.parseInt(m.group(1)))}),
            new Reading("(?:trong )?(\\d{1,2}) thang (?:toi|nua|sap toi)", (m, t) -> new LocalDate[] {t, t.plusMonths(Integer.parseInt(m.group(1)))}),
            new Reading("(?:den )?cuoi thang(?: nay)?", (m, t) -> new LocalDate[] {t, YearMonth.from(t).atEndOfMonth()}),
            new Reading("(?:den )?(?:cuoi|het) nam(?: nay)?", (m, t) -> new LocalDate[] {t, LocalDate.of(t.getYear(), 12, 31)}),
            new Reading("ngay mai", (m, t) -> new LocalDate[] {t.plusDays(1), t.plusDays(1)}),
            new Reading("(?:den han|toi han|han)(?: vao)?(?: ngay)? (\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?", (m, t) -> {
                LocalDate day = LocalDate.of(year(m.group(3), t), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
                return new LocalDate[] {day, day};
            }),
            new Reading("(?:truoc|den|den ngay|truoc ngay) (\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?", (m, t) -> new LocalDate[] {LocalDate.of(2000, 1, 1),
                    LocalDate.of(year(m.group(3), t), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))}),
            new Reading("nam nay", (m, t) -> span(t.getYear(), 1, 12)),
            new Reading("nam (?:sau|toi)", (m, t) -> span(t.getYear() + 1, 1, 12)),
            new Reading("(?:trong )?nam (20\\d{2})", (m, t) -> span(Integer.parseInt(m.group(1)), 1, 12)));

    private static int year(@org.jspecify.annotations.Nullable String digits, LocalDate today) {
        return digits == null ? today.getYear() : Integer.parseInt(digits);
    }

    private static int roman(String words) {
        return switch (words) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static LocalDate[] span(int year, int from, int to) {
        return new LocalDate[] {LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth()};
    }

    private static LocalDate[] quarter(int year, int quarter) {
        return span(year, quarter * 3 - 2, quarter * 3);
    }

    private static LocalDate[] month(YearMonth month) {
        return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
    }

    private static LocalDate[] week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new LocalDate[] {monday, monday.plusDays(6)};
    }
}
