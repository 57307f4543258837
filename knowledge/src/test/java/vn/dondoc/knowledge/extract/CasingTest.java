package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasingTest {
    @Test
    void aWordThatRecognitionTookForCapitalsIsWrittenLikeItsCompany() {
        assertThat(Casing.inCompany("Văn phòng BỘ; TỔ chức cán bộ")).isEqualTo("Văn phòng Bộ; Tổ chức cán bộ");
    }

    @Test
    void abbreviationsNumbersOfPapersAndHeadingsKeepTheirs() {
        for (String kept : new String[] {"Sở KHCN và UBND cấp xã", "Ban QLDA ODA, CĐS, ĐMST", "Nghị quyết số 57-NQ/TW của BCHTƯ", "CÁC NHIỆM VỤ KHÁC", ""}) assertThat(Casing.inCompany(kept)).isEqualTo(kept);
    }
}
