/** Due dates: the printed words and what they mean. */
package vn.dondoc.knowledge.due;
