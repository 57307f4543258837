package vn.dondoc.knowledge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.knowledge.review.ClerkAtSheet.CLERK;
import static vn.dondoc.knowledge.review.ClerkAtSheet.DIRECTORY;
import static vn.dondoc.knowledge.review.ClerkAtSheet.column;
import static vn.dondoc.knowledge.review.ClerkAtSheet.edit;
import static vn.dondoc.knowledge.review.ClerkAtSheet.row;
import static vn.dondoc.knowledge.review.ClerkAtSheet.type;
import static vn.dondoc.knowledge.review.ClerkAtSheet.workbook;
import static vn.dondoc.knowledge.review.TreePlan.PLAN;
import static vn.dondoc.knowledge.review.TreePlan.bytes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.knowledge.TestOffice;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.ReadHere;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-02-15T02:00:00Z");

    @TempDir Path dir;
    private Office office;
    private Viewer clerk;

    @BeforeEach
    void open() {
        office = TestOffice.open(dir, NOW);
        clerk = TestOffice.viewer(office, null, Role.OFFICE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<Task> tasks() {
        return office.tasks().all(clerk);
    }

    private List<Stop> stops(byte[] workbook) throws RefusedDocument {
        return ((Intake.Result.Stopped) office.takeReviewed("a.txt", bytes(PLAN), workbook, CLERK)).stops();
    }

    @Test
    void anUntouchedSheetIsTheSameDraft() throws Exception {
        Draft draft = ReadHere.draft(DIRECTORY, "a.txt", bytes(PLAN));
        SheetReading back = SheetReading.of(ReviewWorkbook.read(workbook("a.txt", PLAN)), draft, DIRECTORY);
        assertThat(back.draft()).isEqualTo(draft);
        assertThat(back.corrections()).isEmpty();
        ReviewSheet sheet = ReviewSheet.of("h", "a.txt", draft);
        assertThat(SheetReading.of(SheetJson.read(SheetJson.write(sheet)), draft, DIRECTORY).draft()).isEqualTo(draft);
    }

    @Test
    void correctedAddedAndDeletedRowsArePublishedAsTheSheetSays() throws Exception {
        assertThat(office.take("a.txt", bytes(PLAN), null, false)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.published()).isFalse());
        assertThat(tasks()).isEmpty();
        byte[] sheet = edit(workbook("a.txt", PLAN), b -> {
            Sheet page = b.getSheet("Nhiệm vụ");
            row(page, "1").getCell(column(page, "Chủ trì")).setCellValue("Sở Tài chính; Sở Xây dựng");
            row(page, "1").getCell(column(page, "Đầu mối")).setCellValue("Sở Tài chính");
            row(page, "2").getCell(column(page, "Thời hạn hiểu là")).setCellValue("Quý II/2026");
            page.removeRow(row(page, "3"));
            Row added = page.createRow(page.getLastRowNum() + 1);
            CellStyle day = b.createCellStyle();
            day.setDataFormat(b.createDataFormat().getFormat("d/m/yyyy"));
            added.createCell(column(page, "Số")).setCellValue(4);
            added.createCell(column(page, "Nội dung")).setCellValue("Báo cáo kết quả trồng cây.");
            added.createCell(column(page, "Chủ trì")).setCellValue("Sở Xây dựng");
            added.createCell(column(page, "Thời hạn hiểu là")).setCellValue(Date.from(LocalDate.of(2026, 6, 30).atStartOfDay(ZoneId.systemDefault()).toInstant()));
            added.getCell(column(page, "Thời hạn hiểu là")).setCellStyle(day);
        });
        assertThat(office.take("phieu.xlsx", sheet, null, false)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.reviewed()).isTrue());
        assertThat(tasks()).extracting(Task::no).containsExactly("1", "2", "4");
        assertThat(tasks().get(0).lead()).containsExactly("Sở Tài chính", "Sở Xây dựng");
        assertThat(tasks().get(1).due()).isEqualTo(new DueDate.EndOfPeriod(DueDate.Period.QUARTER, LocalDate.of(2026, 6, 30)));
        assertThat(tasks().get(1).dueAsWritten()).isEqualTo("Trước 10/2/2026");
        assertThat(tasks().get(2).lastGoodDay()).contains(LocalDate.of(2026, 6, 30));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.reviewed()).isTrue());
        assertThat(office.database().sql().sql("select field from correction order by id").query(String.class).list()).contains("lead", "focal", "due", "row");
        assertThat(office.database().sql().sql("select focal_lead from task_revision where focal_lead is not null").query(String.class).list()).containsExactly("Sở Tài chính");
        assertThat(office.take("phieu.xlsx", sheet, null, false)).as("the same sheet again").isInstanceOf(Intake.Result.Known.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Thời hạn (như in) | 31/2/2026 | không có trong lịch | false", "Thời hạn (như in) | 5/1/2026 | trước ngày ban hành | true", "Chủ trì | Sở Trồng cây và Cây cảnh | không có trong danh bạ | true",
            "Chủ trì | Sở Tài chính; Sở Nội vụ | đầu mối | true", "Chủ trì | Các xã, phường, đặc khu | chưa nêu cơ quan nào | true", "Chủ trì | '' | chưa có đơn vị chủ trì | true",
            "Nội dung | '' | chưa có nội dung | true", "Số | 2 | trùng với dòng | true", "Thời hạn (như in) | abc xyz | chưa hiểu thời hạn | true"})
    void whatCannotBeMeantStops(String column, String words, String says, boolean confirmable) throws Exception {
        byte[] wrong = type(workbook("a.txt", PLAN), "1", column, words);
        List<Stop> stops = stops(wrong);
        assertThat(stops).singleElement().satisfies(s -> assertThat(s.sentence()).contains("dòng ", "cột “", says));
        assertThat(tasks()).isEmpty();
        assertThat(office.reviews().waiting(clerk)).as("the work is kept").hasSize(1);
        assertThat(stops.getFirst().confirmable()).isEqualTo(confirmable);
        byte[] kept = edit(wrong, b -> IntStream.rangeClosed(1, 3).mapToObj(b.getSheet("Nhiệm vụ")::getRow).forEach(r -> r.getCell(column(b.getSheet("Nhiệm vụ"), "Giữ nguyên")).setCellValue("x")));
        if (confirmable) assertThat(office.takeReviewed("a.txt", bytes(PLAN), kept, CLERK)).isInstanceOf(Intake.Result.Imported.class);
        else assertThat(stops(kept)).hasSize(1);
    }

    @Test
    void aUnitThatNoLongerExistsStops() throws Exception {
        Unit department = DIRECTORY.find("Sở Xây dựng", null).getFirst();
        List<Unit> units = new ArrayList<>(DIRECTORY.all());
        units.add(new Unit("so-da-sap-nhap", department.parent(), department.kind(), "Sở Giao thông công chính", List.of(), List.of(), Set.of(UnitClass.NOT_ASSIGNED)));
        UnitDirectory directory = new UnitDirectory(units);
        String text = PLAN.replace("Sở Nông nghiệp và Môi trường", "Sở Giao thông công chính");
        Draft draft = ReadHere.draft(directory, "a.txt", bytes(text));
        assertThat(SheetReading.of(ReviewSheet.of("h", "a.txt", draft), draft, directory).stops()).filteredOn(s -> s.code().equals("lead"))
                .singleElement().satisfies(s -> assertThat(s.sentence()).contains("“Sở Giao thông công chính” đã sáp nhập hoặc giải thể"));
    }

    @Test
    void aSheetOfAnotherFileOrOfNoFileIsRefused() throws Exception {
        byte[] sheet = workbook("a.txt", PLAN);
        assertThatThrownBy(() -> office.takeReviewed("b.txt", bytes(PLAN + "\n."), sheet, CLERK)).isInstanceOf(RefusedDocument.class).hasMessageContaining("khác với tệp");
        assertThatThrownBy(() -> office.take("phieu.xlsx", sheet, null, true)).isInstanceOf(RefusedDocument.class).hasMessageContaining("gửi tệp đó trước");
        assertThatThrownBy(() -> ReviewWorkbook.read(edit(sheet, b -> b.removeSheetAt(0)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCorrectedNameIsUnderstoodInTheNextPaper() throws Exception {
        String first = PLAN.replace("Sở Xây dựng", "So Xoy dvng").replace("Sở Nông nghiệp và Môi trường", "Ban Cay xanh");
        byte[] sheet = workbook("a.txt", first);
        for (String no : List.of("1", "3")) sheet = type(sheet, no, "Chủ trì", "Sở Xây dựng");
        sheet = type(type(sheet, "2", "Chủ trì", "Sở Nông nghiệp và Môi trường"), "2", "Phối hợp", "Sở Xây dựng");
        assertThat(office.takeReviewed("a.txt", bytes(first), sheet, CLERK)).isInstanceOf(Intake.Result.Imported.class);
        String second = TreePlan.of("16/KH-UBND", "Rà soát vườn ươm của thành phố.|So Xoy dvng|Ban Cay xanh|Tháng 5/2026", "Chọn giống cây bóng mát.|So Xoy dvng|Các đơn vị liên quan|Tháng 6/2026",
                "Kiểm tra chất lượng cây giống.|So Xoy dvng|Các đơn vị liên quan|Hằng tháng").replace("trồng cây xanh", "vườn ươm giống").replace("10 tháng 01", "11 tháng 01");
        office.take("b.txt", bytes(second), null, true);
        assertThat(tasks()).filteredOn(t -> t.content().contains("Rà soát vườn")).singleElement().satisfies(t -> {
            assertThat(t.lead()).containsExactly("Sở Xây dựng");
            assertThat(t.coordinating()).containsExactly("Sở Nông nghiệp và Môi trường");
        });
        assertThat(office.database().sql().sql("select by_name from unit_alias").query(String.class).list()).containsOnly("văn thư").hasSize(2);
    }

    @Test
    void onlyTheStandingOfficeSeesSheets() throws Exception {
        office.take("a.txt", bytes(PLAN), null, false);
        assertThat(office.reviews().waiting(clerk)).hasSize(1);
        for (Role role : List.of(Role.CADRE, Role.LEADER)) assertThat(office.reviews().waiting(TestOffice.viewer(office, "Sở Xây dựng", role))).isEmpty();
        for (Role role : List.of(Role.ADMIN, Role.SUPERVISOR)) assertThat(office.reviews().open(1, TestOffice.viewer(office, null, role))).isEmpty();
    }
}
