package vn.dondoc.bot.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a report says that the work was done.
 *
 * @param date       null where none is told
 * @param impossible a day that no calendar has, as told; else null
 */
record ReportedDay(@Nullable LocalDate date, @Nullable String impossible) {
    private static final Pattern DAY = Pattern.compile("(?<![^ ])(?:ngay|hom|tu|tu ngay|vao|luc|den ngay|xong|hoan thanh) (\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?(?![\\d/%])"
            + "|(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    /** A day without its year that lies further ahead was last year's. */
    private static final int MONTHS_AHEAD = 6;

    static ReportedDay in(Wording w, LocalDate today) {
        if (w.has("hom qua")) return new ReportedDay(today.minusDays(1), null);
        if (w.has("hom nay") && w.has(Completion.DONE)) return new ReportedDay(today, null);
        Matcher m = DAY.matcher(w.meaning());
        boolean found = false;
        while (!found && m.find()) found = !counted(m) && !partOfNumber(w.meaning().substring(0, m.start()));
        if (!found) return new ReportedDay(null, null);
        boolean led = m.group(1) != null;
        int day = Integer.parseInt(led ? m.group(1) : m.group(4)), month = Integer.parseInt(led ? m.group(2) : m.group(5));
        String year = led ? m.group(3) : m.group(6);
        try {
            LocalDate date = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
            if (year == null && date.isAfter(today.plusMonths(MONTHS_AHEAD)) && !w.has(Completion.TO_COME)) date = date.minusYears(1);
            return new ReportedDay(date, null);
        } catch (DateTimeException noSuchDay) {
            return new ReportedDay(null, day + "/" + month + (year == null ? "" : "/" + year));
        }
    }

    /** "Xong 5/8" and "xong 20/35" count; "xong 20/3" is a day. */
    private static boolean counted(MatchResult m) {
        if (!m.group().matches("(xong|hoan thanh) .*")) return false;
        int first = Integer.parseInt(m.group(1)), second = Integer.parseInt(m.group(2));
        return first <= second || second > 12;
    }

    /** "12/KH 5/3": the figures go with the number of a paper. */
    private static boolean partOfNumber(String before) {
        return before.strip().matches(".*\\S*/\\S*[a-z]\\S*$");
    }

    boolean isAfter(LocalDate today) {
        return date != null && date.isAfter(today);
    }
}
