package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/** Lines of a page before its blocks are read: years that a narrow column broke are whole again, and the paper's signature is left out. */
final class BlockLines {
    private static final Pattern BROKEN_YEAR = Pattern.compile(".*/(20?2?)"), REST = Pattern.compile("(\\d{1,3})(\\D.*)?");
    private static final Pattern RECIPIENT = Pattern.compile("[-–] .*[;.]"), LAST_RECIPIENT = Pattern.compile("[-–] (?:Lưu|Như)\\b.*");
    private static final Pattern SIGNED = Pattern.compile("(?:TM|KT|TL|TUQ|Q)\\..*|[\\p{Lu} ,]*(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|TRƯỞNG|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|THƯỜNG TRỰC)[\\p{Lu} ,]*");
    private static final int FURTHEST = 2;

    private BlockLines() {}

    /** @param folio the page's own number, 0 where not known */
    static List<PrintedLine> of(List<PrintedLine> page, int folio) {
        List<PrintedLine> lines = new ArrayList<>(page);
        withoutFolio(lines, folio);
        for (int i = 0; i < lines.size(); i++) whole(lines, i);
        List<PrintedLine> kept = new ArrayList<>();
        boolean closing = false, dropped = false;
        for (PrintedLine line : lines) {
            String text = line.text();
            boolean opens = text.matches("Nơi nhận ?:?");
            boolean drop = opens || closing && (RECIPIENT.matcher(text).matches() || LAST_RECIPIENT.matcher(text).matches()) || SIGNED.matcher(text).matches() && line.words().size() > 1;
            closing |= opens;
            if (!drop) kept.add(dropped && !line.blankBefore() ? new PrintedLine(line.words(), true) : line);
            dropped = drop;
        }
        return kept;
    }

    /** The page's own number under the lines of a cell; a row's number has its neighbours on the page. */
    private static void withoutFolio(List<PrintedLine> lines, int folio) {
        List<Integer> numbers = lines.stream().map(PrintedLine::text).filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).toList();
        boolean twice = numbers.stream().filter(n -> n == folio).count() > 1, row = numbers.contains(folio - 1) || numbers.contains(folio + 1);
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!lines.get(i).text().equals(Integer.toString(folio)) || lines.get(i).blankBefore() || row && !twice) continue;
            lines.remove(i);
            return;
        }
    }

    /** The number's label on one line: "Số | TT", "ST | T". */
    static List<PrintedLine> labelled(List<PrintedLine> lines) {
        List<PrintedLine> whole = new ArrayList<>();
        for (PrintedLine line : lines) {
            String above = whole.isEmpty() ? "" : Folding.key(whole.getLast().text());
            if (!line.blankBefore() && above.matches("so|st?") && (above + Folding.key(line.text())).matches("sott|stt")) {
                PrintedLine.Word first = whole.removeLast().words().getFirst(), last = line.words().getFirst();
                whole.add(new PrintedLine(List.of(new PrintedLine.Word("STT", first.start(), last.end(), first.x(), first.gap())), true));
            } else whole.add(line);
        }
        return whole;
    }

    /** "15/4/202" above "6", or with a line of a neighbour between them. */
    private static void whole(List<PrintedLine> lines, int at) {
        List<PrintedLine.Word> words = new ArrayList<>(lines.get(at).words());
        for (int w = 0; w < words.size(); w++) {
            Matcher broken = BROKEN_YEAR.matcher(words.get(w).text());
            if (!broken.matches()) continue;
            for (int below = at + 1; below < lines.size() && below <= at + FURTHEST && !lines.get(below).blankBefore(); below++) {
                List<PrintedLine.Word> under = lines.get(below).words();
                Matcher rest = REST.matcher(under.getFirst().text());
                if (!rest.matches() || rest.group(1).length() + broken.group(1).length() != 4) continue;
                PrintedLine.Word head = words.get(w);
                words.set(w, new PrintedLine.Word(head.text() + under.getFirst().text(), head.start(), head.end(), head.x(), head.gap()));
                lines.set(at, new PrintedLine(words, lines.get(at).blankBefore()));
                if (under.size() == 1) lines.remove(below);
                else lines.set(below, new PrintedLine(under.subList(1, under.size()), false));
                return;
            }
        }
    }
}
