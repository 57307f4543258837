package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

class IssuerTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();

    @ParameterizedTest
    @CsvSource({"Ủy ban nhân dân thành phố Hải Phòng,UBND thành phố", "SỞ NỘI VỤ,Sở Nội vụ"})
    void aBodyOfTheDirectoryIsTheIssuer(String issuer, String name) {
        assertThat(Extraction.issuer(issuer, DIRECTORY)).map(Unit::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ủy ban nhân dân tỉnh Nghệ An", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "Ủy ban nhân dân thành phố Đà Nẵng", "Ủy ban nhân dân xã Không Đâu Cả"})
    void aBodyOfAnotherProvinceIsNotOursOfTheSameName(String issuer) {
        assertThat(Extraction.issuer(issuer, DIRECTORY)).isEmpty();
    }
}
