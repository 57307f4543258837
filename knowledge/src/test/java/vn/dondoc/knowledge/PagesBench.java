package vn.dondoc.knowledge;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;

/**
 * Pages a second and peak heap of reading a 100-page PDF with a ruled table on every page, beside PDFBox's own text
 * stripper on the same bytes in the same run. Run by {@code ./dondoc bench pages}; never a part of the tests.
 */
class PagesBench {
    private static final int PAGES = 100, ROUNDS = 5;

    /** The heading stands on every page and is read once. */
    private static byte[] plan() throws Exception {
        try (PdfDrawing drawing = new PdfDrawing()) {
            List<Integer> borders = List.of(40, 75, 270, 370, 480, 555);
            for (int page = 0; page < PAGES; page++) {
                drawing.page();
                if (page == 0) drawing.text(60, 30, "KE HOACH trien khai nhiem vu nam 2026");
                drawing.row(borders, 50, 85, "STT", "Noi dung nhiem vu", "Co quan chu tri", "Co quan phoi hop", "Thoi han");
                for (int row = 0; row < 12; row++)
                    drawing.row(borders, 85 + 50 * row, 135 + 50 * row, page * 12 + row + 1 + ".", "Ra soat, cap nhat danh muc\nho so, thu tuc so " + (page * 12 + row) + "\ncua don vi", "So Noi vu", "Cac don vi\nlien quan", "Quy " + (row % 4 + 1) + "/2026");
            }
            return drawing.bytes();
        }
    }

    private interface Reading {
        int of(byte[] bytes) throws Exception;
    }

    @Test
    void pages() throws Exception {
        byte[] bytes = plan();
        Reading raw = b -> {
            try (PDDocument document = Loader.loadPDF(b)) {
                return new PDFTextStripper().getText(document).length();
            }
        };
        Reading ours = b -> DocumentReader.read("ke-hoach.pdf", b).tables().stream().mapToInt(t -> t.rows().size()).sum();
        double[] baseline = measure("PDFBox text stripper", raw, bytes), read = measure("Đôn Đốc, cells and rows", ours, bytes);
        System.out.printf("ratio: %.2f of the stripper's pages a second; rows read: %d of %d%n", read[0] / baseline[0], ours.of(bytes), 1 + PAGES * 12);
    }

    private static double[] measure(String name, Reading reading, byte[] bytes) throws Exception {
        reading.of(bytes);
        List<Double> seconds = new ArrayList<>();
        resetPeaks();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            reading.of(bytes);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        double median = seconds.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).mapToLong(p -> p.getPeakUsage().getUsed()).sum() / 1e6;
        System.out.printf("%-28s %8.1f pages/s (median of %d), peak heap %.0f MB, %s%n", name, PAGES / median, ROUNDS, peak, Arrays.toString(seconds.stream().map(s -> "%.2f s".formatted(s)).toArray()));
        return new double[] {PAGES / median, peak};
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }
}
