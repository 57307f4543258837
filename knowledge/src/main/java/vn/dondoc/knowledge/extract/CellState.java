package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a cell of a recognised table has been read: its words, from the last one back to the first.
 *
 * @param node      where the running name stands in its tree
 * @param first     the last word but one for the model of the language, {@code second} the last
 * @param opens     whether the word begins a body
 * @param width     characters of the cell on the line of its last word
 * @param paid      cost of its words, without cuts
 * @param firstLine line of its first word
 */
record CellState(@Nullable CellState before, @Nullable TableWord word, Kind kind, NameTree.@Nullable Node node, int first, int second, boolean opens, int words, int width, double paid, int firstLine) {
    enum Kind { EMPTY, NAME, CLASS, FREE, DUE }

    static final CellState START = new CellState(null, null, Kind.EMPTY, null, 0, 0, false, 0, 0, 0, -1);

    boolean empty() {
        return words == 0;
    }

    int line() {
        return word == null ? -1 : word.line;
    }

    boolean whole() {
        return kind != Kind.NAME || node == null || node.name() != null;
    }

    /** Whether the last name of the cell stands at the beginning of one of its lines. */
    boolean nameBeginsLine() {
        CellState s = this;
        while (!s.opens && !s.before.empty()) s = s.before;
        return s.before.empty() || s.before.line() != s.line();
    }

    /** Whether a line between the cell's lines holds nothing of it: what comes after was likely printed for a neighbour. */
    boolean broken() {
        for (CellState s = this; s.before != null && s.before.word != null; s = s.before) if (s.line() - s.before.line() > 1) return true;
        return false;
    }

    List<TableWord> all() {
        List<TableWord> all = new ArrayList<>();
        for (CellState s = this; s.word != null; s = s.before) all.add(s.word);
        return all.reversed();
    }

    String text() {
        return text(some -> {
            String text = "";
            for (TableWord w : some) text = w.glued ? text + w.text : RowSearch.join(text, w.text);
            return text;
        });
    }

    /** The words of the cell, names in their proper form and {@code words} for all else. */
    String text(Function<List<TableWord>, String> plain) {
        List<CellState> states = new ArrayList<>();
        for (CellState s = this; s.word != null; s = s.before) states.add(s);
        states = states.reversed();
        StringBuilder b = new StringBuilder();
        int named = 0;
        for (int i = 0; i < states.size(); ) {
            int j = i + 1;
            while (j < states.size() && !states.get(j).opens && states.get(j).kind == Kind.NAME && states.get(i).kind == Kind.NAME) j++;
            if (states.get(i).kind == Kind.EMPTY && states.get(i).word.bullet) {
                // a dash before a body parts it from the one before
                if (!b.isEmpty() && !b.toString().matches("(?s).*[,;:]$")) b.append(';');
                i++;
                continue;
            }
            CellState last = states.get(j - 1);
            String words;
            String name = states.get(i).kind != Kind.NAME || last.node == null ? null : last.node.name() != null ? last.node.name() : states.subList(i, j).stream().mapToInt(x -> Math.max(1, x.word.numbers.length)).sum() >= 3 ? NameTree.broken(last.node) : null;
            if (name != null) {
                words = name;
                // a name of which only later lines could be read: what stands between it and the name before is its spoilt beginning
                if (i > 0 && !states.get(i).opens && states.get(i - 1).kind == Kind.FREE && name.split(" ").length > j - i + 2) b.setLength(named);
                String printed = last.word.text;
                if (printed.matches(".*[,;]$") && !words.matches(".*[,;]$")) words += printed.substring(printed.length() - 1);
            } else {
                while (j < states.size() && !states.get(j).opens && states.get(j).kind == states.get(i).kind) j++;
                if (kind == Kind.DUE) j = i + 1;
                words = kind == Kind.DUE ? due(states.get(i), i == 0) : plain.apply(states.subList(i, j).stream().map(CellState::word).toList());
                if (states.get(i).kind == Kind.CLASS && (j == states.size() || states.get(j).opens)) words = ended(words);
            }
            // a body that begins without a sign before it is one of its own
            if (!b.isEmpty() && states.get(i).opens && kind != Kind.DUE && !b.toString().matches("(?s).*([,;:]|và|-)$") && !states.get(i).word.bullet) b.append(';');
            String joined = RowSearch.join(b.toString(), words);
            b.setLength(0);
            b.append(joined);
            if (name != null) named = b.length();
            i = j;
        }
        return b.toString();
    }

    /** The last word of a class of bodies, where it was lost at the end of its line. */
    private static String ended(String words) {
        return words.replaceAll("(?i)(?<=địa )phường", "phương").replaceFirst("(?i)(?<=\\s)(liên)$", "$1 quan").replaceFirst("(?i)(?<=\\s)(địa)$", "$1 phương").replaceFirst("(?i)(?<=\\s)(đơn)$", "$1 vị");
    }

    private static String due(CellState s, boolean first) {
        String word = s.word.dueWord;
        return word == null ? s.word.text : first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}
