package vn.dondoc.knowledge.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole office in one file: every table as of one moment, and the sequences. The search index is derived and not
 * in it. Restoring checks every table against the checksum that was taken when it was written.
 */
public final class Backup {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest.json";

    private Backup() {}

    /**
     * @param schema version of the tables
     * @param tables table to SHA-256 of its rows
     */
    public record Manifest(String schema, Map<String, String> tables, Map<String, Long> rows, Map<String, Long> sequences) {}

    public static Manifest write(PostgresAccess from, Path file) throws IOException, SQLException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (Connection c = DriverManager.getConnection(from.url(), from.user(), from.password()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(partial))) {
            c.setAutoCommit(false);
            try (Statement s = c.createStatement()) {
                s.execute("set transaction isolation level repeatable read, read only");
            }
            Map<String, String> sums = new LinkedHashMap<>();
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : tables(c)) {
                zip.putNextEntry(new ZipEntry(table + ".copy"));
                MessageDigest digest = sha256();
                rows.put(table, c.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from " + table + " order by " + key(c, table) + ") to stdout", new DigestOutputStream(open(zip), digest)));
                zip.closeEntry();
                sums.put(table, HexFormat.of().formatHex(digest.digest()));
            }
            Manifest manifest = new Manifest(single(c, "select version from flyway_schema_history where success order by installed_rank desc limit 1"), sums, rows, sequences(c));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            c.rollback();
            zip.close();
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        }
    }

    /** @throws IOException when the file is no backup, or the database has rows already */
    public static Manifest restore(Path file, PostgresAccess to) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) throw new IOException("no backup of Đôn Đốc: " + file.getFileName());
            Manifest manifest = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
            Database.openAt(to.url(), to.user(), to.password(), manifest.schema()).close();
            try (Connection c = DriverManager.getConnection(to.url(), to.user(), to.password())) {
                if (Integer.parseInt(single(c, "select count(*) from document")) > 0) throw new IOException("the database is not empty");
                c.setAutoCommit(false);
                try (Statement s = c.createStatement()) {
                    s.execute("set session_replication_role = replica");
                    for (String table : manifest.tables().keySet()) {
                        try (InputStream in = new FilterInputStream(zip.getInputStream(zip.getEntry(table + ".copy"))) {}) {
                            c.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
                        }
                    }
                    for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) s.execute("select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
                }
                c.commit();
            }
            Database.open(to.url(), to.user(), to.password()).close();
            return manifest;
        }
    }

    /** Tables whose rows differ from those that were written; empty = all are there. */
    public static List<String> differences(Manifest manifest, PostgresAccess at) throws IOException, SQLException {
        List<String> different = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(at.url(), at.user(), at.password())) {
            for (Map.Entry<String, String> table : manifest.tables().entrySet()) {
                MessageDigest digest = sha256();
                c.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from " + table.getKey() + " order by " + key(c, table.getKey()) + ") to stdout",
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                if (!HexFormat.of().formatHex(digest.digest()).equals(table.getValue())) different.add(table.getKey());
            }
        }
        return different;
    }

    private static List<String> tables(Connection c) throws SQLException {
        return strings(c, "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename");
    }

    /** Columns of the primary key, so that the order of rows is the same each time. */
    private static String key(Connection c, String table) throws SQLException {
        return String.join(", ", strings(c, "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = '" + table
                + "'::regclass and i.indisprimary order by a.attnum"));
    }

    private static Map<String, Long> sequences(Connection c) throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery("select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null order by 1")) {
            while (r.next()) values.put(r.getString(1), r.getLong(2));
        }
        return values;
    }

    private static List<String> strings(Connection c, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery(query)) {
            while (r.next()) found.add(r.getString(1));
        }
        return found;
    }

    private static String single(Connection c, String query) throws SQLException {
        return strings(c, query).getFirst();
    }

    /** An entry's stream that does not close the archive. */
    private static OutputStream open(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                zip.write(b, off, len);
            }

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
