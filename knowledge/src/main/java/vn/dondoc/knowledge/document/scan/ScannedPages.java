package vn.dondoc.knowledge.document.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.page.Page;

/** Reads pages that are images. Slow: a few seconds a page; {@code progress} hears of it. */
public final class ScannedPages {
    /** Most pages of one scan. */
    public static final int MOST_PAGES = 300;
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);
    private final Tesseract engine;
    private final Progress progress;

    /** Hears how many pages are read; also when none was added for a while, as long as work goes on. */
    public interface Progress {
        void told(int done, int of);
    }

    public ScannedPages(Tesseract engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * All pages of a PDF, as images.
     *
     * @throws RefusedDocument where they cannot be read on this machine or at all
     */
    public List<Page> pdf(byte[] bytes) throws RefusedDocument {
        return some(bytes, null);
    }

    /**
     * Some pages of a PDF whose other pages have text.
     *
     * @param numbers pages from 0
     * @return a page for each number, in the same order
     * @throws RefusedDocument where they cannot be read on this machine or at all
     */
    public List<Page> pdf(byte[] bytes, List<Integer> numbers) throws RefusedDocument {
        return some(bytes, numbers);
    }

    private List<Page> some(byte[] bytes, @Nullable List<Integer> numbers) throws RefusedDocument {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return pages(pdf, numbers == null ? IntStream.range(0, pdf.getNumberOfPages()).boxed().toList() : numbers);
        } catch (IOException | RuntimeException e) {
            throw new RefusedDocument("UNREADABLE", "Không mở được bản quét: tệp PDF hỏng hoặc tải về chưa đủ.");
        }
    }

    private List<Page> pages(PDDocument pdf, List<Integer> numbers) throws RefusedDocument {
        List<Callable<Scan>> scans = new ArrayList<>();
        for (int number : numbers) scans.add(() -> {
            synchronized (pdf) {
                return PdfScans.page(pdf, number);
            }
        });
        return read(scans);
    }

    /** A photograph or an image file of one or more pages. */
    public List<Page> image(byte[] bytes) throws RefusedDocument {
        try {
            List<Callable<Scan>> scans = new ArrayList<>();
            for (Scan scan : Scan.ofFile(bytes)) scans.add(() -> scan);
            return read(scans);
        } catch (IOException | RuntimeException e) {
            throw new RefusedDocument("UNREADABLE", "Không mở được ảnh: tệp hỏng hoặc quá lớn.");
        }
    }

    /** A page may take as long as tesseract is given; only then silence counts against it. */
    private Page waited(Future<Page> page, int done, int of) throws InterruptedException, ExecutionException {
        for (long waited = 0; waited < 2 * engine.limit().toSeconds(); waited += 10) {
            try {
                return page.get(10, TimeUnit.SECONDS);
            } catch (TimeoutException slow) {
                progress.told(done, of);
            }
        }
        return page.get();
    }

    private List<Page> read(List<Callable<Scan>> scans) throws RefusedDocument {
        if (scans.size() > MOST_PAGES)
            throw new RefusedDocument("TOO_LARGE", "Bản quét có " + scans.size() + " trang, vượt giới hạn " + MOST_PAGES + " trang. Đề nghị chia thành nhiều tệp.");
        PageReader reader = new PageReader(engine);
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(WORKERS, Math.max(1, scans.size())), Thread.ofPlatform().daemon().name("scan-", 0).factory());
        try {
            List<Future<Page>> reading = new ArrayList<>();
            for (int i = 0; i < scans.size(); i++) {
                Callable<Scan> scan = scans.get(i);
                reading.add(workers.submit(() -> reader.read(scan.call())));
            }
            List<Page> pages = new ArrayList<>();
            progress.told(0, scans.size());
            for (Future<Page> page : reading) {
                pages.add(waited(page, pages.size(), scans.size()));
                progress.told(pages.size(), scans.size());
            }
            return pages;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedDocument refused) throw refused;
            throw new RefusedDocument("UNREADABLE", "Không đọc được ảnh của một trang trong bản quét: tệp hỏng hoặc dạng ảnh chưa được hỗ trợ.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedDocument("UNREADABLE", "Việc đọc bản quét đã bị dừng giữa chừng.");
        } finally {
            workers.shutdownNow();
        }
    }
}
