package vn.dondoc.bot.answer;

/** How a turn ends. Every ending has its own record, so failures are stored and counted like answers. */
public sealed interface Answer {
    Content content();

    /** The store or a passage settles it, also "none" or "not readable in the source". */
    record Told(Content content) implements Answer {}

    /** Something was written. */
    record Recorded(Content content) implements Answer {}

    /** One question back; nothing written. */
    record AskedBack(Content content) implements Answer {}

    /** What was named does not exist, or no text speaks of it. */
    record NotFound(Content content) implements Answer {}

    record NotAllowed(Content content) implements Answer {}

    record OutOfScope(Content content) implements Answer {}

    record Failed(Content content) implements Answer {}

    /** Its name on the wire. */
    default String kind() {
        return switch (this) {
            case Told _ -> "ANSWER";
            case Recorded _ -> "RECEIPT";
            case AskedBack _ -> "CLARIFY";
            case NotFound _ -> "NOT_FOUND";
            case NotAllowed _ -> "NOT_ALLOWED";
            case OutOfScope _ -> "OUT_OF_SCOPE";
            case Failed _ -> "ERROR";
        };
    }
}
