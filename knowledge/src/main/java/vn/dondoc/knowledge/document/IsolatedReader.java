package vn.dondoc.knowledge.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file in a process of its own, with little memory, limited time, no secrets in its environment and no way to the
 * network. A file that makes the reader crash, hang or run out of memory is refused with a sentence, and nothing of it
 * stays. Plain text is read here: there is no parser to break.
 */
public final class IsolatedReader {
    /**
     * @param megabytes heap of the reading process
     * @param silence   longest time without a word of progress
     * @param whole     longest time for one file
     */
    public record Limits(int megabytes, Duration silence, Duration whole) {
        public static final Limits DEFAULT = new Limits(512, Duration.ofSeconds(50), Duration.ofMinutes(30));
    }

    private static final int LONGEST_FRAME = 256 * 1024 * 1024;
    /** What the reader and the programs that it calls need; nothing else of the environment is handed on. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "HOME", "TESSDATA_PREFIX", "DONDOC_TESSERACT", "LD_LIBRARY_PATH");
    /** Two at a time: each may use its whole memory. */
    private static final Semaphore ROOM = new Semaphore(2, true);
    private static final IsolatedReader DEFAULT = new IsolatedReader(Limits.DEFAULT);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Limits limits;
    private final Map<String, String> more;

    public IsolatedReader(Limits limits) {
        this(limits, Map.of());
    }

    /** @param more variables for the reading process besides those of this one */
    IsolatedReader(Limits limits, Map<String, String> more) {
        this.limits = limits;
        this.more = Map.copyOf(more);
    }

    /** @throws RefusedDocument with a sentence for the sender; nothing has been stored then */
    public static ReadDocument read(String name, byte[] bytes) throws RefusedDocument {
        return DEFAULT.readFile(name, bytes);
    }

    /** @throws RefusedDocument with a sentence for the sender; nothing has been stored then */
    public ReadDocument readFile(String given, byte[] bytes) throws RefusedDocument {
        String name = DocumentReader.shown(given);
        if (bytes.length == 0 || bytes.length > DocumentReader.MOST_BYTES || name.toLowerCase(Locale.ROOT).endsWith(".txt")) return DocumentReader.read(name, bytes);
        ROOM.acquireUninterruptibly();
        try {
            return inProcess(name, bytes);
        } finally {
            ROOM.release();
        }
    }

    private ReadDocument inProcess(String name, byte[] bytes) throws RefusedDocument {
        Path directory = null;
        Process process = null;
        try {
            directory = Files.createTempDirectory("dondoc-read-" + ProcessHandle.current().pid() + "-");
            ProcessBuilder builder = new ProcessBuilder(command(directory)).directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(ENVIRONMENT);
            builder.environment().putAll(Map.of("TMPDIR", directory.toString(), "OMP_THREAD_LIMIT", "1"));
            builder.environment().putAll(more);
            process = builder.start();
            return talk(process, name, bytes);
        } catch (IOException e) {
            throw new RefusedDocument("UNREADABLE", "Không đọc được tệp “" + name + "”: tệp hỏng, hoặc máy đang thiếu bộ nhớ.");
        } finally {
            if (process != null) ProcessFamily.end(process);
            if (directory != null) remove(directory);
        }
    }

    private ReadDocument talk(Process process, String name, byte[] bytes) throws IOException, RefusedDocument {
        AtomicLong heard = new AtomicLong(System.nanoTime());
        FutureTask<ReadDocument> answer = new FutureTask<>(() -> answer(process, name, bytes, heard));
        Thread.ofVirtual().start(answer);
        long started = System.nanoTime();
        while (true) {
            long left = Math.min(limits.silence().toNanos() - (System.nanoTime() - heard.get()), limits.whole().toNanos() - (System.nanoTime() - started));
            if (left <= 0) throw new RefusedDocument("UNREADABLE", "Tệp “" + name + "” đọc quá lâu nên Trợ lý đã dừng, chưa lưu gì. Đề nghị kiểm tra lại tệp hoặc chia thành nhiều tệp nhỏ hơn.");
            try {
                return answer.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException soFar) {
                // perhaps there was a word of progress meanwhile
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RefusedDocument refused) throw refused;
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private static ReadDocument answer(Process process, String name, byte[] bytes, AtomicLong heard) throws IOException, RefusedDocument {
        // the stream stays open: its end tells the child that this process is gone
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        out.writeUTF(name);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
        DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        while (true) {
            int kind = in.readByte(), length = in.readInt();
            if (length < 0 || length > LONGEST_FRAME) throw new IOException("no frame");
            byte[] words = in.readNBytes(length);
            switch (kind) {
                case ReadFile.PROGRESS -> {
                    heard.set(System.nanoTime());
                    String[] pages = new String(words, StandardCharsets.US_ASCII).split("/");
                    ReadingProgress.told(Integer.parseInt(pages[0]), Integer.parseInt(pages[1]));
                }
                case ReadFile.READ -> {
                    try {
                        return JSON.readValue(words, ReadDocument.class);
                    } catch (JacksonException e) {
                        throw new IOException(e);
                    }
                }
                case ReadFile.REFUSED -> {
                    String[] told = new String(words, StandardCharsets.UTF_8).split("\n", 2);
                    throw new RefusedDocument(told[0], told[1]);
                }
                case ReadFile.FAILED -> throw new RefusedDocument("TOO_LARGE", "Tệp “" + name + "” phình quá lớn khi mở nên Trợ lý đã dừng, chưa lưu gì.");
                default -> throw new IOException("no frame");
            }
        }
    }

    private List<String> command(Path directory) {
        List<String> command = new ArrayList<>(ProcessFamily.ofItsOwn());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + limits.megabytes() + "m", "-Xss4m", "-XX:MaxDirectMemorySize=64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + directory.resolve("crash.log"), "-Xlog:disable", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + directory, "-Dpdfbox.fontcache=" + directory,
                // a proxy that is not there: whatever a document links to cannot be fetched
                "-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=9", "-DsocksNonProxyHosts=", "-Dhttp.nonProxyHosts=", "-Djavax.xml.accessExternalDTD=", "-Djavax.xml.accessExternalSchema=", "-Djavax.xml.accessExternalStylesheet="));
        command.addAll(program());
        return command;
    }

    /** How this program is started again with another main class: from class directories, a jar with its libraries beside, or a jar with them inside. */
    private static List<String> program() {
        String path = System.getProperty("java.class.path");
        String absolute = Stream.of(path.split(File.pathSeparator)).map(p -> Path.of(p).toAbsolutePath().toString()).collect(java.util.stream.Collectors.joining(File.pathSeparator));
        boolean nested;
        try {
            nested = !"file".equals(ReadFile.class.getProtectionDomain().getCodeSource().getLocation().toURI().getScheme());
        } catch (URISyntaxException e) {
            nested = true;
        }
        if (!nested) return List.of("-cp", absolute, ReadFile.class.getName());
        return List.of("-cp", absolute, "-Dloader.main=" + ReadFile.class.getName(), "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
