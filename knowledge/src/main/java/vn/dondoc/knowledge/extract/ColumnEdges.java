package vn.dondoc.knowledge.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where columns begin on a page whose text keeps its places: at the emptiest strip between two headings. */
final class ColumnEdges {
    private ColumnEdges() {}

    /** For each column but the number its first character's place; null where the text keeps no places. */
    static int @Nullable [] of(List<PrintedLine> page, TableHeading heading) {
        if (heading.centres().contains(-1)) return null;
        long wide = page.stream().filter(l -> l.words().stream().anyMatch(w -> w.gap() == PrintedLine.WIDE)).count();
        if (wide * 12 < page.size()) return null;
        int most = page.stream().mapToInt(l -> l.words().getLast().x() + l.words().getLast().text().length()).max().orElse(0) + 2;
        int[] taken = new int[most + 1], begins = new int[most + 3];
        int third = heading.centres().size() > 2 ? heading.centres().get(2) : most;
        for (PrintedLine line : page) {
            // a heading row runs over all columns and hides the strips between them
            PrintedLine.Word last = line.words().getLast();
            if (last.x() + last.text().length() > third && line.words().stream().skip(2).noneMatch(w -> w.gap() == PrintedLine.WIDE)) continue;
            for (int i = 0; i < line.words().size(); i++) {
                PrintedLine.Word word = line.words().get(i);
                if (i == 0 || word.gap() == PrintedLine.WIDE) begins[word.x()]++;
                int from = word.x() - (i > 0 && word.gap() == PrintedLine.BLANK ? 1 : 0);
                for (int x = Math.max(0, from); x < word.x() + word.text().length() && x < most; x++) taken[x]++;
            }
        }
        int m = heading.columns().size() - 1;
        int[] edges = new int[m];
        for (int k = 0; k < m; k++) {
            int at = k + 1;
            int left = heading.centres().get(at - 1), right = Math.min(most, heading.centres().get(at));
            int least = Integer.MAX_VALUE, best = right, most2 = -1;
            for (int x = left + 1; x <= right; x++) least = Math.min(least, taken[x - 1]);
            for (int x = left + 1; x <= right; x++) {
                if (taken[x - 1] > least + Math.max(1, page.size() / 30)) continue;
                int starts = 0;
                for (int d = 0; d < 3 && x + d <= most; d++) starts += begins[x + d] * (3 - d);
                if (starts >= most2) {
                    most2 = starts;
                    best = x;
                }
            }
            edges[k] = best;
        }
        return edges;
    }
}
