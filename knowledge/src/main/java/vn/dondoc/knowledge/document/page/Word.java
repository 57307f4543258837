package vn.dondoc.knowledge.document.page;

/**
 * A word (no blank inside) where it stands on its page.
 *
 * @param box        from the ascenders to the descenders: its height is about the size of the type
 * @param confidence how surely it was read, 0..1; 1 for a text layer
 */
public record Word(String text, Box box, double confidence) {
    public Word(String text, Box box) {
        this(text, box, 1);
    }
}
