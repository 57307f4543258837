package vn.dondoc.index.text;

import java.util.Arrays;

/** Interpolated Kneser-Ney likelihoods, thinned out and written as a back-off model whose rows still sum to one. */
final class KneserNey {
    private final String[] vocabulary;
    private final LongCounts triples, pairs;
    private final double[] discount;
    private final double[] alone;
    private final double[] pairTotal, pairLeft;

    /**
     * @param triples how often each triple was seen
     * @param pairs   how many different words each pair follows
     * @param singles how many different words each word follows
     */
    KneserNey(String[] vocabulary, LongCounts triples, LongCounts pairs, long[] singles, double[] discount) {
        this.vocabulary = vocabulary;
        this.triples = triples;
        this.pairs = pairs;
        this.discount = discount;
        double total = Arrays.stream(singles).sum() + 0.5 * singles.length;
        alone = Arrays.stream(singles).mapToDouble(c -> (c + 0.5) / total).toArray();
        pairTotal = new double[vocabulary.length];
        pairLeft = new double[vocabulary.length];
        pairs.forEach((key, count) -> {
            pairTotal[(int) (key >>> 16)] += count;
            pairLeft[(int) (key >>> 16)] += discount(count);
        });
    }

    private double discount(int count) {
        return count == 0 ? 0 : discount[Math.min(count, discount.length - 1)];
    }

    private double after(int before, int word) {
        if (pairTotal[before] == 0) return alone[word];
        int count = pairs.get((long) before << 16 | word);
        return (count - discount(count) + pairLeft[before] * alone[word]) / pairTotal[before];
    }

    SyllableModel model(int leastPair, int leastTriple) {
        long[] kept = triples.sortedKeys(leastTriple);
        LongCounts wanted = new LongCounts(1 << 20);
        pairs.forEach((key, count) -> { if (count >= leastPair) wanted.add(key, 1); });
        for (long key : kept) wanted.add(key >>> 16, 1);
        long[] rows = wanted.sortedKeys(1);

        int[] biStart = new int[vocabulary.length + 1];
        char[] biNext = new char[rows.length];
        byte[] bi = new byte[rows.length], biBackoff = new byte[rows.length];
        double[] keptOf = new double[vocabulary.length], keptBelow = new double[vocabulary.length];
        for (int i = 0; i < rows.length; i++) {
            int first = (int) (rows[i] >>> 16), second = (int) (rows[i] & 0xffff);
            biStart[first + 1]++;
            biNext[i] = (char) second;
            double p = after(first, second);
            bi[i] = likelihood(p);
            keptOf[first] += p;
            keptBelow[first] += alone[second];
        }
        sum(biStart);
        byte[] uni = new byte[vocabulary.length], uniBackoff = new byte[vocabulary.length];
        double[] back = new double[vocabulary.length];
        for (int w = 0; w < vocabulary.length; w++) {
            uni[w] = likelihood(alone[w]);
            back[w] = left(keptOf[w]) / left(keptBelow[w]);
            uniBackoff[w] = backoff(back[w]);
        }

        double[] total = new double[rows.length], lost = new double[rows.length];
        triples.forEach((key, count) -> {
            int row = Arrays.binarySearch(rows, key >>> 16);
            if (row < 0) return;
            total[row] += count;
            lost[row] += discount(count);
        });
        int[] triStart = new int[rows.length + 1];
        char[] triNext = new char[kept.length];
        byte[] tri = new byte[kept.length];
        double[] triKept = new double[rows.length], triBelow = new double[rows.length];
        for (int i = 0; i < kept.length; i++) {
            int row = Arrays.binarySearch(rows, kept[i] >>> 16);
            int second = (int) (kept[i] >>> 16 & 0xffff), word = (int) (kept[i] & 0xffff);
            int count = triples.get(kept[i]);
            double p = (count - discount(count) + lost[row] * after(second, word)) / total[row];
            triStart[row + 1]++;
            triNext[i] = (char) word;
            tri[i] = likelihood(p);
            triKept[row] += p;
            triBelow[row] += Arrays.binarySearch(rows, (long) second << 16 | word) >= 0 ? after(second, word) : back[second] * alone[word];
        }
        sum(triStart);
        for (int row = 0; row < rows.length; row++) biBackoff[row] = backoff(left(triKept[row]) / left(triBelow[row]));
        System.err.println("pairs " + rows.length + ", triples " + kept.length);
        return new SyllableModel(vocabulary, uni, uniBackoff, biStart, biNext, bi, biBackoff, triStart, triNext, tri);
    }

    private static double left(double used) {
        return Math.max(1e-4, 1 - used);
    }

    private static void sum(int[] starts) {
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    }

    private static byte likelihood(double p) {
        return (byte) Math.clamp(Math.round(-Math.log(p) / SyllableModel.LIKELIHOOD_STEP), 0, 255);
    }

    private static byte backoff(double weight) {
        return (byte) Math.clamp(Math.round(Math.log(weight) / SyllableModel.BACKOFF_STEP) + SyllableModel.BACKOFF_ZERO, 0, 255);
    }
}
