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

    @Test
    void anOfficeInsideATitleKeepsItsCapitals() {
        String title = "THỰC HIỆN QUY CHẾ DÂN CHỦ TRONG HOẠT ĐỘNG CỦA BỘ TƯ PHÁP VÀ KẾ HOẠCH CỦA TỔNG CỤC THUẾ, CỦA BỘ PHẬN MỘT CỬA, CỦA SỞ, NGÀNH";
        assertThat(Casing.sentence(title, title.length())).isEqualTo("Thực hiện quy chế dân chủ trong hoạt động của Bộ Tư pháp và kế hoạch của Tổng cục Thuế, của bộ phận một cửa, của sở, ngành");
    }
}
