package vn.dondoc.bot.dialogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.unit.Unit;

/** What a message wants, with the slots found in it. */
public sealed interface Intent {
    record Greet() implements Intent {}

    record Thank() implements Intent {}

    record Goodbye() implements Intent {}

    /** A question about a day that no calendar has; {@code told} says so. */
    record NoSuchDay(String told) implements Intent {}

    /**
     * Tasks of an official who is named by a post, or by a name that no paper prints.
     *
     * @param said    as the message names the official
     * @param printed officials of the papers who may be meant; empty where none is
     */
    record AskDirector(String said, List<String> printed) implements Intent {}

    record Help() implements Intent {}

    /** /huy: leave whatever is pending. */
    record Cancel() implements Intent {}

    /** Take back the last report; {@code number} where the message says of which task. */
    record Undo(@Nullable String number) implements Intent {
        public Undo() {
            this(null);
        }
    }

    /** The last report was meant for another task. */
    record MoveReport(TaskRef to) implements Intent {}

    /** The next page of the last list. */
    record More() implements Intent {}

    /** Entry {@code number} of the last list, or a choice of the pending question. */
    record Pick(int number) implements Intent {}

    /**
     * A fact of one task.
     *
     * @param unit whose progress, where one is named; else null
     */
    record AskTask(TaskRef task, Facet facet, @Nullable Unit unit) implements Intent {
        public AskTask(TaskRef task, Facet facet) {
            this(task, facet, null);
        }
    }

    enum Facet {
        DUE, LEAD, COORDINATING, DIRECTING, OUTPUT, CONTENT, PROGRESS, LATE,
        /** Which units have reported nothing. */
        SILENT, ALL
    }

    /** A complete list of tasks. */
    record AskTasks(TaskFilter filter) implements Intent {}

    /**
     * The tasks of a part of a paper: "phần nhân lực", "mục VII".
     *
     * @param words     of the part's heading, or its number, folded
     * @param otherwise what is meant where no part is called so
     */
    record AskSection(String words, Set<Long> documents, Intent otherwise) implements Intent {}

    /** Entry {@code number} of the last list, one fact of it. */
    record OfList(int number, Facet facet) implements Intent {}

    /** "Còn nhiệm vụ kia": the task spoken of before the last one. */
    record AskOther(Facet facet) implements Intent {}

    /** The page before, or the list again after one of its tasks was shown; {@code first}: from its beginning. */
    record Back(boolean first) implements Intent {}

    /** Anger, or an answer called wrong. */
    record Complain() implements Intent {}

    /** Whether it is a person or a machine that answers. */
    record WhoAreYou() implements Intent {}

    /** @param said whether the message, or the one before, says that a target is meant; otherwise a task may fit better */
    record AskTarget(String words, Set<Long> documents, @Nullable Period period, boolean said) implements Intent {
        public AskTarget(String words, Set<Long> documents, @Nullable Period period) {
            this(words, documents, period, false);
        }
    }

    /** What a unit reported last; null task = of any task, null unit = the asker's own, or everyone's for who sees them. */
    record AskReports(@Nullable TaskRef task, @Nullable Unit unit) implements Intent {}

    /** How far units are: one of them, or several side by side. */
    record AskUnits(List<Unit> units) implements Intent {
        public AskUnits {
            units = List.copyOf(units);
        }
    }

    record AskObligation(String words, Set<Long> documents) implements Intent {}

    record AskDocument(Set<Long> documents, DocumentFacet facet) implements Intent {}

    enum DocumentFacet { SIGNER, IDENTITY, BASES, RECIPIENTS, TASK_COUNT, LIST, ISSUER }

    /** What some text says, quoted. */
    record AskText(String words, Set<Long> documents) implements Intent {}

    /** @param onBehalf the unit that it is recorded for, where the message names another than the asker's own */
    record Report(List<Item> items, boolean correction, @Nullable Unit onBehalf) implements Intent {}

    /**
     * "Tháng này không phát sinh, trừ việc 14 được 60%": every open task of the unit at once.
     *
     * @param exceptions what the message reports besides
     * @param agreed     the preview was shown and agreed to
     * @param amends     the message changes the preview that was shown
     */
    record Monthly(List<Item> exceptions, boolean agreed, boolean amends) implements Intent {
        public Monthly(List<Item> exceptions, boolean agreed) {
            this(exceptions, agreed, false);
        }
    }

    /**
     * "Khoan gửi": what the message reports, or the last report, is kept as a draft.
     *
     * @param words what the draft says, without the wish to wait
     */
    record Hold(List<Item> items, String words) implements Intent {}

    /** "Gửi đi": the draft is sent; {@code report} is what it reports. */
    record SendDraft(@Nullable Report report) implements Intent {}

    /** A leader hands a task of the unit to a person. */
    record HandOver(TaskRef task, String person) implements Intent {}

    /** @param everyone what was handed to whom in the unit; otherwise what was handed to the asker */
    record AskHanded(boolean everyone) implements Intent {
        public AskHanded() {
            this(false);
        }
    }

    /** One task's share of a report message. */
    record Item(TaskRef task, NewReport report, @Nullable String problem) {}

    /** When, and by whom, a paper that others cite was issued. */
    record AskCitation(String code) implements Intent {}

    /** "báo cáo": wants to report, has said nothing yet; {@code number} where the task is named, {@code task} where it was chosen. */
    record StartReport(@Nullable String number, @Nullable Long task) implements Intent {
        public StartReport(@Nullable String number) {
            this(number, null);
        }
    }

    /** Something that the office does on paper for now. */
    record NotYet(What what, @Nullable TaskRef task) implements Intent {
        public NotYet(What what) {
            this(what, null);
        }
    }

    enum What { EXTENSION, REVIEW, URGE, EXPORT }

    record AskSummary(Set<Long> documents) implements Intent {}

    /** The picture from one side: which units, which difficulties, compared with when. */
    record AskPicture(View view, PictureFilter filter) implements Intent {}

    enum View {
        GENERAL,
        /** Units with overdue parts, most first. */
        LATE,
        /** Units that have reported nothing in a period. */
        SILENT,
        /** What is in the way, by kind. */
        DIFFICULTIES,
        /** The figures beside those of an earlier day. */
        COMPARED,
        /** One line a unit. */
        TABLE
    }

    /** Something that no office document answers. */
    record OutOfScope(String topic) implements Intent {}

    /** "Ban", "văn phòng": a head word that several units carry. */
    record WhichUnit(String head, List<Unit> units, TaskFilter filter) implements Intent {}

    record Unclear(String words) implements Intent {}
}
