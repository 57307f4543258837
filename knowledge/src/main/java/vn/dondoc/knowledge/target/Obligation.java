package vn.dondoc.knowledge.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;

/** A duty in running text as published. */
public record Obligation(long id, long document, String source, String text, List<String> who, String what, @Nullable String dueAsWritten, DueDate due,
                         long passage, String locator) {}
