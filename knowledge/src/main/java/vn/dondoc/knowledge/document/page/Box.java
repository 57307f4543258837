package vn.dondoc.knowledge.document.page;

/** A rectangle on a page, in points, y downwards: {@code left <= right}, {@code top <= bottom}. */
public record Box(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double middle() {
        return (left + right) / 2;
    }

    public double centre() {
        return (top + bottom) / 2;
    }

    /** Whether the other box's centre lies inside. */
    public boolean holds(Box other) {
        return other.middle() >= left && other.middle() <= right && other.centre() >= top && other.centre() <= bottom;
    }

    public Box with(Box other) {
        return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right), Math.max(bottom, other.bottom));
    }
}
