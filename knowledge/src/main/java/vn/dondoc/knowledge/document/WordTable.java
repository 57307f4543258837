package vn.dondoc.knowledge.document;

import java.util.List;

/**
 * A table with real cells.
 *
 * @param rows the cells of each row; a merged cell's text stands in its first place and is repeated for the rows it spans
 */
public record WordTable(List<Row> rows) {
    /** @param start offset of the row's text in the version's text */
    public record Row(int start, List<String> cells, List<Integer> starts) {}
}
