package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelBlocksTest {
    private static LabelBlocks of(String... pages) {
        return LabelBlocks.of(java.util.Arrays.stream(pages).map(p -> PrintedLine.of(p, false)).toList());
    }

    @Test
    void aLabelIsABlockHoweverANarrowColumnBrokeIt() {
        LabelBlocks labels = of("Số\nTT\n\nTên đề án\n\nCơ quan chủ trì soạn\nthảo\n\nThời\ngian\nhoàn\nthành\n\nKinh phí\n(triệu\nđồng)\n\n1\n\nĐề án chuyển đổi số\n\nSở Tài chính\n");
        assertThat(labels.columns()).containsExactly(Column.CONTENT, Column.LEAD, Column.DUE, Column.REMARK);
        assertThat(labels.pages().getFirst()).extracting(PrintedLine::text).containsExactly("1", "Đề án chuyển đổi số", "Sở Tài chính");
    }

    @Test
    void labelsAmongTheRowsAreTold() {
        LabelBlocks labels = of("STT\n\nTên hoạt động\n\n1\n\nRà soát văn bản\n\nPhân công thực hiện\n\nChủ trì\n\nVụ Pháp chế\n\nPhối hợp\n\nTiến độ\n\nQuý I/2026\n");
        assertThat(labels.columns()).containsExactly(Column.CONTENT, Column.LEAD, Column.COORDINATING, Column.DUE);
        assertThat(labels.pages().getFirst()).extracting(PrintedLine::text).containsExactly("1", "Rà soát văn bản", "Vụ Pháp chế", "Quý I/2026");
    }

    @Test
    void aBodyAboveTheFirstRowIsNoLabel() {
        LabelBlocks labels = of("TT\n\nNội dung\n\nThời gian\n\nCơ quan chủ trì\n\nĐảng ủy UBND\ntỉnh\n\n1\n\nNghị quyết về kinh tế biển\n");
        assertThat(labels.columns()).containsExactly(Column.CONTENT, Column.DUE, Column.LEAD);
        assertThat(labels.pages().getFirst()).extracting(PrintedLine::text).contains("Đảng ủy UBND", "tỉnh");
    }

    @Test
    void aTableOfFiguresIsAnotherTable() {
        List<PrintedLine> figures = PrintedLine.of("TT\n\nChỉ tiêu\n\nĐơn vị tính\n\nCơ quan theo dõi\n\nThời hạn\n\n1\n\nTỷ lệ hồ sơ\n", false);
        List<PrintedLine> tasks = PrintedLine.of("TT\n\nNhiệm vụ\n\nChủ trì\n\nPhối hợp\n\nThời hạn\n\n1\n\nLập kế hoạch\n", false);
        assertThat(LabelBlocks.alike(tasks, tasks)).isTrue();
        assertThat(LabelBlocks.alike(figures, tasks)).isFalse();
    }

    @Test
    void ticksUnderQuartersLeaveNoDay() {
        LabelBlocks labels = of("TT\n\nCông việc\n\nBộ phận chủ\ntrì\n\nThời gian thực\nhiện\n\nBộ phận phối\nQu Qu Qu Qu\nhợp\nýI ý\ný\ný\nII III IV\n\n1\n\nLập kế hoạch\n\nx\n\nx\n");
        assertThat(labels.columns()).containsExactly(Column.CONTENT, Column.LEAD, Column.COORDINATING);
        assertThat(labels.pages().getFirst()).extracting(PrintedLine::text).containsExactly("1", "Lập kế hoạch");
    }
}
