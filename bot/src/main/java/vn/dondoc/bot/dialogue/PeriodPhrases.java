package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases by which people name a day or a span of days, over folded words. Spans are put together of simple ones:
 * "từ tháng 3 đến hết quý 2" is from the first day of one to the last day of the other.
 */
final class PeriodPhrases {
    /** @param place where in the message's meaning it stands */
    record Found(LocalDate from, LocalDate to, int place, int end) {}

    private static final String UP_TO = "(?:den|toi|cho den|cho toi|keo dai den)(?: (?:het|cuoi|ngay|truoc|khi het|cuoi ngay))?";
    private static final Pattern FROM = Pattern.compile("(?<![^ ])(?:tu|ke tu|trong khoang|tinh tu) ");
    private static final Pattern FROM_NOW = Pattern.compile("(?<![^ ])(?:tu|ke tu|tinh tu) (?:gio|bay gio|nay|hom nay|day|luc nay)(?: tro di)?(?: cho)? " + UP_TO + " ");
    private static final Pattern UNTIL = Pattern.compile("(?<![^ ])(?:(?:cham nhat|muon nhat)(?: la| vao| den)?|" + UP_TO + "|het) ");
    private static final Pattern BEFORE = Pattern.compile("(?<![^ ])truoc (?:ngay )?");
    private static final Pattern DUE = Pattern.compile("(?<![^ ])(?:den han|toi han|han|han chot)(?: vao| la)?(?: ngay)? ");

    /** "Hôm nay 20/8/2025": the day on which it is asked, no day that something is due. */
    static final String AS_OF = "(?:tinh (?:den|toi) )?(?:ngay )?(?:hom|bua) nay(?: la)?(?: ngay)? (?:\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?|\\d{1,2} thang \\d{1,2}(?: nam \\d{4})?)";
    private static final Pattern SAID_DAY = Pattern.compile("(?<![^ ])(?:ngay|han|truoc|sau|den|toi|het|vao|tu|hom|chot|la) (\\d{1,2})(?:[/-]| thang )(\\d{1,2})(?:(?:[/-]| nam )(20\\d{2}))?(?![\\d/%])");
    private static final Pattern SAID_MONTH = Pattern.compile("(?<![^ ])thang (\\d{1,2})(?:/(20\\d{2}))?(?![\\d/.%])");

    private PeriodPhrases() {}

    /** A day or month that is named and that no calendar has, in words; "5/8" alone may be a share. */
    static Optional<String> impossible(Wording wording, LocalDate today) {
        Matcher day = SAID_DAY.matcher(wording.meaning());
        while (day.find()) {
            int year = day.group(3) == null ? today.getYear() : Integer.parseInt(day.group(3)), month = Integer.parseInt(day.group(2)), of = Integer.parseInt(day.group(1));
            if (month >= 1 && month <= 12 && of >= 1 && of <= YearMonth.of(year, month).lengthOfMonth()) continue;
            return Optional.of("Ngày " + of + "/" + month + (day.group(3) == null ? "" : "/" + year) + " không có trong lịch" + (month == 2 && of == 29 ? " năm " + year : "") + ".");
        }
        Matcher month = SAID_MONTH.matcher(wording.meaning());
        while (month.find()) if (Integer.parseInt(month.group(1)) < 1 || Integer.parseInt(month.group(1)) > 12) return Optional.of("Tháng " + month.group(1) + " không có trong lịch.");
        return Optional.empty();
    }

    static Optional<Found> in(Wording wording, LocalDate today) {
        String s = wording.meaning();
        Matcher m = FROM_NOW.matcher(s);
        if (m.find()) {
            Optional<Found> end = CalendarPhrases.at(s, m.end(), today);
            if (end.isPresent()) return Optional.of(new Found(today, end.get().to(), m.start(), end.get().end()));
        }
        m = FROM.matcher(s);
        while (m.find()) {
            Optional<Found> start = CalendarPhrases.at(s, m.end(), today);
            if (start.isEmpty()) continue;
            Matcher link = Pattern.compile(" " + UP_TO + " | - ").matcher(s).region(start.get().end(), s.length());
            Optional<Found> end = link.lookingAt() ? CalendarPhrases.at(s, link.end(), today) : Optional.empty();
            if (end.isPresent() && !end.get().to().isBefore(start.get().from())) return Optional.of(new Found(start.get().from(), end.get().to(), m.start(), end.get().end()));
        }
        m = BEFORE.matcher(s);
        while (m.find()) {
            Optional<Found> end = CalendarPhrases.at(s, m.end(), today);
            if (end.isPresent() && !(end.get().from().isBefore(end.get().to()) && end.get().from().isBefore(today) && end.get().to().isAfter(today) && !s.startsWith("truoc ngay", m.start())))
                return Optional.of(new Found(Period.EVER, end.get().from().equals(end.get().to()) ? end.get().to() : end.get().from().minusDays(1), m.start(), end.get().end()));
        }
        m = DUE.matcher(s);
        while (m.find()) {
            Optional<Found> at = CalendarPhrases.at(s, m.end(), today);
            if (at.isPresent()) return Optional.of(new Found(at.get().from(), at.get().to(), m.start(), at.get().end()));
        }
        m = UNTIL.matcher(s);
        while (m.find()) {
            Optional<Found> end = CalendarPhrases.at(s, m.end(), today);
            if (end.isPresent() && s.substring(end.get().place(), end.get().end()).matches("(?:ngay )?(?:hom|bua) nay|(?:ngay )?bay gio")) continue;
            boolean oneDay = end.isPresent() && end.get().from().equals(end.get().to()) && s.substring(end.get().place(), end.get().end()).matches(".*\\d.*");
            if (end.isPresent() && !end.get().to().isBefore(today)) return Optional.of(new Found(oneDay ? Period.EVER : today, end.get().to(), m.start(), end.get().end()));
        }
        return first(s, today);
    }

    private static Optional<Found> first(String s, LocalDate today) {
        for (int place = 0; place >= 0 && place < s.length(); place = next(s, place)) {
            Optional<Found> found = CalendarPhrases.at(s, place, today);
            if (found.isPresent() && plain(s, s.substring(found.get().place(), found.get().end()), place)) return found;
        }
        return Optional.empty();
    }

    /** "5/8" may be a share, "tính đến hôm nay" is no period. */
    private static boolean plain(String s, String words, int place) {
        if (words.matches("\\d{1,2}[/-]\\d{1,2}.*|bay gio|ngay bay gio|(?:ngay )?hom (?:qua|kia)")) return false;
        if (!words.matches("(?:ngay )?(?:hom|bua) nay")) return true;
        if (s.matches(".*\\b(qua han|tre|tre han|cham|lo han|het han)\\b.*")) return false;
        return !s.substring(0, place).matches(".*\\b(den|toi|tinh|ngay|la) $") && s.matches(".*\\b(den han|toi han|phai xong|phai lam|phai nop|can xong|can lam|can nop|lam gi|viec gi|nhiem vu nao|viec nao)\\b.*");
    }

    private static int next(String s, int place) {
        int blank = s.indexOf(' ', place);
        return blank < 0 ? -1 : blank + 1;
    }
}
