/** Who looks: the viewer that every read of the stores takes, and what each role may see. */
package vn.dondoc.knowledge.access;
