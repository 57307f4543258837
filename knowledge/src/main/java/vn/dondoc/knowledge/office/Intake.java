package vn.dondoc.knowledge.office;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.audit.AuditTrail;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.DraftJson;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.paper.PaperReports;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.review.KnownBodies;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.ReviewWorkbook;
import vn.dondoc.knowledge.review.Reviewer;
import vn.dondoc.knowledge.review.SheetReading;
import vn.dondoc.knowledge.review.Stop;
import vn.dondoc.knowledge.review.TaughtCells;
import vn.dondoc.knowledge.review.UnitAliases;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The way of a paper into the store: read, keep, review, publish. Reading is slow and happens before the transaction. */
public final class Intake {
    private final Database database;
    private final UnitDirectory directory;
    private final AuditTrail audit;
    private final OfficeTime time;
    private final Versions versions;
    private final Publishing publishing;
    private final ReviewStore reviews;
    private final UnitAliases aliases;

    Intake(Database database, UnitDirectory directory, AuditTrail audit, OfficeTime time) {
        this.database = database;
        this.directory = directory;
        this.audit = audit;
        this.time = time;
        versions = new Versions(database.sql());
        reviews = new ReviewStore(database.sql());
        publishing = new Publishing(database.sql(), directory, versions, reviews, audit, time);
        aliases = new UnitAliases(database.sql(), directory);
    }

    /** How an import ended. */
    public sealed interface Result {
        /**
         * @param doubtful cells that a person should look at
         * @param change    what it means for a paper that was in the store before; null for a new paper
         * @param shortfall what was not read in the time that there is; null where all was
         */
        record Imported(long document, int tasks, int targets, int obligations, int doubtful, boolean published, boolean reviewed, @Nullable Change change,
                        @Nullable String shortfall) implements Result {}

        /** A reviewed sheet that cannot be meant: nothing is published, the sheet is kept as work. */
        record Stopped(List<Stop> stops) implements Result {
            public Stopped {
                stops = List.copyOf(stops);
            }
        }

        /** A unit's report on paper: so many rows, so many with their task, all waiting for a clerk. */
        record Reported(long paper, int rows, int matched) implements Result {}

        /** A file with these bytes is in the store already. */
        record Known(long document) implements Result {}
    }

    /**
     * A further version of a paper.
     *
     * @param otherFile file of the version that was there before
     * @param leads     whether people now read the new version; else the one before stays
     * @param cancelled of the dropped tasks, those that stay because units have reported on them
     */
    public record Change(String otherFile, boolean leads, int added, int changed, int dropped, int cancelled) {}

    /**
     * @param reviewed the clerk's corrected sheet for the file as JSON, or null
     * @param publish  publish also what no person has reviewed (demo)
     * @throws RefusedDocument          with a sentence; nothing is stored
     * @throws IllegalArgumentException when the reviewed sheet is not of its form
     */
    public Result take(String name, byte[] bytes, @Nullable String reviewed, boolean publish, Reviewer by) throws RefusedDocument {
        if (ReviewWorkbook.isSheet(name, bytes)) return review(ReviewWorkbook.read(bytes), by);
        String hash = hash(bytes);
        Optional<Versions.Version> known = versions.ofFile(hash);
        if (known.isPresent() && (reviewed == null || known.get().reviewed() || known.get().state().equals("SUPERSEDED")))
            return new Result.Known(known.get().document());
        Draft read = new Extraction(directory, aliases.all()).read(name, bytes);
        if (!read.reported().isEmpty()) return report(name, bytes, hash, read);
        Draft draft = reviewed == null ? TaughtCells.of(database.sql()).over(read, new KnownBodies(directory, publishing.issuer(read))) : DraftJson.reviewed(reviewed, read);
        return Objects.requireNonNull(database.transaction().execute(_ -> {
            publishing.lock();
            Optional<Versions.Version> meanwhile = versions.ofFile(hash);
            if (meanwhile.isPresent() && reviewed == null) return new Result.Known(meanwhile.get().document());
            database.sql().sql("insert into blob (hash, bytes) values (?, ?) on conflict do nothing").param(hash).param(bytes).update();
            return publishing.store(new Publishing.Incoming(name, hash, draft, Map.of(), reviewed != null, publish || reviewed != null), meanwhile.orElse(null));
        }));
    }

