package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.due.DueDateParser;

/**
 * Tasks out of a table that was printed and has come back as lines of text: columns side by side on a line, with or
 * without the blanks or ruling lines between them, clean or damaged by recognition.
 */
final class PrintedTable {
    private static final Pattern NUMBERED = Pattern.compile("^([IVXLl1]{1,5}|[A-Z]|\\d+(?:\\.\\d+)*)[._,)\\s|]+(.*)$");
    private final RowReader reader;
    private final DueDateParser dueDates;

    PrintedTable(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
    }

    List<TaskRow> tasks(Restored text, boolean damaged) {
        List<PrintedLine> lines = PrintedLine.of(text.text(), damaged);
        List<TableHeading> headings = TableHeading.in(lines);
        List<TaskRow> tasks = new ArrayList<>();
        for (int i = 0; i < headings.size(); ) {
            int j = i + 1;
            while (j < headings.size() && headings.get(j).sameTable(headings.get(i))) j++;
            tasks.addAll(table(lines, headings.subList(i, j), j < headings.size() ? headings.get(j).from() : lines.size(), text, damaged));
            i = j;
        }
        return tasks;
    }

    private List<TaskRow> table(List<PrintedLine> all, List<TableHeading> headings, int end, Restored text, boolean damaged) {
        TableHeading fullest = headings.stream().max(java.util.Comparator.comparingLong(h -> 100 * headings.stream().filter(x -> x.columns().equals(h.columns())).count() + h.columns().size())).orElseThrow();
        List<Column> columns = fullest.columns().subList(1, fullest.columns().size());
        List<PrintedLine> lines = new ArrayList<>();
        List<int[]> edges = new ArrayList<>();
        Set<Integer> breaks = new HashSet<>();
        for (int h = 0; h < headings.size(); h++) {
            List<PrintedLine> page = all.subList(headings.get(h).to(), h + 1 < headings.size() ? headings.get(h + 1).from() : end);
            TableHeading heading = headings.get(h).columns().equals(fullest.columns()) ? headings.get(h) : fullest;
            int[] here = ColumnEdges.of(page, heading);
            breaks.add(lines.size());
            lines.addAll(page);
            page.forEach(_ -> edges.add(here));
        }
        CellLikeness likeness = new CellLikeness(reader, dueDates);
        LineCuts cutter = new LineCuts(columns, likeness);
        double[] widths = new double[columns.size()];
        List<RowSearch.Row> rows = List.of();
        for (int pass = 0; pass < 3; pass++) {
            List<List<LineCuts.Cut>> cuts = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) cuts.add(cutter.of(lines.get(i), edges.get(i)));
            rows = new RowSearch(columns, likeness, widths, edges.stream().anyMatch(java.util.Objects::nonNull)).rows(lines, cuts, breaks);
            widths = widths(rows, columns, lines);
            likeness.forget();
            for (RowSearch.Row row : rows) for (int k = 0; k < columns.size(); k++) if (columns.get(k) != Column.CONTENT) likeness.learn(columns.get(k), cell(row.cells().get(k), lines));
        }
        List<TaskRow> tasks = new ArrayList<>();
        Map<Column, RowReader.Cell> group = new EnumMap<>(Column.class);
        @Nullable String groupNo = null;
        for (RowSearch.Row row : rows) {
            Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
            for (int k = 0; k < columns.size(); k++) {
                List<RowSearch.Piece> pieces = row.cells().get(k);
                if (pieces.isEmpty()) continue;
                cells.put(columns.get(k), new RowReader.Cell(cell(pieces, lines), place(pieces.getFirst(), lines, text, false), place(pieces.getLast(), lines, text, true), sure(columns.get(k), pieces, lines, text, damaged)));
            }
            String no = row.number() == null ? null : lines.get(row.number().line()).words().getFirst().text().replaceAll("^\\W+|\\W+$", "");
            if (columns.contains(TableHeading.GROUP)) {
                RowReader.Cell name = cells.remove(TableHeading.GROUP);
                if (no != null) {
                    group.clear();
                    groupNo = no;
                    if (!cells.containsKey(Column.CONTENT) && name != null) cells.put(Column.CONTENT, name);
                }
                // a merged cell is printed once and holds for all activities of its task
                for (Column column : List.of(Column.LEAD, Column.COORDINATING)) {
                    if (cells.containsKey(column)) group.put(column, cells.get(column));
                    else if (no == null && group.containsKey(column)) cells.put(column, group.get(column));
                }
                if (no == null) no = groupNo;
            }
            if (!cells.containsKey(Column.CONTENT)) continue;
            tasks.add(reader.row(no, section(row, lines), cells));
        }
        return tasks;
    }

    /**
     * A cell of a recognised page is at most as sure as its words. Where its lines end is seen least well, so what has
     * no fixed form (all but content, bodies and dates) stays doubtful until a person has looked.
     */
    private static double sure(Column column, List<RowSearch.Piece> pieces, List<PrintedLine> lines, Restored text, boolean damaged) {
        if (!damaged) return 0.85;
        boolean formless = column != Column.CONTENT && column != Column.LEAD && column != Column.COORDINATING && column != Column.DUE;
        if (text.pieces().isEmpty() || formless) return 0.4;
        double sum = 0;
        int words = 0;
        for (RowSearch.Piece piece : pieces) for (PrintedLine.Word word : lines.get(piece.line()).words().subList(piece.from(), piece.to())) {
            sum += text.leastConfidence(word.start(), word.end());
            words++;
        }
        return column == Column.CONTENT ? Math.max(0.1, 1 - 13 * (1 - sum / words)) : 0.8 * sum / words;
    }

    private static int place(RowSearch.Piece piece, List<PrintedLine> lines, Restored text, boolean end) {
        List<PrintedLine.Word> words = lines.get(piece.line()).words();
        return end ? text.originalOffset(words.get(piece.to() - 1).end() - 1) + 1 : text.originalOffset(words.get(piece.from()).start());
    }

    private static String cell(List<RowSearch.Piece> pieces, List<PrintedLine> lines) {
        String cell = "";
        for (RowSearch.Piece piece : pieces) {
            String more = lines.get(piece.line()).text(piece.from(), piece.to());
            cell = more.startsWith("- ") && !cell.isEmpty() ? cell + "\n" + more : RowSearch.join(cell, more);
        }
        return cell;
    }

    /** How wide the lines of each column are when they are full. */
    private static double[] widths(List<RowSearch.Row> rows, List<Column> columns, List<PrintedLine> lines) {
        double[] widths = new double[columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            List<Integer> full = new ArrayList<>(), single = new ArrayList<>();
            for (RowSearch.Row row : rows) {
                List<RowSearch.Piece> pieces = row.cells().get(k);
                for (int i = 0; i < pieces.size(); i++)
                    (i + 1 < pieces.size() ? full : single).add(lines.get(pieces.get(i).line()).width(pieces.get(i).from(), pieces.get(i).to()));
            }
            List<Integer> from = full.size() >= 4 ? full : single;
            java.util.Collections.sort(from);
            if (!from.isEmpty()) widths[k] = from.get((int) ((from.size() - 1) * (full.size() >= 4 ? 0.8 : 0.95)));
        }
        return widths;
    }

    private static RowReader.Section section(RowSearch.Row row, List<PrintedLine> lines) {
        RowReader.Section section = RowReader.Section.NONE;
        if (row.headings().isEmpty()) return section;
        StringBuilder words = new StringBuilder();
        for (RowSearch.Piece piece : row.headings().getLast()) words.append(words.isEmpty() ? "" : " ").append(lines.get(piece.line()).text());
        Matcher m = NUMBERED.matcher(words);
        String no = m.matches() ? m.group(1) : null, title = m.matches() ? m.group(2) : words.toString();
        return new RowReader.Section(roman(no), title, List.of(title));
    }

    /** "Il" and "l1" are how a recogniser reads "II". */
    private static @Nullable String roman(@Nullable String no) {
        return no != null && no.matches("[IVXLl1]+") && no.matches(".*[IVXl].*") ? no.replaceAll("[l1]", "I") : no;
    }
}
