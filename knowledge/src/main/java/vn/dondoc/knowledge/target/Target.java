package vn.dondoc.knowledge.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measured goal as published; {@code value} null = the figure cannot be read in the source. */
public record Target(long id, long document, String source, @Nullable String no, String text, @Nullable String comparator, @Nullable BigDecimal value,
                     @Nullable BigDecimal valueMax, @Nullable String unit, @Nullable String by, List<String> lead, long passage, String locator) {}
