package vn.dondoc.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.knowledge.document.page.Page;
import vn.dondoc.knowledge.document.page.Pages;
import vn.dondoc.knowledge.document.scan.ScannedPages;
import vn.dondoc.knowledge.document.scan.Stamps;
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
        refuseStamped(new Stamps(Tesseract.installed()).pdf(bytes, false));
        return joined(new ScannedPages(Tesseract.installed(), ReadingProgress::told).pdf(bytes), signatures);
    }

    /**
     * The pages of a PDF that are pictures among pages of text, in place of what the text layer gave for them.
     *
     * @param pages    all pages by their text
     * @param pictured pages from 0 that are pictures
     * @return the pages by their text alone where the pictures cannot be read: the rest of the paper is worth having
     */
    static List<Page> among(byte[] pdf, List<Page> pages, List<Integer> pictured) {
        List<Page> all = new ArrayList<>(pages);
        try {
            List<Page> read = new ScannedPages(Tesseract.installed(), ReadingProgress::told).pdf(pdf, pictured);
            for (int i = 0; i < pictured.size(); i++) if (!read.get(i).words().isEmpty()) all.set(pictured.get(i), read.get(i));
        } catch (RefusedDocument noScans) {
            return pages;
        }
        return all;
    }

    /** A photograph of a page, or an image file of several pages. */
    static ReadDocument image(byte[] bytes) throws RefusedDocument {
        refuseStamped(new Stamps(Tesseract.installed()).image(bytes));
        return joined(new ScannedPages(Tesseract.installed(), ReadingProgress::told).image(bytes), List.of());
    }

    /**
     * Looks at the pictures on the first page of a PDF whose text is in the file: a stamp is in none of that text.
     *
     * @throws RefusedDocument with a secrecy marking; a machine without the program for scans sees no stamps
     */
    static void lookForStamp(byte[] pdf) throws RefusedDocument {
        try {
            refuseStamped(new Stamps(Tesseract.installed()).pdf(pdf, true));
        } catch (RefusedDocument e) {
            if (e.code().equals("SECRET")) throw e;
        }
    }

    private static void refuseStamped(String stamps) throws RefusedDocument {
        if (SecrecyMarking.in(stamps).isPresent()) throw RefusedDocument.secret();
    }

    private static ReadDocument joined(List<Page> pages, List<FileSignature> signatures) {
        Pages.Result joined = Pages.join(pages);
        return new ReadDocument(joined.text(), joined.tables(), TextOrigin.OCR, joined.pageStarts(), signatures);
    }
}
