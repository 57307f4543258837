package vn.dondoc.knowledge.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a block: what its words are worth in every column, prepared for any piece of it. */
final class BlockLine {
    /** Words that a term may begin with. */
    static final Pattern DUE_START = Pattern.compile("thang|quy|nam|ngay|truoc|thuong|hang|cham|den|het|tu|trong|cuoi|moi|dinh|ca|giai|lien|theo|khi|sau|hoan|bat|dau|i+|iv|ke|du");
    static final Pattern DATED = Pattern.compile("(?iu)\\d|xuyên|hàng |hằng |quý |tháng |năm|ngày|theo |liên tục|định kỳ|ngay |khi |sau |tuần");
    /** Words that a date or a figure right after them belongs to. */
    private static final Pattern DATING = Pattern.compile("ngay|thang|nam|quy|truoc|tu|den|so|dieu|khoan|luat");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d[.,;)]*"), LETTERED = Pattern.compile("[a-zđ]\\)|\\(\\d\\)");

    private final PrintedLine line;
    private final List<Column> columns;
    private final CellLikeness likeness;
    private final int[] places, heads;
    private final double[][] sums, begun;
    private final String[] keys;
    private final boolean[] paragraph;
    private final Map<String, double[]> firsts = new HashMap<>();

    /** @param columns by what they hold */
    BlockLine(PrintedLine line, List<Column> columns, CellLikeness likeness) {
        this.line = line;
        this.columns = columns;
        this.likeness = likeness;
        int n = line.words().size();
        places = new int[n + 1];
        heads = new int[n];
        keys = new String[n + 1];
        keys[0] = "";
        paragraph = new boolean[n];
        sums = new double[columns.size()][n + 1];
        begun = new double[columns.size()][n];
        for (int i = 0; i < n; i++) {
            PrintedLine.Word word = line.words().get(i);
            String text = word.text();
            places[i + 1] = places[i] + LineWidth.of(text) + LineWidth.BLANK;
            keys[i + 1] = word.lastKey().isEmpty() ? keys[i] : word.lastKey();
            int dash = text.indexOf('-'), slash = text.indexOf('/');
            heads[i] = dash > 0 ? LineWidth.of(text.substring(0, dash + 1)) : slash > 0 ? LineWidth.of(text.substring(0, slash + 1)) : places[i + 1] - places[i] - LineWidth.BLANK;
            paragraph[i] = text.equals("-") || LETTERED.matcher(text).matches();
            for (int k = 0; k < sums.length; k++) {
                sums[k][i + 1] = sums[k][i] + likeness.word(columns.get(k), keys[i], word, false);
                begun[k][i] = begun(columns.get(k), word, i) - (columns.get(k) == Column.DUE && i > 0 && DATING.matcher(line.words().get(i - 1).key()).matches() ? 4 : 0);
            }
        }
    }

    /** A cell hardly begins in the middle of a sentence, least of all in the middle of a line. */
    private static double begun(Column column, PrintedLine.Word word, int at) {
        if (column == Column.DUE && !DATED.matcher(word.text() + ' ').find() && !DUE_START.matcher(word.key()).matches()) return -4;
        if (column == Column.DUE && at > 0 && YEAR.matcher(word.text()).matches()) return -4;
        return column == Column.CONTENT || !Character.isLowerCase(word.text().charAt(0)) ? 0 : at > 0 ? -3 : column == Column.DUE ? -0.5 : -2;
    }

    List<PrintedLine.Word> words() {
        return line.words();
    }

    String text(int from, int to) {
        return line.text(from, to);
    }

    /** The last syllable before a place. */
    String key(int to) {
        return keys[to];
    }

    int width(int from, int to) {
        return places[to] - places[from] - LineWidth.BLANK;
    }

    /** How wide the part of a word is that cannot be broken off. */
    int head(int at) {
        return heads[at];
    }

    /** Whether a word stands at the head of a paragraph wherever a line ended before it. */
    boolean paragraph(int at) {
        return paragraph[at];
    }

    boolean mayBegin(int at) {
        PrintedLine.Word word = line.words().get(at);
        return word.upper() || word.text().equals("-") || Character.isDigit(word.text().charAt(0));
    }

    /** What speaks against a cell that begins with a word. */
    double begun(int k, int at) {
        return begun[k][at];
    }

    /** What the words are worth in a column after the words before them. */
    double worth(int k, @Nullable String before, int from, int to, boolean first) {
        String last = before == null ? "" : before;
        double[] known = firsts.get(last);
        if (known == null) {
            known = new double[columns.size() * heads.length * 2];
            Arrays.fill(known, Double.NaN);
            firsts.put(last, known);
        }
        int at = (k * heads.length + from) * 2 + (first ? 1 : 0);
        if (Double.isNaN(known[at])) known[at] = likeness.word(columns.get(k), last, line.words().get(from), first);
        return sums[k][to] - sums[k][from + 1] + known[at];
    }
}
