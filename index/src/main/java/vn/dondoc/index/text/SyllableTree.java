package vn.dondoc.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All known syllables as a tree of letters, searched with a {@link LetterChannel} for those that may have been read as a token. */
final class SyllableTree {
    /** How a word is printed: all small, first letter large, all large. */
    enum Print {
        SMALL, TITLE, LARGE;

        String of(String word) {
            return switch (this) {
                case SMALL -> word;
                case TITLE -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                case LARGE -> word.toUpperCase(Locale.ROOT);
            };
        }
    }

    /** A word that a token may stand for, with the likelihood of being read so. */
    record Candidate(int word, Print print, float likelihood) {}

    private static final class Node {
        final String path;
        final Node[] children;
        final int word;
        /** For each print the numbers of the last one, two and three letters, and the last letter. */
        final int[][] letters = new int[Print.values().length][LetterChannel.MOST_PRINTED];
        final char[] last = new char[Print.values().length];

        Node(String path, int word, Node[] children, LetterChannel channel) {
            this.path = path;
            this.word = word;
            this.children = children;
            for (Print print : Print.values()) {
                String printed = path.isEmpty() ? "" : print.of(path);
                if (!printed.isEmpty()) last[print.ordinal()] = printed.charAt(path.length() - 1);
                for (int n = 1; n <= LetterChannel.MOST_PRINTED; n++) {
                    letters[print.ordinal()][n - 1] = n > path.length() ? -1 : channel.printed(printed.substring(path.length() - n));
                }
            }
        }
    }

    /** One search: a token printed in one way. */
    private static final class Search {
        final LetterChannel.Places places;
        final int length;
        final float[][] rows = new float[MOST_LETTERS + 1][];
        /** The best of each row. */
        final float[] tops = new float[MOST_LETTERS + 1];
        final List<Candidate> found = new ArrayList<>();
        Print print;
        float floor;

        Search(LetterChannel.Places places) {
            this.places = places;
            length = places.token.length();
            for (int i = 0; i < rows.length; i++) rows[i] = new float[length + 1];
        }
    }

    private static final int MOST_LETTERS = 14;
    private static final float[] FLOORS = {-5, -9, -15};
    private static final float BEHIND_BEST = 10, GROUP_COST = -2;

    private final LetterChannel channel;
    private final SyllableModel model;
    private final Node root;

    SyllableTree(SyllableModel model, LetterChannel channel) {
        this.model = model;
        this.channel = channel;
        String[] sorted = model.words().subList(SyllableModel.FIRST_WORD, model.words().size()).stream()
                .filter(w -> w.length() <= MOST_LETTERS && Print.LARGE.of(w).length() == w.length()).sorted().toArray(String[]::new);
        root = node(sorted, 0, sorted.length, "");
    }

    private Node node(String[] sorted, int from, int to, String path) {
        int depth = path.length();
        int word = from < to && sorted[from].length() == depth && depth > 0 ? model.id(sorted[from]) : -1;
        List<Node> children = new ArrayList<>();
        for (int i = word >= 0 ? from + 1 : from; i < to; ) {
            int end = i;
            while (end < to && sorted[end].charAt(depth) == sorted[i].charAt(depth)) end++;
            children.add(node(sorted, i, end, path + sorted[i].charAt(depth)));
            i = end;
        }
        return new Node(path, word, children.toArray(Node[]::new), channel);
    }

    /**
     * The likeliest words behind a token, best first by likelihood and commonness.
     *
     * @param least likelihood below which nothing is looked for
     */
    List<Candidate> candidates(String token, List<Print> prints, int most, float least) {
        LetterChannel.Places places = channel.places(token);
        Search search = new Search(places);
        // First only what is near; the further it looks, the more of the tree it has to walk.
        for (float step : FLOORS) {
            float floor = Math.max(least, step);
            float best = run(search, prints, floor);
            if (best == Float.NEGATIVE_INFINITY && floor > least) continue;
            if (best - BEHIND_BEST < floor && floor > least) run(search, prints, Math.max(least, best - BEHIND_BEST));
            break;
        }
        List<Candidate> found = search.found;
        found.sort(Comparator.comparingDouble(c -> -c.likelihood - 0.8 * model.alone(c.word)));
        return found.size() <= most ? found : new ArrayList<>(found.subList(0, most));
    }

    private float run(Search search, List<Print> prints, float floor) {
        search.found.clear();
        search.floor = floor;
        for (Print print : prints) {
            search.print = print;
            for (int j = 0; j <= search.length; j++) search.rows[0][j] = j * LetterChannel.ADDED;
            for (Node child : root.children) walk(child, search);
        }
        float best = Float.NEGATIVE_INFINITY;
        for (Candidate c : search.found) best = Math.max(best, c.likelihood);
        return best;
    }

    private void walk(Node node, Search search) {
        int depth = node.path.length(), print = search.print.ordinal();
        LetterChannel.Places places = search.places;
        search.tops[depth] = Float.NEGATIVE_INFINITY;
        if (!reachable(node, search)) {
            descend(node, search);
            return;
        }
        float[] row = search.rows[depth], above = search.rows[depth - 1];
        char last = node.last[print];
        if (search.tops[depth - 1] < search.floor) {
            Arrays.fill(row, Float.NEGATIVE_INFINITY);
        } else {
            row[0] = above[0] + LetterChannel.LOST;
            for (int j = 1; j <= search.length; j++) {
                row[j] = Math.max(above[j] + LetterChannel.LOST, above[j - 1] < search.floor ? Float.NEGATIVE_INFINITY : above[j - 1] + places.unseen(last, j - 1));
            }
        }
        for (int n = 1; n <= LetterChannel.MOST_PRINTED && n <= depth; n++) {
            int letters = node.letters[print][n - 1];
            if (letters < 0 || search.tops[depth - n] < search.floor) continue;
            float[] before = search.rows[depth - n];
            for (int k = places.first[letters]; k >= 0; k = places.next[k]) {
                float value = before[places.start[k]] + places.likelihood[k];
                int end = places.start[k] + places.length[k];
                if (value > row[end]) row[end] = value;
            }
        }
        float top = row[0];
        for (int j = 1; j <= search.length; j++) {
            row[j] = Math.max(row[j], row[j - 1] + LetterChannel.ADDED);
            top = Math.max(top, row[j]);
        }
        search.tops[depth] = top;
        if (node.word >= 0 && row[search.length] >= search.floor) search.found.add(new Candidate(node.word, search.print, row[search.length]));
        descend(node, search);
    }

    /** Whether a single letter or a group of letters leads here from a row that is still in the running. */
    private static boolean reachable(Node node, Search search) {
        int depth = node.path.length();
        if (search.tops[depth - 1] >= search.floor) return true;
        for (int n = 2; n <= LetterChannel.MOST_PRINTED && n <= depth; n++) {
            int letters = node.letters[search.print.ordinal()][n - 1];
            if (letters >= 0 && search.tops[depth - n] >= search.floor && search.places.first[letters] >= 0) return true;
        }
        return false;
    }

    private void descend(Node node, Search search) {
        int depth = node.path.length();
        boolean open = false;
        for (int n = 0; n < LetterChannel.MOST_PRINTED && n <= depth; n++) open |= search.tops[depth - n] + n * GROUP_COST >= search.floor;
        if (open) for (Node child : node.children) walk(child, search);
    }
}
