package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
        Places done = new Places(n, kept), open = new Places(n, kept);
        for (int r = 0; r < rows.size(); r++) {
            Open row = rows.get(r);
            Share begin = new Share(null, r, row.from(), -1, null, row.cost());
            double dirt = 0;
            for (int i = row.from(); i < n; i++) dirt += line.words().get(i).dirt;
            (row.from() == n ? done : open).offer(begin, row.started());
            if (row.from() < n && dirt < 10 * (n - row.from())) done.offer(new Share(begin, r, n, -1, null, row.cost() + dirt), row.started());
        }
        for (int k = 0; k < columns.size(); k++) {
            Places further = new Places(n, kept);
            for (Share s : open.all()) {
                Open row = rows.get(s.row());
                further.offer(s, row.started());
                further(s, row, k, n, further, done);
            }
            open = further;
        }
        return done.all();
    }

    private void further(Share s, Open row, int k, int n, Places into, Places done) {
        List<List<Piece>> pieces = known.get(k).get(s.to()).computeIfAbsent(row.cells()[k], cell -> pieces(k, cell, s.to()));
        for (int length = 1; length <= pieces.size(); length++) {
            Places places = s.to() + length == n ? done : into;
            for (Piece piece : pieces.get(length - 1)) {
                double cost = s.cost() + piece.cost() + shape.piece(line, line.words().get(piece.first()), s.column(), k, row.cells(), row.started());
                if (places.takes(s.to() + length, row.started(), cost)) places.offer(new Share(s, s.row(), s.to() + length, k, piece.state(), cost), row.started());
            }
        }
    }

    /** The best ways that have read as far, for every place on the line and every line where their row began. */
    private static final class Places {
        private static final Comparator<Share> DEAREST = Comparator.comparingDouble(s -> -s.cost());
        private final List<Map<Integer, PriorityQueue<Share>>> at = new ArrayList<>();
        private final double[] best;
        private final int most;

        Places(int n, int most) {
            this.most = most;
            best = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                at.add(new HashMap<>());
                best[i] = Double.POSITIVE_INFINITY;
            }
        }

        boolean takes(int to, int started, double cost) {
            if (cost > best[to] + BEHIND) return false;
            PriorityQueue<Share> kept = at.get(to).get(started);
            return kept == null || kept.size() < most || kept.peek().cost() > cost;
        }

        void offer(Share share, int started) {
            if (!takes(share.to(), started, share.cost())) return;
            PriorityQueue<Share> kept = at.get(share.to()).computeIfAbsent(started, _ -> new PriorityQueue<>(DEAREST));
            if (kept.size() == most) kept.poll();
            kept.add(share);
            best[share.to()] = Math.min(best[share.to()], share.cost());
        }

        List<Share> all() {
            List<Share> all = new ArrayList<>();
            for (int i = 0; i < best.length; i++) for (PriorityQueue<Share> kept : at.get(i).values()) for (Share s : kept) if (s.cost() <= best[i] + BEHIND) all.add(s);
            return all;
        }
    }

    /** What words from a place on read as in a cell, by how many they are. */
    private List<List<Piece>> pieces(int k, CellState cell, int from) {
        List<List<Piece>> byLength = new ArrayList<>();
        List<Piece> at = List.of(new Piece(cell, 0, -1));
        for (int i = from; i < line.words().size(); i++) {
            TableWord w = line.words().get(i);
            List<Piece> next = new ArrayList<>(), read = new ArrayList<>();
            for (Piece piece : at) {
                if (w.dirt < 10) next.add(new Piece(piece.state(), piece.cost() + w.dirt, piece.first()));
                boolean begins = piece.first() < 0;
                int width = begins ? w.text.length() : piece.state().width() + 1 + w.text.length(), first = begins ? w.index : piece.first();
                double before = piece.cost() + (begins ? 0 : w.word.gap() == PrintedLine.RULED ? 3 : 0.1) + shape.over(k, width, w.text.length());
                reading.read(columns.get(k), piece.state(), w, width, 40, (state, cost) -> read.add(new Piece(state, before + cost, first)));
            }
            read.sort(Comparator.comparingDouble(Piece::cost));
            List<Piece> ends = new ArrayList<>(read.subList(0, Math.min(READINGS, read.size())));
            // dirt before another cell's piece is read with that piece
            if (i == line.words().size() - 1) for (Piece piece : next.subList(0, Math.min(next.size(), READINGS))) if (piece.first() >= 0) ends.add(piece);
            next.addAll(read);
            byLength.add(ends);
            next.sort(Comparator.comparingDouble(Piece::cost));
            at = next.subList(0, Math.min(READINGS + 2, next.size()));
            if (at.isEmpty() || at.getFirst().cost() > text[i + 1] - text[from] + FAR_BEHIND) break;
        }
        return byLength;
    }
}
