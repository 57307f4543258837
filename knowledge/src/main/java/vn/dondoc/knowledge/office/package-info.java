/** One office with all its stores, and the way of documents into it. */
package vn.dondoc.knowledge.office;
