package vn.dondoc.index.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reading engine makes of printed letters: one to three printed letters become none to four read ones, each with
 * a likelihood learnt from pages that were read ("ủ" -> "ti", "Đ" -> "P"). Natural logarithms.
 */
final class LetterChannel {
    static final int MOST_PRINTED = 3, MOST_READ = 4;
    /** Likelihoods of what no page has shown. */
    private static final float SAME = -3.5f, SAME_BASE = -4.5f, OTHER = -9;
    static final float LOST = -8, ADDED = -7.5f;

    /** Small letters without marks. */
    private static final char[] BASES = bases();

    private final Map<String, Integer> printed = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final int[][] byRead;
    private final float[][] likelihoodByRead;

    /** @param edits printed letters, tabulator, read letters, to likelihood */
    LetterChannel(Map<String, Float> edits) {
        Map<Integer, Map<Integer, Float>> rows = new TreeMap<>();
        new TreeMap<>(edits).forEach((edit, likelihood) -> {
            int tab = edit.indexOf('\t');
            int from = printed.computeIfAbsent(edit.substring(0, tab), k -> printed.size());
            int to = read.computeIfAbsent(edit.substring(tab + 1), k -> read.size());
            rows.computeIfAbsent(to, k -> new TreeMap<>()).put(from, likelihood);
        });
        byRead = new int[read.size()][];
        likelihoodByRead = new float[read.size()][];
        rows.forEach((to, row) -> {
            byRead[to] = row.keySet().stream().mapToInt(i -> i).toArray();
            likelihoodByRead[to] = new float[byRead[to].length];
            int k = 0;
            for (float likelihood : row.values()) likelihoodByRead[to][k++] = likelihood;
        });
    }

    /** @return a number for printed letters, -1 where none was learnt */
    int printed(String letters) {
        return printed.getOrDefault(letters, -1);
    }

    /** Where in one token which printed letters may stand. */
    final class Places {
        final String token;
        /** First place of each group of printed letters, -1 where none; then from place to place. */
        final int[] first, next, start, length;
        final float[] likelihood;
        private final char[] bases;

        private Places(String token) {
            this.token = token;
            first = new int[printed.size()];
            Arrays.fill(first, -1);
            int n = token.length(), total = 0;
            int[][] parts = new int[n + 1][MOST_READ + 1];
            for (int i = 0; i <= n; i++) {
                for (int b = 0; b <= MOST_READ; b++) {
                    parts[i][b] = i + b > n ? -1 : read.getOrDefault(token.substring(i, i + b), -1);
                    if (parts[i][b] >= 0) total += byRead[parts[i][b]].length;
                }
            }
            next = new int[total];
            start = new int[total];
            length = new int[total];
            likelihood = new float[total];
            int size = 0;
            for (int i = 0; i <= n; i++) {
                for (int b = 0; b <= MOST_READ; b++) {
                    if (parts[i][b] < 0) continue;
                    int[] from = byRead[parts[i][b]];
                    for (int k = 0; k < from.length; k++, size++) {
                        start[size] = i;
                        length[size] = b;
                        likelihood[size] = likelihoodByRead[parts[i][b]][k];
                        next[size] = first[from[k]];
                        first[from[k]] = size;
                    }
                }
            }
            bases = new char[n];
            for (int i = 0; i < n; i++) bases[i] = base(token.charAt(i));
        }

        /** A single letter read as one letter, though no page has shown it. */
        float unseen(char letter, int at) {
            if (token.charAt(at) == letter) return SAME;
            return bases[at] == base(letter) ? SAME_BASE : OTHER;
        }
    }

    Places places(String token) {
        return new Places(token);
    }

    private static char base(char letter) {
        return letter < BASES.length ? BASES[letter] : letter;
    }

    private static char[] bases() {
        char[] bases = new char[0x2000];
        for (char c = 0; c < bases.length; c++) {
            String folded = Folding.fold(String.valueOf(c));
            bases[c] = folded.isEmpty() ? c : folded.charAt(0);
        }
        return bases;
    }

    void write(DataOutputStream out) throws IOException {
        Map<Integer, String> from = new HashMap<>(), to = new HashMap<>();
        printed.forEach((k, v) -> from.put(v, k));
        read.forEach((k, v) -> to.put(v, k));
        Map<String, Float> edits = new TreeMap<>();
        for (int b = 0; b < byRead.length; b++) {
            for (int k = 0; k < byRead[b].length; k++) edits.put(from.get(byRead[b][k]) + "\t" + to.get(b), likelihoodByRead[b][k]);
        }
        out.writeInt(edits.size());
        for (var e : edits.entrySet()) {
            out.writeUTF(e.getKey());
            out.writeByte(Math.min(255, Math.round(-e.getValue() * 16)));
        }
    }

    static LetterChannel read(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, Float> edits = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) edits.put(in.readUTF(), -in.readUnsignedByte() / 16f);
        return new LetterChannel(edits);
    }
}
