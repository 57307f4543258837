package vn.dondoc.knowledge.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from this one into a directory. */
final class PostgresPrograms {
    private final Path directory;
    private final Path log;
    private final long patience;

    /**
     * @param log      where what they print is added
     * @param patience seconds that one may take
     */
    PostgresPrograms(Path directory, Path log, long patience) {
        this.directory = directory;
        this.log = log;
        this.patience = patience;
    }

    /** Once; later calls find it done. */
    void unpack() throws IOException {
        Path done = directory.resolve("unpacked");
        if (Files.exists(done)) return;
        String arch = Optional.of(System.getProperty("os.arch")).map(a -> a.equals("aarch64") ? "arm_64" : "x86_64").orElseThrow();
        String archive = "/postgres-linux-" + arch + ".txz";
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (in == null) throw new IOException("no PostgreSQL for this machine in the program (" + archive + "); set spring.datasource.url instead");
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) extract(tar, entry);
            }
        }
        Files.writeString(done, "");
    }

    private void extract(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) throw new IOException("entry outside of the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /**
     * PostgreSQL refuses to run as root; a user namespace of its own satisfies it without another account.
     *
     * @param command one of the programs with its arguments
     * @return its exit code, or -1 where it took too long and was ended
     */
    int run(List<String> command) throws IOException {
        List<String> full = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) full.addAll(List.of("unshare", "-U"));
        full.add(directory.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        Process process = new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        try {
            if (!process.waitFor(patience, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
