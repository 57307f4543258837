package vn.dondoc.bot.delivery;

import java.util.Optional;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.knowledge.document.SecrecyMarking;

/** A message with a secrecy marking: refused by every channel before anything of it is kept. */
public final class SecretMessage {
    private SecretMessage() {}

    public static Optional<Reply> refusal(String text) {
        return SecrecyMarking.in(text).map(_ -> Reply.of("secrecy", new Answer.NotAllowed(Content.of(
                "Tin nhắn mang dấu chỉ độ mật nên Trợ lý không tiếp nhận và không lưu lại. Đề nghị xử lý theo quy định về bảo vệ bí mật nhà nước."))));
    }
}
