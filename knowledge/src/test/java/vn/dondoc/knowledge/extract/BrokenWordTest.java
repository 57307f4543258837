package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenWordTest {
    @ParameterizedTest
    @CsvSource({"Văn bản/Bá, o cáo", "Báo cáo tổ, ng hợp", "Kế hoạ, ch thực hiện", "Quyết địn, h"})
    void aWordGoesOnUnderTheNarrowColumn(String line, String next) {
        assertThat(BrokenWord.goesOn(line, next)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Văn bản/Báo, cáo", "Các đơn vị, liên quan", "Sở Khoa học, và Công nghệ", "Phòng Văn hóa -, Xã hội", "quy chế phối hợp, ở cấp xã", "Chủ trì: Sở Tài, chính", "kinh phí dự phòng 5, tỷ đồng", "y tế, Ủy ban", "Hội nghị, a", "'', o cáo"})
    void wordsOfTheirOwnStayApart(String line, String next) {
        assertThat(BrokenWord.goesOn(line, next)).isFalse();
    }
}
