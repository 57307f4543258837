package vn.dondoc.index.text;

import java.util.Arrays;

/** Counts under numbers, without an object for each. The number -1 cannot be counted. */
final class LongCounts {
    interface Visitor {
        void visit(long key, int count);
    }

    private long[] keys;
    private int[] counts;
    private int size;

    LongCounts(int room) {
        keys = new long[Integer.highestOneBit(Math.max(16, room)) * 2];
        Arrays.fill(keys, -1);
        counts = new int[keys.length];
    }

    void add(long key, int times) {
        int at = at(key);
        if (keys[at] == -1) {
            if (++size * 2 > keys.length) {
                grow();
                at = at(key);
            }
            keys[at] = key;
        }
        counts[at] += times;
    }

    int get(long key) {
        int at = at(key);
        return keys[at] == -1 ? 0 : counts[at];
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) if (keys[i] != -1) visitor.visit(keys[i], counts[i]);
    }

    long[] sortedKeys(int least) {
        long[] sorted = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) if (keys[i] != -1 && counts[i] >= least) sorted[n++] = keys[i];
        sorted = Arrays.copyOf(sorted, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private int at(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32 ^ mixed) & keys.length - 1;
        while (keys[at] != -1 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == -1) continue;
            int at = at(oldKeys[i]);
            keys[at] = oldKeys[i];
            counts[at] = oldCounts[i];
        }
    }
}
