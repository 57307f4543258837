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
}
