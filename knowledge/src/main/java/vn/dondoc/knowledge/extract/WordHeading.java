package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/**
 * The heading of a task table with real cells: one row, or several where a label spans narrower ones ("Phân công thực
 * hiện" over "Chủ trì" and "Phối hợp", "Thời gian" over the four quarters).
 *
 * @param columns what the cells hold, by their place
 * @param periods columns that stand for a period each and are ticked
 * @param from    where "Bắt đầu" stands beside "Kết thúc"; -1 without such a column
 * @param rows    how many rows the heading takes
 */
record WordHeading(Map<Integer, Column> columns, List<PeriodColumns.Period> periods, int from, int rows) {
    static final WordHeading NONE = new WordHeading(Map.of(), List.of(), -1, 0);
    private static final int LONGEST_LABEL = 70, MOST_ROWS = 3;
    private static final Set<String> WORDS = Set.copyOf(List.of(("dong chi dc bo phan phong linh vuc van ban de an du thao danh muc soan thao loai hinh thuc can cu giao quy thang bat dau ket thuc dia diem so nguoi kinh phi nguon don vi tinh "
            + "tham dinh chu de chuyen muc tieu phan cong co quan uy vien ngay den tu dk du kien bao cao xay dung de xuat cap tren xu ly theo doi").split(" ")));

