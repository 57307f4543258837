package vn.dondoc.index.text;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese text without diacritics and case, so that "Thời hạn" and "thoi han" are one. */
public final class Folding {
    private Folding() {}

    /** Lower case, NFC: diacritics kept. "uỷ" and "ủy" stay as typed. */
    public static String lower(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Lower case ASCII letters for all Vietnamese letters; other characters stay. Length may shrink for decomposed input. */
    public static String fold(String text) {
        if (text == null) return "";
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'đ' || c == 'ð') folded.append('d');
            else if (Character.getType(c) != Character.NON_SPACING_MARK) folded.append(c);
        }
        return folded.toString();
    }

    /** Folded, and everything but letters and digits turned into single blanks: a key to compare names by. */
    public static String key(String text) {
        String folded = fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) key.append(c);
            else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(' ');
        }
        return key.toString().strip();
    }

    /** True where the text carries at least one Vietnamese diacritic: then its accents were meant. */
    public static boolean hasDiacritics(String text) {
        return text != null && !fold(text).equals(lower(text));
    }
}
