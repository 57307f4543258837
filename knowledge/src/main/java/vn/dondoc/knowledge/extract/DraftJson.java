package vn.dondoc.knowledge.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.knowledge.document.Citation;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueJson;
import vn.dondoc.knowledge.due.Recurrence;
import vn.dondoc.knowledge.paper.PaperRow;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** A draft as the JSON of {@code extract.schema.json}, out and in (a clerk's reviewed sheet has the same form). */
public final class DraftJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    public static String write(String source, Draft draft, UnitDirectory directory) {
        Unit place = Extraction.issuer(draft.facts().issuer(), directory).orElse(null);
        ObjectNode root = JSON.createObjectNode();
        root.set("document", document(source, draft.facts()));
        ArrayNode tasks = root.putArray("tasks");
        draft.tasks().forEach(t -> tasks.add(task(t, directory, place)));
        ArrayNode targets = root.putArray("targets");
        for (TargetRow t : draft.targets()) {
            ObjectNode n = targets.addObject().put("no", t.no()).put("group", t.group()).put("text", t.text()).put("comparator", t.comparator());
            n.put("value", t.value()).put("valueMax", t.valueMax()).put("unit", t.unit()).put("by", t.by());
            n.set("lead", strings(t.lead()));
        }
        ArrayNode obligations = root.putArray("obligations");
        for (ObligationRow o : draft.obligations()) {
            ObjectNode n = obligations.addObject().put("text", o.text()).put("what", o.what()).put("dueAsWritten", o.dueAsWritten()).put("where", o.where());
            n.set("who", strings(o.who()));
            n.set("due", due(o.due()));
        }
        if (!draft.reported().isEmpty()) {
            ArrayNode reported = root.putArray("reported");
            for (PaperRow r : draft.reported()) {
                reported.addObject().put("no", r.no()).put("content", r.content()).put("result", r.result()).put("percent", r.percent())
                        .put("status", r.status().name()).put("difficulty", r.difficulty()).put("proposal", r.proposal()).put("unit", r.unit());
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode document(String source, DocumentFacts f) {
        ObjectNode n = JSON.createObjectNode().put("source", source).put("type", f.type()).put("number", f.number()).put("numberReadable", f.numberReadable())
                .put("issuer", f.issuer()).put("place", f.place()).put("date", text(f.date())).put("title", f.title());
        n.putObject("signer").put("name", f.signerName()).put("position", f.signerPosition());
        ArrayNode citations = n.putArray("citations");
        f.citations().forEach(c -> citations.addObject().put("type", c.type()).put("number", c.number()).put("date", text(c.date())).put("issuer", c.issuer()).put("relation", text(c.relation())));
        n.set("recipients", strings(f.recipients()));
        ArrayNode signatures = n.putArray("signatures");
        f.signatures().forEach(s -> signatures.addObject().put("signer", s.signer()).put("at", text(s.at())).put("intact", s.intact()).put("note", s.note()));
        return n.put("textOrigin", f.origin().name());
    }

    private static ObjectNode task(TaskRow t, UnitDirectory directory, @Nullable Unit place) {
        ObjectNode n = JSON.createObjectNode().put("no", t.no()).put("section", t.section()).put("sectionTitle", t.sectionTitle());
        n.set("sectionPath", strings(t.sectionPath()));
        n.put("parentNo", t.parentNo()).put("content", t.content());
        n.set("directedBy", strings(t.directedBy()));
        n.set("lead", strings(t.lead()));
        n.put("leadAsWritten", t.leadAsWritten());
        n.set("leadUnits", units(t.lead(), directory, place));
        n.set("coordinating", strings(t.coordinating()));
        n.put("coordinatingAsWritten", t.coordinatingAsWritten());
        n.set("coordinatingUnits", units(t.coordinating(), directory, place));
        n.put("output", t.output()).put("dueAsWritten", t.dueAsWritten());
        n.set("due", due(t.due()));
        ObjectNode spans = n.putObject("spans"), confidence = n.putObject("confidence");
        t.spans().forEach((k, v) -> spans.putArray(k).add(v.get(0)).add(v.get(1)));
        t.confidence().forEach(confidence::put);
        return n;
    }

    private static ArrayNode units(List<String> bodies, UnitDirectory directory, @Nullable Unit place) {
        return strings(bodies.stream().map(b -> directory.findExactly(directory.key(b), place)).filter(f -> f.size() == 1).map(f -> f.getFirst().name()).toList());
    }

    public static ObjectNode due(DueDate due) {
        DueJson j = DueJson.of(due);
        ObjectNode n = JSON.createObjectNode().put("kind", j.kind()).put("lastDay", text(j.lastDay())).put("start", text(j.start()))
                .put("recurrence", j.recurrence() == null ? null : j.recurrence().name());
        if (j.before()) n.put("before", true);
        if (j.openEnd()) n.put("openEnd", true);
        if (j.time() != null) n.put("time", j.time());
        if (j.month() != null) n.put("month", j.month());
        if (j.day() != null) n.put("day", j.day());
        return n;
    }

    private static ArrayNode strings(List<String> list) {
        ArrayNode array = JSON.createArrayNode();
        list.forEach(array::add);
        return array;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * A reviewed sheet laid over the draft of the same file: what the clerk says replaces what was read.
     *
     * @throws IllegalArgumentException when it is not the JSON of the schema
     */
    public static Draft reviewed(String json, Draft draft) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.path("document").isObject() || !root.path("tasks").isArray()) throw new IllegalArgumentException("document or tasks missing");
        List<TaskRow> tasks = new ArrayList<>();
        root.path("tasks").forEach(t -> tasks.add(task(t)));
        List<TargetRow> targets = new ArrayList<>();
        root.path("targets").forEach(t -> targets.add(new TargetRow(str(t, "no"), str(t, "group"), str(t, "text"), str(t, "comparator"),
                t.path("value").isNumber() ? t.path("value").decimalValue() : null, t.path("valueMax").isNumber() ? t.path("valueMax").decimalValue() : null,
                str(t, "unit"), str(t, "by"), list(t, "lead"), str(t, "where"), 0, 0)));
        List<ObligationRow> obligations = new ArrayList<>();
        root.path("obligations").forEach(o -> obligations.add(new ObligationRow(str(o, "text"), list(o, "who"), str(o, "what"), str(o, "dueAsWritten"),
                due(o.path("due"), str(o, "dueAsWritten")), str(o, "where"), 0, 0)));
        return new Draft(document(root.path("document"), draft.facts()), tasks, targets, obligations, draft.text(), draft.blocks());
    }

    private static DocumentFacts document(JsonNode d, DocumentFacts read) {
        List<Citation> citations = new ArrayList<>();
        d.path("citations").forEach(c -> citations.add(new Citation(str(c, "type"), str(c, "number"), day(c, "date"), str(c, "issuer"), relation(str(c, "relation")))));
        return new DocumentFacts(str(d, "type"), str(d, "number"), d.path("numberReadable").asBoolean(true), str(d, "issuer"), str(d, "place"), day(d, "date"),
                str(d, "title"), str(d.path("signer"), "name"), str(d.path("signer"), "position"), citations, list(d, "recipients"),
                d.hasNonNull("textOrigin") ? TextOrigin.valueOf(str(d, "textOrigin")) : read.origin(), read.signatures());
    }

    private static TaskRow task(JsonNode t) {
        String title = str(t, "sectionTitle");
        Map<String, Double> confidence = new HashMap<>();
        return new TaskRow(str(t, "no"), str(t, "section"), title, t.path("sectionPath").isArray() ? list(t, "sectionPath") : title == null ? List.of() : List.of(title),
                str(t, "parentNo"), String.valueOf(str(t, "content")), list(t, "directedBy"), list(t, "lead"), str(t, "leadAsWritten"), list(t, "coordinating"),
                str(t, "coordinatingAsWritten"), str(t, "output"), str(t, "dueAsWritten"), due(t.path("due"), str(t, "dueAsWritten")), Map.of(), confidence);
    }

    private static DueDate due(JsonNode d, @Nullable String printed) {
        String recurrence = str(d, "recurrence");
        Recurrence every = null;
        for (Recurrence r : Recurrence.values()) if (r.name().equals(recurrence)) every = r;
        return new DueJson(d.path("kind").asString("UNSTATED"), day(d, "lastDay"), day(d, "start"), every, d.path("before").asBoolean(false), str(d, "time"),
                number(d, "month"), number(d, "day"), d.path("openEnd").asBoolean(false)).toDueDate(printed);
    }

    private static Citation.@Nullable Relation relation(@Nullable String name) {
        for (Citation.Relation r : Citation.Relation.values()) if (r.name().equals(name)) return r;
        return null;
    }

    private static @Nullable Integer number(JsonNode n, String field) {
        return n.path(field).isNumber() ? Integer.valueOf(n.path(field).intValue()) : null;
    }

    private static @Nullable LocalDate day(JsonNode n, String field) {
        String s = str(n, field);
        return s == null ? null : LocalDate.parse(s);
    }

    private static @Nullable String str(JsonNode n, String field) {
        JsonNode v = n.path(field);
        return v.isString() ? v.stringValue() : v.isNumber() ? v.numberValue().toString() : null;
    }

    private static List<String> list(JsonNode n, String field) {
        List<String> list = new ArrayList<>();
        n.path(field).forEach(v -> list.add(v.asString()));
        return list;
    }
}
