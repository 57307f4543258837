package vn.dondoc.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.index.text.Folding;

/**
 * Finds a secrecy marking (Luật Bảo vệ bí mật nhà nước: Tuyệt mật, Tối mật, Mật) as it is printed, stamped or recognised
 * from a scan. A marking stands apart: alone on a line or in a cell, beside the letterhead, in brackets or a box, or after
 * "Độ mật:". The same words inside a sentence or a heading ("bảo mật", "bí mật nhà nước", "cấp độ Mật, Tối Mật qua
 * mạng") are none. In capitals with their diacritics they count on every page, in every other form only near the top,
 * where markings are put: elsewhere "Mật" may be a cell of a list, and "MAT" the beginning of "MAT TRAN".
 */
public final class SecrecyMarking {
    /** Lines with words that may hold the letterhead. */
    private static final int LETTERHEAD_LINES = 30;
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LABELS = 20_000;
    private static final int LONGEST_MARKING = 40;
    private static final Pattern BREAK = Pattern.compile("\\R|\\f");
    private static final Pattern COLUMN = Pattern.compile("\\s*[|│┃║¦\\t]\\s*|\\s{2,}");
    private static final String GRADE = "(tuyet\\s?mat|t[o06]i\\s?mat|mat)";
    private static final Pattern LABEL = Pattern.compile("\\b(?:do (?:khan,? |bao )?|muc )mat\\b|\\bphan loai\\b");
    private static final Pattern LABELLED = Pattern.compile("(?<!khong co )(?<!khong )(?:(?:do (?:khan,? |bao )?|muc )mat|phan loai)(?: van ban| cua van ban| tai lieu)?\\s*[:=–-]\\s*[^a-z0-9]{0,6}" + GRADE
            + "\\b(?!\\s+(?:khau|ma|ong|thu|vu)\\b| +do\\b)(?![^a-z0-9]{0,8}(?:hoac|hay|va|do)?\\s*" + GRADE + "\\b)");
    private static final Pattern TICKED = Pattern.compile("do mat\\b.{0,60}?(?:[\\[(]\\s*[xv]\\s*[\\])]|[☒☑✓✔■])\\s*" + GRADE + "\\b");
    /** A grade by its letter, as registers and stamps have it: A, B, C, or the first letter of "Mật". */
    private static final Pattern LETTERED = Pattern.compile("(?iu:độ\\s+mật)\\s*[:=]\\s*([ABCM])(?![\\p{L}\\p{M}\\d)./-])");
    /** A line that says the grade and nothing else. */
    private static final Pattern CLASSED = Pattern.compile("^\\W*(?:loai|cap do)(?: van ban| tai lieu)?\\s*[:=]\\s*" + GRADE + "\\W*$");
    private static final Pattern BRACKETED = Pattern.compile("[\\[({<«]\\s*(TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT)\\s*[\\])}>»]");
    private static final String CAPITALS = "(T\\s?U\\s?Y\\s?Ệ\\s?T\\s+M\\s?Ậ\\s?T|T\\s?Ố\\s?I\\s+M\\s?Ậ\\s?T|M\\s?Ậ\\s?T)";
    /** Lines of a letterhead that a stamp may stand beside with one blank only. */
    private static final Pattern LETTERHEAD = Pattern.compile("^\\W*(?:Số(?=\\s*(?:[:.…/\\d]|$))|Bản số|CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|Độc lập|UBND|ỦY BAN|UỶ BAN|HĐND|HỘI ĐỒNG|TỈNH|THÀNH|QUẬN|HUYỆN|XÃ|PHƯỜNG|ĐẢNG|BAN|BỘ|SỞ|CỤC|CHI CỤC|PHÒNG|VĂN PHÒNG|CÔNG AN|TỔNG CỤC|VIỆN)\\b.*"
            + "|.*ngày\\s+[\\d….]+\\s+tháng\\s+[\\d….]+\\s+năm.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GLUED_END = Pattern.compile("^(.*\\S)\\s+\\W{0,3}" + CAPITALS + "\\W*$");
    private static final Pattern GLUED_START = Pattern.compile("^\\W*" + CAPITALS + "\\W{1,4}(\\S.*)$");
    private static final Pattern PAPER_OF_GRADE = Pattern.compile("^\\W*(?:TÀI LIỆU|VĂN BẢN|CÔNG VĂN|HỒ SƠ|ĐÓNG DẤU|ĐỘ)\\s+(TUYỆT MẬT|TỐI MẬT|MẬT)\\W*(?:[,.;:–-]\\s*(?:KHÔNG|CHỈ|CẤM|NGHIÊM CẤM|BẢN SỐ|LƯU HÀNH)\\b.*)?$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TYPE_LINE = Pattern.compile("^\\W*(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|NGHỊ QUYẾT|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|BÁO CÁO|THÔNG BÁO|HƯỚNG DẪN|TỜ TRÌNH|CÔNG ĐIỆN|ĐỀ ÁN|PHỤ LỤC)\\b.*");

    private SecrecyMarking() {}

    /** The marking, or empty. Only its words are returned: nothing else of the text may be kept or logged. */
    public static Optional<String> in(String text) {
        return in(text, List.of());
    }

    /** The marking of a paper whose every page has a head. */
    static Optional<String> in(ReadDocument document) {
        return in(document.text(), document.pageStarts());
    }

    private static Optional<String> in(String given, List<Integer> pageStarts) {
        for (int i = 1; i < pageStarts.size(); i++) {
            int from = Math.clamp(pageStarts.get(i), 0, given.length()), to = Math.min(given.length(), from + 300);
            Optional<String> head = in(given.substring(from, to).lines().limit(4).collect(Collectors.joining("\n")));
            if (head.isPresent()) return head;
        }
        String text = SecrecyWords.plain(given);
        String[] lines = lines(text);
        int seen = 0;
        boolean titled = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) continue;
            boolean top = seen++ < LETTERHEAD_LINES;
            titled |= top && TYPE_LINE.matcher(line).matches();
            if (line.length() < 3 && top) {
                Optional<String> upright = upright(lines, i);
                if (upright.isPresent()) return upright;
            }
            if (line.indexOf('M') < 0 && line.indexOf('m') < 0) continue;
            Optional<String> found = line(line, i == 0 ? "" : lines[i - 1].strip(), i + 1 == lines.length ? "" : lines[i + 1].strip(), top, titled);
            if (found.isPresent()) return found;
        }
        return labelled(text);
    }

