package vn.dondoc.index.lexical;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How much of what was asked a text speaks of: the share of the query's weight (idf of each syllable, and of each
 * pair of neighbours) that the text holds. Unlike a BM25 score it can be compared over queries, so a threshold on it
 * tells "found" from "not found".
 */
public final class Coverage {
    private final List<String> query;
    private final ToDoubleFunction<String> weight;

    public Coverage(List<String> query, ToDoubleFunction<String> weight) {
        this.query = List.copyOf(query);
        this.weight = weight;
    }

    /** 0..1. A syllable that differs by one typing slip counts for 0.7 of itself. */
    public double of(List<String> text) {
        if (query.isEmpty()) return 0;
        Set<String> single = new HashSet<>(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.size(); i++) pairs.add(text.get(i) + " " + text.get(i + 1));
        double wanted = 0, found = 0;
        for (String s : new LinkedHashSet<>(query)) {
            double w = weight.applyAsDouble(s);
            wanted += w;
            if (single.contains(s)) found += w;
            else if (slipped(s, single)) found += 0.7 * w;
        }
        for (int i = 0; i + 1 < query.size(); i++) {
            double w = (weight.applyAsDouble(query.get(i)) + weight.applyAsDouble(query.get(i + 1))) / 2;
            wanted += w;
            if (pairs.contains(query.get(i) + " " + query.get(i + 1))) found += w;
        }
        return wanted == 0 ? 0 : found / wanted;
    }

    private static boolean slipped(String syllable, Collection<String> text) {
        if (syllable.length() < 4 || Character.isDigit(syllable.charAt(0))) return false;
        for (String other : text) if (Math.abs(other.length() - syllable.length()) <= 1 && oneEdit(syllable, other)) return true;
        return false;
    }

    /** Whether two words differ by one letter put in, left out, changed, or swapped with its neighbour. */
    public static boolean oneEdit(String a, String b) {
        if (a.equals(b)) return true;
        if (a.length() > b.length()) return oneEdit(b, a);
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) i++;
        if (a.length() == b.length()) {
            boolean swapped = i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)
                    && a.substring(i + 2).equals(b.substring(i + 2));
            return swapped || a.substring(i + 1).equals(b.substring(i + 1));
        }
        return b.length() - a.length() == 1 && a.substring(i).equals(b.substring(i + 1));
    }
}
