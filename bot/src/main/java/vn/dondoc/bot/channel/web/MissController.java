package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.bot.miss.Misses;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.unit.Unit;

/** What was not understood, for OFFICE; and everyone's thumbs. */
@RestController
class MissController {
    private static final int MOST = 200;
    private final Office office;
    private final Sessions sessions;
    private final Misses misses;

    MissController(Office office, Sessions sessions, Misses misses) {
        this.office = office;
        this.sessions = sessions;
        this.misses = misses;
    }

    /** @param how ALIAS (with phrase and meaning), CASE, DISMISSED */
    record Settling(long id, String how, @Nullable String phrase, @Nullable String meaning) {}

    record Thumb(String messageId, boolean up, ChatController.@Nullable Persona as) {}

    @PostMapping("/api/thumbs")
    ResponseEntity<?> thumb(@RequestBody Thumb thumb, HttpServletRequest request) {
        Optional<Long> person = sessions.person(request, thumb.as());
        if (person.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đăng nhập bằng đường dẫn một lần.");
        boolean kept = misses.thumb(thumb.messageId(), thumb.up(), person.get(), office.time().now());
        return kept ? ResponseEntity.ok(Map.of("message", thumb.up() ? "Trợ lý cảm ơn." : "Đã ghi lại để cơ quan thường trực xem.")) : ChatController.error(HttpStatus.NOT_FOUND, "Không có tin nhắn này.");
    }

    @GetMapping("/api/misses")
    ResponseEntity<?> open(HttpServletRequest request) {
        Optional<Viewer> viewer = office(request);
        if (viewer.isEmpty()) return forbidden();
        List<Map<String, Object>> told = misses.open(viewer.get(), MOST).stream().map(m -> {
            Map<String, Object> one = new HashMap<>();
            String unit = office.directory().byId(m.unit()).map(Unit::name).orElse(null);
            one.put("id", m.id());
            one.put("said", m.said());
            one.put("intent", m.intent());
            one.put("kind", m.kind());
            one.put("reply", m.reply());
            one.put("unit", unit);
            one.put("thumbsDown", m.thumbsDown());
            one.put("at", office.time().dayOf(m.at()));
            one.put("case", Misses.asCase(m, unit));
            return one;
        }).toList();
        return ResponseEntity.ok(told);
    }

    @PostMapping("/api/misses")
    ResponseEntity<?> settle(@RequestBody Settling settling, HttpServletRequest request) {
        Optional<Viewer> viewer = office(request);
        if (viewer.isEmpty()) return forbidden();
        try {
            if (settling.how().equals("ALIAS")) misses.alias(settling.id() == 0 ? null : settling.id(), Optional.ofNullable(settling.phrase()).orElse(""), Optional.ofNullable(settling.meaning()).orElse(""), viewer.get(), office.time().now());
            else misses.settle(settling.id(), settling.how().equals("CASE") ? "CASE" : "DISMISSED", viewer.get(), office.time().now());
            return ResponseEntity.ok(Map.of("message", settling.how().equals("ALIAS") ? "Trợ lý đã học cách viết này." : "Đã xử lý."));
        } catch (IllegalArgumentException e) {
            return ChatController.error(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<?> forbidden() {
        return ChatController.error(HttpStatus.FORBIDDEN, "Chỉ cơ quan thường trực xem danh sách này.");
    }

    private Optional<Viewer> office(HttpServletRequest request) {
        return sessions.viewer(request).filter(v -> v.role() == Role.OFFICE);
    }
}
