package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Guesses;

/**
 * How a cell of a recognised table reads word by word: as running text, as names of bodies or cells that are known, as
 * a due date. What a word costs is about the negative logarithm of its likelihood in its place.
 */
final class CellReading {
    /** Words that the language model knows nothing of cost no more than this. */
    private static final double MOST = 7.5, SPELT = 0.8;
    /** The same body twice in a cell; a body named in running text; a name that goes on where one has ended. */
    private static final double AGAIN = 4, MENTION = 6, LONGER = 0.5;
    /** A person as a body where the table has a column for persons; a word that is broken at the end of a line. */
    private static final double PERSON = 6, BROKEN = 1;
    /** A body after the name of a person who directs, without a post held in it; one after such a post. */
    private static final double IN_PERSON = 3, HELD = 0.6;
    /** A line of a known cell that was not read, dearer where no line is missing; one that cannot be read, and each of its words. */
    private static final double SKIPPED = 2, LOST = 1.5, DAMAGED = 3, NOISE = 5, STRANGE = 4;
    /** A readable word taken for noise behind a line of a known cell; a line that is none of the cell's; a line of it after others that cannot be read. */
    private static final double TAKEN = 3, SPOILT = 3, RESUMED = 2;
    /** How much more slips count in what goes on where a name was whole. */
    private static final double CLEAR = 2;
    private static final Set<String> CLASS_STARTS = Set.of("cac", "ubnd", "dang", "hdnd", "ubmttq", "toan");
    /** Words of an official's post that a body's name follows. */
    static final Set<String> POSTS = Set.of("chi", "uy", "vien", "pho", "chu", "tich", "truong", "bi", "thu", "nhiem", "giam", "doc", "nhan");
    /** Last words of posts that are held in a body; first words of bodies that no person's name has. */
    private static final Set<String> HELD_IN = Set.of("vien", "tich", "truong", "thu", "nhiem", "doc", "truc"),
            BODY_HEADS = Set.of("bo", "so", "cuc", "uy", "ubnd");
    private static final Set<String> OFFICIALS = Set.of("thu", "bo", "pho", "chu", "giam", "bi", "chanh", "truong");

    /** @param known names of the directory, {@code classes} usual names of many bodies together, {@code learnt} cells of this table that stand in it more than once */
    private final NameTree known, classes;
    private final Map<Column, NameTree> learnt;
    private final boolean directing;
    private final Fluency fluency;
    private final Guesses guesses;
    private final Map<String, List<Guesses.Guess>> spelt = new HashMap<>();

    CellReading(boolean directing, NameTree known, NameTree classes, Map<Column, NameTree> learnt, Fluency fluency, Guesses guesses) {
        this.directing = directing;
        this.guesses = guesses;
        this.known = known;
        this.classes = classes;
        this.learnt = learnt;
        this.fluency = fluency;
    }

    /** Every way to read a word as the next of a cell that costs no more than {@code most}, with its cost. */
    void read(Column column, CellState s, TableWord w, int width, double most, ObjDoubleConsumer<CellState> into) {
        Next next = new Next(s, w, width, most, column == Column.LEAD || column == Column.COORDINATING ? BodyOpening.cost(directing, s, w) : 0, into);
        switch (column) {
            case LEAD, COORDINATING -> body(column, next);
            case DUE -> due(next);
            case CONTENT, NUMBER -> content(next);
            case DIRECTING, OUTPUT, SUBMIT_TO, REMARK -> free(column, next);
        }
    }

    private final class Next {
        final CellState s;
        final TableWord w;
        final int width;
        final double most, besides;
        final ObjDoubleConsumer<CellState> into;
        private TableWord.@Nullable Sounding sounding;

        /** @param besides what the word costs beside what it costs to read it */
        Next(CellState s, TableWord w, int width, double most, double besides, ObjDoubleConsumer<CellState> into) {
            this.most = most;
            this.besides = besides;
            this.s = s;
            this.w = w;
            this.width = width;
            this.into = into;
        }

