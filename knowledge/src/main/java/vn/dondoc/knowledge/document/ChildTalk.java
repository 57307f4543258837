package vn.dondoc.knowledge.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One process's frames, heard by a thread of its own so that the time can run out meanwhile. */
final class ChildTalk {
    private static final System.Logger LOG = System.getLogger(ChildTalk.class.getName());
    /** How often the time is looked at, nanoseconds. */
    private static final long LOOK = Duration.ofMillis(50).toNanos();
    /** By the clock the rest may take so many times as long as by the processor. */
    private static final int SHARED = 4;
    private static final int LONGEST_FRAME = 256 * 1024 * 1024;
    private final Process process;
    private final String name;
    private final IsolatedProcess.Limits limits;
    private final long started = System.nanoTime();
    private volatile long heard = started;
    private volatile Duration until = Duration.ZERO;
    private volatile byte @Nullable [] soFar;
    /** Whether the program itself is at fault: then what came so far is worth nothing. */
    private volatile boolean crashed;

    ChildTalk(Process process, String name, IsolatedProcess.Limits limits) {
        this.process = process;
        this.name = name;
        this.limits = limits;
    }

    IsolatedProcess.Answer answer(byte[] file, byte[] about) throws IOException, RefusedDocument {
        FutureTask<byte[]> hearing = new FutureTask<>(() -> hear(file, about));
        Thread.ofVirtual().start(hearing);
        try {
            while (true) {
                long now = System.nanoTime(), quiet = soFar == null ? limits.silence().toNanos() - (now - heard) : rest(now);
                long left = Math.min(quiet, limits.whole().toNanos() - (now - started));
                if (left <= 0) throw new RefusedDocument("UNREADABLE", "Tệp “" + name + "” đọc quá lâu nên Trợ lý đã dừng, chưa lưu gì. Đề nghị kiểm tra lại tệp hoặc chia thành nhiều tệp nhỏ hơn.");
                try {
                    return new IsolatedProcess.Answer(hearing.get(Math.min(left, LOOK), TimeUnit.NANOSECONDS), true);
                } catch (TimeoutException tooLong) {
                    // perhaps there was a word of progress meanwhile
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RefusedDocument refused) throw refused;
                    throw new IOException(e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        } catch (IOException | RefusedDocument e) {
            byte[] kept = soFar;
            if (kept == null || crashed) throw e;
            return new IsolatedProcess.Answer(kept, false);
        }
    }

    /** Nanoseconds left of the processor's time, or of the clock's where the process hardly gets any. */
    private long rest(long now) {
        return Math.min(until.minus(processorTime()).toNanos(), SHARED * limits.rest().toNanos() - (now - heard));
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime() - started));
    }

    private byte[] hear(byte[] file, byte[] about) throws IOException, RefusedDocument {
        // the stream stays open: its end tells the child that this process is gone
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        out.writeUTF(name);
        for (byte[] part : List.of(file, about)) {
            out.writeInt(part.length);
            out.write(part);
        }
        out.flush();
        DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        while (true) {
            int kind = in.readByte(), length = in.readInt();
            if (length < 0 || length > LONGEST_FRAME) throw new IOException("no frame");
            byte[] words = in.readNBytes(length);
            switch (kind) {
                case ChildProcess.PROGRESS -> {
                    heard = System.nanoTime();
                    String[] pages = new String(words, StandardCharsets.US_ASCII).split("/");
                    ReadingProgress.told(Integer.parseInt(pages[0]), Integer.parseInt(pages[1]));
                }
                case ChildProcess.SO_FAR -> {
                    heard = System.nanoTime();
                    Duration asked = Duration.ofMillis(ByteBuffer.wrap(words).getInt());
                    until = processorTime().plus(asked.compareTo(limits.rest()) < 0 ? asked : limits.rest());
                    soFar = Arrays.copyOfRange(words, Integer.BYTES, words.length);
                }
                case ChildProcess.DONE -> {
                    return words;
                }
                case ChildProcess.REFUSED -> {
                    String[] told = new String(words, StandardCharsets.UTF_8).split("\n", 2);
                    throw new RefusedDocument(told[0], told[1]);
                }
                case ChildProcess.FAILED -> throw new RefusedDocument("TOO_LARGE", "Tệp “" + name + "” phình quá lớn khi mở nên Trợ lý đã dừng, chưa lưu gì.");
                case ChildProcess.BROKEN -> {
                    LOG.log(System.Logger.Level.WARNING, "reading a file failed: " + new String(words, StandardCharsets.UTF_8));
                    throw new IOException("broken");
                }
                case ChildProcess.CRASHED -> {
                    crashed = true;
                    LOG.log(System.Logger.Level.ERROR, "reading a file failed: " + new String(words, StandardCharsets.UTF_8));
                    throw new RefusedDocument("UNREADABLE", "Trợ lý gặp lỗi khi đọc tệp “" + name + "” nên đã dừng, chưa lưu gì. Đề nghị gửi lại, nếu vẫn lỗi thì báo người quản trị.");
                }
                default -> throw new IOException("no frame");
            }
        }
    }
}
