package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/** Cells out of the lines that hold their words, and how sure it is that these words are theirs. */
final class PlacedCells {
    private static final double SURE = 0.88, UNSURE = 0.45;
    private static final int OFF = 1, OVER = 2;
    private static final Pattern BEGINS = Pattern.compile("(?:cac|nt|n t|trong|tu|truoc|theo|mot so|hang|thuong|den)\\b.*");

    private PlacedCells() {}

    static WordTable.Row row(Column[] columns, int start, List<List<PlacedShifts.Placed>> held) {
        List<String> cells = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Double> sure = new ArrayList<>();
        for (int k = 0; k < held.size(); k++) {
            String text = "", last = "";
            int at = -1;
            for (PlacedShifts.Placed line : held.get(k)) {
                int a = line.bounds()[k], b = line.bounds()[k + 1];
                String words = line.line().text(a, b);
                if (at < 0) at = line.line().words().get(a).start();
                text = join(text, last, words, line.widths()[k]);
                last = words;
            }
            cells.add(text);
            starts.add(at < 0 ? start : at);
            int column = k;
            boolean small = columns[k] != Column.CONTENT && text.length() > 2 && Character.isLowerCase(text.charAt(0)) && !BEGINS.matcher(Folding.key(text)).matches();
            sure.add(small || held.get(k).stream().anyMatch(l -> doubtful(l, column)) ? UNSURE : SURE);
        }
        return new WordTable.Row(start, cells, starts, sure);
    }

    /** Whether a line's words may belong to the neighbour: a single blank parts them off the border, or a name begins at it that was not parted. */
    private static boolean doubtful(PlacedShifts.Placed line, int k) {
        return parted(line, k) || k + 1 < line.edges().length && (parted(line, k + 1) || over(line, k));
    }

    private static boolean parted(PlacedShifts.Placed line, int border) {
        int at = line.bounds()[border];
        List<PrintedLine.Word> words = line.line().words();
        if (at == 0 || at >= words.size() || words.get(at).gap() != PrintedLine.BLANK) return false;
        return Math.abs(words.get(at).x() - line.edges()[border]) > OFF || !words.get(at).upper();
    }

    /** Whether a name may begin at the border within words that were left together. */
    private static boolean over(PlacedShifts.Placed line, int k) {
        List<PrintedLine.Word> words = line.line().words();
        for (int i = line.bounds()[k] + 1; i < line.bounds()[k + 1]; i++)
            if (words.get(i).gap() == PrintedLine.BLANK && words.get(i).upper() && words.get(i - 1).text().matches("[\\p{L},;.]+") && Math.abs(words.get(i).x() - line.edges()[k + 1]) <= OVER) return true;
        return false;
    }

    /** Adds a printed line to a cell: a word may be broken, a paragraph may end. */
    static String join(String cell, String last, String more, int width) {
        if (cell.isEmpty()) return more;
        int word = more.indexOf(' ') < 0 ? more.length() : more.indexOf(' ');
        boolean full = last.length() + 1 + word > width;
        if (last.matches(".*[\\p{L}\\d)][-/]") && !more.startsWith("-")) return cell + more;
        if (full && last.indexOf(' ') < 0 && last.matches(".*\\d\\.?") && Character.isDigit(more.charAt(0)) && (last.length() > 3 || word == more.length())) return cell + more;
        if (BrokenWord.goesOn(cell, more)) return cell + more;
        if (more.matches("[-+•–] .*") && !full || more.matches("[-+•–] \\p{Lu}.*") && last.matches(".*[.;:]")) return cell + "\n" + more;
        boolean room = last.length() + 1 + word < 0.8 * width;
        return cell + (room && Character.isUpperCase(more.charAt(0)) && !last.endsWith(",") ? "\n" : " ") + more;
    }
}
