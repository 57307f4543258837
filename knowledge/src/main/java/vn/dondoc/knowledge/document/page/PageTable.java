package vn.dondoc.knowledge.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param page  page from 0
 * @param texts the words of each cell, in the order of {@link Grid#cells()}
 */
public record PageTable(int page, Grid grid, List<CellText> texts) {
    private static final double WIDEST = 6;
    /** One in so many cells may have a speck on its border. */
    private static final int SPECKS = 10;

    public PageTable {
        texts = List.copyOf(texts);
        if (texts.size() != grid.cells().size()) throw new IllegalArgumentException("a text for each cell");
    }

    /** Puts each word into the cell that holds its centre; words outside the grid are left alone. */
    public static PageTable of(int page, Grid grid, List<Word> words) {
        List<List<Word>> inside = new ArrayList<>();
        for (Grid.Cell cell : grid.cells()) inside.add(words.stream().filter(w -> cell.box().holds(w.box())).toList());
        double padding = padding(grid, inside);
        List<CellText> texts = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) texts.add(CellText.of(inside.get(i), grid.cells().get(i).box().width() - 2 * padding));
        return new PageTable(page, grid, texts);
    }

    /** What is kept free beside the words: the narrowest distance of a word from its cell's border; of recognised words few may be specks on the border. */
    private static double padding(Grid grid, List<List<Word>> inside) {
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Box cell = grid.cells().get(i).box();
            inside.get(i).stream().mapToDouble(w -> Math.min(w.box().left() - cell.left(), cell.right() - w.box().right())).min().ifPresent(distances::add);
        }
        if (distances.isEmpty()) return 0;
        boolean recognised = inside.stream().flatMap(List::stream).anyMatch(w -> w.confidence() < 1);
        distances.sort(null);
        return Math.clamp(distances.get(recognised ? distances.size() / SPECKS : 0), 0, WIDEST);
    }
}
