package vn.dondoc.knowledge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.TestPostgres;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-02-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    private static final Reviewer CLERK = new Reviewer(null, "văn thư");

    @TempDir Path dir;
    private Office office;
    private Viewer clerk;

    @BeforeEach
    void open() {
        office = Office.open(TestPostgres.database(), DIRECTORY, dir, new OfficeTime(InstantSource.fixed(NOW), OfficeTime.DEFAULT_ZONE));
        clerk = viewer(null, Role.OFFICE);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Viewer viewer(String unit, Role role) {
        Unit u = unit == null ? null : DIRECTORY.find(unit, null).getFirst();
        long person = office.database().sql().sql("insert into person (name, unit, role) values ('x', ?, ?) returning id").param(u == null ? null : u.id()).param(role.name()).query(Long.class).single();
        return new Viewer(person, role, u, null, Viewer.own(u, DIRECTORY));
    }

    private static String plan(String number, String... rows) {
        StringBuilder text = new StringBuilder("""
                ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
                Số: %s
                Hải Phòng, ngày 10 tháng 01 năm 2026

                KẾ HOẠCH
                về trồng cây xanh năm 2026

                I. MỤC TIÊU

                - Trồng mới đạt tối thiểu 85%% số tuyến phố còn thiếu bóng mát.

                Nơi nhận:
                - Các sở, ngành,
                - Lưu: VT.

                CHỦ TỊCH

                Trần Văn Mẫu

                PHỤ LỤC

                STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

                I Công tác chuẩn bị
                """.formatted(number));
        for (int i = 0; i < rows.length; i++) text.append("\n").append(i + 1).append(".\n\n").append(rows[i].replace("|", "\n\n")).append("\n");
        return text.toString();
    }

    private static final String LIST = "Lập danh mục tuyến phố cần trồng cây.|Sở Xây dựng|Các đơn vị liên quan|Tháng 3/2026";
    private static final String PLANT = "Tổ chức ra quân trồng cây đầu năm trên địa bàn.|Sở Nông nghiệp và Môi trường|Sở Xây dựng|Trước 10/2/2026";
    private static final String CARE = "Chăm sóc cây đã trồng và thay cây chết.|Sở Xây dựng|Các đơn vị liên quan|Hằng tháng";
    private static final String PLAN = plan("15/KH-UBND", LIST, PLANT, CARE);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String name, String text) throws RefusedDocument {
        Draft draft = new Extraction(DIRECTORY).read(name, bytes(text));
        return ReviewWorkbook.write(ReviewSheet.of(Intake.hash(bytes(text)), name, draft), draft, DIRECTORY);
    }

    /** The clerk at the workbook. */
    private static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> hand) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            hand.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int column(Sheet page, String title) {
        return IntStream.range(0, page.getRow(0).getLastCellNum()).filter(i -> page.getRow(0).getCell(i).getStringCellValue().equals(title)).findFirst().orElseThrow();
    }

    private static Row row(Sheet page, String no) {
        return IntStream.rangeClosed(1, page.getLastRowNum()).mapToObj(page::getRow).filter(r -> r != null && r.getCell(column(page, "Số")).getStringCellValue().equals(no)).findFirst().orElseThrow();
    }

    private static byte[] type(byte[] workbook, String no, String column, String words) {
        return edit(workbook, b -> row(b.getSheet("Nhiệm vụ"), no).getCell(column(b.getSheet("Nhiệm vụ"), column)).setCellValue(words));
    }

    private static byte[] fact(byte[] workbook, String title, String words) {
        return edit(workbook, b -> {
            for (Row r : b.getSheet("Văn bản")) if (r.getCell(0) != null && r.getCell(0).getStringCellValue().equals(title)) r.getCell(1).setCellValue(words);
        });
    }

    private List<Task> tasks() {
        return office.tasks().all(clerk);
    }

    private List<Stop> stops(byte[] workbook) throws RefusedDocument {
        return ((Intake.Result.Stopped) office.takeReviewed("a.txt", bytes(PLAN), workbook, CLERK)).stops();
    }

    @Test
    void anUntouchedSheetIsTheSameDraft() throws Exception {
        Draft draft = new Extraction(DIRECTORY).read("a.txt", bytes(PLAN));
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
        Draft draft = new Extraction(directory).read("a.txt", bytes(text));
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
        String second = plan("16/KH-UBND", "Rà soát vườn ươm của thành phố.|So Xoy dvng|Ban Cay xanh|Tháng 5/2026", "Chọn giống cây bóng mát.|So Xoy dvng|Các đơn vị liên quan|Tháng 6/2026",
                "Kiểm tra chất lượng cây giống.|So Xoy dvng|Các đơn vị liên quan|Hằng tháng").replace("trồng cây xanh", "vườn ươm giống").replace("10 tháng 01", "11 tháng 01");
        office.take("b.txt", bytes(second), null, true);
        assertThat(tasks()).filteredOn(t -> t.content().contains("Rà soát vườn")).singleElement().satisfies(t -> {
            assertThat(t.lead()).containsExactly("Sở Xây dựng");
            assertThat(t.coordinating()).containsExactly("Sở Nông nghiệp và Môi trường");
        });
        assertThat(office.database().sql().sql("select by_name from unit_alias").query(String.class).list()).containsOnly("văn thư").hasSize(2);
    }

    @Test
    void aNumberAddedLaterKeepsTasksAndReports() throws Exception {
        String unnumbered = PLAN.replace("Số: 15/KH-UBND", "Số:      /KH-UBND");
        office.take("a.txt", bytes(unnumbered), null, true);
        Document before = office.documents().all(clerk).getFirst();
        assertThat(before.facts().number()).isNull();
        List<Long> ids = tasks().stream().map(Task::id).toList();
        report(tasks().getFirst(), 40);
        assertThat(office.takeReviewed("a.txt", bytes(unnumbered), fact(workbook("a.txt", unnumbered), "Số, ký hiệu", "15/KH-UBND"), CLERK)).isInstanceOf(Intake.Result.Imported.class);
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo(before.id());
            assertThat(d.facts().number()).isEqualTo("15/KH-UBND");
            assertThat(d.facts().numberReadable()).isTrue();
        });
        assertThat(tasks()).extracting(Task::id).isEqualTo(ids);
        assertThat(office.reports().ofTasks(ids, clerk)).hasSize(1);
    }

    private void report(Task task, int percent) {
        Assignment part = office.tasks().assignmentsOfTasks(Set.of(task.id()), clerk).getFirst();
        office.reports().record(new NewReport(percent, ReportedStatus.IN_PROGRESS, null, null, null, null, percent + "%", false), task, part, clerk, NOW, TODAY);
    }

    @Test
    void aNewVersionKeepsReportsWithTheirTasks() throws Exception {
        String old = plan("15/KH-UBND", LIST, PLANT, CARE, "Tổng kết phong trào trồng cây.|Sở Nội vụ|Các đơn vị liên quan|Tháng 12/2026");
        office.take("a.txt", bytes(old), null, true);
        Task care = tasks().get(2), summing = tasks().get(3);
        report(care, 30);
        report(summing, 10);
        // the second task is gone, so is the last; the third is now number 2; one is new
        String fresh = plan("15/KH-UBND", LIST.replace("Tháng 3/2026", "Tháng 4/2026"), CARE, "Xây dựng quy chế quản lý cây xanh đô thị.|Sở Xây dựng|Sở Tư pháp|Quý II/2026");
        assertThat(office.take("ban-sua.txt", bytes(fresh), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r ->
                assertThat(r.change()).isEqualTo(new Intake.Change("a.txt", true, 1, 2, 2, 1)));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.tasks()).isEqualTo(3));
        assertThat(tasks()).extracting(Task::no).containsExactly("1", "2", "3");
        assertThat(tasks().get(1).id()).isEqualTo(care.id());
        assertThat(office.reports().ofTasks(Set.of(care.id()), clerk)).singleElement().satisfies(r -> assertThat(r.percent()).isEqualTo(30));
        assertThat(office.tasks().byId(summing.id(), clerk)).hasValueSatisfying(t -> assertThat(t.cancelled()).isTrue());
        assertThat(office.reports().ofTasks(Set.of(summing.id()), clerk)).hasSize(1);
    }

    @Test
    void theSamePaperTwiceIsOnePaperAndTheBetterTextLeads() throws Exception {
        String scan = Folding.fold(PLAN).replace("trong cay", "trong cáy");
        office.take("scan.txt", bytes(scan), null, true);
        assertThat(office.take("goc.txt", bytes(PLAN), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", true));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.source()).isEqualTo("goc.txt"));
        assertThat(office.take("scan2.txt", bytes(scan + "\n."), null, true)).isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", false));
        assertThat(office.take("scan2.txt", bytes(scan + "\n."), null, true)).isInstanceOf(Intake.Result.Known.class);
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.source()).isEqualTo("goc.txt"));
        assertThat(tasks()).hasSize(3);
        office.take("khac.txt", bytes(PLAN.replace("15/KH-UBND", "99/KH-UBND").replace("ngày 10 tháng 01 năm 2026", "ngày 12 tháng 01 năm 2027")), null, true);
        assertThat(office.documents().all(clerk)).as("the same words of another year are another paper").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPaperWithoutTasksAndItsScanAreOnePaperInEitherOrder(boolean scanFirst) throws Exception {
        String clean = """
                THÀNH ỦY HẢI PHÒNG
                Số 12-CTr/TU
                Hải Phòng, ngày 05 tháng 02 năm 2026

                CHƯƠNG TRÌNH HÀNH ĐỘNG
                thực hiện Nghị quyết về phát triển văn hóa đọc trong Đảng bộ

                I. MỤC ĐÍCH, YÊU CẦU

                Tạo chuyển biến mạnh mẽ về nhận thức của cán bộ, đảng viên và nhân dân đối với việc đọc sách, xây dựng thói quen tự học suốt đời.

                II. NHIỆM VỤ, GIẢI PHÁP

                Đẩy mạnh tuyên truyền về lợi ích của việc đọc sách; mở rộng mạng lưới thư viện, tủ sách cơ sở; khuyến khích mỗi gia đình có một góc đọc sách.

                Nơi nhận:
                - Các đảng ủy trực thuộc,
                - Lưu Văn phòng Thành ủy.
                """;
        String scan = Folding.fold(clean).replace("so 12-ctr/tu", "So -CTr/TU").replace("tuyen truyen", "tuyén truyén").replace("gia dinh", "gia dmh").replace("nhan dan", "nhén dan");
        office.take(scanFirst ? "ban-quet.txt" : "ban-goc.txt", bytes(scanFirst ? scan : clean), null, true);
        assertThat(office.take(scanFirst ? "ban-goc.txt" : "ban-quet.txt", bytes(scanFirst ? clean : scan), null, true))
                .isInstanceOfSatisfying(Intake.Result.Imported.class, r -> assertThat(r.change()).hasFieldOrPropertyWithValue("leads", scanFirst));
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> {
            assertThat(d.source()).isEqualTo("ban-goc.txt");
            assertThat(d.facts().number()).isEqualTo("12-CTr/TU");
        });
    }

    @Test
    void onlyTheStandingOfficeSeesSheets() throws Exception {
        office.take("a.txt", bytes(PLAN), null, false);
        assertThat(office.reviews().waiting(clerk)).hasSize(1);
        for (Role role : List.of(Role.CADRE, Role.LEADER)) assertThat(office.reviews().waiting(viewer("Sở Xây dựng", role))).isEmpty();
        for (Role role : List.of(Role.ADMIN, Role.SUPERVISOR)) assertThat(office.reviews().open(1, viewer(null, role))).isEmpty();
    }
}
