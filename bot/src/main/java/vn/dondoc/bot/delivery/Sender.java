package vn.dondoc.bot.delivery;

import java.util.List;
import vn.dondoc.bot.answer.Content;

/** A channel's way out. */
public interface Sender {
    /** The channel that it serves, as outbox rows name it. */
    String channel();

    /** Longest text of one message, in UTF-16 units. */
    int longest();

    /** Sends one message; called outside transactions, it may be slow. */
    SendResult send(String account, String text, List<Content.Button> buttons);
}
