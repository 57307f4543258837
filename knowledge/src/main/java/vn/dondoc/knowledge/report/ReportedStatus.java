package vn.dondoc.knowledge.report;

/** What a unit says of its part. */
public enum ReportedStatus {
    NOT_STARTED, IN_PROGRESS, BLOCKED, DONE
}