    /** The lines of a text; a very long one, as files without line ends have, in pieces. */
    private static String[] lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : BREAK.split(text, -1)) {
            for (int from = 0; from == 0 || from < line.length(); from += LONGEST_LINE) lines.add(line.substring(from, Math.min(line.length(), from + LONGEST_LINE)));
        }
        return lines.toArray(String[]::new);
    }

    private static Optional<String> line(String line, String before, String after, boolean top, boolean titled) {
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.find()) return Optional.of(bracketed.group(1));
        if (top && LETTERHEAD.matcher(line).matches()) {
            Matcher end = GLUED_END.matcher(line), start = GLUED_START.matcher(line);
            if (end.matches() && !SecrecyWords.joins(end.group(1))) return Optional.of(end.group(2));
            if (start.matches() && !SecrecyWords.continues(start.group(2))) return Optional.of(start.group(1));
        }
        if (top) {
            Matcher classed = CLASSED.matcher(Folding.fold(line));
            if (classed.matches()) return Optional.of(classed.group(1));
            Matcher lettered = LETTERED.matcher(line);
            if (lettered.find()) return Optional.of(lettered.group(1));
            Matcher start = GLUED_START.matcher(line);
            if (start.matches() && LETTERHEAD.matcher(start.group(2)).matches() && !SecrecyWords.continues(start.group(2)) && !SecrecyWords.joins(before)) return Optional.of(start.group(1));
            Matcher paper = PAPER_OF_GRADE.matcher(line);
            if (!titled && paper.matches() && !paper.group().strip().startsWith("ĐỘ MẬT")) return Optional.of(paper.group(1));
        }
        List<String> found = new ArrayList<>();
        List<Part> parts = parts(line, before, after);
        for (Part part : parts) {
            if (part.words().length() > LONGEST_MARKING) continue;
            SecrecyWords.grade(part.words(), part.before(), part.after(), top, parts.size() > 1).ifPresent(found::add);
        }
        // a row of a table of things or figures is no letterhead
        if (parts.size() > 2 && !LETTERHEAD.matcher(line).matches() && SecrecyWords.listed(parts.subList(0, parts.size() - 1).stream().map(Part::words).toList())) return Optional.empty();
        // a row that names several grades below the letterhead is the head of a list
        return found.isEmpty() || !top && found.stream().distinct().count() > 1 ? Optional.empty() : Optional.of(found.getFirst());
    }

    /**
     * @param before what the words may continue: the part before, or the line above where this is the first
     * @param after  what may continue the words
     */
    private record Part(String words, String before, String after) {}

    /** A line, and its columns where it has some. */
    private static List<Part> parts(String line, String before, String after) {
        List<Part> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Boolean> close = new ArrayList<>();
        Matcher column = COLUMN.matcher(line);
        int from = 0;
        while (column.find()) {
            words.add(line.substring(from, column.start()));
            close.add(column.group().equals("  "));
            from = column.end();
        }
        words.add(line.substring(from));
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            parts.add(new Part(words.get(i), i == 0 ? before : close.get(i - 1) || SecrecyWords.belongs(words.get(i - 1)) ? words.get(i - 1) : "", last ? after : close.get(i) ? words.get(i + 1) : ""));
        }
        if (words.size() > 1) parts.add(new Part(line.replaceAll("\\s+", " "), before, after));
        return parts;
    }

    /** A stamp that was read letter under letter. */
    private static Optional<String> upright(String[] lines, int from) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < Math.min(lines.length, from + 12) && lines[i].strip().length() < 2; i++) letters.append(lines[i].strip());
        Matcher m = Pattern.compile("^(TUYỆTMẬT|TỐIMẬT|MẬT)").matcher(letters);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static Optional<String> labelled(String text) {
        String folded = Folding.fold(text);
        Matcher label = LABEL.matcher(folded);
        for (int looked = 0; looked < MOST_LABELS && label.find(); looked++) {
            // a look at what stands about the label, not at the whole text again
            Matcher m = LABELLED.matcher(folded).region(label.start(), Math.min(folded.length(), label.start() + 90)).useTransparentBounds(true);
            if (m.lookingAt()) return Optional.of(m.group(1));
            m = m.usePattern(TICKED);
            if (m.lookingAt()) return Optional.of(m.group(1));
        }
        return Optional.empty();
    }
}
