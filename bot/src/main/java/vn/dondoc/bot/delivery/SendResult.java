package vn.dondoc.bot.delivery;

import java.time.Duration;

/**
 * How a send ended. What matters is whether the person may have the message already: channels know no idempotency key,
 * so only a failure that is clear can be repeated without the risk of saying a thing twice.
 */
public sealed interface SendResult {
    record Sent() implements SendResult {}

    /** Clear: not delivered now, may be later, not before the pause is over. */
    record RetryAfter(Duration pause, String reason) implements SendResult {}

    /** Clear: not delivered, and never will be (the person blocked the bot, the chat is gone). */
    record Rejected(String reason) implements SendResult {}

    /** The answer was lost, or is not an answer: the person may or may not have the message. */
    record Unclear(String reason) implements SendResult {}
}