        double language() {
            if (w.numbers.length == 0) return w.bullet ? 2.5 : 5;
            return Math.min(MOST * 1.4, sounding().cost());
        }

        private TableWord.Sounding sounding() {
            if (sounding == null) sounding = w.after(s.first(), s.second(), fluency, MOST);
            return sounding;
        }

        void put(CellState.Kind kind, NameTree.Node node, boolean opens, double read) {
            double cost = read + besides;
            if (cost > most) return;
            int first = s.second(), second = s.second();
            if (w.ended) {
                first = fluency.start();
                second = fluency.start();
            } else if (w.numbers.length == 0) first = s.first();
            else {
                first = sounding().first();
                second = sounding().second();
            }
            into.accept(new CellState(s, w, kind, node, first, second, opens, s.words() + 1, width, s.paid() + cost, s.empty() ? w.line : s.firstLine()), cost);
        }

        /** Whether the cell names the same body already. */
        private boolean said(NameTree.Node name) {
            for (CellState at = s; at != null && at.word() != null; at = at.before()) if (at.node() == name) return true;
            return false;
        }

        void steps(NameTree tree, NameTree.Node from, boolean opens, double cost) {
            if (!s.empty() && from == s.node() && s.nameBeginsLine()) cost += from.onward(w.line != s.line() || !from.endsWith(s.word()));
            if (cost > most) return;
            // what goes on where a name was whole has to be read clearly
            double slips = tree == known && !s.empty() && s.whole() && (from == s.node() || !w.upper && !s.word().ended && !s.word().comma) ? CLEAR : 1;
            for (TableWord.Spelling spelling : w.keys)
                for (NameTree.Step step : tree.walk(from, spelling.key())) put(CellState.Kind.NAME, step.node(), opens, cost + slips * (step.cost() * 2.5 + spelling.cost() * SPELT) + (step.node().name() != null && said(step.node()) ? AGAIN : 0));
        }
    }

    /** Lines of a known cell of which recognition left nothing, or nothing that can be read: the lines after them tell the cell. */
    private static void damaged(Next n, NameTree tree, NameTree.Node at, boolean opens, double cost) {
        CellState s = n.s;
        double noise = n.w.strange ? STRANGE : NOISE;
        if (s.empty() || n.w.line != s.line()) {
            if (!s.empty() && !at.lineEnd()) return;
            if (!s.empty()) n.put(CellState.Kind.NAME, at, false, SPOILT + noise);
            for (NameTree.Node after : at.lineEnds()) {
                n.steps(tree, after, opens, cost + SKIPPED + (!s.empty() && n.w.line == s.line() + 1 ? LOST : 0));
                n.put(CellState.Kind.NAME, after, opens, cost + DAMAGED + noise);
            }
        } else if (at.lineEnd()) n.put(CellState.Kind.NAME, at, false, noise + (!n.w.strange && at.endsWith(s.word()) ? TAKEN : 0));
    }

    /** The end of a word that its narrow column broke at the end of a line: "bản/Bá" "o cáo". */
    private void end(Next n) {
        CellState s = n.s;
        TableWord w = n.w, before = s.word();
        if (s.empty() || w.upper || w.line == before.line || n.width != w.text.length() || before.ended || before.comma || before.numbers.length == 0) return;
        String letters = before.lastLetters() + w.firstLetters();
        if (!guesses.anyWrittenAs(letters)) return;
        int last = before.numbers.length - 1, second = last > 0 ? before.numbers[last - 1] : s.before().second(), first = last > 1 ? before.numbers[last - 2] : last > 0 ? s.before().second() : s.before().first();
        double best = MOST;
        int meant = -1;
        for (Guesses.Guess guess : spelt.computeIfAbsent(letters, guesses::of)) {
            if (!Folding.fold(guess.syllable()).equals(letters)) continue;
            double cost = fluency.cost(first, second, guess.number()) + guess.cost();
            if (cost < best) {
                best = cost;
                meant = guess.number();
            }
        }
        if (meant < 0) return;
        double cost = Math.max(-4, BROKEN + best - Math.min(MOST, fluency.cost(first, second, before.numbers[last])));
        n.into.accept(new CellState(s, w.asEnd(), s.kind(), null, second, meant, false, s.words(), n.width, s.paid() + cost, s.firstLine()), cost);
    }

