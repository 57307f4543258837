package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the cells of a page their rows: all blocks of the page together, each in one of its readings. The numbers are
 * the ruler. A cell mostly follows its row's number; one that comes late, early or out of its column's order is paid
 * for, and so is every cell that is missing in the end.
 */
final class PageSearch {
    private static final int ROWS_TRIED = 3, CONTINUED = 62, MOST_PARTS = 48;
    private static final double APART = 3.5, PASSED = 1.5, MOST_DOUBT = 4, LATE = 1;

    private final List<Column> columns;
    private final boolean[] ofActivity;
    private final BlockPrices prices;
    private final RowCosts costs;

    PageSearch(List<Column> columns, BlockPrices prices) {
        this.columns = columns;
        this.prices = prices;
        boolean grouped = columns.contains(TableHeading.GROUP);
        costs = new RowCosts(grouped ? prices.upwards() : RowCosts.UPWARDS);
        ofActivity = new boolean[columns.size()];
        for (int k = 0; k < columns.size(); k++) ofActivity[k] = grouped && (columns.get(k) == Column.CONTENT || columns.get(k) == Column.DUE || columns.get(k) == Column.OUTPUT);
    }

    boolean ofActivity(int column) {
        return ofActivity[column];
    }

    /**
     * @param row    of the page, 0 the row of the page before; of a column of activities the count of the activity
     * @param sure   how far from its number or how near to another reading it stands, 0..1
     */
    record Placed(BlockSearch.Cell cell, int row, int block, double sure) {}

    private static final class State {
        final @Nullable State before;
        final List<Placed> placed;
        final long[] filled;
        final int[] last;
        /** The words of the cell that each column got last. */
        final String[] text;
        double score;
        int activities;
        /** The activity that was told last; its count and one more after the name of a task. */
        int told;
        /** Where the cell before stands: along its row, or down its column, the next one follows. */
        int beforeRow = -1, beforeColumn = -1;
        boolean ended;
        /** In which column bodies stood first: a column's cells are of a kind. */
        Map<String, Integer> bodies = Map.of();

        State(@Nullable State before, long[] filled, int[] last, String[] text, double score, int activities, List<Placed> placed) {
            this.before = before;
            this.filled = filled;
            this.last = last;
            this.text = text;
            this.score = score;
            this.activities = activities;
            this.placed = placed;
        }

        long key() {
            long key = (activities * 2L + (told == activities ? 1 : 0)) * 2 + (ended ? 1 : 0);
            // states that differ in a few places only would crowd out all others
            for (int k = 0; k < filled.length; k++) key = (key * 0x9E3779B97F4A7C15L + Long.bitCount(filled[k]) * 64 + Long.numberOfTrailingZeros(~filled[k] & ~1)) * 0xC2B2AE3D27D4EB4FL + last[k];
            return beforeColumn < 0 ? key : key * 31 + beforeRow * 16 + beforeColumn;
        }

        /** As another, but with these cells of the block. */
        State(State before, State like, List<Placed> placed) {
            this(before, like.filled.clone(), like.last.clone(), like.text.clone(), like.score, like.activities, placed);
            told = like.told;
            bodies = like.bodies;
            beforeRow = like.beforeRow;
            beforeColumn = like.beforeColumn;
        }

        /** The same with nothing placed yet of the next block. */
        State copy() {
            return new State(this, this, List.of());
        }
    }

