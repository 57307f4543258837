package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.IsolatedProcess;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** Reading and extracting in a process of its own gives what it gives here, and ends when its time is up. */
class ExtractFileTest {
    private static final UnitDirectory DIRECTORY = UnitFiles.shipped();
    private static final List<List<String>> ROWS = List.of(List.of("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"),
            List.of("1", "Ban hành kế hoạch rà soát thủ tục hành chính", "Sở Nội vụ", "Các sở, ban, ngành", "Trước ngày 15/7/2026"),
            List.of("2", "Báo cáo kết quả hằng quý", "Các xã, phường, đặc khu", "", "Hằng quý"), List.of("3", "Tập huấn hai đợt", "SNV", "", "30/6/2026; 30/11/2026"),
            List.of("4", "Thực hiện sau khi có hướng dẫn", "Sở Tài chính", "", "Trong 05 ngày làm việc kể từ ngày nhận văn bản"), List.of("5", "Cập nhật dữ liệu", "Sở Tư pháp", "", "Thường xuyên"));

    private static byte[] docx() throws Exception {
        try (XWPFDocument document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            for (String line : List.of("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Số: 15/KH-UBND", "Hải Phòng, ngày 10 tháng 01 năm 2026", "KẾ HOẠCH", "Rà soát thủ tục hành chính năm 2026", "Phấn đấu đạt 95,5% hồ sơ trực tuyến toàn trình."))
                document.createParagraph().createRun().setText(line);
            XWPFTable table = document.createTable(ROWS.size(), 5);
            for (int r = 0; r < ROWS.size(); r++) for (int c = 0; c < 5; c++) table.getRow(r).getCell(c).setText(ROWS.get(r).get(c));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static Extraction limited(int megabytes, Duration silence, Duration rest, Duration whole) {
        return new Extraction(DIRECTORY, Map.of(), new IsolatedProcess.Limits(megabytes, silence, rest, whole));
    }

    @Test
    void theProcessReadsTheSame() throws Exception {
        Map<String, List<String>> learnt = Map.of(DIRECTORY.key("SNV"), List.of("Sở Nội vụ"));
        Draft here = new Reading(DIRECTORY, learnt).of(DocumentReader.read("ke-hoach.docx", docx()), _ -> { });
        assertThat(new Extraction(DIRECTORY, learnt).read("ke-hoach.docx", docx())).isEqualTo(here);
        assertThat(here.tasks()).hasSize(5);
        assertThat(here.tasks().get(2).lead()).containsExactly("Sở Nội vụ");
        assertThat(here.tasks()).extracting(TaskRow::due).doesNotContain(new DueDate.Unstated());
        assertThatThrownBy(() -> new Extraction(DIRECTORY).read("anh.docx", "chữ".getBytes(StandardCharsets.UTF_8))).isInstanceOf(RefusedDocument.class).hasMessageContaining("văn bản thô");
    }

    @Test
    void aProcessThatTakesTooLongOrTooMuchIsEnded() throws Exception {
        byte[] file = docx();
        Duration minute = Duration.ofMinutes(1), moment = Duration.ofMillis(5);
        assertThatThrownBy(() -> limited(256, moment, minute, minute).read("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("quá lâu");
        assertThatThrownBy(() -> limited(256, minute, minute, moment).read("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("quá lâu");
        assertThatThrownBy(() -> limited(5, minute, minute, minute).read("a.docx", file)).isInstanceOf(RefusedDocument.class).hasMessageContaining("“a.docx”");
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void aPaperWhoseTablesTakeTooLongIsKeptWithoutRows() throws Exception {
        String head = "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG\nSố: 15/KH-UBND\nHải Phòng, ngày 10 tháng 01 năm 2026\n\nKẾ HOẠCH\nRà soát thủ tục hành chính năm 2026\n\nSTT Nội dung công việc Cơ quan chủ trì Thời gian hoàn thành\n\n";
        byte[] file = (head + "1.1 Xây dựng Sở Tài chính kế hoạch Sở Nội vụ tháng 12 ".repeat(24_000)).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Draft draft = limited(512, Duration.ofMinutes(1), Duration.ofMillis(20), Duration.ofMinutes(5)).read("a.txt", file);
        assertThat(draft.whole()).isFalse();
        assertThat(draft.shortfall()).contains("không đọc được bảng trong thời gian cho phép");
        assertThat(draft.facts().number()).isEqualTo("15/KH-UBND");
        assertThat(draft.blocks()).isNotEmpty();
        assertThat(draft.tasks()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
}
