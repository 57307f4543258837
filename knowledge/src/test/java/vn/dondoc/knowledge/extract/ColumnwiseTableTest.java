package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.unit.UnitFiles;

class ColumnwiseTableTest {
    private static final String HEADING = "STT\n\nNội dung công việc\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian\n\n";

    private static List<TaskRow> read(String text) throws Exception {
        return ReadHere.draft(UnitFiles.shipped(), "ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8)).tasks();
    }

    @Test
    void aCellThatComesLateIsGivenToItsRow() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + HEADING
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, trình cấp có thẩm quyền ban hành\n\nCác sở, ngành\n\nTháng 3/2026\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\nSở Khoa học và Công nghệ\n\nSở Nội vụ\n\nUBND cấp xã\n\nTháng 6/2026\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nThanh tra thành phố\n\nCác sở, ngành\n\nTháng 9/2026\n\n");
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows).extracting(r -> r.lead().toString()).containsExactly("[Sở Khoa học và Công nghệ]", "[Sở Nội vụ]", "[Thanh tra thành phố]");
        assertThat(rows).extracting(TaskRow::dueAsWritten).containsExactly("Tháng 3/2026", "Tháng 6/2026", "Tháng 9/2026");
    }

    @Test
    void linesOfNeighbouringCellsAreParted() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + HEADING
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nSở Khoa học và Công\nthành phố, trình cấp có thẩm quyền ban hành và\nnghệ\nhướng dẫn các địa phương\n\nCác sở, ngành\n\nTháng 3/2026\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố theo đúng kế\nhoạch đã ban hành\n\nSở Nội vụ\n\nUBND cấp xã\n\nTháng 6/2026\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã, Thanh tra thành phố\nphường, đặc khu\n\nCác sở, ngành\n\nTháng 9/2026\n\n");
        assertThat(rows).extracting(r -> r.lead().toString()).containsExactly("[Sở Khoa học và Công nghệ]", "[Sở Nội vụ]", "[Thanh tra thành phố]");
        assertThat(rows.getFirst().content()).startsWith("Xây dựng kế hoạch").endsWith("hướng dẫn các địa phương").doesNotContain("Sở Khoa học");
    }

    @Test
    void aCellThatOnlyPointsUpwardsSaysWhatStandsAbove() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\fSTT\n\nTên đề án, nội dung trình\n\nBộ phận chủ\ntrì\n\nThời\ngian\nhoàn\nthành\n\n"
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, trình cấp có thẩm quyền ban hành\n\nSở Nội vụ\n\nTháng\n3/2026\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\n-nt-\n\nTrước\n15/6/202\n6\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nThanh tra thành phố\n\nTháng\n9/2026\n\n");
        assertThat(rows).extracting(r -> r.lead().toString()).containsExactly("[Sở Nội vụ]", "[Sở Nội vụ]", "[Thanh tra thành phố]");
        assertThat(rows).extracting(TaskRow::dueAsWritten).containsExactly("Tháng 3/2026", "Trước 15/6/2026", "Tháng 9/2026");
    }

    @Test
    void aRowWhoseDayIsLostIsDoubtful() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + HEADING
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, trình cấp có thẩm quyền ban hành\n\nSở Nội vụ\n\nCác sở, ngành\n\nTháng 3/2026\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\nSở Tài chính\n\nUBND cấp xã\n\nTháng 9/2026\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nThanh tra thành phố\n\nCác sở, ngành\n\n");
        assertThat(rows).extracting(TaskRow::dueAsWritten).containsExactly("Tháng 3/2026", "Tháng 9/2026", null);
        assertThat(rows.get(2).confidence().get("due")).isLessThan(0.5);
        assertThat(rows.get(0).confidence().get("due")).isGreaterThan(0.5);
    }

    @Test
    void aListUnderItsTaskGoesOnInAFurtherBlock() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + HEADING
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, gồm các mô hình:\n\nSở Nội vụ\n\nCác sở, ngành\n\nTháng 3/2026\n\n- Mô hình công dân số tại các phường;\n- Mô hình họp không giấy\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\nSở Tài chính\n\nUBND cấp xã\n\nTháng 6/2026\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nThanh tra thành phố\n\nCác sở, ngành\n\nTháng 9/2026\n\n");
        assertThat(rows).extracting(TaskRow::no).containsExactly("1", "2", "3");
        assertThat(rows.getFirst().content()).contains("gồm các mô hình:").contains("Mô hình họp không giấy");
        assertThat(rows).extracting(TaskRow::dueAsWritten).containsExactly("Tháng 3/2026", "Tháng 6/2026", "Tháng 9/2026");
    }

    @Test
    void aTableWithoutNumbersIsReadByItsFirstColumn() throws Exception {
        String labels = "Nhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian\n\n";
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + labels
                + "Xây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, trình cấp có thẩm quyền ban hành\n\nSở Nội vụ\n\nCác sở, ngành\n\nTháng 3/2026\n\n"
                + "Tổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\nSở Tài chính\n\nUBND cấp xã\n\nTháng 6/2026\n\n"
                + "Kiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nThanh tra thành phố\n\nCác sở, ngành\n\nTháng 9/2026\n\n");
        assertThat(rows).extracting(TaskRow::no).containsExactly(null, null, null);
        assertThat(rows).extracting(r -> r.lead().toString()).containsExactly("[Sở Nội vụ]", "[Sở Tài chính]", "[Thanh tra thành phố]");
        assertThat(rows).extracting(TaskRow::dueAsWritten).containsExactly("Tháng 3/2026", "Tháng 6/2026", "Tháng 9/2026");
    }

    @Test
    void aDashInANameBeginsNoEntry() throws Exception {
        List<TaskRow> rows = read("KẾ HOẠCH\nCông tác năm 2026\n\n\f" + HEADING
                + "1\n\nXây dựng kế hoạch chuyển đổi số năm 2026 của\nthành phố, trình cấp có thẩm quyền ban hành\n\nPhòng Văn hóa\n- Xã hội\n\nCác sở, ngành\n\nTháng 3/2026\n\n"
                + "2\n\nTổ chức tập huấn kỹ năng số cho cán bộ, công\nchức cấp xã trên địa bàn thành phố\n\nPhòng Kinh tế\n\nUBND cấp xã\n\nTháng 6/2026\n\n"
                + "3\n\nKiểm tra việc thực hiện kế hoạch tại các xã,\nphường, đặc khu\n\nPhòng Văn hóa\n- Xã hội\n\nCác sở, ngành\n\nTháng 9/2026\n\n");
        assertThat(rows).extracting(r -> r.lead().toString()).containsExactly("[Phòng Văn hóa - Xã hội]", "[Phòng Kinh tế]", "[Phòng Văn hóa - Xã hội]");
    }

    /** A block that holds the cells of several columns and rows: all ways to place them together would use up its time. */
    @Test
    void blocksOfManyCellsAreReadInTheTimeOfAFile() throws Exception {
        byte[] paper = Files.readAllBytes(Path.of("src/test/resources/columnwise/ke-hoach-xa.txt"));
        Draft draft = new Extraction(UnitFiles.shipped()).read("ke-hoach-xa.txt", paper);
        assertThat(draft.shortfall()).isEmpty();
        assertThat(draft.tasks()).extracting(TaskRow::no).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(draft.tasks().get(6).content()).isEqualTo("Giải ngân 100% kế hoạch vốn đầu tư công năm 2026 được giao");
        assertThat(draft.tasks().get(6).lead()).containsExactly("Phòng Kinh tế");
    }
}
