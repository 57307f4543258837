package vn.dondoc.knowledge.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How to reach a database of a PostgreSQL. */
public record PostgresAccess(String url, String user, String password) {
    private static final int CONNECT_SECONDS = 5;

    /** A database of the server on this machine's port. */
    static PostgresAccess local(int port, String database, String user, String password) {
        return new PostgresAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?connectTimeout=" + CONNECT_SECONDS, user, password);
    }

    /** Whether the server that answers keeps its data there, and is not another one on the same port. */
    boolean servesFrom(Path cluster) {
        try (Connection c = connect(); var s = c.createStatement(); ResultSet r = s.executeQuery("show data_directory")) {
            return r.next() && Path.of(r.getString(1)).toRealPath().equals(cluster.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }
}
