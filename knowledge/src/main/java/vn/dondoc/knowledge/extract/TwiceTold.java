package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Restored;

/**
 * What a damaged paper says twice: a plan tells its tasks in its paragraphs and again in the table of its appendix, and
 * recognition seldom spoils the same word both times. Where the two agree before and after, the word that goes better
 * with its neighbours is taken. Figures stay as they stand in the table, and no word is added that the table lacks.
 */
final class TwiceTold {
    /** Words of a cell that its paragraph must have in the same order, as a share; words that may differ at a place. */
    private static final double ALIKE = 0.6;
    /** Share of a cell's words that say the same in both places when the cell is as good as read, and how sure it is then. */
    private static final double SURE = 0.97, CONFIRMED = 0.8;
    private static final int APART = 3, LEAST = 6;
    /** How much better a reading must be to be taken, natural logarithm; letters in which two readings of a word may differ, as a share. */
    private static final double BETTER = 1.5, LETTERS = 0.6, MOST = 7.5;
    private final Fluency fluency = Fluency.standard();
    private final List<String> words, keys;
    /** Where three words follow each other. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    TwiceTold(String told) {
        words = Arrays.stream(told.split("\\s+")).filter(w -> !Folding.key(w).isEmpty()).toList();
        keys = words.stream().map(Folding::key).toList();
        for (int i = 0; i + 2 < keys.size(); i++) places.computeIfAbsent(three(keys, i), _ -> new ArrayList<>()).add(i);
    }

    /** @param tasks of one table, read from the text @return the same, with what the paragraphs tell better */
    static List<TaskRow> settled(List<TaskRow> tasks, Restored text) {
        int first = tasks.stream().flatMap(t -> t.spans().values().stream()).mapToInt(List::getFirst).min().orElse(0);
        int end = 0;
        for (Restored.Piece piece : text.pieces()) if (piece.end() <= first) end = piece.until();
        if (end == 0) return tasks;
        TwiceTold told = new TwiceTold(text.text().substring(0, end));
        return tasks.stream().map(told::settled).toList();
    }

    private TaskRow settled(TaskRow task) {
        String content = settled(task.content());
        List<String> cell = keys(content);
        return task.withContent(content, said(against(cell).with()) >= SURE * cell.size() ? CONFIRMED : 0);
    }

    /** @param begin the first word of the paragraphs beside the cell @param with for each word of the cell its place from there, or -1 */
    private record Beside(int begin, int end, int[] with) {}

    /** The cell beside the words of the paragraphs that likely tell the same. */
    private Beside against(List<String> cell) {
        int from = cell.size() < LEAST ? -1 : place(cell);
        if (from < 0) return new Beside(0, 0, new int[0]);
        int begin = Math.max(0, from - APART), end = Math.min(keys.size(), from + cell.size() + cell.size() / 4 + APART);
        return new Beside(begin, end, aligned(cell, keys.subList(begin, end)));
    }

    private static long said(int[] with) {
        return Arrays.stream(with).filter(j -> j >= 0).count();
    }

    private static List<String> keys(String content) {
        return Arrays.stream(content.split("\\s+")).map(Folding::key).toList();
    }

