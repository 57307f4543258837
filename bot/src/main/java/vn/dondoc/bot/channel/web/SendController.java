package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.bot.operation.SentFiles;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.review.Reviewer;

/** Papers that the standing office sends from its page. They are read in the background; the page asks how far they are. */
@RestController
class SendController {
    private static final String NOT_ALLOWED = "Chỉ cơ quan thường trực (Phòng Tổng hợp) được gửi văn bản.";
    private final SentFiles files;
    private final Sessions sessions;

    SendController(SentFiles files, Sessions sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    @GetMapping("/api/review/sent")
    ResponseEntity<?> sent(HttpServletRequest request) {
        return sessions.asReviewer(request, NOT_ALLOWED, _ -> sent());
    }

    /** @param page says that the program's own page sends: another site's page cannot set a header of its own */
    @PostMapping("/api/review/sent")
    ResponseEntity<?> send(@RequestParam String name, @RequestHeader(name = "X-Dondoc-Page", required = false) @Nullable String page, HttpServletRequest request) {
        return sessions.asReviewer(request, NOT_ALLOWED, by -> page == null ? ChatController.error(HttpStatus.FORBIDDEN, "Chỉ gửi được từ trang của chương trình.") : taken(name, request, by));
    }

    private ResponseEntity<?> taken(String name, HttpServletRequest request, Viewer by) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(DocumentReader.MOST_BYTES + 1);
            DocumentReader.checkSize(name, bytes);
            files.send(name, bytes, new Reviewer(by.person(), by.name() == null ? "cơ quan thường trực" : by.name()));
            return sent();
        } catch (RefusedDocument e) {
            return ResponseEntity.unprocessableContent().body(Map.of("error", Map.of("code", e.code(), "message", String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            return ChatController.error(HttpStatus.BAD_REQUEST, "Chưa nhận đủ tệp “" + name + "”, đề nghị gửi lại.");
        }
    }

    private ResponseEntity<?> sent() {
        return ResponseEntity.ok(Map.of("files", files.told()));
    }
}
