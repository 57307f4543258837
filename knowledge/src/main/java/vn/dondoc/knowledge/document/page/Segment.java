package vn.dondoc.knowledge.document.page;

/** A ruling line as drawn or as found in an image, in points. Only (nearly) horizontal and vertical ones shape a table. */
public record Segment(double x1, double y1, double x2, double y2) {
    private static final double SLANT = 2.5;

    boolean horizontal() {
        return Math.abs(y1 - y2) <= Math.max(SLANT, 0.01 * Math.abs(x1 - x2)) && Math.abs(x1 - x2) > Math.abs(y1 - y2);
    }

    boolean vertical() {
        return Math.abs(x1 - x2) <= Math.max(SLANT, 0.01 * Math.abs(y1 - y2)) && Math.abs(y1 - y2) > Math.abs(x1 - x2);
    }
}
