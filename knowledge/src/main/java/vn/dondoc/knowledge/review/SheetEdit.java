package vn.dondoc.knowledge.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.dondoc.knowledge.review.ReviewSheet.Line;

/** One thing that a clerk does to a sheet on the page. Rows are named by the row number that the clerk sees. */
public sealed interface SheetEdit {
    /** Writes a cell. */
    record Write(SheetTable table, int row, String column, String words) implements SheetEdit {}

    /** Writes every cell of a column that holds the same words. */
    record WriteSame(SheetTable table, String column, String words, String to) implements SheetEdit {}

    /** Finds a doubtful cell right. */
    record Accept(SheetTable table, int row, String column) implements SheetEdit {}

    /** Finds a whole column right. */
    record AcceptColumn(SheetTable table, String column) implements SheetEdit {}

    /** Finds every cell of a column right that holds the same words. */
    record AcceptSame(SheetTable table, String column, String words) implements SheetEdit {}

    /** Adds an empty row under another; under the last one where there is no such row. */
    record AddRow(SheetTable table, int after) implements SheetEdit {}

    record RemoveRow(SheetTable table, int row) implements SheetEdit {}

    /** The sheet after it; a row or column that is not there changes nothing. */
    static ReviewSheet apply(ReviewSheet sheet, SheetEdit edit) {
        return switch (edit) {
            case Write w -> known(w.table(), w.column()) ? at(sheet, w.table(), w.row(), l -> l.with(w.column(), ReviewSheet.tidy(w.words()))) : sheet;
            case WriteSame w -> known(w.table(), w.column()) ? same(sheet, w.table(), w.column(), w.words(), l -> l.with(w.column(), ReviewSheet.tidy(w.to()))) : sheet;
            case Accept a -> known(a.table(), a.column()) ? at(sheet, a.table(), a.row(), l -> l.accept(a.column())) : sheet;
            case AcceptColumn a -> known(a.table(), a.column()) ? sheet.map(a.table(), l -> l.accept(a.column())) : sheet;
            case AcceptSame a -> known(a.table(), a.column()) ? same(sheet, a.table(), a.column(), a.words(), l -> l.accept(a.column())) : sheet;
            case AddRow a -> a.table() == SheetTable.FACTS ? sheet : added(sheet, a);
            case RemoveRow r -> r.table() == SheetTable.FACTS ? sheet : sheet.with(r.table(), sheet.lines(r.table()).stream().filter(l -> l.row() != r.row()).toList());
        };
    }

    private static boolean known(SheetTable table, String column) {
        return SheetColumn.of(table, column).isPresent();
    }

    private static ReviewSheet at(ReviewSheet sheet, SheetTable table, int row, UnaryOperator<Line> change) {
        return sheet.map(table, l -> l.row() == row ? change.apply(l) : l);
    }

    private static ReviewSheet same(ReviewSheet sheet, SheetTable table, String column, String words, UnaryOperator<Line> change) {
        String wanted = ReviewSheet.tidy(words);
        return sheet.map(table, l -> ReviewSheet.tidy(l.cells().get(column)).equals(wanted) ? change.apply(l) : l);
    }

    private static ReviewSheet added(ReviewSheet sheet, AddRow a) {
        List<Line> lines = new ArrayList<>(sheet.lines(a.table()));
        int row = lines.stream().mapToInt(Line::row).max().orElse(1) + 1;
        double last = lines.stream().mapToDouble(Line::order).max().orElse(0);
        double above = lines.stream().filter(l -> l.row() == a.after()).mapToDouble(Line::order).findFirst().orElse(last);
        double below = lines.stream().mapToDouble(Line::order).filter(o -> o > above).min().orElse(above + 2);
        lines.add(new Line(null, (above + below) / 2, row, Map.of(), Set.of()));
        return sheet.with(a.table(), lines);
    }
}
