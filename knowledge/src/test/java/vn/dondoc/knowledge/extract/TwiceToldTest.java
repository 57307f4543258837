package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwiceToldTest {
    private final TwiceTold told = new TwiceTold("""
            1.1. Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức của xã và người dân trên địa bàn trong năm 2026.
            1.2. Triển khai trợ lý ảo hỗ trợ giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công của xã.""");

    @Test
    void aSpoiltWordIsTakenFromTheParagraphThatSaysTheSame() {
        assertThat(told.settled("Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chure, viên chức của xã và người dân trên địa bàn")).isEqualTo("Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức của xã và người dân trên địa bàn");
    }

    @Test
    void figuresStayAsTheyStandInTheTable() {
        String cell = "Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức của xã và người dân trên địa bàn trong năm 2028";
        assertThat(told.settled(cell)).isEqualTo(cell);
    }

    @Test
    void wordsThatSayAnotherThingStay() {
        String cell = "Mở các lớp bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức của phường và người dân trên địa bàn";
        assertThat(told.settled(cell)).isEqualTo(cell);
    }

    @Test
    void whatNoParagraphSaysStays() {
        String cell = "Rà soát tai sản cng tại các đơn vị sự nghiệp, báo cáo Ủy ban nhân dân thành phố";
        assertThat(told.settled(cell)).isEqualTo(cell);
    }
}
