package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.Reviewer;

/** Papers that the standing office sends from its page. They are read in the background; the page asks how far they are. */
@RestController
class SendController {
    private final SentFiles files;
    private final Sessions sessions;

    SendController(SentFiles files, Sessions sessions) {
        this.files = files;
        this.sessions = sessions;
    }

    @GetMapping("/api/review/sent")
    ResponseEntity<?> sent(HttpServletRequest request) {
        ResponseEntity<?> refusal = refusal(viewer(request));
        return refusal != null ? refusal : ResponseEntity.ok(Map.of("files", files.told()));
    }

    /** @param page says that the program's own page sends: another site's page cannot set a header of its own */
    @PostMapping("/api/review/sent")
    ResponseEntity<?> send(@RequestParam String name, @RequestHeader(name = "X-Dondoc-Page", required = false) @Nullable String page, HttpServletRequest request) throws IOException {
        Optional<Viewer> viewer = viewer(request);
        ResponseEntity<?> refusal = refusal(viewer);
        if (refusal != null) return refusal;
        if (page == null) return ChatController.error(HttpStatus.FORBIDDEN, "Chỉ gửi được từ trang của chương trình.");
        byte[] bytes = request.getInputStream().readNBytes(DocumentReader.MOST_BYTES + 1);
        try {
            DocumentReader.checkSize(name, bytes);
            Viewer by = viewer.orElseThrow();
            files.send(name, bytes, new Reviewer(by.person(), by.name() == null ? "cơ quan thường trực" : by.name()));
            return sent(request);
        } catch (RefusedDocument e) {
            return ResponseEntity.unprocessableContent().body(Map.of("error", Map.of("code", e.code(), "message", String.valueOf(e.getMessage()))));
        }
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        String role = request.getParameter("role"), unit = request.getParameter("unit");
        return sessions.viewer(request, role == null && unit == null ? null : new ChatController.Persona(unit, role, null));
    }

    private static @Nullable ResponseEntity<?> refusal(Optional<Viewer> viewer) {
        if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
        if (!ReviewStore.mayReview(viewer.get())) return ChatController.error(HttpStatus.FORBIDDEN, "Chỉ cơ quan thường trực (Phòng Tổng hợp) được gửi văn bản.");
        return null;
    }
}
