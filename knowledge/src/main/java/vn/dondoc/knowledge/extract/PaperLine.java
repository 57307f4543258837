package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.index.text.Folding;

/**
 * A line of a paper as its facts are read.
 *
 * @param text       one line, or one cell of a row that prints two columns beside each other
 * @param folded     the same without case and diacritics, equally long
 * @param blankAbove whether an empty line stands above
 */
record PaperLine(String text, String folded, boolean blankAbove) {
    static PaperLine of(String text, boolean blankAbove) {
        return new PaperLine(text, Folding.foldInPlace(text), blankAbove);
    }

    /** All lines that hold words; rules and page marks are left out. */
    static List<PaperLine> lines(String text) {
        List<PaperLine> lines = new ArrayList<>();
        boolean blank = true;
        for (String raw : text.split("\n", -1)) {
            String line = raw.replaceAll("^[-_=]{3,}(?=\\p{L})", "").strip();
            boolean rule = line.isEmpty() || line.matches("[-_*=.—\\s|]{1,}|-{3,}\\S{0,3}");
            if (rule) blank = true;
            else {
                lines.add(of(line, blank));
                blank = false;
            }
        }
        return lines;
    }

    /** The columns that stand beside each other on this line, by cell borders or wide gaps. */
    List<PaperLine> columns() {
        List<PaperLine> columns = new ArrayList<>();
        for (String part : text.split("\\s{3,}|\\t+|\\s*\\|\\s*")) if (!part.isBlank()) columns.add(of(part.strip(), blankAbove && columns.isEmpty()));
        return columns;
    }

    boolean capitals() {
        return Casing.capitals(text);
    }
}
