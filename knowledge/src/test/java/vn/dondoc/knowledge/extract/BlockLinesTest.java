package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockLinesTest {
    private static List<String> lines(String page) {
        return BlockLines.of(PrintedLine.of(page, false), 0).stream().map(PrintedLine::text).toList();
    }

    @Test
    void aYearBrokenByANarrowColumnIsWhole() {
        assertThat(lines("Trước\n15/4/202\n6\n\n7\n")).containsExactly("Trước", "15/4/2026", "7");
        assertThat(lines("Báo và\nPhát thanh, 15/4/20\nTruyền\n26 hình\n")).containsExactly("Báo và", "Phát thanh, 15/4/2026", "Truyền", "hình");
        assertThat(lines("Tháng 4/2\n\n026\n")).containsExactly("Tháng 4/2", "026");
    }

    @Test
    void whoSignedAndWhoReceivesIsNoCell() {
        assertThat(lines("Phòng Kinh tế\n\nNơi nhận:\n\nTM. ỦY BAN NHÂN DÂN\n\n- Như trên;\n- UBND tỉnh;\n\nTháng 6\n\n- Lưu: VT.\n")).containsExactly("Phòng Kinh tế", "Tháng 6");
        assertThat(lines("Hội đồng nhân dân\n\n- Tổ chức kỳ họp;\n")).hasSize(2);
    }

    @Test
    void theLabelOfTheNumberIsOneLine() {
        assertThat(BlockLines.labelled(PrintedLine.of("ST\nT\n\nSố\nTT\n\nSố\n\nTT\n", false))).extracting(PrintedLine::text).containsExactly("STT", "STT", "Số", "TT");
    }

    @Test
    void thePagesOwnNumberIsNoWordOfACell() {
        String page = "8\n\nKiểm tra\n\nUBND các xã,\nphường\n3\n\nBáo cáo\n";
        assertThat(BlockLines.of(PrintedLine.of(page, false), 3)).extracting(PrintedLine::text).containsExactly("8", "Kiểm tra", "UBND các xã,", "phường", "Báo cáo");
        assertThat(BlockLines.of(PrintedLine.of(page, false), 4)).hasSize(6);
        assertThat(BlockLines.of(PrintedLine.of("2\n\nKiểm tra\n3\n\nBáo cáo\n", false), 3)).extracting(PrintedLine::text).contains("3");
    }
}
