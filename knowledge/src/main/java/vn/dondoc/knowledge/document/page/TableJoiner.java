package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.unit.BodyLines;

/**
 * Makes one table of its parts on consecutive pages: the repeated heading is left out, a row that a page break cut is
 * joined cell by cell, a merged cell goes on over the break.
 */
public final class TableJoiner {
    private static final int MOST_HEADING_ROWS = 4;
    private final List<Double> borders;
    private final List<Slot[]> rows = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    /** A cell of the joined table; the same one stands in each place that it spans. */
    private static final class Slot {
        private String text;
        private double confidence;
        private CellText last;
        private final int column;
        private final int columnSpan;
        private boolean tall;
        private int start = -1;

        Slot(CellText text, int column, int columnSpan, boolean tall) {
            this.text = text.text();
            this.confidence = text.confidence();
            this.last = text;
            this.column = column;
            this.columnSpan = columnSpan;
            this.tall = tall;
        }

        void append(Slot below) {
            if (!below.text.isEmpty()) {
                StringBuilder all = new StringBuilder(text);
                if (!text.isEmpty()) all.append(LineBreak.insideWord(text, below.text) ? "" : below.text.matches("(?s)[-+•]\\s.*") || BodyLines.apart(text.substring(text.lastIndexOf('\n') + 1), below.text) ? "\n" : " ");
                LineBreak.append(all, below.text);
                text = all.toString();
                confidence = Math.min(confidence, below.confidence);
                last = below.last;
            }
            tall |= below.tall;
        }
    }

    /** What is told of each row as it is written: the page on which it begins. */
    public interface PageOfRow {
        void begins(int page, int offset);
    }

    private TableJoiner(List<Double> borders) {
        this.borders = borders;
    }

    /** Whether the second part can be the same table on the next page: its columns stand in the same places. */
    public static boolean sameColumns(PageTable above, PageTable below) {
        List<Double> a = fromLeft(above.grid()), b = fromLeft(below.grid());
        if (Math.abs(a.getLast() - b.getLast()) > 2 * Rulings.SNAP) return false;
        List<Double> fewer = a.size() <= b.size() ? a : b, more = a.size() <= b.size() ? b : a;
        return fewer.stream().allMatch(x -> Math.abs(more.get(Rulings.nearest(more, x)) - x) <= 2 * Rulings.SNAP);
    }

    private static List<Double> fromLeft(Grid grid) {
        return grid.xs().stream().map(x -> x - grid.xs().getFirst()).toList();
    }

    /**
     * Writes the table into the text, cells parted by " | ", and returns it with the offsets of its cells.
     *
     * @param parts the parts on consecutive pages, each with {@link #sameColumns} as the one before
     */
    public static WordTable write(List<PageTable> parts, StringBuilder text, PageOfRow pageOfRow) {
        List<Double> borders = new ArrayList<>();
        for (PageTable part : parts) if (part.grid().xs().size() > borders.size()) borders = fromLeft(part.grid());
        TableJoiner joiner = new TableJoiner(borders);
        parts.forEach(joiner::add);
        return joiner.write(text, pageOfRow);
    }

    private void add(PageTable part) {
        List<Slot[]> below = slots(part);
        int heading = rows.isEmpty() ? 0 : heading(below);
        for (int i = 0; i < heading; i++) below.removeFirst();
        if (!rows.isEmpty() && !below.isEmpty()) {
            Slot[] last = rows.getLast(), first = below.getFirst();
            boolean broken = broken(last, first);
            for (int c = 0; c < first.length; c++) {
                Slot from = last[c], to = first[c];
                if (from == to || from.column != c || to.column != c || from.columnSpan != to.columnSpan) continue;
                boolean tall = (from.tall || to.tall) && (to.text.isEmpty() || Character.isLowerCase(to.text.charAt(0)));
                if (!broken && !tall) continue;
                from.append(to);
                for (Slot[] row : below) for (int i = 0; i < row.length; i++) if (row[i] == to) row[i] = from;
            }
            if (broken) below.removeFirst();
        }
        for (Slot[] row : below) {
            rows.add(row);
            pages.add(part.page());
        }
    }

