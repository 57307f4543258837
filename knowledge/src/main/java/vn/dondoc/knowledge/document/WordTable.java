package vn.dondoc.knowledge.document;

import java.util.Collections;
import java.util.List;

/**
 * A table with real cells.
 *
 * @param rows the cells of each row; a merged cell's text stands in its first place and is repeated for the rows it spans
 */
public record WordTable(List<Row> rows) {
    public WordTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param start      offset of the row's text in the version's text
     * @param starts     offset of each cell's text
     * @param confidence how surely each cell's words were read, 0..1
     */
    public record Row(int start, List<String> cells, List<Integer> starts, List<Double> confidence) {
        public Row {
            cells = List.copyOf(cells);
            starts = List.copyOf(starts);
            confidence = List.copyOf(confidence);
        }

        /** A row whose words stand in the file as text. */
        public Row(int start, List<String> cells, List<Integer> starts) {
            this(start, cells, starts, Collections.nCopies(cells.size(), 1.0));
        }
    }
}