    /** Whether headings use a word that names neither task nor body nor time, written without its accents. */
    static boolean isWord(String key) {
        return WORDS.contains(key);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether a column of its own says when. */
    boolean tellsWhen() {
        return columns.containsValue(Column.DUE) || !periods.isEmpty();
    }

    /** The heading that begins at a row; empty where none does. */
    static WordHeading at(List<WordTable.Row> rows, int at) {
        List<String> labels = labels(rows.get(at));
        if (labels.isEmpty() || labels.stream().anyMatch(l -> l.length() > LONGEST_LABEL) || numbered(rows.get(at)) || labels.stream().filter(l -> !l.isBlank()).count() < 3) return NONE;
        List<@Nullable String> parents = new ArrayList<>();
        labels.forEach(_ -> parents.add(null));
        int taken = 1;
        while (taken < MOST_ROWS && at + taken < rows.size() && goesOn(labels, rows.get(at + taken))) {
            List<String> below = labels(rows.get(at + taken++));
            String above = "";
            for (int i = 0; i < below.size(); i++) {
                if (!labels.get(i).isBlank()) above = labels.get(i);
                if (below.get(i).isBlank() || below.get(i).equals(labels.get(i))) continue;
                parents.set(i, above);
                labels.set(i, below.get(i));
            }
        }
        WordHeading heading = of(labels, parents, taken);
        return heading.isEmpty() || heading.strangers(labels) ? NONE : heading;
    }

    private static WordHeading of(List<String> labels, List<@Nullable String> parents, int rows) {
        List<PeriodColumns.Period> periods = PeriodColumns.in(labels, parents);
        Map<Integer, Column> columns = new HashMap<>();
        int from = -1;
        for (int i = 0; i < labels.size(); i++) {
            final int at = i;
            if (periods.stream().anyMatch(p -> p.at() == at)) continue;
            String parent = parents.get(i), key = Folding.key(labels.get(i));
            Optional<Column> column = Column.of(labels.get(i));
            if (parent != null && Column.of(parent).filter(c -> c == Column.DUE).isPresent()) {
                if (key.matches("(tu|bat dau|tu ngay|ngay bat dau|trien khai)")) from = i;
                column = from == i ? Optional.empty() : Optional.of(Column.DUE);
            } else if (parent != null && column.isEmpty()) column = Column.of(parent);
            // of a task's name and its activities, both contents, the narrower one comes later
            boolean better = column.filter(c -> c == Column.DUE).isPresent() && parent == null && Column.saysByWhen(labels.get(i)) && columns.entrySet().stream().anyMatch(e -> e.getValue() == Column.DUE && !Column.saysByWhen(labels.get(e.getKey())));
            if (better) columns.values().remove(Column.DUE);
            column.filter(c -> c == Column.CONTENT || !columns.containsValue(c)).ifPresent(c -> {
                if (c == Column.CONTENT) columns.values().remove(Column.CONTENT);
                columns.put(at, c);
            });
        }
        boolean who = columns.containsValue(Column.LEAD), when = columns.containsValue(Column.DUE) || !periods.isEmpty();
        boolean more = when || columns.containsValue(Column.NUMBER) && (columns.containsValue(Column.COORDINATING) || columns.containsValue(Column.SUBMIT_TO) || columns.containsValue(Column.DIRECTING));
        if (!columns.containsValue(Column.CONTENT) && who && more)
            for (int i = 0; i < labels.size(); i++) {
                if (columns.getOrDefault(i, Column.OUTPUT) != Column.OUTPUT || !Column.namesWhatIsMade(labels.get(i))) continue;
                columns.put(i, Column.CONTENT);
                break;
            }
        return columns.containsValue(Column.CONTENT) && (who || when) ? new WordHeading(Map.copyOf(columns), periods, from, rows) : NONE;
    }

    /** Words that no heading has: a row of a table may well speak of the carrying out of a task. */
    private boolean strangers(List<String> labels) {
        int cells = 0, named = 0, words = 0, known = 0;
        // a row that begins "TT" is a heading; columns of its own need no words that others have
        boolean counts = columns.getOrDefault(0, Column.REMARK) == Column.NUMBER && columns.size() > 3;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).isBlank()) continue;
            if (counts && !columns.containsKey(i)) continue;
            cells++;
            final int at = i;
            if (columns.containsKey(i) || i == from || periods.stream().anyMatch(p -> p.at() == at)) named++;
            for (String word : Folding.key(labels.get(i)).split(" ")) {
                words++;
                if (WORDS.contains(word) || TableHeading.isWord(word) || word.matches("[ivx]+|\\d+")) known++;
            }
        }
        return named * 2 < cells || known * 2 < words;
    }

    /** Whether a row only says more about the labels above it: under each stands nothing, the same or a narrower label. */
    private static boolean goesOn(List<String> labels, WordTable.Row row) {
        List<String> below = labels(row);
        if (below.size() != labels.size()) return false;
        int more = 0;
        String above = "";
        for (int i = 0; i < below.size(); i++) {
            if (!labels.get(i).isBlank()) above = labels.get(i);
            String label = below.get(i);
            if (label.isBlank() || label.equals(labels.get(i))) continue;
            boolean due = Column.of(above).filter(c -> c == Column.DUE).isPresent();
            if (label.length() > 40 || !(Column.headingLine(label) || Folding.key(label).matches("(co quan |don vi )?(chu tri|phoi hop)( .{0,20})?") || PeriodColumns.names(label, due) || due && Folding.key(label).matches("(tu|den|bat dau|ket thuc|hoan thanh|ngay .*)"))) return false;
            // a label for each column of its own is the first row of something else
            if (!Folding.key(label).matches("\\d+") || due) more++;
        }
        // one label alone is the title of the rows below
        return more > 1;
    }

    /** A row of the table, told by its number. */
    private static boolean numbered(WordTable.Row row) {
        return row.cells().stream().filter(c -> !c.isBlank()).findFirst().filter(c -> c.strip().matches("\\(?\\d{1,3}(?:\\.\\d+)*[.)]?")).isPresent();
    }

    /** Labels without what they add in brackets. */
    private static List<String> labels(WordTable.Row row) {
        List<String> labels = new ArrayList<>();
        for (String cell : row.cells()) {
            String bare = cell.replaceAll("\\s*\\((?![^)]*20\\d\\d)[^)]*\\)", "").strip();
            labels.add(bare.isEmpty() ? cell.strip() : bare);
        }
        return labels;
    }

    /** What a row's cells say about when, in words. */
    Optional<RowReader.Cell> due(WordTable.Row row, RowReader.@Nullable Cell printed) {
        if (printed != null && !printed.text().isBlank()) {
            String start = from >= 0 && from < row.cells().size() ? row.cells().get(from).strip() : "";
            return Optional.of(start.isEmpty() ? printed : new RowReader.Cell("Từ " + start + " đến " + printed.text(), Math.min(row.starts().get(from), printed.start()), printed.end(), printed.confidence()));
        }
        return PeriodColumns.ticked(periods, row);
    }
}
