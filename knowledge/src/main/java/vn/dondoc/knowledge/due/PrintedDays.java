package vn.dondoc.knowledge.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days in the printed words of a due date: "15/7/2026", "30/6; 15/12", "từ ngày 05/10 đến ngày 10/10/2026".
 *
 * @param year the year that a day without one belongs to; null = such a day is not read
 */
record PrintedDays(@Nullable Integer year) {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?!\\d)");
    private static final Pattern DATE_IN_WORDS = Pattern.compile("(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*(?:nam|,|/)\\s*(\\d{4})");
    static final Pattern DAY_MONTH = Pattern.compile("(?<![\\d/])(\\d{1,2})\\s*/\\s*(\\d{1,2})(?![\\d/])");
    /** A day without its year, said to be one: "trước ngày 15/4". */
    private static final Pattern OF_THE_YEAR = Pattern.compile("(?:ngay|truoc|cham nhat|den het)\\s+(\\d{1,2})\\s*(?:/|thang)\\s*(\\d{1,2})(?!\\s*(?:[/\\d]|nam|hang|den|-))");
    /** "Từ ngày 05/10 đến ngày 10/10/2026", "ngày 05 - 10/10": the year and the month may stand at the end only. */
    private static final Pattern DAYS = Pattern.compile("(?<![\\d/])(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}))?)?\\s*(?:-|den(?: het)?)\\s*(?:ngay\\s*)?(\\d{1,2})/(\\d{1,2})"
            + "(?:/(\\d{4}))?(?![/\\d])");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(\\d{1,2})\\s*thang\\s*(\\d{1,2})(?!\\d)(?:,?\\s*(?:nam\\s*)?(\\d{4}))?");
    /** Days without a year and nothing else: "30/6", "30/6; 15/12". */
    private static final Pattern BARE_DAYS = Pattern.compile("(?:(?:ngay|truoc|den|va|;|,)?\\s*(?<!\\d)\\d{1,2}/\\d{1,2}(?!\\d)\\s*)+\\.?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:h|gio)\\s*(\\d{2})?");

    /** The stretch from a day to a day. */
    Optional<DueDate> span(String s) {
        Matcher m = DAYS.matcher(MONTH_IN_WORDS.matcher(s).replaceAll(r -> r.group(1) + "/" + r.group(2) + (r.group(3) == null ? "" : "/" + r.group(3))));
        if (!m.find()) return Optional.empty();
        String startMonth = m.group(2), endYear = m.group(6);
        boolean said = startMonth != null || endYear != null || s.matches(".*(?:ngay|tu)\\s*" + m.group(1) + "\\b.*");
        if (!said || endYear == null && year == null) return Optional.empty();
        int to = endYear == null ? year : Integer.parseInt(endYear), from = m.group(3) == null ? to : Integer.parseInt(m.group(3));
        LocalDate start = LocalDate.of(from, Integer.parseInt(startMonth == null ? m.group(5) : startMonth), Integer.parseInt(m.group(1)));
        LocalDate end = LocalDate.of(to, Integer.parseInt(m.group(5)), Integer.parseInt(m.group(4)));
        return end.isBefore(start) ? Optional.empty() : Optional.of(new DueDate.Between(start, end));
    }

    /** Single days, in the order of the words. */
    List<DueDate> single(String s, boolean before) {
        List<DueDate> found = new ArrayList<>();
        for (Pattern pattern : List.of(DATE, DATE_IN_WORDS)) {
            Matcher m = pattern.matcher(s);
            while (m.find()) {
                if (months(s, m)) continue;
                LocalDate day = LocalDate.of(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
                found.add(new DueDate.OnDate(day, time(s.substring(0, m.start())), before));
            }
            if (!found.isEmpty()) return found;
        }
        if (year != null && BARE_DAYS.matcher(s).matches()) {
            Matcher day = DAY_MONTH.matcher(s);
            while (day.find()) found.add(new DueDate.OnDate(LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))), null, before));
            return found;
        }
        Matcher m = OF_THE_YEAR.matcher(s);
        if (year != null && m.find() && isDay(m.group(1), m.group(2))) {
            LocalDate day = LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
            found.add(new DueDate.OnDate(day, time(s.substring(0, m.start())), before));
        }
        return found;
    }

    /** "Tháng 3-5/2026" is no third of May. */
    private static boolean months(String s, Matcher date) {
        boolean span = date.group().matches("\\d{1,2}\\s*-\\s*\\d{1,2}\\s*/.*") && Integer.parseInt(date.group(1)) < Integer.parseInt(date.group(2)) && PrintedPeriods.isMonth(date.group(2));
        return span && s.substring(0, date.start()).matches("(?:.*\\b(?:thang|t))?\\s*");
    }

    private static @Nullable LocalTime time(String s) {
        Matcher m = TIME.matcher(s);
        if (!m.find()) return null;
        int hour = Integer.parseInt(m.group(1));
        return hour > 23 ? null : LocalTime.of(hour, m.group(2) == null ? 0 : Integer.parseInt(m.group(2)) % 60);
    }

    /** Whether a day of a leap year. */
    static boolean isDay(String day, String month) {
        try {
            LocalDate.of(2024, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
