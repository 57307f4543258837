package vn.dondoc.knowledge.unit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One office.
 *
 * @param id         short lasting name in ASCII
 * @param parent     the office that it is part of; null at the top
 * @param name       official name
 * @param shortNames other names and abbreviations
 * @param localNames names used inside its own locality ("Phòng Kinh tế"); empty for city-level units
 * @param groups     codes of extra groups that it belongs to
 */
public record Unit(String id, @Nullable String parent, UnitKind kind, String name, List<String> shortNames,
                   List<String> localNames, Set<String> groups) {
    public Unit {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(name, "name is null");
        shortNames = List.copyOf(shortNames);
        localNames = List.copyOf(localNames);
        groups = Set.copyOf(groups);
    }
}
