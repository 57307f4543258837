package vn.dondoc.knowledge.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitKind;

/** Which printed bodies the directory knows, seen from the unit that issued the paper. */
public final class KnownBodies {
    private final UnitDirectory directory;
    private final @Nullable Unit place;
    private final @Nullable Unit locality;

    public KnownBodies(UnitDirectory directory, @Nullable Unit place) {
        this.directory = directory;
        this.place = place;
        locality = directory.localityOf(place).orElse(null);
    }

    /** Whether the paper's issuer is of the directory, so that it should know the bodies that the paper names. */
    public boolean coversIssuer() {
        return place != null;
    }

    public boolean isClass(String body) {
        return UnitClass.isPlain(body) && UnitClass.of(body, locality).isPresent();
    }

    public boolean isKnown(String body) {
        return isClass(body) || !found(body).isEmpty() || directory.isLocalName(directory.key(body));
    }

    /** Known by name, but merged or closed. */
    public boolean isGone(String body) {
        List<Unit> found = found(body);
        return !isClass(body) && !found.isEmpty() && found.stream().allMatch(u -> u.groups().contains(UnitClass.NOT_ASSIGNED));
    }

    /** "Các xã, phường" of a city paper: it does not say which body of each locality answers. */
    public boolean isLocalitiesWithoutBody(String body) {
        return locality == null && UnitClass.isPlain(body) && UnitClass.of(body, null).filter(c -> c.kinds().equals(Set.of(UnitKind.LOCALITY)) && c.groups().isEmpty()).isPresent();
    }

    private List<Unit> found(String body) {
        List<Unit> found = directory.findExactly(directory.key(body), place);
        return found.isEmpty() ? directory.findExactly(directory.key(body.replaceAll("\\s*\\(.*?\\)", "")), place) : found;
    }
}
