package vn.dondoc.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import vn.dondoc.index.text.Abbreviations;

/**
 * Folded syllables, abbreviations spelt out, and pairs of neighbouring syllables: Vietnamese words are mostly of two
 * syllables, and people type them with or without diacritics. Input must be NFC (see {@link #syllables}).
 */
public final class VietnameseAnalyzer extends Analyzer {
    /** Raise when what the analyzer produces changes: an index of another version is rebuilt. */
    public static final int VERSION = 1;

    private static final SynonymMap SPELT_OUT = speltOut();
    private final boolean pairs;

    /** @param pairs whether neighbouring syllables are also indexed together */
    public VietnameseAnalyzer(boolean pairs) {
        this.pairs = pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        TokenStream spelt = new FlattenGraphFilter(new SynonymGraphFilter(folded, SPELT_OUT, true));
        if (!pairs) return new TokenStreamComponents(tokens, spelt);
        ShingleFilter shingles = new ShingleFilter(spelt, 2, 2);
        shingles.setOutputUnigrams(true);
        shingles.setFillerToken("");
        return new TokenStreamComponents(tokens, shingles);
    }

    private static final VietnameseAnalyzer SINGLE = new VietnameseAnalyzer(false);

    /** The folded syllables of a text in order, abbreviations spelt out. */
    public static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        if (text == null || text.isBlank()) return syllables;
        try (TokenStream stream = SINGLE.tokenStream("text", Normalizer.normalize(text, Normalizer.Form.NFC))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) syllables.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return syllables;
    }

    private static SynonymMap speltOut() {
        try {
            SynonymMap.Builder builder = new SynonymMap.Builder(true);
            Abbreviations.expansions().forEach((abbreviation, expansion) -> builder.add(
                    new CharsRef(abbreviation), SynonymMap.Builder.join(expansion.split(" "), new CharsRefBuilder()), false));
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
