package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.WordTable;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ReadHere;
import vn.dondoc.knowledge.unit.UnitFiles;

/** Plans that are kept as a spreadsheet. */
class XlsxReaderTest {
    private static byte[] book(Consumer<XSSFWorkbook> fill) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) row.createCell(i).setCellValue(cells[i]);
    }

    private static byte[] plan() throws Exception {
        return book(book -> {
            XSSFSheet sheet = book.createSheet("Kế hoạch");
            row(sheet, 0, "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            row(sheet, 1, "Số: 15/KH-UBND", "", "", "Hải Phòng, ngày 10 tháng 01 năm 2026");
            row(sheet, 3, "KẾ HOẠCH");
            row(sheet, 4, "về trồng cây xanh năm 2026");
            row(sheet, 6, "STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian hoàn thành");
            row(sheet, 7, "I", "Công tác chuẩn bị");
            row(sheet, 8, "1", "Lập danh mục tuyến phố cần trồng cây", "Sở Xây dựng", "Tháng 3/2026");
            row(sheet, 9, "2", "Chăm sóc cây đã trồng");
            CellStyle american = book.createCellStyle();
            american.setDataFormat((short) 14);
            var due = sheet.getRow(9).createCell(3);
            due.setCellValue(LocalDate.of(2026, 12, 5));
            due.setCellStyle(american);
            sheet.addMergedRegion(new CellRangeAddress(8, 9, 2, 2));
            row(sheet, 11, "Nơi nhận: các đơn vị.");
            book.createSheet("Nháp").createRow(0).createCell(0).setCellValue("không ai thấy");
            book.setSheetHidden(1, true);
        });
    }

    @Test
    void linesTableAndMergedCells() throws Exception {
        ReadDocument read = DocumentReader.read("ke-hoach.xlsx", plan());
        assertThat(read.text()).contains("KẾ HOẠCH\n\nvề trồng cây xanh năm 2026", "Nơi nhận").doesNotContain("không ai thấy");
        assertThat(read.tables()).hasSize(1);
        assertThat(read.tables().getFirst().rows().stream().map(WordTable.Row::cells).toList()).containsExactly(
                List.of("STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian hoàn thành"), List.of("I", "Công tác chuẩn bị", "", ""),
                List.of("1", "Lập danh mục tuyến phố cần trồng cây", "Sở Xây dựng", "Tháng 3/2026"), List.of("2", "Chăm sóc cây đã trồng", "Sở Xây dựng", "5/12/2026"));
        for (WordTable.Row row : read.tables().getFirst().rows())
            for (int i = 0; i < row.cells().size(); i++) assertThat(read.text().substring(row.starts().get(i))).startsWith(row.cells().get(i));
    }

    @Test
    void tasksComeOutOfASpreadsheet() throws Exception {
        Draft draft = ReadHere.draft(UnitFiles.shipped(), "ke-hoach.xlsx", plan());
        assertThat(draft.facts().number()).isEqualTo("15/KH-UBND");
        assertThat(draft.tasks()).hasSize(2);
        assertThat(draft.tasks().get(1).lead()).containsExactly("Sở Xây dựng");
        assertThat(draft.tasks().get(1).dueAsWritten()).isEqualTo("5/12/2026");
    }

    @Test
    void markingsAreSeenAlsoWhereNobodyLooks() throws Exception {
        byte[] header = book(book -> {
            row(book.createSheet("a"), 0, "Kế hoạch năm 2026 của Ủy ban nhân dân thành phố");
            book.getSheetAt(0).getHeader().setCenter("&\"Arial\"&14TỐI MẬT");
        });
        byte[] hidden = book(book -> {
            row(book.createSheet("a"), 0, "Kế hoạch năm 2026 của Ủy ban nhân dân thành phố");
            row(book.createSheet("b"), 0, "MẬT");
            book.setSheetHidden(1, true);
        });
        for (byte[] file : List.of(header, hidden)) assertThatThrownBy(() -> DocumentReader.read("a.xlsx", file)).isInstanceOfSatisfying(RefusedDocument.class, e -> assertThat(e.code()).isEqualTo("SECRET"));
    }

    @Test
    void tooManyRowsAreRefused() throws Exception {
        byte[] file = book(book -> {
            XSSFSheet sheet = book.createSheet("a");
            for (int i = 0; i < 20_001; i++) row(sheet, i, "1");
        });
        assertThatThrownBy(() -> DocumentReader.read("a.xlsx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("20.000 dòng");
    }
}
