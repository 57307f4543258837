package vn.dondoc.bot.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.dondoc.knowledge.due.OfficeTime;

/**
 * One session of the library, with its traps closed. The library moves its offset before it hands updates over, filters
 * by "id <= last", and ends silently on an exception; so the offset is kept here: it moves when updates are stored,
 * Telegram is told it once, and the polls after that name none. Ids that restart lower then lose nothing.
 */
final class Polling implements LongPollingUpdateConsumer, BackOff, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    private static final List<String> KINDS = List.of("message", "callback_query");
    private static final int OWN_FAILURES = 3;
    private static final long FIRST_WAIT = 1_000;
    private static final long LONGEST_WAIT = 60_000;

    /** @param retry pause before an update is tried again */
    record Pace(Duration poll, Duration retry) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(50), Duration.ofSeconds(2));
    }

    private final Keeping store;
    private final OfficeTime time;
    private final Pace pace;
    private final PollingHttp http;
    private final ScheduledExecutorService thread;
    private final BotSession session;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Instant lastTurn;
    private volatile @Nullable Instant lastAnswer;
    // the rest belongs to the polling thread
    private int stored;
    private int told;
    private long wait = FIRST_WAIT;

    Polling(BotApi api, Keeping store, OfficeTime time, Pace pace) {
        this.store = store;
        this.time = time;
        this.pace = pace;
        lastTurn = time.now();
        http = new PollingHttp(pace.poll(), this::unreadable);
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("telegram").daemon().factory());
        session = new BotSession(new ObjectMapper(), http.client(), thread, api.token(), api::url, _ -> next(), () -> this, this);
    }

    void start() throws TelegramApiException {
        session.start();
    }

    /** Telegram drops what stands before an offset: it names what is stored, and 0 names nothing. */
    private GetUpdates next() {
        lastTurn = time.now();
        told = stored;
        return GetUpdates.builder().offset(told).limit(100).timeout(told == 0 ? Math.toIntExact(pace.poll().toSeconds()) : 0).allowedUpdates(KINDS).build();
    }

    /** The library calls this when a poll was answered, before it hands updates over. */
    @Override
    public void reset() {
        lastAnswer = time.now();
        wait = FIRST_WAIT;
        if (stored == told) stored = 0;
        told = 0;
    }

    @Override
    public long nextBackOffMillis() {
        long now = wait;
        wait = Math.min(wait * 2, LONGEST_WAIT);
        return now;
    }

    /** Runs on the polling thread and returns when all are stored: Telegram keeps the next ones meanwhile. */
    @Override
    public void consume(List<Update> updates) {
        for (Update update : updates) {
            if (!handled(() -> store.keep(update), cause -> ParkedUpdate.of(update, cause))) return;
        }
        updates.stream().mapToInt(Update::getUpdateId).max().ifPresent(id -> stored = Math.max(stored, id + 1));
        // else the library would drop ids that restart lower
        session.getLastReceivedUpdate().set(0);
    }

    private void unreadable(int id, String body, String failure) {
        if (handled(() -> store.park(new ParkedUpdate(id, null, body, failure)), cause -> new ParkedUpdate(id, null, "(không lưu)", failure + "; " + cause))) stored = Math.max(stored, id + 1);
    }

    /** Makes of a failure what is put aside. */
    private interface Parking {
        ParkedUpdate of(Throwable cause);
    }

    /**
     * Tries until it is kept, or put aside after some failures while the store worked; false when the program stops
     * before: Telegram then brings it again.
     */
    private boolean handled(Runnable keep, Parking parking) {
        int own = 0;
        while (stop.getCount() > 0) {
            lastTurn = time.now();
            try {
                keep.run();
                return true;
            } catch (Throwable e) { // whatever leaves this method ends the polling
                LOG.warn("an update is not kept yet: {}", e.toString());
                if (works()) own++;
                if (own >= OWN_FAILURES && parked(parking, e)) return true;
            }
            pause();
        }
        return false;
    }

    private boolean works() {
        try {
            return store.works();
        } catch (Throwable e) {
            return false;
        }
    }

    private boolean parked(Parking parking, Throwable cause) {
        try {
            ParkedUpdate aside = parking.of(cause);
            store.park(aside);
            LOG.error("update {} is parked", aside.id(), cause);
            return true;
        } catch (Throwable e) {
            LOG.warn("an update cannot be parked yet: {}", e.toString());
            return false;
        }
    }

    private void pause() {
        try {
            stop.await(pace.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the session's thread still goes round; {@code session.isRunning()} stays true when it does not. */
    boolean isAlive(Duration patience) {
        return session.getRunningPolling() != null && !session.getRunningPolling().isDone() && lastTurn.plus(patience).isAfter(time.now());
    }

    /** When Telegram last answered. */
    @Nullable Instant lastAnswer() {
        return lastAnswer;
    }

    @Override
    public void close() {
        stop.countDown();
        session.stop();
        http.close();
        thread.shutdownNow();
    }
}
