package vn.dondoc.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.knowledge.TestPostgres;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.postgres.Database;

class OutboxWorkerTest {
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final OfficeTime time = new OfficeTime(() -> now, OfficeTime.DEFAULT_ZONE);
    private final Deque<SendResult> results = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private Database database;
    private OutboxWorker worker;

    private final Sender sender = new Sender() {
        @Override
        public String channel() {
            return "fake";
        }

        @Override
        public int longest() {
            return 20;
        }

        @Override
        public SendResult send(String account, String text, List<Content.Button> buttons) {
            sent.add(account + ":" + text + (buttons.isEmpty() ? "" : "+" + buttons.size()));
            return results.isEmpty() ? new SendResult.Sent() : results.poll();
        }
    };

    @BeforeEach
    void open() {
        database = TestPostgres.database();
        worker = new OutboxWorker(database, List.of(sender), time);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(String channel, String account, String text) {
        new Deliveries(database, null, time).tell(channel, account, Reply.of("test", new Answer.Told(Content.of(text, new Content.Button("a", "b")))));
    }

    private void sendAll() {
        while (worker.sendNext()) assertThat(sent).hasSizeLessThan(100);
    }

    private List<String> states() {
        return database.sql().sql("select state from outbox order by id").query(String.class).list();
    }

    @Test
    void oneAccountInOrderOthersNotHeldUpTheWebLeftAlone() {
        results.add(new SendResult.RetryAfter(Duration.ofMinutes(1), "busy"));
        put("web", "a", "trang");
        put("fake", "a", "một");
        put("fake", "a", "hai");
        put("fake", "b", "ba");
        sendAll();
        assertThat(sent).containsExactly("a:một+1", "b:ba+1");
        now = now.plusSeconds(61);
        sendAll();
        assertThat(sent).containsExactly("a:một+1", "b:ba+1", "a:một+1", "a:hai+1");
        assertThat(states()).containsExactly("PENDING", "SENT", "SENT", "SENT");
    }

    @Test
    void aLongReplyIsResumedAfterThePieceThatArrived() {
        results.add(new SendResult.Sent());
        results.add(new SendResult.Unclear("lost"));
        put("fake", "a", "dòng thứ nhất đây\ndòng thứ hai đây\ndòng ba");
        sendAll();
        now = now.plusSeconds(60);
        sendAll();
        assertThat(sent).containsExactly("a:dòng thứ nhất đây", "a:dòng thứ hai đây", "a:dòng thứ hai đây", "a:dòng ba+1");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aClearFailureIsGivenUpInTheEndAndNoted() {
        for (int i = 0; i < 50; i++) results.add(new SendResult.RetryAfter(Duration.ZERO, "no network"));
        put("fake", "a", "một");
        for (int i = 0; i < 50; i++) {
            sendAll();
            now = now.plus(Duration.ofMinutes(31));
        }
        assertThat(sent).hasSize(OutboxWorker.MOST_ATTEMPTS);
        assertThat(states()).containsExactly("FAILED");
        assertThat(database.sql().sql("select failure from outbox").query(String.class).single()).isEqualTo("no network");
    }

    @Test
    void anUnclearOneIsGivenUpSoonerAndARefusedOneAtOnce() {
        for (int i = 0; i < 3; i++) results.add(new SendResult.Unclear("lost"));
        results.add(new SendResult.Rejected("blocked"));
        put("fake", "a", "một");
        put("fake", "a", "hai");
        for (int i = 0; i < 5; i++) {
            sendAll();
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(sent).containsExactly("a:một+1", "a:một+1", "a:một+1", "a:hai+1");
        assertThat(states()).containsExactly("FAILED", "FAILED");
    }

    @Test
    void twoWorkersSendEachRowOnce() throws InterruptedException {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Sender slow = new Sender() {
            @Override
            public String channel() {
                return "fake";
            }

            @Override
            public int longest() {
                return 4096;
            }

            @Override
            public SendResult send(String account, String text, List<Content.Button> buttons) {
                seen.add(account + text);
                LockSupport.parkNanos(2_000_000);
                return new SendResult.Sent();
            }
        };
        for (int i = 0; i < 40; i++) put("fake", "k" + i % 4, String.valueOf(i));
        List<Thread> threads = new ArrayList<>();
        for (int w = 0; w < 3; w++) {
            OutboxWorker one = new OutboxWorker(database, List.of(slow), time);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int misses = 0; misses < 200; ) if (!one.sendNext()) misses++;
            }));
        }
        for (Thread t : threads) t.join();
        assertThat(seen).hasSize(40).doesNotHaveDuplicates();
        for (int k = 0; k < 4; k++) {
            String account = "k" + k;
            assertThat(seen.stream().filter(s -> s.startsWith(account)).map(s -> Integer.parseInt(s.substring(2)))).as("in order").isSorted();
        }
    }

    @Test
    void textsAreCutBetweenLinesThenWordsThenLetters() {
        assertThat(Pieces.of("ngắn", 10)).containsExactly("ngắn");
        assertThat(Pieces.of("một hai ba bốn", 8)).containsExactly("một hai", "ba bốn");
        assertThat(Pieces.of("abcdefgh\nij", 8)).containsExactly("abcdefgh", "ij");
        assertThat(Pieces.of("aaaaaaa\uD83D\uDE00b", 8)).containsExactly("aaaaaaa", "\uD83D\uDE00b");
        assertThat(Pieces.of("aaaaaaae\u0302\u0301b", 9)).containsExactly("aaaaaaa", "e\u0302\u0301b");
        assertThat(String.join("", Pieces.of("x".repeat(10_000), 4096))).hasSize(10_000);
    }
}
