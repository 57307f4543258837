package vn.dondoc.knowledge.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a message reports, before it is kept. */
public record NewReport(@Nullable Integer percent, ReportedStatus status, @Nullable String quantity, @Nullable String difficulty,
                        @Nullable LocalDate doneOn, @Nullable String paper, String said, boolean correction) {
    public NewReport {
        if (percent != null && (percent < 0 || percent > 100)) throw new IllegalArgumentException("percent is " + percent + ", must be 0 to 100");
    }
}
