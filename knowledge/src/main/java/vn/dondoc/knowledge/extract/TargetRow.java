package vn.dondoc.knowledge.extract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured goal.
 *
 * @param value null where the figure in the source cannot be read: it is then said to be unreadable, never guessed
 * @param by    the time by which it holds, as printed or a year
 */
public record TargetRow(@Nullable String no, @Nullable String group, String text, @Nullable String comparator,
                        @Nullable BigDecimal value, @Nullable BigDecimal valueMax, @Nullable String unit,
                        @Nullable String by, List<String> lead, @Nullable String locator, int start, int end) {
    public TargetRow {
        lead = List.copyOf(lead);
    }
}
