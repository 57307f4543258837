package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablePagesTest {
    private static List<String> numbers(String page) {
        BlockHeadings headings = new BlockHeadings(List.of(Column.CONTENT, Column.LEAD, Column.DUE), Set.of("tt"), Set.of());
        return TablePages.of(List.of(PrintedLine.of(page, false)), headings).getFirst().rows().stream().map(TablePages.Mark::no).toList();
    }

    @Test
    void numberThatStandsBelowALaterOneKeepsItsRow() {
        assertThat(numbers("TT\n\n1.\n\nLập kế hoạch\n\n3.\n\nTổng kết\n\n2.\n\nKiểm tra\n\n4.\n\nBáo cáo\n")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void numberWhoseForerunnersAreNowhereBeginsNoRow() {
        assertThat(numbers("TT\n\n1.\n\nLập kế hoạch\n\n5.\n\nTổng kết\n")).containsExactly("1");
    }

    @Test
    void aRowThatOnlyNamesThoseBelowItIsTheirHeading() {
        BlockHeadings headings = new BlockHeadings(List.of(Column.CONTENT, Column.LEAD, Column.DUE), Set.of("tt"), Set.of());
        String page = "TT\n\n1\n\nTuyên truyền\n\n1.1\n\nTổ chức hội nghị\n\n1.2\n\nIn tờ gấp\n\n2\n\nTổng kết\n\nSở Nội vụ\n\n2.1\n\nLập báo cáo\n";
        List<TablePages.Mark> rows = TablePages.of(List.of(PrintedLine.of(page, false)), headings).getFirst().rows();
        assertThat(rows).extracting(TablePages.Mark::no).containsExactly("1.1", "1.2", "2", "2.1");
        assertThat(rows.getFirst().section()).extracting(RowReader.Section::no, RowReader.Section::title).containsExactly("1", "Tuyên truyền");
    }

    @Test
    void aSectionAboveTheHeadingIsCountedOn() {
        BlockHeadings headings = new BlockHeadings(List.of(Column.CONTENT, Column.LEAD, Column.DUE), Set.of("tt"), Set.of());
        List<List<PrintedLine>> pages = List.of(PrintedLine.of("TT\n\n1\n\nLập kế hoạch\n\nII. Kỳ họp cuối năm\n\n1\n\nTổng kết\n", false));
        assertThat(TablePages.of(pages, headings).getFirst().rows()).hasSize(1);
        assertThat(TablePages.of(pages, headings, "I").getFirst().rows()).hasSize(2);
    }

    @Test
    void aLineThatSaysWhenIsTheHeadingOfItsRows() {
        BlockHeadings headings = new BlockHeadings(List.of(Column.CONTENT, Column.LEAD), Set.of("tt"), Set.of());
        List<TablePages.Mark> rows = TablePages.of(List.of(PrintedLine.of("TT\n\nTHÁNG 01/2026\n1\n\nLập kế hoạch\n\nTHÁNG 02/2026\n2\n\nTổng kết\n", false)), headings).getFirst().rows();
        assertThat(rows).extracting(m -> m.section().title()).containsExactly("THÁNG 01/2026", "THÁNG 02/2026");
    }
}
