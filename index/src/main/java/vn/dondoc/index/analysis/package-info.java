/** Lucene analysis of Vietnamese. */
package vn.dondoc.index.analysis;
