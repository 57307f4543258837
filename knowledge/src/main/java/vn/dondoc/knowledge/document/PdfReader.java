package vn.dondoc.knowledge.document;

import java.io.InterruptedIOException;
import java.text.Normalizer;
import java.util.List;
import vn.dondoc.knowledge.document.page.Page;
import vn.dondoc.knowledge.document.page.Pages;
import vn.dondoc.knowledge.document.pdf.PdfFile;

/** PDF files with a text layer: paragraphs in reading order, tables by their ruling lines; pages of theirs that are pictures are recognised. */
final class PdfReader {
    static final int MOST_PAGES = 2_000;

    private PdfReader() {}

    /** @throws RefusedDocument with a sentence for the sender */
    static ReadDocument read(String name, byte[] bytes, int mostCharacters) throws RefusedDocument {
        PdfFile file;
        try {
            file = PdfFile.read(bytes, MOST_PAGES, mostCharacters);
        } catch (InterruptedIOException e) {
            throw new RefusedDocument("UNREADABLE", "Việc đọc tệp “" + name + "” đã bị dừng giữa chừng vì quá lâu.");
        } catch (PdfFile.Unreadable e) {
            throw switch (e.trouble()) {
                case LOCKED -> new RefusedDocument("LOCKED", "Tệp “" + name + "” có mật khẩu. Đề nghị gỡ mật khẩu rồi gửi lại.");
                case TOO_LARGE -> new RefusedDocument("TOO_LARGE", "Tệp “" + name + "” dài quá mức đọc được một lần (nhiều nhất 2.000 trang). Đề nghị tách tệp rồi gửi lại.");
                case DAMAGED -> new RefusedDocument("UNREADABLE", "Không mở được tệp “" + name + "”: tệp PDF hỏng hoặc tải về chưa đủ.");
            };
        }
        if (SecrecyMarking.in(file.aside()).isPresent()) throw RefusedDocument.secret();
        Pages.Result pages = Pages.join(file.pages());
        if (!legible(pages.text()) || file.pictured().size() * 2 > file.pages().size()) return ScanReader.pdf(bytes, file.signatures());
        ScanReader.lookForStamp(bytes);
        if (!file.pictured().isEmpty()) {
            List<Page> all = ScanReader.among(bytes, file.pages(), file.pictured());
            if (!all.equals(file.pages())) {
                Pages.Result mixed = Pages.join(all);
                return new ReadDocument(mixed.text(), mixed.tables(), TextOrigin.MIXED, mixed.pageStarts(), file.signatures());
            }
        }
        return new ReadDocument(pages.text(), pages.tables(), Writing.originOf(pages.text()), pages.pageStarts(), file.signatures());
    }

    /** Fonts without a map to letters give private, missing or control characters: no text layer worth the name. */
    private static boolean legible(String text) {
        long all = 0, letters = 0, strange = 0;
        for (int c : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.isWhitespace(c)) continue;
            all++;
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)) letters++;
            if (c == 0xFFFD || type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.CONTROL || type == Character.SURROGATE) strange++;
        }
        return all > 0 && letters * 2 > all && strange * 5 < all;
    }
}
