package vn.dondoc.knowledge.task;

/**
 * A task laid upon a unit.
 *
 * @param byName whether the paper names the unit itself, not a class that it belongs to
 * @param label  the words of the paper that reach the unit
 */
public record Assignment(long id, long task, String unit, AssignmentRole role, boolean byName, String label) {}
