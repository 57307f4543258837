package vn.dondoc.index.text;

import java.util.HashMap;
import java.util.Map;

/** Learns the edits of a {@link LetterChannel} from pairs of printed and read words, by expectation and maximisation. */
final class LetterLearning {
    private static final int ROUNDS = 5;
    /** What other engines and typefaces do that the learning pages do not show: seen on papers that came in. */
    private static final Map<String, Double> SEEN_ELSEWHERE = Map.of("Đ\tP", 0.25, "Đ\tB", 0.04, "Đ\tDP", 0.02, "Đ\tPB", 0.01, "Đ\tDB", 0.01);

    private LetterLearning() {}

    static Map<String, Float> edits(Map<PagePairs.Pair, Integer> pairs) {
        Map<String, Double> likelihood = null;
        Map<String, double[]> counts = null;
        for (int round = 0; round < ROUNDS; round++) {
            counts = new HashMap<>();
            for (var e : pairs.entrySet()) count(e.getKey().printed(), e.getKey().read(), e.getValue(), likelihood, counts);
            likelihood = shares(counts, 0);
        }
        Map<String, Float> edits = new HashMap<>();
        Map<String, double[]> seen = counts;
        shares(counts, 0.4).forEach((edit, share) -> {
            int printed = edit.indexOf('\t');
            double times = seen.get(edit)[0];
            if (times >= (printed == 1 ? 0.9 : printed == 2 ? 1.8 : 2.5) && share > 2e-5) edits.put(edit, (float) Math.max(-15.9, Math.log(share)));
        });
        return edits;
    }

    /** The same with what is seen elsewhere, for engines without Vietnamese. */
    static Map<String, Float> withSeenElsewhere(Map<String, Float> edits) {
        Map<String, Float> all = new HashMap<>(edits);
        SEEN_ELSEWHERE.forEach((edit, share) -> all.merge(edit, (float) Math.log(share), Math::max));
        return all;
    }

    private static Map<String, Double> shares(Map<String, double[]> counts, double discount) {
        Map<String, double[]> totals = new HashMap<>();
        counts.forEach((edit, count) -> totals.computeIfAbsent(edit.substring(0, edit.indexOf('\t')), k -> new double[1])[0] += count[0]);
        Map<String, Double> shares = HashMap.newHashMap(counts.size());
        counts.forEach((edit, count) -> {
            if (count[0] > 0.02) shares.put(edit, Math.max(count[0] - discount, count[0] * 0.3) / (totals.get(edit.substring(0, edit.indexOf('\t')))[0] + (discount > 0 ? 2 : 0)));
        });
        return shares;
    }

    private static void count(String printed, String read, int times, Map<String, Double> likelihood, Map<String, double[]> counts) {
        int n = printed.length(), m = read.length();
        double[][] forward = new double[n + 1][m + 1], backward = new double[n + 1][m + 1];
        double[][][][] weight = new double[n + 1][m + 1][LetterChannel.MOST_PRINTED + 1][LetterChannel.MOST_READ + 1];
        forward[0][0] = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                if (forward[i][j] == 0) continue;
                for (int a = 1; a <= LetterChannel.MOST_PRINTED && i + a <= n; a++) {
                    for (int b = 0; b <= LetterChannel.MOST_READ && j + b <= m; b++) {
                        double w = weight(printed.substring(i, i + a), read.substring(j, j + b), likelihood);
                        weight[i][j][a][b] = w;
                        forward[i + a][j + b] += forward[i][j] * w;
                    }
                }
            }
        }
        double all = forward[n][m];
        if (!(all > 1e-300)) return;
        backward[n][m] = 1;
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                for (int a = 1; a <= LetterChannel.MOST_PRINTED && i + a <= n; a++) {
                    for (int b = 0; b <= LetterChannel.MOST_READ && j + b <= m; b++) {
                        double onward = weight[i][j][a][b] * backward[i + a][j + b];
                        backward[i][j] += onward;
                        double share = forward[i][j] * onward / all;
                        if (share > 1e-4) counts.computeIfAbsent(printed.substring(i, i + a) + "\t" + read.substring(j, j + b), k -> new double[1])[0] += share * times;
                    }
                }
            }
        }
    }

    /** Before anything is known, alike letters stand for one another, and single letters rather than groups. */
    private static double weight(String printed, String read, Map<String, Double> likelihood) {
        double groups = printed.length() == 1 ? 1 : printed.length() == 2 ? 0.5 : 0.25;
        if (likelihood != null) return groups * likelihood.getOrDefault(printed + "\t" + read, 0.0);
        int longer = Math.max(printed.length(), read.length());
        double unlike = PagePairs.distance(printed, read) * longer;
        return groups * Math.exp(-3 * unlike - 0.5 * Math.abs(printed.length() - read.length()));
    }
}
