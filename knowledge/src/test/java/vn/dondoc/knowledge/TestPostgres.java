package vn.dondoc.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.postgres.LocalPostgres;
import vn.dondoc.knowledge.postgres.PostgresAccess;

/** One real PostgreSQL for all tests of a run, a fresh database for each that asks. */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static LocalPostgres server;

    private TestPostgres() {}

    private static synchronized LocalPostgres server() {
        if (server == null) {
            try {
                Path directory = Files.createTempDirectory("dondoc-test");
                server = LocalPostgres.start(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(directory);
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** Connection data of a new, empty database: url, user, password. */
    public static String[] fresh() {
        PostgresAccess postgres = server().access();
        String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        JdbcClient.create(new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password())).sql("create database " + name).update();
        return new String[] {postgres.url().replaceAll("/dondoc$", "/" + name), postgres.user(), postgres.password()};
    }

    public static Database database() {
        String[] at = fresh();
        return Database.open(at[0], at[1], at[2]);
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + directory);
        }
    }
}
