package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/** Goals out of tables with real cells: number, goal, unit, result by a year or one column a year, who follows it. */
final class TargetTables {
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");
    private static final Pattern TEXT = Pattern.compile("(?:ten |noi dung |cac |he thong )?(?:chi tieu|muc tieu|chi so|noi dung)(?: .*)?");
    private static final Pattern UNIT = Pattern.compile("don vi(?: tinh)?|dvt|don vi do");
    private static final Pattern VALUE = Pattern.compile("(?:ket qua|ke hoach|muc tieu|chi tieu|gia tri|dat|phan dau|muc|den|het|nam|giai doan)(?: .*)?|20\\d{2}(?: 20\\d{2})?");
    private static final Pattern LEAD = Pattern.compile(".*(?:chu tri|theo doi|phu trach|thuc hien|bao cao|tham muu|dau moi).*");
    private static final Pattern PAST = Pattern.compile(".*(?:thuc hien nam|uoc thuc hien|hien trang|ket qua nam|thuc trang|ghi chu).*");

    private enum Kind { NUMBER, TEXT, UNIT, VALUE, LEAD }

    private record Heading(Map<Integer, Kind> columns, Map<Integer, String> words) {}

    private TargetTables() {}

    /** @param until the year of the paper, for columns that name none */
    static List<TargetRow> read(List<WordTable> tables, @Nullable String until, boolean scanned) {
        List<TargetRow> targets = new ArrayList<>();
        Heading heading = null;
        String group = null;
        int width = 0;
        for (WordTable table : tables) {
            if (!table.rows().isEmpty() && table.rows().getFirst().cells().size() != width) heading = null;
            for (WordTable.Row row : table.rows()) {
                Heading named = heading(row);
                if (named != null) {
                    heading = named;
                    width = row.cells().size();
                    continue;
                }
                if (heading == null || row.cells().stream().allMatch(c -> c.matches("\\(?\\d{0,2}\\)?"))) continue;
                List<TargetRow> found = rows(row, heading, group, until, scanned);
                if (found.isEmpty()) group = String.join(" ", row.cells()).replaceAll("\\s+", " ").strip();
                targets.addAll(found);
            }
        }
        return targets;
    }

    private static @Nullable Heading heading(WordTable.Row row) {
        Map<Integer, Kind> columns = new LinkedHashMap<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String key = Folding.key(row.cells().get(i));
            if (key.length() > 70) return null;
            words.put(i, row.cells().get(i));
            if (key.matches("stt|tt|so tt|so thu tu")) columns.put(i, Kind.NUMBER);
            else if (!columns.containsValue(Kind.TEXT) && TEXT.matcher(key).matches()) columns.put(i, Kind.TEXT);
            else if (UNIT.matcher(key).matches()) columns.put(i, Kind.UNIT);
            else if (PAST.matcher(key).matches()) continue;
            else if (LEAD.matcher(key).matches()) columns.putIfAbsent(i, Kind.LEAD);
            else if (VALUE.matcher(key).matches()) columns.put(i, Kind.VALUE);
        }
        boolean goals = columns.containsValue(Kind.TEXT) && columns.containsValue(Kind.VALUE)
                && (columns.containsValue(Kind.UNIT) || words.values().stream().anyMatch(w -> Folding.key(w).matches("(?:.* )?(?:chi tieu|muc tieu|chi so)(?: .*)?")));
        return goals ? new Heading(columns, words) : null;
    }

    private static List<TargetRow> rows(WordTable.Row row, Heading heading, @Nullable String group, @Nullable String until, boolean scanned) {
        String no = null, text = null, unit = null, lead = null, inTitle = null;
        for (var column : heading.columns().entrySet()) {
            if (column.getKey() >= row.cells().size()) continue;
            String cell = row.cells().get(column.getKey()).replaceAll("\\s+", " ").strip();
            switch (column.getValue()) {
                case NUMBER -> no = cell.isEmpty() ? null : cell.replaceAll("[.)]$", "");
                case TEXT -> {
                    text = cell;
                    inTitle = year(heading.words().get(column.getKey()));
                }
                case UNIT -> unit = cell.isEmpty() ? null : cell;
                case LEAD -> lead = lead == null || lead.isEmpty() ? cell : lead;
                case VALUE -> { }
            }
        }
        List<TargetRow> rows = new ArrayList<>();
        if (text == null || text.isBlank()) return rows;
        for (var column : heading.columns().entrySet()) {
            if (column.getValue() != Kind.VALUE || column.getKey() >= row.cells().size()) continue;
            String cell = row.cells().get(column.getKey()).strip();
            if (cell.isEmpty() || cell.matches("[-–x…]+")) continue;
            Figure figure = Figure.of(cell, scanned);
            String by = year(heading.words().get(column.getKey()));
            rows.add(new TargetRow(no, group, text, figure.comparator(), figure.value(), figure.valueMax(), unit == null ? figure.unit() : unit,
                    by != null ? by : inTitle != null ? inTitle : until, lead == null || lead.isEmpty() ? List.of() : List.of(lead), null, row.start(), row.start() + text.length()));
        }
        return rows;
    }

    static @Nullable String year(@Nullable String words) {
        Matcher m = YEAR.matcher(words == null ? "" : words);
        String last = null;
        while (m.find()) last = m.group(1);
        return last;
    }
}
