package vn.dondoc.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was counted: "35/35 chứng thư số", "mở 3 lớp".
 *
 * @param words as the person wrote it; null where nothing was counted
 */
record ReportedQuantity(@Nullable String words) {
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d/.,])(\\d{1,6}) ?/ ?(\\d{1,6})(?![\\d/])");
    private static final Pattern OF_WHOLE = Pattern.compile("(?<![^ ])(\\d{1,6})(?: \\p{L}+){0,2} (?:tren|trong|trong so|trong tong so) (\\d{1,6})(?![\\d/%])");
    private static final Pattern COUNTED = Pattern.compile("(?<![^ ])(?:lam|cap|to chuc|mo|ra|viet|dang|so hoa|trien khai|tap huan|ban hanh|kiem tra|xay dung|thuc hien|hoan thanh|phat|trong|co|gui|van dong"
            + "|huy dong|giai ngan|thu|chi)(?: duoc| them| moi)* (\\d{1,6}) (?!%|phan tram|thang|ngay|nam)(\\p{L}+)");
    /** "Không phải 6, 8 bài cơ": the figure that is right. */
    private static final Pattern RATHER = Pattern.compile("(?:khong phai|nham)(?: la)? \\d{1,6}(?: \\p{L}+)?(?: ma)?(?: la| phai)?(?: roi)? (\\d{1,6}) (?!%|phan tram|thang|ngay|nam)(\\p{L}+)");
    private static final String OF_A_DAY = ".*\\b(ngay|hom|tu|den|truoc|luc|mung|vao|thang|quy|nam|han)$";
    private static final String NOT_OF_IT = "nv|nhiem|viec|roi|va|con|nhung|ma|do|thi|nhe|a|trong|hom|ngay|duoc|\\d.*";
    private static final int WORDS_AFTER_FIGURE = 3;

    /** @param correction whether the message corrects a figure told before */
    static ReportedQuantity in(Wording w, boolean correction) {
        Matcher rather = RATHER.matcher(w.meaning());
        if (correction && rather.find()) return new ReportedQuantity(w.typed(w.wordAt(rather.start(1)), w.wordAt(rather.end(2) - 1)));
        Matcher m = FRACTION.matcher(w.meaning());
        while (m.find()) {
            String before = w.meaning().substring(0, m.start()).strip();
            if (before.matches(OF_A_DAY) || m.group(2).matches("20\\d\\d")) continue;
            if (Long.parseLong(m.group(1)) > Long.parseLong(m.group(2))) continue; // no part of a whole: a date
            return phrase(w, m.start(), m.end());
        }
        m = OF_WHOLE.matcher(w.meaning());
        if (m.find()) return phrase(w, m.start(), m.end());
        m = COUNTED.matcher(w.meaning());
        return m.find() ? phrase(w, m.start(1), m.end(1)) : new ReportedQuantity(null);
    }

    /** The figure and up to three words after it, as typed. */
    private static ReportedQuantity phrase(Wording w, int start, int end) {
        int first = w.wordAt(start), last = w.wordAt(end - 1);
        int limit = Math.min(w.words().size() - 1, last + WORDS_AFTER_FIGURE);
        while (last < limit) {
            Wording.Word next = w.words().get(last + 1);
            boolean reason = next.meaning().equals("vi") && !w.words().get(last).meaning().equals("don");
            if (w.between(last).matches(".*[,;.:()].*") || reason || next.meaning().matches(NOT_OF_IT)) break;
            last++;
        }
        return new ReportedQuantity(w.typed(first, last));
    }

    boolean isTold() {
        return words != null;
    }

    /** "6/6": all of it. */
    boolean isWhole() {
        Matcher m = FRACTION.matcher(words == null ? "" : words);
        return m.find() && m.group(1).equals(m.group(2));
    }

    /** "5/8": part of the whole. */
    boolean isPart() {
        if (words == null) return false;
        Matcher m = FRACTION.matcher(words);
        Matcher whole = OF_WHOLE.matcher(Wording.of(words).meaning());
        if (whole.find()) return Long.parseLong(whole.group(1)) < Long.parseLong(whole.group(2));
        return m.find() && Long.parseLong(m.group(1)) < Long.parseLong(m.group(2));
    }
}
