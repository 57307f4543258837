package vn.dondoc.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;

/** What a person sees in Telegram. */
class TelegramConversationTest {
    private static final long CHAT = 700_001;
    private Desk desk;
    private int update = 1000;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void say(long chat, String text) {
        update++;
        desk.telegram.arrive(update, Updates.text(update, update, chat, text));
    }

    @Test
    void aQuestionIsAnsweredWithButtonsAndATypingSign() {
        desk.link(CHAT);
        say(CHAT, "đơn vị tôi có bao nhiêu việc");
        FakeTelegram.Call answer = desk.reply(CHAT, 1);
        assertThat(answer.text()).isNotBlank().doesNotContain(People.HOW_TO_LINK);
        say(CHAT, "xin chào");
        assertThat(desk.reply(CHAT, 2).buttons()).isNotEmpty().allSatisfy(b -> {
            assertThat(b.path("text").asString()).isNotBlank();
            assertThat(b.path("callback_data").asString().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
        });
        assertThat(desk.telegram.called("sendchataction")).isNotEmpty().allSatisfy(c -> assertThat(c.body().path("action").asString()).isEqualTo("typing"));
    }

    @Test
    void theMenuIsSetInVietnamese() {
        Desk.await("menu", () -> !desk.telegram.called("setmycommands").isEmpty());
        assertThat(desk.telegram.called("setmycommands").getFirst().body().path("commands").valueStream().map(c -> c.path("command").asString())).containsExactly("help", "huy", "hoantac");
        desk.link(CHAT);
        say(CHAT, "/help");
        assertThat(desk.reply(CHAT, 1).text()).contains("Trợ lý");
        say(CHAT, "/huy");
        assertThat(desk.reply(CHAT, 2).text()).contains("Không có việc nào đang dở");
    }

    @Test
    void aPressedButtonIsATypedMessage() {
        desk.link(CHAT);
        say(CHAT, "xin chào");
        JsonNode button = desk.reply(CHAT, 1).buttons().getFirst();
        desk.telegram.arrive(2000, Updates.pressed(2000, "cb-1", CHAT, button.path("callback_data").asString()));
        desk.telegram.arrive(2001, Updates.pressed(2001, "cb-1", CHAT, button.path("callback_data").asString()));
        desk.reply(CHAT, 2);
        desk.quiet();
        assertThat(desk.telegram.sent(CHAT)).as("the same press counts once").hasSize(2);
        assertThat(desk.count("select count(*) from inbox where account = '" + CHAT + "' and text = 'đơn vị tôi còn việc gì sắp đến hạn'")).isEqualTo(1);
        assertThat(desk.telegram.called("answercallbackquery")).hasSize(2).allSatisfy(c -> assertThat(c.body().path("callback_query_id").asString()).isEqualTo("cb-1"));
    }

    @Test
    void aLongTextBehindAButtonIsKept() {
        desk.link(CHAT);
        String send = "những việc nào của đơn vị tôi trong chương trình cải cách hành chính năm 2026 đã quá hạn mà chưa báo cáo";
        desk.deliveries.tell("telegram", String.valueOf(CHAT), Reply.of("test", new Answer.Told(Content.of("Chọn:", new Content.Button("Việc quá hạn", send)))));
        String data = desk.reply(CHAT, 1).buttons().getFirst().path("callback_data").asString();
        assertThat(data.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
        desk.telegram.arrive(3000, Updates.pressed(3000, "cb-2", CHAT, data));
        desk.reply(CHAT, 2);
        assertThat(desk.database.sql().sql("select text from inbox").query(String.class).list()).containsExactly(send);
        // someone else's button says nothing
        desk.link(CHAT + 1);
        desk.telegram.arrive(3001, Updates.pressed(3001, "cb-3", CHAT + 1, data));
        assertThat(desk.reply(CHAT + 1, 1).text()).contains("Nút này không còn dùng được");
    }

    @Test
    void filesAreRefusedPolitelyAndTheirCaptionIsRead() {
        desk.link(CHAT);
        String photo = "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]";
        desk.telegram.arrive(4000, Updates.message(4000, 1, CHAT, "private", photo + ",\"media_group_id\":\"g1\""));
        desk.telegram.arrive(4001, Updates.message(4001, 2, CHAT, "private", photo + ",\"media_group_id\":\"g1\",\"caption\":\"/huy\""));
        assertThat(desk.reply(CHAT, 1).text()).contains("chưa nhận tệp");
        assertThat(desk.reply(CHAT, 2).text()).contains("Không có việc nào đang dở");
        desk.quiet();
        assertThat(desk.telegram.sent(CHAT)).as("one notice for an album").hasSize(2);
    }

    @Test
    void groupsGetNoAnswer() {
        desk.telegram.arrive(5000, Updates.message(5000, 1, -100_500, "supergroup", "\"text\":\"việc nào quá hạn\""));
        desk.telegram.arrive(5001, Updates.message(5001, 2, CHAT, "private", "\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":1,\"type\":\"private\"}}"));
        desk.quiet();
        assertThat(desk.telegram.called("sendmessage")).isEmpty();
        assertThat(desk.count("select count(*) from inbox")).isZero();
    }

    @Test
    void anAccountThatIsNotLinkedIsToldHowAndNothingElse() {
        String file = "\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\"}";
        for (String text : List.of("việc nào quá hạn", "/start", "/help", "1")) say(CHAT, text);
        desk.telegram.arrive(6000, Updates.message(6000, 9, CHAT, "private", file));
        desk.reply(CHAT, 5);
        assertThat(desk.telegram.sent(CHAT)).hasSize(5).allSatisfy(c -> {
            assertThat(c.text()).isEqualTo(People.HOW_TO_LINK);
            assertThat(c.buttons()).isEmpty();
        });
    }

    @Test
    void aSecretMessageIsNotKept() {
        desk.link(CHAT);
        say(CHAT, "Độ mật: Mật\nnội dung cần giữ kín");
        assertThat(desk.reply(CHAT, 1).text()).contains("dấu chỉ độ mật");
        assertThat(desk.count("select count(*) from inbox where text like '%giữ kín%'")).isZero();
    }

    @Test
    void linkingByCode() {
        String code = desk.code();
        say(CHAT, "/start " + code.toLowerCase(Locale.ROOT));
        assertThat(desk.reply(CHAT, 1).text()).startsWith("Đã liên kết tài khoản này với " + desk.unitName());
        say(CHAT, "/start " + code);
        assertThat(desk.reply(CHAT, 2).text()).contains("đã được dùng").contains("vẫn đang liên kết với " + desk.unitName());
        say(CHAT + 1, code);
        assertThat(desk.reply(CHAT + 1, 1).text()).contains("đã được dùng").contains("/start MÃ").doesNotContain(desk.unitName());
        say(CHAT + 2, " " + desk.code() + "\n");
        assertThat(desk.reply(CHAT + 2, 1).text()).startsWith("Đã liên kết");
        assertThat(desk.count("select count(*) from inbox where text like '%" + code + "%'")).as("codes are not kept").isZero();
        String old = desk.code();
        desk.database.sql().sql("update link_code set expires_at = ? where used_at is null").param(Desk.TIME.now().minusSeconds(1).atOffset(ZoneOffset.UTC)).update();
        say(CHAT + 3, "/start " + old);
        assertThat(desk.reply(CHAT + 3, 1).text()).contains("quá hạn");
    }

    @Test
    void guessingCodesIsStopped() {
        for (int i = 0; i < 5; i++) say(CHAT, "/start SAIMASAI" + i);
        assertThat(desk.reply(CHAT, 5).text()).contains("không đúng");
        String right = desk.code();
        say(CHAT, "/start " + right);
        assertThat(desk.reply(CHAT, 6).text()).contains("5 lần trong 10 phút");
        Desk.pass(Duration.ofMinutes(11));
        say(CHAT, "/start " + right);
        assertThat(desk.reply(CHAT, 7).text()).startsWith("Đã liên kết");
    }
}
