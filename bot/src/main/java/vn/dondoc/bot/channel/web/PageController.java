package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.operation.Imports;
import vn.dondoc.bot.operation.LocalToken;
import vn.dondoc.bot.operation.WatchedFolder;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.LaterPaper;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.Reviewer;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitKind;

/** What the page needs besides chatting. */
@RestController
class PageController {
    private final Office office;
    private final People people;
    private final Imports imports;
    private final Sessions sessions;
    private final LocalToken token;
    private final ObjectProvider<WatchedFolder> watched;

    PageController(Office office, People people, Imports imports, Sessions sessions, LocalToken token, ObjectProvider<WatchedFolder> watched) {
        this.watched = watched;
        this.office = office;
        this.people = people;
        this.imports = imports;
        this.sessions = sessions;
        this.token = token;
    }

    @GetMapping("/api/status")
    Map<String, Object> status(HttpServletRequest request) {
        List<Imports.Progress> all = imports.progress();
        long done = all.stream().filter(p -> p.state() == Imports.State.DONE || p.state() == Imports.State.REFUSED).count();
        Map<String, Object> status = new HashMap<>(Map.of("ready", imports.isFinished(), "demo", sessions.isDemo(), "done", done, "total", all.size(), "documents", all));
        // names of drafts are for those who review them
        watched.ifAvailable(w -> status.put("watched", sessions.isDemo() || sessions.viewer(request).filter(ReviewStore::mayReview).isPresent() ? w.outcomes() : List.of()));
        return status;
    }

    @GetMapping("/api/session")
    ResponseEntity<?> session(HttpServletRequest request) {
        Optional<Viewer> viewer = sessions.viewer(request);
        if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
        Map<String, Object> person = new HashMap<>();
        person.put("unit", viewer.get().unit() == null ? null : viewer.get().unit().name());
        person.put("role", viewer.get().role());
        person.put("name", viewer.get().name());
        return ResponseEntity.ok(Map.of("demo", sessions.isDemo(), "person", person, "today", office.time().today(), "salutation",
                viewer.get().unit() == null || viewer.get().unit().kind().isParty() ? "đồng chí" : "anh/chị", "linked", true));
    }

    /** A handful of people to try the demo as: units that lead most, one locality, the standing office, a supervisor. */
    @GetMapping("/api/personas")
    ResponseEntity<?> personas(HttpServletRequest request) {
        if (!sessions.isDemo()) return ResponseEntity.notFound().build();
        List<Map<String, Object>> personas = new ArrayList<>();
        List<String> busiest = office.database().sql().sql("select unit from assignment where role = 'LEAD' and via = 'NAME' and not dropped group by unit order by count(*) desc, unit limit 5").query(String.class).list();
        for (String id : busiest) office.directory().byId(id).ifPresent(u -> personas.add(persona(u.name(), Role.CADRE, "Cán bộ, " + u.name())));
        office.directory().all().stream().filter(u -> u.kind() == UnitKind.LOCALITY_COMMITTEE).findFirst().map(Unit::name).ifPresent(n -> personas.add(persona(n, Role.CADRE, "Cán bộ, " + n)));
        personas.add(persona(null, Role.OFFICE, "Cơ quan thường trực"));
        personas.add(persona(null, Role.SUPERVISOR, "Lãnh đạo chỉ đạo"));
        return ResponseEntity.ok(personas);
    }

    private static Map<String, Object> persona(@Nullable String unit, Role role, String label) {
        Map<String, Object> p = new HashMap<>();
        p.put("unit", unit);
        p.put("role", role);
        p.put("label", label);
        return p;
    }

