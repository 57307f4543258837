package vn.dondoc.knowledge.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Folding;

/** All units, found by official name, abbreviation or a slightly mistyped form; with and without diacritics. */
public final class UnitDirectory {
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Map<String, Set<Unit>> names = new HashMap<>();
    private final Map<String, Map<String, Unit>> local = new HashMap<>();
    private final Set<String> localNames = new HashSet<>();
    private final UnitKeys keys;
    private int longestName;

    public UnitDirectory(Collection<Unit> all) {
        for (Unit unit : all) if (units.put(unit.id(), unit) != null) throw new IllegalArgumentException("two units have the id " + unit.id());
        keys = new UnitKeys(all.stream().filter(u -> u.kind() == UnitKind.CITY).findFirst()
                .map(u -> VietnameseAnalyzer.syllables(u.name())).orElse(List.of()));
        UnitKeys.Known known = keys.new Known();
        for (Unit unit : all) withoutLevel(unit, known.of(unit.name()));
        for (Unit unit : all) {
            if (unit.parent() != null) {
                if (!units.containsKey(unit.parent())) throw new IllegalArgumentException("unit " + unit.id() + " has the unknown parent " + unit.parent());
                children.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(unit);
            }
            name(known.of(unit.name()), unit);
            unit.shortNames().forEach(s -> name(known.of(s), unit));
            if (unit.kind().isOfLocality()) {
                Map<String, Unit> inside = local.computeIfAbsent(localityId(unit), _ -> new LinkedHashMap<>());
                unit.localNames().forEach(s -> inside.putIfAbsent(known.of(s), unit));
                localNames.addAll(inside.keySet());
            }
        }
    }

    /** "Ban Tuyên giáo và Dân vận" of the city's own: said without "Thành ủy" or "thành phố" where nothing else has that name. */
    private void withoutLevel(Unit unit, String key) {
        if (unit.kind().isOfLocality() || unit.kind() == UnitKind.LOCALITY || unit.kind() == UnitKind.CITY) return;
        for (String level : List.of(" thanh uy", " thanh pho")) {
            String bare = key.endsWith(level) ? key.substring(0, key.length() - level.length()) : "";
            if (bare.split(" ").length >= 4) names.computeIfAbsent(bare, _ -> new LinkedHashSet<>()).add(unit);
        }
    }

    private void name(String key, Unit unit) {
        names.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(unit);
        longestName = Math.max(longestName, key.split(" ").length);
    }

    public Collection<Unit> all() {
        return units.values();
    }

