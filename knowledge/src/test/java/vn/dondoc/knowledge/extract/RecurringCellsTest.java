package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecurringCellsTest {
    private static final Set<String> BODIES = Set.of("Thanh tra Bộ", "Tổng cục THADS");

    private static Map<Column, RowReader.Cell> row(String lead) {
        return Map.of(Column.LEAD, new RowReader.Cell(lead, 0, lead.length(), 0.9));
    }

    private static RowReader.Cell lead(String damaged, String... others) {
        List<Map<Column, RowReader.Cell>> rows = new java.util.ArrayList<>(List.of(row(damaged)));
        for (String other : others) rows.add(row(other));
        return new RecurringCells(rows, BODIES::contains).settle(rows.getFirst()).get(Column.LEAD);
    }

    @Test
    void aDamagedCellIsPutRightByOneThatRecursDoubtfully() {
        RowReader.Cell cell = lead("Che đơn vị thuộc BỘ", "Các đơn vị thuộc Bộ", "Các đơn vị thuộc Bộ", "Văn phòng Bộ");
        assertThat(cell.text()).isEqualTo("Các đơn vị thuộc Bộ");
        assertThat(cell.confidence()).isLessThan(0.5);
    }

    @Test
    void whatStandsOnceIsNoMeasureOfAnother() {
        assertThat(lead("Che đơn vị thuộc BỘ", "Các đơn vị thuộc Bộ").text()).isEqualTo("Che đơn vị thuộc BỘ");
    }

    @Test
    void dirtBesideABodyIsLeftOutButNoAbbreviation() {
        assertThat(lead("Thanh tra Bộ; Sx wq yz").text()).isEqualTo("Thanh tra Bộ");
        assertThat(lead("Thanh tra Bộ; Vụ TTHT").text()).isEqualTo("Thanh tra Bộ; Vụ TTHT");
    }

    @Test
    void ofSeveralBodiesNoneIsLeftOutForACellThatHoldsFewer() {
        assertThat(lead("Vụ TTHT; Tổng cục THADS các tỉnh", "Tổng cục THADS các tỉnh", "Tổng cục THADS các tỉnh").text()).isEqualTo("Vụ TTHT; Tổng cục THADS các tỉnh");
    }

    @Test
    void ofTheSameLettersTheCleanestWordingIsTaken() {
        assertThat(lead("Văm phòng Bộ", "Văn\" Phòng BỘ", "Văn phòng Bộ").text()).isEqualTo("Văn phòng Bộ");
    }
}
