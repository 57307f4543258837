/**
 * Pages as images: straightened, their ruling lines found, cut into cells and blocks of text, read by tesseract. What
 * comes out is the same geometry that a page with a text layer has.
 */
@org.jspecify.annotations.NullMarked
package vn.dondoc.knowledge.document.scan;
