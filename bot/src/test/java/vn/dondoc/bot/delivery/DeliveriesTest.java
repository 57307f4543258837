package vn.dondoc.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.bot.SampleOffice;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.turn.Turn;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.access.Role;

class DeliveriesTest {
    private static SampleOffice sample;

    @BeforeAll
    static void open() {
        sample = new SampleOffice();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    private static InboundMessage message(long person, String key, String text) {
        return new InboundMessage("web", "person-" + person, key, "c", person, text, LocalDate.of(2026, 3, 1));
    }

    @Test
    void theSameKeyIsTheSameMessage() {
        Deliveries deliveries = sample.deliveries();
        long person = sample.person("Sở Tài chính", Role.CADRE);
        long first = deliveries.receive(message(person, "k1", "nv 14 đạt 10%"));
        while (deliveries.handleNext()) assertThat(true).isTrue();
        Reply reply = deliveries.replyTo(first).orElseThrow();
        assertThat(reply.kind()).isEqualTo("RECEIPT");
        for (int i = 0; i < 3; i++) assertThat(deliveries.receive(message(person, "k1", "nv 14 đạt 10%"))).isEqualTo(first);
        assertThat(deliveries.handleNext()).isFalse();
        assertThat(sample.database.sql().sql("select count(*) from progress_report where receipt = ?").param(reply.reports().getFirst().receipt()).query(Long.class).single()).isEqualTo(1);
        assertThat(deliveries.receive(message(sample.person("Sở Y tế", Role.CADRE), "k1", "xin chào"))).as("another person's key").isNotEqualTo(first);
    }

    @Test
    void aHandlerThatThrowsIsParkedAfterThreeAndTheNextIsAnswered() {
        AtomicInteger calls = new AtomicInteger();
        TurnHandler failing = new TurnHandler(sample.office, sample.people, sample.misses) {
            @Override
            public Reply handle(Turn turn) {
                if (!turn.text().contains("nổ")) return super.handle(turn);
                calls.incrementAndGet();
                super.handle(new Turn(turn.id(), turn.channel(), turn.account(), turn.conversation(), turn.person(), "nv 14 đạt 99%", turn.onDay(), turn.receivedAt()));
                throw new IllegalStateException("broken on purpose");
            }
        };
        Deliveries deliveries = new Deliveries(sample.database, failing, sample.time);
        long person = sample.person("Sở Xây dựng", Role.CADRE);
        long bad = deliveries.receive(message(person, "bad", "nổ")), good = deliveries.receive(message(person, "good", "xin chào"));
        for (int i = 0; i < 10 && deliveries.handleNext(); i++) assertThat(i).isLessThan(9);
        assertThat(calls.get()).isEqualTo(Deliveries.MOST_ATTEMPTS);
        assertThat(deliveries.replyTo(bad).orElseThrow()).satisfies(r -> {
            assertThat(r.kind()).isEqualTo("ERROR");
            assertThat(r.text()).contains("chưa ghi nhận gì").doesNotContain("Exception");
        });
        assertThat(deliveries.replyTo(good).orElseThrow().kind()).isEqualTo("ANSWER");
        assertThat(sample.database.sql().sql("select state from inbox where id = ?").param(bad).query(String.class).single()).isEqualTo("PARKED");
        assertThat(sample.database.sql().sql("select count(*) from progress_report where percent = 99").query(Long.class).single()).as("what the handler wrote was undone").isZero();
    }

    @Test
    void anAccountThatIsNotLinkedLearnsHowAndNothingElse() {
        Deliveries deliveries = sample.deliveries();
        long inbox = deliveries.receive(new InboundMessage("telegram", "42", "u1", "42", null, "tình hình chung", null));
        assertThat(deliveries.handleNext()).isTrue();
        assertThat(deliveries.replyTo(inbox).orElseThrow()).satisfies(r -> {
            assertThat(r.kind()).isEqualTo("NOT_ALLOWED");
            assertThat(r.text()).contains("chương trình máy", "/start");
            assertThat(r.tasks()).isEmpty();
        });
    }
}
