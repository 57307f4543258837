/** Measured goals and duties in running text. */
package vn.dondoc.knowledge.target;
