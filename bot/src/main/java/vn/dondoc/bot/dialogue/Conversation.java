package vn.dondoc.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers between turns. It is stored as versioned JSON; a version that is not known starts
 * afresh.
 *
 * @param list         last list shown: ids of its tasks and how many of them have been shown
 * @param previousTask the task spoken of before {@code focusTask}
 * @param filter       what the last list was of, so that "thế tháng sau" can change it
 * @param pending      the question that waits for an answer
 * @param written      ids of the reports that the last writing turn kept
 * @param earlier      the same for the writing turns before it, oldest first, so that each can be taken back
 * @param facet        "TARGET" where a target was told last
 * @param draft        words of a report that is not to be sent yet
 */
public record Conversation(int version, @Nullable Listing list, @Nullable Long focusDocument, @Nullable Long focusTask, @Nullable Long previousTask, @Nullable TaskFilter filter,
                           @Nullable Pending pending, List<Long> written, List<List<Long>> earlier, @Nullable String facet, @Nullable Picture picture, @Nullable String draft) {
    public static final int VERSION = 4;
    /** Writing turns that can be taken back one after the other. */
    private static final int UNDOS = 5;

    public Conversation {
        written = written == null ? List.of() : List.copyOf(written);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    public static Conversation fresh() {
        return new Conversation(VERSION, null, null, null, null, null, null, List.of(), List.of(), null, null, null);
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
     * @param said    the message that led to the question; for MONTHLY also those that changed the preview, parted by {@link #AND_THEN}
     * @param age     questions on the side that were answered since
     */
    public record Pending(Kind kind, List<String> choices, List<String> labels, String said, @Nullable String facet, int age) {
        public static final String AND_THEN = "\u001e";

        public enum Kind { TASK, REPORT, UNIT, MONTHLY }

        public Pending(Kind kind, List<String> choices, List<String> labels, String said, @Nullable String facet) {
            this(kind, choices, labels, said, facet, 0);
        }

        public Pending older() {
            return new Pending(kind, choices, labels, said, facet, age + 1);
        }
    }

    /** A list of several leaves no single task that "việc đó" could mean. */
    public Conversation withList(@Nullable Listing listing, @Nullable TaskFilter of) {
        Picture behind = picture == null ? null : new Picture(picture.ask(), List.of(), 0);
        Long focus = listing == null ? focusTask : null;
        return new Conversation(VERSION, listing, focusDocument, focus, previousTask, of == null ? filter : of, null, written, earlier, null, behind, draft);
    }

    public Conversation withTask(long task, long document) {
        Long before = focusTask == null || focusTask == task ? previousTask : focusTask;
        return new Conversation(VERSION, list, document, task, before, filter, null, written, earlier, null, picture, draft);
    }

    public Conversation withDocument(long document) {
        return new Conversation(VERSION, list, document, focusTask, previousTask, filter, null, written, earlier, facet, picture, draft);
    }

    /** What kind of thing was told last: "TARGET", so that "còn …" asks for another of the kind. */
    public Conversation ofKind(@Nullable String kind) {
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, pending, written, earlier, kind, picture, draft);
    }

    public Conversation withPending(@Nullable Pending question) {
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, question, written, earlier, facet, picture, draft);
    }

    public Conversation withWritten(List<Long> reports) {
        List<List<Long>> before = new ArrayList<>(earlier);
        if (!written.isEmpty()) before.add(written);
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, null, reports, before.subList(Math.max(0, before.size() - UNDOS), before.size()), facet, picture, draft);
    }

    /** The last writing turn was taken back. */
    public Conversation withUndone() {
        List<Long> before = earlier.isEmpty() ? List.of() : earlier.getLast();
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, null, before, earlier.isEmpty() ? earlier : earlier.subList(0, earlier.size() - 1), facet, picture, draft);
    }

    public Conversation withPicture(Picture seen) {
        return new Conversation(VERSION, null, focusDocument, focusTask, previousTask, filter, null, written, earlier, facet, seen, draft);
    }

    public Conversation withDraft(@Nullable String words) {
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, null, List.of(), List.of(), facet, picture, words);
    }

    public Conversation withoutDraft() {
        return new Conversation(VERSION, list, focusDocument, focusTask, previousTask, filter, pending, written, earlier, facet, picture, null);
    }
}
