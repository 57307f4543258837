package vn.dondoc.bot.turn;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One message in its conversation, as the inbox keeps it.
 *
 * @param person row of the linked person; null for an account that is not linked
 * @param onDay  demo: the day that counts as today; null = the real one
 */
public record Turn(long id, String channel, String account, String conversation, @Nullable Long person, String text, @Nullable LocalDate onDay, Instant receivedAt) {}
