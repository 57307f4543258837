package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Proofreader;
import vn.dondoc.index.text.Syllables;
import vn.dondoc.knowledge.document.scan.Tesseract.Word;

/** What is put right in the words of one cell before they go on, and how far the engine is to be believed. */
final class CellWords {
    /** The engine's own figure, and the share of words with it that are right. */
    private static final double[][] BELIEVED = {{0, 0.05}, {0.3, 0.1}, {0.5, 0.2}, {0.7, 0.4}, {0.8, 0.6}, {0.85, 0.8}, {0.9, 0.96}, {0.93, 0.985}, {0.96, 0.998}, {1, 0.999}};

    private CellWords() {}

    static double probability(double confidence) {
        for (int i = 1; i < BELIEVED.length; i++) {
            double[] from = BELIEVED[i - 1], to = BELIEVED[i];
            if (confidence <= to[0]) return from[1] + (to[1] - from[1]) * (Math.max(0, confidence) - from[0]) / (to[0] - from[0]);
        }
        return BELIEVED[BELIEVED.length - 1][1];
    }

    /** The words of one cell or block with their likelihood in place of the engine's figure, put right by their company. */
    static List<Word> proofread(List<Word> words) {
        List<Proofreader.Word> read = Proofreader.standard().read(words.stream().map(w -> new Proofreader.Word(w.text(), probability(w.confidence()))).toList());
        List<Word> sure = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            sure.add(new Word(w.line(), w.left(), w.top(), w.right(), w.bottom(), read.get(i).sure(), read.get(i).text()));
        }
        return sure;
    }

    /**
     * A narrow column breaks "bản/Báo" inside the word, and the lone letter on the next line is read as a figure: the
     * two are one again where they make a syllable.
     */
    static List<Word> mended(List<Word> words) {
        List<Word> mended = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Word above = mended.isEmpty() ? null : mended.getLast();
            boolean startsLine = above != null && above.line() != word.line();
            boolean alone = startsLine && (mended.size() == 1 || mended.get(mended.size() - 2).line() != above.line());
            String rest = word.text().matches("[0OoQ]{1,2}") ? "o" : word.text();
            if (alone && above.text().indexOf('/') >= 0 && rest.matches("\\p{Ll}{1,3}")) {
                String start = above.text().substring(above.text().lastIndexOf('/') + 1);
                if (!start.isEmpty() && Character.isLetter(start.charAt(start.length() - 1)) && Syllables.isKnown(Folding.fold(start + rest))) {
                    mended.set(mended.size() - 1, new Word(above.line(), above.left(), above.top(), above.right(), above.bottom(),
                            Math.min(above.confidence(), Math.max(word.confidence(), 0.9)), above.text() + rest));
                    continue;
                }
            }
            mended.add(word);
        }
        return mended;
    }
}
