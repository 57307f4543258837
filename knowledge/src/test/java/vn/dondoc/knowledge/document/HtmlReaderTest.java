package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Saved web pages, and formats that are refused with a way out. */
class HtmlReaderTest {
    private static ReadDocument read(String html) throws RefusedDocument {
        return DocumentReader.read("trang.html", html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void paragraphsAndMergedCells() throws Exception {
        ReadDocument read = read("""
                <html><head><title>Không phải nội dung</title><style>p {}</style></head><body><table><tr><td><h1>KẾ HOẠCH</h1></td></tr></table>
                <p>Triển khai nhiệm vụ<br>năm 2026</p><script>alert(1)</script>
                <table><thead><tr><th>TT</th><th colspan="2">Nhiệm vụ của các đơn vị</th></tr></thead>
                <tr><td>1</td><td rowspan=2>Sở Tài chính</td><td>Rà soát <b>ngân sách</b></td></tr><tr><td>2</td><td><p>Báo cáo</p><p>quý I</p></td></tr></table>
                <p>Nơi nhận: các đơn vị.</p></body></html>""");
        assertThat(read.text()).contains("KẾ HOẠCH", "Triển khai nhiệm vụ\nnăm 2026", "Nơi nhận").doesNotContain("alert", "p {}");
        assertThat(read.tables()).hasSize(1);
        assertThat(read.tables().getFirst().rows().stream().map(WordTable.Row::cells).toList()).containsExactly(
                List.of("TT", "Nhiệm vụ của các đơn vị", ""), List.of("1", "Sở Tài chính", "Rà soát ngân sách"), List.of("2", "Sở Tài chính", "Báo cáo\nquý I"));
        for (WordTable.Row row : read.tables().getFirst().rows())
            for (int i = 0; i < row.cells().size(); i++) assertThat(read.text().substring(row.starts().get(i))).startsWith(row.cells().get(i));
    }

    @Test
    void markingsInPagesAreSeen() {
        assertThatThrownBy(() -> read("<table><tr><td>UBND TỈNH SƠN HẢI</td><td><b>TỐI MẬT</b></td></tr></table><p>KẾ HOẠCH năm 2026 của Ủy ban nhân dân</p>"))
                .isInstanceOf(RefusedDocument.class).hasMessageContaining("độ mật");
    }

    @Test
    void formatsThatAreNotReadAreRefusedWithAWayOut() {
        for (String name : List.of("a.doc", "a.rtf", "a.odt", "a.zip", "a.xls"))
            assertThatThrownBy(() -> DocumentReader.read(name, "nội dung".getBytes(StandardCharsets.UTF_8))).isInstanceOf(RefusedDocument.class).hasMessageContaining("Đề nghị");
    }
}
