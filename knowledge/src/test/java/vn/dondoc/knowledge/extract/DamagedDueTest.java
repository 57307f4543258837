package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedDueTest {
    @ParameterizedTest
    @CsvSource({"Quý 11/2026,Quý II/2026", "Quý 2 11/2026,Quý II/2026", "quý 111/2026,quý III/2026", "Thường,Thường xuyên", "Thường hoạch xuyên,Thường xuyên", "xuyên,Thường xuyên",
        "Tháng /3/2026 tháng,Tháng 3/2026"})
    void whatCanOnlyHaveBeenPrintedOneWayIsMended(String read, String meant) {
        assertThat(DamagedDue.mended(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"Tháng 11/2026", "Quý 1/2026", "Quý II/2026", "Tháng", "Thường trực", "0 cả", "11/2026"})
    void allElseStaysAsItWasRead(String read) {
        assertThat(DamagedDue.mended(read)).isEqualTo(read);
    }

    /** No month and no day ever changes. */
    @Property
    void figuresOfMonthsStay(@ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int day) {
        for (String read : new String[] {"Tháng %d/2026".formatted(month), "Trước ngày %d/%d/2026".formatted(day, month)}) assertThat(DamagedDue.mended(read)).isEqualTo(read);
    }
}
