package vn.dondoc.knowledge.document.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.knowledge.document.FileSignature;
import vn.dondoc.knowledge.document.page.Page;

/**
 * A PDF file as found.
 *
 * @param pages      words and lines of each page
 * @param pictured   pages (from 0) without a text layer that a picture fills: scanned ones
 * @param aside      words that run in another direction (watermarks, stamps) and in notes on the pages, for the gate only
 * @param signatures who signed
 */
public record PdfFile(List<Page> pages, List<Integer> pictured, String aside, List<FileSignature> signatures) {
    private static final double FULL_PAGE = 0.5;
    private static final int FEW_WORDS = 8;

    public PdfFile {
        pages = List.copyOf(pages);
        pictured = List.copyOf(pictured);
        signatures = List.copyOf(signatures);
    }

    /** Why a file was not read. */
    public enum Trouble { LOCKED, DAMAGED, TOO_LARGE }

    /** A file that cannot be read, or not whole. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        Unreadable(Trouble trouble, Throwable cause) {
            super(trouble.name(), cause);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /**
     * @param mostPages      more pages are refused
     * @param mostCharacters more characters are refused
     * @throws InterruptedIOException when the thread is interrupted
     * @throws Unreadable             with the reason
     */
    public static PdfFile read(byte[] bytes, int mostPages, int mostCharacters) throws Unreadable, InterruptedIOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > mostPages) throw new PdfLimit.TooMuch("pages");
            PdfLimit limit = new PdfLimit(mostCharacters);
            List<Page> pages = new ArrayList<>();
            List<Integer> pictured = new ArrayList<>();
            PdfWords words = new PdfWords(limit);
            StringBuilder aside = new StringBuilder();
            for (PDPage page : document.getPages()) {
                if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException("asked to stop");
                if (pages.size() >= mostPages) throw new PdfLimit.TooMuch("pages");
                List<TextPosition> characters = words.characters(page);
                int direction = PdfWords.direction(characters, page.getRotation());
                PdfLines lines = new PdfLines(page, direction, limit);
                PDRectangle size = page.getCropBox();
                boolean lying = direction % 180 != 0;
                Page read = new Page(lying ? size.getHeight() : size.getWidth(), lying ? size.getWidth() : size.getHeight(),
                        PdfWords.words(characters, direction), lines.read());
                if (read.words().size() < FEW_WORDS && lines.pictured() > FULL_PAGE) pictured.add(pages.size());
                pages.add(read);
                aside.append(PdfWords.aside(characters, direction));
                for (PDAnnotation note : page.getAnnotations()) if (note.getContents() != null) aside.append(note.getContents()).append('\n');
            }
            return new PdfFile(pages, pictured, aside.toString(), PdfSignatures.of(document, bytes));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Trouble.LOCKED, e);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (PdfLimit.TooMuch e) {
            throw new Unreadable(Trouble.TOO_LARGE, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox answers some damaged files with a runtime exception or endless nesting
            throw new Unreadable(Trouble.DAMAGED, e);
        }
    }
}
