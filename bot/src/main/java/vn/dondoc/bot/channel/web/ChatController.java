package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Content;
import vn.dondoc.bot.answer.Reply;
import vn.dondoc.bot.delivery.Deliveries;
import vn.dondoc.bot.delivery.InboundMessage;
import vn.dondoc.bot.delivery.SecretMessage;
import vn.dondoc.bot.turn.TurnHandler;

/** {@code POST /api/chat}: the same inbox and outbox as every channel, waiting for its own outbox row. */
@RestController
class ChatController {
    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
    private static final long PATIENCE_MILLIS = 60_000;
    private final Deliveries deliveries;
    private final Sessions sessions;
    private final TurnHandler turns;

    ChatController(Deliveries deliveries, Sessions sessions, TurnHandler turns) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.sessions = sessions;
    }

    record Persona(@Nullable String unit, @Nullable String role, @Nullable String person) {}

    record Message(@Nullable String text, @Nullable String conversation, @Nullable String messageId, @Nullable Persona as, @Nullable String on) {}

    @PostMapping("/api/chat")
    ResponseEntity<?> chat(@RequestBody Message message, HttpServletRequest request) {
        String text = message.text() == null ? "" : message.text();
        Optional<Reply> refusal = SecretMessage.refusal(text);
        if (refusal.isPresent()) return ResponseEntity.ok(refusal.get());
        try {
            Optional<Long> person = sessions.person(request, message.as());
            if (person.isEmpty()) return error(HttpStatus.UNAUTHORIZED, "Cần đăng nhập bằng đường dẫn một lần.");
            String conversation = message.conversation() == null || message.conversation().isBlank() ? "default" : message.conversation();
            String key = message.messageId() == null || message.messageId().isBlank() ? UUID.randomUUID().toString() : message.messageId();
            if (conversation.length() > 200 || key.length() > 200) return error(HttpStatus.BAD_REQUEST, "Mã cuộc trò chuyện hoặc mã tin nhắn dài quá 200 ký tự.");
            if (text.length() > InboundMessage.LONGEST) return ResponseEntity.ok(Reply.of("tooLong", new Answer.AskedBack(new Content.Builder(
                    "Tin nhắn dài " + text.length() + " ký tự, vượt quá " + InboundMessage.LONGEST + ". Đề nghị gửi ngắn hơn hoặc gửi văn bản thành tệp; chưa ghi nhận gì.").build())));
            long inbox = deliveries.receive(new InboundMessage("web", "person-" + person.get(), key, conversation, person.get(), text, day(message.on())));
            return ResponseEntity.ok(await(inbox));
        } catch (Sessions.UnknownUnit e) {
            return error(HttpStatus.BAD_REQUEST, e.getMessage());
        } catch (DateTimeException e) {
            return error(HttpStatus.BAD_REQUEST, "Ngày “" + message.on() + "” không hợp lệ; dùng dạng 2026-03-01.");
        } catch (DataAccessException | TransactionException e) {
            LOG.error("the database does not answer: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Reply.of("failed", new Answer.Failed(Content.of("Kho dữ liệu đang gián đoạn, tin nhắn chưa được tiếp nhận. Đề nghị gửi lại sau ít phút."))));
        }
    }

    /** Demo only: how a message is understood, and why. */
    @PostMapping("/api/explain")
    ResponseEntity<?> explain(@RequestBody Message message, HttpServletRequest request) {
        if (!sessions.isDemo()) return ResponseEntity.notFound().build();
        try {
            return ResponseEntity.ok(turns.explain(sessions.person(request, message.as()).orElseThrow(), message.text() == null ? "" : message.text(), day(message.on())));
        } catch (Sessions.UnknownUnit e) {
            return error(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private @Nullable LocalDate day(@Nullable String on) {
        return on == null || on.isBlank() || !sessions.isDemo() ? null : LocalDate.parse(on);
    }

    private Reply await(long inbox) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            Optional<Reply> reply = deliveries.replyTo(inbox);
            if (reply.isPresent()) {
                deliveries.fetched(inbox);
                return reply.get();
            }
            if (!deliveries.handleNext()) LockSupport.parkNanos(5_000_000);
        }
        return Reply.of("failed", new Answer.Failed(Content.of("Trợ lý đang bận, tin nhắn đã được giữ lại và sẽ được trả lời; đề nghị xem lại sau ít phút.")));
    }

    static ResponseEntity<Map<String, Object>> error(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(Map.of("error", Map.of("code", status.name(), "message", sentence)));
    }
}
