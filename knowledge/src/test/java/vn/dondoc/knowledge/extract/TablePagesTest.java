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
}
