package vn.dondoc.knowledge.unit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * A class of units as a plan names it ("Các sở, ban, ngành, địa phương"), read noun by noun, so that combinations
 * not seen before are understood. Empty {@code kinds} and {@code groups} = "các đơn vị liên quan": nobody by itself.
 */
public record UnitClass(String label, Set<UnitKind> kinds, Set<String> groups) {
    /** Units that are known by name but are no member of any class: merged or closed ones. */
    public static final String NOT_ASSIGNED = "INACTIVE";
    private static final Pattern RELATED = Pattern.compile("(?:,|;| va)?\\s*(?:cac )?(?:co quan|don vi|dia phuong|to chuc|ca nhan|bo phan)(?:(?:,| va| va cac)? (?:cac )?(?:co quan|don vi|dia phuong|to chuc|ca nhan))*\\s*(?:co )?lien quan(?: khac)?\\s*$");
    private static final Pattern STARTS = Pattern.compile("^(cac|toan the|tung|moi|100%|nhung)\\b.*|.*\\bcap xa\\b.*|.*\\b(ubnd|uy ban nhan dan|dang uy|hdnd|ubmttq|hoi dong nhan dan) (cac )?(xa|phuong)\\b(, | va ).*|^so, (ban|nganh).*|^(xa|phuong), .*");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    /** Whether the words are those of a class and nothing else: "Các xã, phường" yes, "Các xã, phường Sở Tài chính" no. */
    public static boolean isPlain(String printed) {
        return PLAIN_WORDS.containsAll(List.of(Folding.key(printed).split(" ")));
    }

    private static final Set<String> PLAIN_WORDS = new HashSet<>(List.of(("cac so ban nganh co quan don vi dia phuong xa dac khu phong doan the truong "
            + "dai hoc thanh pho cap lien theo chuc nang nhiem vu duoc giao ubnd uy nhan dan dang hdnd hoi dong ubmttq mttq mat tran to quoc viet nam va cua thon "
            + "chinh tri khac tren truc thuoc trung uong tinh bo toan moi tung nhung tap doan tong cong ty doanh nghiep bo phan").split(" ")));

    public UnitClass {
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
    }

    /** Whether the class assigns nobody by itself. */
    public boolean isNobody() {
        return kinds.isEmpty() && groups.isEmpty();
    }

    /**
     * @param printed  one body as printed
     * @param locality the locality whose paper it is; null for a paper of the city
     * @return the class, or empty where the words name a single unit
     */
    public static Optional<UnitClass> of(String printed, @Nullable Unit locality) {
        String s = Folding.fold(printed).replaceAll("\\s+", " ").replaceAll("[.:]$", "").strip();
        boolean related = RELATED.matcher(s).find();
        String named = RELATED.matcher(s).replaceFirst("").strip();
        if (related && named.isEmpty()) return Optional.of(new UnitClass(printed, Set.of(), Set.of()));
        if (!related && !STARTS.matcher(s).matches()) return Optional.empty();
        if (named.matches("(cac )?(co quan|don vi)?")) return Optional.of(new UnitClass(printed, Set.of(), Set.of()));
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        Set<String> groups = new LinkedHashSet<>();
        if (locality == null) city(named, kinds, groups);
        else inside(named, kinds);
        return kinds.isEmpty() && groups.isEmpty() && !STARTS.matcher(s).matches() ? Optional.empty()
                : Optional.of(new UnitClass(printed, kinds, groups));
    }

    /** The members of the class in a directory. */
    public List<Unit> members(UnitDirectory directory, @Nullable Unit locality) {
        return directory.all().stream()
                .filter(u -> !u.groups().contains(NOT_ASSIGNED))
                .filter(u -> kinds.contains(u.kind()) || u.groups().stream().anyMatch(groups::contains))
                .filter(u -> locality == null || directory.localityOf(u).filter(locality::equals).isPresent())
                .filter(u -> u.kind() != UnitKind.LOCALITY_PARTY || u.parent() != null && directory.byId(u.parent()).orElseThrow().kind() == UnitKind.LOCALITY)
                .toList();
    }

    private static void city(String s, Set<UnitKind> kinds, Set<String> groups) {
        boolean localities = has(s, "dia phuong|xa|phuong|dac khu|cap xa");
        boolean body = false;
        if (has(s, "ubnd|uy ban nhan dan")) body |= add(kinds, localities, UnitKind.LOCALITY_COMMITTEE);
        if (has(s, "dang uy")) body |= localities ? kinds.add(UnitKind.LOCALITY_PARTY) : kinds.add(UnitKind.PARTY_COMMITTEE);
        if (has(s, "hdnd|hoi dong nhan dan")) body |= add(kinds, localities, UnitKind.LOCALITY_COUNCIL);
        if (has(s, "ubmttq|mttq|mat tran to quoc") && localities) body |= kinds.add(UnitKind.LOCALITY_FRONT);
        if (has(s, "ban (cua |dang |chuyen trach )+.*thanh uy|ban dang|ban cua thanh uy")) {
            groups.add("PARTY_BOARDS");
            body = true;
        }
        if (has(s, "truong dai hoc|dai hoc")) {
            groups.add("UNIVERSITIES");
            body = true;
        }
        if (has(s, "so|nganh")) body |= kinds.add(UnitKind.DEPARTMENT);
        if (has(s, "doan the|to chuc chinh tri")) {
            kinds.add(UnitKind.FRONT);
            body |= kinds.add(UnitKind.MASS_ORGANISATION);
        }
        if (has(s, "co quan dang")) body |= kinds.add(UnitKind.CITY_PARTY_BODY);
        if (!body && has(s, "co quan|don vi")) kinds.addAll(UnitKind.CITY_LEVEL);
        boolean ofBodies = kinds.stream().anyMatch(UnitKind::isOfLocality);
        if (localities && !ofBodies) kinds.add(UnitKind.LOCALITY);
    }

    private static void inside(String s, Set<UnitKind> kinds) {
        if (has(s, "phong|ban|nganh|co quan|don vi|bo phan")) {
            kinds.add(UnitKind.LOCALITY_DEPARTMENT);
            kinds.add(UnitKind.LOCALITY_SERVICE);
        }
        if (has(s, "co quan dang|dang uy")) {
            kinds.remove(UnitKind.LOCALITY_DEPARTMENT);
            kinds.remove(UnitKind.LOCALITY_SERVICE);
            kinds.add(UnitKind.LOCALITY_PARTY);
        }
        if (has(s, "doan the|to chuc chinh tri|hoi")) {
            kinds.add(UnitKind.LOCALITY_ORGANISATION);
            kinds.add(UnitKind.LOCALITY_FRONT);
        }
        if (has(s, "thon|to dan pho|khu dan cu")) kinds.add(UnitKind.LOCALITY_VILLAGE);
    }

    private static boolean add(Set<UnitKind> kinds, boolean when, UnitKind kind) {
        return when && kinds.add(kind);
    }

    private static boolean has(String s, String words) {
        return PATTERNS.computeIfAbsent(words, w -> Pattern.compile("\\b(" + w + ")\\b")).matcher(s).find();
    }
}
