package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds ruling lines in an image. A rule is a long run of ink that is thin across; letters are thick across or short.
 * Pieces of a rule that noise, a letter on it or a slight slope has broken are put together again.
 */
final class Rules {
    private final Ink ink;
    private final int thick, piece, shortest, lightGap, darkGap, mend, drift;

    private Rules(Ink ink, double dpi, double shortestInches) {
        this.ink = ink;
        thick = (int) Math.max(3, dpi * 0.04);
        piece = (int) (dpi * 0.12);
        shortest = (int) (dpi * shortestInches);
        lightGap = (int) Math.max(2, dpi * 0.018);
        darkGap = (int) (dpi * 0.07);
        mend = (int) (dpi * 0.16);
        drift = (int) Math.max(2, dpi * 0.012);
    }

    /** A rule along an axis: from and to along it, at its mean place across, with its pieces. */
    record Rule(int from, int to, double at, List<Piece> pieces) {}

    /** A straight part of a rule: its ink lies between {@code low} and {@code high} across. */
    record Piece(int from, int to, int low, int high) {
        double middle() {
            return (low + high - 1) / 2.0;
        }
    }

    static List<Rule> horizontal(Ink ink, double dpi) {
        return new Rules(ink, dpi, 0.25).find();
    }

    /** As {@link #horizontal}, with x and y swapped. */
    static List<Rule> vertical(Ink ink, double dpi) {
        return new Rules(ink.turned(), dpi, 0.17).find();
    }

    private List<Rule> find() {
        short[] across = across();
        List<Piece> pieces = new ArrayList<>();
        for (int y = 0; y < ink.height(); y++) runs(y, across, pieces);
        return joined(pieces);
    }

    /** For each dark point how many points the ink reaches across the line's direction. */
    private short[] across() {
        int w = ink.width(), h = ink.height();
        short[] length = new short[w * h];
        for (int x = 0; x < w; x++) {
            for (int y = 0; y < h; y++) {
                if (!ink.at(x, y)) continue;
                int end = y;
                while (end < h && ink.at(x, end)) end++;
                for (int i = y; i < end; i++) length[i * w + x] = (short) Math.min(Short.MAX_VALUE, end - y);
                y = end;
            }
        }
        return length;
    }

    private void runs(int y, short[] across, List<Piece> pieces) {
        int w = ink.width(), from = -1, thin = 0, lastThin = -1, light = 0, heavy = 0;
        for (int x = 0; x <= w; x++) {
            int length = x == w ? 0 : across[y * w + x];
            boolean isThin = length > 0 && length <= thick;
            if (isThin) {
                if (from < 0) {
                    from = x;
                    thin = 0;
                }
                thin++;
                lastThin = x;
                light = heavy = 0;
                continue;
            }
            if (from < 0) continue;
            if (length == 0) light++;
            else heavy++;
            if (x == w || light > lightGap || heavy > darkGap) {
                int long_ = lastThin + 1 - from;
                if (long_ >= piece && thin >= 0.7 * long_) pieces.add(new Piece(from, lastThin + 1, y, y + 1));
                from = -1;
                light = heavy = 0;
            }
        }
    }

    /** Pieces one under the other or one after the other, about level, are one rule. */
    private List<Rule> joined(List<Piece> pieces) {
        pieces.sort(Comparator.comparingInt(Piece::from));
        int[] parent = new int[pieces.size()];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        for (int i = 0; i < parent.length; i++) {
            Piece a = pieces.get(i);
            for (int j = i + 1; j < parent.length && pieces.get(j).from() <= a.to() + mend; j++) {
                Piece b = pieces.get(j);
                if (Math.abs(b.low() - a.low()) <= drift) parent[root(parent, j)] = root(parent, i);
            }
        }
        List<List<Piece>> groups = new ArrayList<>();
        int[] group = new int[parent.length];
        Arrays.fill(group, -1);
        for (int i = 0; i < parent.length; i++) {
            int root = root(parent, i);
            if (group[root] < 0) {
                group[root] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(group[root]).add(pieces.get(i));
        }
        List<Rule> rules = new ArrayList<>();
        for (List<Piece> g : groups) {
            int from = g.stream().mapToInt(Piece::from).min().orElseThrow(), to = g.stream().mapToInt(Piece::to).max().orElseThrow();
            double weight = g.stream().mapToDouble(p -> p.to() - p.from()).sum();
            double at = g.stream().mapToDouble(p -> p.middle() * (p.to() - p.from())).sum() / weight;
            if (to - from >= shortest) rules.add(new Rule(from, to, at, List.copyOf(g)));
        }
        rules.sort(Comparator.comparingDouble(Rule::at));
        return rules;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    }
}