    /** Running text, in which bodies are named too. */
    private void content(Next n) {
        CellState s = n.s;
        if (s.kind() == CellState.Kind.NAME) n.steps(known, s.node(), false, 0.12);
        if (s.whole() && n.w.upper && n.w.head) n.steps(known, known.root(), false, MENTION);
        if (s.whole()) n.put(CellState.Kind.FREE, null, false, n.language() + (s.empty() ? n.w.upper ? 0 : 3.5 : 0));
    }

    private void body(Column column, Next n) {
        CellState s = n.s;
        TableWord w = n.w;
        if (w.bullet) {
            // a dash stands before a body or inside a name ("chính trị - xã hội")
            boolean first = s.empty() || s.word().ended || w.index == 0 || w.word.gap() == PrintedLine.RULED || w.line != s.line();
            if (s.whole()) n.put(CellState.Kind.EMPTY, null, true, first ? 0.7 : 2.5);
            if (!s.empty()) n.put(s.kind(), s.node(), false, first ? 2.5 : s.kind() == CellState.Kind.FREE ? 2 : 0.6);
            return;
        }
        NameTree own = learnt.get(column);
        boolean begun = s.kind() != CellState.Kind.EMPTY, ended = !s.empty() && (s.word().ended || s.word().comma);
        if (s.kind() == CellState.Kind.NAME) {
            n.steps(known, s.node(), false, s.whole() ? LONGER : 0.12);
            if (!s.whole()) damaged(n, known, s.node(), false, 0.12);
        }
        boolean another = w.upper && w.any(CLASS_STARTS) && !s.empty() && !s.word().comma;
        // "Các" before a body's name tells of several such bodies
        boolean several = begun && s.opens() && s.kind() != CellState.Kind.NAME && s.word().key.equals("cac");
        if (s.kind() == CellState.Kind.CLASS && !another) n.put(CellState.Kind.CLASS, null, false, w.inClass || several && w.head ? 0.15 + 0.55 * Math.min(5, n.language()) : 1.4 + n.language());
        if (s.whole()) {
            boolean alone = s.kind() == CellState.Kind.FREE && s.opens() && !ended, inside = begun && w.text.startsWith("(");
            double begin = alone ? 5 : !begun || ended ? 0 : w.upper ? 1.5 : s.kind() == CellState.Kind.NAME && w.key.equals("va") ? 9 : 3;
            if (own != null) n.steps(own, own.root(), !several && !inside, begin + 0.8);
            if (own != null && s.empty()) damaged(n, own, own.root(), true, begin + 0.8);
            n.steps(classes, classes.root(), !several, begin + (w.upper || begun ? 1 : 4.2));
            n.steps(known, known.root(), !several && !inside, (several ? 0.8 : begin + 2.4) + (w.upper ? 0 : begun ? 1 : 3.5));
            if (w.any(CLASS_STARTS)) n.put(CellState.Kind.CLASS, null, true, begin + (w.upper || begun ? 1.3 : 4));
            if (!several || !w.head) n.put(CellState.Kind.FREE, null, true, begin + (directing && w.upper && w.key.equals("dong") ? PERSON : 0) + (w.upper && w.head ? 3.2 : w.upper ? 5.5 : w.strange ? 8.5 : 10));
            if (begun && !alone && w.key.equals("va")) n.put(CellState.Kind.EMPTY, null, false, 0.8);
        }
        if (begun && w.year && w.dueFigure) return;
        if (begun && !(s.kind() == CellState.Kind.CLASS && w.inClass))
            n.put(CellState.Kind.FREE, null, false, (w.capitals && !w.ended ? Math.min(4, n.language()) : n.language()) + (s.kind() == CellState.Kind.FREE ? s.words() > 8 ? 1.5 : 0.8 : s.whole() ? 2.4 : 2.8));
    }

