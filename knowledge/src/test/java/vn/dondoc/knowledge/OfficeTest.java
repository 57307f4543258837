package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.index.lexical.SearchQuery;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

class OfficeTest {
    private static final Instant NOW = Instant.parse("2026-02-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 15);
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Số: 15/KH-UBND
            Hải Phòng, ngày 10 tháng 01 năm 2026

            KẾ HOẠCH
            về trồng cây xanh năm 2026

            Căn cứ Nghị quyết số 11-NQ/TU, ngày 05/01/2026 của Thành ủy về cây xanh;

            I. MỤC TIÊU

            - Trồng mới đạt tối thiểu 85% số tuyến phố còn thiếu bóng mát.

            Nơi nhận:
            - Các sở, ngành,
            - Lưu: VT.

            CHỦ TỊCH

            Trần Văn Mẫu

            PHỤ LỤC

            STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

            I Công tác chuẩn bị

            1.

            Lập danh mục tuyến phố cần trồng cây.

            Sở Xây dựng

            Các đơn vị liên quan

            Tháng 3/2026

            2.

            Tổ chức ra quân trồng cây đầu năm trên địa bàn.

            Các xã, phường, đặc khu

            Sở Xây dựng

            Trước 10/2/2026

            3.

            Chăm sóc cây đã trồng.

            Sở Xây dựng, Sở Nông nghiệp và Môi trường

            Các đơn vị liên quan

            Hằng tháng
            """;

    @TempDir Path dir;
    private Office office;

    @BeforeEach
    void open() {
        office = TestOffice.open(dir, NOW);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Intake.Result take(String name, String text) throws RefusedDocument {
        return office.take(name, text.getBytes(StandardCharsets.UTF_8), null, true);
    }

    private Viewer viewer(String unit, Role role) {
        return TestOffice.viewer(office, unit, role);
    }

    @Test
    void aPlanBecomesTasksWithAssignmentsTargetsAndPassages() throws Exception {
        assertThat(take("ke-hoach.txt", PLAN)).isInstanceOf(Intake.Result.Imported.class).hasFieldOrPropertyWithValue("tasks", 3).hasFieldOrPropertyWithValue("targets", 1);
        assertThat(take("ke-hoach-lan-hai.txt", PLAN)).isInstanceOf(Intake.Result.Known.class);
        Viewer ward = viewer("UBND phường Lê Chân", Role.CADRE);
        assertThat(office.documents().all(ward)).hasSize(1).first().satisfies(d -> {
            assertThat(d.facts().number()).isEqualTo("15/KH-UBND");
            assertThat(d.facts().date()).isEqualTo("2026-01-10");
            assertThat(d.facts().signerName()).isEqualTo("Trần Văn Mẫu");
            assertThat(d.facts().citations()).extracting(c -> c.number()).containsExactly("11-NQ/TU");
        });
        List<Task> tasks = office.tasks().all(ward);
        assertThat(tasks).extracting(Task::no).containsExactly("1", "2", "3");
        assertThat(tasks.get(1).lastGoodDay()).contains(LocalDate.of(2026, 2, 9));
        assertThat(tasks.get(1).overdueOn(TODAY)).isTrue();
        assertThat(office.tasks().assignmentsOfTasks(Set.of(tasks.get(1).id()), ward)).filteredOn(a -> a.role() == AssignmentRole.LEAD).hasSize(114);
        assertThat(office.tasks().assignmentsOf(ward.own(), ward)).extracting(Assignment::task).containsExactly(tasks.get(1).id());
        assertThat(office.targets().targets(ward)).first().satisfies(t -> assertThat(t.value()).isEqualByComparingTo("85"));
        assertThat(office.index().search(new SearchQuery("danh muc tuyen pho", Set.of("task"), Set.of(), 1))).hasSize(1);
        assertThat(office.documents().all(viewer(null, Role.ADMIN))).isEmpty();
    }

    @Test
    void reportsAreAppendOnlyCorrectedAndWithdrawn() throws Exception {
        take("ke-hoach.txt", PLAN);
        Viewer cadre = viewer("Sở Xây dựng", Role.CADRE), other = viewer("UBND phường Lê Chân", Role.CADRE), office_ = viewer(null, Role.OFFICE);
        Task task = office.tasks().all(cadre).getFirst();
        Assignment part = office.tasks().assignmentsOfTasks(Set.of(task.id()), cadre).getFirst();
        ProgressReport first = office.reports().record(new NewReport(40, ReportedStatus.IN_PROGRESS, null, null, null, null, "40%", false), task, part, cadre, NOW, TODAY);
        ProgressReport second = office.reports().record(new NewReport(100, ReportedStatus.DONE, null, null, null, null, "xong", true), task, part, cadre, NOW, TODAY);
        assertThat(first.receipt()).startsWith("DĐ-2026-");
        assertThat(second.corrects()).isEqualTo(first.id());
        Progress progress = Progress.of(Set.of(task.id()), office.reports(), TODAY, office_);
        assertThat(progress.state(task, part.unit())).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(office.reports().withdraw(second.id(), cadre, NOW, TODAY)).isTrue();
        assertThat(office.reports().withdraw(second.id(), cadre, NOW, TODAY)).isFalse();
        assertThat(Progress.of(Set.of(task.id()), office.reports(), TODAY, cadre).last(task, part.unit())).map(ProgressReport::percent).contains(40);
        assertThat(office.reports().all(other)).isEmpty();
        assertThatThrownBy(() -> office.database().sql().sql("update progress_report set percent = 1").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> office.database().sql().sql("delete from audit").update()).hasMessageContaining("append-only");
    }

    @Test
    void refusedFilesLeaveNothingBehind() {
        for (String text : List.of("", "TỐI MẬT\n\nKẾ HOẠCH\nvề việc mật", "KẾ HOẠCH\nĐộ mật: Mật\nabc")) {
            assertThatThrownBy(() -> take("a.txt", text)).isInstanceOf(RefusedDocument.class);
        }
        assertThatThrownBy(() -> office.take("anh.docx", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2}, null, true)).isInstanceOf(RefusedDocument.class).hasMessageContaining("ảnh");
        assertThatThrownBy(() -> office.take("to.txt", new byte[21 * 1024 * 1024], null, true)).isInstanceOf(RefusedDocument.class).hasMessageContaining("20 MB");
        for (String table : List.of("blob", "document", "document_version", "passage", "task", "audit"))
            assertThat(office.database().sql().sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
    }
}