    String settled(String content) {
        List<String> cell = Arrays.stream(content.split("\\s+")).toList();
        Beside beside = against(keys(content));
        int begin = beside.begin(), end = beside.end();
        int[] with = beside.with();
        if (with.length == 0 || said(with) < ALIKE * cell.size()) return content;
        List<String> settled = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < cell.size(); i++) {
            if (with[i] >= 0) {
                settled.add(cell.get(i));
                before = with[i];
                continue;
            }
            int to = i;
            while (to < cell.size() && with[to] < 0) to++;
            List<String> mine = cell.subList(i, to), other = before < 0 && i > 0 ? List.of() : to == cell.size() ? other(before, mine.size(), begin, end) : words.subList(begin + (before < 0 ? Math.max(0, with[to] - mine.size()) : before + 1), begin + with[to]);
            settled.addAll(better(settled, mine, other, to < cell.size() ? cell.get(to) : null) ? cased(other, mine) : mine);
            i = to - 1;
        }
        return String.join(" ", settled);
    }

    private List<String> other(int before, int size, int begin, int end) {
        return before < 0 ? List.of() : words.subList(Math.min(end, begin + before + 1), Math.min(end, begin + before + 1 + size));
    }

    /** A cell that begins large goes on doing so. */
    private static List<String> cased(List<String> other, List<String> mine) {
        if (!Character.isUpperCase(mine.getFirst().codePointAt(0))) return other;
        List<String> cased = new ArrayList<>(other);
        cased.set(0, Character.toUpperCase(other.getFirst().charAt(0)) + other.getFirst().substring(1));
        return cased;
    }

    private boolean better(List<String> before, List<String> mine, List<String> other, @Nullable String after) {
        if (mine.size() > APART || other.isEmpty() || other.size() > APART) return false;
        String here = letters(mine), there = letters(other);
        if ((here + there).chars().anyMatch(Character::isDigit) && !mine.stream().allMatch(w -> w.matches(".*\\p{L}.*") && !w.matches(".*\\d{2}.*"))) return false;
        if (there.chars().anyMatch(Character::isDigit) || NameTree.distance(here, there) > LETTERS * Math.max(here.length(), there.length())) return false;
        return cost(before, mine, after) - cost(before, other, after) > BETTER;
    }

    private static String letters(List<String> words) {
        return Folding.key(String.join("", words)).replace(" ", "");
    }

    private double cost(List<String> before, List<String> words, @Nullable String after) {
        int first = fluency.start(), second = fluency.start();
        for (String w : before.subList(Math.max(0, before.size() - 2), before.size())) for (int n : fluency.numbers(w)) {
            first = second;
            second = n;
        }
        double cost = 0;
        for (String w : words) {
            int[] numbers = fluency.numbers(w);
            if (numbers.length != 1) cost += 3;
            for (int n : numbers) {
                cost += fluency.isUnknown(n) ? MOST + 2 : Math.min(MOST, fluency.cost(first, second, n));
                first = second;
                second = n;
            }
        }
        if (after != null) for (int n : fluency.numbers(after)) {
            cost += Math.min(MOST, fluency.cost(first, second, n));
            first = second;
            second = n;
        }
        return cost;
    }

    /** Where the cell's words likely begin in the paragraphs; -1 where hardly any of them stand there. */
    private int place(List<String> cell) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i + 2 < cell.size(); i++) for (int at : places.getOrDefault(three(cell, i), List.of())) votes.merge(Math.max(0, at - i) / 4, 1, Integer::sum);
        return votes.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).filter(e -> e.getValue() >= 2).map(e -> e.getKey() * 4).orElse(-1);
    }

    private static String three(List<String> keys, int i) {
        return keys.get(i) + ' ' + keys.get(i + 1) + ' ' + keys.get(i + 2);
    }

    /** The longest common subsequence: for each word of {@code cell} its place in {@code told}, or -1. */
    private static int[] aligned(List<String> cell, List<String> told) {
        int[][] best = new int[cell.size() + 1][told.size() + 1];
        for (int i = cell.size() - 1; i >= 0; i--) for (int j = told.size() - 1; j >= 0; j--)
            best[i][j] = cell.get(i).equals(told.get(j)) ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
        int[] with = new int[cell.size()];
        Arrays.fill(with, -1);
        for (int i = 0, j = 0; i < cell.size() && j < told.size(); ) {
            if (cell.get(i).equals(told.get(j)) && best[i][j] == best[i + 1][j + 1] + 1) with[i++] = j++;
            else if (best[i + 1][j] >= best[i][j + 1]) i++;
            else j++;
        }
        return with;
    }
}
