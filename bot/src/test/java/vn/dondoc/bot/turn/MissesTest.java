package vn.dondoc.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.miss.Misses.Miss;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;

class MissesTest {
    private static final Instant NOW = Instant.parse("2026-02-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);
    private static SampleOffice sample;

    @BeforeAll
    static void open() {
        sample = new SampleOffice();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static Reply say(String text) {
        return sample.say(sample.deliveries(), sample.person("Sở Nội vụ", Role.CADRE), "c" + text.hashCode(), text, TODAY);
    }

    private static Viewer viewer(Role role) {
        return sample.people.viewer(sample.person(null, role), sample.office.directory()).orElseThrow();
    }

    @Test
    void whatWasNotUnderstoodIsListedAndATaughtWordIsUnderstoodFromThenOn() {
        Reply before = say("kpi tồn tháng 6");
        assertThat(before.kind()).isNotEqualTo("ANSWER");
        List<Miss> open = sample.misses.open(viewer(Role.OFFICE), 50);
        Miss miss = open.stream().filter(m -> m.said().equals("kpi tồn tháng 6")).findFirst().orElseThrow();
        assertThat(miss.reply()).isEqualTo(before.text());
        assertThat(miss.unit()).isNotNull();
        sample.misses.alias(miss.id(), "KPI tồn", "việc chưa xong của đơn vị tôi", viewer(Role.OFFICE), NOW);
        assertThat(say("kpi tồn tháng 6 nhé").kind()).isEqualTo("ANSWER");
        assertThat(sample.misses.open(viewer(Role.OFFICE), 50)).extracting(Miss::id).doesNotContain(miss.id());
        assertThat(sample.misses.open(viewer(Role.CADRE), 50)).as("only for the standing office").isEmpty();
    }

    @Test
    void anAliasThatWouldChangeEverythingIsRefused() {
        Viewer clerk = viewer(Role.OFFICE);
        for (String[] pair : new String[][] {{"", "việc"}, {"việc", "viec"}, {"a", "việc"}, {"một cụm từ quá dài để mà dạy cho máy", "việc"}})
            assertThatThrownBy(() -> sample.misses.alias(null, pair[0], pair[1], clerk, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
