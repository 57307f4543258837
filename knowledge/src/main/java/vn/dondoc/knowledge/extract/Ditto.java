package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/** Cells that only say "the same as above": "nt", "-nt-", "Như trên", a pair of quotation marks. */
final class Ditto {
    private static final Set<String> WORDS = Set.of("nt", "n t", "nhu tren", "nhu tren nt");
    private static final Pattern MARKS = Pattern.compile("[-–\\s]*(?:[\"“”„″〃]|''|’’){1,2}[-–\\s]*");

    private Ditto() {}

    static boolean is(String cell) {
        return WORDS.contains(Folding.key(cell)) || MARKS.matcher(cell).matches();
    }

    /**
     * The row with what such cells stand for.
     *
     * @param above the row above in the same table, itself written out
     */
    static WordTable.Row writtenOut(WordTable.Row row, Map<Integer, Column> columns, WordTable.@Nullable Row above) {
        if (above == null || row.cells().stream().noneMatch(Ditto::is)) return row;
        List<String> cells = new ArrayList<>(row.cells());
        List<Integer> starts = new ArrayList<>(row.starts());
        columns.forEach((i, column) -> {
            if (column == Column.NUMBER || column == Column.CONTENT || i >= cells.size() || i >= above.cells().size() || !is(cells.get(i))) return;
            cells.set(i, above.cells().get(i));
            starts.set(i, above.starts().get(i));
        });
        return new WordTable.Row(row.start(), cells, starts, row.confidence());
    }
}
