package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;

/**
 * A line of a recognised table.
 *
 * @param roman  whether it begins as the heading of a section does
 * @param wholly whether no ruling line parts its words, so that it may be a heading
 * @param asText what each of its words costs as running text
 */
record TableLine(PrintedLine printed, List<TableWord> words, boolean roman, boolean wholly, double[] asText) {
    static List<TableLine> of(List<PrintedLine> printed, Fluency fluency, DamagedText text) {
        List<TableLine> lines = new ArrayList<>();
        for (int l = 0; l < printed.size(); l++) {
            List<TableWord> words = new ArrayList<>();
            for (PrintedLine.Word w : printed.get(l).words()) words.add(new TableWord(w, l, words.size(), fluency, text.guesses().of(text.printed(w))));
            boolean roman = words.size() > 2 && (words.getFirst().text.matches("[IVXl1|]{1,5}[.,_]*|[A-E][._]*")) && words.get(1).upper && !words.getFirst().text.matches("[1l]{1,2}\\.?");
            boolean wholly = printed.get(l).words().stream().skip(2).noneMatch(w -> w.gap() == PrintedLine.RULED);
            lines.add(new TableLine(printed.get(l), words, roman, wholly, cost(words, fluency)));
        }
        return lines;
    }

    private static double[] cost(List<TableWord> words, Fluency fluency) {
        double[] cost = new double[words.size()];
        int first = fluency.start(), second = fluency.start();
        for (TableWord w : words) {
            double word = w.numbers.length == 0 ? 2.5 : 0;
            for (int n : w.numbers) {
                word += Math.min(7.5, fluency.cost(first, second, n));
                first = second;
                second = n;
            }
            cost[w.index] = Math.min(word, w.dirt);
        }
        return cost;
    }

    RowNumbers.@Nullable Number number(@Nullable String last) {
        return roman ? null : RowNumbers.of(words.getFirst(), words.size() > 1 ? words.get(1) : null, last);
    }
}
