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
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that reads one file for {@link IsolatedReader}: name and bytes come on standard input, frames go to
 * standard output. It ends when its parent is gone.
 */
final class ReadFile {
    static final int PROGRESS = 1, READ = 2, REFUSED = 3, FAILED = 4;

    private ReadFile() {}

    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what libraries print must not get between the frames, nor anywhere else
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        String name = in.readUTF();
        byte[] bytes = in.readNBytes(in.readInt());
        Thread.ofPlatform().daemon().name("parent").start(() -> endWithParent(in));
        ReadingProgress.listen((done, of) -> frame(out, PROGRESS, (done + "/" + of).getBytes(StandardCharsets.US_ASCII)));
        try {
            ReadDocument read = DocumentReader.read(name, bytes);
            frame(out, READ, JsonMapper.builder().build().writeValueAsBytes(read));
        } catch (RefusedDocument e) {
            frame(out, REFUSED, (e.code() + "\n" + e.getMessage()).getBytes(StandardCharsets.UTF_8));
        } catch (OutOfMemoryError | StackOverflowError e) {
            frame(out, FAILED, e.getClass().getSimpleName().getBytes(StandardCharsets.US_ASCII));
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
        IsolatedReader.remove(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")));
        ProcessFamily.endAll();
        Runtime.getRuntime().halt(1);
    }
}
