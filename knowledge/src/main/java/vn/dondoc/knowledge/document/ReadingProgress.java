package vn.dondoc.knowledge.document;

/**
 * Where a reader that takes long, as that of scans, says how far it is: each word from it earns it more time. Outside a
 * reader's own process nobody listens.
 */
public final class ReadingProgress {
    /** One process reads one file, so one listener is enough; readers may tell from several threads. */
    private static volatile Listener listener = (_, _) -> { };

    /** Hears of pages. */
    public interface Listener {
        void heard(int done, int of);
    }

    private ReadingProgress() {}

    /**
     * @param done pages read so far
     * @param of   pages in all
     */
    public static void told(int done, int of) {
        listener.heard(done, of);
    }

    /** Replaces whoever listened before. */
    public static void listen(Listener given) {
        listener = given;
    }
}
