package vn.dondoc.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.due.OfficeTime;

/** Sends what waits in the outbox, to the channels that have a {@link Sender}; one account in order. */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PAUSE_MILLIS = 300;
    /** With the waits between them about five hours: an outage of a morning is sat out, yesterday's answer is not sent. */
    static final int MOST_ATTEMPTS = 20;
    /** Each of these may show the person the message once more. A reply seen twice is better than none, seen often it is not. */
    static final int MOST_UNCLEAR = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Outbox outbox;
    private final Map<String, Sender> senders;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    public OutboxWorker(Database database, List<Sender> senders, OfficeTime time) {
        outbox = new Outbox(database.sql(), time);
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
    }

    public void start() {
        if (!senders.isEmpty()) thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    private void run() {
        try {
            while (!stop.await(0, TimeUnit.MILLISECONDS)) {
                if (!sent() && stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sent() {
        try {
            return sendNext();
        } catch (RuntimeException e) {
            LOG.warn("the outbox cannot be read now, trying again: {}", e.toString());
            return false;
        }
    }

    /** Claims a row and sends one message of it; false where none is due. */
    public boolean sendNext() {
        Optional<Outbox.Row> claimed = outbox.claim(senders.keySet());
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Outbox.Row row) {
        if (row.unclear() > MOST_UNCLEAR) {
            failed(row, "sent " + MOST_UNCLEAR + " times without a clear answer");
            return;
        }
        Reply reply;
        try {
            reply = JSON.readValue(row.body(), Reply.class);
        } catch (JacksonException e) {
            failed(row, "the body cannot be read: " + e.getMessage());
            return;
        }
        Sender sender = senders.get(row.channel());
        List<String> pieces = Pieces.of(reply.text(), sender.longest());
        boolean last = row.partsSent() >= pieces.size() - 1;
        switch (tried(sender, row, pieces.get(Math.min(row.partsSent(), pieces.size() - 1)), last ? reply : null)) {
            case SendResult.Sent _ when last -> outbox.sent(row);
            case SendResult.Sent _ -> outbox.partSent(row);
            case SendResult.Rejected r -> failed(row, r.reason());
            case SendResult.RetryAfter r when row.attempts() >= MOST_ATTEMPTS -> failed(row, r.reason());
            case SendResult.RetryAfter r -> outbox.later(row, longer(r.pause(), backoff(row.attempts())), r.reason());
            case SendResult.Unclear u when row.unclear() >= MOST_UNCLEAR -> failed(row, u.reason());
            case SendResult.Unclear u -> outbox.unclear(row, backoff(row.attempts()), u.reason());
        }
    }

    /** Buttons stand under the last piece. */
    private static SendResult tried(Sender sender, Outbox.Row row, String piece, @Nullable Reply withButtons) {
        try {
            return sender.send(row.account(), piece, withButtons == null ? List.of() : withButtons.buttons());
        } catch (RuntimeException e) {
            // thrown before or after the message left: nobody knows
            return new SendResult.Unclear(e.toString());
        }
    }

    private void failed(Outbox.Row row, String reason) {
        LOG.warn("reply {} to {} is given up: {}", row.id(), row.channel(), reason);
        outbox.failed(row, reason);
    }

    static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Lets a send that runs end: one whose ending is not written down would be repeated. */
    @Override
    public void close() {
        stop.countDown();
        try {
            if (thread != null) thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
