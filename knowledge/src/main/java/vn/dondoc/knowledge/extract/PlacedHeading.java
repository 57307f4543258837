package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/**
 * The heading of a table in lines that keep their places: words above each other are one label, and one that stands
 * over several is said of each of them.
 *
 * @param labels from left to right
 * @param from   first line, {@code to} the line after the last
 */
record PlacedHeading(List<PlacedHeading.Label> labels, WordHeading meaning, int from, int to) {
    private static final int MOST_LINES = 12, MOST_WORDS = 8;
    private static final Pattern ROW = Pattern.compile("\\(?\\d{1,3}(?:\\.\\d+)*[.)]?|[IVX]{1,5}[.)]?|[A-ZĐ][.)]?"), COUNT = Pattern.compile("\\(?\\d{1,2}\\)?");

    /** @param over label that stands over this one and others; null without */
    record Label(String words, @Nullable String over, int left, int right) {
        int centre() {
            return (left + right) / 2;
        }
    }

    /**
     * The heading that begins at a line; null where none does.
     *
     * @param before the heading before it, which a page most likely repeats
     */
    static @Nullable PlacedHeading at(List<PlacedLine> lines, int from, @Nullable PlacedHeading before) {
        if (!named(lines.get(from), true)) return null;
        int to = from + 1;
        while (to < lines.size() && to - from < MOST_LINES && lines.get(to).page() == lines.get(from).page() && !lines.get(to).blankBefore() && named(lines.get(to), false)) to++;
        PlacedHeading found = null;
        for (int end = to; end > from && before != null; end--) {
            PlacedHeading again = of(lines, from, end);
            if (again != null && again.words().equals(before.words())) return again;
        }
        for (int end = to; end > from && found == null; end--) found = of(lines, from, end);
        return found;
    }

    private static boolean named(PlacedLine line, boolean first) {
        List<PrintedLine.Word> words = line.words();
        if (words.stream().allMatch(w -> COUNT.matcher(w.text()).matches() || w.text().matches("[IVX]{1,4}"))) return !first && (words.size() > 2 || words.getFirst().x() > 12);
        if (ROW.matcher(words.getFirst().text()).matches() && words.getFirst().x() < 12 && !first && words.size() > 1) return false;
        if (first && words.size() > 1 && words.getFirst().text().matches("[IVX]{1,5}[.)]?|\\d{1,3}[.)]?") || line.text().matches(".*[;:.]$")) return false;
        List<Integer> runs = line.runs();
        if (!first && runs.size() == 2 && Folding.key(line.text()).matches("(?:thang \\d{1,2}|quy (?:i{1,3}|iv))(?: (?:nam )?20\\d\\d)?")) return false;
        for (int r = 0; r + 1 < runs.size(); r++) if (runs.get(r + 1) - runs.get(r) > MOST_WORDS) return false;
        boolean narrow = runs.size() > 2;
        for (int r = 0; r + 1 < runs.size(); r++) narrow &= runs.get(r + 1) - runs.get(r) <= 3 && Character.isLowerCase(words.get(runs.get(r)).text().charAt(0));
        if (narrow && !first) return true;
        long known = words.stream().filter(w -> known(w)).count();
        boolean pieces = !first && words.size() <= 3 && words.stream().allMatch(w -> w.text().length() <= 5);
        return pieces && known > 0 || pieces && words.size() == 1 || known >= 0.75 * words.size() && (!first || words.size() > 1 || words.getFirst().key().matches("stt|tt|so"));
    }

    private static boolean known(PrintedLine.Word word) {
        if (word.text().length() <= 2) return true;
        for (String part : word.key().split(" ")) if (!TableHeading.isWord(part) && !WordHeading.isWord(part) && !part.matches("\\d+|[ivx]+")) return false;
        return true;
    }

    private record Chunk(String words, int line, int left, int right) {
        boolean over(Chunk other) {
            return left < other.right && right > other.left;
        }

