package vn.dondoc.bot.answer;

import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;

/**
 * A line of a list.
 *
 * @param part the part of work by which the task is in the list; null where it is there as a whole
 */
record ListEntry(Task task, @Nullable Assignment part) {
    boolean byName() {
        return part != null && part.byName();
    }
}
