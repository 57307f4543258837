/** The picture for leaders. */
package vn.dondoc.knowledge.summary;
