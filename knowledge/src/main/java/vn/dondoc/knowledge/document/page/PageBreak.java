package vn.dondoc.knowledge.document.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/** What a page break does to a table: its heading is printed again, its last row may be cut in two. */
final class PageBreak {
    private static final int MOST_HEADING_ROWS = 4;
    /** A first cell shorter than this is a row's number, not words. */
    private static final int LENGTH_OF_WORDS = 8;

    private PageBreak() {}

    /** How many rows at the top of the part repeat the table's own first rows. */
    static int repeatedHeading(List<JoinedCell[]> rows, List<JoinedCell[]> below) {
        int same = 0;
        while (same < Math.min(MOST_HEADING_ROWS, Math.min(rows.size(), below.size())) && alike(rows.get(same), below.get(same))) same++;
        return same;
    }

    private static String words(JoinedCell[] row) {
        StringBuilder words = new StringBuilder();
        JoinedCell last = null;
        for (JoinedCell cell : row) {
            if (cell != last) words.append(Folding.key(cell.text())).append(' ');
            last = cell;
        }
        return words.toString().strip();
    }

    /** Equal, on recognised pages but for a few letters misread; never two rows with their own numbers. */
    private static boolean alike(JoinedCell[] above, JoinedCell[] below) {
        String a = words(above), b = words(below);
        if (a.isEmpty() || b.isEmpty()) return false;
        if (a.equals(b)) return true;
        boolean recognised = Stream.concat(Arrays.stream(above), Arrays.stream(below)).anyMatch(s -> s.confidence() < 1);
        if (!recognised || !a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))) return false;
        Set<String> pairs = pairs(a), others = pairs(b);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return a.matches(".*[a-z].*") && 2.0 * pairs.size() / all > 0.8;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }

    /** Whether the first row of the new page is the rest of the last row: weighed cell by cell. */
    static boolean cutsRow(JoinedCell[] last, JoinedCell[] first) {
        int weight = 0;
        @Nullable JoinedCell seen = null;
        for (int c = 0; c < first.length; c++) {
            JoinedCell above = last[c], below = first[c];
            if (above.column() != below.column() || above.columnSpan() != below.columnSpan()) return false;
            if (below == seen) continue;
            seen = below;
            if (c == 0 && first.length > 1 && below.columnSpan() < first.length) {
                if (!above.text().isBlank() && !below.text().isBlank() && below.text().length() < LENGTH_OF_WORDS) return false;
                if (above.text().isBlank() && !below.text().isBlank()) weight -= 1;
                if (below.text().length() < LENGTH_OF_WORDS) continue;
            }
            weight += weight(above, below);
        }
        return weight > 0;
    }

    private static int weight(JoinedCell above, JoinedCell below) {
        if (below.text().isBlank()) return above.text().isBlank() || above.isTall() || below.isTall() ? 0 : 1;
        if (above.text().isBlank()) return -1;
        if (Character.isLowerCase(below.text().charAt(0)) || LineBreak.insideWord(above.text(), below.text())) return 3;
        if (above.text().matches("(?s).*(?:,|(?:\\svà|\\scủa|\\svề))$")) return 2;
        boolean ended = above.text().matches("(?s).*[.;:!?]$");
        if (below.text().matches("(?s)[-+•].*")) return ended ? 0 : -1;
        if (ended) return -1;
        return above.last().room() > below.last().firstWord() + 4 ? -2 : 1;
    }
}
