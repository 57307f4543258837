package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a table were printed, by where the lines of its blocks are broken; in the units of {@link LineWidth}. */
final class BlockWidths {
    private static final int LEAST_BROKEN = 4;

    private BlockWidths() {}

    /**
     * The width that most lines of the blocks are broken at, and that of most others: content fills the widest columns and most lines.
     *
     * @param first whether the content is the column right behind the number
     */
    static double[] contents(List<TablePages.Page> pages, boolean first) {
        List<int[]> broken = new ArrayList<>();
        if (first) {
            // right behind a row's number mostly stands its first column
            for (TablePages.Page page : pages) for (int b = 0; b < page.blocks().size(); b++) if (page.blocks().get(b).home() > (b == 0 ? 0 : page.blocks().get(b - 1).home())) broken.addAll(broken(page.blocks().get(b)));
        }
        if (broken.size() < LEAST_BROKEN) for (TablePages.Page page : pages) for (TablePages.Block block : page.blocks()) broken.addAll(broken(block));
        double[] widths = new double[2];
        for (int i = 0; i < 2; i++) {
            double best = 0, most = 0;
            for (int[] candidate : broken) {
                double votes = broken.stream().filter(b -> fits(b, candidate[0])).count() * (double) candidate[0];
                if (votes > most) {
                    most = votes;
                    best = candidate[0];
                }
            }
            widths[i] = best;
            broken.removeIf(b -> fits(b, widths[0]));
        }
        return widths;
    }

    private static List<int[]> broken(TablePages.Block block) {
        List<int[]> broken = new ArrayList<>();
        for (int i = 0; i + 1 < block.lines().size(); i++) {
            int wide = LineWidth.of(block.lines().get(i).words());
            if (Character.isLowerCase(block.lines().get(i + 1).words().getFirst().text().charAt(0)))
                broken.add(new int[] {wide, wide + LineWidth.BLANK + LineWidth.of(block.lines().get(i + 1).words().getFirst().text())});
        }
        return broken;
    }

    private static boolean fits(int[] broken, double width) {
        return broken[0] <= width + 60 && broken[1] > width - 60;
    }

    /** By what their cells show, 0 where too few do. */
    static double[] of(List<ColumnwiseTable.Row> rows, int columns) {
        double[] widths = new double[columns];
        for (int k = 0; k < columns; k++) {
            List<int[]> broken = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            for (ColumnwiseTable.Row row : rows) {
                if (!row.cells().containsKey(k)) continue;
                List<BlockSearch.Segment> segments = row.cells().get(k).segments();
                for (int i = 0; i < segments.size(); i++) {
                    int wide = segments.get(i).width();
                    all.add(wide);
                    if (i + 1 == segments.size()) continue;
                    PrintedLine.Word next = segments.get(i + 1).line().words().get(segments.get(i + 1).from());
                    if (!next.upper() || !segments.get(i).text().matches(".*[.;:]")) broken.add(new int[] {wide, wide + LineWidth.BLANK + LineWidth.of(next.text())});
                }
            }
            widths[k] = all.size() < 2 ? 0 : LineWidth.column(broken, all);
        }
        return widths;
    }
}
