package vn.dondoc.knowledge.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.index.text.Folding;

/**
 * Reads the directory from its three CSV files: {@code units.csv} (city level), {@code localities.csv}, and
 * {@code locality-bodies.csv} (the bodies that every locality has). A folder may leave out the last one.
 */
public final class UnitFiles {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

    private UnitFiles() {}

    /** The directory shipped with the product: thành phố Hải Phòng. */
    public static UnitDirectory shipped() {
        return directory(shippedRows("units.csv"), shippedRows("localities.csv"), shippedRows("locality-bodies.csv"));
    }

    /** @throws IllegalArgumentException when a row names an unknown kind or parent */
    public static UnitDirectory read(Path folder) {
        Path bodies = folder.resolve("locality-bodies.csv");
        return directory(rows(folder.resolve("units.csv")), rows(folder.resolve("localities.csv")),
                Files.exists(bodies) ? rows(bodies) : shippedRows("locality-bodies.csv"));
    }

    private static UnitDirectory directory(List<CSVRecord> city, List<CSVRecord> localities, List<CSVRecord> bodies) {
        List<Unit> units = new ArrayList<>();
        String root = null;
        for (CSVRecord row : city) {
            UnitKind kind = UnitKind.valueOf(row.get("kind"));
            if (kind == UnitKind.CITY) root = row.get("id");
            String parent = row.get("parent").isEmpty() ? null : row.get("parent");
            units.add(new Unit(row.get("id"), parent, kind, row.get("name"), split(row.get("short")), List.of(), Set.copyOf(split(row.get("groups")))));
        }
        for (CSVRecord row : localities) {
            String loc = row.get("type") + " " + row.get("name"), id = Folding.key(loc).replace(' ', '-') + "-" + row.get("code");
            units.add(new Unit(id, root, UnitKind.LOCALITY, loc, List.of(row.get("name")), List.of(), Set.of()));
            for (CSVRecord body : bodies) if (exists(body, row.get("type"))) units.add(body(body, id, row.get("type"), row.get("name")));
        }
        return new UnitDirectory(units);
    }

    private static boolean exists(CSVRecord body, String type) {
        return body.get("on").equals("*") || split(body.get("on")).contains(type);
    }

    private static Unit body(CSVRecord body, String locality, String type, String name) {
        List<String> patterns = new ArrayList<>(List.of(body.get("name")));
        patterns.addAll(split(body.get("short")));
        List<String> full = patterns.stream().map(p -> p.replace("{loc}", type + " " + name).replace("{name}", name)).toList();
        List<String> local = new ArrayList<>();
        for (String pattern : patterns) {
            local.add(pattern.replace("{loc}", "").replace("{name}", "").strip());
            local.add(pattern.replace("{loc}", type).replace("{name}", "").strip());
        }
        String parent = body.get("parent").isEmpty() ? locality : locality + "/" + body.get("parent");
        return new Unit(locality + "/" + body.get("code"), parent, UnitKind.valueOf(body.get("kind")), full.getFirst(),
                full.subList(1, full.size()), local.stream().distinct().toList(), Set.of());
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static List<CSVRecord> shippedRows(String file) {
        try (InputStream in = UnitFiles.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing resource " + file);
            return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> parse(Reader in) throws IOException {
        return FORMAT.parse(in).getRecords();
    }
}
