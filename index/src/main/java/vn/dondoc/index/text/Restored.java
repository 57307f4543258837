package vn.dondoc.index.text;

import java.util.List;

/**
 * A damaged text beside its restored reading. Line breaks stand where they stood, so line n of one is line n of the other.
 *
 * @param original the text as it was read from the paper, never changed
 * @param text     the restored reading; figures, dates and document numbers are those of the original
 * @param pieces   the syllables of the reading in order, each with its place in both texts
 */
public record Restored(String original, String text, List<Piece> pieces) {
    public Restored {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param start      first character in the original
     * @param end        end (exclusive) in the original
     * @param at         first character in the restored text
     * @param until      end (exclusive) in the restored text
     * @param confidence 0..1 that the reading is right
     */
    public record Piece(int start, int end, int at, int until, double confidence) {}

    /** A text that needs no restoring. */
    public static Restored unchanged(String text) {
        return new Restored(text, text, List.of());
    }

    /** The place in the original of a place in the restored text. */
    public int originalOffset(int offset) {
        if (pieces.isEmpty()) return offset;
        Piece piece = pieces.get(last(offset));
        if (offset < piece.at()) return Math.max(0, piece.start() - (piece.at() - offset));
        if (offset < piece.until()) return Math.min(piece.end(), piece.start() + (offset - piece.at()));
        return Math.min(original.length(), piece.end() + (offset - piece.until()));
    }

    /** The least sure syllable between two places of the restored text, 1 where there is none. */
    public double leastConfidence(int from, int to) {
        double least = 1;
        for (int i = pieces.isEmpty() ? 0 : last(from); i < pieces.size() && pieces.get(i).at() < to; i++) if (pieces.get(i).until() > from) least = Math.min(least, pieces.get(i).confidence());
        return least;
    }

    /** The last piece that begins at or before a place of the restored text, else the first. */
    private int last(int at) {
        int low = 0, high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).at() <= at) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
