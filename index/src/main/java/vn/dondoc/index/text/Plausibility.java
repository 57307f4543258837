package vn.dondoc.index.text;

import java.util.List;
import vn.dondoc.index.text.TextParts.Kind;
import vn.dondoc.index.text.TextParts.Part;

/** How much of a text a Vietnamese reader would stumble over. Safe for use by several threads. */
public final class Plausibility {
    /** Natural logarithm of how likely a word is after the two before it; a clean paper has hardly a word below this. */
    private static final float STUMBLE = -9;
    private final SyllableModel model;

    Plausibility(SyllableModel model) {
        this.model = model;
    }

    /** With the shipped tables. */
    public static Plausibility standard() {
        return new Plausibility(Restorer.standard().model());
    }

    /**
     * Share of the words that are no word, or hardly ever come after the words before them: a slip of recognition that
     * is itself a word ("thu hạt" for "thu hút") shows by its company. Figures, numbers of documents and abbreviations
     * in capitals are passed over.
     *
     * @return 0..1, 0 for a text without words
     */
    public double strange(String text) {
        int words = (int) TextParts.of(text).stream().filter(p -> p.kind() == Kind.WORD).count();
        return words == 0 ? 0 : Math.min(1, stumbles(text) / words);
    }

    /** How many words a reader would stumble over, letters among signs and figures counting twice; see {@link #strange}. */
    public double stumbles(String text) {
        List<Part> parts = TextParts.of(text);
        int first = SyllableModel.START, second = SyllableModel.START;
        double strange = 0;
        for (Part part : parts) {
            String token = text.substring(part.start(), part.end());
            int word = part.kind() == Kind.WORD ? model.id(ToneMarks.unified(Folding.lower(token))) : part.kind() == Kind.NUMBER ? SyllableModel.NUMBER : SyllableModel.CODE;
            if (part.opens()) {
                first = SyllableModel.START;
                second = SyllableModel.START;
            }
            if (part.kind() == Kind.WORD) {
                boolean abbreviation = token.length() <= 8 && token.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
                if (word == SyllableModel.UNKNOWN) strange += abbreviation ? 0.5 : token.chars().allMatch(Character::isLetter) ? 1 : 2;
                else if (word != SyllableModel.UNKNOWN && model.after(model.pair(first, second), second, word) < STUMBLE) strange++;
            }
            first = second;
            second = word;
        }
        return strange;
    }
}
