package vn.dondoc.index.lexical;

/** A passage found, with its BM25 score. */
public record Hit(long passage, long document, float score) {}
