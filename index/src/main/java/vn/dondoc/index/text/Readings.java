package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.index.text.Reading.Written;
import vn.dondoc.index.text.SyllableTree.Candidate;
import vn.dondoc.index.text.SyllableTree.Print;
import vn.dondoc.index.text.TextParts.Part;

/** All ways to read a part of a damaged text: as it stands, as other syllables, as two, or as one with the next part. */
final class Readings {
    private static final int MOST = 20, MOST_OF_PIECES = 4, LONGEST = 12;
    private static final float AS_IT_STANDS = -11, SPLIT = -5, JOINED = -6, POOR = -8, DOUBTFUL = -5, LEAST = -15, MEANT_OTHERWISE = -3, BEFORE_FIGURES = -4;

    private final SyllableModel model;
    private final SyllableTree tree;
    private final boolean foreign;
    private final Map<String, List<Candidate>> known = new HashMap<>(), knownPieces = new HashMap<>();

    /** @param foreign true where the engine that read the text knew no Vietnamese */
    Readings(SyllableModel model, SyllableTree tree, boolean foreign) {
        this.model = model;
        this.tree = tree;
        this.foreign = foreign;
    }

    List<Reading> of(String text, List<Part> parts, int at) {
        Part part = parts.get(at);
        String token = text.substring(part.start(), part.end());
        List<Reading> readings = new ArrayList<>();
        if (part.kind() != TextParts.Kind.WORD) {
            readings.add(Reading.one(part.kind() == TextParts.Kind.NUMBER ? SyllableModel.NUMBER : SyllableModel.CODE, part.start(), part.end(), token, 0));
            return readings;
        }
        String lower = ToneMarks.unified(Folding.lower(token));
        int own = model.id(lower);
        // A word stuck to the figure before it gets a blank where it turns out to be another than it seems.
        boolean stuck = at > 0 && parts.get(at - 1).end() == part.start();
        boolean identity = false;
        List<Candidate> candidates = candidates(token);
        for (Candidate c : candidates) {
            boolean same = c.word() == own;
            if (same && identity) continue;
            identity |= same;
            readings.add(new Reading(1, new int[] {c.word()}, List.of(new Written(part.start(), part.end(),
                    same ? token : c.print().of(model.word(c.word())), stuck && !same)), score(c, own, same)));
        }
        if (!identity) readings.add(Reading.one(own, part.start(), part.end(), token, foreign || own == SyllableModel.UNKNOWN ? AS_IT_STANDS : 0));
        if (!foreign) return readings;
        if (best(token) < POOR) split(part, token, readings);
        if (at + 1 < parts.size()) join(text, part, parts.get(at + 1), readings);
        return readings;
    }

    /** An engine that knows Vietnamese mostly means the word that it writes. */
    private float score(Candidate candidate, int own, boolean same) {
        if (foreign || own == SyllableModel.UNKNOWN) return candidate.likelihood();
        return same ? 0 : candidate.likelihood() + MEANT_OTHERWISE;
    }

    private void split(Part part, String token, List<Reading> readings) {
        int figures = token.length();
        while (figures > 0 && Character.isDigit(token.charAt(figures - 1))) figures--;
        for (int k = Math.max(1, figures - 1); k <= token.length() - 2 && k > 0; k++) {
            if (!token.substring(k).chars().allMatch(Character::isDigit)) continue;
            for (Candidate c : pieces(token.substring(0, k))) {
                if (!leadsFigures(c.word())) continue;
                readings.add(new Reading(1, new int[] {c.word(), SyllableModel.NUMBER}, List.of(
                        new Written(part.start(), part.start() + k, written(c, token.substring(0, k)), false),
                        new Written(part.start() + k, part.end(), token.substring(k), true)), c.likelihood() + SPLIT));
            }
        }
        for (int k = 2; k <= token.length() - 2; k++) {
            List<Candidate> right = pieces(token.substring(k));
            if (right.isEmpty()) continue;
            for (Candidate a : pieces(token.substring(0, k))) {
                for (Candidate b : right) {
                    readings.add(new Reading(1, new int[] {a.word(), b.word()}, List.of(
                            new Written(part.start(), part.start() + k, written(a, token.substring(0, k)), false),
                            new Written(part.start() + k, part.end(), written(b, token.substring(k)), true)), a.likelihood() + b.likelihood() + SPLIT));
                }
            }
        }
    }

    /** "số", "ngày", "điều": a figure may stand stuck to such a word; elsewhere figures in a word are spoilt letters. */
    private boolean leadsFigures(int word) {
        return Folding.hasDiacritics(model.word(word)) && Math.max(model.after(-1, word, SyllableModel.NUMBER), model.after(-1, word, SyllableModel.CODE)) > BEFORE_FIGURES;
    }

    private void join(String text, Part part, Part next, List<Reading> readings) {
        if (next.opens() || next.kind() != TextParts.Kind.WORD || next.end() - part.start() > 9) return;
        if (!text.substring(part.end(), next.start()).equals(" ")) return;
        String left = text.substring(part.start(), part.end()), right = text.substring(next.start(), next.end()), token = left + right;
        if (best(left) > DOUBTFUL && best(right) > DOUBTFUL) return;
        for (Candidate c : pieces(token)) {
            readings.add(new Reading(2, new int[] {c.word()}, List.of(new Written(part.start(), next.end(), written(c, token), false)), c.likelihood() + JOINED));
        }
    }

    private String written(Candidate candidate, String token) {
        return candidate.print().of(model.word(candidate.word()));
    }

    private List<Candidate> pieces(String token) {
        if (token.length() > LONGEST) return List.of();
        return knownPieces.computeIfAbsent(token, t -> tree.candidates(t, prints(t), MOST_OF_PIECES, POOR));
    }

    private List<Candidate> candidates(String token) {
        if (token.length() > LONGEST) return List.of();
        return known.computeIfAbsent(token, t -> tree.candidates(t, prints(t), MOST, LEAST));
    }

    private float best(String token) {
        float best = Float.NEGATIVE_INFINITY;
        for (Candidate c : candidates(token)) best = Math.max(best, c.likelihood());
        return best;
    }

    private static List<Print> prints(String token) {
        int large = 0, small = 0;
        for (int i = 0; i < token.length(); i++) {
            if (Character.isUpperCase(token.charAt(i))) large++;
            else if (Character.isLowerCase(token.charAt(i))) small++;
        }
        if (large == 0) return List.of(Print.SMALL);
        boolean firstLarge = !Character.isLowerCase(token.charAt(0));
        if (!firstLarge) return small >= large ? List.of(Print.SMALL) : List.of(Print.SMALL, Print.LARGE);
        if (large >= 2 && large >= small) return List.of(Print.LARGE, Print.TITLE);
        return token.length() == 1 ? List.of(Print.TITLE, Print.SMALL) : List.of(Print.TITLE, Print.SMALL);
    }
}
