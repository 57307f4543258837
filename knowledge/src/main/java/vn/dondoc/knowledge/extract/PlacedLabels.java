package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.index.text.Folding;

/** Labels out of the lines of a heading: words above each other are one, and one over several is said of each. */
final class PlacedLabels {
    private PlacedLabels() {}

    private record Chunk(String words, int line, int left, int right) {
        boolean over(Chunk other) {
            return left < other.right && right > other.left;
        }

        boolean over(int[] span) {
            return left < span[1] && right > span[0];
        }
    }

    /** The labels in a heading's lines, from left to right; empty where the lines are no heading. */
    static List<PlacedHeading.Label> of(List<PlacedLine> lines, int from, int to) {
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
        List<PlacedHeading.Label> labels = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).sort(Comparator.comparingInt(Chunk::line));
            int[] span = spans.get(i);
            StringBuilder over = new StringBuilder();
            for (Chunk a : above) if (a.over(span) || above.size() > 1 && a.left - 6 < span[0] && a.right + 6 > span[1]) over.append(over.isEmpty() ? "" : " ").append(a.words);
            labels.add(new PlacedHeading.Label(joined(columns.get(i).stream().map(Chunk::words).toList()), over.isEmpty() ? null : over.toString(), span[0], span[1]));
        }
        labels.sort(Comparator.comparingInt(PlacedHeading.Label::left));
        for (int i = 1; i < labels.size(); i++) inherit(labels, i, i - 1);
        for (int i = labels.size() - 2; i >= 0; i--) inherit(labels, i, i + 1);
        boolean whole = labels.size() > 2 && labels.stream().noneMatch(l -> l.words().length() > 3 && Character.isLowerCase(l.words().charAt(0)));
        return whole ? labels : List.of();
    }

    /** Figures beside each other stand under the same label, though it is printed over the middle of them only. */
    private static void inherit(List<PlacedHeading.Label> labels, int at, int beside) {
        PlacedHeading.Label label = labels.get(at), next = labels.get(beside);
        String figure = "(?:T ?|Quý |Tháng )?(?:\\d{1,2}|[IVX]{1,4})";
        if (label.over() == null && next.over() != null && label.words().matches(figure) && next.words().matches(figure)) labels.set(at, new PlacedHeading.Label(label.words(), next.over(), label.left(), label.right()));
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
}
