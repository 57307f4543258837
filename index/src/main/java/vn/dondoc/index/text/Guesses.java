package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.index.text.TextParts.Kind;
import vn.dondoc.index.text.TextParts.Part;

/**
 * What a token of a damaged text may have been on paper, before it is known in which company it stands: on a line of a
 * table the words beside it are often another cell's. Not safe for use by several threads.
 */
public final class Guesses {
    /** Less likely than the best by more than this, natural logarithm, is not worth a thought. */
    private static final double BEHIND = 6;
    private static final int MOST = 8;

    /**
     * @param number   of the model of the language
     * @param syllable in small letters, with its diacritics
     * @param cost     how much less likely than the likeliest guess the token would be printed for it: natural logarithm, 0 for the best
     */
    public record Guess(int number, String syllable, double cost) {}

    private final SyllableModel model;
    private final Readings readings;
    private final Set<String> bare = new HashSet<>();

    Guesses(SyllableModel model, Readings readings) {
        this.model = model;
        this.readings = readings;
        model.words().forEach(word -> bare.add(Folding.fold(word)));
    }

    /** Whether any word is written with these letters, diacritics left aside: a quick answer before all guesses are looked for. */
    public boolean anyWrittenAs(String folded) {
        return bare.contains(folded);
    }

    /** @return the likeliest first; empty for figures, numbers of documents and whatever is not one word */
    public List<Guess> of(String token) {
        List<Part> parts = TextParts.of(token);
        if (parts.size() != 1 || parts.getFirst().kind() != Kind.WORD) return List.of();
        List<Reading> found = new ArrayList<>(readings.of(token, parts, 0).stream().filter(r -> r.words().length == 1 && r.words()[0] >= SyllableModel.FIRST_WORD).toList());
        found.sort(Comparator.comparingDouble(r -> -r.score()));
        return found.stream().limit(MOST).filter(r -> found.getFirst().score() - r.score() <= BEHIND)
                .map(r -> new Guess(r.words()[0], model.word(r.words()[0]), found.getFirst().score() - r.score())).toList();
    }
}
