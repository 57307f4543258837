package vn.dondoc.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The syllables that Vietnamese uses, without diacritics: tells a word from a slip of the keyboard. */
public final class Syllables {
    private static final Set<String> KNOWN = read();

    private Syllables() {}

    /** @param folded lower case, without diacritics */
    public static boolean isKnown(String folded) {
        return KNOWN.contains(folded);
    }

    /** A tone key of the Telex keyboard left at a syllable's end ("vuj", "cais") is taken off. */
    public static String withoutTelexTail(String folded) {
        if (folded.length() < 3 || isKnown(folded)) return folded;
        char last = folded.charAt(folded.length() - 1);
        String rest = folded.substring(0, folded.length() - 1);
        return "sfrxjw".indexOf(last) >= 0 && isKnown(rest) ? rest : folded;
    }

    private static Set<String> read() {
        try (var in = new BufferedReader(new InputStreamReader(Syllables.class.getResourceAsStream("syllables.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
