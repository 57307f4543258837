/** The clerk's review of what was read: a sheet of cells, what in it cannot be meant, and what corrections teach. */
package vn.dondoc.knowledge.review;
