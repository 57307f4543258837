package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDateParser;

/**
 * Tasks out of a table whose columns a text export has flattened: the cells of a row follow each other as broken
 * lines, and the heading repeats on every page, also in the middle of a row. Rows are found by their running number,
 * cells by {@link CellSplitter}.
 */
final class FlattenedTable {
    private static final Pattern ROMAN = Pattern.compile("^([IVXLC]+)[.]?\\s+(\\p{Lu}.*)$");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,2}){0,2})(\\.)?(?:\\s+(\\S.*))?$");
    private static final String[] ROMANS = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"};
    private final RowReader reader;
    private final DueDateParser dueDates;

    FlattenedTable(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
    }

    /** A word with its place and what stood before it: 0 a blank, 1 a line break, 2 an empty line. */
    record Word(String text, int start, int end, int gap) {}

    /** One printed row: its words, page part by page part. */
    private record RawRow(String no, RowReader.Section section, List<List<Word>> parts) {}

    List<TaskRow> tasks(String text) {
        List<Line> lines = lines(text);
        List<TaskRow> tasks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Heading> heading = heading(lines, i);
            if (heading.isEmpty()) continue;
            List<RawRow> rows = rows(lines, heading.get());
            if (rows.size() < 2) continue;
            CellSplitter splitter = new CellSplitter(heading.get().columns(), reader, dueDates);
            rows.forEach(row -> splitter.learn(row.parts()));
            for (RawRow row : rows) {
                Map<Column, RowReader.Cell> cells = new EnumMap<>(splitter.split(row.parts()));
                tasks.add(reader.row(row.no(), row.section(), cells));
            }
            return tasks;
        }
        return tasks;
    }

    private record Line(String text, int start, boolean blankBefore) {}

    private record Heading(List<Column> columns, int end) {}

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int offset = 0;
        boolean blank = true;
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (!line.isEmpty()) {
                lines.add(new Line(line, offset + raw.indexOf(line), blank));
                blank = false;
            } else {
                blank = true;
            }
            offset += raw.length() + 1;
        }
        return lines;
    }

    private static Optional<Heading> heading(List<Line> lines, int at) {
        if (!lines.get(at).text().matches("(?i)(STT|TT|Số TT)\\b.*") || !Column.headingLine(lines.get(at).text())) return Optional.empty();
        StringBuilder words = new StringBuilder();
        int end = at;
        List<Column> best = List.of();
        int bestEnd = at;
        while (end < lines.size() && end - at < 24 && Column.headingLine(lines.get(end).text())) {
            words.append(' ').append(lines.get(end).text());
            end++;
            List<Column> columns = Column.inOrder(words.toString());
            if (!columns.isEmpty()) {
                best = columns;
                bestEnd = end;
            }
        }
        boolean tasks = best.contains(Column.CONTENT) && best.contains(Column.LEAD) && best.contains(Column.DUE);
        return tasks ? Optional.of(new Heading(best, bestEnd)) : Optional.empty();
    }

    private static List<RawRow> rows(List<Line> lines, Heading first) {
        List<RawRow> rows = new ArrayList<>();
        RowReader.Section section = RowReader.Section.NONE;
        int romans = 0;
        boolean inSection = false;
        List<List<Word>> parts = null;
        for (int i = first.end(); i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<Heading> again = heading(lines, i);
            if (again.isPresent() && again.get().columns().equals(first.columns())) {
                if (parts != null) parts.add(new ArrayList<>());
                i = again.get().end() - 1;
                continue;
            }
            Matcher roman = ROMAN.matcher(line.text());
            if (roman.matches() && romans + 1 < ROMANS.length && roman.group(1).equals(ROMANS[romans + 1])) {
                romans++;
                section = new RowReader.Section(roman.group(1), roman.group(2), List.of(roman.group(2)));
                parts = null;
                inSection = true;
                continue;
            }
            Matcher number = NUMBER.matcher(line.text());
            if (number.matches() && (follows(rows.isEmpty() ? null : rows.getLast().no(), number.group(1)) || inSection && follows(null, number.group(1)))
                    && (number.group(2) != null || number.group(3) == null || Character.isUpperCase(number.group(3).charAt(0)))) {
                parts = new ArrayList<>(List.of(new ArrayList<>()));
                rows.add(new RawRow(number.group(1), section, parts));
                inSection = false;
                if (number.group(3) != null) words(number.group(3), line.start() + number.start(3), 2, parts.getLast());
                continue;
            }
            if (inSection && !line.blankBefore()) {
                String title = section.title() + " " + line.text();
                section = new RowReader.Section(section.no(), title, List.of(title));
            } else if (parts != null) {
                words(line.text(), line.start(), line.blankBefore() ? 2 : 1, parts.getLast());
            }
        }
        return rows;
    }

    /** Whether a number is the next of the running count: 17 after 16, 4.10 after 4.9, 5.1 after 4.15. */
    static boolean follows(@Nullable String last, String next) {
        int[] b = numbers(next);
        if (last == null) return b[b.length - 1] == 1 && b.length <= 2;
        int[] a = numbers(last);
        if (a.length != b.length) return false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) continue;
            if (b[i] != a[i] + 1) return false;
            for (int j = i + 1; j < b.length; j++) if (b[j] != 1) return false;
            return true;
        }
        return false;
    }

    private static int[] numbers(String no) {
        return java.util.Arrays.stream(no.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static void words(String line, int start, int gap, List<Word> into) {
        Matcher m = Pattern.compile("\\S+").matcher(line);
        int before = gap;
        while (m.find()) {
            into.add(new Word(m.group(), start + m.start(), start + m.end(), before));
            before = 0;
        }
    }
}
