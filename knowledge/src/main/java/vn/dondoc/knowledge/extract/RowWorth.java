package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the search for rows ({@link RowSearch}) gains by each step, about as logarithms of likelihoods: words that suit
 * their column, lines that fill it, numbers that follow, whole cells that read as bodies and dates.
 */
final class RowWorth {
    private static final Pattern ROMAN = Pattern.compile("([IVXLl1]{1,4}|[A-EH])[._,)]*");
    private final List<Column> columns;
    private final CellLikeness likeness;
    private final double[] widths;
    private final boolean placed;
    private final double page;
    private final Map<Integer, Map<String, Double>> memory = new HashMap<>();
    private int remembered = -1;

    /** @param page characters of a line over the whole table */
    RowWorth(List<Column> columns, CellLikeness likeness, double[] widths, boolean placed, double page) {
        this.columns = columns;
        this.likeness = likeness;
        this.widths = widths;
        this.placed = placed;
        this.page = page;
    }

    static String number(PrintedLine line) {
        return line.words().getFirst().text().replaceAll("^\\W+|\\W+$", "").replace(',', '.');
    }

    /** Of a row that begins with a line. */
    double open(RowSearch.State s, PrintedLine line, int at, LineCuts.Cut cut) {
        RowSearch.State empty = new RowSearch.State(null, RowSearch.Mode.ROW, 0, at, null, true, columns.size());
        boolean read = s.no != null && RowSearch.NUMBER.matcher(s.no).matches();
        empty.lastNo = s.mode == RowSearch.Mode.ROW && read ? s.no : s.lastNo;
        empty.skipped = s.mode == RowSearch.Mode.ROW ? read ? 0 : s.skipped + 1 : s.skipped;
        return add(empty, line, at, cut, false, List.of()) - (line.blankBefore() ? 0 : 0.2);
    }

    /** Of a line in a row. */
    double add(RowSearch.State s, PrintedLine line, int at, LineCuts.Cut cut, boolean pageBreak, List<PrintedLine> lines) {
        double worth = 0;
        if (cut.number() == 1) worth += s.no != null ? -9 : numberWorth(s, number(line));
        if (line.blankBefore() && !pageBreak && s.line >= 0 && !s.cells[0].isEmpty()) worth -= 0.3;
        for (int k = 0; k < columns.size(); k++) {
            int a = cut.bounds()[k], b = cut.bounds()[k + 1];
            if (a == b) continue;
            Column column = columns.get(k);
            boolean first = s.cells[k].isEmpty();
            worth += grow(column, k, first ? "" : s.lastKey[k], line, a, b, first, at);
            worth += fit(s, column, k, line, a, b, at, first, pageBreak);
        }
        return worth;
    }

    private double grow(Column column, int k, String before, PrintedLine line, int a, int b, boolean first, int at) {
        if (at != remembered) {
            remembered = at;
            memory.clear();
        }
        Map<String, Double> here = memory.computeIfAbsent((k * 2 + (first ? 1 : 0)) * 1_000_000 + a * 1000 + b, _ -> new HashMap<>());
        Double known = here.get(before);
        if (known != null) return known;
        double worth = 0;
        String last = before;
        for (int i = a; i < b; i++) {
            PrintedLine.Word word = line.words().get(i);
            worth += likeness.word(column, last, word, first && i == a);
            if (!word.lastKey().isEmpty()) last = word.lastKey();
        }
        here.put(before, worth);
        return worth;
    }

    /** Printed lines are filled: a next line means that its first word found no room, and no line is wider than its column. */
    private double fit(RowSearch.State s, Column column, int k, PrintedLine line, int a, int b, int at, boolean first, boolean pageBreak) {
        double worth = 0, width = widths[k];
        int wide = line.width(a, b);
        if (!placed && column != Column.CONTENT && column != TableHeading.GROUP) {
            // beside the content the columns are narrow, and a line over the whole page begins with content
            if (wide > 0.36 * page) worth -= Math.min(14, 1 + 0.25 * (wide - 0.36 * page));
            if (a <= 1 && line.width(0, line.words().size()) > 0.88 * page) worth -= 5;
        }
        if (width > 0 && wide > 1.1 * width + 1) worth -= Math.min(12, 0.6 + 7 * (wide / width - 1.1));
        if (first) return worth;
        PrintedLine.Word word = line.words().get(a);
        if (at - s.lastLine[k] > 1 && !pageBreak) worth -= column == Column.CONTENT ? 0.7 : 1.0;
        boolean paragraph = word.text().equals("-") || s.cells[k].endsWith(";") || s.cells[k].endsWith(".") && word.upper();
        if (width > 0 && !paragraph) {
            double room = (s.lastWidth[k] + 1 + word.text().length()) / width;
            if (room < 0.88) worth -= 4.5 * (0.88 - room) + 0.4;
        }
        if (column == Column.CONTENT && s.cells[k].endsWith(".") && word.upper()) worth -= 1.2;
        return worth;
    }