    /** A file together with its reviewed workbook. */
    public Result takeReviewed(String name, byte[] bytes, byte[] workbook, Reviewer by) throws RefusedDocument {
        ReviewSheet sheet = ReviewWorkbook.read(workbook);
        if (!sheet.hash().equals(hash(bytes))) throw new RefusedDocument("OTHER_FILE", "Phiếu rà soát này lập cho tệp “" + sheet.name() + "”, nội dung khác với tệp “" + name + "”; chưa công bố gì.");
        if (versions.ofFile(sheet.hash()).isEmpty()) take(name, bytes, null, false, by);
        return review(sheet, by);
    }

    /**
     * Publishes from a reviewed sheet; where something in it cannot be meant, nothing is published and the sheet is kept.
     *
     * @throws RefusedDocument when the file that the sheet is about is not in the store
     */
    public Result review(ReviewSheet sheet, Reviewer by) throws RefusedDocument {
        ReviewStore.Open open = reviews.ofFile(sheet.hash()).orElseThrow(() -> new RefusedDocument("UNKNOWN_SOURCE",
                "Phiếu rà soát này lập cho tệp “" + sheet.name() + "” chưa có trong chương trình; đề nghị gửi tệp đó trước, hoặc gửi cùng phiếu."));
        SheetReading reading = SheetReading.of(sheet, open.draft(), directory);
        return Objects.requireNonNull(database.transaction().execute(_ -> {
            publishing.lock();
            Versions.Version version = versions.ofFile(sheet.hash()).orElseThrow();
            ReviewSheet.Base now = open.sheet().base();
            Draft said = reading.draft();
            boolean same = now.equals(new ReviewSheet.Base(said.facts(), said.tasks(), said.targets(), said.obligations()));
            if (same && version.state().equals("PUBLISHED") && version.reviewed() && reading.isClear()) return new Result.Known(version.document());
            if (!reading.isClear()) {
                reviews.keep(version.id(), sheet, time.now());
                return new Result.Stopped(reading.stops());
            }
            Result result = publishing.store(new Publishing.Incoming(sheet.name(), sheet.hash(), said, reading.focal(), true, true), version);
            long published = versions.ofFile(sheet.hash()).orElseThrow().id();
            reviews.keep(published, ReviewSheet.of(sheet.hash(), sheet.name(), said).marked(sheet), time.now());
            reviews.record(published, reading.corrections(), by, time.now());
            aliases.learn(reading.corrections(), new KnownBodies(directory, publishing.issuer(said)), published, by, time.now());
            return result;
        }));
    }

    /** A report tells what units did, so it becomes no paper that everyone may read. */
    private Result report(String name, byte[] bytes, String hash, Draft read) {
        return Objects.requireNonNull(database.transaction().execute(_ -> {
            database.sql().sql("insert into blob (hash, bytes) values (?, ?) on conflict do nothing").param(hash).param(bytes).update();
            Optional<Long> before = database.sql().sql("select id from paper_report where hash = ?").param(hash).query(Long.class).optional();
            if (before.isPresent()) return new Result.Known(before.get());
            PaperReports.Kept kept = new PaperReports(database.sql(), directory).keep(name, hash, read.facts(), publishing.issuer(read), read.reported(), time.now());
            audit.write(time.now(), "paper report", Map.of("file", name, "hash", hash, "rows", kept.rows(), "matched", kept.matched()));
            return new Result.Reported(kept.paper(), kept.rows(), kept.matched());
        }));
    }

    /** Whether a file with these bytes is in the store, as a paper or as a unit's report. */
    boolean isKnown(String hash) {
        return database.sql().sql("select exists (select 1 from document_version where hash = ?) or exists (select 1 from paper_report where hash = ?)")
                .param(hash).param(hash).query(Boolean.class).single();
    }

    /** SHA-256 of a file, hexadecimal: what it is known by. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
