package vn.dondoc.knowledge.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.extract.Draft;

/** Sheets at work and what was corrected. Writing happens in the caller's transaction. */
public final class ReviewStore {
    private final JdbcClient sql;

    public ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A sheet with the paper that it is about.
     *
     * @param state DRAFT or PUBLISHED
     * @param draft the paper's text and paragraphs; its rows are those of the sheet's base
     */
    public record Open(long document, long version, String state, boolean reviewed, ReviewSheet sheet, Draft draft) {}

    /** A paper in the queue. */
    public record Waiting(long document, long version, String state, boolean reviewed, ReviewSheet sheet) {}

    public static boolean mayReview(Viewer viewer) {
        return viewer.role() == Role.OFFICE;
    }

    public void keep(long version, ReviewSheet sheet, Instant at) {
        sql.sql("insert into review_sheet (version, sheet, changed_at) values (?, ?::jsonb, ?) on conflict (version) do update set sheet = excluded.sheet, changed_at = excluded.changed_at")
                .param(version).param(SheetJson.write(sheet).replace("\\u0000", " ")).param(at.atOffset(ZoneOffset.UTC)).update();
    }

    public void record(long version, List<Correction> corrections, Reviewer by, Instant at) {
        for (Correction c : corrections) sql.sql("insert into correction (version, sheet_table, label, field, before, after, person, by_name, corrected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version).param(c.table().name()).param(c.label()).param(c.field()).param(c.before()).param(c.after()).param(by.person()).param(by.name()).param(at.atOffset(ZoneOffset.UTC)).update();
    }

    /** All papers with a sheet: drafts first, then what nobody has reviewed, then the rest; empty for everyone but OFFICE. */
    public List<Waiting> waiting(Viewer viewer) {
        if (!mayReview(viewer)) return List.of();
        return sql.sql("select v.id, v.document, v.state, v.reviewed, s.sheet from document_version v join review_sheet s on s.version = v.id where v.state <> 'SUPERSEDED' order by v.reviewed, v.state, v.id")
                .query((r, _) -> new Waiting(r.getLong("document"), r.getLong("id"), r.getString("state"), r.getBoolean("reviewed"), SheetJson.read(r.getString("sheet")))).list();
    }

    /** The sheet of a version; empty where there is none or the viewer is not of OFFICE. */
    public Optional<Open> open(long version, Viewer viewer) {
        return mayReview(viewer) ? at("v.id = " + version, "") : Optional.empty();
    }

    /** Changes a sheet at work; false where there is none or the viewer is not of OFFICE. */
    public boolean edit(long version, List<SheetEdit> edits, Viewer viewer, Instant at) {
        if (!mayReview(viewer)) return false;
        Optional<String> json = sql.sql("select sheet from review_sheet where version = ? for update").param(version).query(String.class).optional();
        if (json.isEmpty()) return false;
        ReviewSheet sheet = SheetJson.read(json.get());
        for (SheetEdit edit : edits) sheet = SheetEdit.apply(sheet, edit);
        keep(version, sheet, at);
        return true;
    }

    /** The sheet of the file with these bytes. For the one who has the file. */
    public Optional<Open> ofFile(String hash) {
        return at("v.hash = ?", hash);
    }

    private Optional<Open> at(String where, String hash) {
        var select = sql.sql("select v.id, v.document, v.state, v.reviewed, v.text, s.sheet from document_version v join review_sheet s on s.version = v.id where " + where
                + " order by v.state = 'SUPERSEDED', v.id desc limit 1");
        return (hash.isEmpty() ? select : select.param(hash)).query((r, _) -> {
            ReviewSheet sheet = SheetJson.read(r.getString("sheet"));
            ReviewSheet.Base base = sheet.base();
            Draft draft = new Draft(base.facts(), base.tasks(), base.targets(), base.obligations(), r.getString("text"), blocks(r.getLong("id")));
            return new Open(r.getLong("document"), r.getLong("id"), r.getString("state"), r.getBoolean("reviewed"), sheet, draft);
        }).optional();
    }

    private List<Block> blocks(long version) {
        return new ArrayList<>(sql.sql("select locator, start_offset, end_offset, text from passage where version = ? and tag = 'text' order by ordinal").param(version)
                .query((r, _) -> new Block(r.getString("locator"), List.of(), r.getInt("start_offset"), r.getInt("end_offset"), r.getString("text"))).list());
    }
}
