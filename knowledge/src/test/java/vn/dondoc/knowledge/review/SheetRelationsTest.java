package vn.dondoc.knowledge.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ReadHere;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** The review sheet shows what the paper is to others that it names. */
class SheetRelationsTest {
    private static final String PAPER = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Số: 15/KH-UBND
            Hải Phòng, ngày 10 tháng 01 năm 2026

            KẾ HOẠCH
            về trồng cây xanh năm 2026

            Căn cứ Luật số 10/2020/QH14 ngày 01/01/2020 của Quốc hội;

            1. Giao Sở Xây dựng chủ trì trồng cây trước ngày 10/2/2026.

            2. Kế hoạch này thay thế Kế hoạch số 9/KH-UBND ngày 04/01/2025.

            Nơi nhận:
            - Các sở, ngành.
            """;

    @Test
    void theyStandOnItsFirstPageAndDoNotDisturbReadingItBack() throws Exception {
        UnitDirectory directory = UnitFiles.shipped();
        Draft draft = ReadHere.draft(directory, "a.txt", PAPER.getBytes(StandardCharsets.UTF_8));
        byte[] workbook = ReviewWorkbook.write(ReviewSheet.of("h", "a.txt", draft), draft, directory);
        List<String> shown = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheet("Văn bản")) if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Quan hệ với văn bản khác")) shown.add(row.getCell(1).getStringCellValue());
        }
        assertThat(shown).containsExactly("Thay thế Kế hoạch số 9/KH-UBND ngày 4/1/2025");
        assertThat(SheetReading.of(ReviewWorkbook.read(workbook), draft, directory).draft()).isEqualTo(draft);
    }
}
