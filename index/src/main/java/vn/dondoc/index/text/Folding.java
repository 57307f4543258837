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

    /** Folded letter by letter: as long as the text, so that a place in it is the same place in the text. */
    public static String foldInPlace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String one = c < 128 ? null : fold(String.valueOf(c));
            folded.append(one == null ? Character.toLowerCase(c) : one.length() == 1 ? one.charAt(0) : c);
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
