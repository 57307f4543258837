package vn.dondoc.knowledge.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/** Which task of a paper's new version is which task of the old one: by number and by the likeness of their words. */
final class TaskMatching {
    /** Likeness that is enough with the same number, and without. */
    private static final double SAME_NUMBER = 0.25, ALONE = 0.6;

    private TaskMatching() {}

    record Item(@Nullable String no, @Nullable String section, String content) {}

    private record Pair(int before, int now, double likeness, double worth) {}

    /** Place of a new task to the place of the old one that it continues. */
    static Map<Integer, Integer> match(List<Item> before, List<Item> now) {
        List<Set<String>> old = before.stream().map(i -> pairs(i.content())).toList(), fresh = now.stream().map(i -> pairs(i.content())).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int b = 0; b < before.size(); b++) {
            for (int n = 0; n < now.size(); n++) {
                boolean number = before.get(b).no() != null && Objects.equals(before.get(b).no(), now.get(n).no());
                double likeness = likeness(old.get(b), fresh.get(n));
                if (likeness < (number ? SAME_NUMBER : ALONE)) continue;
                pairs.add(new Pair(b, n, likeness, likeness + (number ? 0.3 : 0) + (Objects.equals(before.get(b).section(), now.get(n).section()) ? 0.1 : 0)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::worth).reversed());
        Map<Integer, Integer> matched = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair p : pairs) if (!matched.containsKey(p.now()) && taken.add(p.before())) matched.put(p.now(), p.before());
        return matched;
    }

    /** Pairs of neighbouring folded syllables; the syllable itself where there is only one. */
    private static Set<String> pairs(String content) {
        String[] s = Folding.key(content).split(" ");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < s.length; i++) pairs.add(s[i] + " " + s[i + 1]);
        if (s.length == 1) pairs.add(s[0]);
        return pairs;
    }

    /** Dice: 1 for the same words in the same order, 0 for nothing in common. */
    private static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }
}
