/** The task store: tasks, who has them, and how a class of units becomes assignments. */
package vn.dondoc.knowledge.task;