    /**
     * @param first      whether no row stands above the page's: cells of its first may be written before their number
     * @param rows       how many begin on the page
     * @param last       whether the table may end on the page
     * @param above      columns in which the row of the page before can take no more
     */
    List<Placed> place(boolean first, List<TablePages.Block> blocks, List<List<BlockSearch.Reading>> readings, int rows, boolean[] above, boolean last) {
        long[] filled = new long[columns.size()];
        for (int k = 0; k < filled.length; k++) if (above[k]) filled[k] = 1;
        State start = new State(null, filled, new int[columns.size()], new String[columns.size()], 0, 1, List.of());
        Arrays.fill(start.last, -1);
        List<State> beam = List.of(start);
        for (int b = 0; b < blocks.size(); b++) {
            Map<Long, State> best = new HashMap<>();
            List<BlockSearch.Reading> ways = readings.get(b);
            for (State s : beam) {
                State without = s.copy();
                without.ended = s.ended;
                without.score -= s.ended ? 0.2 : 3 + 2 * blocks.get(b).lines().size();
                keep(best, without);
                if (s.ended) continue;
                if (last) {
                    State end = s.copy();
                    end.ended = true;
                    end.score -= 4;
                    keep(best, end);
                }
                // right behind a row's number mostly stands its first column
                boolean opening = blocks.get(b).home() > (b == 0 ? 0 : blocks.get(b - 1).home());
                double top = ways.isEmpty() ? 0 : ways.getFirst().score();
                for (int w = 0; w < ways.size(); w++) {
                    if (ways.get(w).score() < top - 7) continue;
                    double behind = opening && !opens(ways.get(w)) ? prices.behindNumber() : 0;
                    double other = w == 0 ? ways.size() > 1 ? ways.get(1).score() : -99 : top;
                    int home = Math.max(first && prices.flowing() ? 1 : 0, blocks.get(b).home());
                    List<State> parts = List.of(s.copy());
                    for (BlockSearch.Cell cell : ways.get(w).cells()) parts = with(s, cell, parts, home, b, rows, ways.get(w).score() - other);
                    for (State part : parts) {
                        part.score += ways.get(w).score() - behind;
                        keep(best, part);
                    }
                }
            }
            beam = best.values().stream().sorted(Comparator.comparingDouble((State s) -> s.score).reversed()).limit(prices.beam()).toList();
        }
        State end = beam.stream().max(Comparator.comparingDouble(s -> s.score - missing(s, rows))).orElseThrow();
        List<Placed> placed = new ArrayList<>();
        for (State s = end; s != null; s = s.before) placed.addAll(0, s.placed);
        return placed;
    }

    private static void keep(Map<Long, State> best, State s) {
        best.merge(s.key(), s, (x, y) -> x.score >= y.score ? x : y);
    }

    /** The best ways to place one more cell of a block, whose cells before are placed in each of these ways. */
    private List<State> with(State s, BlockSearch.Cell cell, List<State> parts, int home, int block, int rows, double margin) {
        String words = cell.text();
        List<State> more = new ArrayList<>();
        for (State part : parts) more.addAll(with(s, cell, words, part, home, block, rows, margin));
        if (more.size() <= MOST_PARTS) return more;
        return more.stream().sorted(Comparator.comparingDouble((State part) -> part.score).reversed()).limit(MOST_PARTS).toList();
    }

