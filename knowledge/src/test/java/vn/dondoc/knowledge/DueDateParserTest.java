package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.due.DueJson;

class DueDateParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tháng 01/2026 | MONTH | 2026-01-31 |
            12/2026 | MONTH | 2026-12-31 |
            Quý I/2026 | QUARTER | 2026-03-31 |
            quy 2 nam 2026 | QUARTER | 2026-06-30 |
            Quý I - II | RANGE | 2023-06-30 |
            Quý II, III/2022 | RANGE | 2022-09-30 |
            Quý IV/2025 - Quý I/2026 | RANGE | 2026-03-31 |
            Tháng 6, 7/2022 | RANGE | 2022-07-31 |
            Thường xuyên | ONGOING | |
            Hằng tháng | RECURRING | | MONTHLY
            Hàng năm | RECURRING | | YEARLY
            hằng năm trước ngày 15/12 | RECURRING | | YEARLY
            định kỳ 6 tháng một lần | RECURRING | | HALF_YEARLY
            Ngày 25 hàng tháng | RECURRING | | MONTHLY
            Trước 15/7/2023 | DATE | 2023-07-15 |
            17 giờ 00 ngày 05/8/2023 | DATE | 2023-08-05 |
            ngày 15 tháng 8 năm 2025 | DATE | 2025-08-15 |
            2025 | YEAR | 2025-12-31 |
            Cả năm 2022 | YEAR | 2022-12-31 |
            2025-2026 | RANGE | 2026-12-31 |
            6 tháng đầu năm 2026 | HALF_YEAR | 2026-06-30 |
            Bắt đầu từ Quý III/2023 | RANGE | |
            Theo thời gian trong Kế hoạch và các Thông báo | BY_REFERENCE | |
            trong 05 ngày làm việc kể từ ngày nhận văn bản | AFTER_EVENT | |
            31/2/2026 | UNSTATED | |
            Đang cập nhật | UNSTATED | |
            """)
    void readsWhatPlansPrint(String printed, String kind, String lastDay, String recurrence) {
        DueJson due = DueJson.of(new DueDateParser(2023).parse(printed));
        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.lastDay()).isEqualTo(lastDay == null ? null : LocalDate.parse(lastDay));
        assertThat(due.recurrence() == null ? null : due.recurrence().name()).isEqualTo(recurrence);
    }

    @ParameterizedTest
    @CsvSource({"trước ngày 15/12/2026,2026-12-14", "chậm nhất 15/12/2026,2026-12-15", "trước năm 2027,2026-12-31"})
    void beforeExcludesTheDay(String printed, String lastGoodDay) {
        assertThat(new DueDateParser(null).parse(printed).lastGoodDay()).contains(LocalDate.parse(lastGoodDay));
    }

    @Property
    void everyRealDayIsReadAsItself(@ForAll @IntRange(min = 0, max = 20000) int offset) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(offset);
        String printed = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
        assertThat(new DueDateParser(null).parse(printed)).isEqualTo(new DueDate.OnDate(day, null, false));
    }

    @Property
    void anyWordsAreReadWithoutError(@ForAll String words) {
        DueDate due = new DueDateParser(2026).parse(words);
        assertThat(DueJson.of(due).toDueDate(words)).isNotNull();
    }
}
