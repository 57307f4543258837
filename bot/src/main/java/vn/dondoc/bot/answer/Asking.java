package vn.dondoc.bot.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.unit.Unit;

/**
 * Who asks, when, and in which office: what every answer is made for.
 *
 * @param today the day in the office's zone
 */
public record Asking(Office office, Viewer viewer, Instant now, LocalDate today) {
    /** "đồng chí" in Party bodies, "anh/chị" in state bodies. */
    public String you() {
        return viewer.unit() == null || viewer.unit().kind().isParty() ? "đồng chí" : "anh/chị";
    }

    /** The same at the start of a sentence. */
    public String You() {
        return viewer.unit() == null || viewer.unit().kind().isParty() ? "Đồng chí" : "Anh/chị";
    }

    /** Papers that the asker may read, by id. */
    Map<Long, Document> papers() {
        return office.documents().all(viewer).stream().collect(Collectors.toMap(Document::id, d -> d, (a, _) -> a, LinkedHashMap::new));
    }

    /** Name of a unit by its id. */
    String unitName(String id) {
        return office.directory().byId(id).map(Unit::name).orElse(id);
    }
}
