package vn.dondoc.knowledge.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.dondoc.knowledge.document.page.Segment;

/** Dotted lines whose dots are drawn one by one: rows of dots with narrow gaps become lines. */
final class Dots {
    private static final double WIDEST_GAP = 4;
    private static final int FEWEST = 6;

    private Dots() {}

    static List<Segment> lines(List<Point2D> dots) {
        List<Segment> lines = new ArrayList<>();
        runs(dots, Point2D::getY, Point2D::getX).forEach(r -> lines.add(new Segment(r[1], r[0], r[2], r[0])));
        runs(dots, Point2D::getX, Point2D::getY).forEach(r -> lines.add(new Segment(r[0], r[1], r[0], r[2])));
        return lines;
    }

    /** Each run: the place across, where it begins, where it ends. */
    private static List<double[]> runs(List<Point2D> dots, ToDoubleFunction<Point2D> across, ToDoubleFunction<Point2D> along) {
        Map<Long, List<Point2D>> rows = new TreeMap<>();
        for (Point2D dot : dots) rows.computeIfAbsent(Math.round(across.applyAsDouble(dot) * 2), k -> new ArrayList<>()).add(dot);
        List<double[]> runs = new ArrayList<>();
        for (List<Point2D> row : rows.values()) {
            row.sort(Comparator.comparingDouble(along));
            int first = 0;
            for (int i = 1; i <= row.size(); i++) {
                if (i < row.size() && along.applyAsDouble(row.get(i)) - along.applyAsDouble(row.get(i - 1)) <= WIDEST_GAP) continue;
                if (i - first >= FEWEST) runs.add(new double[] {across.applyAsDouble(row.get(first)), along.applyAsDouble(row.get(first)), along.applyAsDouble(row.get(i - 1))});
                first = i;
            }
        }
        return runs;
    }
}
