package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.WordTable;

/** Tasks out of tables with real cells: columns by the meaning of their headings, section rows by their shape. */
final class WordTables {
    private static final Pattern NUMBERED = Pattern.compile("^([IVXLC]+|[A-Z]|\\d+(?:\\.\\d+)*)[.)]?\\s+(.*)$");
    /** A number of a row; of several letters it is a Roman one, which scans spell in many ways: "IH". */
    private static final Pattern MARKER = Pattern.compile("(?:[A-Z]{2,4}|[IVXLC]+|[A-ZĐ]|[a-zđ]|\\d+(?:\\.\\d+)*)[.)]?|.{0,3}\\d.{0,3}|[-+*•]");
    /** A line above a table that opens a section of the paper's tasks: "B. ĐỀ ÁN TRÌNH TRONG QUÝ II". */
    private static final Pattern CAPTION = Pattern.compile("(?<no>[IVXLC]+|[A-Z]|\\d+(?:\\.\\d+)*)[.)]\\s+(?<title>\\p{Lu}.*)");
    private static final int LONGEST_CAPTION = 160, MOST_CAPTIONS = 4;
    private final RowReader reader;

    WordTables(RowReader reader) {
        this.reader = reader;
    }

    /** @param text of the paper, in which the tables have their places */
    List<TaskRow> tasks(List<WordTable> tables, String text) {
        List<TaskRow> tasks = new ArrayList<>();
        WordHeading heading = WordHeading.NONE;
        RowReader.Section section = RowReader.Section.NONE;
        RowReader.Cell period = null;
        int width = 0, end = 0;
        for (WordTable table : tables) {
            if (!table.rows().isEmpty()) {
                for (Caption caption : captions(text, end, table.rows().getFirst().start())) {
                    if (caption.section() != null) {
                        section = caption.section();
                        period = null;
                    }
                    if (caption.period() != null) period = caption.period();
                }
                end = table.rows().getLast().start();
            }
            if (!table.rows().isEmpty() && table.rows().getFirst().cells().size() != width) heading = WordHeading.NONE;
            WordTable.Row above = null;
            for (int i = 0; i < table.rows().size(); i++) {
                WordTable.Row row = table.rows().get(i);
                WordHeading here = WordHeading.at(table.rows(), i);
                if (!here.isEmpty()) {
                    // another table counts its own sections
                    if (!heading.isEmpty() && !here.columns().equals(heading.columns())) {
                        section = RowReader.Section.NONE;
                        period = null;
                    }
                    width = row.cells().size();
                    heading = here;
                    i += here.rows() - 1;
                    continue;
                }
                if (otherHeading(row)) heading = WordHeading.NONE;
                if (heading.isEmpty() || subheading(row, heading.columns())) continue;
                RowReader.Section next = counted(table.rows(), i, heading.columns(), tasks) ? null : section(row, heading.columns(), section);
                if (next != null) {
                    section = next;
                    period = period(row, next);
                } else {
                    above = Ditto.writtenOut(row, heading.columns(), above);
                    task(above, heading, section, period).ifPresent(tasks::add);
                }
            }
            if (!heading.isEmpty() && tasks.isEmpty()) heading = WordHeading.NONE;
        }
        return tasks;
    }

    /** The labels of a table that holds no tasks: goals, sums of money. */
    private static boolean otherHeading(WordTable.Row row) {
        List<String> labels = row.cells().stream().filter(c -> !c.isBlank()).toList();
        return labels.size() > 2 && Column.of(labels.getFirst()).filter(c -> c == Column.NUMBER).isPresent() && labels.stream().allMatch(c -> c.length() < 60);
    }

    /** A task of which only the words are printed: the rows beside it count on from its number, so it is no heading of theirs. */
    private static boolean counted(List<WordTable.Row> rows, int at, Map<Integer, Column> columns, List<TaskRow> tasks) {
        int own = count(rows.get(at), columns);
        if (own < 0) return false;
        boolean before = !tasks.isEmpty() && Integer.toString(own - 1).equals(tasks.getLast().no());
        return at + 1 < rows.size() ? own > 1 && before && count(rows.get(at + 1), columns) == own + 1 : before;
    }

