package vn.dondoc.knowledge.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report as it was sent; never changed, corrected only by a later one.
 *
 * @param id         order of sending
 * @param receipt    mã ghi nhận
 * @param period     label of the period it is for, empty for an ordinary task
 * @param percent    0..100 as said; null where none was said
 * @param difficulty in the person's own words
 * @param paper      number of the paper that OFFICE recorded on the unit's behalf
 */
public record ProgressReport(long id, String receipt, long task, String unit, String period, @Nullable Integer percent, ReportedStatus status,
                             @Nullable String quantity, @Nullable String difficulty, @Nullable LocalDate doneOn, @Nullable String paper,
                             String said, @Nullable Long corrects, Instant sentAt) {}
