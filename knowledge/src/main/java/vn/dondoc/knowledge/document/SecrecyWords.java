package vn.dondoc.knowledge.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/** Whether words that stand apart are a grade of secrecy, clean or as a scan's recognition left them. */
final class SecrecyWords {
    private static final Map<String, String> EXACT = Map.of("MẬT", "MẬT", "TỐIMẬT", "TỐI MẬT", "TUYỆTMẬT", "TUYỆT MẬT");
    private static final Pattern WITH = Pattern.compile("(?i)(?:h[ỏo][ảa]? t[ốo]c|hoả tốc|th[ượu]+[nợ]*ng kh[ẩa]n|thượng khẩn|\\bkh[ẩa]n\\b|h[ẹe]n gi[ờo]|b[ảa]n s[ốo]\\s*:?\\s*[\\d….]*|đ[óo]ng d[ấa]u|d[ấa]u|trang\\s+\\d+(?:\\s*/\\s*\\d+)?)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TUYET_MAT = Pattern.compile("[tl1][uv][yv][eéc]t?[tl1]?mat|tuyetm[a4]t");
    private static final Pattern TOI_MAT = Pattern.compile("[tl][o06][il1t!]m[a4]t");
    private static final Pattern MAT = Pattern.compile("m[a4]t");
    /** Other words that lose their mark to "mat": front, lost, eye. */
    private static final Set<String> OTHER_WORDS = Set.of("MẶT", "MẤT", "MẮT");
    private static final Pattern JOINS = Pattern.compile(".*\\b(?:bao|bi|co|khong|do|va|hoac|hay|cac|cua|ve|chua|so luong|van ban|tai lieu|ho so|thong tin|cong van|benh vien|uy ban|dau|ong lay|mia) *$");
    /** Words that make "mật" another word whatever blank stands between: secure, secret, not. */
    private static final Pattern BELONGS = Pattern.compile("(?:.*\\s)?(?:bảo|bao|bí|khong|không)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Cells of a table below a head: a figure, or what stands for the papers without a grade. */
    private static final Pattern LISTED = Pattern.compile("\\d{1,5}(?:[.,]\\d+)?|thường|thuong|không mật|tổng|cộng|tổng số|tổng cộng", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPACED = Pattern.compile("\\p{L}(?: \\p{L})+");
    /** Letters of another script that look like those of a marking. */
    private static final String LOOK_ALIKE = "МТАІОУЕмтаіоуеΜΤΑΙΟΥΕ", LATIN = "MTAIOYEmtaioyeMTAIOYE";
    private static final Pattern CONTINUES = Pattern.compile("^\\W*(?:khau|ma|ong|vu|thu|tran|bang|hang|do (?:dan|xay|che|cay|giao|phan)|danh|lenh|nghi|thiet|dao|nha nuoc|bao|dich|truyen|duong|phang|tien|nuoc|dat|rung|mat|tri|cay|qua|va)\\b.*");

    private SecrecyWords() {}

    /**
     * @param before words that these may continue
     * @param after  words that may continue these
     * @param top    whether they stand where a letterhead stands
     * @param column whether they stand in a cell or a column of their own
     * @return the grade in capitals, or empty
     */
    static Optional<String> grade(String words, String before, String after, boolean top, boolean column) {
        String core = trim(WITH.matcher(words).replaceAll(" "));
        if (core.isEmpty() || Character.isDigit(core.charAt(0))) return Optional.empty();
        String compact = core.replaceAll("[^\\p{L}\\p{N}!]", "");
        if (compact.length() > 9 || compact.length() < 3) return Optional.empty();
        boolean capitals = compact.equals(compact.toUpperCase(Locale.ROOT));
        String exact = EXACT.get(compact.toUpperCase(Locale.ROOT));
        boolean joined = joins(before) || continues(after) && !after.isEmpty();
        if (exact != null && capitals) return joined && exact.equals("MẬT") ? Optional.empty() : Optional.of(exact);
        if (!top || joined) return Optional.empty();
        boolean framed = framed(words);
        boolean sentence = words.strip().endsWith(",") || words.strip().endsWith(";") || !framed && !column && (runsOn(before) || startsLow(after));
        if (exact != null) return sentence ? Optional.empty() : Optional.of(exact);
        boolean word = OTHER_WORDS.contains(compact.toUpperCase(Locale.ROOT));
        boolean titled = Character.isUpperCase(compact.charAt(0));
        if (word || sentence && !capitals || !titled && compact.length() < 5) return Optional.empty();
        // a scan's recognition loses marks and takes digits for letters; in a sentence none of these stands alone
        String folded = Folding.fold(compact);
        if (TUYET_MAT.matcher(folded).matches()) return Optional.of("TUYỆT MẬT");
        if (TOI_MAT.matcher(folded).matches()) return Optional.of("TỐI MẬT");
        return MAT.matcher(folded).matches() ? Optional.of("MẬT") : Optional.empty();
    }

    /** The text in composed letters of one script, without blanks that nobody sees. */
    static String plain(String given) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int alike = c < 0x370 ? -1 : LOOK_ALIKE.indexOf(c);
            if (alike >= 0) plain.append(LATIN.charAt(alike));
            else if (c == '\u00A0') plain.append(' ');
            else if (c >= '！' && c <= '～') plain.append((char) (c - '！' + '!'));
            else if (Character.getType(c) != Character.FORMAT) plain.append(c);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Whether "mật" in the next column belongs to the words of this one. */
    static boolean belongs(String before) {
        return BELONGS.matcher(unspaced(before.strip())).matches();
    }

    /** Whether one of these cells says that the row is of a table: a figure, "Thường". */
    static boolean listed(List<String> cells) {
        return cells.stream().anyMatch(c -> LISTED.matcher(c.strip()).matches());
    }

    /** A word whose letters stand apart, put together. */
    private static String unspaced(String words) {
        return SPACED.matcher(words).matches() ? words.replace(" ", "") : words;
    }

    /** Whether "mật" after these words belongs to them. */
    static boolean joins(String before) {
        return JOINS.matcher(Folding.fold(unspaced(before.length() > 60 ? before.substring(before.length() - 60) : before))).matches();
    }

    /** Whether these words belong to a "mật" before them. */
    static boolean continues(String after) {
        return CONTINUES.matcher(Folding.fold(after.length() > 60 ? after.substring(0, 60) : after)).matches();
    }

    private static boolean framed(String words) {
        String w = words.strip();
        return w.length() > 2 && !Character.isLetterOrDigit(w.charAt(0)) && !Character.isLetterOrDigit(w.charAt(w.length() - 1));
    }

    /** A line of a sentence: it ends in small letters or a comma. */
    private static boolean runsOn(String line) {
        if (line.isEmpty()) return false;
        char last = line.charAt(line.length() - 1);
        return last == ',' || Character.isLowerCase(last) && line.length() > 25 && !line.startsWith("Độc lập");
    }

    private static boolean startsLow(String line) {
        return !line.isEmpty() && Character.isLowerCase(line.charAt(0));
    }

    private static String trim(String words) {
        return words.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
