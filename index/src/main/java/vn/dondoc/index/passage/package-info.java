/** What is indexed. */
package vn.dondoc.index.passage;