    private List<State> with(State s, BlockSearch.Cell cell, String words, State sofar, int home, int block, int rows, double margin) {
        int k = cell.column();
        record Way(int row, double cost, boolean further) {}
        List<Way> ways = new ArrayList<>();
        if (cell.continues()) {
            if ((sofar.filled[k] >> CONTINUED & 1) == 0) ways.add(new Way(0, 0.5 * Math.min(4, home), false));
        } else if (ofActivity[k] && columns.get(k) == Column.CONTENT) {
            ways.add(new Way(sofar.activities, 0, false));
        } else {
            int most = ofActivity[k] ? Math.min(60, sofar.activities) : rows, here = ofActivity[k] ? sofar.activities - 1 : home;
            int next = sofar.last[k] < 0 ? -1 : sofar.last[k] + 1;
            for (int row = 0; row <= Math.min(60, most); row++) {
                if ((sofar.filled[k] >> row & 1) == 1) continue;
                double flow = columns.get(k) == Column.CONTENT || sofar.beforeColumn < 0 ? RowCosts.NEVER : RowCosts.flow(row - sofar.beforeRow, k - sofar.beforeColumn);
                ways.add(new Way(row, Math.min(flow, costs.away(row, here, sofar.last[k], row == next && row <= here ? 0.2 : 9)) * (columns.get(k) == Column.CONTENT ? 2.5 : 1), false));
            }
            if (prices.flowing() && sofar.last[k] >= 0 && !ofActivity[k]) ways.add(new Way(sofar.last[k], RowCosts.further(columns.get(k), sofar.text[k], words), true));
            ways.sort(Comparator.comparingDouble(Way::cost));
        }
        List<State> all = new ArrayList<>(ROWS_TRIED);
        for (Way way : ways.subList(0, Math.min(ROWS_TRIED, ways.size()))) {
            double apart = ofActivity[k] && columns.get(k) != Column.CONTENT && !cell.continues() && way.row() < sofar.told ? PASSED : 0;
            // along a row the cells stand from left to right
            for (int right = k + 1; right < columns.size(); right++)
                if (ofActivity[k] == ofActivity[right] && !cell.continues() && !way.further() && (s.filled[right] >> way.row() & 1) == 1 && way.row() > 0) apart += way.row() == 1 && sofar.last[k] < 0 && home > 1 ? LATE : prices.leftwards();
            for (Placed other : sofar.placed) {
                boolean beside = other.cell().first() <= cell.last() && cell.first() <= other.cell().last();
                if (ofActivity[k] == ofActivity[other.cell().column()] && other.row() != way.row()) apart += beside ? APART : 0.2;
            }
            List<Placed> placed = new ArrayList<>(sofar.placed);
            State next = new State(s, sofar, placed);
            next.filled[k] |= 1L << (cell.continues() ? CONTINUED : way.row());
            if (!cell.continues()) next.last[k] = way.row();
            next.text[k] = words;
            // rows of tasks and of their activities are counted each for itself
            if (prices.flowing() && !columns.contains(TableHeading.GROUP)) {
                next.beforeRow = cell.continues() ? -1 : way.row();
                next.beforeColumn = k;
            }
            if (ofActivity[k] && columns.get(k) == Column.CONTENT && !cell.continues()) next.told = ++next.activities - 1;
            // the name of a task stands before its activities, or between those that are told already
            if (columns.get(k) == TableHeading.GROUP) next.told = next.activities;
            if ((bodies(columns.get(k)) || grouped(k)) && !cell.continues()) {
                Integer other = next.bodies.get(words);
                if (other != null && other != k) apart += 0.8;
                if (other == null) {
                    next.bodies = new HashMap<>(next.bodies);
                    next.bodies.put(words, k);
                }
            }
            next.score -= way.cost() + apart;
            double sure = Math.clamp(0.9 - 0.12 * Math.min(MOST_DOUBT, way.cost() + apart) - (margin < 1 ? 0.15 * (1 - margin) : 0), 0.3, 0.9);
            placed.add(new Placed(cell, way.row(), block, sure));
            all.add(next);
        }
        return all;
    }

    private boolean opens(BlockSearch.Reading reading) {
        return columns.getFirst() != Column.CONTENT || !reading.cells().isEmpty() && reading.cells().getFirst().column() == 0 && !reading.cells().getFirst().continues();
    }

    private boolean grouped(int k) {
        return columns.get(k) == TableHeading.GROUP || ofActivity[k] && columns.get(k) == Column.CONTENT;
    }

    private static boolean bodies(Column column) {
        return column == Column.LEAD || column == Column.COORDINATING || column == Column.SUBMIT_TO;
    }

    private double missing(State s, int rows) {
        double cost = 0;
        for (int k = 0; k < columns.size(); k++) {
            int most = ofActivity[k] ? s.activities - 1 : rows;
            for (int row = 1; row <= most; row++) if ((s.filled[k] >> row & 1) == 0) cost += RowCosts.empty(columns.get(k)) * (row == most ? 0.6 : 1);
        }
        return cost;
    }
}
