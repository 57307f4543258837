package vn.dondoc.knowledge.due;

/** How often a recurring task comes again. */
public enum Recurrence {
    MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY
}
