package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedPeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"THÁNG 01/2026|THÁNG 01/2026", "II. Quý II, III năm 2026|Quý II, III năm 2026", "C. CÁC ĐỀ ÁN TRÌNH TRONG THÁNG 9 NĂM 2026|TRONG THÁNG 9 NĂM 2026",
            "Nhiệm vụ hoàn thành trước ngày 30/6/2026|trước ngày 30/6/2026", "1. Công tác 6 tháng đầu năm 2026|6 tháng đầu năm 2026"})
    void aTitleOfNothingButATimeSaysWhen(String title, String when) {
        assertThat(StatedPeriod.in(title)).contains(when);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026", "(Kèm theo Quyết định số 5/QĐ-UBND ngày 06/01/2026)", "Hưởng ứng Tháng Thanh niên tháng 3", "Kỷ niệm ngày 30/4", "Kế hoạch số 12"})
    void aTitleThatSaysMoreOrOnlyAYearDoesNot(String title) {
        assertThat(StatedPeriod.in(title)).isEmpty();
    }
}
