package vn.dondoc.knowledge.document.scan;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.knowledge.document.scan.GreyImage.Area;

/** What is red on a page, as stamps are, black on white; and the stamps turned upright. */
final class RedInk {
    /** How much redder than blue and green a point is: scanners and JPEG wash colours out. */
    private static final int REDDER = 38;
    private static final double TILE = 0.05, LEAST_WIDTH = 0.3, LEAST_HEIGHT = 0.1, MOST_WIDTH = 5, MOST_HEIGHT = 3;
    private static final int LEAST_POINTS = 4;

    private RedInk() {}

    static GreyImage of(BufferedImage page) {
        int w = page.getWidth(), h = page.getHeight();
        GreyImage red = GreyImage.white(w, h);
        if (page.getColorModel().getNumColorComponents() < 3) return red;
        int[] line = new int[w];
        for (int y = 0; y < h; y++) {
            page.getRGB(0, y, w, 1, line, 0, w);
            for (int x = 0; x < w; x++) {
                int r = line[x] >> 16 & 255, other = Math.max(line[x] >> 8 & 255, line[x] & 255);
                // the redder the blacker, so that letters keep their soft edges
                if (r - other > REDDER / 2) red.grey()[y * w + x] = (byte) Math.clamp(255 - (r - other) * 255L / (2 * REDDER), 0, 255);
            }
        }
        return red;
    }

    /** Places where red stands together, the largest first; what is far too large or small for a stamp is none. */
    static List<Area> stamps(GreyImage red, double dpi) {
        int tile = Math.max(2, (int) (TILE * dpi)), across = (red.width() + tile - 1) / tile, down = (red.height() + tile - 1) / tile;
        int[] points = new int[across * down];
        for (int y = 0; y < red.height(); y++) for (int x = 0; x < red.width(); x++) if (red.at(x, y) < 128) points[y / tile * across + x / tile]++;
        boolean[] seen = new boolean[points.length];
        List<Area> stamps = new ArrayList<>();
        for (int start = 0; start < points.length; start++) {
            if (seen[start] || points[start] < LEAST_POINTS) continue;
            int left = across, top = down, right = -1, bottom = -1;
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int at = open.pop(), x = at % across, y = at / across;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                // letters of a word stand up to three tiles apart
                for (int j = Math.max(0, y - 3); j <= Math.min(down - 1, y + 3); j++) for (int i = Math.max(0, x - 3); i <= Math.min(across - 1, x + 3); i++) {
                    if (seen[j * across + i] || points[j * across + i] < LEAST_POINTS) continue;
                    seen[j * across + i] = true;
                    open.push(j * across + i);
                }
            }
            Area area = new Area(left * tile, top * tile, Math.min(red.width(), (right + 1) * tile), Math.min(red.height(), (bottom + 1) * tile));
            if (area.width() >= LEAST_WIDTH * dpi && area.height() >= LEAST_HEIGHT * dpi && area.width() <= MOST_WIDTH * dpi && area.height() <= MOST_HEIGHT * dpi) stamps.add(area);
        }
        stamps.sort(Comparator.comparingInt((Area a) -> -a.width() * a.height()));
        return stamps;
    }

    /** A stamp as it stands, and turned so that the box about it is smallest; without its frame, at the resolution wanted. */
    static List<GreyImage> turns(GreyImage stamp, double dpi, int wanted) {
        List<int[]> points = new ArrayList<>();
        int step = Math.max(1, stamp.width() * stamp.height() / 200_000);
        for (int y = 0, n = 0; y < stamp.height(); y++) for (int x = 0; x < stamp.width(); x++) if (stamp.at(x, y) < 128 && n++ % step == 0) points.add(new int[] {x, y});
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int degrees = -45; degrees <= 45; degrees++) {
            double cos = Math.cos(Math.toRadians(degrees)), sin = Math.sin(Math.toRadians(degrees));
            double left = Double.MAX_VALUE, right = -Double.MAX_VALUE, top = Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
            for (int[] p : points) {
                double x = p[0] * cos + p[1] * sin, y = p[1] * cos - p[0] * sin;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
            double area = (right - left) * (bottom - top) * (1 + Math.abs(degrees) * 0.0005);
            if (area < least) {
                least = area;
                best = degrees;
            }
        }
        int room = (int) (Math.hypot(stamp.width(), stamp.height()) - Math.min(stamp.width(), stamp.height())) / 2 + 1;
        GreyImage wide = stamp.cut(new Area(0, 0, stamp.width(), stamp.height()), room);
        List<GreyImage> turned = new ArrayList<>();
        for (double degrees : best == 0 ? new double[] {0} : new double[] {0, best}) {
            GreyImage upright = wide.straightened(Math.tan(Math.toRadians(degrees)), wanted / dpi);
            turned.add(upright);
            turned.add(unframed(upright, wanted));
        }
        // a stamp along the edge of the page
        GreyImage last = turned.getLast();
        if (last.height() > last.width()) turned.addAll(List.of(last.quarterTurn(), last.quarterTurn().quarterTurn().quarterTurn()));
        return turned;
    }

    /** Long runs of ink along and across are the frame: no letter is as long as half the stamp. */
    private static GreyImage unframed(GreyImage stamp, int dpi) {
        byte[] grey = stamp.grey().clone();
        int w = stamp.width(), h = stamp.height(), gap = Math.max(2, dpi / 60), thick = Math.max(3, dpi / 40);
        for (boolean rows : new boolean[] {true, false}) {
            int lines = rows ? h : w, length = rows ? w : h;
            for (int line = 0; line < lines; line++) {
                int from = -1, last = -gap - 1;
                for (int i = 0; i <= length; i++) {
                    boolean dark = i < length && (rows ? near(stamp, i, line, 0, 1) : near(stamp, line, i, 1, 0));
                    if (dark) {
                        if (i - last > gap) from = i;
                        last = i;
                    } else if (from >= 0 && (i - last > gap || i == length)) {
                        if (last - from > Math.max(0.28 * dpi, 0.4 * extent(stamp, rows))) for (int j = from; j <= last; j++) for (int k = -thick / 2; k <= thick / 2; k++) {
                            int at = line + k;
                            if (at >= 0 && at < lines) grey[rows ? at * w + j : j * w + at] = (byte) 255;
                        }
                        from = -1;
                    }
                }
            }
        }
        return new GreyImage(w, h, grey);
    }

    private static boolean near(GreyImage stamp, int x, int y, int dx, int dy) {
        return stamp.at(x, y) < 128 || x + dx < stamp.width() && y + dy < stamp.height() && stamp.at(x + dx, y + dy) < 128;
    }

    /** How wide or high the ink of a stamp is. */
    private static int extent(GreyImage stamp, boolean across) {
        int low = Integer.MAX_VALUE, high = -1;
        for (int y = 0; y < stamp.height(); y++) for (int x = 0; x < stamp.width(); x++) {
            if (stamp.at(x, y) >= 128) continue;
            int at = across ? x : y;
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return Math.max(0, high - low);
    }
}
