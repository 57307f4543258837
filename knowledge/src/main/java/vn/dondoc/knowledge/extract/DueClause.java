package vn.dondoc.knowledge.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * The words of a sentence that say by when its duty is to be done, once and for all. A date that belongs to a cited
 * paper, to the name of a plan or to a habit ("trước ngày 15/12 hằng năm") is none.
 *
 * @param words as printed, without "hoàn thành"
 * @param at    where they begin
 * @param from  where the part begins that says nothing but the due date; the same as {@code at} where the words belong to what is to be done
 * @param to    where that part ends
 */
record DueClause(String words, int at, int from, int to) {
    private static final String DAY = "(?:\\d{1,2}\\s*/\\s*\\d{1,2}\\s*/\\s*\\d{4}|\\d{1,2} thang \\d{1,2}(?:,? nam \\d{4})?|\\d{1,2}/\\d{1,2}(?![/\\d]))";
    private static final String PERIOD = "(?:tuan (?:thu )?\\S{1,4} (?:cua )?)?(?:(?:cuoi|dau|giua) )?(?:thang \\d{1,2}(?:\\s*/\\s*\\d{4}| nam \\d{4})?(?!\\d)|qu[yi] (?:iv|i{1,3}|[1-4])(?![a-z\\d])(?:\\s*[/-]\\s*\\d{4}| nam \\d{4})?|(?:0?6|sau) thang (?:dau|cuoi) nam(?: \\d{4})?|nam \\d{4})";
    private static final String HOW = "(?:trong (?:cac ngay|(?:khoang )?thoi gian)|cham nhat(?: la)?|muon nhat|truoc|den het|het|xong|trong|vao|den|ke tu|tu|khong qua)";
    private static final String SPAN = "(?:\\s*(?:-|den(?: het)?)\\s*(?:ngay )?(?:" + DAY + "|" + PERIOD + "))?";
    private static final Pattern WHEN = Pattern.compile("(?<![a-z])(?:(?<day>(?:" + HOW + "\\s+){1,3}(?:\\d{1,2}\\s*(?:gio|h)\\s*(?:\\d{2})?\\s*(?:phut)?,?\\s*)?(?:ngay\\s+)?(?:" + DAY + "|" + PERIOD + ")" + SPAN + ")"
            + "|(?<after>(?:cham nhat )?trong (?:thoi han |vong |thoi gian )?\\d{1,3}(?: \\([^)]*\\))? ngay(?: lam viec)?(?:,? (?:ke tu|tu|sau)[^.;,]*)?|ngay sau khi [^.;,]{4,90}))");
    private static final Pattern TOLD = Pattern.compile("(?<told>thoi (?:gian|han)(?: hoan thanh| thuc hien| bao cao| trinh)?\\s*:?|han hoan thanh\\s*:?)\\s*(?<words>(?:ngay )?(?:" + DAY + "|" + PERIOD + ")" + SPAN + ")");
    private static final Pattern HABIT_BEFORE = Pattern.compile(".*(?:dinh ky|hang|moi)(?: (?:nam|quy|thang|tuan|ngay))?[ ,(]*$");
    private static final Pattern HABIT_AFTER = Pattern.compile("^[\\s)]*(?:hang|moi|cua nam sau|cua thang sau|thang sau|nam sau).*");
    /** Before a plain year: what a plan is called or reaches for, not its due date. */
    private static final Pattern FAR = Pattern.compile("(?:den|tu|vao|ke tu|den het) nam \\d{4}.*");
    private static final Pattern APART = Pattern.compile("(?:[;,.(\\s]|^)*(?:(?:phai |va |bao dam |dam bao )*(?:hoan thanh(?: viec nay)?|xong|thuc hien xong|thoi (?:gian|han)(?: hoan thanh| thuc hien| bao cao| trinh)?\\s*:?|han hoan thanh\\s*:?|ket thuc)\\s*)?$");

    /** The last words of a charge, set apart: "...; thực hiện thường xuyên". */
    private static final Pattern ALWAYS = Pattern.compile("(?<apart>[;,.(]\\s*(?:(?:(?:duoc )?(?:thuc hien|trien khai|tien hanh)|thoi gian(?: thuc hien)?\\s*:?)\\s+)?)(?<words>thuong xuyen(?:,? (?:va )?lien tuc)?(?: trong (?:ca )?nam(?: \\d{4})?)?)[\\s).;/]*$");

    static Optional<DueClause> find(String sentence) {
        String folded = Folding.foldInPlace(sentence);
        DueClause best = null;
        Matcher told = TOLD.matcher(folded);
        if (told.find() && !HABIT_AFTER.matcher(folded.substring(told.end())).matches()) best = at(sentence, folded, told.start("words"), told.end("words"));
        Matcher when = WHEN.matcher(folded);
        while (when.find()) {
            String before = folded.substring(0, when.start()), words = when.group();
            boolean habit = HABIT_BEFORE.matcher(before).matches() || HABIT_AFTER.matcher(folded.substring(when.end())).matches();
            boolean far = FAR.matcher(words).matches() && !before.matches(".*(?:hoan thanh|thoi gian)[^,.;]{0,20}$");
            boolean since = words.matches("(?:tu|ke tu) .*") && !words.contains(" den ") && !words.contains("-");
            boolean past = before.matches(".*\\b(?:da|duoc) [^,.;]{0,60}$");
            if (habit || far || since || past) continue;
            DueClause here = at(sentence, folded, when.start(), when.end());
            boolean finished = before.matches(".*(?:hoan thanh|xong)[^,.;]{0,12}$");
            if (best == null || finished || here.to >= sentence.replaceAll("[.;/\\s)]+$", "").length()) best = here;
            if (finished) break;
        }
        Matcher always = ALWAYS.matcher(folded);
        if (best == null && always.find()) return Optional.of(new DueClause(sentence.substring(always.start("words"), always.end("words")), always.start("words"), always.start("apart"), sentence.length()));
        return Optional.ofNullable(best);
    }

    private static DueClause at(String sentence, String folded, int start, int end) {
        String words = sentence.substring(start, end).strip();
        boolean last = folded.substring(end).matches("[\\s.;,/)]*");
        if (!last) return start == 0 ? new DueClause(words, start, 0, opening(folded, end)) : new DueClause(words, start, start, start);
        Matcher apart = APART.matcher(folded.substring(0, start));
        return new DueClause(words, start, apart.find() ? apart.start() : start, sentence.length());
    }

    /** "Trước ngày 05/6/2026, rà soát ...": the duty begins after the comma. */
    private static int opening(String folded, int end) {
        int i = end;
        while (i < folded.length() && " ,:".indexOf(folded.charAt(i)) >= 0) i++;
        return i;
    }

    /** The sentence without the part that says nothing but the due date. */
    String without(String sentence) {
        return (sentence.substring(0, from) + sentence.substring(Math.max(from, to))).strip();
    }

    /** Whether the sentence says nothing else. */
    boolean isAll(String sentence) {
        return Folding.fold(without(sentence)).matches("[^\\p{L}]*");
    }
}
