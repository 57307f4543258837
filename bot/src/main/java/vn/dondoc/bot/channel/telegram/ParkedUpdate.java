package vn.dondoc.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** @param account of the private chat that it came from; null where that cannot be told */
record ParkedUpdate(long id, @Nullable String account, String body, String failure) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ParkedUpdate of(Update update, Throwable cause) {
        return new ParkedUpdate(update.getUpdateId(), account(update), body(update), cause.toString());
    }

    private static @Nullable String account(Update update) {
        try {
            Chat chat = update.hasCallbackQuery() ? update.getCallbackQuery().getMessage().getChat() : update.getMessage().getChat();
            return "private".equals(chat.getType()) ? chat.getId().toString() : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static String body(Update update) {
        try {
            return JSON.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
