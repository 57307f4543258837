package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tasks of the rows that were put together out of blocks: what stands for the cell above, and what a heading says of when. */
final class BlockRows {
    private static final double STATED = 0.85;

    private BlockRows() {}

    static List<TaskRow> tasks(List<ColumnwiseTable.Row> rows, List<Column> columns, RowReader reader) {
        List<TaskRow> tasks = new ArrayList<>();
        Map<Column, RowReader.Cell> above = new EnumMap<>(Column.class);
        for (ColumnwiseTable.Row row : rows) {
            Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
            row.cells().forEach((k, whole) -> cells.merge(columns.get(k), cell(whole), (a, b) -> both(columns.get(k), a, b)));
            cells.replaceAll((column, cell) -> column != Column.CONTENT && Ditto.is(cell.text()) ? above.getOrDefault(column, cell) : cell);
            if (!cells.containsKey(Column.DUE) && row.mark().section().title() != null) {
                RowReader.Cell content = cells.get(Column.CONTENT);
                int at = content == null ? 0 : content.start();
                StatedPeriod.in(row.mark().section().title()).ifPresent(when -> cells.put(Column.DUE, new RowReader.Cell(when, at, at, STATED)));
            }
            above.putAll(cells);
            tasks.add(reader.row(row.mark().no(), row.mark().section(), cells));
        }
        return tasks;
    }

    /** Of two columns of a kind the first tells, of two days both. */
    private static RowReader.Cell both(Column column, RowReader.Cell a, RowReader.Cell b) {
        if (column != Column.DUE) return a;
        return new RowReader.Cell(a.text() + " - " + b.text(), Math.min(a.start(), b.start()), Math.max(a.end(), b.end()), Math.min(a.confidence(), b.confidence()));
    }

    private static RowReader.Cell cell(ColumnwiseTable.Whole cell) {
        int start = cell.segments().stream().mapToInt(s -> s.line().words().get(s.from()).start()).min().orElse(0);
        int end = cell.segments().stream().mapToInt(s -> s.line().words().get(s.to() - 1).end()).max().orElse(0);
        return new RowReader.Cell(cell.text(), start, end, cell.sure());
    }
}
