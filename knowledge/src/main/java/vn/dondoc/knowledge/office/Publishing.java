package vn.dondoc.knowledge.office;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.audit.AuditTrail;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.review.Doubts;
import vn.dondoc.knowledge.review.KnownBodies;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.task.Fanout;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * What becomes of a file that was read: a version of its paper, and the one that people read where it leads. Runs inside
 * a transaction.
 */
final class Publishing {
    /** One lock for all publications: the numbers are gapless. */
    private static final long PUBLICATION_LOCK = 0x444f4e444f43L;

    private final JdbcClient sql;
    private final UnitDirectory directory;
    private final Versions versions;
    private final VersionRows rows;
    private final SamePaper samePaper;
    private final ReviewStore reviews;
    private final AuditTrail audit;
    private final OfficeTime time;

    Publishing(JdbcClient sql, UnitDirectory directory, Versions versions, ReviewStore reviews, AuditTrail audit, OfficeTime time) {
        this.sql = sql;
        this.directory = directory;
        this.versions = versions;
        this.reviews = reviews;
        this.audit = audit;
        this.time = time;
        rows = new VersionRows(sql, new Fanout(directory));
        samePaper = new SamePaper(sql);
    }

    /**
     * What is to be stored of one file.
     *
     * @param focal   place of a task in the draft (from 0) to the lead that is its đầu mối
     * @param publish publish it, where it leads
     */
    record Incoming(String name, String hash, Draft draft, Map<Integer, String> focal, boolean reviewed, boolean publish) {
        /**
         * Clean text before a scan, a file with its tables before bare text, then more tasks; the same kind of file again is a corrected paper unless it lost most of its
         * tasks. Of two clean kinds the later must tell of clearly more: it may be the paper as it was before it was corrected.
         */
        boolean isBetterThan(Versions.Published before) {
            if (before.reviewed()) return false;
            int tasks = draft.tasks().size();
            int now = rank(draft.facts().origin(), name), then = rank(TextOrigin.valueOf(before.origin()), before.fileName());
            if (now != then) return now > then && (tasks * 2 >= before.tasks() || before.tasks() == 0);
            boolean clean = draft.facts().origin() == TextOrigin.DIGITAL;
            if (clean && ending(name).equals(ending(before.fileName()))) return tasks * 2 >= before.tasks();
            return clean ? tasks * 4 > before.tasks() * 5 : tasks > before.tasks();
        }

        private static int rank(TextOrigin origin, String name) {
            return switch (origin) {
                case DIGITAL -> ending(name).equals("txt") ? 2 : 3;
                case MIXED -> 1;
                case OCR -> 0;
            };
        }

        private static String ending(String name) {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** Held until the transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(?)").param(PUBLICATION_LOCK).query((r, _) -> 0).list();
    }

    /**
     * Keeps what was read as a version of its paper, and publishes it where it leads.
     *
     * @param mine the version that the file is in the store, or null
     */
    Intake.Result store(Incoming in, Versions.@Nullable Version mine) {
        OffsetDateTime at = time.now().atOffset(ZoneOffset.UTC);
        Draft draft = in.draft();
        Unit issuer = issuer(draft);
        Optional<SamePaper.Stored> same = mine != null && versions.published(mine.document()).isPresent() ? Optional.empty()
                : samePaper.find(draft.facts(), draft.text(), mine == null ? null : mine.document());
        long document = same.isPresent() ? same.get().document() : mine != null ? mine.document() : versions.document(draft.facts(), issuer);
        if (mine != null && mine.document() != document) versions.move(mine.id(), mine.document(), document);
        Optional<Versions.Published> before = versions.published(document);
        String other = before.map(Versions.Published::fileName).or(() -> same.map(SamePaper.Stored::fileName)).orElse(null);
        boolean leads = in.publish() && (in.reviewed() || before.isEmpty() || in.isBetterThan(before.get()));
        long version;
        int ordinal;
        if (mine != null && mine.state().equals("DRAFT")) {
            version = mine.id();
            ordinal = draft.blocks().size();
        } else {
            if (leads && mine != null && mine.state().equals("PUBLISHED")) versions.supersede(mine.id());
            version = versions.insert(document, in.hash(), in.name(), in.publish() && !leads ? "SUPERSEDED" : "DRAFT", in.reviewed(), draft, at);
            ordinal = rows.text(version, draft);
        }
        VersionRows.Counts counts = new VersionRows.Counts(0, 0, 0, 0);
        if (leads) {
            before.ifPresent(b -> versions.supersede(b.version()));
            versions.update(document, draft.facts(), issuer, in.reviewed());
            counts = rows.write(document, version, ordinal, draft, in.focal(), issuer, at);
            versions.publish(document, version, in.reviewed(), at);
        }
        reviews.keep(version, ReviewSheet.of(in.hash(), in.name(), draft), time.now());
        audit.write(time.now(), leads ? "published" : "imported",
                Map.of("document", document, "version", version, "file", in.name(), "hash", in.hash(), "tasks", draft.tasks().size()));
        boolean changes = other != null && (in.publish() || before.isPresent() || same.isPresent());
        Intake.Change change = changes ? new Intake.Change(other, leads, counts.added(), counts.changed(), counts.dropped(), counts.cancelled()) : null;
        return new Intake.Result.Imported(document, draft.tasks().size(), draft.targets().size(), draft.obligations().size(), doubtful(draft, issuer), in.publish(), in.reviewed(),
                change, draft.shortfall().orElse(null));
    }

    private int doubtful(Draft draft, @Nullable Unit issuer) {
        KnownBodies bodies = new KnownBodies(directory, issuer);
        return Doubts.of(draft.facts()).size() + draft.tasks().stream().mapToInt(t -> Doubts.of(t, bodies).size()).sum();
    }

    /** The body that issued the paper; null where the directory does not know it. */
    @Nullable Unit issuer(Draft draft) {
        return Extraction.issuer(draft.facts().issuer(), directory).orElse(null);
    }
}
