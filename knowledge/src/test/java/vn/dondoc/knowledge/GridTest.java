package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.page.Box;
import vn.dondoc.knowledge.document.page.Grid;
import vn.dondoc.knowledge.document.page.Page;
import vn.dondoc.knowledge.document.page.Pages;
import vn.dondoc.knowledge.document.page.Segment;
import vn.dondoc.knowledge.document.page.Word;

/** Ruling lines become cells, and words in them tables over pages. */
class GridTest {
    private static final double WIDTH = 500, HEIGHT = 800;

    /** Three columns at 50, 100, 300, 450; rows every 40 points from {@code top}. */
    private static List<Segment> ruled(double top, int rows) {
        List<Segment> lines = new ArrayList<>();
        for (int r = 0; r <= rows; r++) lines.add(new Segment(50, top + 40 * r, 450, top + 40 * r));
        for (double x : new double[] {50, 100, 300, 450}) lines.add(new Segment(x, top, x, top + 40 * rows));
        return lines;
    }

    private static List<Word> words(double x, double y, String text) {
        List<Word> words = new ArrayList<>();
        double at = x;
        for (String word : text.split(" ")) {
            words.add(new Word(word, new Box(at, y, at + 5 * word.length(), y + 10)));
            at += 5 * word.length() + 3;
        }
        return words;
    }

    @Test
    void linesInPiecesAndDoubledMakeOneGrid() {
        List<Segment> pieces = new ArrayList<>();
        for (Segment line : ruled(100, 3)) {
            double mx = (line.x1() + line.x2()) / 2, my = (line.y1() + line.y2()) / 2;
            pieces.add(new Segment(line.x1(), line.y1(), mx, my));
            pieces.add(new Segment(mx, my, line.x2() + 0.4, line.y2() + 0.8));
        }
        List<Grid> grids = Grid.of(pieces);
        assertThat(grids).hasSize(1);
        assertThat(grids.getFirst().rows()).isEqualTo(3);
        assertThat(grids.getFirst().columns()).isEqualTo(3);
        assertThat(grids.getFirst().cells()).hasSize(9);
    }

    @Test
    void aMissingPieceOfLineMergesCells() {
        List<Segment> lines = new ArrayList<>(ruled(100, 2));
        lines.remove(1);
        lines.add(new Segment(100, 140, 450, 140));
        Grid grid = Grid.of(lines).getFirst();
        assertThat(grid.cells().getFirst().rowSpan()).isEqualTo(2);
        assertThat(grid.cells()).hasSize(5);
    }

    @Test
    void framesAndUnderlinesAreNoTables() {
        assertThat(Grid.of(List.of(new Segment(50, 50, 150, 50), new Segment(60, 80, 160, 80)))).isEmpty();
        assertThat(Grid.of(List.of(new Segment(50, 50, 150, 50), new Segment(50, 90, 150, 90), new Segment(50, 50, 50, 90), new Segment(150, 50, 150, 90)))).isEmpty();
    }

    @Test
    void aRowCutByThePageIsJoinedAndTheHeadingComesOnce() {
        List<Word> first = new ArrayList<>(words(55, 110, "TT"));
        first.addAll(words(105, 110, "Nhiem vu"));
        first.addAll(words(305, 110, "Chu tri"));
        first.addAll(words(55, 150, "1"));
        first.addAll(words(105, 150, "Xay dung ke hoach thuc hien Nghi"));
        first.addAll(words(105, 165, "quyet so 57-"));
        first.addAll(words(305, 150, "So Noi vu"));
        List<Word> second = new ArrayList<>(words(55, 60, "TT"));
        second.addAll(words(105, 60, "Nhiem vu"));
        second.addAll(words(305, 60, "Chu tri"));
        second.addAll(words(105, 100, "NQ/TW cua Bo Chinh tri"));
        second.addAll(words(55, 140, "2"));
        second.addAll(words(105, 140, "Bao cao"));
        second.addAll(words(305, 140, "Van phong"));
        Pages.Result result = Pages.join(List.of(new Page(WIDTH, HEIGHT, first, ruled(100, 2)), new Page(WIDTH, HEIGHT, second, ruled(50, 3))));
        assertThat(result.tables()).hasSize(1);
        assertThat(result.tables().getFirst().rows()).extracting(r -> r.cells().toString()).containsExactly("[TT, Nhiem vu, Chu tri]",
                "[1, Xay dung ke hoach thuc hien Nghi quyet so 57-NQ/TW cua Bo Chinh tri, So Noi vu]", "[2, Bao cao, Van phong]");
        result.tables().getFirst().rows().forEach(r -> {
            for (int i = 0; i < r.cells().size(); i++) assertThat(result.text().substring(r.starts().get(i))).startsWith(r.cells().get(i));
        });
        assertThat(result.pageStarts()).hasSize(2);
        assertThat(result.text().substring(result.pageStarts().get(1))).startsWith("2 | Bao cao");
    }

    @Test
    void theLeftColumnOfALetterheadComesFirst() {
        List<Word> words = new ArrayList<>(words(60, 40, "BO NOI VU"));
        words.addAll(words(280, 40, "CONG HOA XA HOI"));
        words.addAll(words(60, 55, "So: 83/QD-BNV"));
        words.addAll(words(290, 55, "Doc lap - Tu do"));
        words.addAll(words(200, 90, "QUYET DINH"));
        Pages.Result result = Pages.join(List.of(new Page(WIDTH, HEIGHT, words, List.of())));
        assertThat(result.text()).isEqualTo("BO NOI VU\nSo: 83/QD-BNV\n\nCONG HOA XA HOI\nDoc lap - Tu do\n\nQUYET DINH\n\n");
    }
}
