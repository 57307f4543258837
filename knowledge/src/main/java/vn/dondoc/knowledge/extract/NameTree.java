package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/** Names as a tree of folded syllables, walked with slips of recognition; a node where a name ends knows its proper form. */
final class NameTree {
    /** One syllable further. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Map<String, List<Step>> walked = new HashMap<>();
        private final Map<Integer, Node> broken = new HashMap<>();
        private @Nullable String name;
        private final String syllable;
        /** How often the name was read as far as here and beyond, how often a line ended here then, and how often it was read to its end here. */
        private int passed, ended, wholly;
        private @Nullable List<Node> lineEnds;

        Node(String syllable) {
            this.syllable = syllable;
        }

        /** Whether a word may be the one that led here, not one that was passed over. */
        boolean endsWith(TableWord word) {
            return word.keys.stream().anyMatch(k -> k.key().endsWith(syllable) || distance(k.key().substring(k.key().lastIndexOf(' ') + 1), syllable) * 2 < syllable.length());
        }

        /** What it costs to go on from here on the next line or on the same one: in a column a name is broken where it was broken before. */
        double onward(boolean nextLine) {
            if (passed < 2) return 0;
            double likely = (ended + 0.4) / (passed + 0.8);
            return WRAP * -Math.log(nextLine ? likely : 1 - likely);
        }

        /** Whether a line of its column ends here as a rule. */
        boolean lineEnd() {
            return passed >= OFTEN && ended * 2 > passed || next.isEmpty() && wholly > 0;
        }

        /** Where the line after this one ends. */
        List<Node> lineEnds() {
            if (lineEnds == null) {
                lineEnds = new ArrayList<>();
                for (Node n : next.values()) {
                    if (n.lineEnd()) lineEnds.add(n);
                    else if (n.wholly > 0 || n.passed > 0) lineEnds.addAll(n.lineEnds());
                }
            }
            return lineEnds;
        }

        /** The same place when only so many letters of its syllable have been read, the others being on the next line. */
        private Node broken(String syllable, int read) {
            return broken.computeIfAbsent(read, _ -> {
                Node part = new Node(syllable.substring(0, read));
                part.next.put(syllable.substring(read), this);
                return part;
            });
        }

