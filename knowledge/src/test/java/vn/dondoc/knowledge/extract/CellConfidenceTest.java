package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.extract.CellConfidence.Source;
import vn.dondoc.knowledge.review.Doubts;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

class CellConfidenceTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    private static final Unit CITY = DIRECTORY.find("UBND thành phố", null).getFirst();
    private static final String CONTENT = "Tổ chức tập huấn, bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức.";

    private static TaskRow row(Unit issuer, String no, String content, String lead, String coordinating, String due) {
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        cells.put(Column.CONTENT, new RowReader.Cell(content, 0, 1, 0.9));
        cells.put(Column.LEAD, new RowReader.Cell(lead, 1, 2, 0.9));
        if (coordinating != null) cells.put(Column.COORDINATING, new RowReader.Cell(coordinating, 2, 3, 0.9));
        cells.put(Column.DUE, new RowReader.Cell(due, 3, 4, 0.9));
        return new RowReader(DIRECTORY, new DueDateParser(2026), issuer).row(no, RowReader.Section.NONE, cells);
    }

    private static List<String> doubted(Unit issuer, Source source, TaskRow... rows) {
        List<TaskRow> judged = new CellConfidence(new RowReader(DIRECTORY, new DueDateParser(2026), issuer), source, LocalDate.of(2026, 1, 10), List.of(rows)).judged();
        return IntStream.range(0, judged.size()).boxed().flatMap(i -> judged.get(i).confidence().entrySet().stream().filter(e -> e.getValue() < Doubts.DOUBTFUL).map(e -> i + 1 + " " + e.getKey())).sorted().toList();
    }

    private static TaskRow[] rows(Unit issuer, String... leads) {
        return IntStream.range(0, leads.length).mapToObj(i -> row(issuer, String.valueOf(i + 1), CONTENT, leads[i], null, "Quý II/2026")).toArray(TaskRow[]::new);
    }

    @Test
    void aBodyThatTheDirectoryDoesNotKnowIsDoubtedOnlyInAPaperThatItCovers() {
        assertThat(doubted(null, Source.FILE_CELLS, rows(null, "Vụ Pháp chế", "Cục Nghệ thuật biểu diễn", "Theo phân công của Bộ trưởng"))).isEmpty();
        assertThat(doubted(CITY, Source.FILE_CELLS, rows(CITY, "Sở Tài chính", "Sở Trồng cây", "Sở Nội vụ"))).containsExactly("2 lead");
    }

    @Test
    void aNameInAScannedCellIsDoubtedForItsSpellingNotForBeingInNoDirectory() {
        assertThat(doubted(CITY, Source.SCANNED_CELLS, rows(CITY, "Sở Tài chính", "Vụ Bảo hiểm y tế", "Hội Liên hiệp Phụ nữ tỉnh", "Cônø an thành phố"))).containsExactly("4 lead");
    }

    @Test
    void aNameNearlyThatOfAMoreFrequentOneIsASlip() {
        assertThat(doubted(null, Source.SCANNED_CELLS, rows(null, "Vụ Pháp chế", "Vụ Pháp chê", "Vụ Pháp chế", "Vụ Phép chế", "Vụ Pháp chế", "Vụ Kế hoạch"))).containsExactly("2 lead", "4 lead");
    }

    @Test
    void aNameWithWordsOfItsNeighbourIsDoubtedTogetherWithTheNeighbour() {
        assertThat(doubted(null, Source.RECOGNISED_LINES, rows(null, "Vụ Pháp chế", "Vụ Pháp chế", "Vụ Pháp chế", "Vụ Pháp chế chuyển", "Vụ Pháp chế Cả năm"))).containsExactly("4 lead", "5 content", "5 lead");
    }

    @Test
    void aNumberOutOfItsSequenceIsDoubted() {
        TaskRow[] rows = Stream.of("1", "2", "8", "4", "4.1", "4.2", "5", "g").map(no -> row(CITY, no, CONTENT, "Sở Nội vụ", null, "Quý II/2026")).toArray(TaskRow[]::new);
        assertThat(doubted(CITY, Source.SCANNED_CELLS, rows)).containsExactly("3 no", "8 no");
        assertThat(doubted(CITY, Source.FILE_CELLS, rows)).as("a file's own figures are not misread").isEmpty();
    }

    @Test
    void wordsThatDoNotGoTogetherAndCellsCutInTheMiddleAreDoubted() {
        assertThat(doubted(CITY, Source.RECOGNISED_LINES,
                row(CITY, "1", CONTENT, "Sở Nội vụ", null, "Quý II/2026"),
                row(CITY, "2", "Tổ chức tập hạt, bồi dượng kỹ năng sô cho cán bệ, công chữc.", "Sở Nội vụ", null, "Quý II/2026"),
                row(CITY, "3", "Rà soát, sửa đổi, bổ sung quy chế làm việc của cơ quan và", "Sở Nội vụ", null, "Quý II/2026"))).containsExactly("2 content", "3 content");
    }

    @Test
    void aDateThatCannotBeIsDoubted() {
        assertThat(doubted(CITY, Source.SCANNED_CELLS,
                row(CITY, "1", CONTENT, "Sở Nội vụ", null, "Quý II/2026"),
                row(CITY, "2", CONTENT, "Sở Nội vụ", null, "15/4/2016"),
                row(CITY, "3", CONTENT, "Sở Nội vụ", null, "abc xyz"))).containsExactly("2 due", "3 due");
    }

    @Test
    void numbersFollowEachOtherAcrossParts() {
        assertThat(NumberSequence.follows("4.3", "5")).isTrue();
        assertThat(NumberSequence.follows("4.3", "5.1")).isTrue();
        assertThat(NumberSequence.follows("4", "4.1")).isTrue();
        assertThat(NumberSequence.follows("4.4", "45")).isFalse();
        assertThat(NumberSequence.follows("6", "1")).isFalse();
    }

    @Test
    void aQuarterOrMonthWithoutItsCountIsDoubted() {
        TaskRow[] rows = Stream.of("Quý Năm 2026", "Tháng /2026", "Quý II năm 2026", "Hằng quý", "6 tháng đầu năm 2026").map(due -> row(null, "1", CONTENT, "Sở Nội vụ", null, due)).toArray(TaskRow[]::new);
        assertThat(doubted(null, Source.FILE_CELLS, rows)).containsExactly("1 due", "2 due");
    }
}
