package vn.dondoc.bot.delivery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles rows that wait in the inbox: what other channels brought, and what a crash left. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long PAUSE_MILLIS = 300;
    private final Deliveries deliveries;
    private final CountDownLatch stop = new CountDownLatch(1);

    public Worker(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public void start() {
        Thread.ofPlatform().name("inbox").daemon().start(this::run);
    }

    private void run() {
        try {
            while (!stop.await(0, TimeUnit.MILLISECONDS)) {
                if (!handled() && stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean handled() {
        try {
            return deliveries.handleNext();
        } catch (RuntimeException e) {
            LOG.warn("the inbox cannot be read now, trying again: {}", e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
