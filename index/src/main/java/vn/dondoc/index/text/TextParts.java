package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, figures and document numbers of a text, with their places; what stands between them is left as it is. */
final class TextParts {
    enum Kind { WORD, NUMBER, CODE }

    /**
     * @param start first character
     * @param end   end (exclusive)
     * @param opens true for the first part of a sentence or paragraph
     */
    record Part(int start, int end, Kind kind, boolean opens) {}

    /** Signs that a reading engine puts for letters with hooks and dots. */
    private static final String LETTER_LIKE = "¢§€£¥®©°ﬁﬂ&@$’'‘`";
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}" + LETTER_LIKE + "]+");
    private static final Pattern FIGURE_FIRST = Pattern.compile("(\\d{2,})(\\p{L}{2,}.*)");
    private static final Pattern NO_VOWEL = Pattern.compile("[^aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]+");

    private TextParts() {}

    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(text);
        boolean opens = true;
        int last = 0;
        while (chunk.find()) {
            if (blankLine(text, last, chunk.start())) opens = true;
            int start = chunk.start(), end = chunk.end();
            while (start < end && !Character.isLetterOrDigit(text.charAt(start))) start++;
            while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && !hangsOn(text, start, end)) end--;
            if (start < end) {
                split(text, start, end, opens, parts);
                opens = false;
            }
            for (int i = end; i < chunk.end(); i++) if (".;:!?".indexOf(text.charAt(i)) >= 0) opens = true;
            last = chunk.end();
        }
        return parts;
    }

    /** A sign at a word's end that is likelier a letter: "ngh¢", "m&". Marks of quotation only after small letters. */
    private static boolean hangsOn(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (LETTER_LIKE.indexOf(c) < 0 || end - 1 == start) return false;
        return c != '°' && Character.isLetter(text.charAt(end - 2)) || "¢§€".indexOf(c) >= 0;
    }

    private static boolean blankLine(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) if (text.charAt(i) == '\n' || text.charAt(i) == '\f') breaks++;
        return breaks > 1;
    }

    private static void split(String text, int start, int end, boolean opens, List<Part> parts) {
        String core = text.substring(start, end);
        if (core.chars().noneMatch(c -> Character.isLetter(c) || "¢§€".indexOf(c) >= 0)) {
            parts.add(new Part(start, end, core.chars().anyMatch(Character::isDigit) ? Kind.NUMBER : Kind.CODE, opens));
            return;
        }
        if (isCode(core)) {
            parts.add(new Part(start, end, Kind.CODE, opens));
            return;
        }
        Matcher separator = SEPARATOR.matcher(core);
        int from = 0;
        boolean first = opens;
        while (true) {
            boolean more = separator.find();
            int to = more ? separator.start() : core.length();
            if (to > from) {
                addWord(core, from, to, start, first, parts);
                first = false;
            }
            if (!more) return;
            from = separator.end();
        }
    }

    private static void addWord(String core, int from, int to, int offset, boolean opens, List<Part> parts) {
        String word = core.substring(from, to);
        Matcher figure = FIGURE_FIRST.matcher(word);
        boolean letters = word.chars().anyMatch(c -> Character.isLetter(c) || "¢§€".indexOf(c) >= 0);
        if (!letters) {
            parts.add(new Part(offset + from, offset + to, Kind.NUMBER, opens));
        } else if (figure.matches()) {
            parts.add(new Part(offset + from, offset + from + figure.end(1), Kind.NUMBER, opens));
            parts.add(new Part(offset + from + figure.end(1), offset + to, Kind.WORD, false));
        } else {
            parts.add(new Part(offset + from, offset + to, Kind.WORD, opens));
        }
    }

    /** A document's number or an address: kept letter by letter. */
    private static boolean isCode(String core) {
        if (core.contains("@") && core.indexOf('.') > 0 || core.contains("://") || core.toLowerCase(Locale.ROOT).startsWith("www.")) return true;
        if (core.indexOf('/') < 0 && core.indexOf('-') < 0) return false;
        boolean figure = false, capitals = true, voiceless = false;
        for (String piece : core.split("[^\\p{L}\\p{M}\\p{N}&]+")) {
            if (piece.isEmpty()) continue;
            if (piece.chars().allMatch(Character::isDigit)) figure = true;
            else {
                long large = piece.chars().filter(Character::isUpperCase).count();
                if (large == 0 || large * 2 < piece.length() || piece.length() > 12) capitals = false;
                if (NO_VOWEL.matcher(piece).matches()) voiceless = true;
            }
        }
        return capitals && (figure || voiceless || core.indexOf('/') >= 0);
    }
}
