package vn.dondoc.knowledge.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate.EndOfPeriod;
import vn.dondoc.knowledge.due.DueDate.Period;

/**
 * Months, quarters, half years and years in the printed words of a due date: "Quý II - III", "Tháng 3-5/2026".
 *
 * @param year the year that a quarter or month without one belongs to; null = such a period is not read
 */
record PrintedPeriods(@Nullable Integer year) {
    private static final String AND = "\\s*(?:[,;+&-]|den(?: het)?|va)\\s*";
    private static final Pattern MONTH_RANGE = Pattern.compile("(?:thang\\s*)?(?<!\\d)(\\d{1,2})(?:\\s*(?:/|nam)\\s*(\\d{4}))?(?:" + AND + "\\d{1,2}(?![\\d/]))*?"
            + AND + "(?:thang\\s*)?(\\d{1,2})\\s*(?:/|nam\\s*)\\s*(\\d{4})");
    /** "Tháng 11 - 12", "Tháng 3, 6, 9": months of the plan's year. */
    private static final Pattern BARE_MONTHS = Pattern.compile("(?<![a-z])(?:thang|t)\\s*(\\d{1,2})(?:" + AND + "(?:thang\\s*|t)?\\d{1,2}(?!\\d))*"
            + AND + "(?:thang\\s*|t)?(\\d{1,2})(?![\\d/])");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d/])(?:thang\\s*)?(\\d{1,2})\\s*(?:/|nam\\s*|-)\\s*(\\d{4})(?!\\d)");
    private static final Pattern BARE_MONTH = Pattern.compile("(?:thang|^t)\\s*(\\d{1,2})(?!\\d)");
    private static final String QUARTER_WORD = "(?<![a-z])(?:qu[yi]|q\\.?)\\s*", NUMERAL = "iv|i{1,3}|[1-4]", OF_YEAR = "(?:\\s*(?:/|nam)?\\s*(\\d{4}))?";
    private static final String NEXT_QUARTER = "(?:" + AND + "|/)(?:" + QUARTER_WORD + ")?";
    private static final Pattern QUARTERS = Pattern.compile(QUARTER_WORD + "(" + NUMERAL + ")(?:\\s*(?:/|nam)\\s*(\\d{4}))?(?:" + NEXT_QUARTER + "(?:" + NUMERAL + ")\\b)*?"
            + NEXT_QUARTER + "(" + NUMERAL + ")\\b(?!" + NEXT_QUARTER + "(?:" + NUMERAL + ")\\b)" + OF_YEAR);
    private static final Pattern QUARTER = Pattern.compile(QUARTER_WORD + "(" + NUMERAL + ")\\b" + OF_YEAR);
    private static final Pattern HALF = Pattern.compile("(?:6|sau)\\s*thang\\s*(dau|cuoi)\\s*nam(?:\\s*(\\d{4}))?");
    private static final Pattern YEARS = Pattern.compile("(?<![\\d/])(20\\d{2})(?:" + AND + "(?:nam\\s*)?20\\d{2})*" + AND + "(?:nam\\s*)?(20\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/])(20\\d{2})(?![\\d/])");

    /** The period that the words name; empty where they name none. */
    Optional<DueDate> in(String s) {
        return half(s).or(() -> quarters(s)).or(() -> months(s)).or(() -> years(s));
    }

    private Optional<DueDate> half(String s) {
        Matcher m = HALF.matcher(s);
        if (m.find() && yearOf(m.group(2)).isPresent()) {
            int y = yearOf(m.group(2)).get();
            return Optional.of(new EndOfPeriod(Period.HALF_YEAR, m.group(1).equals("dau") ? LocalDate.of(y, 6, 30) : LocalDate.of(y, 12, 31)));
        }
        return Optional.empty();
    }

    private Optional<DueDate> quarters(String s) {
        Matcher m = QUARTERS.matcher(s);
        if (m.find()) {
            Optional<Integer> to = yearOf(m.group(4) == null ? m.group(2) : m.group(4)), from = yearOf(m.group(2) == null ? m.group(4) : m.group(2));
            if (to.isPresent() && from.isPresent())
                return Optional.of(new DueDate.Between(LocalDate.of(from.get(), quarter(m.group(1)) * 3 - 2, 1), endOfQuarter(to.get(), quarter(m.group(3)))));
        }
        m = QUARTER.matcher(s);
        if (m.find() && yearOf(m.group(2)).isPresent()) return Optional.of(new EndOfPeriod(Period.QUARTER, endOfQuarter(yearOf(m.group(2)).get(), quarter(m.group(1)))));
        return Optional.empty();
    }

    private Optional<DueDate> months(String s) {
        Matcher m = MONTH_RANGE.matcher(s);
        if (m.find() && isMonth(m.group(1)) && isMonth(m.group(3))) {
            int to = Integer.parseInt(m.group(4)), from = m.group(2) == null ? to : Integer.parseInt(m.group(2));
            return Optional.of(new DueDate.Between(LocalDate.of(from, Integer.parseInt(m.group(1)), 1), YearMonth.of(to, Integer.parseInt(m.group(3))).atEndOfMonth()));
        }
        m = MONTH.matcher(s);
        if (m.find() && isMonth(m.group(1))) return Optional.of(endOfMonth(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))));
        m = BARE_MONTHS.matcher(s);
        if (m.find() && isMonth(m.group(1)) && isMonth(m.group(2)) && year != null && Integer.parseInt(m.group(1)) < Integer.parseInt(m.group(2)))
            return Optional.of(new DueDate.Between(LocalDate.of(year, Integer.parseInt(m.group(1)), 1), YearMonth.of(year, Integer.parseInt(m.group(2))).atEndOfMonth()));
        m = BARE_MONTH.matcher(s);
        if (m.find() && isMonth(m.group(1)) && year != null) return Optional.of(endOfMonth(year, Integer.parseInt(m.group(1))));
        return Optional.empty();
    }

    private static Optional<DueDate> years(String s) {
        Matcher m = YEARS.matcher(s);
        if (m.find()) return Optional.of(new DueDate.Between(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1), LocalDate.of(Integer.parseInt(m.group(2)), 12, 31)));
        m = YEAR.matcher(s);
        if (m.find() && !s.contains("theo ")) return Optional.of(new EndOfPeriod(Period.YEAR, LocalDate.of(Integer.parseInt(m.group(1)), 12, 31)));
        return Optional.empty();
    }

    /** First day of a period, or the day itself. */
    static LocalDate start(DueDate due) {
        return switch (due) {
            case DueDate.Between b -> b.start();
            case EndOfPeriod(Period p, LocalDate last) -> switch (p) {
                case MONTH -> last.withDayOfMonth(1);
                case QUARTER -> last.minusMonths(2).withDayOfMonth(1);
                case HALF_YEAR -> last.minusMonths(5).withDayOfMonth(1);
                case YEAR -> last.withDayOfYear(1);
            };
            default -> due.lastPrintedDay().orElseThrow();
        };
    }

    /** "1" to "12". */
    static boolean isMonth(String digits) {
        int m = Integer.parseInt(digits);
        return m >= 1 && m <= 12;
    }

    private static EndOfPeriod endOfMonth(int y, int m) {
        return new EndOfPeriod(Period.MONTH, YearMonth.of(y, m).atEndOfMonth());
    }

    private static LocalDate endOfQuarter(int y, int q) {
        return YearMonth.of(y, q * 3).atEndOfMonth();
    }

    private static int quarter(String words) {
        return switch (words) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private Optional<Integer> yearOf(@Nullable String digits) {
        return digits == null ? Optional.ofNullable(year) : Optional.of(Integer.valueOf(digits));
    }
}
