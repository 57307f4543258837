package vn.dondoc.knowledge.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.TestPostgres;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** What a clerk put right in one scanned paper is read right in the next one that was recognised with the same words. */
class TaughtCellsTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    private static final Reviewer CLERK = new Reviewer(null, "văn thư");
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Số: %s
            Hải Phòng, ngày %s tháng 01 năm 2026

            KẾ HOẠCH
            về trồng cây xanh năm 2026

            PHỤ LỤC

            STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

            1.

            Tổ chức ra quân trồng cây đầu năm trên địa bàn thành phố và các xã ven biển.

            Sở Xây dựng

            Các đơn vị liên quan

            Tháng 3/2026

            2.

            %s

            Sở Nông nghiệp và Môi trường

            Sở Xây dựng

            Tháng 5/2026
            """;

    @TempDir Path dir;
    private Office office;
    private Viewer clerk;

    @BeforeEach
    void open() {
        office = Office.open(TestPostgres.database(), DIRECTORY, dir, new OfficeTime(InstantSource.fixed(Instant.parse("2026-02-15T02:00:00Z")), OfficeTime.DEFAULT_ZONE));
        long person = office.database().sql().sql("insert into person (name, role) values ('x', 'OFFICE') returning id").query(Long.class).single();
        clerk = new Viewer(person, Role.OFFICE, null, null, Viewer.own(null, DIRECTORY));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** As an engine without Vietnamese reads it. */
    private static byte[] scan(String number, String day, String second) {
        return Folding.fold(PLAN.formatted(number, day, second)).getBytes(StandardCharsets.UTF_8);
    }

    private ReviewStore.Open taken(String name, byte[] bytes) throws Exception {
        office.take(name, bytes, null, true);
        return office.reviews().ofFile(Intake.hash(bytes)).orElseThrow();
    }

    private static ReviewSheet typed(ReviewSheet sheet, int key, Map<SheetColumn, String> cells) {
        return sheet.map(SheetTable.TASKS, l -> {
            ReviewSheet.Line line = l;
            if (l.key() == key) for (var cell : cells.entrySet()) line = line.with(cell.getKey().code(), cell.getValue());
            return line;
        });
    }

    @Test
    void theSameReadingMeansTheSameAgainAndAnotherOneDoesNot() throws Exception {
        ReviewStore.Open first = taken("a.txt", scan("15/KH-UBND", "10", "Cham soc cay da trong va thay cay chet trong nam."));
        assertThat(first.draft().tasks()).hasSize(2);
        String meant = "Tổ chức lễ ra quân trồng cây đầu năm trên địa bàn thành phố và các xã ven biển.";
        ReviewSheet sheet = typed(first.sheet(), 1, Map.of(SheetColumn.CONTENT, meant, SheetColumn.SECTION, "IV", SheetColumn.SECTION_TITLE, "Trồng cây"));
        sheet = typed(sheet, 2, Map.of(SheetColumn.CONTENT, "Chăm sóc cây đã trồng, thay cây chết trong năm 2026."));
        sheet = sheet.map(SheetTable.FACTS, l -> l.with(SheetColumn.KEEP_ALL.code(), "x"));
        assertThat(office.review(sheet, CLERK)).isInstanceOf(Intake.Result.Imported.class);

        Draft second = taken("b.txt", scan("16/KH-UBND", "11", "Cham soc cay da trong va thay cay chet trong 5 nam.")).draft();
        TaskRow same = second.tasks().get(0), other = second.tasks().get(1);
        assertThat(same.content()).isEqualTo(meant);
        assertThat(same.sectionTitle()).isEqualTo("Trồng cây");
        assertThat(same.section()).isEqualTo("IV");
        assertThat(same.confidence()).as("its place in another paper is to be seen").containsEntry("section", 0.45).containsEntry("content", 0.8);
        assertThat(other.content()).as("another figure, another reading").doesNotContain("năm 2026");

        Draft third = taken("c.txt", scan("17/KH-UBND", "12", "Cham soc cay da trong va thay cay chet trong nam.")).draft();
        assertThat(third.tasks().get(1).content()).isEqualTo("Chăm sóc cây đã trồng, thay cây chết trong năm 2026.");
        assertThat(third.tasks().get(1).confidence().get("content")).as("a figure that a clerk added is looked at again").isLessThan(Doubts.DOUBTFUL);

        byte[] clean = PLAN.formatted("18/KH-UBND", "13", "Chăm sóc cây " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        assertThat(taken("d.txt", clean).draft().tasks().getFirst().content()).as("a clean paper means what it says").startsWith("Tổ chức ra quân");
    }

    @Test
    void aKnownBodyThatAClerkReplacedInOneRowStaysInOthers() throws Exception {
        ReviewStore.Open first = taken("a.txt", scan("15/KH-UBND", "10", "Cham soc cay da trong va thay cay chet trong nam."));
        ReviewSheet sheet = typed(first.sheet(), 2, Map.of(SheetColumn.COORDINATING, "Sở Tài chính", SheetColumn.CONTENT, "Chăm sóc cây đã trồng và thay cây chết trong năm."));
        sheet = sheet.map(SheetTable.FACTS, l -> l.with(SheetColumn.KEEP_ALL.code(), "x"));
        assertThat(office.review(sheet, CLERK)).isInstanceOf(Intake.Result.Imported.class);

        Draft other = taken("b.txt", scan("16/KH-UBND", "11", "Bao ve rung phong ho ven bien, khong de chay rung.")).draft();
        assertThat(other.tasks().get(1).coordinating()).as("it was read right").containsExactly("Sở Xây dựng");
        Draft same = taken("c.txt", scan("17/KH-UBND", "12", "Cham soc cay da trong va thay cay chet trong nam.")).draft();
        assertThat(same.tasks().get(1).coordinating()).as("the same task").containsExactly("Sở Tài chính");
    }

    @Test
    void whatAPersonSettledStaysSettledWhenThePaperIsOpenedAgain() throws Exception {
        byte[] file = scan("15/KH-UBND", "10", "Cham soc cay da trong va thay cay chet trong nam.");
        ReviewSheet sheet = typed(taken("a.txt", file).sheet(), 2, Map.of(SheetColumn.LEAD, "Sở Xây dựng; Sở Tài chính", SheetColumn.KEEP, "x"));
        sheet = typed(sheet, 1, Map.of(SheetColumn.LEAD, "Sở Xây dựng; Sở Tài chính", SheetColumn.FOCAL, "Sở Tài chính")).map(SheetTable.FACTS, l -> l.with(SheetColumn.NUMBER.code(), "15/KH-UBND"));
        assertThat(office.review(sheet, CLERK)).isInstanceOf(Intake.Result.Imported.class);
        ReviewStore.Open again = office.reviews().ofFile(Intake.hash(file)).orElseThrow();
        assertThat(again.reviewed()).isTrue();
        assertThat(SheetReading.of(again.sheet(), again.draft(), DIRECTORY).stops()).isEmpty();
        assertThat(office.review(again.sheet().map(SheetTable.FACTS, l -> l.with(SheetColumn.NUMBER.code(), "25/KH-UBND")), CLERK)).isInstanceOf(Intake.Result.Imported.class);
        assertThat(office.documents().all(clerk)).singleElement().satisfies(d -> assertThat(d.facts().number()).isEqualTo("25/KH-UBND"));
        assertThat(office.database().sql().sql("select focal_lead from task_revision where focal_lead is not null order by id desc limit 1").query(String.class).single()).isEqualTo("Sở Tài chính");
    }

    @Test
    void oneReadingThatClerksMadeDifferentThingsOfTeachesNothing() throws Exception {
        byte[] a = scan("15/KH-UBND", "10", "Cham soc cay da trong va thay cay chet trong nam."), b = scan("16/KH-UBND", "11", "Ra soat vuon uom cay giong.");
        for (byte[] file : List.of(a, b)) {
            String name = file == a ? "a.txt" : "b.txt";
            ReviewSheet sheet = typed(taken(name, file).sheet(), 1, Map.of(SheetColumn.CONTENT, "Ra quân trồng cây, theo " + name)).map(SheetTable.FACTS, l -> l.with(SheetColumn.KEEP_ALL.code(), "x"));
            assertThat(office.review(sheet, CLERK)).isInstanceOf(Intake.Result.Imported.class);
        }
        assertThat(taken("c.txt", scan("17/KH-UBND", "12", "Lap danh muc tuyen pho.")).draft().tasks().getFirst().content()).doesNotContain("theo ");
    }
}
