package vn.dondoc.knowledge.extract;

/** How the lines of a table's cells lie on the paper: how long they are, how they follow each other, how a row is aligned. */
final class RowShape {
    private final double[] widths;
    /** Share of the table's width that a column beside the content seldom exceeds; what cells out of their columns' order cost. */
    private static final double NARROW = 0.3, ORDER = 4;
    /** What a line with nothing of a cell costs where the cell has named a body wholly. */
    private static final double GAP = 2;
    /** What it costs to go on, with a capital and after an empty line, where a sentence has ended. */
    private static final double ENDED = 3;
    private final double length;
    private final double numbered;

    /**
     * @param widths   characters of a full line of each column, 0 where not known yet
     * @param length   characters of a line over the whole table
     * @param numbered share of the rows whose number was read
     */
    RowShape(double[] widths, double length, double numbered) {
        this.widths = widths;
        this.length = length;
        this.numbered = numbered;
    }

    /** What it costs to begin a row without a number. */
    double unnumbered() {
        return 3 * numbered;
    }

    /** What it costs to go on with a section's heading that is {@code before}, as one does that fills its line. */
    double heading(TableLine before) {
        return before.printed().width(0, before.words().size()) > 0.85 * length ? 0.5 : 5;
    }

    /** What it costs when a row's number stands so many lines below its first. */
    double late(int lines) {
        return 0.6 + 0.05 * lines;
    }

    /** What it costs to begin a piece of column {@code k} with a word. */
    double piece(TableLine line, TableWord w, int column, int k, CellState[] cells, int started) {
        CellState cell = cells[k];
        boolean ruled = w.word.gap() == PrintedLine.RULED;
        double cost;
        if (column >= 0) cost = ruled ? 0.1 : w.word.gap() == PrintedLine.WIDE ? 0.5 : w.upper || w.dueFigure || !cell.empty() ? 1.4 : 2.2;
        else cost = k == 0 ? 0 : ruled ? 0.7 : line.printed().blankBefore() ? 1 : 1.05;
        if (column >= 0) for (int j = column + 1; j < k; j++) cost += cells[j].empty() ? 0.5 : 0.1;
        if (cell.empty()) {
            // cells that were read one after the other stand in the order of their columns
            if (column < 0 && line.printed().blankBefore()) for (int j = k + 1; j < cells.length; j++) if (!cells[j].empty() && cells[j].line() == w.line - 1) return cost + ORDER;
            return cost;
        }
        int missed = w.line - cell.line() - 1;
        if (column < 0 && k > 0 && missed == 0 && line.printed().blankBefore() && !cell.word().comma) cost += 1.5;
        if (column < 0 && line.printed().blankBefore() && cell.word().text.endsWith(".") && w.upper) cost += ENDED;
        if (missed > 0) cost += (missed == 1 ? 1.2 : 2.5) + (cell.kind() == CellState.Kind.NAME && cell.whole() ? GAP : 0);
        if (widths[k] > 0) {
            double room = widths[k] - cell.width() - 1 - w.text.length();
            if (room > 0.15 * widths[k]) cost += Math.min(k == 0 ? 6 : 3, 0.5 + (k == 0 ? 7 : 3) * (room / widths[k] - 0.15)) * (cell.word().ended ? k == 0 ? 0.7 : 0.2 : 1);
        }
        return cost;
    }

    /** What it costs when a line of a column is longer than a full one. */
    double over(int k, int width, int word) {
        double over = widths[k] > 0 ? width - widths[k] * 1.12 - 2 : k > 0 ? width - NARROW * length : 0; // beside the content the columns are narrow
        return over > 0 ? Math.min(over, word + 1) * 0.2 : 0;
    }

    /** What it costs when a row's cells are aligned neither at their first lines nor at their middles. */
    double row(CellState[] cells, int from, int to) {
        int first = Integer.MAX_VALUE, last = -1;
        for (CellState s : cells) if (!s.empty()) {
            first = Math.min(first, s.firstLine());
            last = Math.max(last, s.line());
        }
        double top = 0, middle = 0, below = 0;
        for (CellState s : cells) if (!s.empty()) {
            top += Math.clamp(s.firstLine() - first - 0.5, 0, 4);
            middle += Math.clamp(Math.abs(s.firstLine() + s.line() - first - last) / 2.0 - 0.75, 0, 4);
        }
        // what a row is about never stands below who does it and by when
        if (!cells[0].empty()) for (CellState s : cells) if (!s.empty() && s.line() < cells[0].firstLine()) below += 4;
        return 0.3 * Math.min(top, middle) + below;
    }
}
