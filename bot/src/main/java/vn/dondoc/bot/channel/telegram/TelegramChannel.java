package vn.dondoc.bot.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.dondoc.knowledge.due.OfficeTime;

/** Keeps one polling alive: starts it however long Telegram is out of reach, and replaces it when it died. */
final class TelegramChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
    /** Longer than a poll and the longest wait after a failed one together. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Supplier<Polling> sessions;
    private final BotApi api;
    private final OfficeTime time;
    private final Duration watch;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Polling polling;
    private @Nullable Thread watcher;

    TelegramChannel(Supplier<Polling> sessions, BotApi api, OfficeTime time, Duration watch) {
        this.sessions = sessions;
        this.api = api;
        this.time = time;
        this.watch = watch;
    }

    void start() {
        watcher = Thread.ofPlatform().name("telegram-watch").daemon().start(this::run);
    }

    private void run() {
        try {
            do look();
            while (!stop.await(watch.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Polling now = polling;
        if (now != null && now.isAlive(PATIENCE)) return;
        if (now != null) {
            LOG.warn("polling of Telegram stopped by itself, starting it again");
            now.close();
            polling = null;
        }
        Polling fresh = sessions.get();
        try {
            fresh.start();
            polling = fresh;
            api.menu();
            if (stop.getCount() == 0) fresh.close();
        } catch (TelegramApiException | RuntimeException e) {
            LOG.warn("Telegram is out of reach, trying again: {}", e.toString());
            fresh.close();
        }
    }

    /** When Telegram last answered a poll; empty when that is too long ago, or never was. */
    Optional<Instant> answering() {
        Polling now = polling;
        return Optional.ofNullable(now).map(Polling::lastAnswer).filter(at -> at.plus(PATIENCE).isAfter(time.now()));
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            if (watcher != null) watcher.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Polling now = polling;
        if (now != null) now.close();
    }
}
