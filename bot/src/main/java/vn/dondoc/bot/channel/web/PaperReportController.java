package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.paper.PaperReport;
import vn.dondoc.knowledge.paper.PaperRow;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Reports that came on paper, for OFFICE to confirm row by row (nhập hộ). */
@RestController
class PaperReportController {
    private final Office office;
    private final Sessions sessions;

    PaperReportController(Office office, Sessions sessions) {
        this.office = office;
        this.sessions = sessions;
    }

    /** @param leave not to be recorded; @param task the task that the clerk chose, null = the one that was found */
    record Decision(List<Long> rows, boolean leave, @Nullable Long task) {}

    @GetMapping("/api/paper-reports")
    ResponseEntity<?> waiting(HttpServletRequest request) {
        Optional<Viewer> viewer = sessions.viewer(request);
        if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
        if (viewer.get().role() != Role.OFFICE) return ChatController.error(HttpStatus.FORBIDDEN, "Chỉ cơ quan thường trực được nhập hộ báo cáo của đơn vị.");
        return ResponseEntity.ok(office.paperReports().waiting(viewer.get()).stream().map(p -> paper(p, viewer.get())).toList());
    }

    @PostMapping("/api/paper-reports")
    ResponseEntity<?> decide(@RequestBody Decision decision, HttpServletRequest request) {
        Optional<Viewer> viewer = sessions.viewer(request);
        if (viewer.isEmpty()) return ChatController.error(HttpStatus.UNAUTHORIZED, "Cần đường dẫn đăng nhập một lần.");
        if (viewer.get().role() != Role.OFFICE) return ChatController.error(HttpStatus.FORBIDDEN, "Chỉ cơ quan thường trực được nhập hộ báo cáo của đơn vị.");
        List<String> receipts = new ArrayList<>();
        int[] left = {0};
        office.database().transaction().executeWithoutResult(_ -> {
            for (long row : decision.rows()) {
                if (decision.leave()) left[0] += office.paperReports().leave(row, viewer.get()) ? 1 : 0;
                else office.paperReports().confirm(row, decision.task(), office.reports(), office.tasks(), viewer.get(), office.time().now(), office.time().today()).map(ProgressReport::receipt).ifPresent(receipts::add);
            }
        });
        int undone = decision.rows().size() - receipts.size() - left[0];
        String message = (decision.leave() ? "Đã bỏ qua " + left[0] + " dòng." : receipts.isEmpty() ? "Chưa ghi nhận dòng nào." : "Đã ghi nhận " + receipts.size() + " báo cáo nhập hộ: " + String.join(", ", receipts) + ".")
                + (undone == 0 ? "" : " " + undone + " dòng chưa xử lý được: đã xử lý trước đó, hoặc nhiệm vụ không giao cho đơn vị này.");
        return ResponseEntity.ok(Map.of("message", message, "receipts", receipts));
    }

    private Map<String, Object> paper(PaperReport paper, Viewer viewer) {
        Map<String, Object> told = new HashMap<>();
        told.put("id", paper.id());
        told.put("source", paper.source());
        told.put("number", paper.number());
        told.put("date", paper.date());
        told.put("unit", office.directory().byId(paper.unit()).map(Unit::name).orElse(null));
        told.put("issuer", paper.issuer());
        told.put("rows", paper.rows().stream().filter(r -> r.state() == PaperReport.State.WAITING).map(r -> row(r, paper, viewer)).toList());
        return told;
    }

    private Map<String, Object> row(PaperReport.Row row, PaperReport paper, Viewer viewer) {
        PaperRow said = row.told();
        Map<String, Object> told = new HashMap<>();
        told.put("id", row.id());
        told.put("unit", row.unit() == null || row.unit().equals(paper.unit()) ? null : office.directory().byId(row.unit()).map(Unit::name).orElse(null));
        told.put("content", said.content());
        told.put("result", said.result());
        told.put("percent", said.percent());
        told.put("status", said.status());
        told.put("difficulty", said.difficulty());
        told.put("proposal", said.proposal());
        Optional<Task> task = Optional.ofNullable(row.task()).flatMap(id -> office.tasks().byId(id, viewer));
        told.put("task", task.map(t -> Map.of("no", t.label(), "content", t.content(), "source", t.source())).orElse(null));
        told.put("sure", row.likeness() >= 0.75);
        return told;
    }
}
