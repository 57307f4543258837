package vn.dondoc.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.InboundMessage;
import vn.dondoc.bot.miss.Misses;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.TestPostgres;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitFiles;

/** The sample's invented city on a real PostgreSQL, without Spring: what dialogue tests talk to. */
public final class SampleOffice implements AutoCloseable {
    private static final List<String> DOCUMENTS = List.of("chuong-trinh-cai-cach-2026.docx", "ke-hoach-xa-yen-binh.txt");
    public final Database database;
    public final Office office;
    public final People people;
    public final Misses misses;
    public final TurnHandler turns;
    public final OfficeTime time;
    private final Path directory;

    public SampleOffice() {
        try {
            directory = Files.createTempDirectory("sample-office");
            Path units = Files.createDirectories(directory.resolve("units"));
            for (String file : List.of("units.csv", "localities.csv")) copy("units/" + file, units.resolve(file));
            time = new OfficeTime(InstantSource.fixed(Instant.parse("2026-02-15T02:00:00Z")), OfficeTime.DEFAULT_ZONE);
            database = TestPostgres.database();
            office = Office.open(database, UnitFiles.read(units), directory.resolve("index"), time);
            for (String name : DOCUMENTS) office.take(name, bytes(name), null, true);
            people = new People(database.sql());
            misses = new Misses(database.sql());
            turns = new TurnHandler(office, people, misses);
        } catch (IOException | RefusedDocument e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SampleOffice.class.getResourceAsStream("/sample/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void copy(String name, Path to) throws IOException {
        Files.write(to, bytes(name));
    }

    public Deliveries deliveries() {
        return new Deliveries(database, turns, time);
    }

    public long person(@Nullable String unit, Role role) {
        return person(unit, role, null);
    }

    public long person(@Nullable String unit, Role role, @Nullable String name) {
        Unit found = unit == null ? null : office.directory().find(unit, null).getFirst();
        return people.demo(found, role, name);
    }

    /** One message by the ordinary road, waiting for its reply. */
    public Reply say(Deliveries deliveries, long person, String conversation, String text, @Nullable LocalDate on) {
        long inbox = deliveries.receive(new InboundMessage("web", "person-" + person, UUID.randomUUID().toString(), conversation, person, text, on));
        while (deliveries.replyTo(inbox).isEmpty()) if (!deliveries.handleNext()) throw new IllegalStateException("nothing to handle, and no reply");
        return deliveries.replyTo(inbox).orElseThrow();
    }

    @Override
    public void close() {
        office.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
