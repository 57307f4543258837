package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.bot.access.People;
import vn.dondoc.bot.operation.Settings;
import vn.dondoc.bot.turn.TurnHandler;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.unit.Unit;

/** Who sits at the page: in demo mode the persona that is sent, else the person of the session cookie. */
@Component
class Sessions {
    static final String COOKIE = "dondoc";
    private final Settings settings;
    private final People people;
    private final TurnHandler turns;
    private final Office office;

    Sessions(Settings settings, People people, TurnHandler turns, Office office) {
        this.settings = settings;
        this.people = people;
        this.turns = turns;
        this.office = office;
    }

    static final class UnknownUnit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownUnit(String sentence) {
            super(sentence);
        }
    }

    boolean isDemo() {
        return settings.demo();
    }

    Optional<Long> person(HttpServletRequest request, ChatController.@Nullable Persona as) {
        if (!settings.demo()) return people.session(cookie(request), office.time().now());
        Role role = role(as == null ? null : as.role());
        Unit unit = as == null || as.unit() == null || as.unit().isBlank() ? null
                : turns.unit(as.unit()).orElseThrow(() -> new UnknownUnit("Không có đơn vị “" + as.unit() + "” trong danh bạ, hoặc tên chỉ nhiều đơn vị."));
        if (unit == null && (role == Role.CADRE || role == Role.LEADER)) role = Role.OFFICE;
        return Optional.of(people.demo(unit, role, as == null || as.person() == null || as.person().isBlank() ? null : as.person()));
    }

    /**
     * For the pages of those who may review. In demo mode the page says as whom it looks; else the session does.
     *
     * @param notAllowed what anybody else is told
     */
    ResponseEntity<?> asReviewer(HttpServletRequest request, String notAllowed, Function<Viewer, ResponseEntity<?>> then) {
        try {
            String role = request.getParameter("role"), unit = request.getParameter("unit");
            Optional<Viewer> viewer = viewer(request, role == null && unit == null ? null : new ChatController.Persona(unit, role, null));
            if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
            if (!ReviewStore.mayReview(viewer.get())) return ChatController.error(HttpStatus.FORBIDDEN, notAllowed);
            return then.apply(viewer.get());
        } catch (UnknownUnit e) {
            return ChatController.error(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    /** Who sits there, with what that person may see; empty where nobody has signed in. */
    Optional<Viewer> viewer(HttpServletRequest request) {
        return viewer(request, null);
    }

    Optional<Viewer> viewer(HttpServletRequest request, ChatController.@Nullable Persona as) {
        return person(request, as).flatMap(p -> people.viewer(p, office.directory()));
    }

    private static Role role(@Nullable String name) {
        if (name == null) return Role.CADRE;
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new UnknownUnit("Không có vai trò “" + name + "”.");
        }
    }

    static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(c -> c.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().orElse(null);
    }
}
