package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowNumbersTest {
    private static List<String> between(String... read) {
        return RowNumbers.between(Arrays.asList(read));
    }

    @Test
    void aNumberThatCouldNotBeReadIsCountedWhereItsNeighboursLeaveNoOther() {
        assertThat(between(null, null, "3", "4", null, "6")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(between("1.1", null, "1.3", "2.1", null, "2.3")).containsExactly("1.1", "1.2", "1.3", "2.1", "2.2", "2.3");
        assertThat(between(null, null, "1.3")).containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    void whereARowMayBeMissingNoNumberIsCounted() {
        assertThat(between("1", null, "4")).containsExactly("1", null, "4");
        assertThat(between(null, null, "2")).containsExactly(null, null, "2");
        assertThat(between("1.2", null, "2.2")).containsExactly("1.2", null, "2.2");
        assertThat(between(null, "2.2")).containsExactly(null, "2.2");
    }

    @Test
    void theRowsAfterTheLastNumberStayWithoutOne() {
        assertThat(between("1", "2", null)).containsExactly("1", "2", null);
        assertThat(between(null, null)).containsExactly(null, null);
    }

    @Property
    void whatWasReadStaysAndWhatIsCountedIsRight(@ForAll @IntRange(min = 1, max = 40) int rows, @ForAll @Size(40) List<Boolean> read) {
        String[] numbers = new String[rows];
        for (int i = 0; i < rows; i++) numbers[i] = read.get(i) ? String.valueOf(i + 1) : null;
        List<String> counted = between(numbers);
        for (int i = 0; i < rows; i++) if (counted.get(i) != null) assertThat(counted.get(i)).isEqualTo(String.valueOf(i + 1));
    }
}
