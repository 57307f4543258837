/** Progress reports and what state follows from them. */
package vn.dondoc.knowledge.report;
