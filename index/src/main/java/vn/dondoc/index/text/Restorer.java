package vn.dondoc.index.text;

import java.util.List;
import vn.dondoc.index.text.TextParts.Part;

/**
 * Reads a text that an OCR engine spoilt as a Vietnamese reader would: for each token the syllables that it may have been
 * on paper, and of those the ones that go together. Figures, dates and document numbers are never touched.
 * Safe for use by several threads.
 */
public final class Restorer {
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
        return restoring().restore(text);
    }

    /** For many pieces of one text. */
    public Restoring restoring() {
        return new Restoring(tables.model(), local, readings(true), readings(false));
    }

    Readings readings(boolean ofForeign) {
        return new Readings(tables.model(), ofForeign ? foreign : own, ofForeign);
    }

    /** More than a fifth of the words carry letters that an English engine cannot write. */
    static boolean knowsVietnamese(String text, List<Part> run) {
        int words = 0, marked = 0;
        for (Part part : run) {
            if (part.kind() != TextParts.Kind.WORD) continue;
            words++;
            if (Folding.lower(text.substring(part.start(), part.end())).chars().anyMatch(c -> OWN_LETTERS.indexOf(c) >= 0)) marked++;
        }
        return marked * 5 > words;
    }
}
