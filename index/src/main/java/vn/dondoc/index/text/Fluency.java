package vn.dondoc.index.text;

import java.util.List;
import vn.dondoc.index.text.TextParts.Part;

/**
 * How well a word goes on after the words before it, by the shipped model of administrative Vietnamese: tells which
 * broken ends of lines belong together. Safe for use by several threads.
 */
public final class Fluency {
    private static final class Standard {
        static final Fluency INSTANCE = new Fluency(Restorer.standard().model());
    }

    private final SyllableModel model;

    Fluency(SyllableModel model) {
        this.model = model;
    }

    /** The shipped model, loaded at the first call. */
    public static Fluency standard() {
        return Standard.INSTANCE;
    }

    /** The place before a sentence's first word. */
    public int start() {
        return SyllableModel.START;
    }

    /** The syllables, figures and document numbers of a printed word as numbers of the model. */
    public int[] numbers(String word) {
        List<Part> parts = TextParts.of(word);
        return parts.stream().mapToInt(p -> switch (p.kind()) {
            case NUMBER -> SyllableModel.NUMBER;
            case CODE -> SyllableModel.CODE;
            case WORD -> model.id(Folding.lower(word.substring(p.start(), p.end())));
        }).toArray();
    }

    /** Whether the model has never met the syllable. */
    public boolean isUnknown(int number) {
        return number == SyllableModel.UNKNOWN;
    }

    /** @return how unlikely {@code word} is after {@code first second}: a negative natural logarithm, 0 for certain */
    public double cost(int first, int second, int word) {
        return -model.after(model.pair(first, second), second, word);
    }
}