    private void due(Next n) {
        CellState s = n.s;
        TableWord w = n.w;
        double cost;
        boolean complete = s.opens();
        if (s.empty()) cost = w.dueFigure ? w.year ? 0.8 : 4 : w.dueStart ? w.upper ? 1.2 : 5 : w.bullet ? 4 : 8;
        else {
            double language = n.language();
            cost = w.dueFigure ? w.year ? 0.3 : 0.8 : w.dueWord != null ? 0.3 + 0.4 * language + (w.dueStart && w.upper && s.words() > 1 ? 3 : 0) : (first(s).key.matches("theo|trong|den") ? 0.3 : 2) + language;
            // a cell has one due date as a rule: a second one is the next row's
            if (complete) cost += w.dueFigure && w.year || w.dueStart && w.upper ? 6 : w.key.equals("va") ? 0 : 2.5;
            if (s.words() > 5) cost += 0.8;
        }
        n.put(CellState.Kind.DUE, null, complete || w.year && w.dueFigure || w.key.equals("xuyen") || !s.empty() && s.word().key.matches("h[ai]?ng") && w.key.matches("nam|thang|quy"), cost);
    }

    private static TableWord first(CellState s) {
        CellState at = s;
        while (at.words() > 1) at = at.before();
        return at.word();
    }

    private void free(Column column, Next n) {
        CellState s = n.s;
        TableWord w = n.w;
        NameTree own = learnt.get(column);
        boolean person = column == Column.DIRECTING;
        if (own != null && s.empty() && !(person && BODY_HEADS.contains(w.firstKey))) {
            n.steps(own, own.root(), true, 1.2);
            damaged(n, own, own.root(), true, 1.2);
        }
        if (!person && s.kind() == CellState.Kind.FREE) end(n);
        if (own != null && person && s.kind() == CellState.Kind.FREE && w.line != s.line()) for (NameTree.Node after : own.insideEnds()) n.steps(own, after, false, RESUMED);
        if (own != null && s.kind() == CellState.Kind.NAME) {
            n.steps(own, s.node(), false, 0.1);
            damaged(n, own, s.node(), false, 0.1);
        }
        if (own != null && s.kind() == CellState.Kind.NAME && w.line != s.line() && w.lost() != null) for (NameTree.Step step : own.walk(s.node(), w.lost())) n.put(CellState.Kind.NAME, step.node(), false, 0.3);
        // a post is followed by the body in which it is held: "Phó Chủ tịch Ủy ban nhân dân thành phố"
        if (person && s.kind() == CellState.Kind.FREE && HELD_IN.contains(s.word().key) && !s.word().comma && w.upper) n.steps(known, known.root(), false, HELD);
        if (person && s.kind() == CellState.Kind.NAME) n.steps(known, s.node(), false, 0.1);
        double cost;
        if (s.empty()) cost = person ? w.key.matches("dong|ong|ba|d c") && w.upper || w.bullet ? 0.8 : w.upper ? OFFICIALS.contains(w.key) ? 2.5 : 6 : 9
                : w.bullet ? 1.2 : (w.upper ? 1 : 5) + Math.min(4, n.language()) * 0.6 - (w.output && w.upper ? 1 : 0);
        else cost = (person ? (first(s).key.equals("dong") || OFFICIALS.contains(first(s).key)) && s.words() < 24 ? 0.7 * Math.min(6, n.language()) : n.language() + 1 : n.language()) + 0.2 + (s.kind() != CellState.Kind.NAME ? 0 : s.whole() ? 2.2 : 1) + (person && s.words() > 24 ? 1 : 0)
                + (person && w.key.equals("dong") && w.upper ? 1 : 0)
                + (person && w.upper && BODY_HEADS.contains(w.firstKey) && !s.word().comma && !s.word().ended && !s.word().bullet && !HELD_IN.contains(s.word().key) && !OFFICIALS.contains(s.word().key) ? IN_PERSON : 0);
        n.put(CellState.Kind.FREE, null, false, cost);
    }
}
