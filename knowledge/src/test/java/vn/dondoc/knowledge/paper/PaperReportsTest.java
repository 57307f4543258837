package vn.dondoc.knowledge.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.knowledge.TestOffice;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Task;

class PaperReportsTest {
    private static final Instant NOW = Instant.parse("2026-04-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Số: 15/KH-UBND
            Hải Phòng, ngày 10 tháng 01 năm 2026

            KẾ HOẠCH
            về trồng cây xanh năm 2026

            PHỤ LỤC

            STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành

            1.

            Lập danh mục tuyến phố cần trồng cây.

            Sở Xây dựng

            Các xã, phường, đặc khu

            Tháng 3/2026

            2.

            Tổ chức ra quân trồng cây đầu năm trên địa bàn.

            Các xã, phường, đặc khu

            Sở Xây dựng

            Trước 10/4/2026

            3.

            Rà soát quỹ đất công chưa sử dụng để bố trí vườn hoa, công viên nhỏ.

            Các xã, phường, đặc khu

            Sở Nông nghiệp và Môi trường

            Quý II/2026
            """;

    @TempDir Path dir;
    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = TestOffice.open(dir, NOW);
        office.take("ke-hoach.txt", PLAN.getBytes(StandardCharsets.UTF_8), null, true);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Viewer viewer(String unit, Role role) {
        return TestOffice.viewer(office, unit, role);
    }

    /** A report as a commune sends it: letterhead, title, a table with its own count and order. */
    static byte[] report(String place, String number, String... cells) throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : List.of("ỦY BAN NHÂN DÂN", place.toUpperCase(), "Số: " + number, place + ", ngày 31 tháng 3 năm 2026", "BÁO CÁO",
                    "Kết quả thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân thành phố", "Ủy ban nhân dân " + place + " báo cáo kết quả thực hiện như sau:"))
                word.createParagraph().createRun().setText(line);
            List<String> heading = List.of("TT", "Nhiệm vụ", "Kết quả thực hiện", "Tỷ lệ hoàn thành", "Khó khăn, vướng mắc", "Kiến nghị");
            XWPFTable table = word.createTable(1 + cells.length / heading.size(), heading.size());
            for (int i = 0; i < heading.size(); i++) table.getRow(0).getCell(i).setText(heading.get(i));
            for (int i = 0; i < cells.length; i++) table.getRow(1 + i / heading.size()).getCell(i % heading.size()).setText(cells[i]);
            word.write(out);
            return out.toByteArray();
        }
    }

    private PaperReport take(String name, byte[] bytes) throws Exception {
        Intake.Result result = office.take(name, bytes, null, true);
        assertThat(result).isInstanceOf(Intake.Result.Reported.class);
        return office.paperReports().byId(((Intake.Result.Reported) result).paper(), viewer(null, Role.OFFICE)).orElseThrow();
    }

    private List<String> inShort(PaperReport paper) {
        Viewer clerk = viewer(null, Role.OFFICE);
        return paper.rows().stream().map(r -> (r.task() == null ? "?" : office.tasks().byId(r.task(), clerk).map(Task::no).orElseThrow()) + " " + r.told().percent() + " " + r.told().status() + " " + r.told().difficulty()).toList();
    }

    @Test
    void rowsFindTheirTasksByWordsNotByTheReportsOwnCount() throws Exception {
        PaperReport paper = take("bao-cao-tien-lang.docx", report("xã Tiên Lãng", "45/BC-UBND",
                "1", "Rà soát quỹ đất công chưa sử dụng để bố trí vườn hoa, công viên nhỏ", "Đang rà soát tại 12/20 thôn", "60%", "Thiếu bản đồ địa chính số", "Sở NN&MT cấp bản đồ",
                "2", "Ra quân trồng cây đầu năm", "Đã hoàn thành, trồng 1.200 cây", "", "Không", "",
                "3", "Tuyên truyền về an toàn giao thông", "Đã tổ chức 2 buổi", "", "Không có", ""));
        assertThat(paper.number()).isEqualTo("45/BC-UBND");
        assertThat(paper.date()).isEqualTo("2026-03-31");
        assertThat(paper.unit()).isEqualTo(office.directory().find("UBND xã Tiên Lãng", null).getFirst().id());
        assertThat(inShort(paper)).containsExactly("3 60 IN_PROGRESS Thiếu bản đồ địa chính số", "2 null DONE null", "? null IN_PROGRESS null");
    }

    @Test
    void aConfirmedRowIsAReportOnTheUnitsBehalfWithThePapersNumber() throws Exception {
        PaperReport paper = take("bc.docx", report("xã Vĩnh Bảo", "12/BC-UBND",
                "3", "Rà soát quỹ đất công", "Chưa thực hiện", "0", "Chưa có kinh phí đo đạc", "", "2", "Tổ chức ra quân trồng cây đầu năm", "Hoàn thành", "100", "", ""));
        Viewer clerk = viewer(null, Role.OFFICE), ward = viewer("UBND xã Vĩnh Bảo", Role.CADRE), other = viewer("UBND xã Tiên Lãng", Role.CADRE);
        assertThat(office.reports().all(clerk)).as("nothing counts before a person confirms").isEmpty();
        long first = paper.ready().getFirst().id(), second = paper.ready().get(1).id();
        assertThat(office.paperReports().confirm(first, null, office.reports(), office.tasks(), ward, NOW, TODAY)).as("a cadre confirms nothing").isEmpty();
        ProgressReport kept = office.paperReports().confirm(first, null, office.reports(), office.tasks(), clerk, NOW, TODAY).orElseThrow();
        assertThat(kept.paper()).isEqualTo("12/BC-UBND");
        assertThat(kept.status()).isEqualTo(ReportedStatus.BLOCKED);
        assertThat(kept.difficulty()).isEqualTo("Chưa có kinh phí đo đạc");
        assertThat(office.paperReports().confirm(first, null, office.reports(), office.tasks(), clerk, NOW, TODAY)).as("once").isEmpty();
        assertThat(office.paperReports().leave(second, clerk)).isTrue();
        assertThat(office.paperReports().waiting(clerk)).isEmpty();
        assertThat(office.reports().all(ward)).hasSize(1);
        assertThat(office.reports().all(other)).as("another commune does not see it").isEmpty();
        assertThat(office.documents().all(other)).extracting(d -> d.source()).containsExactly("ke-hoach.txt");
        assertThat(office.database().sql().sql("select name from evidence").query(String.class).list()).containsExactly("bc.docx");
    }

    /** A summary of three communes: by a column of units, or by lines between the rows. */
    private static byte[] summary(boolean column) throws IOException {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : List.of("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Số: 30/BC-UBND", "Hải Phòng, ngày 31 tháng 3 năm 2026")) word.createParagraph().createRun().setText(line);
            // a title under the paper's type after a line break, as many write it
            XWPFRun title = word.createParagraph().createRun();
            title.setText("BÁO CÁO");
            title.addBreak();
            title.setText("Tổng hợp kết quả thực hiện Kế hoạch số 15/KH-UBND của các xã, phường");
            String sowing = "Tổ chức ra quân trồng cây đầu năm", land = "Rà soát quỹ đất công chưa sử dụng để bố trí vườn hoa, công viên nhỏ";
            List<List<String>> rows = column ? List.of(List.of("TT", "Đơn vị", "Nhiệm vụ", "Kết quả thực hiện", "Khó khăn, vướng mắc"), List.of("1", "UBND xã Tiên Lãng", sowing, "Đạt 65%", "Thiếu cây giống"),
                    List.of("2", "", land, "Hoàn thành", ""), List.of("3", "UBND phường An Biên", sowing, "Đạt 30%", "Chưa có mặt bằng"), List.of("4", "UBND xã Vĩnh Bảo", sowing, "Đạt 80%", ""))
                    : List.of(List.of("TT", "Nhiệm vụ", "Kết quả thực hiện", "Khó khăn, vướng mắc"), List.of("I", "UBND xã Tiên Lãng", "", ""), List.of("1", sowing, "Đạt 65%", "Thiếu cây giống"), List.of("2", land, "Hoàn thành", ""),
                    List.of("II. UBND phường An Biên", "", "", ""), List.of("1", sowing, "Đạt 30%", "Chưa có mặt bằng"), List.of("III", "UBND xã Vĩnh Bảo", "", ""), List.of("1", sowing, "Đạt 80%", ""));
            XWPFTable table = word.createTable(rows.size(), rows.getFirst().size());
            for (int i = 0; i < rows.size(); i++) for (int j = 0; j < rows.get(i).size(); j++) table.getRow(i).getCell(j).setText(rows.get(i).get(j));
            word.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSummaryOfThreeCommunesGivesEachItsOwnReports(boolean column) throws Exception {
        PaperReport paper = take("tong-hop.docx", summary(column));
        assertThat(inShort(paper)).containsExactly("2 65 IN_PROGRESS Thiếu cây giống", "3 null DONE null", "2 30 IN_PROGRESS Chưa có mặt bằng", "2 80 IN_PROGRESS null");
        List<String> units = List.of("UBND xã Tiên Lãng", "UBND xã Tiên Lãng", "UBND phường An Biên", "UBND xã Vĩnh Bảo");
        assertThat(paper.rows()).extracting(PaperReport.Row::unit).containsExactlyElementsOf(units.stream().map(u -> office.directory().find(u, null).getFirst().id()).toList());
        Viewer clerk = viewer(null, Role.OFFICE), ward = viewer("UBND phường An Biên", Role.CADRE);
        for (PaperReport.Row row : paper.ready()) assertThat(office.paperReports().confirm(row.id(), null, office.reports(), office.tasks(), clerk, NOW, TODAY)).isPresent();
        assertThat(office.reports().all(ward)).singleElement().satisfies(r -> assertThat(r.percent()).isEqualTo(30));
    }

    @Test
    void paragraphsAreReadWhereThereIsNoTable() throws Exception {
        PaperReport paper = take("bc.txt", """
                ỦY BAN NHÂN DÂN
                PHƯỜNG AN BIÊN
                Số: 77/BC-UBND
                An Biên, ngày 30 tháng 3 năm 2026

                BÁO CÁO
                Kết quả thực hiện Kế hoạch số 15/KH-UBND

                - Nhiệm vụ số 2: Đã tổ chức ra quân tại 9 tổ dân phố, hoàn thành 75%; khó khăn: thiếu cây giống.

                - Nhiệm vụ số 3 (rà soát quỹ đất công): chưa triển khai.
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(inShort(paper)).containsExactly("2 75 IN_PROGRESS thiếu cây giống", "3 null NOT_STARTED null");
        assertThat(Set.copyOf(paper.ready())).hasSize(2);
    }

