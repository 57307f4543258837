package vn.dondoc.bot.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.ZippedFiles;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.review.Reviewer;

/**
 * Files that the standing office sends from its page, read one after the other in the background, with what became of each.
 * They are in memory alone until they are read; of an archive each document is one.
 */
public final class SentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SentFiles.class);
    private static final int MOST_WAITING = 40, MOST_SHOWN = 100;
    /** Bytes that may wait in memory. */
    private static final long MOST_BYTES = 80L * 1024 * 1024;
    private final Intaking intaking;
    private final BlockingQueue<Sent> waiting = new LinkedBlockingQueue<>();
    private final List<Told> told = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private long bytesWaiting;

    /** The way of a file into the store. */
    interface Intaking {
        Intake.Result take(String name, byte[] bytes, Reviewer by) throws RefusedDocument;

        /** Hash of a file to the sheet that is to be reviewed, 0 for none. */
        long version(String hash);
    }

    private record Sent(long id, String name, byte[] bytes, Reviewer by) {}

    /** @param version the sheet to review, 0 while there is none */
    public record Told(long id, String name, Imports.State state, String message, int tasks, long version) {}

    SentFiles(Intaking intaking) {
        this.intaking = intaking;
    }

    void start() {
        Thread.ofPlatform().name("sent-files").daemon().start(() -> {
            while (true) {
                try {
                    read(waiting.take());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** @throws RefusedDocument with a sentence where too much waits already, or an archive cannot be opened */
    public void send(String name, byte[] bytes, Reviewer by) throws RefusedDocument {
        if (!ZippedFiles.isZip(name)) {
            add(name, bytes, by);
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("dondoc-sent", ".zip");
            Files.write(file, bytes);
            try (GivenFiles inside = new GivenFiles(List.of(file))) {
                for (GivenFiles.Given each : inside.files()) {
                    try {
                        add(each.inside() == null ? name : each.name(), each.bytes(), by);
                    } catch (RefusedDocument e) {
                        tell(new Told(numbers.incrementAndGet(), each.inside() == null ? name : each.name(), Imports.State.REFUSED, String.valueOf(e.getMessage()).replace(file.getFileName().toString(), name), 0, 0));
                    }
                }
            }
        } catch (IOException e) {
            throw new RefusedDocument("UNREADABLE", "Không mở được tệp nén “" + name + "”.");
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }

    private synchronized void add(String name, byte[] bytes, Reviewer by) throws RefusedDocument {
        if (waiting.size() >= MOST_WAITING || bytesWaiting + bytes.length > MOST_BYTES && bytesWaiting > 0)
            throw new RefusedDocument("BUSY", "Đang có nhiều tệp chờ đọc; đề nghị gửi tệp “" + name + "” sau ít phút.");
        long id = numbers.incrementAndGet();
        bytesWaiting += bytes.length;
        tell(new Told(id, name, Imports.State.WAITING, "", 0, 0));
        waiting.add(new Sent(id, name, bytes, by));
    }

    private void read(Sent sent) {
        tell(new Told(sent.id(), sent.name(), Imports.State.READING, "", 0, 0));
        Told outcome;
        try {
            Imports.Progress result = Imports.told(sent.name(), intaking.take(sent.name(), sent.bytes(), sent.by()));
            outcome = new Told(sent.id(), sent.name(), result.state(), result.message(), result.tasks(), intaking.version(Intake.hash(sent.bytes())));
        } catch (RefusedDocument e) {
            outcome = new Told(sent.id(), sent.name(), Imports.State.REFUSED, String.valueOf(e.getMessage()), 0, 0);
        } catch (RuntimeException e) {
            LOG.error("a sent file could not be taken in", e);
            outcome = new Told(sent.id(), sent.name(), Imports.State.REFUSED, "Chưa nhập được tệp “" + sent.name() + "” do lỗi khi đọc hoặc khi lưu; chưa lưu gì của tệp này.", 0, 0);
        }
        synchronized (this) {
            bytesWaiting -= sent.bytes().length;
        }
        tell(outcome);
    }

    private synchronized void tell(Told now) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).id() == now.id()) {
                told.set(i, now);
                return;
            }
        }
        told.add(now);
        if (told.size() > MOST_SHOWN) told.removeFirst();
    }

    /** What became of the files, the latest last. */
    public synchronized List<Told> told() {
        return List.copyOf(told);
    }
}
