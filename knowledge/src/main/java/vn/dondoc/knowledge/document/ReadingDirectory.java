package vn.dondoc.knowledge.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The directory in which a reading process works. It carries the number of its program: what a killed one left is swept by the next. */
final class ReadingDirectory {
    private static final String HEAD = "dondoc-read-";
    private static final Pattern NAME = Pattern.compile(HEAD + "(\\d{1,18})-\\d+");

    /** Once a program, before its first directory is made. */
    private static final class Swept {
        static final boolean DONE = sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private ReadingDirectory() {}

    static Path create() throws IOException {
        if (!Swept.DONE) throw new IOException("no temporary directory");
        return Files.createTempDirectory(HEAD + ProcessHandle.current().pid() + "-");
    }

    static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes what programs that no longer run have left; what cannot be removed stays.
     *
     * @return whether the directory can be looked into
     */
    static boolean sweep(Path temporary) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, HEAD + "*")) {
            for (Path directory : left) {
                Matcher name = NAME.matcher(directory.getFileName().toString());
                if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) continue;
                try {
                    remove(directory);
                } catch (UncheckedIOException another) {
                    // another account's, or swept by another program at the same moment
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
