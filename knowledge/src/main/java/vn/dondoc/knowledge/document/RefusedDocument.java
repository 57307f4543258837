package vn.dondoc.knowledge.document;

/** A file that is not taken in, with a sentence in Vietnamese for the person who sent it. */
public final class RefusedDocument extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    public RefusedDocument(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The refusal of a file with a secrecy marking: it says nothing of the file. */
    static RefusedDocument secret() {
        return new RefusedDocument("SECRET", "Tệp mang dấu chỉ độ mật nên Trợ lý không tiếp nhận và không lưu lại nội dung. Đề nghị xử lý theo quy định về bảo vệ bí mật nhà nước.");
    }

    /** EMPTY, TOO_LARGE, WRONG_TYPE, UNREADABLE, LOCKED, NO_OCR (no program for scans on this machine), SECRET. */
    public String code() {
        return code;
    }
}
