package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnnumberedRowsTest {
    private static final String LABELS = "Nhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian\n\n";
    private static final String FIRST = "Tổ chức hội nghị quán triệt nghị quyết đến toàn thể\ncán bộ, đảng viên trong xã\n\nBan Xây dựng Đảng\n\nVăn phòng Đảng ủy\n\nTháng 3/2026\n\n";
    private static final String SECOND = "Rà soát, sắp xếp mạng lưới trường, lớp học trên địa\nbàn xã theo hướng tinh gọn\n\nPhòng Văn hóa\n\nCác trường học\n\nQuý II/2026\n\n";

    private static List<List<String>> counted(String... pages) {
        return UnnumberedRows.counted(Arrays.stream(pages).map(p -> PrintedLine.of(p, false)).toList()).stream().map(p -> p.stream().map(l -> (UnnumberedRows.put(l) ? "#" : "") + l.text()).toList()).toList();
    }

    @Test
    void aBlockAsWideAsTheFirstColumnBeginsARow() {
        assertThat(counted("III- PHÂN CÔNG\n\n" + LABELS + FIRST + SECOND).getFirst())
                .containsSubsequence("III- PHÂN CÔNG", "#STT", "Nhiệm vụ", "#1", "Tổ chức hội nghị quán triệt nghị quyết đến toàn thể", "Ban Xây dựng Đảng", "#2", "Rà soát, sắp xếp mạng lưới trường, lớp học trên địa")
                .doesNotContain("#3");
    }

    @Test
    void theCountGoesOnUnderTheSameLabels() {
        assertThat(counted(LABELS + FIRST, LABELS + SECOND).get(1)).contains("#STT", "#2");
    }

    @Test
    void anotherTableOnThePageIsCountedAnew() {
        List<List<String>> pages = counted(LABELS + FIRST + "IV- VĂN BẢN\n\nNội dung\n\nThời gian trình\n\nCơ quan chủ trì\n\n" + SECOND);
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1)).contains("#STT", "#1").doesNotContain("#2");
    }

    @Test
    void printedCountsAreLeftAlone() {
        assertThat(counted("STT\n\n" + LABELS + "1\n\n" + FIRST).getFirst()).noneMatch(line -> line.startsWith("#"));
    }
}
