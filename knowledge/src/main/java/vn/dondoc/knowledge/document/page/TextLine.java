package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words beside each other, left to right. */
record TextLine(List<Word> words, Box box) {
    TextLine {
        words = List.copyOf(words);
    }

    static TextLine of(Word... words) {
        return line(List.of(words));
    }

    private static TextLine line(List<Word> words) {
        Box box = words.getFirst().box();
        for (Word word : words) box = box.with(word.box());
        return new TextLine(words, box);
    }

    /** Groups words that overlap in height by half, top to bottom. */
    static List<TextLine> of(List<Word> words) {
        List<Word> byHeight = new ArrayList<>(words);
        byHeight.sort(Comparator.comparingDouble(w -> w.box().centre()));
        List<TextLine> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        for (Word word : byHeight) {
            if (!line.isEmpty() && !beside(line.getLast().box(), word.box()) && !beside(line.getFirst().box(), word.box())) {
                lines.add(sorted(line));
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) lines.add(sorted(line));
        return lines;
    }

    private static boolean beside(Box a, Box b) {
        return Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()) >= 0.5 * Math.min(a.height(), b.height());
    }

    private static TextLine sorted(List<Word> words) {
        return line(words.stream().sorted(Comparator.comparingDouble(w -> w.box().left())).toList());
    }

    /** The pieces of the line between gaps wider than {@code gap} type sizes: the columns of a letterhead. */
    List<TextLine> pieces(double gap) {
        List<TextLine> pieces = new ArrayList<>();
        List<Word> piece = new ArrayList<>();
        for (Word word : words) {
            // a tab behind the number of an item parts no columns
            boolean item = piece.size() == 1 && pieces.isEmpty() && piece.getFirst().text().matches("[-+•*–]|\\(?[\\p{L}\\d.]{1,7}[.)]|(?i)Điều|Số:?");
            if (!piece.isEmpty() && !item && word.box().left() - piece.getLast().box().right() > gap * size()) {
                pieces.add(line(piece));
                piece = new ArrayList<>();
            }
            piece.add(word);
        }
        pieces.add(line(piece));
        return pieces;
    }

    /** Size of the type: the middle height of its words. */
    double size() {
        return words.stream().mapToDouble(w -> w.box().height()).sorted().skip(words.size() / 2).findFirst().orElse(10);
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
