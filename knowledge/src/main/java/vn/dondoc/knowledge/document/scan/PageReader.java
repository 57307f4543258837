package vn.dondoc.knowledge.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.page.Box;
import vn.dondoc.knowledge.document.page.Grid;
import vn.dondoc.knowledge.document.page.Page;
import vn.dondoc.knowledge.document.page.Word;
import vn.dondoc.knowledge.document.scan.GreyImage.Area;

/**
 * Reads one scanned page: every cell of its tables and every block of its running text is cut out and recognised on its
 * own, so that no line is read across a border.
 */
final class PageReader {
    private static final double POINT = 72.0 / PageImage.DPI;
    private static final int EDGE = 24, REACH = (int) (0.15 * PageImage.DPI);
    private static final double SHORT = 0.75 * PageImage.DPI, LOW = 0.3 * PageImage.DPI;
    /** Fewer words tell nothing of how the page lies; the mean likelihood of the words of a page that lies wrong. */
    private static final int FEWEST = 15;
    private static final double POOR = 0.5, BETTER = 0.2;
    private final Tesseract engine;

    PageReader(Tesseract engine) {
        this.engine = engine;
    }

    /** A page in one of the ways that the paper may have lain in the scanner; sideways: its lines run up or down. */
    private record Attempt(Page page, double sure, boolean sideways) {
        boolean isPoor() {
            return page.words().size() >= FEWEST && sure < POOR;
        }
    }

    /** A page that makes no sense as it lies is turned: letters on their side or head are read as others, with doubt. */
    Page read(Scan scan) throws RefusedDocument {
        Attempt best = attempt(scan);
        if (!best.isPoor()) return best.page();
        GreyImage once = scan.image().quarterTurn(), twice = once.quarterTurn();
        for (GreyImage turned : best.sideways() ? List.of(once, twice.quarterTurn()) : List.of(twice)) {
            Attempt other = attempt(new Scan(turned, scan.dpi()));
            if (other.sure() > best.sure() + BETTER) best = other;
            if (!best.isPoor()) break;
        }
        return best.page();
    }

    private Attempt attempt(Scan scan) throws RefusedDocument {
        PageImage page = PageImage.of(scan.image(), scan.dpi());
        Ink ink = Ink.of(page.image(), REACH).withoutSpecks();
        List<Area> areas = new ArrayList<>();
        boolean[] text = ink.dark().clone();
        List<List<Integer>> shortCells = new ArrayList<>();
        for (Grid grid : Grid.of(page.segments())) {
            List<List<Integer>> columns = new ArrayList<>();
            for (int c = 0; c < grid.columns(); c++) columns.add(new ArrayList<>());
            for (Grid.Cell cell : grid.cells()) {
                Area area = inked(ink, area(cell.box(), -2)).orElse(null);
                if (area == null) continue;
                if (cell.columnSpan() == 1 && area.width() < SHORT && area.height() < LOW) columns.get(cell.column()).add(areas.size());
                areas.add(area);
            }
            shortCells.addAll(columns);
            blank(text, ink, area(grid.box(), 6));
        }
        int cells = areas.size();
        areas.addAll(TextBlocks.of(new Ink(ink.width(), ink.height(), text), PageImage.DPI));
        List<Word> words = new ArrayList<>();
        List<GreyImage> pieces = areas.stream().map(a -> page.image().cut(a, EDGE)).toList();
        List<List<Tesseract.Word>> read = new ArrayList<>(engine.read(pieces, Tesseract.Layout.BLOCK));
        NumberStrips.read(shortCells, areas, read, page.image(), engine);
        for (int i = 0; i < cells; i++) read.set(i, CellWords.mended(read.get(i)));
        for (int i = 0; i < areas.size(); i++) read.set(i, Quarters.read(read.get(i), pieces.get(i)));
        double sure = read.stream().flatMap(List::stream).mapToDouble(w -> CellWords.probability(w.confidence())).average().orElse(0);
        read.replaceAll(CellWords::proofread);
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            for (Tesseract.Word w : read.get(i)) {
                List<Tesseract.Word> line = read.get(i).stream().filter(o -> o.line() == w.line()).toList();
                int top = line.stream().mapToInt(Tesseract.Word::top).min().orElseThrow(), bottom = line.stream().mapToInt(Tesseract.Word::bottom).max().orElseThrow();
                words.add(word(w, top, bottom, area));
            }
        }
        return new Attempt(new Page(page.widthInPoints(), page.heightInPoints(), words, page.segments()), sure, ink.isSideways());
    }

    /** The height of a word is that of its line: a dash or a small letter says nothing of the size of the type. */
    private static Word word(Tesseract.Word w, int top, int bottom, Area area) {
        double x = area.left() - EDGE, y = area.top() - EDGE;
        return new Word(w.text(), new Box((x + w.left()) * POINT, (y + top) * POINT, (x + w.right()) * POINT, (y + bottom) * POINT), w.confidence());
    }

    private static Area area(Box box, int more) {
        return new Area((int) Math.round(box.left() / POINT) - more, (int) Math.round(box.top() / POINT) - more,
                (int) Math.round(box.right() / POINT) + more, (int) Math.round(box.bottom() / POINT) + more);
    }

    /** The part of a cell that has ink in it. */
    private static Optional<Area> inked(Ink ink, Area cell) {
        int left = Integer.MAX_VALUE, top = Integer.MAX_VALUE, right = -1, bottom = -1, count = 0;
        for (int y = Math.max(0, cell.top()); y < Math.min(ink.height(), cell.bottom()); y++) {
            for (int x = Math.max(0, cell.left()); x < Math.min(ink.width(), cell.right()); x++) {
                if (!ink.at(x, y)) continue;
                count++;
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x + 1);
                bottom = Math.max(bottom, y + 1);
            }
        }
        return count < 40 ? Optional.empty() : Optional.of(new Area(left, top, right, bottom));
    }

    private static void blank(boolean[] dark, Ink ink, Area area) {
        for (int y = Math.max(0, area.top()); y < Math.min(ink.height(), area.bottom()); y++)
            for (int x = Math.max(0, area.left()); x < Math.min(ink.width(), area.right()); x++) dark[y * ink.width() + x] = false;
    }
}
