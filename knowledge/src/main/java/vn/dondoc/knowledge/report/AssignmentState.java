package vn.dondoc.knowledge.report;

import java.time.Instant;
import java.util.List;

/** The state of a part of work. Derived here and nowhere else, from reports and reviews: a report alone never closes. */
public enum AssignmentState {
    NOT_STARTED, IN_PROGRESS, BLOCKED,
    /** Reported done, waits for confirmation. */
    SUBMITTED,
    RETURNED,
    /** Done and confirmed. */
    DONE,
    CANCELLED;

    /** A verdict on a period's work. */
    public record Verdict(boolean accepted, Instant at) {}

    /** @param reports those that stand (not withdrawn), oldest first */
    public static AssignmentState of(List<ProgressReport> reports, List<Verdict> verdicts) {
        if (!verdicts.isEmpty()) {
            Verdict last = verdicts.getLast();
            boolean reportedSince = !reports.isEmpty() && reports.getLast().sentAt().isAfter(last.at());
            if (last.accepted()) return DONE;
            if (!reportedSince) return RETURNED;
        }
        if (reports.isEmpty()) return NOT_STARTED;
        return switch (reports.getLast().status()) {
            case NOT_STARTED -> NOT_STARTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case BLOCKED -> BLOCKED;
            case DONE -> SUBMITTED;
        };
    }

    /** Nothing more is expected of the unit for now. */
    public boolean isClosed() {
        return this == DONE || this == SUBMITTED || this == CANCELLED;
    }
}
