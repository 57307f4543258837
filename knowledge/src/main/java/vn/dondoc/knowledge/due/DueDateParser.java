package vn.dondoc.knowledge.due;

import java.time.DateTimeException;
import java.time.LocalDate;
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
    private static final Pattern AFTER = Pattern.compile("(?:trong(?: vong| thoi han| thoi gian)?|cham nhat|sau)\\s*(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?ngay(\\s*lam viec)?"
            + "[^.;]*?(?:ke tu|tu khi|sau khi|tu ngay)(.*)");
    private static final String BY_REFERENCE = "theo .*(quyet dinh|ke hoach|thong bao|van ban|nghi quyet|cong van|chuong trinh|yeu cau|lo trinh|tien do).*";
    private static final String BY_REFERENCE_LOOSELY = "(theo|khi|can cu).*|.*\\btheo (?:ke hoach|tien do|lo trinh|quy dinh|huong dan|chi dao|yeu cau|chuong trinh|lich).*";
    private static final String THIS_YEAR = "(?:(?:trong|den|het|den het|thuc hien|hoan thanh|xong) )*(?:(?:ca|trong|cuoi|het) )+nam(?: nay| ke hoach)?\\.?";

    private final @Nullable Integer year;
    private final PrintedDays days;
    private final PrintedPeriods periods;

    /** @param year the year that a quarter or month without one belongs to; null = such a date is not read */
    public DueDateParser(@Nullable Integer year) {
        this.year = year;
        days = new PrintedDays(year);
        periods = new PrintedPeriods(year);
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
        Optional<DueDate> recurring = PrintedRecurrence.in(s);
        if (recurring.isPresent()) return recurring.get();
        if (s.matches(BY_REFERENCE) && !s.matches(".*(hoan thanh|xong) truoc.*")) return new DueDate.ByReference(s);
        Optional<DueDate> span = days.span(s);
        if (span.isPresent()) return span.get();
        boolean before = s.contains("truoc");
        List<DueDate> single = days.single(s, before);
        if (!single.isEmpty()) return ofDays(s, single);
        Optional<DueDate> period = periods.in(s);
        return period.isPresent() ? ofPeriod(s, period.get(), before) : words(s);
    }

    private static boolean open(String s) {
        return s.contains("nhung nam tiep theo") || s.contains("cac nam tiep theo") || s.contains("cac nam sau") || s.startsWith("bat dau tu") || s.startsWith("ke tu");
    }

    private static DueDate ofDays(String s, List<DueDate> days) {
        LocalDate first = days.getFirst().lastPrintedDay().orElseThrow();
        if (days.size() == 1) return open(s) || s.startsWith("tu ") ? new DueDate.Between(first, null) : days.getFirst();
        boolean span = days.size() == 2 && (s.startsWith("tu") || s.contains("den") || s.contains("-"));
        return span ? new DueDate.Between(first, days.get(1).lastPrintedDay().orElseThrow()) : new DueDate.Several(days);
    }

    private static DueDate ofPeriod(String s, DueDate period, boolean before) {
        if (open(s) || s.startsWith("tu ") && !(period instanceof DueDate.Between)) return new DueDate.Between(PrintedPeriods.start(period), null);
        if (before && period instanceof EndOfPeriod) return new DueDate.OnDate(PrintedPeriods.start(period).minusDays(1), null, false);
        return period;
    }

    /** What names neither a day nor a period. */
    private DueDate words(String s) {
        if (s.matches(".*(thuong xuyen|lien tuc|hang ngay).*")) return new DueDate.Ongoing();
        if (year != null && s.matches(THIS_YEAR)) return new EndOfPeriod(Period.YEAR, LocalDate.of(year, 12, 31));
        if (s.matches("sau .*|.*\\bsau khi .*")) return new DueDate.AfterEvent(0, false, s);
        if (s.matches(BY_REFERENCE_LOOSELY)) return new DueDate.ByReference(s);
        return new DueDate.Unstated();
    }
}