        @Nullable String name() {
            return name;
        }
    }

    /** @param cost 0 for the same letters, more for slips */
    record Step(Node node, double cost) {}

    /** What a word costs that a line's end breaks; a letter too many or too few in one of two. */
    private static final double BREAK = 0.4, SHORT = 1.2;
    /** How much the places count where lines ended; the slips with which a name still shows them; how often it has to be read for that; and the syllables from which on the beginning of a name is counted alone. */
    private static final double WRAP = 0.8, SLIPS = 1.4;
    private static final int OFTEN = 4, LONG = 4;
    private final Node root = new Node("");
    private @Nullable List<Node> insideEnds;
    private final Map<String, Double> slips = new HashMap<>();

    Node root() {
        return root;
    }

    /** @param proper how the name is written where it was found; the first one given stays */
    void add(String proper) {
        int syllables = Folding.key(proper).split(" ").length;
        if (syllables >= 2 && syllables <= 24) addChunk(proper);
    }

    /** The same for a part of a name, however short. */
    void addChunk(String proper) {
        String[] syllables = Folding.key(proper).split(" ");
        Node node = root;
        root.walked.clear();
        for (String s : syllables) {
            node.walked.clear();
            node = node.next.computeIfAbsent(s, Node::new);
        }
        if (node.name == null) node.name = proper;
    }

    /**
     * Notes where lines end inside the names that begin a line of a cell.
     *
     * @param keys syllables of the cell @param ends whether a line ends after each
     */
    void wrapped(List<String> keys, List<Boolean> ends) {
        for (int from = 0; from < keys.size(); from++) {
            if (from > 0 && !ends.get(from - 1)) continue;
            List<Node> path = new ArrayList<>();
            int whole = 0;
            for (Node at = next(root, keys.get(from)); at != null; at = from + path.size() < keys.size() ? next(at, keys.get(from + path.size())) : null) {
                path.add(at);
                if (at.name != null) whole = path.size();
            }
            // a long name tells where its lines end even where its last ones are spoilt
            for (int i = 0; i < (whole > 0 ? whole : path.size() >= LONG ? path.size() : 0) - 1; i++) {
                path.get(i).passed++;
                if (ends.get(from + i)) path.get(i).ended++;
            }
            if (whole > 1) path.get(whole - 1).wholly++;
            from += Math.max(0, whole - 1);
        }
    }

    /** Where lines end inside the names: a line whose line before cannot be read goes on from one of them. */
    List<Node> insideEnds() {
        if (insideEnds == null) {
            insideEnds = new ArrayList<>();
            collect(root, insideEnds);
        }
        return insideEnds;
    }

    private static void collect(Node at, List<Node> ends) {
        for (Node n : at.next.values()) {
            if (n.lineEnd() && !n.next.isEmpty()) ends.add(n);
            collect(n, ends);
        }
    }

    private @Nullable Node next(Node at, String key) {
        return walk(at, key).stream().filter(s -> s.cost() < SLIPS).min(Comparator.comparingDouble(Step::cost)).map(Step::node).orElse(null);
    }

    /** The one name that a damaged end breaks off at a node, when no other is as near; null where there are several or none. */
    static @Nullable String broken(Node at) {
        List<Node> level = List.of(at);
        for (int depth = 0; depth < 2; depth++) {
            level = level.stream().flatMap(n -> n.next.values().stream()).toList();
            List<String> names = level.stream().map(Node::name).filter(java.util.Objects::nonNull).toList();
            if (names.size() == 1) return names.getFirst();
            if (!names.isEmpty()) return null;
        }
        return null;
    }

    /** Whether a longer name begins with the one that ends here. */
    static boolean goesOn(Node at) {
        return !at.next.isEmpty();
    }

    /** Where a word leads from a node; {@code key} is the word folded, its syllables apart. */
    List<Step> walk(Node from, String key) {
        return from.walked.computeIfAbsent(key, _ -> key.isEmpty() ? List.of() : led(from, key.split(" ")));
    }

    private List<Step> led(Node from, String[] syllables) {
        List<Step> at = List.of(new Step(from, 0));
        for (int i = 0; i < syllables.length; i++) {
            String s = syllables[i];
            List<Step> further = new ArrayList<>();
            for (Step step : at) for (Map.Entry<String, Node> e : step.node().next.entrySet()) {
                double cost = slip(s, e.getKey());
                // a column breaks words only where a sign joins several
                if (i > 0 && i == syllables.length - 1 && s.length() < e.getKey().length() && e.getKey().startsWith(s)) further.add(new Step(e.getValue().broken(e.getKey(), s.length()), step.cost() + BREAK));
                if (cost < 2) further.add(new Step(e.getValue(), step.cost() + cost));
                else glued(e.getValue(), s, e.getKey(), step.cost(), further);
            }
            at = further;
            if (at.isEmpty()) return at;
        }
        return at;
    }

    /** Syllables that were read as one word: "vucs" for "Vụ CS". */
    private static void glued(Node at, String read, String first, double cost, List<Step> into) {
        if (!read.startsWith(first)) return;
        String rest = read.substring(first.length());
        for (Map.Entry<String, Node> e : at.next.entrySet()) {
            if (rest.equals(e.getKey())) into.add(new Step(e.getValue(), cost + 0.3));
            else glued(e.getValue(), rest, e.getKey(), cost, into);
        }
    }

    private double slip(String read, String meant) {
        if (read.equals(meant)) return 0;
        if (Math.abs(read.length() - meant.length()) > 2 || meant.length() < 2) return 9;
        return slips.computeIfAbsent(read + " " + meant, _ -> cost(read, meant));
    }

    private static double cost(String read, String meant) {
        int length = Math.min(read.length(), meant.length());
        if (length < 2) return 9;
        if (length == 2) return read.length() != meant.length() && distance(read, meant) == 1 ? SHORT : 9;
        int d = distance(read, meant);
        if (d == 1) return length == 3 ? 0.8 : 0.45;
        return d == 2 && length >= 5 ? 1.3 : 9;
    }

    /** Letters to change, add or leave out. */
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1], row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            int[] t = last;
            last = row;
            row = t;
        }
        return last[b.length()];
    }
}
