package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.due.DueDateParser;

/**
 * Tables of a text that keeps its places, as tables with cells: columns by the white strips below their labels, rows by
 * {@link PlacedRows}. Headings over several columns, ticked periods and rows under titles are then read as they are in a
 * file that has cells.
 */
final class PlacedTables {
    private static final Pattern TITLE = Pattern.compile("(?:(?:[IVX]{1,5}|[A-ZĐ]|\\d{1,2}(?:\\.\\d{1,2})*)[.)]?[-–]?\\s.*|[^a-zà-ỹ]{6,})"),
            PERIOD = Pattern.compile("(?:thang \\d{1,2}|quy (?:i{1,3}|iv)|cac (?:noi dung|nhiem vu) thuong xuyen|nhiem vu thuong xuyen).*"),
            CLOSING = Pattern.compile("(?:noi nhan|phu luc |tm |kt |t m |tl |tuq |tren day la|ghi chu |yeu cau |can cu ).*");
    private final RowReader reader;
    private final DueDateParser dueDates;

    PlacedTables(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
    }

    List<TaskRow> tasks(String text) {
        List<PlacedLine> lines = PlacedLine.of(text);
        List<PlacedHeading> headings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PlacedHeading heading = PlacedHeading.at(lines, i, headings.isEmpty() ? null : headings.getLast());
            if (heading == null) continue;
            headings.add(heading);
            i = heading.to() - 1;
        }
        for (int i = 0; i < headings.size(); i++) for (int j = 0; j < headings.size(); j++) headings.set(i, headings.get(i).like(lines, headings.get(j)));
        List<WordTable> tables = new ArrayList<>();
        char[] beside = text.toCharArray();
        for (int i = 0; i < headings.size(); ) {
            int j = i + 1;
            while (j < headings.size() && headings.get(j).again(headings.get(i))) j++;
            List<Shared> shared = new ArrayList<>();
            int used = share(lines, headings.subList(i, j), j < headings.size() ? headings.get(j).from() : lines.size(), shared);
            tables.add(table(headings.get(i), shared));
            for (PlacedHeading heading : headings.subList(i, i + used)) lines.subList(heading.from(), heading.to()).forEach(l -> blank(beside, l));
            shared.forEach(l -> blank(beside, l.line()));
            i += used;
        }
        // rows say nothing of the tables below them, lines between tables do
        return new WordTables(reader).tasks(tables, new String(beside));
    }

    private static void blank(char[] text, PlacedLine line) {
        Arrays.fill(text, line.words().getFirst().start(), line.words().getLast().end(), ' ');
    }

    /** A line of a table with its words' columns; a title runs over them. */
    private record Shared(PlacedLine line, int[] bounds, boolean title, boolean newPage, int[] edges, int[] widths) {
        PlacedShifts.Placed placed() {
            return new PlacedShifts.Placed(line, bounds, edges, widths, newPage);
        }
    }

    /** Shares out the lines below headings until the table ends; how many of the headings are its own. */
    private static int share(List<PlacedLine> lines, List<PlacedHeading> headings, int end, List<Shared> shared) {
        for (int h = 0; h < headings.size(); h++) {
            List<PlacedLine> part = lines.subList(headings.get(h).to(), h + 1 < headings.size() ? headings.get(h + 1).from() : end);
            for (int a = 0; a < part.size(); ) {
                int b = a + 1;
                while (b < part.size() && part.get(b).page() == part.get(a).page()) b++;
                if (!page(part.subList(a, b), headings.get(h), shared, a > 0)) return h + 1;
                a = b;
            }
        }
        return headings.size();
    }

    private WordTable table(PlacedHeading heading, List<Shared> shared) {
        List<WordTable.Row> rows = new ArrayList<>(heading.asRows());
        Column[] columns = new Column[heading.labels().size()];
        heading.meaning().columns().forEach((k, column) -> columns[k] = column);
        // a task's number and name hold for all its activities
        int content = heading.at(Column.CONTENT), group = -1;
        for (int k = 0; k < content; k++) if (columns[k] == null && Column.of(heading.labels().get(k).words()).filter(c -> c == Column.CONTENT).isPresent()) group = k;
        CellLikeness likeness = new CellLikeness(reader, dueDates);
        PlacedRows search = new PlacedRows(likeness, columns, group >= 0);
        PlacedMerges merges = new PlacedMerges(columns, group >= 0);
        PlacedShifts shifts = new PlacedShifts(search);
        for (int a = 0; a < shared.size(); ) {
            int b = a + 1;
            boolean title = shared.get(a).title();
            while (b < shared.size() && shared.get(b).title() == title && !(title && starts(shared.get(b).line()))) b++;
            if (title) rows.add(title(shared.subList(a, b), columns));
            else {
                List<PlacedRows.Line> cells = shared.subList(a, b).stream().map(s -> s.placed().cells()).toList();
                int[] begins = search.of(cells);
                List<List<PlacedShifts.Placed>> found = new ArrayList<>();
                for (int r = 0; r < begins.length; r++) found.add(shifts.of(shared.subList(a + begins[r], r + 1 < begins.length ? a + begins[r + 1] : b).stream().map(Shared::placed).toList()));
                List<List<List<PlacedShifts.Placed>>> held = merges.of(found);
                for (int r = 0; r < begins.length; r++) rows.add(PlacedCells.row(columns, found.get(r).getFirst().line().words().getFirst().start(), held.get(r)));
            }
            a = b;
        }
        return new WordTable(rows);
    }

    private static boolean starts(PlacedLine line) {
        return TITLE.matcher(line.text()).matches() || PERIOD.matcher(Folding.key(line.text())).matches();
    }

    /** Shares out the lines of one page; false where the table has ended on it. */
    private static boolean page(List<PlacedLine> lines, PlacedHeading heading, List<Shared> into, boolean bare) {
        int until = 0;
        int[] edges = bare && !into.isEmpty() ? PlacedEdges.shifted(lines, into.getLast().edges()) : PlacedEdges.of(lines, heading);
        boolean open = true;
        for (int pass = 0; pass < 2; pass++) {
            until = 0;
            open = true;
            while (until < lines.size() && (open = !ends(lines, until, edges, heading))) until++;
            if (until == 0) return false;
            if (!bare) edges = PlacedEdges.of(lines.subList(0, until), heading);
        }
        int content = heading.at(Column.CONTENT), after = content + 1 < edges.length ? edges[content + 1] : 1000;
        int begin = heading.labels().get(content).centre();
        List<Shared> shared = new ArrayList<>();
        int[] widths = new int[edges.length];
        for (int i = 0; i < until; i++) {
            PlacedLine line = lines.get(i);
            boolean goesOn = line.runs().size() == 2 && line.words().getFirst().x() < Math.max(4, edges[content] - 1);
            boolean title = titled(line, begin, after) && !line.cellsAt(edges, content + 1) || !shared.isEmpty() && shared.getLast().title() && !line.blankBefore() && (line.runsOver(begin, after) || goesOn);
            int[] here = title ? edges : PlacedEdges.around(lines.subList(0, until), i, edges, heading), bounds = line.cut(here).bounds();
            if (!title) for (int k = 0; k < widths.length; k++) widths[k] = Math.max(widths[k], line.text(bounds[k], bounds[k + 1]).length());
            shared.add(new Shared(line, bounds, title, i == 0 && !into.isEmpty(), here, widths));
        }
        into.addAll(shared);
        return open;
    }

    /** A title over rows: one run of words, alone on its line. */
    private static boolean titled(PlacedLine line, int begin, int after) {
        List<Integer> runs = line.runs();
        boolean alone = runs.size() == 2 || runs.size() == 3 && runs.get(1) == 1 && line.words().getFirst().text().length() <= 6;
        if (!alone) return false;
        String first = line.words().getFirst().text();
        if (PERIOD.matcher(Folding.key(line.text())).matches()) return line.words().getFirst().x() < after;
        boolean roman = first.matches("(?:[IVX]{1,5}|[A-EĐ])[.)]?[-–]?") && line.words().size() > 1 && line.words().get(1).upper();
        return roman || starts(line) && line.runsOver(begin, after);
    }

    private static boolean ends(List<PlacedLine> lines, int at, int[] edges, PlacedHeading heading) {
        PlacedLine line = lines.get(at);
        if (CLOSING.matcher(Folding.key(line.text()) + " ").matches() && (line.blankBefore() || line.text().startsWith("Nơi nhận"))) return true;
        if (line.words().getFirst().key().matches("stt|tt") && line.runs().size() > 3 && line.words().stream().noneMatch(w -> w.text().matches("\\d+"))) return true;
        int content = heading.at(Column.CONTENT), after = content + 1 < edges.length ? edges[content + 1] : 1000;
        int running = 0, begin = heading.labels().get(content).centre();
        boolean ended = false;
        while (at + running < lines.size() && lines.get(at + running).runsOver(begin, after + 3)) ended |= lines.get(at + running++).text().endsWith("./.");
        if (running == 0) return false;
        boolean title = starts(line) && running < 6 && lines.subList(at + running, Math.min(lines.size(), at + running + 5)).stream().anyMatch(l -> l.runs().size() > 2);
        return ended || running > 2 && !title || line.blankBefore() && (!starts(line) || running > 1 && line.text().length() > 90);
    }

    private static WordTable.Row title(List<Shared> lines, Column[] columns) {
        StringBuilder words = new StringBuilder();
        for (Shared line : lines) words.append(words.isEmpty() ? "" : " ").append(line.line().text());
        int start = lines.getFirst().line().words().getFirst().start();
        String[] cells = new String[columns.length];
        Arrays.fill(cells, "");
        cells[Math.max(0, Arrays.asList(columns).indexOf(Column.CONTENT))] = words.toString();
        return new WordTable.Row(start, List.of(cells), java.util.Collections.nCopies(cells.length, start));
    }
}
