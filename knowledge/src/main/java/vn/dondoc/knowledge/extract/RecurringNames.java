package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * What a table tells more than once. Cells that stand in several rows read the same: what was read twice is known from
 * then on, in the column where it stands as a rule, and with it where its lines end there.
 */
final class RecurringNames {
    private RecurringNames() {}

    /** @param restored words read once more in the company of their cell */
    static Map<Column, NameTree> of(List<RecognisedRows.Row> rows, List<Column> columns, Function<List<TableWord>, String> restored) {
        Map<Column, NameTree> names = new EnumMap<>(Column.class);
        Map<Column, Map<String, Integer>> count = new EnumMap<>(Column.class);
        Map<String, Integer> all = new HashMap<>();
        Map<String, String> printedAs = new HashMap<>();
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (int k = 1; k < columns.size(); k++) {
            Column column = columns.get(k);
            if (column == Column.DUE) continue;
            for (RecognisedRows.Row row : rows) {
                CellState state = row.cells().get(k);
                String cell = state.all().stream().anyMatch(w -> w.glued) ? state.text(restored) : state.text();
                printedAs.putIfAbsent(Folding.key(cell), Folding.key(state.text()));
                for (String printed : column == Column.LEAD || column == Column.COORDINATING ? cell.split(";\\s*") : new String[] {cell}) {
                    String part = printed.replaceFirst("^[-–+•\\s]+", "");
                    if (part.isEmpty()) continue;
                    String key = Folding.key(part);
                    // what begins small is the end of a cell whose beginning went elsewhere
                    if (key.split(" ").length < 2 || !Character.isUpperCase(part.codePointAt(0))) continue;
                    count.computeIfAbsent(column, _ -> new HashMap<>()).merge(key, 1, Integer::sum);
                    all.merge(key, 1, Integer::sum);
                    words.computeIfAbsent(key, _ -> new HashMap<>()).merge(part.replaceAll("[.,;]+$", "").strip(), 1, Integer::sum);
                }
            }
        }
        count.forEach((column, cells) -> {
            NameTree tree = new NameTree();
            cells.forEach((key, times) -> {
                String printed = printedAs.getOrDefault(key, key);
                boolean cutOff = cells.entrySet().stream().anyMatch(e -> e.getValue() * 2 >= times && e.getKey().length() > printed.length() && e.getKey().startsWith(printed) && e.getKey().charAt(printed.length()) != ' ');
                if (times >= 2 && times * 4 >= all.get(key) && !cutOff) tree.add(usual(words.get(key)));
            });
            for (RecognisedRows.Row row : rows) wrapped(row.cells().get(columns.indexOf(column)), tree);
            names.put(column, tree);
        });
        return names;
    }

    /** Of the ways in which a cell was read the most frequent, then the one with the fewest signs and capitals. */
    private static String usual(Map<String, Integer> ways) {
        return ways.keySet().stream().min(Comparator.<String>comparingInt(w -> -ways.get(w)).thenComparing(RecurringCells::signs).thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    private static void wrapped(CellState cell, NameTree tree) {
        List<String> keys = new ArrayList<>();
        List<Boolean> ends = new ArrayList<>();
        TableWord before = null;
        for (TableWord w : cell.all()) {
            if (w.key.isEmpty()) continue;
            if (before != null && w.line != before.line) ends.set(ends.size() - 1, true);
            for (String key : w.key.split(" ")) {
                keys.add(key);
                ends.add(false);
            }
            before = w;
        }
        tree.wrapped(keys, ends);
    }
}
