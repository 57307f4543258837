package vn.dondoc.knowledge.document.page;

import java.util.regex.Pattern;

/** What the end of a printed line stands for. */
enum LineBreak {
    /** The line was full: a blank between words. */
    BLANK(" "),
    /** The line was full inside a word: "57-" and "NQ/TW". */
    NOTHING(""),
    /** A new paragraph begins. */
    PARAGRAPH("\n");

    private static final Pattern ITEM = Pattern.compile("^(?:[-+•*–]\\s.*|[-+•](?=\\p{Lu}).*|\\d{1,2}[.)]\\s.*|\\d+(?:\\.\\d+)+\\.?\\s.*|[a-zđ][.)]\\s.*|[IVX]+\\.\\s.*|\\([\\divx]+\\)\\s.*)");
    private static final Pattern DASHED = Pattern.compile("[-–]\\s.*");
    private static final Pattern OPEN_WORD = Pattern.compile(".*[\\p{L}\\d)][-/\u00AD]");
    private static final Pattern NUMBER_END = Pattern.compile(".*(?:\\d|\\d\\.)");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:.*,|(?:.*\\s)?(?:và|của|về|thuộc|với|các|cho|trong|theo|tại|từ|đến))");
    private final String separator;

    LineBreak(String separator) {
        this.separator = separator;
    }

    String separator() {
        return separator;
    }

    /** @param width points that a line may fill: a word that would have fitted above was put below on purpose */
    static LineBreak between(TextLine above, TextLine below, double width) {
        String end = above.text(), start = below.text();
        double room = width - above.box().width(), next = below.words().getFirst().box().width(), blank = 0.25 * above.size();
        // "Phòng Văn hóa" over "- Xã hội": the dash had no room above, and nothing had ended there
        boolean dashed = DASHED.matcher(start).matches() && Character.isLetterOrDigit(end.charAt(end.length() - 1)) && !DASHED.matcher(end).matches() && room < next + blank + 1;
        if (dashed) return BLANK;
        if (ITEM.matcher(start).matches()) return PARAGRAPH;
        if (insideWord(end, start)) return NOTHING;
        // one long number in a narrow column: "31/12/20" over "25"
        if (above.words().size() == 1 && NUMBER_END.matcher(end).matches() && Character.isDigit(start.charAt(0)) && room < 0.75 * above.size()
                && (end.length() > 3 || below.words().size() == 1)) return NOTHING;
        if (above.words().size() == 1 && room < 0.75 * above.size() && Syllable.cut(end, below.words().getFirst().text())) return NOTHING;
        if (Character.isLowerCase(start.charAt(0)) || UNFINISHED.matcher(end).matches()) return BLANK;
        if (below.box().top() - above.box().bottom() > 0.9 * above.size()) return PARAGRAPH;
        return room > next + blank + 1 ? PARAGRAPH : BLANK;
    }

    /** A word that ends in a hyphen or a slash without a blank before it goes on in the next line. */
    static boolean insideWord(String end, String start) {
        return OPEN_WORD.matcher(end).matches() && !start.startsWith("-") && !start.isEmpty();
    }

    /** Adds words; a soft hyphen at the end of the text goes. */
    static void append(StringBuilder text, String words) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\u00AD') text.setLength(text.length() - 1);
        text.append(words);
    }
}
