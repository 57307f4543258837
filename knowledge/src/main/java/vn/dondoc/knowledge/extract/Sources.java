package vn.dondoc.knowledge.extract;

import java.util.List;
import vn.dondoc.knowledge.document.Block;

/**
 * Where words of a paragraph stand in the original text. A paragraph of clean text differs from the original by blanks
 * alone, so letters are counted; of a restored scan the whole paragraph is the place.
 */
record Sources(String text, boolean damaged) {
    /** @param from offset in the paragraph's words; @param to its end there */
    List<Integer> of(Block block, int from, int to) {
        if (damaged) return List.of(block.start(), block.end());
        int start = at(block, letters(block.text(), from)), end = at(block, letters(block.text(), to) - 1) + 1;
        return start < end && end <= block.end() ? List.of(start, end) : List.of(block.start(), block.end());
    }

    private static int letters(String words, int until) {
        return (int) words.substring(0, Math.min(until, words.length())).chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Offset of the paragraph's n-th letter, counted from 0. */
    private int at(Block block, int n) {
        int seen = 0;
        for (int i = block.start(); i < block.end(); i++) {
            if (Character.isWhitespace(text.charAt(i))) continue;
            if (seen++ == n) return i;
        }
        return block.end();
    }
}
