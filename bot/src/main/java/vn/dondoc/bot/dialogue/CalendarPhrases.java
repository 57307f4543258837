package vn.dondoc.bot.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases by which people name one day or one span of the calendar, over folded words: "thứ sáu tuần sau", "quý II", "6 tháng đầu năm". */
final class CalendarPhrases {
    private record Span(LocalDate from, LocalDate to) {}

    private interface Meaning {
        Span of(Matcher m, LocalDate today);
    }

    private record Phrase(Pattern pattern, Meaning meaning) {
        static Phrase of(String regex, Meaning meaning) {
            return new Phrase(Pattern.compile("(?:" + regex + ")(?![^ ])"), meaning);
        }
    }

    private static final String NUMBER = "(\\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|gieng|chap)";
    /** Without "năm" and "sáu": "tháng năm nào", "tháng sau". */
    private static final String MONTH = "(\\d{1,2}|mot|hai|ba|bon|tu|bay|tam|chin|muoi(?: mot| hai)?|gieng|chap)";
    private static final String YEAR = "(?:(?:/| ?- ?| cua nam | nam | )(20\\d{2})| (nam (?:nay|sau|toi|truoc|ngoai)))?";

    /** One day or one named span; the longest that stands at a place counts. */
    private static final List<Phrase> SIMPLE = List.of(
            Phrase.of("(?:ngay )?(?:hom nay|bua nay)|bay gio|ngay bay gio", (m, t) -> day(t)),
            Phrase.of("(?:ngay )?(?:hom qua|bua qua)", (m, t) -> day(t.minusDays(1))),
            Phrase.of("(?:ngay )?hom kia", (m, t) -> day(t.minusDays(2))),
            Phrase.of("ngay mai|hom sau|(?:sang|chieu|trua|toi|den|han) mai", (m, t) -> day(t.plusDays(1))),
            Phrase.of("ngay kia|ngay mot", (m, t) -> day(t.plusDays(2))),
            Phrase.of("(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|chua nhat|cn))(?: cua)?(?: (tuan nay|tuan sau|tuan toi|tuan truoc|tuan roi|vua roi|toi|nay))?", CalendarPhrases::weekday),
            Phrase.of("(?:ngay |mung |mong )?(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}|\\d{2}))?(?!\\d)", (m, t) -> day(date(m.group(1), m.group(2), m.group(3), t))),
            Phrase.of("(?:ngay )?(?:mung |mong )?(\\d{1,2}) thang " + MONTH + YEAR, (m, t) -> day(LocalDate.of(year(m.group(3), m.group(4), t), number(m.group(2)), Integer.parseInt(m.group(1))))),
            Phrase.of("ngay (?:mung |mong )?(\\d{1,2})(?! ?[/.]\\d| ngay| thang)", (m, t) -> day(t.withDayOfMonth(Integer.parseInt(m.group(1))))),
            Phrase.of("tuan nay|trong tuan(?! \\d)", (m, t) -> week(t)),
            Phrase.of("cuoi tuan(?: nay)?", (m, t) -> new Span(week(t).to().minusDays(1), week(t).to())),
            Phrase.of("tuan (?:sau|toi|tiep|ke tiep)", (m, t) -> week(t.plusWeeks(1))),
            Phrase.of("tuan (?:truoc|roi|vua roi|qua)", (m, t) -> week(t.minusWeeks(1))),
            Phrase.of("thang nay|trong thang(?! \\d)|thang hien tai", (m, t) -> month(YearMonth.from(t))),
            Phrase.of("thang (?:sau|toi|tiep|ke tiep)", (m, t) -> month(YearMonth.from(t).plusMonths(1))),
            Phrase.of("thang (?:truoc|vua roi|roi|vua qua)", (m, t) -> month(YearMonth.from(t).minusMonths(1))),
            Phrase.of("(dau|giua|cuoi) thang(?: (?:nay|(?=\\d)))?(?: ?(\\d{1,2})" + YEAR + "| (sau|toi))?", CalendarPhrases::partOfMonth),
            Phrase.of("(?:trong )?thang " + MONTH + YEAR, (m, t) -> month(YearMonth.of(year(m.group(2), m.group(3), t), number(m.group(1))))),
            Phrase.of("(?:han |trong )?(\\d{1,2})/(20\\d{2})", (m, t) -> month(YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))))),
            Phrase.of("quy (?:nay|hien tai)|trong quy(?! [\\di])", (m, t) -> quarter(t)),
            Phrase.of("quy (?:sau|toi|tiep|ke tiep)", (m, t) -> quarter(t.plusMonths(3))),
            Phrase.of("quy (?:truoc|vua roi|roi|vua qua)", (m, t) -> quarter(t.minusMonths(3))),
            Phrase.of("(?:cuoi )?quy (iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)" + YEAR, (m, t) -> quarter(LocalDate.of(year(m.group(2), m.group(3), t), roman(m.group(1)) * 3, 1))),
            Phrase.of("cuoi quy(?: nay)?", (m, t) -> new Span(t, quarter(t).to())),
            Phrase.of("(?:6|sau) thang dau nam(?: (\\d{4})| nay)?|nua dau nam(?: (\\d{4})| nay)?", (m, t) -> months(year(m.group(1), null, t), 1, 6)),
            Phrase.of("(?:6|sau) thang cuoi nam(?: (\\d{4})| nay)?|nua cuoi nam(?: (\\d{4})| nay)?", (m, t) -> months(year(m.group(1), null, t), 7, 12)),
            Phrase.of("(9|chin) thang(?: dau nam)?(?: (\\d{4}))", (m, t) -> months(year(m.group(2), null, t), 1, 9)),
            Phrase.of("(?:9|chin) thang dau nam", (m, t) -> months(t.getYear(), 1, 9)),
            Phrase.of("dau nam(?: nay)?", (m, t) -> months(t.getYear(), 1, 3)),
            Phrase.of("cuoi nam(?: nay)?", (m, t) -> new Span(t, LocalDate.of(t.getYear(), 12, 31))),
            Phrase.of("nam nay|trong nam(?! \\d)|ca nam(?: nay)?", (m, t) -> months(t.getYear(), 1, 12)),
            Phrase.of("nam (?:sau|toi|tiep theo|ke tiep)", (m, t) -> months(t.getYear() + 1, 1, 12)),
            Phrase.of("nam (?:truoc|ngoai|vua roi)", (m, t) -> months(t.getYear() - 1, 1, 12)),
            Phrase.of("(?:trong |ca )?nam (20\\d{2})", (m, t) -> months(Integer.parseInt(m.group(1)), 1, 12)),
            Phrase.of("(?:trong )?(?:vong )?" + NUMBER + " (ngay|tuan|thang|nam) (?:toi|nua|sap toi|tiep theo|tiep|sau)", (m, t) -> new Span(t, later(t, m, 1))),
            Phrase.of("(?:trong )?(?:vong )?" + NUMBER + " (ngay|tuan|thang|nam) (?:qua|vua qua|vua roi|truoc|gan day)", (m, t) -> new Span(later(t, m, -1), t)));

    private CalendarPhrases() {}

    /** @return the longest phrase that stands at a place; empty where none does, or where it names no day of the calendar */
    static Optional<PeriodPhrases.Found> at(String s, int place, LocalDate today) {
        PeriodPhrases.Found best = null;
        for (Phrase phrase : SIMPLE) {
            Matcher m = phrase.pattern().matcher(s).region(place, s.length());
            if (!m.lookingAt() || best != null && best.end() >= m.end()) continue;
            try {
                Span span = phrase.meaning().of(m, today);
                best = new PeriodPhrases.Found(span.from(), span.to(), place, m.end());
            } catch (DateTimeException | NumberFormatException noSuchDay) {
                // another reading may fit
            }
        }
        return Optional.ofNullable(best);
    }

    private static Span weekday(Matcher m, LocalDate today) {
        DayOfWeek day = m.group(2) != null ? DayOfWeek.SUNDAY : DayOfWeek.of(switch (m.group(1)) {
            case "hai" -> 1;
            case "ba" -> 2;
            case "tu" -> 3;
            case "nam" -> 4;
            case "sau" -> 5;
            case "bay" -> 6;
            default -> Integer.parseInt(m.group(1)) - 1;
        });
        String which = m.group(3) == null ? "" : m.group(3);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return day(switch (which) {
            case "tuan nay" -> monday.with(TemporalAdjusters.nextOrSame(day));
            case "tuan sau", "tuan toi" -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case "tuan truoc", "tuan roi" -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case "vua roi" -> today.with(TemporalAdjusters.previous(day));
            case "toi" -> today.with(TemporalAdjusters.next(day));
            default -> today.with(TemporalAdjusters.nextOrSame(day));
        });
    }

    private static Span partOfMonth(Matcher m, LocalDate today) {
        YearMonth month = m.group(2) != null ? YearMonth.of(year(m.group(3), m.group(4), today), Integer.parseInt(m.group(2))) : m.group(5) != null ? YearMonth.from(today).plusMonths(1) : YearMonth.from(today);
        return switch (m.group(1)) {
            case "dau" -> new Span(month.atDay(1), month.atDay(10));
            case "giua" -> new Span(month.atDay(11), month.atDay(20));
            default -> month.equals(YearMonth.from(today)) ? new Span(today, month.atEndOfMonth()) : new Span(month.atDay(21), month.atEndOfMonth());
        };
    }

    private static LocalDate later(LocalDate today, Matcher m, int sign) {
        int n = number(m.group(1)) * sign;
        return switch (m.group(2)) {
            case "ngay" -> today.plusDays(n);
            case "tuan" -> today.plusWeeks(n);
            case "thang" -> today.plusMonths(n);
            default -> today.plusYears(n);
        };
    }

    private static int number(String words) {
        return switch (words) {
            case "mot", "gieng" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "bon", "tu" -> 4;
            case "nam" -> 5;
            case "sau" -> 6;
            case "bay" -> 7;
            case "tam" -> 8;
            case "chin" -> 9;
            case "muoi" -> 10;
            case "muoi mot" -> 11;
            case "muoi hai", "chap" -> 12;
            default -> Integer.parseInt(words);
        };
    }

    private static int roman(String words) {
        return switch (words) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> number(words);
        };
    }

    private static LocalDate date(String day, String month, @Nullable String year, LocalDate today) {
        int y = year == null ? today.getYear() : year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(@Nullable String digits, @Nullable String words, LocalDate today) {
        if (digits != null) return Integer.parseInt(digits);
        if (words == null || words.endsWith("nay")) return today.getYear();
        return today.getYear() + (words.matches("nam (?:sau|toi)") ? 1 : -1);
    }

    private static Span day(LocalDate day) {
        return new Span(day, day);
    }

    private static Span months(int year, int from, int to) {
        return new Span(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
    }

    private static Span quarter(LocalDate day) {
        int quarter = (day.getMonthValue() + 2) / 3;
        return months(day.getYear(), quarter * 3 - 2, quarter * 3);
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    private static Span week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(6));
    }
}
