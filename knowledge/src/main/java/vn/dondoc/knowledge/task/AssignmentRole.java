package vn.dondoc.knowledge.task;

/** What a unit does in a task. */
public enum AssignmentRole {
    LEAD, COORDINATING
}
