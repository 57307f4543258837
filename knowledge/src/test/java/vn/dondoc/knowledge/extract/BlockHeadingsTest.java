package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockHeadingsTest {
    /** Labels of a narrow table: each broken over two lines, two of them line by line in turn, a cell right below one. */
    @Test
    void labelsThatNarrowColumnsBrokeAreFoundOnEachPage() {
        String first = "Stt\n\nNhiệm vụ, giải pháp\n\n1\n\nBan hành Quy chế quản lý,\nkhai thác dữ liệu\n\nLãnh đạo chỉ\nđạo\nĐ/c Phó Chủ tịch\nUBND tỉnh\n\nĐơn vị chủ\ntrì\n\nĐơn vị phối hợp\n\nKết quả đầu\nThời hạn\nra\nhoàn thành\n\nSở Nội vụ\n\nQuyết định\n\nQuý II\n";
        String next = "Stt\n\nNhiệm vụ, giải pháp\n\n2\n\nRà soát mã định danh\n\nLãnh đạo chỉ\nđạo\nĐ/c Chủ tịch\n\nĐơn vị chủ\ntrì\n\nĐơn vị phối hợp\n\nKết quả đầu\nThời hạn\nra\nhoàn thành\n\nSở Y tế\n\nBáo cáo\n\nQuý III\n";
        BlockHeadings headings = BlockHeadings.of(List.of(PrintedLine.of(first, false), PrintedLine.of(next, false)));
        assertThat(headings.columns()).containsExactly(Column.CONTENT, Column.DIRECTING, Column.LEAD, Column.COORDINATING, Column.OUTPUT, Column.DUE);
    }
}
