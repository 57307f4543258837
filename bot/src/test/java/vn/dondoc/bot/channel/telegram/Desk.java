package vn.dondoc.bot.channel.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.OutboxWorker;
import vn.dondoc.bot.delivery.Worker;
import vn.dondoc.bot.miss.Misses;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.TestPostgres;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.unit.UnitFiles;

/** An office with the sample papers whose channel talks to a {@link FakeTelegram}. */
final class Desk implements AutoCloseable {
    private static final Polling.Pace PACE = new Polling.Pace(Duration.ofSeconds(1), Duration.ofMillis(20));
    private static final Clock CLOCK = new Clock();
    static final OfficeTime TIME = new OfficeTime(CLOCK, OfficeTime.DEFAULT_ZONE);
    private static @Nullable Office shared;

    final FakeTelegram telegram = new FakeTelegram();
    final BotApi api = new BotApi(FakeTelegram.TOKEN, telegram.base());
    final Office office = office();
    final Database database = office.database();
    final People people = new People(database.sql());
    final Deliveries deliveries = new Deliveries(database, new TurnHandler(office, people, new Misses(database.sql())), TIME);
    final TelegramChannel channel;
    private final Worker worker = new Worker(deliveries);
    private final OutboxWorker sending;

    /** It runs from a morning in 2026, and can be set forward. */
    private static final class Clock implements InstantSource {
        private final long start = System.nanoTime();
        private volatile Instant base = Instant.parse("2026-03-02T02:00:00Z");
        private volatile boolean broken;

        @Override
        public Instant instant() {
            if (broken && Thread.currentThread().getName().equals("telegram")) {
                broken = false;
                throw new LinkageError("as a defect would");
            }
            return base.plusNanos(System.nanoTime() - start);
        }
    }

    Desk() {
        this(UnaryOperator.identity());
    }

    /** @param store what stands between the polling and the inbox */
    Desk(UnaryOperator<Keeping> store) {
        database.sql().sql("truncate inbox, outbox, conversation, link_code, channel_account, telegram_parked, telegram_button cascade").update();
        Buttons buttons = new Buttons(database.sql(), TIME);
        Keeping keeping = store.apply(new Incoming(office, people, deliveries, buttons, api));
        channel = new TelegramChannel(() -> new Polling(api, keeping, TIME, PACE), api, TIME, Duration.ofMillis(50));
        sending = new OutboxWorker(database, List.of(new TelegramSender(api, buttons)), TIME);
        channel.start();
        worker.start();
        sending.start();
    }

    private static synchronized Office office() {
        if (shared == null) {
            try {
                Path sample = Path.of("src/main/resources/sample");
                Path index = Files.createTempDirectory("telegram-index");
                Office opened = Office.open(TestPostgres.database(), UnitFiles.read(sample.resolve("units")), index, TIME);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(opened, index)));
                shared = opened;
                for (String paper : List.of("chuong-trinh-cai-cach-2026.docx", "ke-hoach-xa-yen-binh.txt")) shared.take(paper, Files.readAllBytes(sample.resolve(paper)), null, true);
            } catch (IOException | RefusedDocument e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    private static void close(Office office, Path index) {
        try {
            office.close();
            FileSystemUtils.deleteRecursively(index);
        } catch (IOException | RuntimeException e) {
            System.err.println("left behind: " + index);
        }
    }

    static void pass(Duration time) {
        CLOCK.base = CLOCK.base.plus(time);
    }

    /** An error where the library does not expect one: its polling ends and does not say so. */
    static void breakPolling() {
        CLOCK.broken = true;
    }

    /** A person of a unit with tasks, and the code for their account. */
    String code() {
        return people.code(people.add("Lan", office.directory().byId(busiest()).orElseThrow(), Role.CADRE), TIME.now());
    }

    String busiest() {
        return database.sql().sql("select unit from assignment where role = 'LEAD' and not dropped group by unit order by count(*) desc, unit limit 1").query(String.class).single();
    }

    String unitName() {
        return office.directory().byId(busiest()).orElseThrow().name();
    }

    void link(long chat) {
        people.link(Incoming.CHANNEL, String.valueOf(chat), people.add("Lan", office.directory().byId(busiest()).orElseThrow(), Role.CADRE), TIME.now());
    }

    int count(String sql) {
        return database.sql().sql(sql).query(Integer.class).single();
    }

    /** The answer that follows those which came before. */
    FakeTelegram.Call reply(long chat, int number) {
        await("reply " + number + " to " + chat, () -> telegram.sent(chat).size() >= number);
        return telegram.sent(chat).get(number - 1);
    }

    static void await(String what, BooleanSupplier come) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("did not come: " + what);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Until nothing is under way, and a while more for what should not come. */
    void quiet() {
        await("quiet", () -> telegram.allAcknowledged() && count("select count(*) from inbox where state = 'NEW'") == 0 && count("select count(*) from outbox where state = 'PENDING' and unclear > 0") == 0);
        LockSupport.parkNanos(500_000_000);
    }

    static void quietly() {
        LockSupport.parkNanos(700_000_000);
    }

    @Override
    public void close() {
        channel.close();
        worker.close();
        sending.close();
        api.close();
        telegram.close();
    }
}
