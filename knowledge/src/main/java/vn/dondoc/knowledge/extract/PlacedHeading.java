package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Collections;
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
 * @param start  offset of its first word in the text
 */
record PlacedHeading(List<PlacedHeading.Label> labels, WordHeading meaning, int from, int to, int start) {
    private static final int MOST_LINES = 12, MOST_WORDS = 11;
    private static final Pattern ROW = Pattern.compile("\\(?\\d{1,3}(?:\\.\\d+)*[.)]?|[IVX]{1,5}[.)]?|[A-ZĐ][.)]?"), COUNT = Pattern.compile("\\(?\\d{1,2}\\)?"),
            TITLE = Pattern.compile("(?:[IVX]{1,5}|[A-ZĐ]|\\d{1,3}(?:\\.\\d+)*)(?:[.)–-]+\\s?|\\s*[-–/]\\s).*"), NUMBER_LABEL = Pattern.compile("s?tt|so ?tt");

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
        StringBuilder number = new StringBuilder(lines.get(from).words().getFirst().key());
        while (to < lines.size() && to - from < MOST_LINES && lines.get(to).page() == lines.get(from).page() && !lines.get(to).blankBefore()) {
            // "ST" above "T" is no row that is called T
            boolean spelt = NUMBER_LABEL.matcher(number.append(lines.get(to).words().getFirst().key())).matches();
            if (!named(spelt ? lines.get(to).from(1) : lines.get(to), false)) break;
            to++;
        }
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
        if (first && runs.size() == 2 && (TITLE.matcher(line.text()).matches() || StatedPeriod.in(line.text()).isPresent())) return false;
        // a number of its own and words that begin: a row, wherever its column stands
        if (!first && words.size() > 3 && words.getFirst().text().matches("\\d{1,3}[.)]?") && words.get(1).gap() == PrintedLine.WIDE && words.get(1).upper()) return false;
        if (!first && runs.size() == 2 && Folding.key(line.text()).matches("(?:thang \\d{1,2}|quy (?:i{1,3}|iv))(?: (?:nam )?20\\d\\d)?")) return false;
        for (int r = 0; r + 1 < runs.size(); r++) if (runs.get(r + 1) - runs.get(r) > MOST_WORDS) return false;
        boolean narrow = runs.size() > 2;
        for (int r = 0; r + 1 < runs.size(); r++) narrow &= runs.get(r + 1) - runs.get(r) <= 3 && Character.isLowerCase(words.get(runs.get(r)).text().charAt(0));
        if (narrow && !first) return true;
        boolean counts = first && runs.size() > 5 && NUMBER_LABEL.matcher(words.getFirst().key()).matches() && words.stream().noneMatch(w -> w.text().matches(".*\\d.*"));
        long known = words.stream().filter(w -> known(w)).count();
        boolean pieces = !first && words.size() <= 3 && words.stream().allMatch(w -> w.text().length() <= 5);
        if (counts) return known >= 0.5 * words.size();
        return pieces && known > 0 || pieces && words.size() == 1 || known >= 0.75 * words.size() && (!first || words.size() > 1 || words.getFirst().key().matches("stt|tt|so"));
    }

    private static boolean known(PrintedLine.Word word) {
        if (word.text().length() <= 2) return true;
        for (String part : word.key().split(" ")) if (!TableHeading.isWord(part) && !WordHeading.isWord(part) && !part.matches("\\d+|[ivx]+")) return false;
        return true;
    }

    private static @Nullable PlacedHeading of(List<PlacedLine> lines, int from, int to) {
        List<Label> labels = PlacedLabels.of(lines, from, to);
        if (labels.isEmpty()) return null;
        int start = lines.get(from).words().getFirst().start();
        WordHeading meaning = WordHeading.at(rows(labels, start), 0);
        return meaning.isEmpty() ? null : new PlacedHeading(List.copyOf(labels), meaning, from, to, start);
    }

    private static List<WordTable.Row> rows(List<Label> labels, int start) {
        List<Integer> starts = Collections.nCopies(labels.size(), start);
        List<WordTable.Row> rows = new ArrayList<>();
        if (labels.stream().anyMatch(l -> l.over() != null)) {
            rows.add(new WordTable.Row(start, labels.stream().map(l -> l.over() == null ? l.words() : l.over()).toList(), starts));
            rows.add(new WordTable.Row(start, labels.stream().map(Label::words).toList(), starts));
        } else rows.add(new WordTable.Row(start, labels.stream().map(Label::words).toList(), starts));
        return rows;
    }

    /** The heading as rows of a table with cells. */
    List<WordTable.Row> asRows() {
        return rows(labels, start);
    }

    /** This heading without lines of its first row, as the page of another shows where it ends. */
    PlacedHeading like(List<PlacedLine> lines, PlacedHeading other) {
        for (int end = to - 1; end > from && !words().equals(other.words()); end--) {
            PlacedHeading shorter = of(lines, from, end);
            if (shorter != null && shorter.words().equals(other.words())) return shorter;
        }
        return this;
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
