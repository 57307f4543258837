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

    /** Keys of the Telex keyboard that were typed with the keyboard off: "vuj" is vu, "nhieemj" nhiem, "thowif" thoi. */
    public static String withoutTelex(String folded) {
        if (folded.length() < 3 || isKnown(folded)) return folded;
        String tail = withoutTone(folded);
        if (!tail.equals(folded)) return tail;
        String plain = folded.replaceFirst("^dd", "d").replaceFirst("aa", "a").replaceFirst("ee", "e").replaceFirst("oo", "o").replaceFirst("(?<=[uoa])w", "");
        String rest = isKnown(plain) ? plain : withoutTone(plain);
        return isKnown(rest) ? rest : folded;
    }

    private static String withoutTone(String folded) {
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
