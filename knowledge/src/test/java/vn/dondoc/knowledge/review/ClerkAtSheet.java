package vn.dondoc.knowledge.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ReadHere;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** The clerk at the review sheet: gets it for a file, types into it, sends it back. */
public final class ClerkAtSheet {
    static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    /** Who answers for what the sheet says. */
    public static final Reviewer CLERK = new Reviewer(null, "văn thư");

    private ClerkAtSheet() {}

    /** The sheet as it is read out of a file. */
    public static byte[] workbook(String name, String text) throws RefusedDocument {
        Draft draft = ReadHere.draft(DIRECTORY, name, TreePlan.bytes(text));
        return ReviewWorkbook.write(ReviewSheet.of(Intake.hash(TreePlan.bytes(text)), name, draft), draft, DIRECTORY);
    }

    static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> hand) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            hand.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Place of a column by its title. */
    static int column(Sheet page, String title) {
        return IntStream.range(0, page.getRow(0).getLastCellNum()).filter(i -> page.getRow(0).getCell(i).getStringCellValue().equals(title)).findFirst().orElseThrow();
    }

    /** The row of a task by its number. */
    static Row row(Sheet page, String no) {
        return IntStream.rangeClosed(1, page.getLastRowNum()).mapToObj(page::getRow).filter(r -> r != null && r.getCell(column(page, "Số")).getStringCellValue().equals(no)).findFirst().orElseThrow();
    }

    /** Types into one cell of a task. */
    static byte[] type(byte[] workbook, String no, String column, String words) {
        return edit(workbook, b -> row(b.getSheet("Nhiệm vụ"), no).getCell(column(b.getSheet("Nhiệm vụ"), column)).setCellValue(words));
    }

    /** Types one fact of the paper. */
    public static byte[] fact(byte[] workbook, String title, String words) {
        return edit(workbook, b -> {
            for (Row r : b.getSheet("Văn bản")) if (r.getCell(0) != null && r.getCell(0).getStringCellValue().equals(title)) r.getCell(1).setCellValue(words);
        });
    }
}
