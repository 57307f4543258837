package vn.dondoc.bot.channel.telegram;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.InboundMessage;
import vn.dondoc.bot.delivery.SecretMessage;
import vn.dondoc.knowledge.document.SecrecyMarking;
import vn.dondoc.knowledge.office.Office;

/** One update becomes at most one message of the inbox. Private chats only: in a group others would read the answers. */
final class Incoming implements Keeping {
    static final String CHANNEL = "telegram";
    private static final String PRIVATE = "private";
    private static final String NO_FILES = "Trợ lý chưa nhận tệp, ảnh và tin nhắn thoại qua Telegram; tệp vừa gửi không được lưu. Việc nhận tài liệu minh chứng sẽ được bổ sung sau. Đề nghị nhắn nội dung bằng chữ.";
    private static final String OLD_BUTTON = "Nút này không còn dùng được. Đề nghị nhắn nội dung bằng chữ.";
    private static final String NOT_KEPT = "Trợ lý gặp lỗi khi nhận tin nhắn vừa rồi và đã ghi lại để kiểm tra; chưa ghi nhận gì. Đề nghị gửi lại hoặc diễn đạt cách khác.";

    private final Office office;
    private final People people;
    private final Deliveries deliveries;
    private final Buttons buttons;
    private final Linking linking;
    private final BotApi api;

    Incoming(Office office, People people, Deliveries deliveries, Buttons buttons, BotApi api) {
        this.office = office;
        this.people = people;
        this.deliveries = deliveries;
        this.buttons = buttons;
        this.linking = new Linking(office, people);
        this.api = api;
    }

    @Override
    public void keep(Update update) {
        if (update.hasCallbackQuery()) pressed(update.getCallbackQuery());
        else if (update.hasMessage() && PRIVATE.equals(update.getMessage().getChat().getType())) said(update.getUpdateId(), update.getMessage());
    }

    private void said(int update, Message m) {
        String account = m.getChatId().toString();
        // message ids alone repeat after a chat is cleared, update ids alone restart at random after a quiet week
        From from = new From(account, update + "-" + m.getMessageId(), people.linked(CHANNEL, account));
        String text = m.hasText() ? m.getText() : m.getCaption() == null ? "" : m.getCaption();
        boolean file = hasFile(m);
        // what Telegram itself writes into a chat (a pin, a timer) asks for no answer
        if (text.isBlank() && !file && !m.hasSticker() && !m.hasContact() && !m.hasLocation()) return;
        api.typing(account);
        // an album comes as one message a picture: one notice for all
        if (file && from.person().isPresent()) deliveries.settle(from.message(m.getMediaGroupId() == null ? from.key() + "-file" : "album-" + m.getMediaGroupId(), "(tệp)"), () -> notice("file", NO_FILES));
        if (!file || !text.isBlank() || from.person().isEmpty()) take(from, text);
    }

    private void pressed(CallbackQuery query) {
        if (query.getMessage() == null || !PRIVATE.equals(query.getMessage().getChat().getType())) {
            api.pressed(query.getId());
            return;
        }
        String account = query.getMessage().getChatId().toString();
        From from = new From(account, "button-" + query.getId(), people.linked(CHANNEL, account));
        // before it is kept: the waiting sign ends even where keeping fails
        api.pressed(query.getId());
        api.typing(account);
        Optional<String> said = buttons.said(account, query.getData());
        if (said.isPresent()) take(from, said.get());
        else deliveries.settle(from.message(from.key(), "(nút)"), () -> notice("oldButton", OLD_BUTTON));
    }

    private void take(From from, String text) {
        Optional<Reply> secret = SecretMessage.refusal(text);
        Optional<String> code = linking.code(text, from.person().isPresent());
        if (secret.isPresent()) deliveries.settle(from.message(from.key(), "(không lưu)"), secret::get);
        // a code is a secret until it is used, so it is not kept
        else if (code.isPresent()) deliveries.settle(from.message(from.key(), "/start"), () -> linking.link(from.account(), code.get()));
        else deliveries.receive(from.message(from.key(), text));
    }

    private record From(String account, String key, Optional<Long> person) {
        InboundMessage message(String key, String text) {
            return new InboundMessage(CHANNEL, account, key, account, person.orElse(null), text, null);
        }
    }

    private static boolean hasFile(Message m) {
        return m.hasDocument() || m.hasPhoto() || m.hasVideo() || m.hasAudio() || m.hasVoice() || m.hasVideoNote() || m.hasAnimation();
    }

    private static Reply notice(String intent, String words) {
        return Reply.of(intent, new Answer.NotAllowed(Content.of(words)));
    }

    @Override
    public void park(ParkedUpdate u) {
        String body = SecrecyMarking.in(u.body()).isPresent() ? "(không lưu)" : u.body().replace("\u0000", "");
        office.database().transaction().executeWithoutResult(_ -> {
            int fresh = office.database().sql().sql("insert into telegram_parked (update_id, account, body, failure, parked_at) values (?, ?, ?, ?, ?) on conflict do nothing").param(u.id())
                    .param(u.account()).param(body).param(u.failure().replace("\u0000", "")).param(office.time().now().atOffset(ZoneOffset.UTC)).update();
            if (fresh > 0 && u.account() != null) deliveries.tell(CHANNEL, u.account(), Reply.of("failed", new Answer.Failed(Content.of(NOT_KEPT))));
        });
    }

    @Override
    public boolean works() {
        try {
            return office.database().sql().sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
