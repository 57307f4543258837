package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares out the words of one line among the cells of a row: column by column a piece of the line goes on with the
 * cell, what lies between may be dirt. What a piece costs depends on its own cell alone, so that it is read once for
 * all rows that have that cell.
 */
final class LineSharing {
    private static final int READINGS = 4;
    private static final double BEHIND = 16, FAR_BEHIND = 14;

    /** Words up to {@code to} in one cell. @param first its first word that is no dirt, -1 where all are */
    private record Piece(CellState state, double cost, int first) {}

    /** One way to share out the words so far. @param to words read @param column the last one that got any, -1 for none */
    record Share(@Nullable Share before, int row, int to, int column, @Nullable CellState state, double cost) {}

    private final List<Column> columns;
    private final CellReading reading;
    private final RowShape shape;
    private final TableLine line;
    private final int kept;
    private final double[] text;
    private final List<List<Map<CellState, List<List<Piece>>>>> known = new ArrayList<>();

    /** @param kept ways kept for each place on the line and each row that may go on there */
    LineSharing(List<Column> columns, CellReading reading, RowShape shape, TableLine line, int kept) {
        this.kept = kept;
        this.columns = columns;
        this.reading = reading;
        this.shape = shape;
        this.line = line;
        int n = line.words().size();
        text = new double[n + 1];
        for (int i = 0; i < n; i++) text[i + 1] = text[i] + line.asText()[i];
        for (int k = 0; k < columns.size(); k++) {
            List<Map<CellState, List<List<Piece>>>> starts = new ArrayList<>();
            for (int i = 0; i < n; i++) starts.add(new IdentityHashMap<>());
            known.add(starts);
        }
    }

    /** A row that goes on at the line: its cells, its first line, the first word that is still to be read, what it has cost. */
    interface Open {
        CellState[] cells();

        int started();

        int from();

        double cost();
    }

    /** @return the likely ways, each with all words of the line read; {@code row} tells of which row */
    List<Share> ways(List<? extends Open> rows) {
        int n = line.words().size();
        List<Integer> lines = rows.stream().map(Open::started).distinct().toList();
        int[] started = rows.stream().mapToInt(row -> lines.indexOf(row.started())).toArray();
        Places done = new Places(lines.size()), open = new Places(lines.size());
        for (int r = 0; r < rows.size(); r++) {
            Open row = rows.get(r);
            Share begin = new Share(null, r, row.from(), -1, null, row.cost());
            double dirt = 0;
            for (int i = row.from(); i < n; i++) dirt += line.words().get(i).dirt;
            (row.from() == n ? done : open).offer(begin, started[r]);
            if (row.from() < n && dirt < 10 * (n - row.from())) done.offer(new Share(begin, r, n, -1, null, row.cost() + dirt), started[r]);
        }
        for (int k = 0; k < columns.size(); k++) {
            Places further = new Places(lines.size());
            for (Share s : open.all()) {
                further.offer(s, started[s.row()]);
                further(s, rows.get(s.row()), started[s.row()], k, n, further, done);
            }
            open = further;
        }
        return done.all();
    }

    private void further(Share s, Open row, int started, int k, int n, Places into, Places done) {
        List<List<Piece>> pieces = known.get(k).get(s.to()).computeIfAbsent(row.cells()[k], cell -> pieces(k, cell, s.to()));
        for (int length = 1; length <= pieces.size(); length++) {
            Places places = s.to() + length == n ? done : into;
            for (Piece piece : pieces.get(length - 1)) {
                double cost = s.cost() + piece.cost() + shape.piece(line, line.words().get(piece.first()), s.column(), k, row.cells(), row.started());
                if (places.takes(s.to() + length, started, cost)) places.offer(new Share(s, s.row(), s.to() + length, k, piece.state(), cost), started);
            }
        }
    }

    /** The best ways that have read as far, for every place on the line and every line where their row began. */
    private final class Places {
        private final List<List<Cheapest<Share>>> at = new ArrayList<>();
        private final double[] best = new double[text.length];

        /** @param beginnings in how many lines the rows began */
        Places(int beginnings) {
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            for (int i = 0; i < best.length; i++) at.add(Stream.generate(() -> new Cheapest<Share>(kept)).limit(beginnings).toList());
        }

        boolean takes(int to, int started, double cost) {
            return cost <= best[to] + BEHIND && cost < at.get(to).get(started).most();
        }

        void offer(Share share, int started) {
            int to = share.to();
            if (!takes(to, started, share.cost())) return;
            at.get(to).get(started).add(share, share.cost());
            best[to] = Math.min(best[to], share.cost());
        }

        List<Share> all() {
            List<Share> all = new ArrayList<>();
            for (int i = 0; i < best.length; i++) for (Cheapest<Share> some : at.get(i)) for (Share share : some.all()) if (share.cost() <= best[i] + BEHIND) all.add(share);
            return all;
        }
    }

    /** What words from a place on read as in a cell, by how many they are. */
    private List<List<Piece>> pieces(int k, CellState cell, int from) {
        List<List<Piece>> byLength = new ArrayList<>();
        List<Piece> at = List.of(new Piece(cell, 0, -1));
        for (int i = from; i < line.words().size(); i++) {
            TableWord w = line.words().get(i);
            Cheapest<Piece> read = new Cheapest<>(READINGS + 2), next = new Cheapest<>(READINGS + 2);
            for (Piece piece : at) {
                if (w.dirt < 10) next.add(new Piece(piece.state(), piece.cost() + w.dirt, piece.first()), piece.cost() + w.dirt);
                boolean begins = piece.first() < 0;
                int width = begins ? w.text.length() : piece.state().width() + 1 + w.text.length(), first = begins ? w.index : piece.first();
                double before = piece.cost() + (begins ? 0 : w.word.gap() == PrintedLine.RULED ? 3 : 0.1) + shape.over(k, width, w.text.length());
                reading.read(columns.get(k), piece.state(), w, width, Math.min(40, read.most() - before), (state, cost) -> read.add(new Piece(state, before + cost, first), before + cost));
            }
            List<Piece> ends = new ArrayList<>(read.all().subList(0, Math.min(READINGS, read.all().size())));
            // dirt before another cell's piece is read with that piece
            if (i == line.words().size() - 1) for (Piece piece : next.all().subList(0, Math.min(next.all().size(), READINGS))) if (piece.first() >= 0) ends.add(piece);
            byLength.add(ends);
            for (Piece piece : read.all()) next.add(piece, piece.cost());
            at = next.all();
            if (at.isEmpty() || at.getFirst().cost() > text[i + 1] - text[from] + FAR_BEHIND) break;
        }
        return byLength;
    }
}
