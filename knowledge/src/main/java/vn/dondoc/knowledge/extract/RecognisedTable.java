package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Restored;
import vn.dondoc.index.text.Syllables;

/** Tasks out of the table of a recognised page: its heading, its columns, its rows in two passes, each with its doubts. */
final class RecognisedTable {
    private static final Set<String> HEADING = Set.copyOf(List.of(("stt tt ten nhiem vu noi dung cong viec chu tri chi dao don vi co quan phoi hop san pham dau ra thoi gian thuc hien hoan thanh han tien do hoac moi giai phap ket qua lanh dao tham muu").split(" ")));
    private static final Pattern LAST_PAGE = Pattern.compile("(?i)^(nơi nhận|noi nhan|t/?m\\.? .*|kt\\..*|phụ lục|phu luc)\\b.*");
    /** More is no appendix of a plan; the search is linear in lines but slow. */
    private static final int MOST_LINES = 1500;
    private final RowReader reader;
    private final NameTree bodies;

    /** @param names every name of the directory */
    RecognisedTable(RowReader reader, Iterable<String> names) {
        this.reader = reader;
        bodies = new NameTree();
        for (String name : names) if (CellReading.HEADS.contains(Folding.key(name).split(" ")[0])) bodies.add(name);
    }

    List<TaskRow> tasks(Restored text) {
        List<PrintedLine> all = PrintedLine.of(text.text(), true);
        List<TableHeading> headings = TableHeading.in(all);
        if (headings.isEmpty()) return List.of();
        List<PrintedLine> lines = body(all, begin(all, headings.getFirst()));
        if (lines.size() > MOST_LINES) return List.of();
        List<Column> columns = columns(headings, lines);
        Map<Column, NameTree> names = new EnumMap<>(Column.class);
        names.put(Column.LEAD, bodies);
        names.put(Column.COORDINATING, bodies);
        double[] widths = new double[columns.size()];
        List<RecognisedRows.Row> rows = List.of();
        for (int pass = 0; pass < 2; pass++) {
            rows = new RecognisedRows(columns, new CellReading(names), widths).of(lines);
            if (pass == 1) break;
            widths = widths(rows, columns, lines);
            learn(rows, columns, names);
        }
        List<TaskRow> tasks = new ArrayList<>();
        for (RecognisedRows.Row row : rows) if (row.cells().getFirst().words() > 2) tasks.add(task(row, columns, lines, text));
        return tasks;
    }

    /** The lines under the first heading without the headings that every page repeats. */
    private static List<PrintedLine> body(List<PrintedLine> all, int begin) {
        Set<Integer> out = new java.util.HashSet<>();
        for (int i = begin; i < all.size(); i++) {
            PrintedLine line = all.get(i);
            boolean names = names(line);
            if (!names && !(share(line) >= 0.99 && line.words().size() <= 6 && near(all, i, out))) continue;
            out.add(i);
            for (int j = i - 1; j > begin && j >= i - 3 && all.get(j).words().size() <= 7 && share(all.get(j)) >= 0.5; j--) out.add(j);
            for (int j = i + 1; j < all.size() && j <= i + 6 && all.get(j).words().size() <= 8 && share(all.get(j)) >= 0.5; j++) out.add(j);
        }
        List<PrintedLine> lines = new ArrayList<>();
        for (int i = begin; i < all.size(); i++) {
            if (LAST_PAGE.matcher(all.get(i).text()).matches() && i > begin + 8) break;
            if (!out.contains(i)) lines.add(all.get(i));
        }
        return lines;
    }


    private static boolean names(PrintedLine line) {
        return Folding.key(line.text()).matches(".*\\b(stt|tt)\\b.*\\b(nhiem vu|noi dung|cong viec|ten)\\b.*|.*\\b(noi dung|nhiem vu)\\b.*\\b(chu tri|don vi|co quan)\\b.*(phoi hop|tien do|thoi gian|san pham|thuc).*") && share(line) >= 0.4;
    }

    /** The line under the first heading, which may be too damaged to be understood but not to be seen. */
    private static int begin(List<PrintedLine> all, TableHeading first) {
        for (int i = Math.max(0, first.from() - 120); i < first.from(); i++) if (names(all.get(i))) {
            int to = i + 1;
            while (to < all.size() && share(all.get(to)) >= 0.6 && all.get(to).words().size() <= 8) to++;
            return to;
        }
        return first.to();
    }

    /** A short line of heading words alone counts where the page's heading stands right by it. */
    private static boolean near(List<PrintedLine> all, int i, Set<Integer> out) {
        if (out.contains(i - 1)) return true;
        for (int j = i + 1; j < Math.min(all.size(), i + 4); j++) if (Folding.key(all.get(j).text()).matches("(stt|tt)\\b.*")) return true;
        return Folding.key(all.get(i).text()).matches("(stt|tt)( .*)?");
    }

    private static double share(PrintedLine line) {
        return line.words().stream().filter(w -> HEADING.contains(w.key()) || w.key().length() < 2).count() / (double) line.words().size();
    }