    /** The letterhead and opening of a commune's report. */
    private static ReportPdf head(String place, String number) throws IOException {
        return new ReportPdf().beside("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").beside(place.toUpperCase(Locale.ROOT), "Độc lập - Tự do - Hạnh phúc").beside("Số: " + number, place.replaceFirst("^\\S+ ", "") + ", ngày 31 tháng 3 năm 2026")
                .centred("BÁO CÁO").centred("Kết quả thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân thành phố về trồng cây xanh năm 2026")
                .paragraph("Thực hiện Kế hoạch số 15/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân thành phố, Ủy ban nhân dân " + place + " báo cáo kết quả thực hiện như sau:").down(12);
    }

    @Test
    void threeCommunesReportAsPdf() throws Exception {
        assertThat(ReportPdf.font()).as("a font with Vietnamese letters, package fonts-noto-core; ./dondoc test installs it").isPresent();
        List<Integer> six = List.of(60, 85, 205, 325, 385, 470, 545), five = List.of(60, 90, 240, 390, 450, 545);
        try (ReportPdf first = head("xã Tiên Lãng", "45/BC-UBND"); ReportPdf second = head("phường An Biên", "118/BC-UBND"); ReportPdf third = head("xã Vĩnh Bảo", "9/BC-UBND")) {
            first.row(six, "TT", "Nhiệm vụ", "Kết quả thực hiện", "Tỷ lệ hoàn thành", "Khó khăn, vướng mắc", "Kiến nghị")
                    .row(six, "1", "Rà soát quỹ đất công chưa sử dụng để bố trí vườn hoa, công viên nhỏ", "Đang rà soát tại 12/20 thôn", "60%", "Thiếu bản đồ địa chính số", "Sở NN&MT cấp bản đồ")
                    .row(six, "2", "Tổ chức ra quân trồng cây đầu năm", "Đã hoàn thành, trồng 1.200 cây", "100%", "Không", "")
                    .row(six, "3", "Tuyên truyền về an toàn giao thông", "Đã tổ chức 2 buổi", "", "Không có", "");
            // the table begins low on the page: the second row stands on the next one
            second.down(380).row(five, "STT", "Nội dung công việc", "Tình hình thực hiện", "Tiến độ (%)", "Tồn tại, nguyên nhân")
                    .row(five, "1", "Tổ chức ra quân trồng cây đầu năm trên địa bàn", "Đã ra quân tại 9/12 tổ dân phố, dự kiến hoàn thành trong tháng 4", "75", "Thiếu cây giống do nhà vườn giao chậm")
                    .row(five, "2", "Rà soát quỹ đất công chưa sử dụng, bố trí vườn hoa, công viên nhỏ", "Chưa triển khai được", "0", "Chưa được bàn giao hồ sơ đất công");
            third.paragraph("1. Tổ chức ra quân trồng cây đầu năm trên địa bàn: đã trồng 640/800 cây, đạt 80%.").paragraph("Khó khăn: một số tuyến đường đang thi công nên chưa có mặt bằng.")
                    .paragraph("2. Rà soát quỹ đất công chưa sử dụng để bố trí vườn hoa, công viên nhỏ: đã hoàn thành, bố trí được 3 vườn hoa.").paragraph("Trên đây là báo cáo của Ủy ban nhân dân xã, kính gửi Ủy ban nhân dân thành phố tổng hợp.");
            assertThat(inShort(take("tien-lang.pdf", first.bytes()))).containsExactly("3 60 IN_PROGRESS Thiếu bản đồ địa chính số", "2 100 DONE null", "? null IN_PROGRESS null");
            PaperReport ward = take("an-bien.pdf", second.bytes());
            assertThat(ward.unit()).isEqualTo(office.directory().find("UBND phường An Biên", null).getFirst().id());
            assertThat(ward.number()).isEqualTo("118/BC-UBND");
            assertThat(inShort(ward)).containsExactly("2 75 IN_PROGRESS Thiếu cây giống do nhà vườn giao chậm", "3 0 BLOCKED Chưa được bàn giao hồ sơ đất công");
            assertThat(inShort(take("vinh-bao.pdf", third.bytes()))).containsExactly("2 80 IN_PROGRESS một số tuyến đường đang thi công nên chưa có mặt bằng", "3 null DONE null");
        }
    }

