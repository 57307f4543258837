/** Who did what: append-only. */
package vn.dondoc.knowledge.audit;
