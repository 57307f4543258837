package vn.dondoc.bot.delivery;

import java.util.ArrayList;
import java.util.List;

/** A long text in messages of a channel's size. The same text always gives the same pieces: a send may be resumed after any of them. */
final class Pieces {
    private Pieces() {}

    static List<String> of(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > longest) {
            int cut = cut(rest, longest);
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || pieces.isEmpty()) pieces.add(rest);
        return pieces;
    }

    /** At a line's end where that leaves no stub, else at a word's end, else before a whole letter. */
    private static int cut(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        if (line > longest / 2) return line;
        for (int i = longest; i > longest / 2; i--) if (Character.isWhitespace(text.charAt(i))) return i;
        int cut = longest;
        while (cut > 1 && splitsLetter(text, cut)) cut--;
        return cut;
    }

    private static boolean splitsLetter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1)) || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
    }
}