        boolean over(int[] span) {
            return left < span[1] && right > span[0];
        }
    }

    private static @Nullable PlacedHeading of(List<PlacedLine> lines, int from, int to) {
        List<Chunk> chunks = chunks(lines, from, to);
        List<Chunk> above = new ArrayList<>();
        for (Chunk c : chunks) {
            for (int l = c.line + 1; l < to; l++) {
                int line = l;
                if (chunks.stream().filter(o -> o.line == line && o.over(c) && o.left >= c.left - 6 && o.right <= c.right + 6).count() > 1) {
                    above.add(c);
                    break;
                }
            }
        }
        // a label over others goes on in the line below it
        for (Chunk c : chunks)
            if (!above.contains(c) && above.stream().anyMatch(a -> a.line == c.line - 1 && a.left <= c.left && a.right >= c.right && chunks.stream().noneMatch(o -> o != c && o.line == c.line && o.over(a)))) above.add(c);
        List<List<Chunk>> columns = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        List<Chunk> single = new ArrayList<>(chunks);
        single.removeAll(above);
        single.sort(Comparator.comparingInt((Chunk c) -> -lineSize(chunks, c)).thenComparingInt(c -> c.line));
        for (Chunk c : single) {
            int at = -1;
            for (int i = 0; i < spans.size(); i++) if (c.over(spans.get(i)) && (at < 0 || overlap(c, spans.get(i)) > overlap(c, spans.get(at)))) at = i;
            for (int i = 0; i < spans.size() && at < 0; i++) if (c.words.length() <= 3 && columns.get(i).stream().noneMatch(o -> o.line == c.line) && c.left <= spans.get(i)[1] + 1 && c.right >= spans.get(i)[0] - 1) at = i;
            if (at < 0) {
                columns.add(new ArrayList<>());
                spans.add(new int[] {c.left, c.right});
                at = spans.size() - 1;
            }
            columns.get(at).add(c);
            int[] span = spans.get(at);
            span[0] = Math.min(span[0], c.left);
            span[1] = Math.max(span[1], c.right);
        }
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).sort(Comparator.comparingInt(Chunk::line));
            int[] span = spans.get(i);
            StringBuilder over = new StringBuilder();
            for (Chunk a : above) if (a.over(span) || above.size() > 1 && a.left - 6 < span[0] && a.right + 6 > span[1]) over.append(over.isEmpty() ? "" : " ").append(a.words);
            labels.add(new Label(joined(columns.get(i).stream().map(Chunk::words).toList()), over.isEmpty() ? null : over.toString(), span[0], span[1]));
        }
        labels.sort(Comparator.comparingInt(Label::left));
        for (int i = 1; i < labels.size(); i++) inherit(labels, i, i - 1);
        for (int i = labels.size() - 2; i >= 0; i--) inherit(labels, i, i + 1);
        if (labels.size() < 3 || labels.stream().anyMatch(l -> l.words().length() > 3 && Character.isLowerCase(l.words().charAt(0)))) return null;
        WordHeading meaning = WordHeading.at(rows(labels), 0);
        return meaning.isEmpty() ? null : new PlacedHeading(List.copyOf(labels), meaning, from, to);
    }

    /** Figures beside each other stand under the same label, though it is printed over the middle of them only. */
    private static void inherit(List<Label> labels, int at, int beside) {
        Label label = labels.get(at), next = labels.get(beside);
        String figure = "(?:T ?|Quý |Tháng )?(?:\\d{1,2}|[IVX]{1,4})";
        if (label.over == null && next.over != null && label.words.matches(figure) && next.words.matches(figure)) labels.set(at, new Label(label.words, next.over, label.left, label.right));
    }

    private static int lineSize(List<Chunk> chunks, Chunk c) {
        return (int) chunks.stream().filter(o -> o.line == c.line).count();
    }

    private static int overlap(Chunk c, int[] span) {
        return Math.min(c.right, span[1]) - Math.max(c.left, span[0]);
    }

    private static List<Chunk> chunks(List<PlacedLine> lines, int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        for (int l = from; l < to; l++) {
            PlacedLine line = lines.get(l);
            if (line.words().stream().allMatch(w -> w.text().matches("\\(\\d{1,2}\\)"))) continue;
            for (int a = 0; a < line.words().size(); ) {
                int b = a + 1;
                while (b < line.words().size() && line.words().get(b).gap() == PrintedLine.BLANK && !parted(line.words(), a, b) && !between(lines, from, to, l, a, b)) b++;
                chunks.add(new Chunk(line.text(a, b), l, line.words().get(a).x(), PlacedLine.end(line.words().get(b - 1))));
                a = b;
            }
        }
        return chunks;
    }

    /** The same short word again, or the next figure, begins the next label: "Qu Qu Qu Qu", "II III IV". */
    private static boolean parted(List<PrintedLine.Word> words, int a, int b) {
        String last = words.get(b - 1).text(), next = words.get(b).text();
        return last.startsWith(next) && last.length() <= 3 || b - a == 1 && last.matches("[IVX]+|\\d{1,2}") && next.matches("[IVX]+|\\d{1,2}");
    }

    /** Whether a single blank parts two labels: in the lines around, one ends before it and another begins at it. */
    private static boolean between(List<PlacedLine> lines, int from, int to, int at, int a, int b) {
        List<PrintedLine.Word> words = lines.get(at).words();
        if (!words.get(b).upper()) return false;
        int left = words.get(a).x(), place = words.get(b).x();
        for (int l = from; l < to; l++) {
            if (l == at) continue;
            List<PrintedLine.Word> other = lines.get(l).words();
            for (int i = 1; i < other.size(); i++)
                if (other.get(i).gap() == PrintedLine.WIDE && PlacedLine.end(other.get(i - 1)) > left && PlacedLine.end(other.get(i - 1)) <= place + 1
                        && Math.abs(other.get(i).x() - place) <= 3) return true;
        }
        return false;
    }

    /** Letters of narrow columns stand below each other: "Qu", "ý", "II"; "1", "0". */
    private static String joined(List<String> parts) {
        String all = String.join("", parts).replaceAll("\\s+", ""), key = Folding.key(all).replace(" ", "");
        if (parts.stream().allMatch(p -> p.length() <= 3)) {
            if (key.matches("quy(?:i{1,3}|iv|[1-4])")) return "Quý " + all.substring(3);
            if (all.matches("\\d{1,2}") || key.matches("stt|tt")) return all;
        }
        return String.join(" ", parts);
    }

    private static List<WordTable.Row> rows(List<Label> labels) {
        List<Integer> starts = Collections.nCopies(labels.size(), 0);
        List<WordTable.Row> rows = new ArrayList<>();
        if (labels.stream().anyMatch(l -> l.over() != null)) {
            rows.add(new WordTable.Row(0, labels.stream().map(l -> l.over() == null ? l.words() : l.over()).toList(), starts));
            rows.add(new WordTable.Row(0, labels.stream().map(Label::words).toList(), starts));
        } else rows.add(new WordTable.Row(0, labels.stream().map(Label::words).toList(), starts));
        return rows;
    }

    /** The heading as rows of a table with cells. */
    List<WordTable.Row> asRows() {
        return rows(labels);
    }

    private List<String> words() {
        return labels.stream().map(l -> Folding.key(l.words()).replace(" ", "")).toList();
    }

    boolean period(int column) {
        return meaning.periods().stream().anyMatch(p -> p.at() == column);
    }

    /** Place of a column; -1 where there is none. */
    int at(Column column) {
        return meaning.columns().entrySet().stream().filter(e -> e.getValue() == column).mapToInt(java.util.Map.Entry::getKey).min().orElse(-1);
    }

    /** Whether this is the heading of a table printed again on a later page. */
    boolean again(PlacedHeading first) {
        return labels.size() == first.labels.size() && meaning.columns().equals(first.meaning.columns());
    }
}
