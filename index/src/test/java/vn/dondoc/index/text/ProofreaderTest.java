package vn.dondoc.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.index.text.Proofreader.Word;

class ProofreaderTest {
    /** Words with their doubt in per cent behind a stroke, as in {@code nên|93}; surely read without. */
    private static List<Word> read(String words) {
        List<Word> read = new ArrayList<>();
        for (String word : words.split(" ")) {
            String[] parts = word.split("\\|");
            read.add(new Word(parts[0], parts.length == 1 ? 0.998 : Integer.parseInt(parts[1]) / 100.0));
        }
        return Proofreader.standard().read(read);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void marksOverLettersArePutRightByTheCompanyOfTheWords() {
        assertThat(text(read("Triến|70 khai xây dựng nên|93 tảng|97 số,"))).isEqualTo("Triển khai xây dựng nền tảng số,");
        assertThat(text(read("Bôi|90 dưỡng cán bộ; đê|50 xuất giải pháp"))).isEqualTo("Bồi dưỡng cán bộ; đề xuất giải pháp");
        assertThat(text(read("TRIẾN|70 KHAI THỰC HIỆN"))).isEqualTo("TRIỂN KHAI THỰC HIỆN");
    }

    @Test
    void whatTheEngineIsSureOfStaysAndSoDoFiguresNumbersAndAbbreviations() {
        assertThat(text(read("theo Nghị quyết số 57-NQ/TW|20 ngày 22/12/2024|30 của UBND|40 tỉnh"))).isEqualTo("theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của UBND tỉnh");
        assertThat(text(read("đồng chí Nguyễn Thị Hằng"))).isEqualTo("đồng chí Nguyễn Thị Hằng");
    }

    @Test
    void aDoubtedWordThatGoesWithItsNeighboursIsSurer() {
        assertThat(read("Tổ chức thực|60 hiện kế hoạch").get(2).sure()).isGreaterThan(0.95);
        assertThat(read("Tổ chức 12|20 lớp").get(2).sure()).isEqualTo(0.2);
    }
}
