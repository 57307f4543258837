package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A span of days that a message speaks of.
 *
 * @param words as people would say it, for the reply
 * @param place where in the message's meaning it stands
 */
public record Period(LocalDate from, LocalDate to, String words, int place, int end) {
    /** Where a period has no beginning: "trước 15/12". */
    static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The first period named in a message; empty where none is. */
    static Optional<Period> in(Wording wording, LocalDate today) {
        return PeriodPhrases.in(wording, today).map(f -> new Period(f.from(), f.to(), inWords(f.from(), f.to()), f.place(), f.end()));
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
        return from.equals(EVER) ? "đến " + until : "từ " + from.getDayOfMonth() + "/" + from.getMonthValue() + "/" + from.getYear() + " đến " + until;
    }
}
