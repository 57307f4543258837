package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.WordTable;

/** The pages of a document put together: one text in reading order, and its tables over all pages. */
public final class Pages {
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)[\\W_]*(?:trang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[\\W_]*");
    private final StringBuilder text = new StringBuilder();
    private final List<WordTable> tables = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<PageTable> open = new ArrayList<>();
    private Flow.@Nullable Paragraph last;

    /**
     * @param text       paragraphs parted by an empty line, rows of tables on a line each with " | " after each cell
     * @param pageStarts offset at which each page begins
     */
    public record Result(String text, List<WordTable> tables, List<Integer> pageStarts) {}

    private Pages() {}

    /** Puts pages together; the words of a page that stand in a grid of its lines become a table's cells. */
    public static Result join(List<Page> pages) {
        Pages all = new Pages();
        for (int i = 0; i < pages.size(); i++) all.add(i, pages.get(i), pages.size() > 1);
        all.close();
        while (all.starts.size() < pages.size()) all.starts.add(all.text.length());
        return new Result(all.text.toString(), List.copyOf(all.tables), List.copyOf(all.starts));
    }

    private void add(int number, Page page, boolean numbered) {
        List<PageTable> parts = new ArrayList<>();
        List<Word> outside = new ArrayList<>(page.words());
        for (Grid grid : Grid.of(page.segments())) {
            List<Word> inside = outside.stream().filter(w -> grid.box().holds(w.box())).toList();
            if (inside.isEmpty()) continue;
            outside.removeAll(new HashSet<>(inside));
            parts.add(PageTable.of(number, grid, inside));
        }
        List<TextLine> lines = new ArrayList<>(TextLine.of(outside));
        if (numbered) lines = withoutPageNumber(lines, page);
        // white strips between words that were recognised are too uncertain
        boolean placed = page.words().stream().allMatch(w -> w.confidence() == 1);
        Unruled unruled = parts.isEmpty() && placed ? Unruled.in(lines) : null;
        if (unruled != null) {
            lines.removeAll(unruled.lines());
            parts.add(PageTable.of(number, unruled.grid(), unruled.lines().stream().flatMap(l -> l.words().stream()).toList()));
        }
        parts.sort(Comparator.comparingDouble(p -> p.grid().ys().getFirst()));
        boolean first = true;
        for (PageTable part : parts) {
            double top = part.grid().ys().getFirst();
            List<TextLine> above = lines.stream().filter(l -> l.box().centre() < top).toList();
            lines.removeAll(above);
            flow(number, above);
            boolean continues = first && above.isEmpty() && !open.isEmpty() && open.getLast().page() == number - 1 && TableJoiner.sameColumns(open.getLast(), part);
            if (!continues) close();
            open.add(part);
            last = null;
            first = false;
        }
        flow(number, lines);
    }

    private static List<TextLine> withoutPageNumber(List<TextLine> lines, Page page) {
        List<TextLine> kept = new ArrayList<>(lines);
        if (!kept.isEmpty() && kept.getFirst().box().bottom() < 0.12 * page.height() && PAGE_NUMBER.matcher(kept.getFirst().text()).matches()) kept.removeFirst();
        if (!kept.isEmpty() && kept.getLast().box().top() > 0.88 * page.height() && PAGE_NUMBER.matcher(kept.getLast().text()).matches()) kept.removeLast();
        return kept;
    }

    private void flow(int page, List<TextLine> lines) {
        if (lines.isEmpty()) return;
        close();
        for (Flow.Paragraph paragraph : Flow.of(lines).paragraphs()) {
            Flow.Paragraph above = last;
            boolean goesOn = above != null && starts.size() <= page && !above.fixed() && !paragraph.fixed()
                    && !Flow.startsParagraph(above.last(), atHead(above.last(), paragraph.first()), above.right());
            if (goesOn) {
                text.setLength(text.length() - 2);
                if (!LineBreak.insideWord(text.substring(Math.max(0, text.length() - 20)), paragraph.text())) text.append(' ');
            }
            begins(page, text.length());
            text.append(paragraph.text()).append("\n\n");
            last = paragraph;
        }
    }

    /** The first line of the next page as if it stood right under the last line of the page before. */
    private static TextLine atHead(TextLine above, TextLine below) {
        double down = above.box().bottom() + 1 - below.box().top();
        return TextLine.of(below.words().stream().map(w -> new Word(w.text(),
                new Box(w.box().left(), w.box().top() + down, w.box().right(), w.box().bottom() + down), w.confidence())).toArray(Word[]::new));
    }

    private void close() {
        if (open.isEmpty()) return;
        tables.add(TableJoiner.write(open, text, this::begins));
        text.append('\n');
        open.clear();
        last = null;
    }

    private void begins(int page, int offset) {
        while (starts.size() <= page) starts.add(offset);
    }
}
