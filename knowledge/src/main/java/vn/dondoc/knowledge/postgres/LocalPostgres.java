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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the office's own under its data directory: durable settings, a port chosen once, a password in
 * a 0600 file, one lock per directory. After a crash of this process the server may live on; it is then used again,
 * once {@code postmaster.pid} and {@code SHOW data_directory} prove that it is ours.
 */
public final class LocalPostgres implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String USER = "dondoc";
    private static final int PATIENCE_SECONDS = 60;

    private final Path cluster;
    private final PostgresPrograms programs;
    private final FileChannel lockFile;
    private final FileLock lock;
    private int port;
    private final String password;

    private LocalPostgres(Path directory) throws IOException {
        Files.createDirectories(directory);
        cluster = directory.resolve("pg").toAbsolutePath();
        lockFile = FileChannel.open(directory.resolve("dondoc.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lock(lockFile, directory);
        programs = new PostgresPrograms(directory.resolve("pg-bin").toAbsolutePath(), cluster.resolveSibling("pg-tool.log"), 2 * PATIENCE_SECONDS);
        Path secret = directory.resolve("pg.password");
        if (!Files.exists(secret)) writeSecret(secret);
        password = Files.readString(secret).strip();
        Path chosen = directory.resolve("pg.port");
        port = Files.exists(chosen) ? Integer.parseInt(Files.readString(chosen).strip()) : 0;
    }

    /**
     * Starts the cluster of a directory, or finds it running.
     *
     * @throws IllegalStateException when another process uses the directory or the server does not come up
     */
    public static LocalPostgres start(Path directory) {
        try {
            LocalPostgres postgres = new LocalPostgres(directory);
            try {
                postgres.start();
                return postgres;
            } catch (IOException | RuntimeException e) {
                postgres.unlock();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL under " + directory + ": " + e.getMessage(), e);
        }
    }

    /** How to reach a cluster that another process of ours has started; empty where none runs for the directory. */
    public static Optional<Access> running(Path directory) {
        try {
            Path port = directory.resolve("pg.port"), secret = directory.resolve("pg.password");
            if (!Files.exists(port) || !Files.exists(secret) || !Files.exists(directory.resolve("pg/postmaster.pid"))) return Optional.empty();
            Access access = new Access("jdbc:postgresql://127.0.0.1:" + Files.readString(port).strip() + "/dondoc", USER, Files.readString(secret).strip());
            try (Connection c = DriverManager.getConnection(access.url() + "?connectTimeout=3", access.user(), access.password()); var s = c.createStatement();
                 ResultSet r = s.executeQuery("show data_directory")) {
                return r.next() && Path.of(r.getString(1)).toRealPath().equals(directory.resolve("pg").toRealPath()) ? Optional.of(access) : Optional.empty();
            }
        } catch (IOException | SQLException e) {
            return Optional.empty();
        }
    }

    /** Connection data. */
    public record Access(String url, String user, String password) {}

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/dondoc";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private void start() throws IOException {
        programs.unpack();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise();
        if (port != 0 && isOurs()) {
            LOG.info("PostgreSQL of {} still runs on port {}", cluster, port);
            return;
        }
        stopLeftover();
        for (int attempt = 0; attempt < 5; attempt++) {
            if (port == 0 || !free(port)) {
                port = freePort();
                Files.writeString(cluster.resolveSibling("pg.port"), String.valueOf(port));
            }
            if (programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-w", "-t", String.valueOf(PATIENCE_SECONDS), "-l", cluster.resolveSibling("pg.log").toString(),
                    "-o", "-p " + port, "start")) == 0) {
                createDatabase();
                return;
            }
            port = 0;
        }
        throw new IOException("the server does not start; see " + cluster.resolveSibling("pg.log"));
    }

    private void initialise() throws IOException {
        Path pwfile = cluster.resolveSibling("pg.password");
        int code = programs.run(List.of("initdb", "-D", cluster.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + pwfile,
                "--encoding=UTF8", "--locale=C", "--no-instructions"));
        if (code != 0) throw new IOException("initdb failed with code " + code);
        Files.writeString(cluster.resolve("postgresql.conf"), """

                # Đôn Đốc
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 60
                shared_buffers = 64MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                """, StandardOpenOption.APPEND);
    }

    private void createDatabase() throws IOException {
        try (Connection c = connect("postgres"); var s = c.createStatement();
             ResultSet r = s.executeQuery("select 1 from pg_database where datname = 'dondoc'")) {
            if (!r.next()) s.execute("create database dondoc");
        } catch (SQLException e) {
            throw new IOException("cannot create the database: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5", USER, password);
    }

    private boolean isOurs() {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return false;
        try (Connection c = connect("postgres"); var s = c.createStatement(); ResultSet r = s.executeQuery("show data_directory")) {
            return r.next() && Path.of(r.getString(1)).toRealPath().equals(cluster.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** A postmaster.pid without an answering server: pg_ctl waits for or ends a server that is going down. */
    private void stopLeftover() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
        programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "20", "stop"));
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

    private static void writeSecret(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void unlock() throws IOException {
        lock.release();
        lockFile.close();
    }

    @Override
    public void close() {
        try {
            programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
            unlock();
        } catch (IOException e) {
            LOG.warn("PostgreSQL of {} may still run: {}", cluster, e.getMessage());
        }
    }
}
