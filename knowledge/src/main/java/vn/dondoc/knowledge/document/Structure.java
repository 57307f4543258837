package vn.dondoc.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs with their place among the numbered headings. Line breaks inside a paragraph, and blank
 * lines that a page layout put into a sentence, are joined.
 */
public final class Structure {
    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5}|1{2,3}|\\|)[.\\s]\\s*(?=\\S)(.+)$");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(?=[\\p{L}“\"(])(.+)$");
    private static final Pattern LETTER = Pattern.compile("^([a-zđ])\\)\\s+(.+)$");
    private static final Pattern BULLET = Pattern.compile("^([-+•–]\\s+|\\(\\d{1,2}\\)\\s*|\\([ivx]+\\)\\s*).*");
    private static final Pattern APPENDIX = Pattern.compile("(?i)^ph[ụu] l[ụu]c\\b.*");

    private Structure() {}

    public static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        String roman = "", number = "", letter = "", appendix = "";
        List<String> path = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int start = 0, end = 0, offset = 0, lastLine = 0;
        boolean blankBefore = true;
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            int lineStart = offset + raw.indexOf(line.isEmpty() ? "" : line.substring(0, 1));
            offset += raw.length() + 1;
            if (line.isEmpty()) {
                blankBefore = true;
                continue;
            }
            if (!current.isEmpty() && !startsBlock(line, current, blankBefore, lastLine)) {
                current.append(' ').append(line);
                lastLine = line.length();
                end = lineStart + line.length();
                blankBefore = false;
                continue;
            }
            flush(blocks, current, appendix, roman, number, letter, path, start, end);
            Matcher m;
            if (APPENDIX.matcher(line).matches()) {
                appendix = "Phụ lục";
                roman = number = letter = "";
            } else if ((m = ROMAN.matcher(line)).matches() && Character.isUpperCase(m.group(2).charAt(0))) {
                roman = m.group(1).replace("11", "II").replace("|", "I").replace("1", "I");
                number = letter = "";
                path = new ArrayList<>(List.of(line));
            } else if ((m = NUMBER.matcher(line)).matches()) {
                number = m.group(1);
                letter = "";
            } else if ((m = LETTER.matcher(line)).matches()) {
                letter = m.group(1);
            }
            current.append(line);
            lastLine = line.length();
            start = lineStart;
            end = lineStart + line.length();
            blankBefore = false;
        }
        flush(blocks, current, appendix, roman, number, letter, path, start, end);
        return blocks;
    }

    private static boolean startsBlock(String line, StringBuilder current, boolean blankBefore, int lastLine) {
        if (BULLET.matcher(line).matches() || LETTER.matcher(line).matches() || APPENDIX.matcher(line).matches()) return true;
        boolean roman = ROMAN.matcher(line).matches();
        if (roman && (blankBefore || line.matches("[IVX]{1,5}\\.\\s.*"))) return true;
        char last = current.charAt(current.length() - 1);
        boolean ended = ".;:!?".indexOf(last) >= 0;
        if (NUMBER.matcher(line).matches() && (blankBefore || ended)) return true;
        if (!blankBefore) return false;
        // rows of a table, and a rule drawn under a title, go on in no paragraph
        if (last == '|' || line.endsWith("|") || current.toString().endsWith("--")) return true;
        // a layout's empty line inside a long sentence: the line above is full and no sentence has ended
        boolean running = !ended && lastLine > 62 && !line.equals(line.toUpperCase(Locale.ROOT));
        return ended || !Character.isLowerCase(line.charAt(0)) && !running;
    }

    private static void flush(List<Block> blocks, StringBuilder current, String appendix, String roman, String number,
                              String letter, List<String> path, int start, int end) {
        if (current.isEmpty()) return;
        List<String> parts = new ArrayList<>();
        if (!appendix.isEmpty()) parts.add(appendix);
        String place = roman + (number.isEmpty() ? "" : (roman.isEmpty() ? "" : ".") + number) + (letter.isEmpty() ? "" : "." + letter);
        if (!place.isEmpty()) parts.add("mục " + place);
        blocks.add(new Block(String.join(", ", parts), List.copyOf(path), start, end, current.toString().replaceAll("\\s+", " ")));
        current.setLength(0);
    }
}
