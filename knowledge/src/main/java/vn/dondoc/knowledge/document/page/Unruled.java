package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * A table without borders between its rows: labels that begin with "STT", numbered rows below, and between the columns a
 * white strip from the first label to the last row.
 *
 * @param grid  borders in the middle of the white strips
 * @param lines the printed lines that the table takes
 */
record Unruled(Grid grid, List<TextLine> lines) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]?"), SECTION = Pattern.compile("[IVX]+[.)]?|[A-ZĐ][.)]?");
    private static final int MOST_LABEL_LINES = 5, FEWEST_COLUMNS = 4;
    /** Of the size of the type: between labels, and between the columns of the rows. */
    private static final double LABEL_GAP = 0.5, STRIP = 0.25;

    /** The first such table of a page's lines; null where there is none. */
    static @Nullable Unruled in(List<TextLine> lines) {
        for (int i = 0; i + 2 < lines.size(); i++) {
            if (!Folding.key(lines.get(i).words().getFirst().text()).matches("stt|tt")) continue;
            Unruled table = at(lines, i);
            if (table != null) return table;
        }
        return null;
    }

    private static @Nullable Unruled at(List<TextLine> lines, int labels) {
        Box number = lines.get(labels).words().getFirst().box();
        double size = lines.get(labels).size();
        int start = labels, first = labels + 1;
        while (start > 0 && lines.get(start).box().top() - lines.get(start - 1).box().bottom() < 0.5 * size && lines.get(start - 1).box().left() > number.right()
                && lines.get(start - 1).pieces(LABEL_GAP).size() > 1) start--;
        while (first < lines.size() && first - start < MOST_LABEL_LINES && !begins(lines.get(first), number, NUMBER) && !begins(lines.get(first), number, SECTION)) first++;
        if (first == lines.size() || first - start == MOST_LABEL_LINES) return null;
        List<Strip> parting = strips(lines.subList(start, first), LABEL_GAP * size);
        if (parting.size() + 1 < FEWEST_COLUMNS) return null;
        int end = first;
        while (end < lines.size() && lines.get(end).box().left() > number.left() - size && lines.get(end).box().top() - lines.get(end - 1).box().bottom() < 2 * size) end++;
        for (; end > first + 1; end--) {
            List<TextLine> all = lines.subList(start, end), rows = all.subList(first - start, all.size());
            List<Double> strips = borders(parting, strips(all.stream().filter(l -> !begins(l, number, SECTION)).toList(), STRIP * size));
            if (strips.size() == parting.size() && strips.getFirst() > number.right() - 1) return counted(rows, number) ? new Unruled(grid(all, rows, number, strips), List.copyOf(all)) : null;
        }
        return null;
    }

    private static boolean begins(TextLine line, Box number, Pattern words) {
        Word first = line.words().getFirst();
        double size = line.size();
        return words.matcher(first.text()).matches() && first.box().middle() > number.left() - size && first.box().middle() < number.right() + size;
    }

    /** Rows that count on from each other by one, two at least. */
    private static boolean counted(List<TextLine> rows, Box number) {
        int last = -1, on = 0;
        for (TextLine line : rows) {
            if (!begins(line, number, NUMBER)) continue;
            int now = Integer.parseInt(line.words().getFirst().text().replaceAll("\\D", ""));
            if (last >= 0 && now == last + 1) on++;
            last = now;
        }
        return on > 0;
    }

    private record Strip(double from, double to) {
        private double width() {
            return to - from;
        }
    }

    /** The middle of the widest strip between each two labels; the blanks of few rows may stand below each other, too. */
    private static List<Double> borders(List<Strip> parting, List<Strip> strips) {
        List<Double> borders = new ArrayList<>();
        for (Strip labels : parting)
            strips.stream().filter(s -> s.from >= labels.from - 0.1 && s.to <= labels.to + 0.1).max(Comparator.comparingDouble(Strip::width)).ifPresent(s -> borders.add((s.from + s.to) / 2));
        return borders;
    }

    /** What no word of the lines enters. */
    private static List<Strip> strips(List<TextLine> lines, double narrowest) {
        List<Box> boxes = lines.stream().flatMap(l -> l.words().stream()).map(Word::box).sorted(Comparator.comparingDouble(Box::left)).toList();
        List<Strip> strips = new ArrayList<>();
        double right = boxes.getFirst().right();
        for (Box box : boxes) {
            if (box.left() - right >= narrowest) strips.add(new Strip(right, box.left()));
            right = Math.max(right, box.right());
        }
        return strips;
    }

    private static Grid grid(List<TextLine> all, List<TextLine> rows, Box number, List<Double> strips) {
        List<Double> xs = new ArrayList<>(strips), ys = new ArrayList<>();
        xs.addFirst(all.stream().mapToDouble(l -> l.box().left()).min().orElseThrow() - 2);
        xs.addLast(all.stream().mapToDouble(l -> l.box().right()).max().orElseThrow() + 2);
        ys.add(all.getFirst().box().top() - 1);
        List<Boolean> wide = new ArrayList<>(List.of(false));
        TextLine above = all.get(all.size() - rows.size() - 1);
        for (TextLine line : rows) {
            boolean section = begins(line, number, SECTION);
            if (section || line.words().getFirst().box().middle() < strips.getFirst()) {
                ys.add((above.box().bottom() + line.box().top()) / 2);
                wide.add(section);
            }
            above = line;
        }
        ys.add(above.box().bottom() + 1);
        List<Grid.Cell> cells = new ArrayList<>();
        for (int r = 0; r < wide.size(); r++) for (int c = 0; c + 1 < xs.size(); c++) {
            int span = wide.get(r) && c == 1 ? xs.size() - 2 : 1;
            cells.add(new Grid.Cell(new Box(xs.get(c), ys.get(r), xs.get(c + span), ys.get(r + 1)), r, c, 1, span));
            c += span - 1;
        }
        return new Grid(xs, ys, cells);
    }
}
