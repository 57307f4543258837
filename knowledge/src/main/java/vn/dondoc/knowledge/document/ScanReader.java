package vn.dondoc.knowledge.document;

import java.util.List;
import vn.dondoc.knowledge.document.page.Page;
import vn.dondoc.knowledge.document.page.Pages;
import vn.dondoc.knowledge.document.scan.ScannedPages;
import vn.dondoc.knowledge.document.scan.Tesseract;

/** The one place where scanned pages, pictures without a text layer, are read. */
final class ScanReader {
    private ScanReader() {}

    /**
     * A PDF whose text cannot be taken from a text layer.
     *
     * @param signatures what the file says of its signers
     * @throws RefusedDocument with a sentence for the sender
     */
    static ReadDocument pdf(byte[] bytes, List<FileSignature> signatures) throws RefusedDocument {
        return joined(new ScannedPages(Tesseract.installed(), ReadingProgress::told).pdf(bytes), signatures);
    }

    /** A photograph of a page, or an image file of several pages. */
    static ReadDocument image(byte[] bytes) throws RefusedDocument {
        return joined(new ScannedPages(Tesseract.installed(), ReadingProgress::told).image(bytes), List.of());
    }

    private static ReadDocument joined(List<Page> pages, List<FileSignature> signatures) {
        Pages.Result joined = Pages.join(pages);
        return new ReadDocument(joined.text(), joined.tables(), TextOrigin.OCR, joined.pageStarts(), signatures);
    }
}
