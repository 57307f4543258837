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

    /** What is kept free beside the words: the narrowest distance of a word from its cell's border. */
    private static double padding(Grid grid, List<List<Word>> inside) {
        double padding = 6;
        for (int i = 0; i < inside.size(); i++)
            for (Word word : inside.get(i))
                padding = Math.min(padding, Math.min(word.box().left() - grid.cells().get(i).box().left(), grid.cells().get(i).box().right() - word.box().right()));
        return Math.max(0, padding);
    }
}
