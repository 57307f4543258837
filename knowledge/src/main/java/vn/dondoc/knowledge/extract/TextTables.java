package vn.dondoc.knowledge.extract;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;

/**
 * Tasks out of a table that stands in a text without cells. Whether an export has flattened it or its lines came as
 * they were printed shows in the rows: the reading whose rows hang together best is taken.
 */
final class TextTables {
    private static final int MOST_CHARACTERS = 400_000;
    private static final Pattern GAP = Pattern.compile("\\S {3,}\\S|\\S *[\\t|]");
    private final RowReader reader;
    private final DueDateParser dueDates;

    private final Iterable<String> names;

    /** @param names every name of the directory */
    TextTables(RowReader reader, DueDateParser dueDates, Iterable<String> names) {
        this.names = names;
        this.reader = reader;
        this.dueDates = dueDates;
    }

    /**
     * @param damaged whether the text was recognised from a picture of the page
     * @param soFar   takes rows that are good already while better ones are searched for
     */
    List<TaskRow> tasks(Restored text, boolean damaged, Consumer<List<TaskRow>> soFar) {
        if (damaged && text.text().length() <= MOST_CHARACTERS) {
            List<TaskRow> recognised = new RecognisedTable(reader, names).tasks(text, rows -> {
                if (good(rows)) soFar.accept(rows);
            });
            if (good(recognised)) return recognised;
            List<TaskRow> printed = new PrintedTable(reader, dueDates).tasks(text, true);
            List<TaskRow> fitting = worth(recognised) >= worth(printed) ? recognised : printed;
            return worth(fitting) < 0.5 * fitting.size() ? List.of() : fitting;
        }
        List<TaskRow> placed = !damaged && text.text().length() <= MOST_CHARACTERS && spaced(text.text()) ? new PlacedTables(reader, dueDates).tasks(text.text()) : List.of();
        List<TaskRow> lined = lined(text, damaged);
        return placed.size() > 1 && worth(placed) >= 0.5 * placed.size() && whole(placed) >= whole(lined) ? placed : lined;
    }

    private boolean good(List<TaskRow> recognised) {
        return recognised.size() > 2 && worth(recognised) >= 0.7 * recognised.size();
    }

    /** Line by line, the columns by what their words say or where they stand. */
    private List<TaskRow> lined(Restored text, boolean damaged) {
        List<TaskRow> flattened = damaged ? List.of() : new FlattenedTable(reader, dueDates).tasks(text.text());
        double worth = worth(flattened);
        if (!damaged && text.text().length() <= MOST_CHARACTERS && blockwise(text.text())) {
            List<TaskRow> blocks = new ColumnwiseTable(reader, dueDates).tasks(text.text());
            // cells of a single page that follow each other in order are read in that order
            boolean pages = text.text().strip().indexOf('\f') >= 0;
            if (!pages && !flattened.isEmpty() && worth >= 0.75 * flattened.size() && flattened.size() >= blocks.size()) return flattened;
            // a table of ticks says by when in no words
            double whole = blocks.stream().filter(row -> !(row.due() instanceof DueDate.Unstated)).count() * 5 < blocks.size() ? 0.65 : 1;
            if (blocks.size() >= 3 && worth(blocks) >= 0.6 * whole * blocks.size() && worth(blocks) >= 0.9 * worth) return blocks;
            // line by line such a text gives rows of cells that do not belong together
            if (blocks.size() >= 3) return worth >= 0.75 * flattened.size() ? flattened : List.of();
        }
        if (!flattened.isEmpty() && worth >= 0.75 * flattened.size() || text.text().length() > MOST_CHARACTERS) return flattened;
        // without gaps between the columns nothing tells their cells apart
        List<TaskRow> printed = !damaged && !spaced(text.text()) ? List.of() : new PrintedTable(reader, dueDates).tasks(text, damaged);
        List<TaskRow> better = worth(printed) > 1.1 * worth ? printed : flattened;
        // rows that hang together badly were not read, they were made up of what stood there
        return worth(better) < 0.5 * better.size() ? List.of() : better;
    }

    /** Whether the headings of a task table stand in the text, whatever became of its rows. */
    static boolean printed(String text, boolean damaged) {
        if (!TableHeading.in(PrintedLine.of(text, damaged)).isEmpty()) return true;
        StringBuilder run = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.isBlank()) continue;
            if (Column.headingLine(line)) run.append(' ').append(line);
            else if (names(run)) return true;
            else run.setLength(0);
        }
        return names(run);
    }

    private static boolean names(StringBuilder headings) {
        List<Column> columns = Column.inOrder(headings.toString());
        return columns.contains(Column.CONTENT) && (columns.contains(Column.LEAD) || columns.contains(Column.DUE)) && columns.size() > 2;
    }

    /** Whether pages follow each other as blocks of lines between empty lines, and no line keeps two columns apart. */
    private static boolean blockwise(String text) {
        String[] lines = text.strip().split("\n", -1);
        long empty = 0, wide = 0;
        for (String line : lines) {
            if (line.isBlank()) empty++;
            else if (line.strip().contains("   ")) wide++;
        }
        return (text.strip().indexOf('\f') >= 0 || empty > 0.3 * lines.length) && empty > 0.12 * lines.length && wide < 0.02 * lines.length;
    }

    /** Whether any lines keep columns apart, or empty lines keep cell from cell. */
    private static boolean spaced(String text) {
        if (text.lines().anyMatch(line -> GAP.matcher(line.strip()).find())) return true;
        String[] lines = text.strip().split("\n", -1);
        return Arrays.stream(lines).filter(String::isBlank).count() >= 0.35 * lines.length;
    }

    /** How much better than half a row the rows are, with the bodies that help: it tells two readings of one text apart. */
    private double whole(List<TaskRow> rows) {
        double whole = worth(rows) - 0.5 * rows.size();
        long bare = rows.stream().filter(row -> row.no() == null).count();
        // among numbered rows one without a number is a part of another
        if (bare < rows.size() - bare) whole -= bare;
        for (TaskRow row : rows) if (!row.coordinating().isEmpty()) whole += 0.5 * row.coordinating().stream().filter(reader::known).count() / row.coordinating().size() - 0.25;
        return whole;
    }

    /** A whole row counts 1: it says what, who and by when. */
    private double worth(List<TaskRow> rows) {
        double worth = 0;
        for (TaskRow row : rows) {
            double led = row.lead().isEmpty() ? 0 : row.lead().stream().filter(reader::known).count() / (double) row.lead().size();
            boolean due = !(row.due() instanceof DueDate.Unstated);
            boolean begun = !row.content().isEmpty() && !Character.isLowerCase(row.content().charAt(0));
            worth += (row.lead().isEmpty() ? 0 : 0.2 + 0.2 * led) + (due ? 0.4 : 0) + (begun ? 0.2 : 0) - (row.content().length() > 1500 ? 1 : 0);
        }
        return worth;
    }
}
