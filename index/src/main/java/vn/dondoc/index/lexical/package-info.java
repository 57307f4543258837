/** Postings and BM25: the passage index and how much of a question a passage covers. */
package vn.dondoc.index.lexical;
