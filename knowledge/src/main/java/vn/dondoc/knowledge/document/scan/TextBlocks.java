package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.knowledge.document.scan.GreyImage.Area;

/**
 * Cuts the running text of a page into blocks that are read one by one: the two columns of a letterhead, recipients
 * beside the signature. Left to itself an engine reads across them.
 */
final class TextBlocks {
    private final Ink ink;
    private final double dpi;

    private TextBlocks(Ink ink, double dpi) {
        this.ink = ink;
        this.dpi = dpi;
    }

    /** A line of text, or lines of both columns that stand side by side; its widest gap, if any, may part columns. */
    private record Band(int top, int bottom, int left, int right, int gapFrom, int gapTo) {}

    /** @param ink of the page without its tables and rules */
    static List<Area> of(Ink ink, double dpi) {
        return new TextBlocks(ink, dpi).blocks();
    }

    private List<Area> blocks() {
        List<Band> bands = bands();
        List<Area> blocks = new ArrayList<>();
        List<Band> run = new ArrayList<>();
        for (int i = 0; i < bands.size(); ) {
            int end = columnsUntil(bands, i);
            if (end > i) {
                text(run, blocks);
                columns(bands.subList(i, end), blocks);
                i = end;
            } else {
                if (!run.isEmpty() && bands.get(i).top() - run.getLast().bottom() > 0.5 * dpi) text(run, blocks);
                run.add(bands.get(i++));
            }
        }
        text(run, blocks);
        return blocks;
    }

    /** Rows of points with ink in them, one after the other. */
    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        int most = (int) Math.max(2, 0.012 * dpi), from = -1;
        for (int y = 0; y <= ink.height(); y++) {
            boolean inked = y < ink.height() && count(y) > most;
            if (inked && from < 0) from = y;
            if (!inked && from >= 0) {
                band(from, y, bands);
                from = -1;
            }
        }
        return bands;
    }

    private int count(int y) {
        int count = 0;
        for (int x = 0; x < ink.width(); x++) if (ink.at(x, y)) count++;
        return count;
    }

    private void band(int top, int bottom, List<Band> bands) {
        int[] columns = new int[ink.width()];
        int sum = 0;
        for (int y = top; y < bottom; y++) for (int x = 0; x < ink.width(); x++) if (ink.at(x, y)) {
            columns[x]++;
            sum++;
        }
        // specks: too little ink for one letter
        if (sum < 0.0015 * dpi * dpi) return;
        int left = -1, last = -1, gapFrom = 0, gapTo = 0;
        for (int x = 0; x < columns.length; x++) {
            if (columns[x] < 1 || columns[x] < 2 && bottom - top > 4) continue;
            if (left < 0) left = x;
            else if (x - last > gapTo - gapFrom) {
                gapFrom = last + 1;
                gapTo = x;
            }
            last = x;
        }
        if (left < 0) return;
        boolean close = !bands.isEmpty() && top - bands.getLast().bottom() < 0.012 * dpi && bottom - top < 0.06 * dpi;
        if (close) {
            // the tail of the line above, cut off by a row without ink
            Band above = bands.removeLast();
            bands.add(new Band(above.top(), bottom, Math.min(left, above.left()), Math.max(last + 1, above.right()), above.gapFrom(), above.gapTo()));
        } else bands.add(new Band(top, bottom, left, last + 1, gapFrom, gapTo));
    }

    /** The end of the bands from here on that one white gap parts into two columns; {@code from} where there are none. */
    private int columnsUntil(List<Band> bands, int from) {
        int left = 0, right = ink.width(), both = 0, end = from, leftMost = ink.width(), rightMost = 0;
        for (int i = from; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (i > from && band.top() - bands.get(i - 1).bottom() > 0.7 * dpi) break;
            boolean parted = band.gapTo() - band.gapFrom() > 0.3 * dpi;
            int newLeft = left, newRight = right;
            if (parted) {
                newLeft = Math.max(left, band.gapFrom());
                newRight = Math.min(right, band.gapTo());
            } else if (both > 0 && band.right() <= left + 0.2 * dpi) newLeft = Math.max(left, band.right());
            else if (both > 0 && band.left() >= right - 0.2 * dpi) newRight = Math.min(right, band.left());
            else break;
            if (newRight - newLeft < 0.2 * dpi) break;
            left = newLeft;
            right = newRight;
            leftMost = Math.min(leftMost, band.left());
            rightMost = Math.max(rightMost, band.right());
            if (parted) both++;
            end = i + 1;
        }
        boolean wide = left - leftMost > 0.7 * dpi && rightMost - right > 0.7 * dpi;
        return both >= 1 && wide ? end : from;
    }

    private void columns(List<Band> bands, List<Area> blocks) {
        int left = bands.stream().filter(b -> b.gapTo() - b.gapFrom() > 0.3 * dpi).mapToInt(Band::gapFrom).max().orElseThrow();
        int right = bands.stream().filter(b -> b.gapTo() - b.gapFrom() > 0.3 * dpi).mapToInt(Band::gapTo).min().orElseThrow();
        int middle = (left + right) / 2, top = bands.getFirst().top(), bottom = bands.getLast().bottom();
        int from = bands.stream().mapToInt(Band::left).min().orElseThrow(), to = bands.stream().mapToInt(Band::right).max().orElseThrow();
        blocks.add(new Area(from, top, middle, bottom));
        blocks.add(new Area(middle, top, to, bottom));
    }

    private static void text(List<Band> run, List<Area> blocks) {
        if (!run.isEmpty()) blocks.add(new Area(run.stream().mapToInt(Band::left).min().orElseThrow(), run.getFirst().top(),
                run.stream().mapToInt(Band::right).max().orElseThrow(), run.getLast().bottom()));
        run.clear();
    }
}
