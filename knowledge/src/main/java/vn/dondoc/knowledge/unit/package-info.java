/** Offices: the directory of units, their names, and the classes that plans name them by. */
package vn.dondoc.knowledge.unit;
