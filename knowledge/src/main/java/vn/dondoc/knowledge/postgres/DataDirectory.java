package vn.dondoc.knowledge.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An office's data directory as its PostgreSQL needs it: one lock, a port chosen once, a password in a 0600 file. */
final class DataDirectory implements Closeable {
    private final Path directory;
    private final FileChannel lockFile;
    private final FileLock lock;

    /**
     * Makes the directory where it is not there, and locks it until {@link #close()}.
     *
     * @throws IOException also when another process uses the directory
     */
    DataDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        this.directory = directory.toAbsolutePath();
        lockFile = FileChannel.open(directory.resolve("dondoc.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lock(lockFile, directory);
    }

    private static FileLock lock(FileChannel file, Path directory) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) throw new IOException("the data directory " + directory + " is in use by another Đôn Đốc");
        return lock;
    }

    static Path cluster(Path directory) {
        return directory.resolve("pg");
    }

    static Path passwordFile(Path directory) {
        return directory.resolve("pg.password");
    }

    static Path portFile(Path directory) {
        return directory.resolve("pg.port");
    }

    /** @param file of one line, as {@link #portFile} and {@link #passwordFile} */
    static String line(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    Path cluster() {
        return cluster(directory);
    }

    Path programs() {
        return directory.resolve("pg-bin");
    }

    Path programLog() {
        return directory.resolve("pg-tool.log");
    }

    Path serverLog() {
        return directory.resolve("pg.log");
    }

    Path passwordFile() {
        return passwordFile(directory);
    }

    /** Made at random by the first call. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return line(file);
    }

    /** The port chosen before; 0 where none was. */
    int port() throws IOException {
        Path file = portFile(directory);
        return Files.exists(file) ? Integer.parseInt(line(file)) : 0;
    }

    /** Chooses a free port and keeps it. */
    int choosePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(portFile(directory), String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
