package vn.dondoc.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Abbreviations of public texts that mean one thing wherever they stand ("TTHC" = thủ tục hành chính). */
public final class Abbreviations {
    private static final Map<String, String> EXPANSIONS = read();

    private Abbreviations() {}

    /** Folded abbreviation to folded expansion. */
    public static Map<String, String> expansions() {
        return EXPANSIONS;
    }

    public static Set<String> known() {
        return EXPANSIONS.keySet();
    }

    private static Map<String, String> read() {
        Map<String, String> map = new LinkedHashMap<>();
        try (var in = new BufferedReader(new InputStreamReader(
                Abbreviations.class.getResourceAsStream("abbreviations.tsv"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\t", 2);
                map.put(Folding.key(parts[0]).replace(" ", ""), Folding.key(parts[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(new TreeMap<>(map));
    }
}
