package vn.dondoc.knowledge.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.due.DueDate.EndOfPeriod;
import vn.dondoc.knowledge.due.DueDate.Period;

/**
 * Reads the due dates that Vietnamese plans print: "Trước 15/7/2026", "Quý II - III", "Hằng năm trước ngày 15/12",
 * "Thường xuyên". Words are matched folded, so text without diacritics reads alike.
 */
public final class DueDateParser {
    private static final String ROMAN = "(iv|i{1,3}|[1-4])";
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?!\\d)");
    private static final Pattern DATE_IN_WORDS = Pattern.compile("(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*(?:nam|,|/)\\s*(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<![\\d/])(\\d{1,2})\\s*/\\s*(\\d{1,2})(?![\\d/])");
    /** A day without its year, said to be one: "trước ngày 15/4". */
    private static final Pattern OF_THE_YEAR = Pattern.compile("(?:ngay|truoc|cham nhat|den het)\\s+(\\d{1,2})\\s*(?:/|thang)\\s*(\\d{1,2})(?!\\s*(?:[/\\d]|nam|hang|den|-))");
    private static final String AND = "\\s*(?:[,;+&-]|den(?: het)?|va)\\s*";
    private static final Pattern MONTH_RANGE = Pattern.compile("(?:thang\\s*)?(?<!\\d)(\\d{1,2})(?:\\s*(?:/|nam)\\s*(\\d{4}))?(?:" + AND + "\\d{1,2}(?![\\d/]))*?" + AND + "(?:thang\\s*)?(\\d{1,2})\\s*(?:/|nam\\s*)\\s*(\\d{4})");
    /** "Tháng 11 - 12", "Tháng 3, 6, 9": months of the plan's year. */
    private static final Pattern BARE_MONTHS = Pattern.compile("(?<![a-z])(?:thang|t)\\s*(\\d{1,2})(?:" + AND + "(?:thang\\s*|t)?\\d{1,2}(?!\\d))*" + AND + "(?:thang\\s*|t)?(\\d{1,2})(?![\\d/])");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d/])(?:thang\\s*)?(\\d{1,2})\\s*(?:/|nam\\s*|-)\\s*(\\d{4})(?!\\d)");
    private static final Pattern BARE_MONTH = Pattern.compile("(?:thang|^t)\\s*(\\d{1,2})(?!\\d)");
    private static final String QUARTER_WORD = "(?<![a-z])(?:qu[yi]|q\\.?)\\s*", OF_YEAR = "(?:\\s*(?:/|nam)?\\s*(\\d{4}))?";
    private static final Pattern QUARTERS = Pattern.compile(
            QUARTER_WORD + ROMAN + "(?:\\s*(?:/|nam)\\s*(\\d{4}))?(?:(?:" + AND + "|/)(?:" + QUARTER_WORD + ")?(?:iv|i{1,3}|[1-4])\\b)*?(?:" + AND + "|/)(?:" + QUARTER_WORD + ")?" + ROMAN + "\\b(?!(?:" + AND + "|/)(?:" + QUARTER_WORD + ")?(?:iv|i{1,3}|[1-4])\\b)" + OF_YEAR);
    private static final Pattern QUARTER = Pattern.compile(QUARTER_WORD + ROMAN + "\\b" + OF_YEAR);
    private static final Pattern HALF = Pattern.compile("(?:6|sau)\\s*thang\\s*(dau|cuoi)\\s*nam(?:\\s*(\\d{4}))?");
    private static final Pattern YEARS = Pattern.compile("(?<![\\d/])(20\\d{2})(?:" + AND + "(?:nam\\s*)?20\\d{2})*" + AND + "(?:nam\\s*)?(20\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/])(20\\d{2})(?![\\d/])");
    private static final Pattern AFTER = Pattern.compile("(?:trong(?: vong| thoi han| thoi gian)?|cham nhat|sau)\\s*(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?ngay(\\s*lam viec)?[^.;]*?(?:ke tu|tu khi|sau khi|tu ngay)(.*)");
    /** "Từ ngày 05/10 đến ngày 10/10/2026", "ngày 05 - 10/10": the year and the month may stand at the end only. */
    private static final Pattern DAYS = Pattern.compile("(?<![\\d/])(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}))?)?\\s*(?:-|den(?: het)?)\\s*(?:ngay\\s*)?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![/\\d])");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(\\d{1,2})\\s*thang\\s*(\\d{1,2})(?!\\d)(?:,?\\s*(?:nam\\s*)?(\\d{4}))?");
    /** Days without a year and nothing else: "30/6", "30/6; 15/12". */
    private static final Pattern BARE_DAYS = Pattern.compile("(?:(?:ngay|truoc|den|va|;|,)?\\s*(?<!\\d)\\d{1,2}/\\d{1,2}(?!\\d)\\s*)+\\.?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:h|gio)\\s*(\\d{2})?");
    private static final Pattern MONTHLY_DAY = Pattern.compile("(?:ngay|truoc)\\s*(\\d{1,2})\\s*(?:h[ăâa]ng|cua)?\\s*(?:hang|moi|cua)?\\s*thang");

    private final @Nullable Integer year;

    /** @param year the year that a quarter or month without one belongs to; null = such a date is not read */
    public DueDateParser(@Nullable Integer year) {
        this.year = year;
    }

    /** The meaning of the printed words; never null, {@code Unstated} where none is recognised. */
    public DueDate parse(@Nullable String printed) {
        String s = Folding.fold(printed).replaceAll("[–—]", "-").replaceAll("\\s+", " ").replaceAll("\\s*([/-])\\s*", "$1").strip();
        if (s.isEmpty()) return new DueDate.Unstated();
        try {
            return read(s);
        } catch (DateTimeException noSuchDay) {
            return new DueDate.Unstated();
        }
    }

    private DueDate read(String s) {
        Matcher after = AFTER.matcher(s);
        if (after.find()) return new DueDate.AfterEvent(Integer.parseInt(after.group(1)), after.group(2) != null, after.group(3).strip());
        if (s.startsWith("ngay sau khi") || s.startsWith("sau khi")) return new DueDate.AfterEvent(0, false, s);
        Optional<DueDate> recurring = recurring(s);
        if (recurring.isPresent()) return recurring.get();
        if (s.matches("theo .*(quyet dinh|ke hoach|thong bao|van ban|nghi quyet|cong van|chuong trinh|yeu cau|lo trinh|tien do).*") && !s.matches(".*(hoan thanh|xong) truoc.*")) return new DueDate.ByReference(s);
        boolean open = s.contains("nhung nam tiep theo") || s.contains("cac nam tiep theo") || s.contains("cac nam sau") || s.startsWith("bat dau tu") || s.startsWith("ke tu");
        boolean before = s.contains("truoc");
        Optional<DueDate> days = days(s);
        if (days.isPresent()) return days.get();
        List<DueDate> dates = dates(s, before);
        if (dates.size() == 1) return open || s.startsWith("tu ") ? new DueDate.Between(dates.getFirst().lastPrintedDay().orElseThrow(), null) : dates.getFirst();
        if (dates.size() == 2 && (s.startsWith("tu") || s.contains("den") || s.contains("-")))
            return new DueDate.Between(dates.get(0).lastPrintedDay().orElseThrow(), dates.get(1).lastPrintedDay().orElseThrow());
        if (dates.size() > 1) return new DueDate.Several(dates);
        DueDate period = period(s);
        if (period instanceof DueDate.Unstated) return words(s);
        if (open || (s.startsWith("tu ") && !(period instanceof DueDate.Between)))
            return new DueDate.Between(start(period), null);
        if (before && period instanceof EndOfPeriod p) return new DueDate.OnDate(start(p).minusDays(1), null, false);
        return period;
    }

    private static Optional<DueDate> recurring(String s) {
        Recurrence every = s.matches(".*(hang|moi|dinh ky) thang.*|.*(?<!\\d )(?<!\\bsau )(?<!\\bba )thang/lan.*|.*(?<!\\d)0?1 thang/lan.*|.*(1|mot) thang (1|mot) lan.*") ? Recurrence.MONTHLY
                : s.matches(".*(hang|moi|dinh ky|tung) quy.*|.*(1|mot) quy (1|mot) lan.*|.*quy/lan.*|.*\\b(0?3|ba) thang(/| mot | 1 )lan.*|.*cuoi (cua )?(moi )?quy(?! ?(i|[1-4])).*|.*\\bquy, (6|sau) thang.*") ? Recurrence.QUARTERLY
                : s.matches(".*((hang|moi|dinh ky) (6|sau) thang|(6|sau) thang(/| mot | 1 )lan|(6|sau) thang( va|,) (hang |ca )?nam).*") ? Recurrence.HALF_YEARLY
                : s.matches(".*(hang|moi|dinh ky) nam.*|.*\\d{1,2}/\\d{1,2} cac nam") ? Recurrence.YEARLY : null;
        if (every == null && !s.matches(".*(dinh ky|hang tuan|hang ngay).*")) return Optional.empty();
        Integer month = null, day = null;
        Matcher dm = DAY_MONTH.matcher(s);
        if (every == Recurrence.YEARLY && dm.find() && valid(dm.group(1), dm.group(2))) {
            day = Integer.valueOf(dm.group(1));
            month = Integer.valueOf(dm.group(2));
        } else {
            Matcher d = MONTHLY_DAY.matcher(s);
            if (d.find() && Integer.parseInt(d.group(1)) >= 1 && Integer.parseInt(d.group(1)) <= 31) day = Integer.valueOf(d.group(1));
        }
        return Optional.of(new DueDate.Recurring(every, month, day, s.contains("truoc")));
    }

    private static boolean valid(String day, String month) {
        try {
            LocalDate.of(2024, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<DueDate> days(String s) {
        Matcher m = DAYS.matcher(MONTH_IN_WORDS.matcher(s).replaceAll(r -> r.group(1) + "/" + r.group(2) + (r.group(3) == null ? "" : "/" + r.group(3))));
        if (!m.find() || m.group(2) == null && m.group(6) == null && !s.matches(".*(?:ngay|tu)\\s*" + m.group(1) + "\\b.*") || m.group(6) == null && year == null) return Optional.empty();
        int to = m.group(6) == null ? year : Integer.parseInt(m.group(6)), from = m.group(3) == null ? to : Integer.parseInt(m.group(3));
        LocalDate start = LocalDate.of(from, Integer.parseInt(m.group(2) == null ? m.group(5) : m.group(2)), Integer.parseInt(m.group(1)));
        LocalDate end = LocalDate.of(to, Integer.parseInt(m.group(5)), Integer.parseInt(m.group(4)));
        return end.isBefore(start) ? Optional.empty() : Optional.of(new DueDate.Between(start, end));
    }

    private List<DueDate> dates(String s, boolean before) {
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
        if (year != null && m.find() && valid(m.group(1), m.group(2))) found.add(new DueDate.OnDate(LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))), time(s.substring(0, m.start())), before));
        return found;
    }

    /** "Tháng 3-5/2026" is no third of May. */
    private static boolean months(String s, Matcher date) {
        boolean span = date.group().matches("\\d{1,2}\\s*-\\s*\\d{1,2}\\s*/.*") && Integer.parseInt(date.group(1)) < Integer.parseInt(date.group(2)) && month(date.group(2));
        return span && s.substring(0, date.start()).matches("(?:.*\\b(?:thang|t))?\\s*");
    }

    private static @Nullable LocalTime time(String s) {
        Matcher m = TIME.matcher(s);
        if (!m.find()) return null;
        int hour = Integer.parseInt(m.group(1));
        return hour > 23 ? null : LocalTime.of(hour, m.group(2) == null ? 0 : Integer.parseInt(m.group(2)) % 60);
    }

    private DueDate period(String s) {
        Matcher m = HALF.matcher(s);
        if (m.find() && year(m.group(2)).isPresent()) {
            int y = year(m.group(2)).get();
            return new EndOfPeriod(Period.HALF_YEAR, m.group(1).equals("dau") ? LocalDate.of(y, 6, 30) : LocalDate.of(y, 12, 31));
        }
        m = QUARTERS.matcher(s);
        if (m.find()) {
            Optional<Integer> to = year(m.group(4) == null ? m.group(2) : m.group(4)), from = year(m.group(2) == null ? m.group(4) : m.group(2));
            if (to.isPresent() && from.isPresent())
                return new DueDate.Between(LocalDate.of(from.get(), quarter(m.group(1)) * 3 - 2, 1), endOfQuarter(to.get(), quarter(m.group(3))));
        }
        m = QUARTER.matcher(s);
        if (m.find() && year(m.group(2)).isPresent()) return new EndOfPeriod(Period.QUARTER, endOfQuarter(year(m.group(2)).get(), quarter(m.group(1))));
        m = MONTH_RANGE.matcher(s);
        if (m.find() && month(m.group(1)) && month(m.group(3))) {
            int to = Integer.parseInt(m.group(4)), from = m.group(2) == null ? to : Integer.parseInt(m.group(2));
            return new DueDate.Between(LocalDate.of(from, Integer.parseInt(m.group(1)), 1), YearMonth.of(to, Integer.parseInt(m.group(3))).atEndOfMonth());
        }
        m = MONTH.matcher(s);
        if (m.find() && month(m.group(1))) return endOfMonth(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
        m = BARE_MONTHS.matcher(s);
        if (m.find() && month(m.group(1)) && month(m.group(2)) && year != null && Integer.parseInt(m.group(1)) < Integer.parseInt(m.group(2)))
            return new DueDate.Between(LocalDate.of(year, Integer.parseInt(m.group(1)), 1), YearMonth.of(year, Integer.parseInt(m.group(2))).atEndOfMonth());
        m = BARE_MONTH.matcher(s);
        if (m.find() && month(m.group(1)) && year != null) return endOfMonth(year, Integer.parseInt(m.group(1)));
        m = YEARS.matcher(s);
        if (m.find()) return new DueDate.Between(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1), LocalDate.of(Integer.parseInt(m.group(2)), 12, 31));
        m = YEAR.matcher(s);
        if (m.find() && !s.contains("theo ")) return new EndOfPeriod(Period.YEAR, LocalDate.of(Integer.parseInt(m.group(1)), 12, 31));
        return new DueDate.Unstated();
    }

    private DueDate words(String s) {
        if (s.matches(".*(thuong xuyen|lien tuc|hang ngay).*")) return new DueDate.Ongoing();
        if (year != null && s.matches("(?:(?:trong|den|het|den het|thuc hien|hoan thanh|xong) )*(?:(?:ca|trong|cuoi|het) )+nam(?: nay| ke hoach)?\\.?")) return new EndOfPeriod(Period.YEAR, LocalDate.of(year, 12, 31));
        if (s.matches("sau .*|.*\\bsau khi .*")) return new DueDate.AfterEvent(0, false, s);
        if (s.matches("(theo|khi|can cu).*|.*\\btheo (?:ke hoach|tien do|lo trinh|quy dinh|huong dan|chi dao|yeu cau|chuong trinh|lich).*")) return new DueDate.ByReference(s);
        return new DueDate.Unstated();
    }

    private static LocalDate start(DueDate due) {
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

    private static boolean month(String digits) {
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

    private Optional<Integer> year(@Nullable String digits) {
        return digits == null ? Optional.ofNullable(year) : Optional.of(Integer.valueOf(digits));
    }
}