    private double numberWorth(RowSearch.State s, String no) {
        if (!RowSearch.NUMBER.matcher(no).matches()) return no.matches("[IVXA-E]+") ? -3 : -0.3;
        if (s.lastNo == null) return FlattenedTable.follows(null, no) ? 3 : 0;
        if (s.skipped == 0) return FlattenedTable.follows(s.lastNo, no) ? 3 : distance(s.lastNo, no, 0) ? 0.8 : -1.2;
        return distance(s.lastNo, no, s.skipped) ? 2.5 : -0.8;
    }

    /** Whether a number comes a few after another, rows between having lost theirs. */
    private static boolean distance(String last, String next, int skipped) {
        String[] a = last.split("\\."), b = next.split("\\.");
        if (a.length != b.length || !RowSearch.NUMBER.matcher(last).matches()) return false;
        if (a.length == 1) {
            int d = Integer.parseInt(b[0]) - Integer.parseInt(a[0]);
            return skipped == 0 ? d > 1 && d <= 3 : d == skipped + 1;
        }
        int d = Integer.parseInt(b[0]) - Integer.parseInt(a[0]), tail = Integer.parseInt(b[b.length - 1]);
        return d == 0 ? tail > Integer.parseInt(a[a.length - 1]) && tail <= Integer.parseInt(a[a.length - 1]) + skipped + 2 : d == 1 && tail <= skipped + 1;
    }

    /** Of a row that ends, by its whole cells. */
    double close(RowSearch.State s) {
        double worth = s.no == null ? -0.5 : 0;
        boolean shared = s.no == null && columns.contains(TableHeading.GROUP);
        for (int k = 0; k < columns.size(); k++) {
            boolean ofGroup = shared && s.cells[k].isEmpty() && (columns.get(k) == Column.LEAD || columns.get(k) == Column.COORDINATING);
            if (!ofGroup) worth += likeness.whole(columns.get(k), s.cells[k]);
        }
        return worth;
    }

    /** Of a line as the heading of a section. */
    double heading(RowSearch.State s, PrintedLine line) {
        List<PrintedLine.Word> words = line.words();
        String first = words.getFirst().text();
        boolean capital = words.size() > 1 && words.get(1).upper();
        double ruled = words.stream().skip(2).filter(w -> w.gap() == PrintedLine.RULED).count() * -2.0 + words.stream().skip(2).filter(w -> w.gap() == PrintedLine.WIDE).count() * -0.7;
        if (ROMAN.matcher(first).matches() && capital && !first.equals("1") && !first.equals("l")) return 2.5 + ruled;
        String last = s.mode == RowSearch.Mode.ROW && s.no != null && RowSearch.NUMBER.matcher(s.no).matches() ? s.no : s.lastNo;
        if (first.matches("\\d{1,2}[.)]?") && capital) {
            boolean levels = last != null && last.contains(".");
            boolean next = levels && Integer.parseInt(first.replaceAll("\\D", "")) == Integer.parseInt(last.substring(0, last.indexOf('.'))) + 1;
            return (next ? 3 : s.mode == RowSearch.Mode.OUTSIDE ? -1 : levels ? 0 : -5) + ruled;
        }
        return (words.getFirst().upper() ? placed ? -6 : -3 : -9) + ruled;
    }

    /** Of a line as one more of such a heading. */
    double headingGoesOn(RowSearch.State s, List<PrintedLine> lines, int at) {
        PrintedLine line = lines.get(at);
        double all = 0;
        for (double w : widths) all += w;
        boolean full = all == 0 || s.lastWidth[0] > 0.7 * all;
        boolean lower = !line.words().getFirst().upper() && !Character.isDigit(line.words().getFirst().text().charAt(0));
        double ruled = line.words().stream().skip(1).filter(w -> w.gap() == PrintedLine.RULED).count() * -2.0;
        return (lower ? full ? 0.5 : -1 : full ? -3 : -6) + ruled;
    }
}
