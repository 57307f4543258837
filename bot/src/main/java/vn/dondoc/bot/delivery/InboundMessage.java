package vn.dondoc.bot.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel brings it.
 *
 * @param key    tells the message from all others of the account; the same key again is the same message
 * @param person the linked person; null where the account is not linked
 */
public record InboundMessage(String channel, String account, String key, String conversation, @Nullable Long person, String text, @Nullable LocalDate onDay) {
    /** Longest text that is kept whole; longer ones are answered with a request to send a file. */
    public static final int LONGEST = 8000;
}
