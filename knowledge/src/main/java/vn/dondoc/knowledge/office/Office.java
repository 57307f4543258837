package vn.dondoc.knowledge.office;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.lexical.PassageIndex;
import vn.dondoc.index.passage.IndexedPassage;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.audit.AuditTrail;
import vn.dondoc.knowledge.document.Documents;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.paper.PaperReports;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.report.Reports;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.Reviewer;
import vn.dondoc.knowledge.review.SheetEdit;
import vn.dondoc.knowledge.target.Targets;
import vn.dondoc.knowledge.task.HandOvers;
import vn.dondoc.knowledge.task.Tasks;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.Units;

/** One office: its directory, its stores, its index, and the way of documents into them. */
public final class Office implements Closeable {
    private final Database database;
    private final UnitDirectory directory;
    private final PassageIndex index;
    private final OfficeTime time;
    private final AuditTrail audit;
    private final Intake intake;
    private final Documents documents;
    private final Tasks tasks;
    private final Targets targets;
    private final Reports reports;
    private final ReviewStore reviews;
    private final PaperReports paperReports;
    private final HandOvers handOvers;

    private Office(Database database, UnitDirectory directory, PassageIndex index, OfficeTime time) {
        this.database = database;
        this.directory = directory;
        this.index = index;
        this.time = time;
        audit = new AuditTrail(database.sql());
        intake = new Intake(database, directory, audit, time);
        documents = new Documents(database.sql());
        tasks = new Tasks(database.sql());
        targets = new Targets(database.sql());
        reports = new Reports(database.sql(), audit);
        reviews = new ReviewStore(database.sql());
        paperReports = new PaperReports(database.sql(), directory);
        handOvers = new HandOvers(database.sql(), audit);
    }

    /** @param given the directory to put into the store first; null = use the one that is there */
    public static Office open(Database database, @Nullable UnitDirectory given, Path indexDirectory, OfficeTime time) {
        Units units = new Units(database.sql());
        if (given != null) database.transaction().executeWithoutResult(_ -> units.save(given));
        Office office = new Office(database, units.load(), new PassageIndex(indexDirectory), time);
        office.catchUp();
        return office;
    }

    /** Takes a file in and, when it is published, makes it searchable before returning. */
    public Intake.Result take(String name, byte[] bytes, @Nullable String reviewed, boolean publish) throws RefusedDocument {
        return take(name, bytes, reviewed, publish, Reviewer.OPERATOR);
    }

    /** The same, with who answers for it where the file is a reviewed sheet. */
    public Intake.Result take(String name, byte[] bytes, @Nullable String reviewed, boolean publish, Reviewer by) throws RefusedDocument {
        Intake.Result result = intake.take(name, bytes, reviewed, publish, by);
        catchUp();
        return result;
    }

    /** A file together with its reviewed workbook: publishes what the workbook says. */
    public Intake.Result takeReviewed(String name, byte[] bytes, byte[] workbook, Reviewer by) throws RefusedDocument {
        Intake.Result result = intake.takeReviewed(name, bytes, workbook, by);
        catchUp();
        return result;
    }

    /** Whether a file is in the store; for the one who has the file. @param hash as {@link Intake#hash} gives it */
    public boolean isKnown(String hash) {
        return intake.isKnown(hash);
    }

    /** Changes a sheet at work; false where the viewer may not or there is none. */
    public boolean edit(long version, List<SheetEdit> edits, Viewer viewer) {
        return Boolean.TRUE.equals(database.transaction().execute(_ -> reviews.edit(version, edits, viewer, time.now())));
    }

    /** Publishes from a reviewed sheet, unless something in it stops that. */
    public Intake.Result review(ReviewSheet sheet, Reviewer by) throws RefusedDocument {
        Intake.Result result = intake.review(sheet, by);
        catchUp();
        return result;
    }

    /** Applies the publications that this index has not seen yet. */
    public synchronized void catchUp() {
        record Publication(long number, long document, Long version) {}
        List<Publication> missed = database.sql().sql("select number, document, version from publication where number > ? order by number").param(index.publication())
                .query((r, _) -> new Publication(r.getLong("number"), r.getLong("document"), r.getObject("version", Long.class))).list();
        for (Publication p : missed) {
            List<IndexedPassage> passages = p.version() == null ? List.of() : database.sql().sql("""
                    select p.id, p.tag, p.text, d.title from passage p join document_version v on v.id = p.version join document d on d.id = v.document
                    where p.version = ? and v.state = 'PUBLISHED' order by p.ordinal
                    """).param(p.version()).query((r, _) -> new IndexedPassage(r.getLong("id"), p.version(), p.document(), r.getString("tag"), r.getString("title"), r.getString("text"))).list();
            index.publish(p.number(), p.document(), passages);
        }
    }

    public Database database() {
        return database;
    }

    public UnitDirectory directory() {
        return directory;
    }

    public PassageIndex index() {
        return index;
    }

    public OfficeTime time() {
        return time;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Documents documents() {
        return documents;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Targets targets() {
        return targets;
    }

    public PaperReports paperReports() {
        return paperReports;
    }

    public HandOvers handOvers() {
        return handOvers;
    }

    public ReviewStore reviews() {
        return reviews;
    }

    public Reports reports() {
        return reports;
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
