package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Ruling lines of one direction, the pieces of a line joined: each has a place across (y of a horizontal line) and an
 * extent along.
 */
record Rulings(List<Line> lines) {
    /** Lines nearer than this are one line: a double border, the two edges of a thin rectangle. */
    static final double SNAP = 3;

    record Line(double at, double from, double to) {}

    static Rulings horizontal(List<Segment> segments) {
        return joined(segments.stream().filter(Segment::horizontal)
                .map(s -> new Line((s.y1() + s.y2()) / 2, Math.min(s.x1(), s.x2()), Math.max(s.x1(), s.x2()))).toList());
    }

    static Rulings vertical(List<Segment> segments) {
        return joined(segments.stream().filter(Segment::vertical)
                .map(s -> new Line((s.x1() + s.x2()) / 2, Math.min(s.y1(), s.y2()), Math.max(s.y1(), s.y2()))).toList());
    }

    private static Rulings joined(List<Line> pieces) {
        List<Double> places = places(pieces.stream().map(Line::at).toList());
        TreeMap<Integer, List<Line>> byPlace = new TreeMap<>();
        for (Line piece : pieces) byPlace.computeIfAbsent(nearest(places, piece.at()), k -> new ArrayList<>()).add(piece);
        List<Line> lines = new ArrayList<>();
        byPlace.forEach((place, at) -> {
            at.sort(Comparator.comparingDouble(Line::from));
            double from = at.getFirst().from(), to = at.getFirst().to();
            for (Line piece : at) {
                if (piece.from() > to + SNAP) {
                    lines.add(new Line(places.get(place), from, to));
                    from = piece.from();
                }
                to = piece.from() == from ? piece.to() : Math.max(to, piece.to());
            }
            lines.add(new Line(places.get(place), from, to));
        });
        return new Rulings(lines);
    }

    /** The means of values that lie together, ascending. */
    static List<Double> places(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList(), places = new ArrayList<>();
        double sum = 0;
        int count = 0;
        for (double value : sorted) {
            if (count > 0 && value - sum / count > SNAP) {
                places.add(sum / count);
                sum = 0;
                count = 0;
            }
            sum += value;
            count++;
        }
        if (count > 0) places.add(sum / count);
        return places;
    }

    static int nearest(List<Double> places, double value) {
        int best = 0;
        for (int i = 1; i < places.size(); i++) if (Math.abs(places.get(i) - value) < Math.abs(places.get(best) - value)) best = i;
        return best;
    }

    /** Whether a line runs along the given place over most of the stretch. */
    boolean cover(double at, double from, double to) {
        double covered = 0;
        for (Line line : lines) if (Math.abs(line.at() - at) <= SNAP) covered += Math.max(0, Math.min(to, line.to()) - Math.max(from, line.from()));
        return covered >= 0.6 * (to - from);
    }
}
