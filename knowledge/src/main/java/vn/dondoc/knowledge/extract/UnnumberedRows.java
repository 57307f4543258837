package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows carry no number, on pages that an export wrote block by block: the labels tell where such a table
 * begins, and a block as wide as what is to be done begins a row. A count is put where the printed one would stand; its
 * words have no length, so that it is told apart from what the paper says.
 */
final class UnnumberedRows {
    private static final int LEAST_LABELS = 3, NEAR = 2;
    private static final double WIDE = 0.72;
    private static final Pattern CLOSED = Pattern.compile("(?:[IVX]{1,4}|[A-E])(?:[.)]|-| -)? ?\\p{Lu}{2}.*|Nơi nhận ?:?");

    private UnnumberedRows() {}

    private record Labels(int from, int to, List<Column> columns) {}

    /** @param pages line by line; those where a label of the number is printed come back as they are */
    static List<List<PrintedLine>> counted(List<List<PrintedLine>> pages) {
        if (pages.stream().flatMap(List::stream).anyMatch(BlockHeadings::first)) return pages;
        List<List<PrintedLine>> counted = new ArrayList<>();
        List<Column> open = List.of();
        int row = 0;
        double width = 0;
        for (List<PrintedLine> page : pages) {
            List<List<PrintedLine>> blocks = blocks(page);
            List<PrintedLine> lines = new ArrayList<>();
            boolean inside = false, begun = false;
            for (int b = 0; b < blocks.size(); b++) {
                List<PrintedLine> block = blocks.get(b);
                Labels labels = labels(blocks, b);
                if (labels != null) {
                    if (begun) {
                        counted.add(lines);
                        lines = new ArrayList<>();
                    }
                    if (!labels.columns().equals(open)) {
                        row = 0;
                        width = width(blocks, labels.to());
                    }
                    open = labels.columns();
                    inside = true;
                    begun = true;
                    lines.add(mark("STT", block.getFirst()));
                    for (; b < labels.to(); b++) lines.addAll(blocks.get(b));
                    b--;
                    continue;
                }
                PrintedLine first = block.getFirst();
                if (CLOSED.matcher(first.text()).matches()) inside = false;
                boolean begins = inside && Character.isUpperCase(first.text().charAt(0)) && block.stream().mapToInt(l -> LineWidth.of(l.words())).max().orElse(0) >= WIDE * width;
                if (begins) lines.add(mark(Integer.toString(++row), first));
                lines.addAll(block);
            }
            if (!lines.isEmpty()) counted.add(lines);
        }
        return counted;
    }

    /** Whether a line was put there to count. */
    static boolean put(PrintedLine line) {
        return line.start() == line.end();
    }

    private static PrintedLine mark(String text, PrintedLine before) {
        return new PrintedLine(List.of(new PrintedLine.Word(text, before.start(), before.start(), 0, PrintedLine.BLANK)), true);
    }

    /** Labels that follow each other from a block on, none of them of a number. */
    private static @Nullable Labels labels(List<List<PrintedLine>> blocks, int from) {
        List<Column> columns = new ArrayList<>();
        int at = from;
        for (; at < blocks.size(); at++) {
            List<Column> told = blocks.get(at).size() > 6 ? null : LabelBlocks.told(blocks.get(at), true);
            if (told == null || at == from && !told.contains(Column.CONTENT)) break;
            if (told.contains(Column.NUMBER) || told.isEmpty()) return null;
            columns.addAll(told);
        }
        if (columns.size() < LEAST_LABELS || !columns.contains(Column.LEAD) && !columns.contains(Column.DUE)) return null;
        for (int near = Math.max(0, from - NEAR); near < Math.min(blocks.size(), at + NEAR); near++)
            if (blocks.get(near).stream().anyMatch(l -> l.text().matches("1[.)]?"))) return null;
        return new Labels(from, at, columns);
    }

    /** Of the first cell behind the labels: the first column's. */
    private static double width(List<List<PrintedLine>> blocks, int at) {
        if (at >= blocks.size()) return Double.MAX_VALUE;
        int[] lines = blocks.get(at).stream().mapToInt(l -> LineWidth.of(l.words())).sorted().toArray();
        return lines[lines.length / 2];
    }

    private static List<List<PrintedLine>> blocks(List<PrintedLine> page) {
        List<List<PrintedLine>> blocks = new ArrayList<>();
        for (PrintedLine line : page) {
            if (blocks.isEmpty() || line.blankBefore()) blocks.add(new ArrayList<>());
            blocks.getLast().add(line);
        }
        return blocks;
    }
}
