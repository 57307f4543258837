package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.dondoc.index.text.TextParts.Kind;
import vn.dondoc.index.text.TextParts.Part;

/**
 * Weighs what an engine that knows Vietnamese has read, word by word with its own doubt, against the company of the
 * words: "nên tảng" was "nền tảng". Only letters are put right; figures, document numbers and abbreviations stay as
 * read. Safe for use by several threads.
 */
public final class Proofreader {
    /** Words decoded together. */
    private static final int RUN = 160;
    /** What makes another word likelier than the engine's own figure has it: its surest slips are marks over letters. */
    private static final double OWN_FIGURE = 2.5;
    /** A word is changed where this share of all ways to read the line has the other. */
    private static final double LEAST = 0.75;
    private static final double SUREST = 0.999;
    /** Of a word that the language model never met, beside those that it knows. */
    private static final float UNHEARD = -4;
    private final SyllableModel model;
    private final Restorer restorer;

    Proofreader(Restorer restorer) {
        this.restorer = restorer;
        model = restorer.model();
    }

    /** With the shipped tables. */
    public static Proofreader standard() {
        return new Proofreader(Restorer.standard());
    }

    /** @param sure how likely the word is right, 0..1 */
    public record Word(String text, double sure) {}

    /**
     * @param words of one cell or paragraph, in reading order
     * @return a word for each
     */
    public List<Word> read(List<Word> words) {
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        List<Part> parts = TextParts.of(text);
        StringBuilder[] read = new StringBuilder[words.size()];
        double[] sure = new double[words.size()];
        int[] starts = new int[words.size()], shift = new int[words.size()];
        for (int i = 0, at = 0; i < read.length; at += words.get(i++).text().length() + 1) {
            read[i] = new StringBuilder(words.get(i).text());
            sure[i] = words.get(i).sure();
            starts[i] = at;
        }
        Readings readings = restorer.readings(false);
        for (int from = 0; from < parts.size(); from += RUN) decode(text, parts.subList(from, Math.min(parts.size(), from + RUN)), readings, starts, words, read, shift, sure);
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < read.length; i++) all.add(new Word(read[i].toString(), sure[i]));
        return all;
    }

    private void decode(String text, List<Part> run, Readings readings, int[] starts, List<Word> words, StringBuilder[] read, int[] shift, double[] sure) {
        List<List<Reading>> ways = new ArrayList<>();
        boolean[] opens = new boolean[run.size()];
        int[] of = new int[run.size()];
        for (int i = 0, word = 0; i < run.size(); i++) {
            while (word + 1 < starts.length && starts[word + 1] <= run.get(i).start()) word++;
            of[i] = word;
            opens[i] = run.get(i).opens();
            ways.add(ways(text, run, i, readings, Math.clamp(words.get(word).sure(), 0.02, SUREST)));
        }
        List<ReadingPath.Step> steps = new ReadingPath(model, LocalModel.NONE, 1).best(ways, opens);
        for (int i = 0; i < steps.size(); i++) {
            if (run.get(i).kind() != Kind.WORD || ways.get(i).size() < 2) continue;
            int word = of[i], start = run.get(i).start() - starts[word] + shift[word], end = run.get(i).end() - starts[word] + shift[word];
            String token = text.substring(run.get(i).start(), run.get(i).end());
            Reading best = steps.get(i).reading();
            double share = Math.min(SUREST, steps.get(i).confidence());
            boolean same = best.words()[0] == model.id(ToneMarks.unified(Folding.lower(token))) || best.pieces().getFirst().text().equals(token);
            if (same) sure[word] = Math.max(sure[word], share);
            else if (share < LEAST) sure[word] = Math.min(sure[word], 1 - share);
            else {
                String other = cased(model.word(best.words()[0]), token);
                read[word].replace(start, end, other);
                shift[word] += other.length() - token.length();
                sure[word] = share;
            }
        }
    }

    /** The word as it was read, and what else it may have been; those score by what the engine leaves to them. */
    private List<Reading> ways(String text, List<Part> run, int at, Readings readings, double sure) {
        Part part = run.get(at);
        String token = text.substring(part.start(), part.end());
        List<Reading> all = readings.of(text, run, at);
        if (part.kind() != Kind.WORD || abbreviation(token)) return List.of(all.stream().filter(r -> r.pieces().getFirst().text().equals(token)).findFirst()
                .orElseGet(() -> Reading.one(SyllableModel.CODE, part.start(), part.end(), token, 0)));
        int own = model.id(ToneMarks.unified(Folding.lower(token)));
        double doubt = Math.log((1 - sure) / sure) + OWN_FIGURE;
        List<Reading> ways = new ArrayList<>();
        for (Reading r : all) {
            boolean same = r.words()[0] == own;
            // a word that no paper has: a name, or a slip
            float score = same ? own == SyllableModel.UNKNOWN ? UNHEARD : 0 : (float) Math.min(0, r.score() + doubt);
            ways.add(Reading.one(r.words()[0], part.start(), part.end(), same ? token : r.pieces().getFirst().text(), score));
        }
        return ways;
    }

    private static boolean abbreviation(String token) {
        long letters = token.chars().filter(Character::isLetter).count();
        return token.length() < 2 || letters < 4 && letters < token.length() || letters + 1 < token.length()
                || token.length() <= 5 && token.chars().allMatch(c -> Character.isUpperCase(c)) && !Folding.hasDiacritics(token.replace('Đ', 'D'));
    }

    private static String cased(String word, String like) {
        if (like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT))) return word.toUpperCase(Locale.ROOT);
        return Character.isUpperCase(like.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
