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

    @Test
    void wordsBehindOrBeforeABodyThatRecursAreLeftOutWhenTheyTellNothingOfIt() {
        RowReader.Cell behind = lead("Phòng Văn hóa - Xã hội chure, viện chue", "Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội");
        assertThat(behind.text()).isEqualTo("Phòng Văn hóa - Xã hội");
        assertThat(behind.confidence()).isLessThan(0.5);
        assertThat(lead("Phép, the Ban QLDA ODA", "Ban QLDA ODA", "Ban QLDA ODA").text()).isEqualTo("Ban QLDA ODA");
    }

    @Test
    void whatTellsMoreOfABodyOrNamesAnotherStays() {
        assertThat(lead("Các đơn vị liên quan thuộc các xã, phường", "Các đơn vị liên quan", "Các đơn vị liên quan").text()).isEqualTo("Các đơn vị liên quan thuộc các xã, phường");
        assertThat(lead("Văn phòng Thành ủy, Sở Khoa học", "Văn phòng Thành ủy", "Văn phòng Thành ủy").text()).isEqualTo("Văn phòng Thành ủy, Sở Khoa học");
        assertThat(lead("Phó Giám đốc Sở Nội vụ tỉnh", "Sở Nội vụ tỉnh", "Sở Nội vụ tỉnh").text()).isEqualTo("Phó Giám đốc Sở Nội vụ tỉnh");
    }

    @Test
    void aPaperOrAResultBesideABodyIsNoBody() {
        assertThat(lead("Các đơn vị có liên quan; Hội nghị đối thoại", "Các đơn vị có liên quan", "Các đơn vị có liên quan").text()).isEqualTo("Các đơn vị có liên quan");
        assertThat(lead("Thanh tra Bộ; 1652/QĐ-TCT").text()).isEqualTo("Thanh tra Bộ");
    }
}
