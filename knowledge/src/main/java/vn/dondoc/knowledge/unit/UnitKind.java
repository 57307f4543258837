package vn.dondoc.knowledge.unit;

import java.util.EnumSet;
import java.util.Set;

/** What sort of office a unit is. City-level kinds stand before {@link #LOCALITY}. */
public enum UnitKind {
    CITY, CITY_PARTY_BODY, PARTY_COMMITTEE, PEOPLES_COUNCIL_BODY, PEOPLES_COMMITTEE_BODY, DEPARTMENT, FRONT,
    MASS_ORGANISATION, UNIVERSITY, PUBLIC_SERVICE, STEERING_COMMITTEE,
    /** A commune, ward or special zone as one: its status is reported by its UBND or its Đảng ủy. */
    LOCALITY,
    LOCALITY_PARTY, LOCALITY_COMMITTEE, LOCALITY_COUNCIL, LOCALITY_FRONT, LOCALITY_DEPARTMENT, LOCALITY_SERVICE,
    LOCALITY_ORGANISATION, LOCALITY_VILLAGE;

    /** Bodies of the city itself that "các cơ quan, đơn vị" of a city paper means. */
    public static final Set<UnitKind> CITY_LEVEL = EnumSet.of(CITY_PARTY_BODY, PARTY_COMMITTEE, PEOPLES_COUNCIL_BODY,
            PEOPLES_COMMITTEE_BODY, DEPARTMENT, FRONT, MASS_ORGANISATION, UNIVERSITY, PUBLIC_SERVICE);

    public boolean isOfLocality() {
        return compareTo(LOCALITY) > 0;
    }

    /** Bodies of the Party and its mass organisations say "đồng chí"; state bodies say "anh/chị". */
    public boolean isParty() {
        return switch (this) {
            case CITY_PARTY_BODY, PARTY_COMMITTEE, FRONT, MASS_ORGANISATION, STEERING_COMMITTEE, LOCALITY_PARTY,
                 LOCALITY_FRONT, LOCALITY_ORGANISATION -> true;
            default -> false;
        };
    }
}
