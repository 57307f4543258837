package vn.dondoc.knowledge.document;

/** Where a version's text comes from. */
public enum TextOrigin {
    DIGITAL, OCR, MIXED
}
