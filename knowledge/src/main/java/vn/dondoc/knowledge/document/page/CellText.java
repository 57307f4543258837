package vn.dondoc.knowledge.document.page;

import java.util.List;
import vn.dondoc.knowledge.unit.BodyLines;

/**
 * The words of a cell on one page.
 *
 * @param text       lines joined to paragraphs, paragraphs parted by a line break
 * @param confidence how surely the words were read, 0..1; 1 for an empty cell
 * @param room       free points at the end of the last line; 0 where unknown
 * @param firstWord  width of the first word in points; 0 where unknown
 */
public record CellText(String text, double confidence, double room, double firstWord) {
    /** By so many points the places of recognised words may be out: a word that hardly fitted above did not fit. */
    private static final double BLUR = 2;
    static final CellText EMPTY = new CellText("", 1, 0, 0);

    /** Words whose places are not known. */
    public CellText(String text, double confidence) {
        this(text, confidence, 0, 0);
    }

    /** @param width points that a line may fill */
    static CellText of(List<Word> words, double width) {
        if (words.isEmpty()) return EMPTY;
        List<TextLine> lines = TextLine.of(words);
        boolean recognised = words.stream().anyMatch(w -> w.confidence() < 1);
        double room = recognised ? width - BLUR : width;
        StringBuilder text = new StringBuilder();
        TextLine last = null;
        for (TextLine line : lines) {
            if (last != null) {
                LineBreak end = LineBreak.between(last, line, room);
                boolean apart = end == LineBreak.BLANK && BodyLines.apart(text.substring(text.lastIndexOf("\n") + 1), line.text());
                text.append(apart ? LineBreak.PARAGRAPH.separator() : end.separator());
            }
            LineBreak.append(text, line.text());
            last = line;
        }
        // all words right, in a long cell all but few
        double sure = 1;
        for (Word word : words) sure *= word.confidence();
        sure = Math.pow(sure, Math.min(1, 10.0 / words.size()));
        return new CellText(text.toString(), sure, Math.max(0, width - lines.getLast().box().width()),
                lines.getFirst().words().getFirst().box().width());
    }
}
