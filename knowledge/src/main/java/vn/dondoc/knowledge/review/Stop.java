package vn.dondoc.knowledge.review;

import org.jspecify.annotations.Nullable;

/**
 * Something in a sheet that cannot be meant, or that a person has to say twice. Nothing is published while one stands.
 *
 * @param row         row number as the clerk sees it
 * @param key         row that was read, null for an added one
 * @param code        code of the column
 * @param confirmable whether an x in "Giữ nguyên" lifts it
 * @param sentence    in Vietnamese, naming row and column
 */
public record Stop(SheetTable table, int row, @Nullable Integer key, String code, boolean confirmable, String sentence) {
    static Stop of(SheetColumn column, ReviewSheet.Line line, boolean confirmable, String what) {
        String place = column.table() == SheetTable.FACTS ? "Trang “Văn bản”, ô “" + column.title() + "”: "
                : "Trang “" + column.table().title() + "”, dòng " + line.row() + (column.table() == SheetTable.TASKS && !line.cell(SheetColumn.NO).isEmpty() ? " (nhiệm vụ " + line.cell(SheetColumn.NO) + ")" : "")
                + ", cột “" + column.title() + "”: ";
        String how = confirmable ? " Nếu đúng như vậy, ghi x vào cột “Giữ nguyên” của dòng." : "";
        return new Stop(column.table(), line.row(), line.key(), column.code(), confirmable, place + what + how);
    }
}
