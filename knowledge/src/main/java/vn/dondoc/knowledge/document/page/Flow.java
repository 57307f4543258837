package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.knowledge.document.SecrecyMarking;

/**
 * Text outside tables in reading order: lines become paragraphs; where two columns stand side by side (issuer and
 * national title, recipients and signer) the left one comes first, each of its lines for itself.
 */
record Flow(List<Flow.Paragraph> paragraphs) {
    private static final double COLUMN_GAP = 1.1;

    /**
     * @param first first printed line, {@code last} last one
     * @param fixed lines of a column, which no other text joins
     * @param right where the lines of the page end, in points
     */
    record Paragraph(String text, TextLine first, TextLine last, boolean fixed, double right) {}

    static Flow of(List<TextLine> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        double right = lines.stream().mapToDouble(l -> l.box().right()).max().orElse(0);
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) gaps.add(lines.get(i).box().top() - lines.get(i - 1).box().bottom());
        double gap = gaps.isEmpty() ? 0 : gaps.stream().sorted().toList().get(gaps.size() / 2);
        List<TextLine> paragraph = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            SideBySide columns = SideBySide.at(lines, i, COLUMN_GAP);
            if (columns != null) {
                flush(paragraph, right, paragraphs);
                paragraphs.addAll(columns.paragraphs());
                i = columns.end();
                continue;
            }
            TextLine line = lines.get(i++);
            if (!paragraph.isEmpty() && (startsParagraph(paragraph.getLast(), line, right)
                    || line.box().top() - paragraph.getLast().box().bottom() > Math.max(0, 1.5 * gap) + 0.3 * line.size())) flush(paragraph, right, paragraphs);
            paragraph.add(line);
        }
        flush(paragraph, right, paragraphs);
        return new Flow(paragraphs);
    }

    private static void flush(List<TextLine> lines, double right, List<Paragraph> into) {
        if (lines.isEmpty()) return;
        StringBuilder text = new StringBuilder();
        for (TextLine line : lines) {
            if (!text.isEmpty()) text.append(LineBreak.insideWord(text.toString(), line.text()) ? "" : " ");
            LineBreak.append(text, line.text());
        }
        into.add(new Paragraph(text.toString(), lines.getFirst(), lines.getLast(), false, right));
        lines.clear();
    }

    /** Whether a line begins a paragraph under another, on the same page or at the head of the next. */
    static boolean startsParagraph(TextLine above, TextLine below, double right) {
        if (alone(above.text()) || alone(below.text())) return true;
        if (LineBreak.between(above, below, right - above.box().left()) == LineBreak.PARAGRAPH) return true;
        boolean small = Character.isLowerCase(below.text().charAt(0)), centred = Math.abs(above.box().middle() - below.box().middle()) < 0.4 * below.size();
        boolean fits = right - above.box().right() > below.words().getFirst().box().width() + 0.25 * above.size();
        if (LETTERS.matcher(above.text()).find() && LETTERS.matcher(below.text()).find() && capitals(above.text()) != capitals(below.text()) && (!small || fits)) return true;
        return !small && !centred && below.box().left() > above.box().left() + 0.8 * below.size();
    }

    /** A rule made of characters, and a secrecy marking, which must be seen as one. */
    static boolean alone(String line) {
        return RULE.matcher(line).matches() || line.length() < 40 && SecrecyMarking.in(line).isPresent();
    }

    private static final Pattern RULE = Pattern.compile("[-_*=.–—\\s]{3,}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}.*\\p{L}.*\\p{L}");

    static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
