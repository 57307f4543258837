package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.UnitFiles;

class WholeCellsTest {
    private static final List<Column> COLUMNS = List.of(Column.CONTENT, Column.LEAD, Column.COORDINATING, Column.OUTPUT, Column.DUE);

    private static WholeCells cells(BlockPrices prices) {
        DueDateParser dueDates = new DueDateParser(2026);
        return new WholeCells(COLUMNS, new CellLikeness(new RowReader(UnitFiles.shipped(), dueDates, null), dueDates), prices);
    }

    private static double worth(Column column, String cell) {
        return cells(BlockPrices.FLOWING).worth(COLUMNS.indexOf(column), cell);
    }

    private static boolean torn(Column column, String cell) {
        return cells(BlockPrices.BY_NUMBERS).torn(COLUMNS.indexOf(column), cell);
    }

    @Test
    void aCellDoesNotEndWhereMoreMustFollow() {
        assertThat(worth(Column.COORDINATING, "UBND các xã, phường;")).isLessThan(worth(Column.COORDINATING, "UBND các xã, phường") - 2);
        assertThat(worth(Column.DUE, "Trước ngày 15 tháng 3 năm")).isLessThan(worth(Column.DUE, "Trước ngày 15 tháng 3 năm 2026") - 2);
        assertThat(worth(Column.DUE, "Hằng quý")).isGreaterThan(2);
    }

    @Test
    void aScrapOfALineIsNoCell() {
        assertThat(worth(Column.OUTPUT, "Hồ")).isLessThan(worth(Column.OUTPUT, "Báo cáo") - 2);
        assertThat(worth(Column.OUTPUT, "- 2027")).isLessThan(0);
    }

    /** "Kế hoạch" and "Các đơn vị liên quan" stood side by side in narrow columns. */
    @Test
    void linesOfTwoCellsRunTogetherAreNoCell() {
        assertThat(worth(Column.OUTPUT, "Kế liên quan hoạch")).isLessThan(worth(Column.OUTPUT, "Kế hoạch") - 0.9);
        assertThat(worth(Column.COORDINATING, "Các đơn vị Kế liên quan hoạch")).isLessThan(worth(Column.COORDINATING, "Các đơn vị liên quan") - 2);
    }

    @Test
    void aCellThatTellsWhoLeadsAndWhoHelpsIsNoContent() {
        String cell = "- Chủ trì: Sở Nội vụ\n- Phối hợp: Sở Tài chính";
        assertThat(worth(Column.LEAD, cell)).isGreaterThan(worth(Column.CONTENT, cell) + 4);
        assertThat(worth(Column.LEAD, "- Chủ trì:")).isLessThan(0);
    }

    @Test
    void aTornCellIsToldApartFromAWholeOne() {
        assertThat(torn(Column.OUTPUT, "Quyết định của")).isTrue();
        assertThat(torn(Column.OUTPUT, "Hồ")).isTrue();
        assertThat(torn(Column.OUTPUT, "2027")).isTrue();
        assertThat(torn(Column.OUTPUT, "Quyết định của UBND tỉnh")).isFalse();
        assertThat(torn(Column.DUE, "31/12/2026")).isFalse();
    }
}
