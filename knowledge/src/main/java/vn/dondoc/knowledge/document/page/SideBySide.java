package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two columns of short lines beside each other, as at the head and at the end of an official paper. */
final class SideBySide {
    /** A signature stands between the post and the name of the signer. */
    private static final double SIGNATURE = 130;
    private final List<TextLine> left = new ArrayList<>();
    private final List<TextLine> right = new ArrayList<>();
    private double gutterFrom;
    private double gutterTo;
    private double bottom;
    private int end;

    private SideBySide() {}

    /** The columns that begin at line {@code at}, or null. */
    static @Nullable SideBySide at(List<TextLine> lines, int at, double gap) {
        int two = at;
        while (two < lines.size() && two - at < 4 && lines.get(two).pieces(gap).size() < 2) two++;
        if (two == lines.size() || two - at == 4) return null;
        SideBySide columns = new SideBySide();
        if (!columns.takePair(lines.get(two), gap)) return null;
        double top = lines.get(two).box().top();
        for (int i = two - 1; i >= at; i--) {
            TextLine line = lines.get(i);
            if (top - line.box().bottom() > 1.2 * line.size() || !columns.takeOne(line, true)) return null;
            top = line.box().top();
        }
        columns.bottom = lines.get(two).box().bottom();
        columns.end = two + 1;
        while (columns.end < lines.size() && columns.take(lines.get(columns.end), gap)) columns.end++;
        boolean wide = columns.gutterTo - columns.gutterFrom > 2 * gap * lines.get(two).size();
        return columns.left.size() + columns.right.size() > 2 || wide ? columns : null;
    }

    private boolean take(TextLine line, double gap) {
        boolean taken = line.pieces(gap).size() > 1 ? line.box().top() - bottom < SIGNATURE && takePair(line, gap)
                : line.box().top() - bottom < SIGNATURE && takeOne(line, false);
        if (taken) bottom = Math.max(bottom, line.box().bottom());
        return taken;
    }

    private boolean takePair(TextLine line, double gap) {
        List<TextLine> pieces = line.pieces(gap);
        int best = -1;
        double widest = 0;
        for (int i = 1; i < pieces.size(); i++) {
            double from = Math.max(pieces.get(i - 1).box().right(), left.isEmpty() ? 0 : gutterFrom), to = Math.min(pieces.get(i).box().left(), left.isEmpty() ? 1e9 : gutterTo);
            if (to - from > widest) {
                widest = to - from;
                best = i;
            }
        }
        if (best < 0 || widest < 0.6 * line.size()) return false;
        gutterFrom = Math.max(pieces.get(best - 1).box().right(), left.isEmpty() ? 0 : gutterFrom);
        gutterTo = Math.min(pieces.get(best).box().left(), left.isEmpty() ? 1e9 : gutterTo);
        left.add(joined(pieces.subList(0, best)));
        right.add(joined(pieces.subList(best, pieces.size())));
        return true;
    }

    private static TextLine joined(List<TextLine> pieces) {
        return TextLine.of(pieces.stream().flatMap(p -> p.words().stream()).toArray(Word[]::new));
    }

    /** A line of one column must stand in line with that column: a title in the middle of the page belongs to neither. */
    private boolean takeOne(TextLine line, boolean above) {
        double size = line.size();
        boolean isLeft = line.box().right() <= gutterTo - 0.6 * size && aligned(left, line), isRight = line.box().left() >= gutterFrom + 0.6 * size && aligned(right, line);
        if (isLeft == isRight) return false;
        if (!above && line.box().top() - bottom > (isRight ? SIGNATURE : 2.5 * size)) return false;
        List<TextLine> column = isLeft ? left : right;
        if (above) column.addFirst(line);
        else column.add(line);
        if (isLeft) gutterFrom = Math.max(gutterFrom, line.box().right());
        else gutterTo = Math.min(gutterTo, line.box().left());
        return true;
    }

    private static boolean aligned(List<TextLine> column, TextLine line) {
        double size = line.size();
        return column.stream().anyMatch(l -> Math.abs(l.box().middle() - line.box().middle()) < 0.7 * size || Math.abs(l.box().left() - line.box().left()) < 0.3 * size);
    }

    int end() {
        return end;
    }

    List<Flow.Paragraph> paragraphs() {
        List<Flow.Paragraph> paragraphs = new ArrayList<>();
        for (List<TextLine> column : List.of(left, right))
            paragraphs.add(new Flow.Paragraph(text(column), column.getFirst(), column.getLast(), true, 0));
        return paragraphs;
    }

    /** A name in capitals that takes several lines ("BAN CHỈ ĐẠO ... CÁC CHƯƠNG TRÌNH ...") is one line of the text. */
    private static String text(List<TextLine> column) {
        StringBuilder text = new StringBuilder();
        TextLine above = null;
        for (TextLine line : column) {
            boolean one = above != null && Flow.capitals(above.text()) && Flow.capitals(line.text()) && line.box().top() - above.box().bottom() < 0.5 * line.size()
                    && above.text().length() > 5 && line.text().length() > 5 && !Flow.alone(above.text()) && !Flow.alone(line.text());
            if (above != null) text.append(one ? ' ' : '\n');
            text.append(line.text());
            above = line;
        }
        return text.toString();
    }
}
