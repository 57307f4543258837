package vn.dondoc.knowledge.access;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * The person for whom something is read.
 *
 * @param person row of the person
 * @param unit   their unit; null for OFFICE, SUPERVISOR and ADMIN without one
 * @param name   as printed in papers, for a directing official; may be null
 * @param own    ids of the units whose work is theirs to see: their unit, those above up to the locality, those below
 */
public record Viewer(long person, Role role, @Nullable Unit unit, @Nullable String name, Set<String> own) {
    public Viewer {
        Objects.requireNonNull(role, "role is null");
        own = Set.copyOf(own);
    }

    /** May see printed content: everyone linked but the operator. */
    public boolean seesContent() {
        return role != Role.ADMIN;
    }

    /** May see what a unit did. */
    public boolean seesWorkOf(String unitId) {
        return seesContent() && (role.seesAllUnits() || own.contains(unitId));
    }

    /**
     * The units whose work a person sees: their own unit and all below it. A body of a locality that speaks for it
     * (UBND, Đảng ủy) and their departments also see the locality's own tasks.
     */
    public static Set<String> own(@Nullable Unit unit, UnitDirectory directory) {
        if (unit == null) return Set.of();
        Set<String> ids = new LinkedHashSet<>();
        directory.downwards(unit).forEach(u -> ids.add(u.id()));
        directory.localityOf(unit).ifPresent(l -> ids.add(l.id()));
        return ids;
    }
}
