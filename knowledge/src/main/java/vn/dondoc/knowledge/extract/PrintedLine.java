package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/**
 * One printed line of a page as words with their places. A ruling line that was read as "|" is no word: it stands as
 * the gap before the next one.
 *
 * @param blankBefore whether an empty line or a new page stands above it
 */
record PrintedLine(List<PrintedLine.Word> words, boolean blankBefore) {
    /** Gaps before a word: one blank, several blanks, a ruling line. */
    static final int BLANK = 0, WIDE = 1, RULED = 2;
    /** A body and its abbreviation that recognition wrote as one: "VụCS". */
    private static final Pattern GLUED = Pattern.compile("(Vụ|Cục|Ban|Sở|Bộ|Viện)(\\p{Lu}{2,}\\p{Punct}?)");
    private static final Pattern DASHED = Pattern.compile("[-–~](?:\\p{Lu}.*)?|~.*\\p{L}.*");
    private static final Pattern TOKEN = Pattern.compile("[|¦]+|[^\\s|¦]+");

    /**
     * @param start offset in the text
     * @param x     characters left of it on the line
     */
    record Word(String text, String key, String lastKey, int start, int end, int x, int gap) {
        Word(String text, int start, int end, int x, int gap) {
            this(text, Folding.key(text), lastOf(Folding.key(text)), start, end, x, gap);
        }

        boolean upper() {
            return Character.isUpperCase(text.charAt(0)) || !Character.isLetterOrDigit(text.charAt(0)) && text.length() > 1 && Character.isUpperCase(text.charAt(1));
        }
    }

    private static String lastOf(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    PrintedLine {
        words = List.copyOf(words);
    }

    /** @param damaged whether specks of dirt may have been read as words */
    static List<PrintedLine> of(String text, boolean damaged) {
        List<PrintedLine> lines = new ArrayList<>();
        int offset = 0;
        boolean blank = true;
        for (String raw : text.split("\n", -1)) {
            List<Word> words = words(raw, offset, damaged);
            if (words.isEmpty()) blank = true;
            else {
                lines.add(new PrintedLine(words, blank || raw.startsWith("\f")));
                blank = false;
            }
            offset += raw.length() + 1;
        }
        return lines;
    }

    private static List<Word> words(String raw, int offset, boolean damaged) {
        List<Word> words = new ArrayList<>();
        Matcher m = TOKEN.matcher(raw);
        int gap = BLANK, end = -1;
        while (m.find()) {
            String token = m.group();
            if (token.charAt(0) == '|' || token.charAt(0) == '¦') {
                gap = RULED;
                continue;
            }
            if (end >= 0 && gap == BLANK && m.start() - end > 1) gap = WIDE;
            end = m.end();
            if (damaged && DASHED.matcher(token).matches()) {
                // a dash, also one read as "~", that stands close before the word that it lists
                words.add(new Word("-", offset + m.start(), offset + m.start() + 1, m.start(), words.isEmpty() && gap != RULED ? BLANK : gap));
                gap = BLANK;
                if (token.length() == 1) continue;
                words.add(new Word(token.substring(1), offset + m.start() + 1, offset + m.end(), m.start() + 1, BLANK));
                continue;
            }
            boolean letters = token.chars().anyMatch(Character::isLetterOrDigit);
            if (!letters && !token.matches("[-–+•&]") && (damaged || !token.matches("\\p{Punct}"))) {
                if (token.matches("[\\[\\]{}\\\\]+")) gap = RULED;
                continue;
            }
            int before = words.isEmpty() && gap != RULED ? BLANK : gap;
            Matcher glued = GLUED.matcher(token);
            if (damaged && glued.matches()) {
                int cut = m.start() + glued.end(1);
                words.add(new Word(glued.group(1), offset + m.start(), offset + cut, m.start(), before));
                words.add(new Word(glued.group(2), offset + cut, offset + m.end(), cut, BLANK));
            } else words.add(new Word(token, offset + m.start(), offset + m.end(), m.start(), before));
            gap = BLANK;
        }
        return damaged ? withoutSpecks(words) : words;
    }

    /** Accents cut off from their line are read as a line of their own: runs of tokens that are no syllables. */
    private static List<Word> withoutSpecks(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int j = i;
            while (j < words.size() && speck(words.get(j))) j++;
            if (j - i < 2 && !(j > i && words.size() == 1)) kept.addAll(words.subList(i, Math.max(j, i + 1)));
            i = Math.max(j, i + 1);
        }
        return kept;
    }

    private static boolean speck(Word word) {
        String key = word.key();
        if (key.isEmpty()) return !word.text().equals("-");
        if (key.chars().anyMatch(Character::isDigit)) return false;
        if (word.text().matches("[IVXA-E]+\\.?")) return false;
        return key.length() == 1 || !Syllables.isKnown(key) && key.length() <= 3 && !word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT));
    }

    String text() {
        return text(0, words.size());
    }

    String text(int from, int to) {
        return text(words.subList(from, to));
    }

    static String text(List<Word> words) {
        StringBuilder s = new StringBuilder();
        for (Word word : words) s.append(s.isEmpty() ? "" : " ").append(word.text());
        return s.toString();
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    /** Characters from one word to another, as wide as they stand on the paper. */
    int width(int from, int to) {
        return from >= to ? 0 : words.get(to - 1).end() - words.get(from).start();
    }
}
