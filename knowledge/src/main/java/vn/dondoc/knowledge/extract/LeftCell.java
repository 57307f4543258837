package vn.dondoc.knowledge.extract;

import java.util.Set;

/** What it costs to leave a cell of a recognised table as it is at the end of its row: empty, or where no cell ends. */
final class LeftCell {
    /** Words after which more must come. */
    private static final Set<String> OPEN = Set.of("va", "cua", "cho", "ve", "voi", "theo", "tai", "trong", "cac", "duoc", "do", "tu", "nhung", "de");

    private LeftCell() {}

    static double cost(Column column, CellState s) {
        if (s.empty()) return switch (column) {
            case LEAD -> 6;
            case DUE -> 5;
            case CONTENT -> 12;
            case DIRECTING -> 4;
            case OUTPUT -> 3;
            default -> 1.5;
        };
        double cost = s.whole() ? 0 : 3;
        if (column == Column.DIRECTING && (CellReading.POSTS.contains(s.word().key) || s.node() != null && s.whole() && NameTree.goesOn(s.node()))) cost += 3;
        if ((column == Column.LEAD || column == Column.COORDINATING) && s.words() == 1 && s.word().key.length() < 4 && !s.word().capitals) cost += 4;
        if (OPEN.contains(s.word().key)) cost += 2;
        if (column == Column.LEAD && s.kind() == CellState.Kind.CLASS && s.words() < 7 && s.word().key.equals("quan") && s.before().word().key.equals("lien")) cost += 2.5;
        if (column == Column.CONTENT && s.word().text.matches(".*[,(-]")) cost += 3;
        if (column == Column.CONTENT && s.words() < 6) cost += 2 * (6 - s.words());
        if (column == Column.DUE && s.words() == 1 && s.word().dueWord != null) cost += 3;
        return cost;
    }
}
