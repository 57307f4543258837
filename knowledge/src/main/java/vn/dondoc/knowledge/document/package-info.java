/** Issued papers: reading their files, the gate before them, their structure and facts. */
package vn.dondoc.knowledge.document;
