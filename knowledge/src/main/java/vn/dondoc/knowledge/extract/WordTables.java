package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/** Tasks out of tables with real cells: columns by the meaning of their headings, section rows by their shape. */
final class WordTables {
    private static final Pattern NUMBERED = Pattern.compile("^([IVXLC]+|[A-Z]|\\d+(?:\\.\\d+)*)[.)]?\\s+(.*)$");
    private final RowReader reader;

    WordTables(RowReader reader) {
        this.reader = reader;
    }

    List<TaskRow> tasks(List<WordTable> tables) {
        List<TaskRow> tasks = new ArrayList<>();
        Map<Integer, Column> columns = Map.of();
        RowReader.Section section = RowReader.Section.NONE;
        int width = 0;
        for (WordTable table : tables) {
            if (!table.rows().isEmpty() && table.rows().getFirst().cells().size() != width) columns = Map.of();
            for (int i = 0; i < table.rows().size(); i++) {
                WordTable.Row row = table.rows().get(i);
                Map<Integer, Column> heading = heading(row, i + 1 < table.rows().size() ? table.rows().get(i + 1) : null);
                if (!heading.isEmpty()) {
                    width = row.cells().size();
                    columns = heading;
                    continue;
                }
                if (columns.isEmpty() || subheading(row, columns)) continue;
                RowReader.Section next = section(row, columns, section);
                if (next != null) section = next;
                else task(row, columns, section).ifPresent(tasks::add);
            }
            if (!columns.isEmpty() && tasks.isEmpty()) columns = Map.of();
        }
        return tasks;
    }

    /** A row of headings names the content and a lead or a due date, and has no long cell. */
    private static Map<Integer, Column> heading(WordTable.Row row, WordTable.@Nullable Row below) {
        Map<Integer, Column> columns = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.length() > 60) return Map.of();
            if (below != null && i < below.cells().size() && below.cells().get(i).length() < 40 && below.cells().size() == row.cells().size()
                    && below.cells().stream().anyMatch(c -> Folding.key(c).matches("chu tri|phoi hop"))) {
                String under = below.cells().get(i);
                if (!under.isEmpty()) cell = under;
            }
            final int at = i;
            // of a task's name and its activities, both contents, the narrower one comes later
            Column.of(cell).filter(c -> c == Column.CONTENT || !columns.containsValue(c)).ifPresent(c -> {
                if (c == Column.CONTENT) columns.values().remove(Column.CONTENT);
                columns.put(at, c);
            });
        }
        boolean tasks = columns.containsValue(Column.CONTENT) && (columns.containsValue(Column.LEAD) || columns.containsValue(Column.DUE));
        return tasks ? columns : Map.of();
    }

    private static boolean subheading(WordTable.Row row, Map<Integer, Column> columns) {
        return row.cells().stream().allMatch(c -> c.isBlank() || c.length() < 40 && Column.headingLine(c)) ||
                columns.size() > 2 && row.cells().stream().allMatch(c -> c.matches("\\(?\\d{0,2}\\)?"));
    }

    /** A heading row has a title only; its number stands in a cell of its own or in front of the title. */
    private static RowReader.@Nullable Section section(WordTable.Row row, Map<Integer, Column> columns, RowReader.Section above) {
        String number = "", title = "";
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            if (cell.isEmpty()) continue;
            Column column = columns.get(i);
            if (column == Column.NUMBER && number.isEmpty() && cell.length() < 8) number = cell.replaceAll("[.)]$", "");
            else if (title.isEmpty()) title = cell;
            else return null;
        }
        if (title.isEmpty()) return null;
        Matcher m = NUMBERED.matcher(title);
        if (number.isEmpty() && m.matches()) {
            number = m.group(1);
            title = m.group(2);
        }
        List<String> path = new ArrayList<>();
        if (!above.path().isEmpty() && level(number) > level(above.no())) path.addAll(above.path());
        path.add(title);
        return new RowReader.Section(number.isEmpty() ? null : number, title, path);
    }

    private static int level(@Nullable String no) {
        if (no == null || no.isEmpty()) return 9;
        if (no.matches("[IVX]+")) return 1;
        if (no.matches("[A-Z]")) return 0;
        return 2 + (int) no.chars().filter(c -> c == '.').count();
    }

    private java.util.Optional<TaskRow> task(WordTable.Row row, Map<Integer, Column> columns, RowReader.Section section) {
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        columns.forEach((i, column) -> {
            if (i >= row.cells().size()) return;
            String words = row.cells().get(i);
            cells.put(column, new RowReader.Cell(words, row.starts().get(i), row.starts().get(i) + words.length(), 0.97 * row.confidence().get(i)));
        });
        RowReader.Cell content = cells.get(Column.CONTENT), no = cells.get(Column.NUMBER);
        boolean numbered = no != null && !no.text().isBlank(), assigned = cells.containsKey(Column.LEAD) && !cells.get(Column.LEAD).text().isBlank();
        if (content == null || content.text().isBlank() && !(numbered && assigned)) return java.util.Optional.empty();
        String number = no == null || no.text().isBlank() ? null : no.text().strip().replaceAll("[.)]$", "");
        return java.util.Optional.of(reader.row(number, section, cells));
    }
}
