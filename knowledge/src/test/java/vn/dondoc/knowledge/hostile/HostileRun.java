package vn.dondoc.knowledge.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.unit.UnitFiles;

/** Puts hostile files through the road of a document and looks what they did besides. */
final class HostileRun implements AutoCloseable {
    private static final String CANARY = "chim-hoang-yen-" + ProcessHandle.current().pid();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();
    private final Path file;
    private final Extraction extraction = new Extraction(UnitFiles.shipped());

    HostileRun() throws IOException {
        file = Files.writeString(Files.createTempFile("canary", ".txt"), CANARY);
        file.toFile().deleteOnExit();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (var _ = server.accept()) {
                    calls.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    List<Hostile> files() {
        return Hostile.all("http://127.0.0.1:" + server.getLocalPort(), file.toString());
    }

    /**
     * @param wrong what must not be; empty where all is well
     */
    record Outcome(Hostile file, String told, Duration took, List<String> wrong) {}

    Outcome run(Hostile hostile) throws IOException {
        List<String> wrong = new ArrayList<>();
        byte[] bytes = hostile.bytes().get();
        Set<String> before = left();
        String told;
        long start = System.nanoTime();
        try {
            Draft draft = extraction.read(hostile.name(), bytes);
            told = "đọc được " + draft.text().length() + " chữ, " + draft.tasks().size() + " nhiệm vụ";
            if (draft.text().contains(CANARY)) wrong.add("read a file outside");
        } catch (RefusedDocument e) {
            told = e.code() + ": " + e.getMessage();
            if (e.getMessage() == null || !e.getMessage().endsWith(".") || e.getMessage().contains("Exception")) wrong.add("no sentence");
            if (e.getMessage() != null && e.getMessage().length() > 400) wrong.add("a long sentence");
            if (e.getMessage() != null && e.getMessage().chars().anyMatch(Character::isISOControl)) wrong.add("control characters in the sentence");
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            told = e.toString();
            wrong.add("crashed");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.toSeconds() > 60) wrong.add("took over 60 s");
        if (calls.getAndSet(0) > 0) wrong.add("called a server");
        Set<String> after = left();
        after.removeAll(before);
        if (!after.isEmpty()) wrong.add("left " + after);
        if (ProcessHandle.current().descendants().findAny().isPresent()) wrong.add("left a process");
        if (Files.exists(Path.of("/tmp/dondoc-hostile-escaped"))) wrong.add("wrote outside");
        return new Outcome(hostile, told, took, wrong);
    }

    /** What this process or its readers made outside; a reader's own files lie in its directory. */
    private static Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("dondoc-read-" + ProcessHandle.current().pid() + "-") || n.startsWith("dondoc-hostile")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
    }
}
