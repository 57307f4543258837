package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which word of a printed page was read as which. */
final class PagePairs {
    /** @param printed the word on the page @param read what the engine made of it, upper and lower case kept */
    record Pair(String printed, String read) {}

    private static final int BAND = 400;

    private PagePairs() {}

    static List<Pair> of(String printedPage, String readPage) {
        List<String> printed = words(printedPage), read = words(readPage);
        int n = printed.size(), m = read.size(), width = 2 * BAND + 1;
        float[] before = new float[m + 1], now = new float[m + 1];
        byte[][] step = new byte[n + 1][width];
        Arrays.fill(before, Float.MAX_VALUE / 4);
        for (int i = 0; i <= n; i++) {
            int centre = (int) ((long) i * m / Math.max(1, n));
            Arrays.fill(now, Float.MAX_VALUE / 4);
            for (int j = Math.max(0, centre - BAND); j <= Math.min(m, centre + BAND); j++) {
                float best = i == 0 && j == 0 ? 0 : Float.MAX_VALUE / 4;
                byte how = 0;
                if (i > 0 && before[j] + 0.62f < best) { best = before[j] + 0.62f; how = 1; }
                if (j > 0 && now[j - 1] + 0.62f < best) { best = now[j - 1] + 0.62f; how = 2; }
                if (i > 0 && j > 0 && before[j - 1] < best) {
                    float cost = before[j - 1] + distance(printed.get(i - 1), read.get(j - 1));
                    if (cost < best) { best = cost; how = 3; }
                }
                now[j] = best;
                step[i][j - centre + BAND] = how;
            }
            float[] swap = before;
            before = now;
            now = swap;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = n, j = m; i > 0 || j > 0; ) {
            int at = j - (int) ((long) i * m / Math.max(1, n)) + BAND;
            byte how = at < 0 || at >= width ? 0 : step[i][at];
            if (how == 3) {
                if (distance(printed.get(i - 1), read.get(j - 1)) <= 0.75f) pairs.add(new Pair(printed.get(i - 1), read.get(j - 1)));
                i--;
                j--;
            } else if (how == 1) i--;
            else if (how == 2) j--;
            else break;
        }
        return pairs;
    }

    private static List<String> words(String page) {
        return TextParts.of(page).stream().filter(p -> p.kind() == TextParts.Kind.WORD)
                .map(p -> page.substring(p.start(), p.end())).filter(w -> w.length() < 14).toList();
    }

    /** 0 alike, 1 unlike: letters that differ in their marks only cost a little. */
    static float distance(String a, String b) {
        if (a.equals(b)) return 0;
        String x = Folding.fold(a), y = Folding.fold(b);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) row[j] = j;
        for (int i = 1; i <= x.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return 0.05f + 0.95f * row[y.length()] / Math.max(1, Math.max(x.length(), y.length()));
    }
}
