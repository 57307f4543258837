package vn.dondoc.knowledge.document;

/** A file that is not taken in, with a sentence in Vietnamese for the person who sent it. */
public final class RefusedDocument extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    public RefusedDocument(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** EMPTY, TOO_LARGE, WRONG_TYPE, UNREADABLE, SECRET. */
    public String code() {
        return code;
    }
}
