package vn.dondoc.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.lexical.Coverage;
import vn.dondoc.index.lexical.PassageIndex;
import vn.dondoc.index.lexical.SearchQuery;
import vn.dondoc.index.passage.IndexedPassage;
import vn.dondoc.index.text.Folding;

class PassageIndexTest {
    @TempDir Path dir;

    @Test
    void findsWithAndWithoutDiacriticsAndAbbreviations() {
        try (PassageIndex index = new PassageIndex(dir)) {
            index.publish(1, 7, List.of(
                    new IndexedPassage(1, 1, 7, "text", "Kế hoạch", "Rà soát thủ tục hành chính cấp xã"),
                    new IndexedPassage(2, 1, 7, "task", "Kế hoạch", "Đào tạo kỹ năng số cho người dân")));
            for (String words : List.of("thủ tục hành chính", "thu tuc hanh chinh", "TTHC", "tthc")) {
                assertThat(index.search(new SearchQuery(words, Set.of(), Set.of(), 5)).getFirst().passage()).isEqualTo(1);
            }
            assertThat(index.search(new SearchQuery("TTHC", Set.of("task"), Set.of(), 5))).isEmpty();
            assertThat(index.search(new SearchQuery("kế hoạch", Set.of(), Set.of(8L), 5))).isEmpty();
            index.publish(2, 7, List.of(new IndexedPassage(3, 2, 7, "text", "Kế hoạch", "Nội dung mới")));
            assertThat(index.size()).isEqualTo(1);
        }
        try (PassageIndex again = new PassageIndex(dir)) {
            assertThat(again.publication()).isEqualTo(2);
        }
    }

    @Test
    void spellsOutAbbreviationsInOrder() {
        assertThat(VietnameseAnalyzer.syllables("Tỷ lệ TTHC của Đảng")).containsExactly("ty", "le", "thu", "tuc", "hanh", "chinh", "cua", "dang");
        assertThat(VietnameseAnalyzer.syllables("57-NQ/TW, 5G")).containsExactly("57", "nq", "tw", "5g");
    }

    @Test
    void coverageTellsFoundFromNotFound() {
        Coverage coverage = new Coverage(VietnameseAnalyzer.syllables("phủ sóng 6G"), s -> s.equals("6g") ? 5 : 1);
        assertThat(coverage.of(VietnameseAnalyzer.syllables("Mở rộng phủ sóng 5G"))).isLessThan(0.5);
        assertThat(new Coverage(List.of("chung", "thu", "so"), s -> 1).of(List.of("cap", "chung", "thu", "so"))).isEqualTo(1.0);
    }

    @Property
    void foldingIsIdempotentAndKeyHasOnlyLettersAndDigits(@ForAll String text) {
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
        assertThat(Folding.key(text)).doesNotContain("  ");
        assertThat(Folding.key(text).chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))).isTrue();
    }
}
