package vn.dondoc.knowledge.document;

import java.util.List;

/** The one place where scanned pages, pictures without a text layer, are read. */
final class ScanReader {
    private ScanReader() {}

    /**
     * A PDF whose text cannot be taken from a text layer.
     *
     * @param signatures what the file says of its signers
     * @throws RefusedDocument with a sentence for the sender
     */
    static ReadDocument pdf(String name, byte[] bytes, List<FileSignature> signatures) throws RefusedDocument {
        throw new RefusedDocument("NO_TEXT", "Tệp “" + name + "” là bản quét (ảnh chụp trang giấy, không có lớp chữ) nên Trợ lý chưa đọc được. "
                + "Đề nghị gửi bản PDF xuất từ máy hoặc tệp .docx.");
    }
}
