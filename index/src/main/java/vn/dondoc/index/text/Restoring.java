package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.index.text.Reading.Written;
import vn.dondoc.index.text.Restored.Piece;
import vn.dondoc.index.text.TextParts.Part;

/**
 * Restores texts or pieces of one, one after the other: what was found for a word is kept, because finding it takes most
 * of the time. Not safe for use by several threads.
 */
public final class Restoring {
    /** Parts decoded together: whole paragraphs, up to so many. */
    private static final int RUN = 160;
    private static final float COMPANY = 1f;

    private final SyllableModel model;
    private final LocalModel local;
    private final Readings foreign, own;

    Restoring(SyllableModel model, LocalModel local, Readings foreign, Readings own) {
        this.model = model;
        this.local = local;
        this.foreign = foreign;
        this.own = own;
    }

    /**
     * What single words may have been.
     *
     * @param ofForeign whether the engine that read the text knew no Vietnamese
     */
    public Guesses guesses(boolean ofForeign) {
        return new Guesses(model, ofForeign ? foreign : own);
    }

    public Restored restore(String text) {
        List<Part> parts = TextParts.of(text);
        ReadingPath path = new ReadingPath(model, local, COMPANY);
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
        List<Piece> pieces = new ArrayList<>(parts.size());
        int copied = 0;
        for (int from = 0; from < parts.size(); ) {
            int to = end(parts, from);
            List<Part> run = parts.subList(from, to);
            Readings readings = Restorer.knowsVietnamese(text, run) ? own : foreign;
            List<List<Reading>> ways = new ArrayList<>();
            boolean[] opens = new boolean[run.size()];
            for (int i = 0; i < run.size(); i++) {
                ways.add(readings.of(text, run, i));
                opens[i] = run.get(i).opens();
            }
            for (ReadingPath.Step step : path.best(ways, opens)) {
                for (Written piece : step.reading().pieces()) {
                    out.append(text, copied, piece.start());
                    if (piece.spaceBefore()) out.append(' ');
                    pieces.add(new Piece(piece.start(), piece.end(), out.length(), out.length() + piece.text().length(), step.confidence()));
                    out.append(piece.text());
                    copied = piece.end();
                }
            }
            from = to;
        }
        return new Restored(text, out.append(text, copied, text.length()).toString(), pieces);
    }

    private static int end(List<Part> parts, int from) {
        int to = Math.min(parts.size(), from + RUN);
        if (to == parts.size()) return to;
        for (int i = to; i > from + RUN / 4; i--) if (parts.get(i).opens()) return i;
        return to;
    }
}