    public Optional<Unit> byId(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : units.get(id));
    }

    public List<Unit> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** The commune, ward or special zone that a unit belongs to or is. */
    public Optional<Unit> localityOf(@Nullable Unit unit) {
        for (Unit u = unit; u != null; u = u.parent() == null ? null : units.get(u.parent())) {
            if (u.kind() == UnitKind.LOCALITY) return Optional.of(u);
        }
        return Optional.empty();
    }

    /** The unit itself and all above it, nearest first. */
    public List<Unit> upwards(Unit unit) {
        List<Unit> chain = new ArrayList<>();
        for (Unit u = unit; u != null; u = u.parent() == null ? null : units.get(u.parent())) chain.add(u);
        return chain;
    }

    /** A unit and all below it. */
    public List<Unit> downwards(Unit unit) {
        List<Unit> found = new ArrayList<>(List.of(unit));
        for (int i = 0; i < found.size(); i++) found.addAll(children(found.get(i).id()));
        return found;
    }

    /** Units whose tasks a unit answers for: itself, and its locality when it speaks for it (UBND, Đảng ủy). */
    public Set<String> acting(Unit unit) {
        Set<String> ids = new LinkedHashSet<>(List.of(unit.id()));
        boolean speaks = switch (unit.kind()) {
            case LOCALITY_COMMITTEE -> true;
            case LOCALITY_PARTY -> unit.parent() != null && units.get(unit.parent()).kind() == UnitKind.LOCALITY;
            default -> false;
        };
        if (speaks) localityOf(unit).ifPresent(l -> ids.add(l.id()));
        return ids;
    }

    /** Units whose tasks are meant where somebody looks at a unit: what it answers for; a locality with all its bodies. */
    public Set<String> within(Unit unit) {
        Set<String> ids = acting(unit);
        if (unit.kind() == UnitKind.LOCALITY) downwards(unit).forEach(u -> ids.add(u.id()));
        return ids;
    }

    /** Units whose tasks a unit may report on: those it answers for, and what is given to its locality as a whole ("các xã, phường"). */
    public Set<String> reporting(Unit unit) {
        Set<String> ids = acting(unit);
        localityOf(unit).ifPresent(l -> ids.add(l.id()));
        return ids;
    }

    /** Units that a name means, seen from a place: its own locality's bodies first. Several = ambiguous. */
    public List<Unit> find(String name, @Nullable Unit near) {
        String key = key(name);
        if (key.isEmpty()) return List.of();
        Optional<Unit> inside = localityOf(near).map(l -> local.getOrDefault(l.id(), Map.of()).get(key));
        if (inside.isPresent()) return List.of(inside.get());
        Set<Unit> exact = names.get(key);
        if (exact != null) {
            List<Unit> found = nearest(exact, near);
            List<Unit> accented = found.stream().filter(u -> Folding.lower(name).contains(Folding.lower(properName(u)))).toList();
            return found.size() > 1 && accented.size() == 1 ? accented : found;
        }
        return mistyped(key);
    }

    /** Like {@link #find} but only names spelt right; for searching inside longer text. */
    public List<Unit> findExactly(String key, @Nullable Unit near) {
        Optional<Unit> inside = localityOf(near).map(l -> local.getOrDefault(l.id(), Map.of()).get(key));
        if (inside.isPresent()) return List.of(inside.get());
        return nearest(names.getOrDefault(key, Set.of()), near);
    }

    /** Whether localities have a body of this name: "Phòng Kinh tế", "Công an xã". */
    public boolean isLocalName(String key) {
        return localNames.contains(key);
    }

    /** Every name by which a unit is called: official, short, and inside its own locality. */
    public Set<String> allNames() {
        Set<String> all = new LinkedHashSet<>();
        for (Unit unit : units.values()) {
            all.addAll(unit.localNames());
            all.add(unit.name());
        }
        for (Unit unit : units.values()) all.addAll(unit.shortNames());
        return all;
    }

    public int longestName() {
        return longestName;
    }

    private List<Unit> nearest(Set<Unit> found, @Nullable Unit near) {
        if (found.size() < 2) return List.copyOf(found);
        Optional<Unit> place = localityOf(near);
        List<Unit> here = found.stream().filter(u -> place.isPresent() && localityOf(u).equals(place)).toList();
        if (here.size() == 1) return here;
        List<Unit> cityLevel = found.stream().filter(u -> !u.kind().isOfLocality() && u.kind() != UnitKind.LOCALITY).toList();
        return place.isEmpty() && cityLevel.size() == 1 ? cityLevel : List.copyOf(found);
    }

    private List<Unit> mistyped(String key) {
        if (key.indexOf(' ') < 0) return List.of();
        Set<Unit> found = new LinkedHashSet<>();
        names.forEach((name, owners) -> {
            if (UnitKeys.slipped(key, name)) found.addAll(owners);
        });
        return List.copyOf(found);
    }

    /** The name of a unit's locality ("Cẩm Giàng"), or its own: what accents alone may tell apart. */
    private String properName(Unit unit) {
        return localityOf(unit).map(l -> l.shortNames().isEmpty() ? l.name() : l.shortNames().getFirst()).orElse(unit.name());
    }

    private String localityId(Unit unit) {
        return localityOf(unit).map(Unit::id).orElseThrow(() -> new IllegalArgumentException("unit " + unit.id() + " belongs to no locality"));
    }

    /** Folded syllables, abbreviations spelt out, linking words and the city's own name left out. */
    public String key(String name) {
        return key(VietnameseAnalyzer.syllables(name));
    }

    /** The key of a name whose folded syllables are known. */
    public String key(List<String> folded) {
        return keys.of(folded);
    }
}
