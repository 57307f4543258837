package vn.dondoc.knowledge.document.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import vn.dondoc.knowledge.document.page.Segment;

/** The ruling lines of a page: stroked lines, the edges of stroked rectangles, thin filled rectangles; and its pictures. */
final class PdfLines extends PDFGraphicsStreamEngine {
    /** A filled rectangle thinner than this (points) is a line. */
    private static final double THIN = 3;
    private static final int MOST_LINES = 50_000;
    private final PdfLimit limit;
    private final int direction;
    private final PDRectangle crop;
    private final List<List<Point2D>> path = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Point2D> dots = new ArrayList<>();
    private double pictured;

    /** @param direction in which the text of the page runs, degrees */
    PdfLines(PDPage page, int direction, PdfLimit limit) {
        super(page);
        this.direction = direction;
        this.crop = page.getCropBox();
        this.limit = limit;
    }

    List<Segment> read() throws IOException {
        processPage(getPage());
        segments.addAll(Dots.lines(dots));
        return segments;
    }

    /** The part of the page, 0..1 (or more, where they overlap), that pictures cover; known after {@link #read}. */
    double pictured() {
        return pictured;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.operator();
        super.processOperator(operator, operands);
    }

    private Point2D upright(Point2D p) {
        double x = p.getX() - crop.getLowerLeftX(), y = p.getY() - crop.getLowerLeftY(), w = crop.getWidth(), h = crop.getHeight();
        return switch (direction) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(w - x, y);
            case 270 -> new Point2D.Double(h - y, w - x);
            default -> new Point2D.Double(x, h - y);
        };
    }

    private void line(Point2D from, Point2D to) {
        if (segments.size() < MOST_LINES) segments.add(new Segment(from.getX(), from.getY(), to.getX(), to.getY()));
    }

    private static boolean white(PDColor color) {
        for (float part : color.getComponents()) if (part < 0.97f) return false;
        return color.getComponents().length == 1 || color.getComponents().length == 3;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(new ArrayList<>(List.of(upright(p0), upright(p1), upright(p2), upright(p3), upright(p0))));
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>(List.of(upright(new Point2D.Float(x, y)))));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) moveTo(x, y);
        else path.getLast().add(upright(new Point2D.Float(x, y)));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // rounded shapes are no ruling lines, but for round dots: the drawing goes on behind them
        Point2D end = upright(new Point2D.Float(x3, y3));
        if (!path.isEmpty() && path.getLast().getLast().distance(end) <= THIN) path.getLast().add(end);
        else moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.isEmpty() ? new Point2D.Float() : path.getLast().getLast();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) path.getLast().add(path.getLast().getFirst());
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        if (!white(getGraphicsState().getStrokingColor()))
            for (List<Point2D> part : path) for (int i = 1; i < part.size(); i++) line(part.get(i - 1), part.get(i));
        path.clear();
    }

    @Override
    public void fillPath(int rule) {
        if (!white(getGraphicsState().getNonStrokingColor())) path.forEach(this::thin);
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    private void thin(List<Point2D> part) {
        double left = part.stream().mapToDouble(Point2D::getX).min().orElse(0), right = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double top = part.stream().mapToDouble(Point2D::getY).min().orElse(0), bottom = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
        double x = (left + right) / 2, y = (top + bottom) / 2;
        if (right - left <= THIN && bottom - top <= THIN && dots.size() < MOST_LINES) dots.add(new Point2D.Double(x, y));
        if (bottom - top <= THIN && right - left > bottom - top) line(new Point2D.Double(left, y), new Point2D.Double(right, y));
        else if (right - left <= THIN && bottom - top > right - left) line(new Point2D.Double(x, top), new Point2D.Double(x, bottom));
    }

    @Override
    public void drawImage(PDImage image) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        pictured += Math.abs(matrix.getScalingFactorX() * matrix.getScalingFactorY()) / Math.max(1, crop.getWidth() * crop.getHeight());
    }

    @Override
    public void clip(int rule) {
        // what a clip hides is rare and small
    }

    @Override
    public void shadingFill(COSName name) {
        // a shading is no line
    }
}
