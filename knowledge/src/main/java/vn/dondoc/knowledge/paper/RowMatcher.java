package vn.dondoc.knowledge.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;

/**
 * Finds the task that each row of a report tells of, among those of the unit. Rows and tasks are paired one to one,
 * the most alike first; the same number speaks for a pair, but never alone where the row has words of its own.
 */
final class RowMatcher {
    private static final double ENOUGH = 0.5, SAME_NUMBER = 0.15, SAME_PAPER = 0.1;

    /** A part of work that the unit has. */
    record Part(long assignment, long task, @Nullable String no, String content, boolean lead, boolean cited) {}

    record Match(Part part, double likeness) {}

    private RowMatcher() {}

    static Map<PaperRow, Match> match(List<PaperRow> rows, List<Part> parts) {
        record Pair(int row, Part part, double likeness, double worth) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Part part : parts) {
                PaperRow row = rows.get(i);
                boolean numbered = part.no() != null && part.no().equals(row.no());
                double likeness = row.content().isEmpty() ? numbered ? 0.6 : 0 : likeness(row.content(), part.content());
                double worth = likeness + (numbered ? SAME_NUMBER : 0) + (part.cited() ? SAME_PAPER : 0) + (part.lead() ? 0.02 : 0);
                if (likeness >= ENOUGH || numbered && likeness >= ENOUGH / 2) pairs.add(new Pair(i, part, likeness, worth));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::worth).reversed());
        Map<PaperRow, Match> matches = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Pair p : pairs) {
            if (matches.containsKey(rows.get(p.row())) || taken.contains(p.part().task())) continue;
            boolean rival = pairs.stream().anyMatch(o -> o.row() == p.row() && o.part().task() != p.part().task() && !taken.contains(o.part().task()) && p.worth() - o.worth() < 0.02);
            if (rival) continue; // two tasks alike: the clerk says which
            matches.put(rows.get(p.row()), new Match(p.part(), p.likeness()));
            taken.add(p.part().task());
        }
        return matches;
    }

    /** Share of syllables in common; a report often shortens the task, so the shorter text's share counts most. */
    private static double likeness(String row, String task) {
        List<String> a = VietnameseAnalyzer.syllables(row), b = VietnameseAnalyzer.syllables(task);
        if (a.isEmpty() || b.isEmpty()) return 0;
        Map<String, Integer> left = new HashMap<>();
        b.forEach(s -> left.merge(s, 1, Integer::sum));
        int common = 0;
        for (String s : a) if (left.merge(s, -1, Integer::sum) >= 0) common++;
        double f1 = 2.0 * common / (a.size() + b.size()), contained = common / (double) Math.min(a.size(), b.size());
        return a.size() < 4 ? f1 : 0.4 * f1 + 0.6 * contained;
    }

}
