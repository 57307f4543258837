package vn.dondoc.knowledge.extract;

import java.util.List;

/**
 * What the room in the columns of a table says of its lines: a line ends because the next word of its own cell found none.
 *
 * @param widths of the columns by {@link LineWidth}, 0 where not known yet
 * @param page   the width of the widest lines of the table
 */
record BlockRoom(List<Column> columns, double[] widths, double page, BlockPrices prices) {
    private static final double SENTENCE = -0.8, NARROW_BESIDE_TWO = 0.36;

    /** Lines are joined where little room is left between them: the left one nearly fills its column. */
    double left(int k, int wide) {
        if (widths[k] <= 0) return prices.unknownRoom();
        double fill = wide / widths[k];
        return fill >= 0.8 ? 0 : 0.6 + 6 * (0.8 - fill);
    }

    double tooWide(int k, int wide) {
        double width = widths[k];
        if (width <= 0) {
            double most = (columns.contains(TableHeading.GROUP) ? NARROW_BESIDE_TWO : prices.narrow()) * page;
            return BlockSearch.kind(columns.get(k)) != Column.CONTENT && wide > most ? Math.min(12, 1 + 25 * (wide - most) / page) : 0;
        }
        double over = wide / width - 1.03;
        return over > 0 ? Math.min(12, 0.3 + 20 * over) : 0;
    }

    /** What speaks for a cell going on with a word on a new line: the line above had no room for it, or a paragraph ended. */
    double broken(int k, String before, int lastWidth, BlockLine line, int at) {
        double width = widths[k];
        boolean upper = line.words().get(at).upper();
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        double sentence = BlockSearch.kind(columns.get(k)) == Column.CONTENT && last == '.' && upper ? columns.get(k) == TableHeading.GROUP ? 2 * SENTENCE : SENTENCE : 0;
        if (width <= 0 || line.paragraph(at) || upper && (last == ';' || last == '.' || last == ':')) return sentence;
        boolean hyphen = last == '-' && !before.endsWith(" -");
        double ratio = (lastWidth + (hyphen ? 0 : LineWidth.BLANK) + line.head(at)) / width;
        return ratio >= 0.97 ? 0.35 : -Math.min(6, 0.6 + 14 * (0.97 - ratio));
    }
}
