package vn.dondoc.bot.answer;

import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitKind;

/** How units are counted for leaders: the bodies of a locality as the locality, and only those of one kind where asked. */
record UnitGroup(@Nullable String kind, UnitDirectory directory) {

    /** The unit that a unit's work counts for. */
    String countsAs(String unit) {
        return directory.byId(unit).flatMap(directory::localityOf).map(Unit::id).orElse(unit);
    }

    boolean has(String unit) {
        if (kind == null) return true;
        Unit counted = directory.byId(countsAs(unit)).orElse(null);
        if (counted == null) return false;
        boolean locality = counted.kind() == UnitKind.LOCALITY;
        return switch (kind) {
            case "phuong", "xa", "dac khu" -> locality && Folding.key(counted.name()).startsWith(kind + " ");
            case "dia phuong" -> locality;
            case "so" -> counted.kind() == UnitKind.DEPARTMENT;
            case "truong" -> counted.kind() == UnitKind.UNIVERSITY;
            case "dang" -> !locality && counted.kind().isParty();
            default -> true;
        };
    }

    /** " (các phường)"; empty for all. */
    String inWords() {
        if (kind == null) return "";
        return switch (kind) {
            case "phuong" -> " (các phường)";
            case "xa" -> " (các xã)";
            case "dac khu" -> " (các đặc khu)";
            case "dia phuong" -> " (các địa phương)";
            case "so" -> " (các sở)";
            case "truong" -> " (các trường)";
            default -> " (các cơ quan Đảng)";
        };
    }
}
