package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.knowledge.document.Citation;

class RelationWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND xã. | 12/KH-UBND | REPLACES",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 100/QĐ-UBND, Quyết định số 12/KH-UBND. | 12/KH-UBND | REPLACES",
            "Kế hoạch số 12/KH-UBND ngày 05/01/2025 hết hiệu lực kể từ ngày Kế hoạch này được ban hành. | 12/KH-UBND | REPEALS",
            "Điều 1. Bãi bỏ Quyết định số 12/QĐ-UBND ngày 05/01/2025. | 12/QĐ-UBND | REPEALS",
            "KẾ HOẠCH Về việc sửa đổi, bổ sung Kế hoạch số 12/KH-UBND ngày 05/01/2025 | 12/KH-UBND | AMENDS",
            "Cụ thể hóa, triển khai thực hiện hiệu quả Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị. | 57-NQ/TW | DETAILS",
            "Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị. | 57-NQ/TW | IMPLEMENTS",
            "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2025 về triển khai Nghị quyết số 57-NQ/TW của Bộ Chính trị. | 57-NQ/TW | ",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; | 30/2020/NĐ-CP | BASED_ON",
            "Căn cứ Luật số 12/2024/QH15 sửa đổi, bổ sung một số điều của Luật số 34/2018/QH14; | 34/2018/QH14 | BASED_ON",
            "Nghị định số 12/2025/NĐ-CP sửa đổi Nghị định số 30/2020/NĐ-CP của Chính phủ đã nêu rõ. | 30/2020/NĐ-CP | ",
            "Số liệu lấy từ Báo cáo số 45/BC-UBND ngày 02/02/2026. | 45/BC-UBND | "})
    void theWordsOfTheSentenceTell(String text, String number, String relation) {
        assertThat(CitationReader.read(text, null, false)).filteredOn(c -> number.equals(c.number())).singleElement().extracting(Citation::relation)
                .isEqualTo(relation == null ? null : Citation.Relation.valueOf(relation));
    }
}
