package vn.dondoc.bot.operation;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.OutboxWorker;
import vn.dondoc.bot.delivery.Sender;
import vn.dondoc.bot.delivery.Worker;
import vn.dondoc.bot.miss.Misses;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.postgres.LocalPostgres;
import vn.dondoc.knowledge.postgres.PostgresAccess;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.Reviewer;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;
import vn.dondoc.knowledge.unit.Units;

/** Puts the program together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Wiring {
    /** A file is taken in when it has not changed for so long. */
    private static final Duration WATCHING = Duration.ofSeconds(10);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OfficeTime officeTime(InstantSource clock, Settings settings) {
        return new OfficeTime(clock, settings.zone());
    }

    /** A cluster of our own, unless the settings name a server. */
    @Bean
    DatabaseHolder databaseHolder(Settings settings, Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) return new DatabaseHolder(null, Database.open(url, environment.getProperty("spring.datasource.username", ""), environment.getProperty("spring.datasource.password", "")));
        LocalPostgres postgres = LocalPostgres.start(settings.data());
        PostgresAccess at = postgres.access();
        return new DatabaseHolder(postgres, Database.open(at.url(), at.user(), at.password()));
    }

    /** Closes the pool before the server that it talks to. */
    record DatabaseHolder(@Nullable LocalPostgres postgres, Database database) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
            if (postgres != null) postgres.close();
        }
    }

    @Bean(destroyMethod = "")
    Database database(DatabaseHolder holder) {
        return holder.database();
    }

    @Bean(destroyMethod = "")
    Office office(Database database, Settings settings, OfficeTime time) {
        UnitDirectory given = null;
        if (settings.units() != null) given = UnitFiles.read(settings.units());
        else if (new Units(database.sql()).isEmpty()) given = UnitFiles.shipped();
        return Office.open(database, given, settings.data().resolve("index"), time);
    }

    @Bean
    OfficeIndexCloser officeIndexCloser(Office office) {
        return new OfficeIndexCloser(office);
    }

    record OfficeIndexCloser(Office office) implements AutoCloseable {
        @Override
        public void close() {
            office.index().close();
        }
    }

    @Bean
    People people(Database database) {
        return new People(database.sql());
    }

    @Bean
    Misses misses(Database database) {
        return new Misses(database.sql());
    }

    @Bean
    TurnHandler turnHandler(Office office, People people, Misses misses) {
        return new TurnHandler(office, people, misses);
    }

    @Bean
    Deliveries deliveries(Database database, TurnHandler handler, OfficeTime time) {
        return new Deliveries(database, handler, time);
    }

    @Bean(initMethod = "start")
    Worker worker(Deliveries deliveries) {
        return new Worker(deliveries);
    }

    /** Channels that send by themselves bring a sender; the web fetches. */
    @Bean(initMethod = "start")
    OutboxWorker outboxWorker(Database database, ObjectProvider<Sender> senders, OfficeTime time) {
        return new OutboxWorker(database, senders.orderedStream().toList(), time);
    }

    @Bean
    LocalToken localToken(Settings settings) throws IOException {
        return LocalToken.in(settings.data());
    }

    @Bean(initMethod = "start")
    Imports imports(Office office, Settings settings) {
        return new Imports(office, settings.documents(), settings.demo());
    }

    @Bean
    @ConditionalOnProperty("dondoc.watch")
    WatchedFolder watchedFolder(Office office, Settings settings, InstantSource clock) {
        WatchedFolder watched = new WatchedFolder(Objects.requireNonNull(settings.watch()), settings.data().resolve("watched.jsonl"), (name, bytes) -> office.take(name, bytes, null, false), clock);
        watched.start(WATCHING);
        return watched;
    }

    @Bean(initMethod = "start")
    SentFiles sentFiles(Office office, Settings settings) {
        return new SentFiles(new SentFiles.Intaking() {
            @Override
            public Intake.Result take(String name, byte[] bytes, Reviewer by) throws RefusedDocument {
                return office.take(name, bytes, null, settings.demo(), by);
            }

            @Override
            public long version(String hash) {
                return office.reviews().ofFile(hash).map(ReviewStore.Open::version).orElse(0L);
            }
        });
    }

    @Bean
    ImportsHealth documentsHealthIndicator(Imports imports) {
        return new ImportsHealth(imports);
    }

    @Bean
    Welcome welcome(Settings settings, People people, OfficeTime time, Office office) {
        return new Welcome(settings, people, time, office);
    }
}
