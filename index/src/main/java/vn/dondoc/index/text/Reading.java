package vn.dondoc.index.text;

import java.util.List;

/**
 * One way to read one or two parts of a damaged text.
 *
 * @param parts  how many parts it takes
 * @param words  the syllables' numbers
 * @param pieces how they are written, with their places in the original
 * @param score  likelihood that they were read as they stand, natural logarithm
 */
record Reading(int parts, int[] words, List<Written> pieces, float score) {
    /** @param start first character in the original @param end end (exclusive) in the original */
    record Written(int start, int end, String text, boolean spaceBefore) {}

    static Reading one(int word, int start, int end, String text, float score) {
        return new Reading(1, new int[] {word}, List.of(new Written(start, end, text, false)), score);
    }
}