    @GetMapping("/api/passages/{id}")
    ResponseEntity<?> passage(@PathVariable long id, HttpServletRequest request) {
        Optional<Viewer> viewer = sessions.viewer(request);
        if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
        Optional<Document.Reading> reading = office.documents().reading(id, viewer.get());
        if (reading.isEmpty()) return ChatController.error(HttpStatus.NOT_FOUND, "Không có đoạn văn bản này.");
        Document d = reading.get().document();
        Map<String, Object> head = new HashMap<>();
        head.put("title", d.facts().title() == null ? d.name() : d.facts().title());
        head.put("number", d.facts().number());
        head.put("issuer", d.facts().issuer());
        head.put("date", d.facts().date());
        head.put("source", d.source());
        head.put("origin", d.facts().origin());
        LaterPaper later = LaterPaper.of(office.documents().all(viewer.get())).get(d.id());
        head.put("changed", later == null ? null : later.words());
        return ResponseEntity.ok(Map.of("document", head, "passages", reading.get().passages(), "focus", id));
    }

    /** The one-time link: uses the code up and opens a session. */
    @GetMapping("/vao")
    ResponseEntity<?> enter(@RequestParam String ma) {
        Optional<Long> person = people.redeem(ma, office.time().now());
        if (person.isEmpty()) return ResponseEntity.status(HttpStatus.FORBIDDEN).header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=UTF-8")
                .body("Đường dẫn đã dùng, đã hết hạn hoặc không đúng. Đề nghị xin đường dẫn mới của người quản trị.");
        ResponseCookie cookie = ResponseCookie.from(Sessions.COOKIE, people.openSession(person.get(), office.time().now())).httpOnly(true).sameSite("Strict").path("/").maxAge(Duration.ofDays(30)).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString()).location(URI.create("/")).build();
    }

    /** {@code ./dondoc import} hands files to the running program; only the owner of the data directory has the token. */
    @PostMapping("/api/documents")
    ResponseEntity<?> take(@RequestParam String name, @RequestHeader(name = "X-Dondoc-Token", required = false) String given,
                           @RequestHeader(name = "X-Dondoc-Reviewed", defaultValue = "false") String with, HttpServletRequest request) throws IOException {
        if (!token.matches(given)) return ChatController.error(HttpStatus.FORBIDDEN, "Không được phép nhập văn bản.");
        byte[] bytes = request.getInputStream().readNBytes(2 * DocumentReader.MOST_BYTES + 1);
        try {
            String reviewed = null;
            byte[] workbook = null;
            if (!with.equals("false")) {
                JsonNode both = JsonMapper.builder().build().readTree(bytes);
                if (with.equals("sheet")) workbook = Base64.getDecoder().decode(both.path("sheet").asString());
                else reviewed = both.path("reviewed").asString();
                bytes = Base64.getDecoder().decode(both.path("bytes").asString());
            }
            Intake.Result result = workbook != null ? office.takeReviewed(name, bytes, workbook, Reviewer.OPERATOR) : office.take(name, bytes, reviewed, sessions.isDemo());
            if (result instanceof Intake.Result.Stopped) return ChatController.error(HttpStatus.UNPROCESSABLE_CONTENT, Imports.told(name, result).message());
            return ResponseEntity.ok(outcome(name, result));
        } catch (RefusedDocument e) {
            return ResponseEntity.unprocessableContent().body(Map.of("error", Map.of("code", e.code(), "message", String.valueOf(e.getMessage()))));
        } catch (IllegalArgumentException e) {
            return ChatController.error(HttpStatus.BAD_REQUEST, "Phiếu rà soát không đúng mẫu.");
        }
    }

    private static Map<String, Object> outcome(String name, Intake.Result result) {
        Map<String, Object> outcome = new HashMap<>(Map.of("message", Imports.told(name, result).message(), "known", result instanceof Intake.Result.Known));
        if (result instanceof Intake.Result.Imported r) outcome.putAll(Map.of("tasks", r.tasks(), "doubtful", r.reviewed() ? 0 : r.doubtful(), "merged", r.change() != null));
        return outcome;
    }

    /** Whether a file need not be sent. */
    @GetMapping("/api/documents/{hash}")
    ResponseEntity<?> known(@PathVariable String hash, @RequestHeader(name = "X-Dondoc-Token", required = false) String given) {
        if (!token.matches(given)) return ChatController.error(HttpStatus.FORBIDDEN, "Không được phép nhập văn bản.");
        return ResponseEntity.ok(Map.of("known", office.isKnown(hash)));
    }
}
