package vn.dondoc.knowledge.document.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/** How a Vietnamese syllable is built: tells a syllable cut by a narrow column ("Côn" over "g") from two syllables. */
final class Syllable {
    private static final Pattern WHOLE = Pattern.compile("(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?");
    private static final Pattern REST = Pattern.compile("[bcdghklmnpqrstvx]{1,3}|[aeiouy].*");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Syllable() {}

    /** Whether the last letters above and the first letters below are one syllable and the part below is none of its own. */
    static boolean cut(String above, String below) {
        String head = above.replaceAll(".*[^\\p{L}\\p{M}]", ""), rest = below.replaceAll("[^\\p{L}\\p{M}].*", "");
        if (head.isEmpty() || rest.isEmpty() || !rest.equals(rest.toLowerCase(Locale.ROOT))) return false;
        String whole = Folding.fold(head + rest);
        return WHOLE.matcher(whole).matches() && REST.matcher(Folding.fold(rest)).matches()
                && TONES.matcher(Normalizer.normalize(head + rest, Normalizer.Form.NFD)).results().count() <= 1;
    }
}
