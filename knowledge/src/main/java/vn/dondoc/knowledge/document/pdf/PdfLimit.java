package vn.dondoc.knowledge.document.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Counts what a file makes the reader do, so that a file made to never end does end. */
final class PdfLimit {
    private static final long MOST_OPERATORS = 30_000_000;
    private final int mostCharacters;
    private long operators;
    private int characters;

    PdfLimit(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** @throws InterruptedIOException when the thread was asked to stop */
    void operator() throws IOException {
        if (++operators > MOST_OPERATORS) throw new TooMuch("drawing operators");
        if ((operators & 0xFFF) == 0 && Thread.currentThread().isInterrupted()) throw new InterruptedIOException("asked to stop");
    }

    /** False when the file has more characters than are read. */
    boolean character() {
        return ++characters <= mostCharacters;
    }

    void check() throws IOException {
        if (characters > mostCharacters) throw new TooMuch("characters");
    }

    /** The file holds more than is read of one document. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String what) {
            super("too many " + what);
        }
    }
}
