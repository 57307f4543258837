package vn.dondoc.knowledge.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;

/**
 * A task as published: its printed fields and what they mean.
 *
 * @param source    file name of the paper's version
 * @param passage   row of the passage that prints it
 * @param cancelled a later version of the paper no longer has it; it is kept for its reports
 */
public record Task(long id, long document, String source, @Nullable String no, int ordinal, @Nullable String section, @Nullable String sectionTitle,
                   String content, List<String> directedBy, List<String> lead, List<String> coordinating, @Nullable String output,
                   @Nullable String dueAsWritten, DueDate due, @Nullable Long passage, String locator,
                   boolean cancelled) {
    public Task {
        directedBy = List.copyOf(directedBy);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
    }

    /** The last day on which it is still in time; empty for ongoing and recurring tasks. */
    public Optional<LocalDate> lastGoodDay() {
        return due.lastGoodDay();
    }

    public boolean overdueOn(LocalDate today) {
        return lastGoodDay().filter(today::isAfter).isPresent();
    }

    /** Its number for people; a task without one is told by its place in the paper. */
    public String label() {
        return no == null ? "thứ " + ordinal : no;
    }
}
