package vn.dondoc.knowledge.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works on a file in a process of its own, with little memory, limited time, no secrets in its environment and no way to
 * the network. A file that makes the work crash, hang or run out of memory is refused with a sentence, and nothing of it
 * stays; where the process has told a result so far, that is what there is.
 */
public final class IsolatedProcess {
    /**
     * @param megabytes heap of the process
     * @param silence   longest time without a word of progress
     * @param rest      most processor time that the process may ask for beside a result so far; by the processor's clock,
     *                  since a busy machine must not cost a paper its tables
     * @param whole     longest time for one file
     */
    public record Limits(int megabytes, Duration silence, Duration rest, Duration whole) {
        public static final Limits DEFAULT = new Limits(512, Duration.ofSeconds(55), Duration.ofSeconds(48), Duration.ofMinutes(30));
    }

    /**
     * What came back.
     *
     * @param whole false where the work did not come to its end and this is the result so far
     */
    public record Answer(byte[] bytes, boolean whole) {}

    /** What the reader and the programs that it calls need; nothing else of the environment is handed on. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "HOME", "TESSDATA_PREFIX", "DONDOC_TESSERACT", "LD_LIBRARY_PATH");
    /** Two at a time: each may use its whole memory. */
    private static final Semaphore ROOM = new Semaphore(2, true);
    private final Class<?> main;
    private final Limits limits;
    private final Map<String, String> more;

    /** @param main a class of this program that answers with {@link ChildProcess} */
    public IsolatedProcess(Class<?> main, Limits limits) {
        this(main, limits, Map.of());
    }

    /** @param more variables for the process besides those of this one */
    IsolatedProcess(Class<?> main, Limits limits, Map<String, String> more) {
        this.main = main;
        this.limits = limits;
        this.more = Map.copyOf(more);
    }

    /**
     * @param given a file's name
     * @param about what the work needs to know besides the file
     * @throws RefusedDocument with a sentence for the sender; nothing has been stored then
     */
    public Answer run(String given, byte[] file, byte[] about) throws RefusedDocument {
        ROOM.acquireUninterruptibly();
        try {
            return inProcess(DocumentReader.shown(given), file, about);
        } finally {
            ROOM.release();
        }
    }

    private Answer inProcess(String name, byte[] file, byte[] about) throws RefusedDocument {
        Path directory = null;
        Process process = null;
        try {
            directory = ReadingDirectory.create();
            ProcessBuilder builder = new ProcessBuilder(command(directory)).directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(ENVIRONMENT);
            builder.environment().putAll(Map.of("TMPDIR", directory.toString(), "OMP_THREAD_LIMIT", "1"));
            builder.environment().putAll(more);
            process = builder.start();
            return new ChildTalk(process, name, limits).answer(file, about);
        } catch (IOException e) {
            throw new RefusedDocument("UNREADABLE", "Không đọc được tệp “" + name + "”: tệp hỏng, hoặc máy đang thiếu bộ nhớ.");
        } finally {
            if (process != null) ProcessFamily.end(process);
            if (directory != null) ReadingDirectory.remove(directory);
        }
    }

    private List<String> command(Path directory) {
        List<String> command = new ArrayList<>(ProcessFamily.ofItsOwn());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + limits.megabytes() + "m", "-Xss4m", "-XX:MaxDirectMemorySize=64m", "-XX:+UseSerialGC", "-Xshare:auto",
                "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + directory.resolve("crash.log"), "-Xlog:disable", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + directory, "-Dpdfbox.fontcache=" + directory,
                // a proxy that is not there: whatever a document links to cannot be fetched
                "-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=9", "-DsocksNonProxyHosts=", "-Dhttp.nonProxyHosts=", "-Djavax.xml.accessExternalDTD=", "-Djavax.xml.accessExternalSchema=", "-Djavax.xml.accessExternalStylesheet="));
        command.addAll(program());
        return command;
    }

    /** How this program is started again with another main class: from class directories, a jar with its libraries beside, or a jar with them inside. */
    private List<String> program() {
        String path = System.getProperty("java.class.path");
        String absolute = Stream.of(path.split(File.pathSeparator)).map(p -> Path.of(p).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
        boolean nested;
        try {
            nested = !"file".equals(main.getProtectionDomain().getCodeSource().getLocation().toURI().getScheme());
        } catch (URISyntaxException e) {
            nested = true;
        }
        if (!nested) return List.of("-cp", absolute, main.getName());
        return List.of("-cp", absolute, "-Dloader.main=" + main.getName(), "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
