package vn.dondoc.bot.dialogue;

import java.util.List;
import java.util.Set;

/**
 * How a message names a task.
 *
 * @param numbers as printed, "4.4"; empty where it is named by words
 * @param words   what it is about, spelt out and folded
 * @param focus   whether the task last spoken of is meant; with a number: it stands alone, without "nhiệm vụ"
 */
public record TaskRef(List<String> numbers, String words, Set<Long> documents, boolean focus) {
    public TaskRef {
        numbers = List.copyOf(numbers);
        documents = Set.copyOf(documents);
    }
}
