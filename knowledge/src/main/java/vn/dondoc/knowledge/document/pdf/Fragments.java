package vn.dondoc.knowledge.document.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.knowledge.document.page.Box;
import vn.dondoc.knowledge.document.page.Word;

/**
 * Runs of characters as a file writes them. A program that takes the letters which one font lacks from another writes a
 * line font by font, so that the letters of one word come far from each other; where they stand tells that they belong
 * together.
 */
final class Fragments {
    /** Lines of more pieces than any page has are left as they came. */
    private static final int MOST = 5_000;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Box> blanks = new ArrayList<>();

    /** @param order place in the file */
    private record Piece(String text, Box box, int base, String firstFont, String lastFont, int order) {
        private Piece with(Piece next) {
            return new Piece(text + next.text, box.with(next.box), base, firstFont, next.lastFont, Math.min(order, next.order));
        }
    }

    /** Takes a run and empties its text. */
    void add(StringBuilder text, Box box, TextPosition first, TextPosition last) {
        if (!text.isEmpty()) pieces.add(new Piece(text.toString(), box, Math.round(first.getYDirAdj() * 2), String.valueOf(first.getFont().getName()), String.valueOf(last.getFont().getName()), pieces.size()));
        text.setLength(0);
    }

    void blank(Box box) {
        blanks.add(box);
    }

    /** Words in the order of the file. */
    List<Word> joined() {
        List<Piece> joined = pieces.stream().map(Piece::firstFont).distinct().count() < 2 || pieces.size() > MOST ? pieces : byPlace();
        List<Word> words = new ArrayList<>();
        for (Piece piece : joined) {
            String word = Normalizer.normalize(piece.text, Normalizer.Form.NFC);
            if (!word.isEmpty()) words.add(new Word(word, piece.box));
        }
        return words;
    }

    private List<Piece> byPlace() {
        TreeMap<Integer, List<Piece>> lines = new TreeMap<>();
        pieces.forEach(p -> lines.computeIfAbsent(p.base, _ -> new ArrayList<>()).add(p));
        List<Piece> all = new ArrayList<>();
        for (List<Piece> line : lines.values()) {
            line.sort(Comparator.comparingDouble(p -> p.box.left()));
            Piece open = null;
            for (Piece piece : line) {
                if (open != null && oneWord(open, piece)) {
                    open = open.with(piece);
                    continue;
                }
                if (open != null) all.add(open);
                open = piece;
            }
            if (open != null) all.add(open);
        }
        all.sort(Comparator.comparingInt(Piece::order));
        return all;
    }

    /** Letters of two fonts that touch, with no blank written between them. */
    private boolean oneWord(Piece left, Piece right) {
        double gap = right.box.left() - left.box.right(), size = right.box.height();
        if (left.lastFont.equals(right.firstFont) || Math.abs(gap) > PdfWords.WORD_GAP * size || Math.abs(left.box.height() - size) > 0.25 * size) return false;
        // a word that runs over the edge of its cell may touch the one in the next
        if (Character.isLowerCase(left.text.codePointBefore(left.text.length())) && Character.isUpperCase(right.text.codePointAt(0))) return false;
        double joint = (left.box.right() + right.box.left()) / 2;
        return blanks.stream().noneMatch(b -> Math.abs(b.centre() - right.box.centre()) < 0.3 * size && b.left() < joint + 0.05 * size && b.right() > joint - 0.05 * size && b.middle() > joint - 0.3 * size && b.middle() < joint + 0.3 * size);
    }
}
