package vn.dondoc.knowledge.document.scan;

import java.util.Arrays;

/**
 * Which points of an image are dark against their surroundings. Paper that is grey, yellowed or shaded towards the
 * fold does not count as ink.
 */
record Ink(int width, int height, boolean[] dark) {
    /** How much darker than its surroundings a point is where it counts: thin rules are scanned pale. */
    private static final double SHARE = 0.86;

    /** @param reach points to each side that make up the surroundings */
    static Ink of(GreyImage image, int reach) {
        int w = image.width(), h = image.height();
        boolean[] dark = new boolean[w * h];
        int[] columns = new int[w];
        for (int y = 0; y < Math.min(h, reach); y++) add(columns, image, y, 1);
        for (int y = 0; y < h; y++) {
            if (y + reach < h) add(columns, image, y + reach, 1);
            if (y - reach - 1 >= 0) add(columns, image, y - reach - 1, -1);
            int rows = Math.min(h, y + reach + 1) - Math.max(0, y - reach);
            long sum = 0;
            for (int x = 0; x < Math.min(w, reach); x++) sum += columns[x];
            for (int x = 0; x < w; x++) {
                if (x + reach < w) sum += columns[x + reach];
                if (x - reach - 1 >= 0) sum -= columns[x - reach - 1];
                int points = rows * (Math.min(w, x + reach + 1) - Math.max(0, x - reach));
                dark[y * w + x] = image.at(x, y) * (double) points < SHARE * sum;
            }
        }
        return new Ink(w, h, dark);
    }

    private static void add(int[] columns, GreyImage image, int y, int sign) {
        for (int x = 0; x < columns.length; x++) columns[x] += sign * image.at(x, y);
    }

    boolean at(int x, int y) {
        return dark[y * width + x];
    }

    /** Without specks: a point stays where the square around it has as much ink as a stroke of a letter brings. */
    Ink withoutSpecks() {
        boolean[] kept = new boolean[dark.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (!dark[y * width + x]) continue;
                int count = 0;
                for (int j = Math.max(0, y - 2); j <= Math.min(height - 1, y + 2); j++) for (int i = Math.max(0, x - 2); i <= Math.min(width - 1, x + 2); i++) if (dark[j * width + i]) count++;
                kept[y * width + x] = count > 10;
            }
        }
        return new Ink(width, height, kept);
    }

    /** Whether lines of letters run up or down the page: then columns of points differ from each other more than rows do. */
    boolean isSideways() {
        long[] rows = new long[height], columns = new long[width];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) if (dark[y * width + x]) {
            rows[y]++;
            columns[x]++;
        }
        return steps(columns) > steps(rows);
    }

    private static double steps(long[] counts) {
        double sum = 0;
        for (int i = 1; i < counts.length; i++) sum += (double) (counts[i] - counts[i - 1]) * (counts[i] - counts[i - 1]);
        return sum;
    }

    /** Rows and columns swapped. */
    Ink turned() {
        boolean[] turned = new boolean[dark.length];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) turned[x * height + y] = dark[y * width + x];
        return new Ink(height, width, turned);
    }

    /**
     * How far the lines of the page sink to the right, as a tangent between -0.09 and 0.09: the slope along which the
     * rows of points are most unlike each other, ink here and none there.
     */
    double slope() {
        int[] xs = new int[1024], ys = new int[1024];
        int count = 0, step = Math.max(1, (int) (dark.length / 4_000_000));
        for (int y = 0; y < height; y++) {
            for (int x = y % step; x < width; x += step) {
                if (!dark[y * width + x]) continue;
                if (count == xs.length) {
                    xs = Arrays.copyOf(xs, count * 2);
                    ys = Arrays.copyOf(ys, count * 2);
                }
                xs[count] = x - width / 2;
                ys[count++] = y;
            }
        }
        if (count < 50) return 0;
        double best = 0, width = 0.09;
        for (double fine : new double[] {0.004, 0.001, 0.0002}) {
            double around = best, most = -1;
            for (double slope = around - width; slope <= around + width + 1e-9; slope += fine) {
                double contrast = contrast(xs, ys, count, slope);
                if (contrast > most) {
                    most = contrast;
                    best = slope;
                }
            }
            width = fine;
        }
        return Math.abs(best) < 0.0003 ? 0 : best;
    }

    private double contrast(int[] xs, int[] ys, int count, double slope) {
        int margin = (int) (width * 0.06) + 4;
        int[] rows = new int[height + 2 * margin];
        for (int i = 0; i < count; i++) {
            int row = (int) Math.round(ys[i] - xs[i] * slope) + margin;
            if (row >= 0 && row < rows.length) rows[row]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) sum += (double) (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        return sum;
    }
}
