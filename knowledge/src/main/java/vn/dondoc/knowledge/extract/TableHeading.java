package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a task table in printed lines, found by what its words mean though they are damaged, broken over
 * lines or out of order.
 *
 * @param columns in the order of the table from left to right
 * @param centres the middle of each column's heading in characters from the left; -1 where not known
 * @param from    first line, {@code to} the line after the last
 */
record TableHeading(List<Column> columns, List<Integer> centres, int from, int to) {
    private static final Map<String, Column> PHRASES = new LinkedHashMap<>();
    private static final Set<String> WORDS = Set.copyOf(List.of(("stt tt so thu tu noi dung nhiem vu cong viec hoat dong giai phap thuc hien co quan don vi chu tri tham muu phoi hop thoi gian han "
            + "hoan thanh tien do san pham dau ra ket qua ghi chu lanh dao chi dao trach nhiem chiu phu trach moi hoac cap trinh ban hanh ten cu the dia phuong nguoi chuyen mon thuoc thanh duyet phe trien khai yeu cau nam "
            + "to chuc cac cua").split(" ")));
    /** Of two columns of content, a task and its activities, the first: its cells span the rows of the second. */
    static final Column GROUP = Column.NUMBER;
    private static final int MOST_LINES = 16;

    static {
        for (String s : List.of("stt", "tt")) PHRASES.put(s, Column.NUMBER);
        for (String s : List.of("phoi hop", "tham gia")) PHRASES.put(s, Column.COORDINATING);
        for (String s : List.of("chi dao", "lanh dao", "nguoi phu trach")) PHRASES.put(s, Column.DIRECTING);
        for (String s : List.of("trinh cap", "cap trinh", "cap ban hanh")) PHRASES.put(s, Column.SUBMIT_TO);
        for (String s : List.of("san pham", "ket qua", "dau ra")) PHRASES.put(s, Column.OUTPUT);
        for (String s : List.of("thoi gian", "thoi han", "tien do", "han hoan thanh", "han hoan")) PHRASES.put(s, Column.DUE);
        for (String s : List.of("chu tri", "co quan thuc hien", "don vi thuc hien", "dau moi", "tham muu")) PHRASES.put(s, Column.LEAD);
        for (String s : List.of("ghi chu")) PHRASES.put(s, Column.REMARK);
        for (String s : List.of("noi dung", "nhiem vu", "cong viec", "hoat dong")) PHRASES.put(s, Column.CONTENT);
    }

    private record Hit(Column column, int line, int word, int centre) {}

