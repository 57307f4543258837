package vn.dondoc.knowledge.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;

/** A duty in running text: who does what, how often or by when, and where it stands. */
public record ObligationRow(String text, List<String> who, String what, @Nullable String dueAsWritten, DueDate due,
                            @Nullable String where, int start, int end) {
    public ObligationRow {
        who = List.copyOf(who);
    }
}