    @Test
    void numberedParagraphsTellOfTasksByNumberOrByWords() throws Exception {
        PaperReport paper = take("bc.txt", """
                ỦY BAN NHÂN DÂN
                XÃ TIÊN LÃNG
                Số: 78/BC-UBND
                Tiên Lãng, ngày 30 tháng 3 năm 2026

                BÁO CÁO
                Kết quả thực hiện Kế hoạch số 15/KH-UBND

                I. KẾT QUẢ

                1. Về tổ chức ra quân trồng cây đầu năm trên địa bàn: Đã hoàn thành 5/8 thôn, đạt 62%. Khó khăn, vướng mắc: kinh phí mua cây chưa được cấp đủ.

                - Nhiệm vụ 3: chưa triển khai được; nguyên nhân do chưa có bản đồ địa chính; kiến nghị: Sở Nông nghiệp và Môi trường cấp bản đồ số.

                II. PHƯƠNG HƯỚNG

                1. Tiếp tục chăm sóc cây đã trồng, bảo đảm tỷ lệ cây sống: phân công từng thôn theo dõi.
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(inShort(paper)).containsExactly("2 62 IN_PROGRESS kinh phí mua cây chưa được cấp đủ", "3 null BLOCKED chưa có bản đồ địa chính");
        assertThat(paper.rows().get(1).told().proposal()).isEqualTo("Sở Nông nghiệp và Môi trường cấp bản đồ số");
    }

    @Test
    void theSamePaperTwiceIsOne() throws Exception {
        byte[] bytes = report("xã Tiên Lãng", "45/BC-UBND", "1", "Tổ chức ra quân trồng cây đầu năm", "Hoàn thành", "100%", "", "");
        take("a.docx", bytes);
        assertThat(office.take("b.docx", bytes, null, true)).isInstanceOf(Intake.Result.Known.class);
    }
}