    /** A row's plain number; -1 without one. */
    private static int count(WordTable.Row row, Map<Integer, Column> columns) {
        for (int i = 0; i < row.cells().size(); i++)
            if (columns.get(i) == Column.NUMBER) return row.cells().get(i).strip().matches("\\d{1,3}[.)]?") ? Integer.parseInt(row.cells().get(i).replaceAll("\\D", "")) : -1;
        return -1;
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
            if (column == Column.NUMBER && number.isEmpty() && cell.length() < 8 && MARKER.matcher(cell).matches()) number = cell.replaceAll("[.)]$", "");
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

    /** A heading such as "Tháng 01/2026" is the due date of the rows under it that have none of their own. */
    private static RowReader.@Nullable Cell period(WordTable.Row row, RowReader.Section section) {
        String title = section.title() == null ? "" : section.title();
        return StatedPeriod.in(title).map(when -> new RowReader.Cell(when, row.start(), row.start() + title.length(), 0.9)).orElse(null);
    }

    /** What a line above a table says of its rows: the section that they are, or when they are due. */
    private record Caption(RowReader.@Nullable Section section, RowReader.@Nullable Cell period) {}

    private static List<Caption> captions(String text, int from, int to) {
        List<Caption> captions = new ArrayList<>();
        int end = Math.min(to, text.length());
        for (int lines = 0; lines < MOST_CAPTIONS && end > from; ) {
            int start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
            String line = text.substring(start, end);
            end = Math.max(from, start - 1);
            if (line.isBlank()) continue;
            if (line.length() > LONGEST_CAPTION || start == from && from > 0) break;
            lines++;
            String words = line.strip();
            Matcher m = CAPTION.matcher(words);
            RowReader.Section section = m.matches() && !words.matches(".*[.;,]$") ? new RowReader.Section(m.group("no"), m.group("title"), List.of(m.group("title"))) : null;
            int at = start;
            RowReader.Cell period = StatedPeriod.in(words).map(when -> new RowReader.Cell(when, at, at + line.length(), 0.9)).orElse(null);
            captions.addFirst(new Caption(section, period));
            if (section != null) break;
        }
        return captions;
    }

    private static int level(@Nullable String no) {
        if (no == null || no.isEmpty()) return 9;
        if (no.matches("[IVX]+")) return 1;
        if (no.matches("[A-Z]")) return 0;
        // "III" that a scan gives as "IH"
        if (no.matches("[A-Z]+")) return 1;
        return 2 + (int) no.chars().filter(c -> c == '.').count();
    }

    private java.util.Optional<TaskRow> task(WordTable.Row row, WordHeading heading, RowReader.Section section, RowReader.@Nullable Cell period) {
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        heading.columns().forEach((i, column) -> {
            if (i >= row.cells().size()) return;
            String words = row.cells().get(i);
            cells.put(column, new RowReader.Cell(words, row.starts().get(i), row.starts().get(i) + words.length(), 0.97 * row.confidence().get(i)));
        });
        if (!heading.tellsWhen()) {
            RowReader.Cell remark = cells.get(Column.REMARK);
            if (remark != null && reader.tellsWhen(remark.text())) cells.put(Column.DUE, remark);
        }
        heading.due(row, cells.get(Column.DUE)).or(() -> java.util.Optional.ofNullable(period)).ifPresent(due -> cells.put(Column.DUE, due));
        RowReader.Cell content = cells.get(Column.CONTENT), no = cells.get(Column.NUMBER);
        boolean numbered = no != null && !no.text().isBlank(), assigned = cells.containsKey(Column.LEAD) && !cells.get(Column.LEAD).text().isBlank();
        if (content == null || content.text().isBlank() && !(numbered && assigned)) return java.util.Optional.empty();
        String number = no == null || no.text().isBlank() || no.text().strip().matches("[-–+*•]") ? null : no.text().strip().replaceAll("[.)]$", "");
        return java.util.Optional.of(reader.row(number, section, cells));
    }
}
