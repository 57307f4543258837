package vn.dondoc.knowledge.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pool with its migrations applied, and the two doors to it. */
public final class Database implements Closeable {
    private final HikariDataSource pool;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.sql = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** Opens a database with its tables at an older version; for restoring a backup of that version. */
    static Database openAt(String url, String user, String password, String version) {
        return open(url, user, password, version);
    }

    /** Opens a database and brings its tables to the program's version. */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, "latest");
    }

    private static Database open(String url, String user, String password, String version) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "dondoc");
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").target(version).load().migrate();
        return new Database(pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient sql() {
        return sql;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        pool.close();
    }
}
