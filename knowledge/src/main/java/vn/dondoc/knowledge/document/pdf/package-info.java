/** PDF files as pages of words and ruling lines, and who signed them. */
@org.jspecify.annotations.NullMarked
package vn.dondoc.knowledge.document.pdf;
