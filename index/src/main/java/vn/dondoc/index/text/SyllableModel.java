package vn.dondoc.index.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a syllable is after the two before it: trigrams with back-off, natural logarithms in one byte each.
 * Sorted arrays and no objects, so that a million triples take a few megabytes.
 */
final class SyllableModel {
    /** Start of a sentence, a figure, the number of a document, a word that is not known. */
    static final int START = 0, NUMBER = 1, CODE = 2, UNKNOWN = 3, FIRST_WORD = 4;
    static final float LIKELIHOOD_STEP = 1 / 14f, BACKOFF_STEP = 1 / 16f;
    static final int BACKOFF_ZERO = 224;

    private static final float RARE = 13;

    private final String[] words;
    private final Map<String, Integer> ids;
    private final byte[] uni, uniBackoff, bi, biBackoff, tri;
    private final int[] biStart, triStart;
    private final char[] biNext, triNext;

    SyllableModel(String[] words, byte[] uni, byte[] uniBackoff, int[] biStart, char[] biNext, byte[] bi, byte[] biBackoff,
                  int[] triStart, char[] triNext, byte[] tri) {
        this.words = words;
        this.uni = uni;
        this.uniBackoff = uniBackoff;
        this.biStart = biStart;
        this.biNext = biNext;
        this.bi = bi;
        this.biBackoff = biBackoff;
        this.triStart = triStart;
        this.triNext = triNext;
        this.tri = tri;
        ids = HashMap.newHashMap(words.length);
        for (int i = 0; i < words.length; i++) ids.put(words[i], i);
    }

    /** The same model with further words, each as likely as a word seen once. */
    SyllableModel withWords(List<String> fresh) {
        if (fresh.isEmpty()) return this;
        int old = words.length, size = Math.min(65_000, old + fresh.size());
        String[] more = Arrays.copyOf(words, size);
        byte[] likelihoods = Arrays.copyOf(uni, size), backoffs = Arrays.copyOf(uniBackoff, size);
        int[] starts = Arrays.copyOf(biStart, size + 1);
        for (int i = old; i < size; i++) {
            more[i] = fresh.get(i - old);
            likelihoods[i] = (byte) Math.round(RARE / LIKELIHOOD_STEP);
            backoffs[i] = (byte) BACKOFF_ZERO;
            starts[i + 1] = starts[i];
        }
        return new SyllableModel(more, likelihoods, backoffs, starts, biNext, bi, biBackoff, triStart, triNext, tri);
    }

    List<String> words() {
        return List.of(words);
    }

    /** @return the word's number, {@link #UNKNOWN} where it is not known */
    int id(String word) {
        return ids.getOrDefault(word, UNKNOWN);
    }

    String word(int id) {
        return words[id];
    }

    float alone(int word) {
        return -(uni[word] & 255) * LIKELIHOOD_STEP;
    }

    /** Where the pair stands, or -1: ask once per history, then use it for every next word. */
    int pair(int first, int second) {
        return find(biNext, biStart[first], biStart[first + 1], second);
    }

    /** Natural logarithm of P(word | first second); {@code pair} is {@link #pair} of the two. */
    float after(int pair, int second, int word) {
        if (pair < 0) return after(second, word);
        int at = find(triNext, triStart[pair], triStart[pair + 1], word);
        return at >= 0 ? -(tri[at] & 255) * LIKELIHOOD_STEP : ((biBackoff[pair] & 255) - BACKOFF_ZERO) * BACKOFF_STEP + after(second, word);
    }

    private float after(int before, int word) {
        int at = find(biNext, biStart[before], biStart[before + 1], word);
        return at >= 0 ? -(bi[at] & 255) * LIKELIHOOD_STEP : ((uniBackoff[before] & 255) - BACKOFF_ZERO) * BACKOFF_STEP + alone(word);
    }

    private static int find(char[] in, int from, int to, int wanted) {
        int low = from, high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (in[middle] < wanted) low = middle + 1;
            else if (in[middle] > wanted) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    void write(DataOutputStream out) throws IOException {
        byte[] text = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.write(uni);
        out.write(uniBackoff);
        writeRows(out, biStart, biNext);
        out.write(bi);
        out.write(biBackoff);
        writeRows(out, triStart, triNext);
        out.write(tri);
    }

    static SyllableModel read(DataInputStream in) throws IOException {
        String[] words = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
        byte[] uni = in.readNBytes(words.length), uniBackoff = in.readNBytes(words.length);
        int[] biStart = new int[words.length + 1];
        char[] biNext = readRows(in, biStart);
        byte[] bi = in.readNBytes(biNext.length), biBackoff = in.readNBytes(biNext.length);
        int[] triStart = new int[biNext.length + 1];
        char[] triNext = readRows(in, triStart);
        return new SyllableModel(words, uni, uniBackoff, biStart, biNext, bi, biBackoff, triStart, triNext, in.readNBytes(triNext.length));
    }

    /** Lengths of the rows, then the steps from word to word in a row: small figures pack well. */
    private static void writeRows(DataOutputStream out, int[] start, char[] next) throws IOException {
        out.writeInt(next.length);
        for (int row = 0; row + 1 < start.length; row++) writeSmall(out, start[row + 1] - start[row]);
        for (int row = 0; row + 1 < start.length; row++) {
            for (int i = start[row], before = 0; i < start[row + 1]; before = next[i++]) writeSmall(out, next[i] - before);
        }
    }

    private static char[] readRows(DataInputStream in, int[] start) throws IOException {
        char[] next = new char[in.readInt()];
        for (int row = 0; row + 1 < start.length; row++) start[row + 1] = start[row] + readSmall(in);
        for (int row = 0; row + 1 < start.length; row++) {
            for (int i = start[row], before = 0; i < start[row + 1]; before = next[i++]) next[i] = (char) (before + readSmall(in));
        }
        return next;
    }

    private static void writeSmall(DataOutputStream out, int value) throws IOException {
        int rest = value;
        for (; rest > 127; rest >>>= 7) out.writeByte(rest & 127 | 128);
        out.writeByte(rest);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 127) << shift;
            if (part < 128) return value;
        }
    }
}
