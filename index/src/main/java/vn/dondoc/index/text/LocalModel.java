package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an office's own clean texts add to a {@link SyllableModel}: their pairs and triples count beside the shipped ones. */
final class LocalModel {
    /** So many sightings of a history weigh as much as the shipped model. */
    private static final double WEIGHT_OF_SHIPPED = 6;
    static final LocalModel NONE = new LocalModel();

    private final LongCounts pairs = new LongCounts(256), triples = new LongCounts(256), histories = new LongCounts(256);
    private boolean empty = true;

    private LocalModel() {}

    /** @param model the model whose numbers the words have */
    static LocalModel of(String cleanText, SyllableModel model) {
        LocalModel local = new LocalModel();
        int first = SyllableModel.START, second = SyllableModel.START;
        for (TextParts.Part part : TextParts.of(cleanText)) {
            if (part.opens()) first = second = SyllableModel.START;
            int word = switch (part.kind()) {
                case NUMBER -> SyllableModel.NUMBER;
                case CODE -> SyllableModel.CODE;
                case WORD -> model.id(word(cleanText, part));
            };
            local.triples.add(SyllableCounts.key(first, second, word), 1);
            local.pairs.add((long) second << 16 | word, 1);
            local.histories.add((long) first << 16 | second, 1);
            local.histories.add(1L << 40 | second, 1);
            local.empty = false;
            first = second;
            second = word;
        }
        return local;
    }

    /** Words of a clean text that a model does not know. */
    static List<String> newWords(String cleanText, SyllableModel model) {
        Set<String> fresh = new LinkedHashSet<>();
        for (TextParts.Part part : TextParts.of(cleanText)) {
            String word = word(cleanText, part);
            if (part.kind() == TextParts.Kind.WORD && word.chars().allMatch(Character::isLetter) && model.id(word) == SyllableModel.UNKNOWN) fresh.add(word);
        }
        return new ArrayList<>(fresh);
    }

    private static String word(String text, TextParts.Part part) {
        return ToneMarks.unified(Folding.lower(text.substring(part.start(), part.end())));
    }

    /** The shipped model's natural logarithm, corrected by what was seen here. */
    float blend(int first, int second, int word, float shipped) {
        if (empty) return shipped;
        int ofSecond = histories.get(1L << 40 | second), ofBoth = histories.get((long) first << 16 | second);
        if (ofSecond == 0) return shipped;
        double p = (pairs.get((long) second << 16 | word) + WEIGHT_OF_SHIPPED * Math.exp(shipped)) / (ofSecond + WEIGHT_OF_SHIPPED);
        if (ofBoth > 0) p = (triples.get(SyllableCounts.key(first, second, word)) + WEIGHT_OF_SHIPPED * p) / (ofBoth + WEIGHT_OF_SHIPPED);
        return (float) Math.log(p);
    }
}
