package vn.dondoc.knowledge.document.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page or a piece of it in shades of grey.
 *
 * @param grey row by row, 0 black to 255 white
 */
record GreyImage(int width, int height, byte[] grey) {
    private static final int WHITE = 255;

    /** By brightness: a red stamp stays dark, since a secrecy marking is printed in red. Transparent is white. */
    static GreyImage of(BufferedImage image) {
        int w = image.getWidth(), h = image.getHeight();
        byte[] grey = new byte[w * h];
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            Raster raster = image.getRaster();
            raster.getDataElements(0, 0, w, h, grey);
            return new GreyImage(w, h, grey);
        }
        int[] line = new int[w];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, line, 0, w);
            for (int x = 0; x < w; x++) {
                int p = line[x], alpha = p >>> 24;
                int light = ((p >> 16 & 255) * 299 + (p >> 8 & 255) * 587 + (p & 255) * 114) / 1000;
                grey[y * w + x] = (byte) (WHITE - (WHITE - light) * alpha / 255);
            }
        }
        return new GreyImage(w, h, grey);
    }

    static GreyImage white(int width, int height) {
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) WHITE);
        return new GreyImage(width, height, grey);
    }

    int at(int x, int y) {
        return grey[y * width + x] & 255;
    }

    /** Half the size, each point the mean of four. */
    GreyImage halved() {
        int w = Math.max(1, width / 2), h = Math.max(1, height / 2);
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int right = Math.min(width - 1, 2 * x + 1), below = Math.min(height - 1, 2 * y + 1);
                half[y * w + x] = (byte) ((at(2 * x, 2 * y) + at(right, 2 * y) + at(2 * x, below) + at(right, below) + 2) / 4);
            }
        }
        return new GreyImage(w, h, half);
    }

    /**
     * The image turned back by a slope and enlarged, in one go so that letters are sampled once (Catmull-Rom).
     *
     * @param slope how far lines sink to the right, as a tangent
     */
    GreyImage straightened(double slope, double factor) {
        if (factor <= 0.5) return halved().straightened(slope, factor * 2);
        int w = (int) Math.round(width * factor), h = (int) Math.round(height * factor);
        double angle = Math.atan(slope), cos = Math.cos(angle) / factor, sin = Math.sin(angle) / factor;
        byte[] out = new byte[w * h];
        double[] across = new double[4], down = new double[4];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = x + 0.5 - w / 2.0, dy = y + 0.5 - h / 2.0;
                double sx = width / 2.0 + dx * cos - dy * sin - 0.5, sy = height / 2.0 + dx * sin + dy * cos - 0.5;
                int left = (int) Math.floor(sx), top = (int) Math.floor(sy);
                weights(sx - left, across);
                weights(sy - top, down);
                boolean inside = left >= 1 && top >= 1 && left + 2 < width && top + 2 < height;
                double sum = 0;
                for (int j = 0, at = (top - 1) * width + left - 1; j < 4; j++, at += width) {
                    sum += down[j] * (inside ? across[0] * (grey[at] & 255) + across[1] * (grey[at + 1] & 255) + across[2] * (grey[at + 2] & 255) + across[3] * (grey[at + 3] & 255)
                            : atEdge(left - 1, top - 1 + j, across));
                }
                out[y * w + x] = (byte) Math.clamp(Math.round(sum), 0, WHITE);
            }
        }
        return new GreyImage(w, h, out);
    }

    private double atEdge(int left, int y, double[] across) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int x = left + i;
            sum += across[i] * (x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y));
        }
        return sum;
    }

    private static void weights(double t, double[] w) {
        w[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        w[1] = (1.5 * t - 2.5) * t * t + 1;
        w[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        w[3] = (0.5 * t - 0.5) * t * t;
    }

    /** The paper made white, tile by tile, so that a piece that is cut out has no edge of its own; ink keeps its share of it. */
    GreyImage whitened(int tile) {
        int across = (width + tile - 1) / tile, down = (height + tile - 1) / tile;
        int[] paper = new int[across * down];
        for (int t = 0; t < paper.length; t++) paper[t] = paper(new Area(t % across * tile, t / across * tile, Math.min(width, (t % across + 1) * tile), Math.min(height, (t / across + 1) * tile)));
        int usual = Arrays.stream(paper).sorted().toArray()[paper.length / 2];
        byte[] white = new byte[grey.length];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) {
            double level = 0.92 * Math.max(paper[y / tile * across + x / tile], 0.6 * usual);
            white[y * width + x] = (byte) Math.min(WHITE, Math.round(at(x, y) * WHITE / level));
        }
        return new GreyImage(width, height, white);
    }

    /** The shade that three quarters of the points do not exceed: even among letters that is paper. */
    private int paper(Area area) {
        int[] shades = new int[WHITE + 1];
        for (int y = area.top(); y < area.bottom(); y++) for (int x = area.left(); x < area.right(); x++) shades[at(x, y)]++;
        int left = area.width() * area.height() * 3 / 4, shade = 0;
        while (shade < WHITE && (left -= shades[shade]) > 0) shade++;
        return Math.max(1, shade);
    }

    /** A quarter turn clockwise. */
    GreyImage quarterTurn() {
        byte[] turned = new byte[grey.length];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) turned[x * height + height - 1 - y] = grey[y * width + x];
        return new GreyImage(height, width, turned);
    }

    /** A piece with a white edge around it; an engine reads letters badly that touch the edge. */
    GreyImage cut(Area area, int edge) {
        int left = Math.clamp(area.left(), 0, width), right = Math.clamp(area.right(), left, width);
        int top = Math.clamp(area.top(), 0, height), bottom = Math.clamp(area.bottom(), top, height);
        GreyImage piece = white(right - left + 2 * edge, bottom - top + 2 * edge);
        for (int y = top; y < bottom; y++) System.arraycopy(grey, y * width + left, piece.grey, (y - top + edge) * piece.width + edge, right - left);
        return piece;
    }

    /** As a binary PGM file, which every image library reads. */
    void write(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(grey);
    }

    /** A rectangle in points of an image; right and bottom lie outside it. */
    record Area(int left, int top, int right, int bottom) {
        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }
}
