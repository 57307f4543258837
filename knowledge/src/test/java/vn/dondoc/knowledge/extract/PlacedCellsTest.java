package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.WordTable;

class PlacedCellsTest {
    private static final Column[] COLUMNS = {Column.NUMBER, Column.CONTENT, Column.LEAD};

    private static List<Double> sure(String words) {
        PlacedLine line = PlacedLine.of(words).getFirst();
        int[] edges = {0, 4, 24}, bounds = line.cut(edges).bounds();
        List<PlacedShifts.Placed> cell = List.of(new PlacedShifts.Placed(line, bounds, edges, new int[] {3, 20, 20}, false));
        WordTable.Row row = PlacedCells.row(COLUMNS, 0, List.of(cell, cell, cell));
        return row.confidence();
    }

    @Test
    void cellsThatWideGapsPartAreSure() {
        assertThat(sure("1   Rà soát mạng lưới   Sở Nội vụ")).allMatch(c -> c > 0.8);
    }

    @Test
    void cellsThatASingleBlankPartsOffTheBorderAreDoubted() {
        assertThat(sure("1   Rà soát mạng Sở Nội vụ tỉnh nhà")).endsWith(0.45, 0.45);
    }
}
