package vn.dondoc.knowledge.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Vụ Kế hoạch - Tài chính|Vụ Pháp chế", "Sở Công Thương|Sở Y tế", "Trung tâm Phục vụ hành chính công tỉnh|Thuế tỉnh", "Ban Xây dựng Đảng|Văn phòng Đảng ủy", "Sở Y tế, Công an tỉnh|Văn phòng UBND tỉnh", "Công an xã|Các thôn"})
    void linesThatEachNameABodyAreApart(String above, String below) {
        assertThat(BodyLines.apart(above, below)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Phòng Tổ chức cán bộ|Sở Nội vụ", "Ủy ban Kiểm tra|Đảng ủy", "Vụ Pháp chế|Bộ Nội vụ", "Văn phòng|Sở Tài chính", "Trung tâm Văn hóa, Thể thao|Truyền thông xã", "Ban Quản lý|Công viên", "Sở Văn hóa,|Thể thao", "Phối hợp với|Sở Y tế"})
    void aNameThatGoesOnIsOne(String above, String below) {
        assertThat(BodyLines.apart(above, below)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Công an tỉnh sẵn sàng lực lượng|13", "Sở Y tế, Trạm Y tế xã trực cấp cứu|22", "UBND các xã, phường rà soát|-1", "Công an tỉnh và các đơn vị|-1", "Sở Nội vụ|-1", "Các xã, phường miền núi|-1"})
    void aNameEndsWithThePlaceThatItIsOf(String words, int end) {
        assertThat(BodyLines.endOfName(words)).isEqualTo(end);
    }
}