    /** By the fullest heading; a due date stands in every task table, directing officials where rows name them. */
    private static List<Column> columns(List<TableHeading> headings, List<PrintedLine> lines) {
        TableHeading fullest = headings.stream().filter(h -> h.from() < headings.getFirst().to() + 400).max(Comparator.comparingLong((TableHeading h) -> headings.stream().filter(x -> x.columns().equals(h.columns())).count() * 10 + h.columns().size())).orElseThrow();
        List<Column> columns = new ArrayList<>(new LinkedHashSet<>(fullest.columns()));
        columns.remove(Column.NUMBER);
        columns.remove(Column.CONTENT);
        columns.addFirst(Column.CONTENT);
        long comrades = lines.stream().filter(l -> l.text().contains("Đồng chí")).count();
        if (comrades < 4) columns.remove(Column.DIRECTING);
        else if (!columns.contains(Column.DIRECTING)) columns.add(1, Column.DIRECTING);
        if (!columns.contains(Column.LEAD)) columns.add(Math.min(columns.size(), comrades < 4 ? 1 : 2), Column.LEAD);
        if (!columns.contains(Column.DUE)) columns.add(Column.DUE);
        return columns;
    }

    private static double[] widths(List<RecognisedRows.Row> rows, List<Column> columns, List<PrintedLine> lines) {
        double[] widths = new double[columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            List<Integer> found = new ArrayList<>();
            for (RecognisedRows.Row row : rows) for (RecognisedRows.Piece p = row.pieces(); p != null; p = p.before()) if (p.column() == k && p.to() > p.from()) found.add(lines.get(p.line()).width(p.from(), p.to()));
            found.sort(null);
            if (found.size() >= 6) widths[k] = found.get((int) (found.size() * 0.82));
        }
        return widths;
    }

    /** Cells that stand in several rows read the same: what was read twice is known from then on. */
    private void learn(List<RecognisedRows.Row> rows, List<Column> columns, Map<Column, NameTree> names) {
        for (int k = 1; k < columns.size(); k++) {
            Column column = columns.get(k);
            if (column == Column.DUE) continue;
            Map<String, Integer> count = new HashMap<>();
            Map<String, String> words = new HashMap<>();
            for (RecognisedRows.Row row : rows) {
                String cell = row.cells().get(k).text();
                for (String part : column == Column.LEAD || column == Column.COORDINATING ? cell.split(";\\s*") : new String[] {cell}) {
                    String key = Folding.key(part);
                    if (key.split(" ").length < 2) continue;
                    count.merge(key, 1, Integer::sum);
                    words.putIfAbsent(key, part.replaceAll("[.,;]+$", "").strip());
                }
            }
            NameTree tree = names.computeIfAbsent(column, _ -> new NameTree());
            count.forEach((key, times) -> {
                if (times >= 2) tree.add(words.get(key));
            });
        }
    }

    private TaskRow task(RecognisedRows.Row row, List<Column> columns, List<PrintedLine> lines, Restored text) {
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        for (int k = 0; k < columns.size(); k++) {
            CellReading.State state = row.cells().get(k);
            if (state.words() == 0) continue;
            int from = Integer.MAX_VALUE, to = 0;
            double sure = 0;
            int words = 0;
            for (RecognisedRows.Piece p = row.pieces(); p != null; p = p.before()) {
                if (p.column() != k || p.to() <= p.from()) continue;
                List<PrintedLine.Word> piece = lines.get(p.line()).words().subList(p.from(), p.to());
                from = Math.min(from, piece.getFirst().start());
                to = Math.max(to, piece.getLast().end());
                for (PrintedLine.Word w : piece) {
                    sure += text.leastConfidence(w.start(), w.end());
                    words++;
                }
            }
            if (words == 0) continue;
            String cell = columns.get(k) == Column.CONTENT ? clean(state.text()) : state.text();
            cells.put(columns.get(k), new RowReader.Cell(cell, text.originalOffset(from), text.originalOffset(to - 1) + 1, sure(columns.get(k), state, sure / words)));
        }
        List<String> path = row.heading() == null ? List.of() : List.of(row.heading());
        return reader.row(row.no(), new RowReader.Section(row.headingNo(), row.heading(), path), cells);
    }

    /** Specks that were read as words inside running text. */
    private static String clean(String content) {
        List<String> kept = new ArrayList<>();
        for (String word : content.split(" ")) {
            String key = Folding.key(word);
            boolean speck = key.length() <= 1 && !word.matches("[-–&]|\\d.*|[aàáạảãyýỳoôơ]|[aàáyý][,.;]?") || key.isEmpty() && !word.matches("[-–&]");
            if (!speck) kept.add(word);
        }
        return String.join(" ", kept);
    }

    private static double sure(Column column, CellReading.State state, double recognised) {
        double each = state.paid() / Math.max(1, state.words());
        return switch (column) {
            case CONTENT -> Math.max(0.1, 1 - 7 * (1 - recognised));
            case LEAD, COORDINATING -> !state.whole() ? 0.2 : each < 0.3 ? 0.85 : each < 0.45 ? 0.55 : 0.35;
            case DUE -> each < 0.35 ? 0.85 : 0.4;
            default -> each < 0.2 ? 0.7 : 0.45;
        };
    }
}
