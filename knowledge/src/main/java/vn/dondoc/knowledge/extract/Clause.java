package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;

/**
 * A part of a paragraph that says one thing.
 *
 * @param text   as printed
 * @param folded the same without case and diacritics, equally long: patterns look here, so that a scan's damage matters less
 * @param block  the paragraph
 */
record Clause(String text, String folded, Block block) {
    private static final Pattern BULLET = Pattern.compile("^(?:[-+•–~_]|\\(\\d+\\)|\\([ivx]+\\)|[a-zđ]\\)|\\d{1,2}(?:\\.\\d{1,2})*[.)])\\s*");

    static Clause of(String text, Block block) {
        String bare = BULLET.matcher(text.strip()).replaceFirst("").strip();
        return new Clause(bare, Folding.foldInPlace(bare), block);
    }

    /** Cut where {@code at} matches the folded text; a part of eight characters or fewer says nothing. */
    static List<Clause> cut(Block block, Pattern at) {
        List<Clause> clauses = new ArrayList<>();
        String text = block.text();
        Matcher m = at.matcher(Folding.foldInPlace(text));
        int from = 0;
        while (m.find()) {
            clauses.add(of(text.substring(from, m.start()), block));
            from = m.end();
        }
        clauses.add(of(text.substring(from), block));
        return clauses.stream().filter(c -> c.text().length() > 8).toList();
    }

    Clause part(int from, int to) {
        return of(text.substring(from, to), block);
    }
}
