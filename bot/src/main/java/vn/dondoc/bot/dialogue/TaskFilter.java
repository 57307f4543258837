package vn.dondoc.bot.dialogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.task.AssignmentRole;

/**
 * Slots of a question for a list of tasks: which of them are meant.
 *
 * @param units     whose tasks; null = everyone's
 * @param who       how the reply names them
 * @param director  printed name of a directing official; null = any
 * @param naming    how the paper must name the unit
 * @param dated     only tasks that have a last day (what must be finished in a period)
 * @param needsUnit whether the unit must be asked for first
 */
public record TaskFilter(@Nullable Set<String> units, @Nullable String who, @Nullable String director, @Nullable AssignmentRole role, Naming naming, Set<Long> documents,
                         @Nullable Period period, Which which, boolean dated, boolean needsUnit) {
    public TaskFilter {
        documents = Set.copyOf(documents);
    }

    public TaskFilter during(Period other) {
        return new TaskFilter(units, who, director, role, naming, documents, other, which == Which.OVERDUE ? Which.ALL : which, true, needsUnit);
    }

    public TaskFilter of(Set<String> unit, String name) {
        return new TaskFilter(unit, name, director, role, naming, documents, period, which, dated, false);
    }

    /** How a paper names a unit. */
    public enum Naming { ANY, BY_NAME, BY_CLASS }

    /** Tasks by how they stand or when they are due. */
    public enum Which {
        ALL, OPEN, OVERDUE, DUE_SOON,
        /** Stuck, or due soon and nothing reported. */
        AT_RISK,
        /** A unit tells what is in its way. */
        BLOCKED,
        /** "thường xuyên". */
        ONGOING,
        /** "hằng tháng", "định kỳ". */
        RECURRING,
        /** The paper gives no last day. */
        UNDATED
    }
}
