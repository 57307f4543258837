package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.knowledge.unit.Bodies;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;
import vn.dondoc.knowledge.unit.UnitKind;

class UnitTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Tài chính, Sở Nội vụ, Sở Khoa học và Công nghệ và các đơn vị liên quan | Sở Tài chính;Sở Nội vụ;Sở Khoa học và Công nghệ;các đơn vị liên quan
            Các Sở, ban, ngành thành phố, UBND cấp xã, các đơn vị liên quan | Các Sở, ban, ngành thành phố;UBND cấp xã;các đơn vị liên quan
            Các cơ quan, đơn vị, địa phương | Các cơ quan, đơn vị, địa phương
            Các sở, ban, ngành, địa phương theo chức năng, nhiệm vụ | Các sở, ban, ngành, địa phương theo chức năng, nhiệm vụ
            Văn phòng Thành ủy/Sở Khoa học và Công nghệ | Văn phòng Thành ủy;Sở Khoa học và Công nghệ
            Văn phòng Thành ủy và các ban của Thành ủy. | Văn phòng Thành ủy;các ban của Thành ủy
            Sở Khoa học và Công nghệ và Sở Tài chính | Sở Khoa học và Công nghệ;Sở Tài chính
            Phòng Kinh tế; các phòng, ban, ngành, các đơn vị liên quan | Phòng Kinh tế;các phòng, ban, ngành, các đơn vị liên quan
            Ủy ban Mặt trận Tổ quốc Việt Nam xã, các cơ quan, đơn vị, các thôn | Ủy ban Mặt trận Tổ quốc Việt Nam xã;các cơ quan, đơn vị;các thôn
            Các phòng, ban, ngành, cơ quan, đơn vị, các thôn | Các phòng, ban, ngành, cơ quan, đơn vị;các thôn
            Ban Tuyên giáo và Dân vận Thành uỷ | Ban Tuyên giáo và Dân vận Thành uỷ
            Sở Văn hóa, Thể thao và Du lịch | Sở Văn hóa, Thể thao và Du lịch
            Đảng ủy, HĐND, UBND, UBMTTQ cấp xã | Đảng ủy cấp xã;HĐND cấp xã;UBND cấp xã;UBMTTQ cấp xã
            UBND các xã, phường, đặc khu | UBND các xã, phường, đặc khu
            """)
    void splitsCells(String cell, String bodies) {
        assertThat(String.join(";", Bodies.split(cell))).isEqualTo(bodies);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKHCN | Sở Khoa học và Công nghệ
            so khoa hoc cong nghe | Sở Khoa học và Công nghệ
            Sở KH&CN | Sở Khoa học và Công nghệ
            CATP | Công an thành phố
            VP Thành ủy | Văn phòng Thành ủy
            UBND phường Lê Chân | UBND phường Lê Chân
            Ủy ban nhân dân xã Thanh Miện | UBND xã Thanh Miện
            Văn phòng HĐND-UBND xã Thanh Miện | Văn phòng HĐND-UBND xã Thanh Miện
            Sở Khoa hoc va Cong nghê thành phố Hải Phòng | Sở Khoa học và Công nghệ
            Văn phòn Thành ủy | Văn phòng Thành ủy
            """)
    void findsUnits(String typed, String name) {
        assertThat(DIRECTORY.find(typed, null)).extracting(Unit::name).containsExactly(name);
    }

    @Test
    void aBareNameMeansTheAskersOwnPlace() {
        Unit commune = DIRECTORY.find("UBND xã Thanh Miện", null).getFirst();
        assertThat(DIRECTORY.find("phong kinh te", commune)).extracting(Unit::name).containsExactly("Phòng Kinh tế xã Thanh Miện");
        assertThat(DIRECTORY.find("Công an xã", commune)).extracting(Unit::name).containsExactly("Công an xã Thanh Miện");
    }

    @Test
    void classesAreReadNounByNoun() {
        assertThat(UnitClass.of("Các đơn vị liên quan", null).orElseThrow().isNobody()).isTrue();
        assertThat(UnitClass.of("Các đơn vị, địa phương liên quan", null).orElseThrow().isNobody()).isTrue();
        assertThat(UnitClass.of("Các cơ quan, đơn vị, địa phương", null).orElseThrow().kinds()).contains(UnitKind.DEPARTMENT, UnitKind.LOCALITY, UnitKind.UNIVERSITY);
        assertThat(UnitClass.of("Các sở, ban, ngành thành phố", null).orElseThrow().kinds()).containsExactly(UnitKind.DEPARTMENT);
        assertThat(UnitClass.of("Các xã, phường, đặc khu", null).orElseThrow().members(DIRECTORY, null)).hasSize(114);
        assertThat(UnitClass.of("UBND các xã, phường, đặc khu", null).orElseThrow().kinds()).containsExactly(UnitKind.LOCALITY_COMMITTEE);
        assertThat(UnitClass.of("Đảng ủy cấp xã", null).orElseThrow().members(DIRECTORY, null)).hasSize(114);
        assertThat(UnitClass.of("Các trường đại học", null).orElseThrow().groups()).containsExactly("UNIVERSITIES");
        assertThat(UnitClass.of("Sở Tài chính", null)).isEmpty();
        assertThat(UnitClass.of("Công an thành phố", null)).isEmpty();
        Unit commune = DIRECTORY.find("xã Thanh Miện", null).getFirst();
        List<Unit> members = UnitClass.of("Các phòng, ban, ngành, các đơn vị liên quan", commune).orElseThrow().members(DIRECTORY, commune);
        assertThat(members).extracting(Unit::name).contains("Phòng Kinh tế xã Thanh Miện").allMatch(n -> n.contains("Thanh Miện"));
        assertThat(UnitClass.of("các ban của Thành ủy", null).orElseThrow().groups()).containsExactly("PARTY_BOARDS");
    }
}
