package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * The lines of a recognised table between its heading and its end, without the headings that every page repeats.
 *
 * @param columns without the numbers, content first
 * @param orders  all orders in which headings name these columns: recognition may read labels that stand on several lines in another one
 */
record RecognisedPages(List<Column> columns, List<List<Column>> orders, List<PrintedLine> lines) {
    /** How many times as long as the table's own lines a footnote's is. */
    private static final double FOOTNOTE = 1.35;
    /** The words of a heading over two lines may stand among those of its neighbours. */
    private static final Pattern SUBMITTED = Pattern.compile("\\btrinh cap|\\bcap trinh");
    /** An official's post, as it opens a cell. */
    private static final Pattern OFFICIAL = Pattern.compile("(?<!\\p{L})(?:Bộ trưởng|Thứ trưởng|Phó Chủ tịch|Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|Chánh Văn phòng|Trưởng ban)(?!\\p{L})");
    private static final Pattern LAST_PAGE = Pattern.compile("(?i)^(nơi nhận|noi nhan|t/?m\\.? .*|kt\\..*|phụ lục|phu luc)\\b.*");
    /** The heading of a list of people, which no task table goes on with. */
    private static final Pattern PEOPLE = Pattern.compile("s?tt ho (?:va )?ten\\b.*");

    static RecognisedPages of(String text) {
        List<PrintedLine> all = PrintedLine.of(text, true);
        List<TableHeading> headings = TableHeading.in(all);
        if (headings.isEmpty()) return new RecognisedPages(List.of(), List.of(), List.of());
        List<PrintedLine> lines = body(all, begin(all, headings.getFirst()), headings.getFirst());
        List<Column> columns = columns(fullest(headings), lines);
        boolean submitted = headings.stream().filter(h -> all.subList(Math.max(0, h.from() - 1), h.to()).stream().anyMatch(l -> SUBMITTED.matcher(Folding.key(l.text())).find())).count() * 2 > headings.size();
        if (submitted && !columns.contains(Column.SUBMIT_TO)) columns.add(columns.indexOf(Column.DUE), Column.SUBMIT_TO);
        Set<List<Column>> orders = new LinkedHashSet<>(List.of(columns));
        for (TableHeading heading : headings) {
            List<Column> order = columns(heading, lines);
            if (order.size() == columns.size() && order.containsAll(columns)) orders.add(order);
        }
        return new RecognisedPages(columns, List.copyOf(orders), lines);
    }

    private static List<PrintedLine> body(List<PrintedLine> all, int begin, TableHeading heading) {
        Set<Integer> out = RepeatedHeadings.in(all, begin, heading);
        footnotes(all.subList(begin, all.size()), begin, out);
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = begin; i < all.size(); i++) {
            if ((LAST_PAGE.matcher(all.get(i).text()).matches() || PEOPLE.matcher(Folding.key(all.get(i).text())).matches()) && i > begin + 8) break;
            if (!out.contains(i)) lines.add(all.get(i));
        }
        return lines;
    }

    /** A footnote is in smaller print and over the whole page: its first line is longer than any of the table. */
    private static void footnotes(List<PrintedLine> lines, int begin, Set<Integer> out) {
        int[] lengths = lines.stream().mapToInt(RecognisedPages::length).sorted().toArray();
        if (lengths.length < 10) return;
        double most = FOOTNOTE * lengths[(int) (0.9 * (lengths.length - 1))];
        for (int i = 0; i < lines.size(); i++) {
            if (length(lines.get(i)) < most || !lines.get(i).text().matches("\\W?\\d{1,2}\\W? .*")) continue;
            int to = i;
            while (to < i + 3 && to + 1 < lines.size() && !lines.get(to).text().endsWith(".") && !lines.get(to + 1).blankBefore()) to++;
            for (int j = i; j <= to; j++) out.add(begin + j);
        }
    }

    private static int length(PrintedLine line) {
        return line.width(0, line.words().size());
    }

    /** The line under the first heading, which may be too damaged to be understood but not to be seen. */
    private static int begin(List<PrintedLine> all, TableHeading first) {
        for (int i = Math.max(0, first.from() - 120); i < first.from(); i++) if (RepeatedHeadings.names(all.get(i))) {
            int to = i + 1;
            while (to < all.size() && RepeatedHeadings.share(all.get(to), false) >= 0.6 && all.get(to).words().size() <= 8) to++;
            return to;
        }
        return first.to();
    }

    /** The same lines with their columns in another order. */
    RecognisedPages with(List<Column> order) {
        return new RecognisedPages(order, List.of(order), lines);
    }

    private static TableHeading fullest(List<TableHeading> headings) {
        return headings.stream().filter(h -> h.from() < headings.getFirst().to() + 400).max(Comparator.comparingLong((TableHeading h) -> headings.stream().filter(x -> x.columns().equals(h.columns())).count() * 10 + h.columns().size())).orElseThrow();
    }

    /** Of a heading; a due date stands in every task table, directing officials where rows name them. */
    private static List<Column> columns(TableHeading heading, List<PrintedLine> lines) {
        List<Column> columns = new ArrayList<>(new LinkedHashSet<>(heading.columns()));
        columns.remove(Column.NUMBER);
        columns.remove(Column.CONTENT);
        columns.addFirst(Column.CONTENT);
        long comrades = lines.stream().filter(l -> l.text().contains("Đồng chí") || columns.contains(Column.DIRECTING) && OFFICIAL.matcher(l.text()).find()).count();
        if (comrades < 4) columns.remove(Column.DIRECTING);
        else if (!columns.contains(Column.DIRECTING)) columns.add(1, Column.DIRECTING);
        if (!columns.contains(Column.LEAD)) columns.add(Math.min(columns.size(), comrades < 4 ? 1 : 2), Column.LEAD);
        if (!columns.contains(Column.DUE)) columns.add(Column.DUE);
        return columns;
    }
}
