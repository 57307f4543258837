package vn.dondoc.knowledge.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the office's own under its data directory, with durable settings. After a crash of this process
 * the server may live on; it is then used again, once {@code postmaster.pid} and {@code SHOW data_directory} prove that
 * it is ours.
 */
public final class LocalPostgres implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String USER = "dondoc", DATABASE = "dondoc";
    private static final int PATIENCE_SECONDS = 60;
    private static final int ATTEMPTS = 5;

    private final DataDirectory directory;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final String password;
    private int port;

    private LocalPostgres(DataDirectory directory) throws IOException {
        this.directory = directory;
        cluster = directory.cluster();
        programs = new PostgresPrograms(directory.programs(), directory.programLog(), 2 * PATIENCE_SECONDS);
        password = directory.password();
        port = directory.port();
    }

    /**
     * Starts the cluster of a directory, or finds it running.
     *
     * @throws IllegalStateException when another process uses the directory or the server does not come up
     */
    public static LocalPostgres start(Path directory) {
        try {
            DataDirectory locked = new DataDirectory(directory);
            try {
                LocalPostgres postgres = new LocalPostgres(locked);
                postgres.start();
                return postgres;
            } catch (IOException | RuntimeException e) {
                locked.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL under " + directory + ": " + e.getMessage(), e);
        }
    }

    /** How to reach a cluster that another process of ours has started; empty where none runs for the directory. */
    public static Optional<PostgresAccess> running(Path directory) {
        Path port = DataDirectory.portFile(directory), secret = DataDirectory.passwordFile(directory), cluster = DataDirectory.cluster(directory);
        if (!Files.exists(port) || !Files.exists(secret) || !Files.exists(cluster.resolve("postmaster.pid"))) return Optional.empty();
        try {
            PostgresAccess access = PostgresAccess.local(Integer.parseInt(DataDirectory.line(port)), DATABASE, USER, DataDirectory.line(secret));
            return access.servesFrom(cluster) ? Optional.of(access) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public PostgresAccess access() {
        return PostgresAccess.local(port, DATABASE, USER, password);
    }

    private void start() throws IOException {
        programs.unpack();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise();
        if (port != 0 && isOurs()) {
            LOG.info("PostgreSQL of {} still runs on port {}", cluster, port);
            return;
        }
        stopLeftover();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (port == 0 || !DataDirectory.isFree(port)) port = directory.choosePort();
            int code = programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-w", "-t", String.valueOf(PATIENCE_SECONDS), "-l", directory.serverLog().toString(),
                    "-o", "-p " + port, "start"));
            if (code == 0) {
                createDatabase();
                return;
            }
            port = 0;
        }
        throw new IOException("the server does not start; see " + directory.serverLog());
    }

    private void initialise() throws IOException {
        int code = programs.run(List.of("initdb", "-D", cluster.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + directory.passwordFile(),
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
        try (Connection c = server().connect(); var s = c.createStatement();
             ResultSet r = s.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!r.next()) s.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("cannot create the database: " + e.getMessage(), e);
        }
    }

    /** The server's own database, there before the office's. */
    private PostgresAccess server() {
        return PostgresAccess.local(port, "postgres", USER, password);
    }

    private boolean isOurs() {
        return Files.exists(cluster.resolve("postmaster.pid")) && server().servesFrom(cluster);
    }

    /** A postmaster.pid without an answering server: pg_ctl waits for or ends a server that is going down. */
    private void stopLeftover() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
        programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "20", "stop"));
    }

    @Override
    public void close() {
        try {
            programs.run(List.of("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
            directory.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL of {} may still run: {}", cluster, e.getMessage());
        }
    }
}
