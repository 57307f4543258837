package vn.dondoc.knowledge.paper;

import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.report.ReportedStatus;

/**
 * What a report paper says of one task.
 *
 * @param no         number in front of the row, which may be the task's or the report's own count
 * @param content    the task as the paper words it
 * @param result     what was done, as printed
 * @param percent    0..100; null where the paper gives none
 * @param difficulty as printed; null where the paper says there is none
 * @param unit       as printed, where the paper tells of several units; null where it is the paper's own
 * @param start      offset in the paper's text
 */
public record PaperRow(@Nullable String no, String content, String result, @Nullable Integer percent, ReportedStatus status,
                       @Nullable String difficulty, @Nullable String proposal, @Nullable String unit, int start, int end) {
    PaperRow of(@Nullable String whose) {
        return new PaperRow(no, content, result, percent, status, difficulty, proposal, whose, start, end);
    }
}
