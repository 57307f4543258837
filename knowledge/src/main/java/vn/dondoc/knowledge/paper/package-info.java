/** Reports that units send on paper: read row by row, matched to their tasks, kept as drafts until a clerk confirms them. */
package vn.dondoc.knowledge.paper;
