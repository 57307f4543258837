package vn.dondoc.knowledge.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodiesTest {
    @Test
    void aClassOfSeveralKindsOfUnitsIsOneBody() {
        assertThat(Bodies.split("Các Cục/Vụ/đơn vị theo chức năng, nhiệm vụ được giao")).containsExactly("Các Cục/Vụ/đơn vị theo chức năng, nhiệm vụ được giao");
        assertThat(Bodies.split("Các Vụ, Cục, đơn vị thuộc Bộ")).containsExactly("Các Vụ, Cục, đơn vị thuộc Bộ");
    }

    @Test
    void aNamedUnitAfterAClassIsABodyOfItsOwn() {
        assertThat(Bodies.split("Các đơn vị, Vụ Pháp chế; Cục Thuế")).containsExactly("Các đơn vị", "Vụ Pháp chế", "Cục Thuế");
    }

    @Test
    void oneOfficeThatServesTwoBodiesIsOneBody() {
        assertThat(Bodies.split("Văn phòng HĐND và UBND xã, Phòng Kinh tế")).containsExactly("Văn phòng HĐND và UBND xã", "Phòng Kinh tế");
        assertThat(Bodies.split("Thường trực HĐND và UBND xã")).containsExactly("Thường trực HĐND", "UBND xã");
    }

    @Test
    void membersThatAClassNamesAreBodies() {
        assertThat(Bodies.split("UBND các phường: An Biên, Lê Chân và Gia Viên")).containsExactly("UBND phường An Biên", "UBND phường Lê Chân", "UBND phường Gia Viên");
        assertThat(Bodies.split("Các Sở: Nội vụ, Văn hóa, Thể thao và Du lịch, Tài chính; Công an tỉnh")).containsExactly("Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính", "Công an tỉnh");
        assertThat(Bodies.split("các Bộ: Y tế; Công Thương; UBND các tỉnh")).containsExactly("Bộ Y tế", "Bộ Công Thương", "UBND các tỉnh");
    }

    @Test
    void unionsUtilitiesAndPostsBeginABody() {
        assertThat(Bodies.split("Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn, Hiệp hội Doanh nghiệp và Báo và Phát thanh, Truyền hình tỉnh"))
                .containsExactly("Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn", "Hiệp hội Doanh nghiệp", "Báo và Phát thanh, Truyền hình tỉnh");
        assertThat(Bodies.split("Giám đốc Sở Nội vụ, Chủ tịch UBND các xã, phường")).containsExactly("Giám đốc Sở Nội vụ", "Chủ tịch UBND các xã, phường");
        assertThat(Bodies.split("Phòng Kinh tế, Hạ tầng và Đô thị")).containsExactly("Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    @Test
    void newspaperAndBroadcasterAreOneOffice() {
        assertThat(Bodies.split("Báo và Đài Phát thanh, Truyền hình tỉnh; Sở Nội vụ")).containsExactly("Báo và Đài Phát thanh, Truyền hình tỉnh", "Sở Nội vụ");
        assertThat(Bodies.split("Báo và phát thanh, truyền hình Hải Phòng")).containsExactly("Báo và phát thanh, truyền hình Hải Phòng");
        assertThat(Bodies.split("Báo Lai Châu và Đài Phát thanh - Truyền hình tỉnh")).containsExactly("Báo Lai Châu", "Đài Phát thanh - Truyền hình tỉnh");
    }
}