    /** All headings of task tables, in order. */
    static List<TableHeading> in(List<PrintedLine> lines) {
        List<TableHeading> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TableHeading heading = at(lines, i);
            if (heading == null) continue;
            for (int later = i + 1; later < Math.min(i + 4, heading.to()); later++) {
                TableHeading other = at(lines, later);
                boolean title = lines.get(i).words().stream().noneMatch(w -> w.gap() != PrintedLine.BLANK) && lines.get(i).words().stream().anyMatch(w -> !WORDS.contains(w.key()));
                if (other != null && other.columns().size() >= heading.columns().size() + (title ? -1 : 1)) {
                    heading = other;
                    break;
                }
            }
            found.add(heading);
            i = heading.to() - 1;
        }
        return found;
    }

    /** Whether headings use a word, written without its accents. */
    static boolean isWord(String key) {
        return WORDS.contains(key);
    }

    boolean sameTable(TableHeading other) {
        long common = columns.stream().filter(other.columns::contains).count();
        return common >= Math.max(columns.size(), other.columns.size()) - 1;
    }

    private static @Nullable TableHeading at(List<PrintedLine> lines, int from) {
        List<Hit> hits = new ArrayList<>();
        int to = from, last = from;
        while (to < lines.size() && to - from < MOST_LINES) {
            PrintedLine line = lines.get(to);
            List<Hit> here = hits(line, to);
            if (!headingLike(line, here, to == from)) break;
            boolean below = hits.stream().anyMatch(h -> h.column() == Column.NUMBER) && hits.stream().anyMatch(h -> h.column() == Column.CONTENT);
            if (below && line.words().size() > 3 && line.words().stream().filter(w -> !WORDS.contains(w.key())).count() > (line.words().stream().anyMatch(w -> w.gap() != PrintedLine.BLANK) ? 3 : 1)) break;
            if (to > from && here.stream().anyMatch(h -> h.column() == Column.NUMBER && hits.stream().anyMatch(x -> x.column() == Column.NUMBER))) break;
            hits.addAll(here);
            to++;
            if (!here.isEmpty() || line.words().size() <= 6) last = to;
        }
        Map<Column, List<Hit>> by = new EnumMap<>(Column.class);
        hits.forEach(h -> by.computeIfAbsent(h.column(), _ -> new ArrayList<>()).add(h));
        boolean tasks = by.containsKey(Column.CONTENT) && (by.containsKey(Column.LEAD) || by.containsKey(Column.DUE))
                && by.keySet().stream().filter(c -> c != Column.NUMBER).count() >= 3 && last - from <= MOST_LINES;
        if (!tasks) return null;
        return ordered(hits, lines, from, last);
    }

    private static boolean headingLike(PrintedLine line, List<Hit> hits, boolean first) {
        String start = line.words().getFirst().text();
        if (start.matches("[IVX]{1,4}[.]?|\\d{1,3}(\\.\\d+)*[.)]?") || start.equals("-") || line.text().endsWith(".") && line.words().size() > 3 || line.text().contains(";")) return false;
        long known = line.words().stream().filter(w -> WORDS.contains(w.key()) || near(w.key(), WORDS)).count();
        int size = line.words().size();
        if (first && hits.isEmpty() && (known < size || size > 4)) return false;
        if (known == size || size <= 2 && known > 0) return true;
        if (size == 1 && line.words().getFirst().text().length() <= 3 && !first) return true;
        boolean apart = line.words().stream().anyMatch(w -> w.gap() != PrintedLine.BLANK);
        if (!apart && size > 14) return false;
        return hits.stream().map(Hit::column).distinct().count() >= 2 && known >= 0.5 * size || !hits.isEmpty() && known >= 0.6 * size && size <= 14;
    }

    private static boolean near(String word, Set<String> words) {
        return word.length() >= 3 && words.stream().anyMatch(w -> w.length() >= 3 && vn.dondoc.index.lexical.Coverage.oneEdit(w, word));
    }

    private static List<Hit> hits(PrintedLine line, int index) {
        List<Hit> hits = new ArrayList<>();
        List<PrintedLine.Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            for (Map.Entry<String, Column> phrase : PHRASES.entrySet()) {
                String[] parts = phrase.getKey().split(" ");
                if (i + parts.length > words.size()) continue;
                int slips = 0;
                for (int k = 0; k < parts.length && slips < 2; k++) {
                    String key = words.get(i + k).key();
                    if (key.equals(parts[k])) continue;
                    slips += parts[k].length() >= 2 && !phrase.getKey().equals("tt") && parts.length > 1 && key.length() > 1 && vn.dondoc.index.lexical.Coverage.oneEdit(parts[k], key) ? 1 : 2;
                }
                if (slips > 1) continue;
                if (phrase.getValue() == Column.NUMBER && i > 1) continue;
                int centre = (words.get(i).x() + words.get(i + parts.length - 1).x() + words.get(i + parts.length - 1).text().length()) / 2;
                hits.add(new Hit(phrase.getValue(), index, i, centre));
                i += parts.length - 1;
                break;
            }
        }
        // "Chủ trì chỉ đạo" directs, "Nhiệm vụ ... chủ trì" leads: a later content word of the same cell says nothing
        for (int i = 0; i + 1 < hits.size(); i++) {
            Hit a = hits.get(i), b = hits.get(i + 1);
            if (a.column() == Column.LEAD && b.column() == Column.DIRECTING && b.word() - a.word() == 2) hits.remove(i);
        }
        return hits;
    }

    /** A heading's words that stand above each other. */
    private static final class Label {
        String words = "";
        int left = Integer.MAX_VALUE, right = -1;

        void add(String more, int from, int to) {
            words = words.isEmpty() ? more : words + " " + more;
            left = Math.min(left, from);
            right = Math.max(right, to);
        }
    }

    /** Columns of a heading that keeps its places: words above each other are one label, one that spans others is none. */
    private static @Nullable TableHeading labelled(List<PrintedLine> lines, int from, int to) {
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (PrintedLine line : lines) {
            for (int a = 0; a < line.words().size(); ) {
                int b = a + 1;
                while (b < line.words().size() && line.words().get(b).gap() == PrintedLine.BLANK && !between(lines, line, line.words().get(a).x(), line.words().get(b))) b++;
                PrintedLine.Word last = line.words().get(b - 1);
                places.add(new int[] {line.words().get(a).x(), last.x() + last.text().length(), places.size()});
                words.add(line.text(a, b));
                a = b;
            }
        }
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int[] here = places.get(i);
            boolean spans = false;
            for (int k = 0; k < places.size() && !spans; k++) for (int l = k + 1; l < places.size(); l++)
                spans |= k != i && l != i && over(here, places.get(k)) && over(here, places.get(l)) && !over(places.get(k), places.get(l))
                        && Math.abs(places.get(k)[0] - places.get(l)[0]) > 10;
            if (spans && Column.of(words.get(i)).filter(c -> c == Column.CONTENT).isEmpty()) continue;
            Label into = labels.stream().filter(l -> here[0] < l.right && here[1] > l.left).findFirst().orElse(null);
            if (into == null) labels.add(into = new Label());
            into.add(words.get(i), here[0], here[1]);
        }
        labels.sort(Comparator.comparingInt(l -> l.left));
        List<Column> columns = new ArrayList<>(List.of(Column.NUMBER));
        List<Integer> centres = new ArrayList<>(List.of(0));
        for (Label label : labels) {
            Column column = Column.of(label.words).orElse(null);
            if (column == null) continue;
            int centre = (label.left + label.right) / 2;
            if (column == Column.NUMBER) centres.set(0, centre);
            else if (column == Column.CONTENT && columns.contains(Column.CONTENT) && columns.getLast() == Column.CONTENT) {
                columns.set(columns.size() - 1, GROUP);
                columns.add(column);
                centres.add(centre);
            } else if (!columns.contains(column)) {
                columns.add(column);
                centres.add(centre);
            }
        }
        boolean tasks = columns.contains(Column.CONTENT) && (columns.contains(Column.LEAD) || columns.contains(Column.DUE));
        return tasks ? new TableHeading(List.copyOf(columns), List.copyOf(centres), from, to) : null;
    }

    /** Whether a single blank before a word parts two labels: on other lines words end before it and others begin after it. */
    private static boolean between(List<PrintedLine> lines, PrintedLine line, int from, PrintedLine.Word word) {
        int until = word.x() + word.text().length();
        for (PrintedLine other : lines) {
            if (other == line) continue;
            for (int i = 1; i < other.words().size(); i++) {
                PrintedLine.Word left = other.words().get(i - 1), right = other.words().get(i);
                boolean wide = right.gap() == PrintedLine.WIDE, beside = left.x() + left.text().length() > from && right.x() < until + 2;
                if (wide && beside && left.x() + left.text().length() <= word.x() + 1 && right.x() >= word.x() - 1) return true;
            }
        }
        return false;
    }

    private static boolean over(int[] a, int[] b) {
        return a[0] < b[1] && a[1] > b[0];
    }

    /** Left to right: by place on the line that names most columns; those of other lines beside what they stand above. */
    private static @Nullable TableHeading ordered(List<Hit> hits, List<PrintedLine> lines, int from, int to) {
        TreeMap<Integer, List<Hit>> byLine = new TreeMap<>();
        hits.forEach(h -> byLine.computeIfAbsent(h.line(), _ -> new ArrayList<>()).add(h));
        boolean placed = lines.subList(from, to).stream().anyMatch(l -> l.words().stream().filter(w -> w.gap() == PrintedLine.WIDE).count() >= 2)
                || lines.subList(from, to).stream().anyMatch(l -> l.words().getFirst().x() > 20);
        List<Column> columns = new ArrayList<>();
        if (placed) {
            return labelled(lines.subList(from, to), from, to);
        } else {
            List<Hit> most = byLine.values().stream().max(Comparator.comparingLong(l -> l.stream().map(Hit::column).distinct().count())).orElseThrow();
            if (most.stream().map(Hit::column).distinct().count() >= 2) {
                most.forEach(h -> { if (!columns.contains(h.column())) columns.add(h.column()); });
                int main = most.getFirst().line();
                for (Hit h : hits) {
                    if (columns.contains(h.column())) continue;
                    columns.add(byCustom(columns, h.column()), h.column());
                }
            } else {
                hits.forEach(h -> { if (!columns.contains(h.column())) columns.add(h.column()); });
            }
            columns.remove(Column.NUMBER);
            columns.addFirst(Column.NUMBER);
        }
        return new TableHeading(List.copyOf(columns), columns.stream().map(_ -> -1).toList(), from, to);
    }

    private static final List<Column> CUSTOM = List.of(Column.NUMBER, Column.CONTENT, Column.DIRECTING, Column.LEAD, Column.COORDINATING, Column.SUBMIT_TO, Column.OUTPUT, Column.DUE, Column.REMARK);

    /** Where a column stands by custom among those whose order is known. */
    private static int byCustom(List<Column> columns, Column column) {
        int at = 0;
        for (int i = 0; i < columns.size(); i++) if (CUSTOM.indexOf(columns.get(i)) < CUSTOM.indexOf(column)) at = i + 1;
        return at;
    }
}
