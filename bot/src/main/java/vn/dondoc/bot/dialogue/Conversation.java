package vn.dondoc.bot.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers between turns. It is stored as versioned JSON; a version that is not known starts
 * afresh.
 *
 * @param list    last list shown: ids of its tasks and how many of them have been shown
 * @param filter  what the last list was of, so that "thế tháng sau" can change it
 * @param pending the question that waits for an answer
 * @param written ids of the reports that the last writing turn kept
 * @param draft   words of a report that is not to be sent yet
 */
public record Conversation(int version, @Nullable Listing list, @Nullable Long focusDocument, @Nullable Long focusTask, Intent.@Nullable TaskFilter filter,
                           @Nullable Pending pending, List<Long> written, @Nullable String facet, @Nullable Picture picture, @Nullable String draft) {
    public static final int VERSION = 2;

    public Conversation {
        written = written == null ? List.of() : List.copyOf(written);
    }

    public static Conversation fresh() {
        return new Conversation(VERSION, null, null, null, null, null, List.of(), null, null, null);
    }

    /**
     * The last picture for leaders.
     *
     * @param units ids of the units in the order they were listed, to choose from; empty where tasks were listed since
     * @param shown how many of them have been shown
     */
    public record Picture(Intent.AskPicture ask, List<String> units, int shown) {
        public Picture {
            units = List.copyOf(units);
        }
    }

    /** A list and how far it has been shown. */
    public record Listing(List<Long> tasks, int shown, String title) {}

    /**
     * A question asked, with what each answer means.
     *
     * @param kind    TASK (facet of a task), REPORT (which task a report is for), UNIT (whose tasks), MONTHLY (whether the preview is right)
     * @param choices task ids, or unit ids
     * @param labels  what is shown for each choice
     * @param said    the message that led to the question
     */
    public record Pending(Kind kind, List<String> choices, List<String> labels, String said, @Nullable String facet) {
        public enum Kind { TASK, REPORT, UNIT, MONTHLY }
    }

    public Conversation withList(@Nullable Listing listing, Intent.@Nullable TaskFilter of) {
        Picture behind = picture == null ? null : new Picture(picture.ask(), List.of(), 0);
        return new Conversation(VERSION, listing, focusDocument, focusTask, of == null ? filter : of, null, written, facet, behind, draft);
    }

    public Conversation withTask(long task, long document) {
        return new Conversation(VERSION, list, document, task, filter, null, written, facet, picture, draft);
    }

    public Conversation withDocument(long document) {
        return new Conversation(VERSION, list, document, focusTask, filter, null, written, facet, picture, draft);
    }

    public Conversation withPending(@Nullable Pending question) {
        return new Conversation(VERSION, list, focusDocument, focusTask, filter, question, written, facet, picture, draft);
    }

    public Conversation withWritten(List<Long> reports) {
        return new Conversation(VERSION, list, focusDocument, focusTask, filter, null, reports, facet, picture, draft);
    }

    public Conversation withPicture(Picture seen) {
        return new Conversation(VERSION, null, focusDocument, focusTask, filter, null, written, facet, seen, draft);
    }

    public Conversation withDraft(@Nullable String words) {
        return new Conversation(VERSION, list, focusDocument, focusTask, filter, null, List.of(), facet, picture, words);
    }

    public Conversation withoutDraft() {
        return new Conversation(VERSION, list, focusDocument, focusTask, filter, pending, written, facet, picture, null);
    }
}
