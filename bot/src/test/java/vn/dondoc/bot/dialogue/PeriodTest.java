package vn.dondoc.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tháng này phải xong gì                    | 2026-03-01 | 2026-03-31
            tháng sau có việc gì đến hạn              | 2026-04-01 | 2026-04-30
            việc hạn tháng tư                         | 2026-04-01 | 2026-04-30
            tháng 12/2025 còn việc nào                | 2025-12-01 | 2025-12-31
            việc tháng 3 năm sau                      | 2027-03-01 | 2027-03-31
            quý này xong những gì                     | 2026-01-01 | 2026-03-31
            quy 3 co gi                               | 2026-07-01 | 2026-09-30
            quý II/2026 đến hạn                       | 2026-04-01 | 2026-06-30
            quý tới                                   | 2026-04-01 | 2026-06-30
            6 tháng đầu năm                           | 2026-01-01 | 2026-06-30
            sáu tháng cuối năm 2025                   | 2025-07-01 | 2025-12-31
            tuần này                                  | 2026-03-09 | 2026-03-15
            tuần tới có gì                            | 2026-03-16 | 2026-03-22
            thứ sáu tuần sau                          | 2026-03-20 | 2026-03-20
            thứ 2                                     | 2026-03-16 | 2026-03-16
            chủ nhật này nộp gì                       | 2026-03-15 | 2026-03-15
            từ giờ đến hết tháng 6                    | 2026-03-12 | 2026-06-30
            tu nay den cuoi quy 2 con viec gi         | 2026-03-12 | 2026-06-30
            từ tháng 4 đến tháng 6                    | 2026-04-01 | 2026-06-30
            từ ngày 1/4 đến 15/5 phải xong gì         | 2026-04-01 | 2026-05-15
            trước 15/12 phải xong việc nào            | 2000-01-01 | 2026-12-15
            truoc thang 7 con viec gi                 | 2000-01-01 | 2026-06-30
            đến hết năm nay                           | 2026-03-12 | 2026-12-31
            việc phải xong đến hết quý 2              | 2026-03-12 | 2026-06-30
            đến hạn 20/4                              | 2026-04-20 | 2026-04-20
            trong 10 ngày tới                         | 2026-03-12 | 2026-03-22
            hai tuần tới có gì                        | 2026-03-12 | 2026-03-26
            3 tháng qua                               | 2025-12-12 | 2026-03-12
            ngày mai phải nộp gì                      | 2026-03-13 | 2026-03-13
            hôm nay có việc gì đến hạn                | 2026-03-12 | 2026-03-12
            cuối tháng này                            | 2026-03-12 | 2026-03-31
            cuối tháng 5                              | 2026-05-21 | 2026-05-31
            đầu tháng sau                             | 2026-04-01 | 2026-04-10
            năm nay                                   | 2026-01-01 | 2026-12-31
            năm ngoái                                 | 2025-01-01 | 2025-12-31
            việc hạn 9 tháng đầu năm                  | 2026-01-01 | 2026-09-30
            """)
    void phrasesOfTime(String words, LocalDate from, LocalDate to) {
        assertThat(Period.in(Wording.of(words), TODAY)).hasValueSatisfying(p -> {
            assertThat(p.from()).as(words).isEqualTo(from);
            assertThat(p.to()).as(words).isEqualTo(to);
        });
    }

    @Test
    void wordsThatOnlyLookLikeTimes() {
        for (String words : new String[] {"nv 4.4 số hóa được 5/8 di tích", "văn bản ban hành ngày tháng năm nào", "tính đến hôm nay đơn vị tôi còn bao nhiêu việc quá hạn", "tháng 13 có gì", "ngày 31/2 có việc gì không", "việc số 14 đến đâu rồi", "sáu nhiệm vụ"})
            assertThat(Period.in(Wording.of(words), TODAY)).as(words).isEmpty();
    }
}