    private List<Slot[]> slots(PageTable part) {
        List<Double> xs = fromLeft(part.grid());
        List<Slot[]> slots = new ArrayList<>();
        for (int i = 0; i < part.grid().rows(); i++) slots.add(new Slot[borders.size() - 1]);
        for (int i = 0; i < part.texts().size(); i++) {
            Grid.Cell cell = part.grid().cells().get(i);
            int from = Rulings.nearest(borders, xs.get(cell.column())), to = Math.max(from + 1, Rulings.nearest(borders, xs.get(cell.column() + cell.columnSpan())));
            Slot slot = new Slot(part.texts().get(i), from, to - from, cell.rowSpan() > 1);
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) Arrays.fill(slots.get(r), from, Math.min(to, borders.size() - 1), slot);
        }
        for (Slot[] row : slots) for (int c = 0; c < row.length; c++) if (row[c] == null) row[c] = c > 0 && row[c - 1] != null ? row[c - 1] : new Slot(CellText.EMPTY, c, 1, false);
        return slots;
    }

    /** How many rows at the top of the part repeat the table's own first rows. */
    private int heading(List<Slot[]> below) {
        int same = 0;
        while (same < Math.min(MOST_HEADING_ROWS, Math.min(rows.size(), below.size())) && alike(rows.get(same), below.get(same))) same++;
        return same;
    }

    private static String words(Slot[] row) {
        StringBuilder words = new StringBuilder();
        Slot last = null;
        for (Slot slot : row) {
            if (slot != last) words.append(Folding.key(slot.text)).append(' ');
            last = slot;
        }
        return words.toString().strip();
    }

    /** Equal, on recognised pages but for a few letters misread; never two rows with their own numbers. */
    private static boolean alike(Slot[] above, Slot[] below) {
        String a = words(above), b = words(below);
        if (a.isEmpty() || b.isEmpty()) return false;
        if (a.equals(b)) return true;
        boolean recognised = Stream.concat(Arrays.stream(above), Arrays.stream(below)).anyMatch(s -> s.confidence < 1);
        if (!recognised || !a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))) return false;
        Set<String> pairs = pairs(a), others = pairs(b);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return a.matches(".*[a-z].*") && 2.0 * pairs.size() / all > 0.8;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    /** Whether the first row of the new page is the rest of the last row: weighed cell by cell. */
    private static boolean broken(Slot[] last, Slot[] first) {
        int weight = 0;
        @Nullable Slot seen = null;
        for (int c = 0; c < first.length; c++) {
            Slot above = last[c], below = first[c];
            if (above.column != below.column || above.columnSpan != below.columnSpan) return false;
            if (below == seen) continue;
            seen = below;
            if (c == 0 && first.length > 1 && below.columnSpan < first.length) {
                if (!above.text.isBlank() && !below.text.isBlank() && below.text.length() < 8) return false;
                if (above.text.isBlank() && !below.text.isBlank()) weight -= 1;
                if (below.text.length() < 8) continue;
            }
            weight += weight(above, below);
        }
        return weight > 0;
    }

    private static int weight(Slot above, Slot below) {
        if (below.text.isBlank()) return above.text.isBlank() || above.tall || below.tall ? 0 : 1;
        if (above.text.isBlank()) return -1;
        if (Character.isLowerCase(below.text.charAt(0)) || LineBreak.insideWord(above.text, below.text)) return 3;
        if (above.text.matches("(?s).*(?:,|(?:\\svà|\\scủa|\\svề))$")) return 2;
        boolean ended = above.text.matches("(?s).*[.;:!?]$");
        if (below.text.matches("(?s)[-+•].*")) return ended ? 0 : -1;
        if (ended) return -1;
        return above.last.room() > below.last.firstWord() + 4 ? -2 : 1;
    }

    private WordTable write(StringBuilder text, PageOfRow pageOfRow) {
        List<WordTable.Row> written = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int start = text.length();
            pageOfRow.begins(pages.get(r), start);
            List<String> cells = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Double> confidence = new ArrayList<>();
            for (int c = 0; c < rows.get(r).length; c++) {
                Slot slot = rows.get(r)[c];
                if (slot.start < 0) {
                    slot.start = text.length();
                    text.append(slot.text).append(" | ");
                }
                cells.add(c == slot.column ? slot.text : "");
                starts.add(slot.start);
                confidence.add(slot.confidence);
            }
            text.append('\n');
            written.add(new WordTable.Row(start, cells, starts, confidence));
        }
        return new WordTable(written);
    }
}
