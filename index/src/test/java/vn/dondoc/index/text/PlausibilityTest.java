package vn.dondoc.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlausibilityTest {
    @Test
    void aSlipThatIsItselfAWordShowsByItsCompany() {
        Plausibility plausibility = Plausibility.standard();
        assertThat(plausibility.strange("Xây dựng cơ chế, chính sách thu hút các nguồn lực")).isZero();
        assertThat(plausibility.strange("Xây dựng cơ chế, chính sách thu hạt các nguồn lực")).isPositive();
        assertThat(plausibility.strange("theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị")).isZero();
        assertThat(plausibility.strange("")).isZero();
    }

    @Test
    void stumblesAreCounted() {
        Plausibility plausibility = Plausibility.standard();
        assertThat(plausibility.stumbles("Các đơn vị liên quan")).isZero();
        assertThat(plausibility.stumbles("Kế liên quan hoạch")).isGreaterThanOrEqualTo(1);
        assertThat(plausibility.stumbles("xqz")).isEqualTo(1);
    }
}
