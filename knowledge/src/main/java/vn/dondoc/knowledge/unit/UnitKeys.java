package vn.dondoc.knowledge.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.lexical.Coverage;

/** The forms under which names of units are compared. */
final class UnitKeys {
    private static final Set<String> LINKING = Set.of("va", "cua", "tai", "o", "thuoc");
    private final List<String> cityName;

    /** @param cityName folded syllables of the city's name with its class: "thanh pho hai phong" */
    UnitKeys(List<String> cityName) {
        this.cityName = List.copyOf(cityName);
    }

    /** Keys of names for as long as a directory is made: all localities have bodies of the same names. */
    final class Known {
        private final Map<String, String> keys = new HashMap<>();

        String of(String name) {
            return keys.computeIfAbsent(name, n -> UnitKeys.this.of(VietnameseAnalyzer.syllables(n)));
        }
    }

    /** Folded syllables, abbreviations spelt out, linking words and the city's own name left out. */
    String of(List<String> folded) {
        List<String> syllables = new ArrayList<>(folded);
        for (int i = 0; i < syllables.size(); i++) if (syllables.get(i).equals("tp")) {
            syllables.set(i, "thanh");
            syllables.add(i + 1, "pho");
        }
        if (cityName.size() > 2) {
            List<String> proper = cityName.subList(2, cityName.size());
            int at = Collections.indexOfSubList(syllables, cityName);
            if (at >= 0 && syllables.size() > cityName.size()) for (int i = 0; i < proper.size(); i++) syllables.remove(at + 2);
        }
        syllables.removeIf(LINKING::contains);
        return String.join(" ", syllables);
    }

    /** Whether two keys differ by one letter of one longer syllable. */
    static boolean slipped(String a, String b) {
        return slips(a.split(" "), b.split(" ")) == 1;
    }

    private static int slips(String[] a, String[] b) {
        if (a.length != b.length) return Integer.MAX_VALUE;
        int slips = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i].equals(b[i])) continue;
            if (a[i].length() < 3 || !Coverage.oneEdit(a[i], b[i])) return Integer.MAX_VALUE;
            slips++;
        }
        return slips;
    }
}
