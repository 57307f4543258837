package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks of the rows that were put together out of blocks: what stands for the cell above, and what a heading says of when. */
final class BlockRows {
    private static final double STATED = 0.85, DOUBTED = 0.45, MISSING = 0.35;
    /** Under these every second cell was another row's or column's in development texts. */
    private static final Map<Column, Double> LEAST = Map.of(Column.LEAD, 0.65, Column.COORDINATING, 0.85, Column.OUTPUT, 0.85, Column.DUE, 0.55);
    /** In a table that is less sure on the whole no body and no product is to be relied on. */
    private static final double LEAST_TABLE = 0.75;

    private BlockRows() {}

    /** @param sure how sure the cells of the table are placed, on average */
    static List<TaskRow> tasks(List<ColumnwiseTable.Row> rows, List<Column> columns, double sure, RowReader reader) {
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
            // a remark may be the only word of when
            RowReader.Cell remark = cells.get(Column.REMARK);
            if (!cells.containsKey(Column.DUE) && remark != null && reader.tellsWhen(remark.text())) cells.put(Column.DUE, cells.remove(Column.REMARK));
            above.putAll(cells);
            cells.replaceAll((column, cell) -> doubted(column, cell, sure));
            tasks.add(missing(reader.row(row.mark().no(), row.mark().section(), cells), columns));
        }
        return tasks;
    }

    private static RowReader.Cell doubted(Column column, RowReader.Cell cell, double table) {
        boolean doubted = cell.confidence() < LEAST.getOrDefault(column, 0.0) || table < LEAST_TABLE && column != Column.DUE && LEAST.containsKey(column);
        return doubted ? new RowReader.Cell(cell.text(), cell.start(), cell.end(), Math.min(cell.confidence(), DOUBTED)) : cell;
    }

    /** A row without its lead or its day mostly lost them to another row. */
    private static TaskRow missing(TaskRow t, List<Column> columns) {
        Map<String, Double> sure = new HashMap<>(t.confidence());
        if (t.lead().isEmpty() && columns.contains(Column.LEAD)) sure.put("lead", MISSING);
        if (t.dueAsWritten() == null) sure.put("due", MISSING);
        return new TaskRow(t.no(), t.section(), t.sectionTitle(), t.sectionPath(), t.parentNo(), t.content(), t.directedBy(), t.lead(), t.leadAsWritten(), t.coordinating(),
                t.coordinatingAsWritten(), t.output(), t.dueAsWritten(), t.due(), t.spans(), sure);
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
