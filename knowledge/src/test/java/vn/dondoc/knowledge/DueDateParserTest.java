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
            Tháng 3-5/2026 | RANGE | 2026-05-31 |
            3-5/2026 | RANGE | 2026-05-31 |
            15-3-2026 | DATE | 2026-03-15 |
            Tháng 11 - 12 | RANGE | 2023-12-31 |
            Tháng 3, 6, 9 và tháng 12/2026 | RANGE | 2026-12-31 |
            T6 | MONTH | 2023-06-30 |
            Quý I, II, III và quý IV/2026 | RANGE | 2026-12-31 |
            Q.III/2026 | QUARTER | 2026-09-30 |
            Quý III năm 2026 đến quý I năm 2027 | RANGE | 2027-03-31 |
            Từ ngày 05/10 đến ngày 10/10/2026 | RANGE | 2026-10-10 |
            Từ ngày 15 tháng 3 đến hết ngày 20 tháng 4 năm 2026 | RANGE | 2026-04-20 |
            ngày 05 - 10/10 | RANGE | 2023-10-10 |
            30/6 | DATE | 2023-06-30 |
            30/6; 15/12 | DATE | 2023-12-15 |
            Trước ngày 30 tháng 9 | DATE | 2023-09-30 |
            Cả năm | YEAR | 2023-12-31 |
            Trong năm | YEAR | 2023-12-31 |
            2026, 2027 và 2028 | RANGE | 2028-12-31 |
            Ngày 10 tháng cuối quý | RECURRING | | QUARTERLY
            Cuối quý II/2026 | QUARTER | 2026-06-30 |
            6 tháng, cả năm | RECURRING | | HALF_YEARLY
            Quý, 6 tháng, năm | RECURRING | | QUARTERLY
            Trước 15/12 các năm | RECURRING | | YEARLY
            31/12 hằng năm | RECURRING | | YEARLY
            Sau Đại hội Đảng bộ tỉnh | AFTER_EVENT | |
            Ngay sau khi Nghị định được ban hành | AFTER_EVENT | |
            Thực hiện theo Kế hoạch của Bộ | BY_REFERENCE | |
            Khi có yêu cầu | BY_REFERENCE | |
            6 tháng/lần | RECURRING | | HALF_YEARLY
            03 tháng/lần | RECURRING | | QUARTERLY
            01 tháng/lần | RECURRING | | MONTHLY
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
