package vn.dondoc.knowledge.extract;

import java.util.regex.Pattern;

/**
 * What it costs to give a cell a row of a page: it mostly stands behind its row's number and below the cell that its
 * column got last.
 *
 * @param upwards of a cell above the one that its column got last
 */
record RowCosts(double upwards) {
    static final double UPWARDS = 1.2, NEVER = 99;
    private static final double ALONG = 0.5, DOWN = 0.5;
    private static final Pattern LEADING = Pattern.compile("[-+•]? ?(?:[Cc]ơ quan |[Đđ]ơn vị )?[Cc]hủ trì\\b.*:"), WITH = Pattern.compile("[-+•]? ?(?:[Cc]ơ quan |[Đđ]ơn vị )?[Pp]hối hợp\\b.*:");

    /** Of a cell right behind another, on the same row or below it in the same column: text flows so wherever it stands. */
    static double flow(int rows, int columns) {
        return rows == 0 && columns > 0 ? ALONG : rows == 1 && columns == 0 ? DOWN : NEVER;
    }

    /** What it costs that a cell goes on in a further block: little where its words say that there is more. */
    static double further(Column column, String before, String words) {
        boolean entry = entry(words);
        if (WITH.matcher(words).lookingAt()) return LEADING.matcher(before).lookingAt() ? 0.1 : 8;
        char end = before.charAt(before.length() - 1);
        if (end == ':' || end == ';' || end == ',') return entry || end == ',' ? 0.2 : 1.2;
        if (Character.isLowerCase(words.charAt(0))) return 1.5;
        return entry && column != Column.DUE ? entry(before) || before.contains("\n- ") || before.contains("\n+ ") ? 1.5 : 3 : 8;
    }

    private static boolean entry(String words) {
        return words.startsWith("- ") || words.startsWith("+ ");
    }

    /**
     * @param home  the row whose number stands last before the cell
     * @param last  the row of the column's cell before, -1 where there is none
     * @param inRun what it costs at most, where the column is read row after row
     */
    double away(int row, int home, int last, double inRun) {
        if (last < 0 && row == 1 && home > 1) return 0.3;
        double cost = row == home ? 0 : row < home ? Math.min(2.2, 0.5 + 0.3 * (home - row - 1)) : Math.min(4, 1.5 + 0.5 * (row - home - 1));
        cost = Math.min(cost, inRun);
        if (row == 0) cost += 1;
        if (row < last) cost += upwards;
        else if (row > Math.max(1, last + 1)) cost += Math.min(1, 0.2 * (row - Math.max(1, last + 1)));
        return cost;
    }

    /** What it costs that a row has no cell. */
    static double empty(Column column) {
        return switch (column) {
            case CONTENT -> 6;
            case NUMBER, LEAD, DUE -> 3.5;
            case DIRECTING -> 2.5;
            case REMARK -> 0.1;
            default -> 1.2;
        };
    }
}
