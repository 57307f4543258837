package vn.dondoc.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final Guesses foreign = Restorer.standard().restoring().guesses(true), own = Restorer.standard().restoring().guesses(false);

    @Test
    void aWordMayHaveBeenSeveralOnPaperTheLikeliestFirst() {
        List<Guesses.Guess> guesses = foreign.of("vi,");
        assertThat(guesses).extracting(Guesses.Guess::syllable).contains("vị", "vì");
        assertThat(guesses.getFirst().cost()).isZero();
        assertThat(guesses).isSortedAccordingTo((a, b) -> Double.compare(a.cost(), b.cost()));
    }

    @Test
    void anEngineThatKnowsVietnameseMostlyMeansWhatItWrites() {
        assertThat(own.of("viện").getFirst().syllable()).isEqualTo("viện");
    }

    @Test
    void figuresAndNumbersOfDocumentsAreNeverGuessed() {
        assertThat(foreign.of("30/6/2026")).isEmpty();
        assertThat(foreign.of("57-NQ/TW")).isEmpty();
        assertThat(foreign.of("15")).isEmpty();
    }

    @Test
    void lettersOfItsOwnTellAnEngineWithVietnamese() {
        assertThat(Restorer.isForeign("Co quan, don vi chu tri; thoi gian hoan thanh")).isTrue();
        assertThat(Restorer.isForeign("Cơ quan, đơn vị chủ trì; thời gian hoàn thành")).isFalse();
    }
}
