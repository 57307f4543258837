package vn.dondoc.knowledge.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * Who a task's printed bodies are, seen from the level of the issuer. A city paper's "các cơ quan, đơn vị, địa
 * phương" is its own bodies and the localities, never the departments of a locality.
 */
public final class Fanout {
    private final UnitDirectory directory;

    public Fanout(UnitDirectory directory) {
        this.directory = directory;
    }

    /** One unit reached, by its own name or by a class. */
    public record Reached(Unit unit, boolean byName, String label) {}

    /** @param issuer the unit that issued the paper; null is taken as the city */
    public List<Reached> reach(List<String> bodies, @Nullable Unit issuer) {
        Unit locality = directory.localityOf(issuer).orElse(null);
        Map<String, Reached> reached = new LinkedHashMap<>();
        for (String body : bodies) {
            Optional<UnitClass> group = UnitClass.of(body, locality);
            if (group.isPresent()) {
                for (Unit unit : group.get().members(directory, locality)) reached.putIfAbsent(unit.id(), new Reached(unit, false, body));
            } else {
                named(body, issuer).ifPresent(unit -> reached.put(unit.id(), new Reached(unit, true, body)));
            }
        }
        return new ArrayList<>(reached.values());
    }

    /** A body's own unit; a note in brackets ("Văn phòng UBND thành phố (Trung tâm ...)") is left aside. */
    private Optional<Unit> named(String body, @Nullable Unit issuer) {
        for (String name : List.of(body, body.replaceAll("\\s*\\(.*?\\)", ""))) {
            List<Unit> found = directory.find(name, issuer);
            if (found.size() == 1) return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }
}
