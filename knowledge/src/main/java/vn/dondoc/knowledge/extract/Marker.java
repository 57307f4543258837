package vn.dondoc.knowledge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in front of a paragraph and tells its depth.
 *
 * @param level 1 for "II.", then "1.", "1.1.", "a)", "(1)", "-", "+"; {@link #PLAIN} where nothing stands there
 * @param label as printed without the final dot; empty for a dash
 * @param end   where the words begin
 */
record Marker(int level, String label, int end) {
    static final int SECTION = 1, LETTER = 7, DASH = 9, PLAIN = 11;
    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5})\\.\\s+(?=\\S)");
    private static final Pattern ARTICLE = Pattern.compile("^([ĐD]i[eềé]u \\d{1,3})[.:]?\\s+");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(?=[\\p{L}“\"(])");
    private static final Pattern LETTERED = Pattern.compile("^([a-zđ])[).]\\s+");
    private static final Pattern BRACKETED = Pattern.compile("^\\((\\d{1,2})\\)\\s*");
    private static final Pattern DASHED = Pattern.compile("^([-–•*])\\s*(?=\\S)"), PLUS = Pattern.compile("^\\+\\s*");

    static Marker of(String text) {
        Matcher m = ROMAN.matcher(text);
        if (m.find()) return new Marker(SECTION, m.group(1), m.end());
        m = ARTICLE.matcher(text);
        if (m.find()) return new Marker(2, m.group(1), m.end());
        m = NUMBER.matcher(text);
        if (m.find()) return new Marker(3 + (int) m.group(1).chars().filter(c -> c == '.').count(), m.group(1), m.end());
        m = LETTERED.matcher(text);
        if (m.find()) return new Marker(LETTER, m.group(1), m.end());
        m = BRACKETED.matcher(text);
        if (m.find()) return new Marker(8, m.group(1), m.end());
        m = DASHED.matcher(text);
        if (m.find()) return new Marker(DASH, "", m.end());
        m = PLUS.matcher(text);
        if (m.find()) return new Marker(10, "", m.end());
        return new Marker(PLAIN, "", 0);
    }

    /** Whether it prints a number of its own below the sections. */
    boolean numbered() {
        return level > SECTION && level < DASH;
    }
}
