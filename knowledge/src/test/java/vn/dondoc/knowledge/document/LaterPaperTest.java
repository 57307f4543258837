package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.Citation.Relation;

/** Which later paper changes which earlier one. */
class LaterPaperTest {
    private static Document paper(long id, String number, String issuer, @Nullable LocalDate date, Citation... citations) {
        return new Document(id, id, id + ".txt", new DocumentFacts("Kế hoạch", number, true, issuer, null, date, null, null, null, List.of(citations), List.of(), TextOrigin.DIGITAL), null, true, 1);
    }

    private static Citation cited(String number, @Nullable LocalDate date, Relation relation) {
        return new Citation("Kế hoạch", number, date, null, relation);
    }

    private static final LocalDate OLD = LocalDate.of(2025, 1, 5), NEW = LocalDate.of(2026, 1, 6);

    @Test
    void theOneOfThatNumberAndDateIsMeant() {
        Map<Long, LaterPaper> later = LaterPaper.of(List.of(paper(1, "12/KH-UBND", "UBND xã An Bình", OLD), paper(2, "12/KH-UBND", "UBND xã An Bình", OLD.minusYears(1)),
                paper(3, "20/KH-UBND", "UBND xã An Bình", NEW, cited("12/KH-UBND", OLD, Relation.REPLACES), cited("15/KH-UBND", null, Relation.REPLACES))));
        assertThat(later).containsOnlyKeys(1L);
        assertThat(later.get(1L).words()).isEqualTo("đã được thay thế bởi Kế hoạch số 20/KH-UBND ngày 6/1/2026");
    }

    @Test
    void aNumberWithoutADateMustFitOnePaperOfTheSameIssuer() {
        Document replacing = paper(3, "20/KH-UBND", "UBND xã An Bình", NEW, cited("12/KH-UBND", null, Relation.REPEALS));
        assertThat(LaterPaper.of(List.of(paper(1, "12/KH-UBND", "UBND xã An Bình", OLD), paper(2, "12/KH-UBND", "UBND xã Hòa Lợi", OLD), replacing))).containsOnlyKeys(1L);
        assertThat(LaterPaper.of(List.of(paper(1, "12/KH-UBND", "UBND xã An Bình", OLD), paper(2, "12/KH-UBND", "UBND xã An Bình", OLD.minusYears(1)), replacing))).isEmpty();
        assertThat(LaterPaper.of(List.of(paper(1, "12/KH-UBND", "UBND xã An Bình", NEW.plusDays(1)), replacing))).as("issued after it").isEmpty();
    }

    @Test
    void theWeightiestChangeIsTold() {
        Map<Long, LaterPaper> later = LaterPaper.of(List.of(paper(1, "12/KH-UBND", "UBND xã An Bình", OLD), paper(2, "20/KH-UBND", "UBND xã An Bình", NEW, cited("12/KH-UBND", OLD, Relation.AMENDS)),
                paper(3, "31/KH-UBND", "UBND xã An Bình", NEW.plusDays(9), cited("12/KH-UBND", OLD, Relation.REPLACES)), paper(4, "40/KH-UBND", "UBND xã An Bình", NEW.plusDays(30), cited("12/KH-UBND", OLD, Relation.DETAILS))));
        assertThat(later.get(1L).paper().id()).isEqualTo(3);
        assertThat(later.get(1L).ends()).isTrue();
    }
}
