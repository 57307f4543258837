package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.index.text.Reading.Written;
import vn.dondoc.index.text.Restored.Piece;
import vn.dondoc.index.text.TextParts.Part;

/**
 * Reads a text that an OCR engine spoilt as a Vietnamese reader would: for each token the syllables that it may have been
 * on paper, and of those the ones that go together. Figures, dates and document numbers are never touched.
 * Safe for use by several threads.
 */
public final class Restorer {
    /** Parts decoded together: whole paragraphs, up to so many. */
    private static final int RUN = 160;
    private static final float COMPANY = 1f;
    /** Letters that only an engine with Vietnamese writes. */
    private static final String OWN_LETTERS = "ăằắẳẵặầấẩẫậđẻẽẹềếểễệỉĩịỏọồốổỗộơờớởỡợủũụưừứửữựỳỷỹỵảạ";

    private static final class Standard {
        static final Restorer INSTANCE = new Restorer(RepairTables.shipped());
    }

    private final RepairTables tables;
    private final LocalModel local;
    private final SyllableTree foreign, own;

    Restorer(RepairTables tables) {
        this(tables, LocalModel.NONE);
    }

    private Restorer(RepairTables tables, LocalModel local) {
        this.tables = tables;
        this.local = local;
        foreign = new SyllableTree(tables.model(), tables.foreign());
        own = new SyllableTree(tables.model(), tables.own());
    }

    /** With the shipped tables, loaded at the first call. */
    public static Restorer standard() {
        return Standard.INSTANCE;
    }

    SyllableModel model() {
        return tables.model();
    }

    Readings readings(boolean ofForeign) {
        return new Readings(tables.model(), ofForeign ? foreign : own, ofForeign);
    }

    /** Whether an engine that knew no Vietnamese read the text: hardly any letter that only Vietnamese has. */
    public static boolean isForeign(String text) {
        return !knowsVietnamese(text, TextParts.of(text));
    }

    /** Also knows the words of a clean text, such as an office's own papers, and what stands together there. */
    public Restorer with(String cleanText) {
        SyllableModel model = tables.model().withWords(LocalModel.newWords(cleanText, tables.model()));
        return new Restorer(new RepairTables(model, tables.foreign(), tables.own()), LocalModel.of(cleanText, model));
    }

    public Restored restore(String text) {
        List<Part> parts = TextParts.of(text);
        Readings foreignReadings = readings(true), ownReadings = readings(false);
        ReadingPath path = new ReadingPath(tables.model(), local, COMPANY);
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
        List<Piece> pieces = new ArrayList<>(parts.size());
        int copied = 0;
        for (int from = 0; from < parts.size(); ) {
            int to = end(parts, from);
            List<Part> run = parts.subList(from, to);
            Readings readings = knowsVietnamese(text, run) ? ownReadings : foreignReadings;
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

    /** More than a fifth of the words carry letters that an English engine cannot write. */
    private static boolean knowsVietnamese(String text, List<Part> run) {
        int words = 0, marked = 0;
        for (Part part : run) {
            if (part.kind() != TextParts.Kind.WORD) continue;
            words++;
            if (Folding.lower(text.substring(part.start(), part.end())).chars().anyMatch(c -> OWN_LETTERS.indexOf(c) >= 0)) marked++;
        }
        return marked * 5 > words;
    }
}
