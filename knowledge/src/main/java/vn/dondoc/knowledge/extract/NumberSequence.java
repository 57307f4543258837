package vn.dondoc.knowledge.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The running numbers of rows, also where tasks have parts of their own. */
final class NumberSequence {
    private NumberSequence() {}

    /** Whether a number may stand right after another: 17 after 16, 4.1 after 4, 5 after 4.3, 5.1 after 4.3. */
    static boolean follows(@Nullable String last, String next) {
        if (last == null || !last.matches("\\d{1,3}(\\.\\d{1,3})*") || !next.matches("\\d{1,3}(\\.\\d{1,3})*")) return false;
        int[] a = parts(last), b = parts(next);
        if (b.length == a.length + 1) return b[a.length] == 1 && Arrays.equals(a, Arrays.copyOf(b, a.length));
        if (b.length > a.length) return false;
        return FlattenedTable.follows(join(Arrays.copyOf(a, b.length)), next);
    }

    /** How many rows on a plain number stands from another; -1 where that cannot be said. */
    static int apart(String last, String next) {
        return last.matches("\\d{1,3}") && next.matches("\\d{1,3}") ? Integer.parseInt(next) - Integer.parseInt(last) : -1;
    }

    private static int[] parts(String no) {
        return Arrays.stream(no.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static String join(int[] parts) {
        return Arrays.stream(parts).mapToObj(String::valueOf).reduce((x, y) -> x + "." + y).orElseThrow();
    }
}
