package vn.dondoc.bot.dialogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slots of a question for the picture: what counts in it.
 *
 * @param group  "phuong", "xa", "so", "dang": the kind of units that count; null = all
 * @param period which reports count for {@link Intent.View#SILENT}, whose end is compared with for {@link Intent.View#COMPARED}
 */
public record PictureFilter(Set<Long> documents, @Nullable String group, @Nullable Period period) {
    public PictureFilter {
        documents = Set.copyOf(documents);
    }
}
