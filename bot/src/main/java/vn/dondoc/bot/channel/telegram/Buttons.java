package vn.dondoc.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.knowledge.due.OfficeTime;

/** Buttons under a message. A button's data holds 64 bytes: a longer text is kept here and the button holds its row. */
final class Buttons {
    private static final int MOST_BYTES = 64;
    private static final String TEXT = "t:";
    private static final String ROW = "b:";
    private final JdbcClient sql;
    private final OfficeTime time;

    Buttons(JdbcClient sql, OfficeTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** One button a line: labels are whole phrases and a phone is narrow. */
    @Nullable InlineKeyboardMarkup keyboard(String account, List<Content.Button> buttons) {
        if (buttons.isEmpty()) return null;
        return new InlineKeyboardMarkup(buttons.stream().map(b -> new InlineKeyboardRow(InlineKeyboardButton.builder().text(b.label()).callbackData(data(account, b.send())).build())).toList());
    }

    private String data(String account, String send) {
        String plain = TEXT + send;
        if (plain.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) return plain;
        return ROW + sql.sql("insert into telegram_button (account, send, made_at) values (?, ?, ?) on conflict (account, md5(send)) do update set made_at = excluded.made_at returning id")
                .param(account).param(send).param(time.now().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /**
     * What a pressed button says; empty for one that is not known. Only rows of the account itself count: a client can
     * send any data it likes.
     */
    Optional<String> said(String account, @Nullable String data) {
        if (data == null) return Optional.empty();
        if (data.startsWith(TEXT)) return Optional.of(data.substring(TEXT.length()));
        if (!data.matches(ROW + "[0-9]{1,18}")) return Optional.empty();
        return sql.sql("select send from telegram_button where id = ? and account = ?").param(Long.parseLong(data.substring(ROW.length()))).param(account).query(String.class).optional();
    }
}
