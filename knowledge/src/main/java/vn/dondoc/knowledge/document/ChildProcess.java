package vn.dondoc.knowledge.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The other end of {@link IsolatedProcess}: a file and what is to be known about it come on standard input, frames go to
 * standard output. It ends when its parent is gone.
 */
public final class ChildProcess {
    static final int PROGRESS = 1, DONE = 2, REFUSED = 3, FAILED = 4, SO_FAR = 5, BROKEN = 6, CRASHED = 7;

    private ChildProcess() {}

    /** Takes a result that stands when the rest does not come to its end in the time that it asks for. */
    public interface SoFar {
        /** @param rest processor time for the rest; the parent may give less */
        void told(byte[] result, Duration rest);
    }

    /** What a process is for. */
    public interface Work {
        /**
         * @param about what is to be known besides the file
         * @throws RefusedDocument with a sentence for the sender
         */
        byte[] of(String name, byte[] file, byte[] about, SoFar soFar) throws RefusedDocument, IOException;
    }

    /** Does the work once and ends this process. */
    public static void run(Work work) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what libraries print must not get between the frames, nor anywhere else
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        String name = in.readUTF();
        byte[] file = in.readNBytes(in.readInt()), about = in.readNBytes(in.readInt());
        Thread.ofPlatform().daemon().name("parent").start(() -> endWithParent(in));
        ReadingProgress.listen((done, of) -> frame(out, PROGRESS, (done + "/" + of).getBytes(StandardCharsets.US_ASCII)));
        try {
            frame(out, DONE, work.of(name, file, about, (result, rest) -> frame(out, SO_FAR, ByteBuffer.allocate(Integer.BYTES + result.length).putInt((int) rest.toMillis()).put(result).array())));
        } catch (RefusedDocument e) {
            frame(out, REFUSED, (e.code() + "\n" + e.getMessage()).getBytes(StandardCharsets.UTF_8));
        } catch (OutOfMemoryError | StackOverflowError e) {
            frame(out, FAILED, e.getClass().getSimpleName().getBytes(StandardCharsets.US_ASCII));
        } catch (RuntimeException | Error e) {
            // where it happened, not its message: that may quote the paper
            String at = Arrays.stream(e.getStackTrace()).filter(f -> f.getClassName().startsWith("vn.dondoc.")).limit(4).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
            frame(out, e instanceof Error ? CRASHED : BROKEN, (e.getClass().getName() + " at " + at).getBytes(StandardCharsets.UTF_8));
        }
        ProcessFamily.endChildren();
        Runtime.getRuntime().halt(0);
    }

    private static void frame(DataOutputStream out, int kind, byte[] words) {
        synchronized (out) {
            try {
                out.writeByte(kind);
                out.writeInt(words.length);
                out.write(words);
                out.flush();
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    private static void endWithParent(DataInputStream in) {
        try {
            while (in.read() >= 0) { }
        } catch (IOException e) {
            // gone as well
        }
        ProcessFamily.endChildren();
        ReadingDirectory.remove(Path.of(System.getProperty("java.io.tmpdir")));
        ProcessFamily.endAll();
        Runtime.getRuntime().halt(1);
    }
}
