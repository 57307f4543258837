package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/**
 * The cells of a recognised table beside each other: in a column the same words come back row after row, so that one
 * that was damaged is near one that was not. It is put right by that one, doubtfully; dirt beside a body that was read is left out.
 */
final class RecurringCells {
    /** Share of the letters in which a damaged wording may differ from the one that it is taken for; and the least letters of one. */
    private static final double NEAR = 0.34;
    private static final int LEAST = 8;
    private static final double DOUBTFUL = 0.45;
    /** A body by its letters: "Vụ TTHT", "Ban QLDA ODA". */
    private static final Pattern ABBREVIATED = Pattern.compile("(?:Vụ|Cục|Ban|Sở|Bộ|Viện|Phòng)(?: \\p{Lu}{2,6})+");
    /** Words that tell more of the body before them: "liên quan", "của xã". */
    private static final Set<String> GOES_ON = Set.of("co", "lien", "quan", "thuoc", "truc", "cua", "tai", "o", "trong", "tren", "ngoai", "va", "cap", "xa", "phuong", "tinh", "huyen", "thanh", "thi", "dac", "khac", "theo", "duoc", "bo", "nganh", "cac", "tphcm", "tp");
    private static final Pattern NUMBER = Pattern.compile(".*\\d{2,}/.*");
    private static final List<Column> COLUMNS = List.of(Column.LEAD, Column.COORDINATING, Column.OUTPUT);
    private final Predicate<String> known;
    /** What a column's cells and their parts read as, by their letters, and how often. */
    private final Map<Column, Map<String, Integer>> counts = new EnumMap<>(Column.class);
    private final Map<String, String> wordings = new HashMap<>();

    /** @param known whether words name a body */
    RecurringCells(List<Map<Column, RowReader.Cell>> rows, Predicate<String> known) {
        this.known = known;
        for (Map<Column, RowReader.Cell> row : rows) for (Column column : COLUMNS) {
            RowReader.Cell cell = row.get(column);
            if (cell == null) continue;
            count(column, cell.text());
            List<String> parts = parts(cell.text());
            if (column != Column.OUTPUT && parts.size() > 1) for (String part : parts) count(column, part);
        }
    }

    private void count(Column column, String words) {
        String letters = letters(words);
        if (letters.length() < LEAST) return;
        counts.computeIfAbsent(column, _ -> new HashMap<>()).merge(letters, 1, Integer::sum);
        // of the same letters those with the fewest signs and capitals
        wordings.merge(letters, words.strip(), (a, b) -> signs(b) < signs(a) ? b : a);
    }

    Map<Column, RowReader.Cell> settle(Map<Column, RowReader.Cell> row) {
        Map<Column, RowReader.Cell> settled = new EnumMap<>(row);
        settled.replaceAll((column, cell) -> !COLUMNS.contains(column) ? cell : settle(column, cell));
        return settled;
    }

    private RowReader.Cell settle(Column column, RowReader.Cell cell) {
        List<String> parts = column == Column.OUTPUT ? List.of(cell.text()) : parts(cell.text());
        if (parts.stream().allMatch(part -> sound(column, part))) return cell;
        String whole = nearest(column, cell.text());
        // one body is no list of several, of which some were read
        if (whole != null && (parts(whole).size() >= parts.size() || parts.stream().noneMatch(part -> sound(column, part)))) return doubtful(cell, whole);
        List<String> kept = new ArrayList<>();
        for (String part : parts) {
            String near = sound(column, part) ? null : parts.size() > 1 ? nearest(column, part) : null;
            if (near == null && !sound(column, part)) near = beside(column, part);
            if (near != null) kept.add(near);
            else if (parts.size() < 2 || sound(column, part) || !dirt(part) && !(column != Column.OUTPUT && isResult(part))) kept.add(part);
        }
        return kept.isEmpty() || kept.equals(parts) ? cell : doubtful(cell, String.join("; ", kept));
    }

    private static RowReader.Cell doubtful(RowReader.Cell cell, String text) {
        return new RowReader.Cell(text, cell.start(), cell.end(), Math.min(DOUBTFUL, cell.confidence()));
    }

    private boolean sound(Column column, String words) {
        return counts.getOrDefault(column, Map.of()).getOrDefault(letters(words), 0) > 1 || column != Column.OUTPUT && known.test(words.replaceAll("[,.;]+$", "").strip());
    }

    /** The wording of the column that stands in it more than once and has nearly the same letters. */
    private @Nullable String nearest(Column column, String words) {
        String letters = letters(words), best = null;
        double least = NEAR;
        for (Map.Entry<String, Integer> e : counts.getOrDefault(column, Map.of()).entrySet()) {
            int longer = Math.max(letters.length(), e.getKey().length());
            if (e.getValue() < 2 || e.getKey().equals(letters) || Math.abs(letters.length() - e.getKey().length()) > NEAR * longer) continue;
            double d = NameTree.distance(letters, e.getKey()) / (double) longer;
            if (d < least) {
                least = d;
                best = e.getKey();
            }
        }
        return best == null ? null : wordings.get(best);
    }

    /** The longest wording that stands in the column more than once and with which words begin or end, when the other words tell nothing more of it. */
    private @Nullable String beside(Column column, String words) {
        String key = Folding.key(words);
        return counts.getOrDefault(column, Map.of()).entrySet().stream().filter(e -> e.getValue() > 1).map(e -> wordings.get(e.getKey())).filter(w -> {
            String body = Folding.key(w);
            if (body.split(" ").length < 3) return false;
            if (key.startsWith(body + " ")) return column == Column.OUTPUT ? dirt(key.substring(body.length() + 1)) : !tellsMore(key.substring(body.length() + 1).split(" ")[0]);
            return column != Column.OUTPUT && key.endsWith(" " + body) && strange(key.substring(0, key.length() - body.length() - 1));
        }).max(Comparator.comparingInt(String::length)).orElse(null);
    }

    /** The number of a paper or a result, which no body is. */
    private static boolean isResult(String words) {
        return NUMBER.matcher(words).matches() || BodyOpening.isResult(Folding.key(words));
    }

    private static boolean tellsMore(String key) {
        return GOES_ON.contains(key) || TableWord.isHead(key);
    }

    /** Whether words before a body are none of it: they name neither a body nor one who stands at its head. */
    private static boolean strange(String before) {
        String first = before.split(" ")[0];
        return !TableWord.isHead(first) && !CellReading.POSTS.contains(first) && !first.matches("dong|ong|ba|lanh|chanh|thu|theo|do");
    }

    /** Signs, figures and capitals: of two wordings with the same letters the one with fewer is the cleaner. */
    static int signs(String words) {
        return words.replaceAll("[\\p{Ll}\\s]", "").length();
    }

    /** Whether words are hardly any that Vietnamese has. */
    private static boolean dirt(String words) {
        if (ABBREVIATED.matcher(words).matches()) return false;
        String[] keys = Folding.key(words).split(" ");
        long strange = Arrays.stream(keys).filter(k -> k.length() < 2 || !Syllables.isKnown(k)).count();
        return strange * 3 >= keys.length;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    private static String letters(String words) {
        return Folding.key(words).replace(" ", "");
    }
}
