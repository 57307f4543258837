package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.knowledge.document.page.Segment;
import vn.dondoc.knowledge.document.scan.Rules.Rule;

/**
 * A scanned page made upright and brought to one resolution.
 *
 * @param image    at {@link #DPI}
 * @param segments rules that shape tables, in points of the page (1/72 inch)
 */
record PageImage(GreyImage image, List<Segment> segments) {
    /** Points per inch at which lines are found and letters are read. */
    static final int DPI = 300;
    private static final double POINT = 72.0 / DPI, NEAR = 0.06 * DPI;
    private static final int REACH = (int) (0.15 * DPI);

    /** @param dpi resolution of the scan */
    static PageImage of(GreyImage scan, double dpi) {
        double slope = Ink.of(scan, (int) Math.max(8, 0.15 * dpi)).slope();
        GreyImage image = slope == 0 && Math.abs(dpi - DPI) < 1 ? scan : scan.straightened(slope, DPI / dpi);
        Ink ink = Ink.of(image, REACH);
        List<Rule> across = new ArrayList<>(Rules.horizontal(ink, DPI)), down = new ArrayList<>(Rules.vertical(ink, DPI));
        onlyTables(across, down);
        List<Segment> segments = new ArrayList<>();
        across.forEach(r -> segments.add(new Segment(r.from() * POINT, r.at() * POINT, r.to() * POINT, r.at() * POINT)));
        down.forEach(r -> segments.add(new Segment(r.at() * POINT, r.from() * POINT, r.at() * POINT, r.to() * POINT)));
        erase(image, ink, across, down);
        return new PageImage(image.whitened(DPI / 4), List.copyOf(segments));
    }

    /** What belongs to a table meets rules of the other direction twice: letters in a row and underlines do not. */
    private static void onlyTables(List<Rule> across, List<Rule> down) {
        boolean changed = true;
        while (changed) {
            List<Rule> rows = List.copyOf(across), columns = List.copyOf(down);
            changed = across.removeIf(r -> columns.stream().filter(c -> meet(r, c)).limit(2).count() < 2);
            changed |= down.removeIf(c -> rows.stream().filter(r -> meet(r, c)).limit(2).count() < 2);
        }
    }

    private static boolean meet(Rule row, Rule column) {
        return row.at() >= column.from() - NEAR && row.at() <= column.to() + NEAR && column.at() >= row.from() - NEAR && column.at() <= row.to() + NEAR;
    }

    private static void erase(GreyImage image, Ink ink, List<Rule> across, List<Rule> down) {
        for (Rule rule : across) for (Rules.Piece p : rule.pieces()) for (int x = p.from(); x < p.to(); x++) erase(image, ink, x, p.low(), 0, 1);
        for (Rule rule : down) for (Rules.Piece p : rule.pieces()) for (int y = p.from(); y < p.to(); y++) erase(image, ink, p.low(), y, 1, 0);
    }

    /** Whitens a rule at one place across it, unless a letter stands on it there. */
    private static void erase(GreyImage image, Ink ink, int x, int y, int dx, int dy) {
        int before = 0, after = 0;
        while (before <= 12 && dark(ink, x - dx * (before + 1), y - dy * (before + 1))) before++;
        while (after <= 12 && dark(ink, x + dx * (after + 1), y + dy * (after + 1))) after++;
        if (before + after > 12) return;
        for (int i = -before - 2; i <= after + 2; i++) {
            int xx = x + dx * i, yy = y + dy * i;
            if (xx >= 0 && yy >= 0 && xx < image.width() && yy < image.height()) image.grey()[yy * image.width() + xx] = (byte) 255;
        }
    }

    private static boolean dark(Ink ink, int x, int y) {
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.at(x, y);
    }

    double widthInPoints() {
        return image.width() * POINT;
    }

    double heightInPoints() {
        return image.height() * POINT;
    }
}
