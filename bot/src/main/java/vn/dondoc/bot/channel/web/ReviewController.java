package vn.dondoc.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.bot.operation.Imports;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.ReviewWorkbook;
import vn.dondoc.knowledge.review.Reviewer;
import vn.dondoc.knowledge.review.SheetEdit;
import vn.dondoc.knowledge.review.SheetTable;
import vn.dondoc.knowledge.unit.Unit;

/** The review of drafts on the page, for the standing office alone. */
@RestController
class ReviewController {
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MOST_SUGGESTIONS = 12;
    private final Office office;
    private final Sessions sessions;
    private final ReviewView view;

    ReviewController(Office office, Sessions sessions) {
        this.office = office;
        this.sessions = sessions;
        view = new ReviewView(office.directory());
    }

    /** What the page does: one of write, writeSame, accept, acceptColumn, acceptSame, addRow, removeRow. */
    record Edit(String action, SheetTable table, int row, @Nullable String column, @Nullable String words, @Nullable String to) {
        SheetEdit meant() {
            String code = Objects.requireNonNullElse(column, ""), cell = Objects.requireNonNullElse(words, "");
            return switch (action) {
                case "write" -> new SheetEdit.Write(table, row, code, cell);
                case "writeSame" -> new SheetEdit.WriteSame(table, code, cell, Objects.requireNonNullElse(to, ""));
                case "accept" -> new SheetEdit.Accept(table, row, code);
                case "acceptColumn" -> new SheetEdit.AcceptColumn(table, code);
                case "acceptSame" -> new SheetEdit.AcceptSame(table, code, cell);
                case "addRow" -> new SheetEdit.AddRow(table, row);
                case "removeRow" -> new SheetEdit.RemoveRow(table, row);
                default -> throw new IllegalArgumentException("no such action: " + action);
            };
        }
    }

    @GetMapping("/api/review")
    ResponseEntity<?> queue(HttpServletRequest request) {
        return asOffice(request, viewer -> ResponseEntity.ok(Map.of("papers", office.reviews().waiting(viewer).stream().map(view::queued).toList())));
    }

    @GetMapping("/api/review/units")
    ResponseEntity<?> units(@RequestParam String q, HttpServletRequest request) {
        String wanted = Folding.key(q);
        return asOffice(request, _ -> ResponseEntity.ok(office.directory().all().stream().map(Unit::name).filter(n -> !wanted.isEmpty() && Folding.key(n).contains(wanted))
                .distinct().sorted(Comparator.comparingInt(String::length)).limit(MOST_SUGGESTIONS).toList()));
    }

    @GetMapping("/api/review/{version}")
    ResponseEntity<?> open(@PathVariable long version, HttpServletRequest request) {
        return opened(version, request, (o, _) -> ResponseEntity.ok(view.opened(o)));
    }

    @PostMapping("/api/review/{version}/edit")
    ResponseEntity<?> edit(@PathVariable long version, @RequestBody List<Edit> edits, HttpServletRequest request) {
        return asOffice(request, viewer -> {
            try {
                office.edit(version, edits.stream().map(Edit::meant).toList(), viewer);
            } catch (IllegalArgumentException e) {
                return ChatController.error(HttpStatus.BAD_REQUEST, "Yêu cầu sửa không đúng mẫu; chưa sửa gì.");
            }
            return open(version, request);
        });
    }

    @GetMapping("/api/review/{version}/sheet")
    ResponseEntity<?> workbook(@PathVariable long version, HttpServletRequest request) {
        return opened(version, request, (o, _) -> ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + URLEncoder.encode("ra-soat-" + o.sheet().name() + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20"))
                .body(ReviewWorkbook.write(o.sheet(), o.draft(), office.directory())));
    }

    /** The workbook as the clerk sends it back. */
    @PostMapping("/api/review/{version}/sheet")
    ResponseEntity<?> take(@PathVariable long version, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(DocumentReader.MOST_BYTES + 1);
        return opened(version, request, (o, viewer) -> {
            if (bytes.length > DocumentReader.MOST_BYTES || !ReviewWorkbook.isSheet("phieu.xlsx", bytes))
                return ChatController.error(HttpStatus.BAD_REQUEST, "Tệp này không phải phiếu rà soát do chương trình lập; chưa công bố gì.");
            try {
                ReviewSheet sheet = ReviewWorkbook.read(bytes);
                if (!sheet.hash().equals(o.sheet().hash())) return ChatController.error(HttpStatus.BAD_REQUEST, "Phiếu này lập cho tệp “" + sheet.name() + "”, không phải văn bản đang mở; chưa công bố gì.");
                return published(sheet, viewer);
            } catch (IllegalArgumentException e) {
                return ChatController.error(HttpStatus.BAD_REQUEST, "Phiếu rà soát thiếu trang hoặc thiếu cột nên không đọc được; chưa công bố gì.");
            }
        });
    }

    @PostMapping("/api/review/{version}/publish")
    ResponseEntity<?> publish(@PathVariable long version, HttpServletRequest request) {
        return opened(version, request, (o, viewer) -> published(o.sheet(), viewer));
    }

    private ResponseEntity<?> published(ReviewSheet sheet, Viewer viewer) {
        try {
            Intake.Result result = office.review(sheet, new Reviewer(viewer.person(), viewer.name() == null ? "cơ quan thường trực" : viewer.name()));
            String message = Imports.told(sheet.name(), result).message();
            if (result instanceof Intake.Result.Stopped(var stops)) return ResponseEntity.unprocessableContent().body(Map.of("error", Map.of("code", "STOPPED", "message", message), "stops", stops));
            return ResponseEntity.ok(Map.of("message", "Đã công bố: " + message + ".", "version", office.reviews().ofFile(sheet.hash()).orElseThrow().version()));
        } catch (RefusedDocument e) {
            return ChatController.error(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    private ResponseEntity<?> opened(long version, HttpServletRequest request, BiFunction<ReviewStore.Open, Viewer, ResponseEntity<?>> then) {
        return asOffice(request, viewer -> {
            Optional<ReviewStore.Open> open = office.reviews().open(version, viewer);
            return open.isPresent() ? then.apply(open.get(), viewer) : ChatController.error(HttpStatus.NOT_FOUND, "Không có văn bản này, hoặc bản này đã được thay bằng bản khác.");
        });
    }

    private ResponseEntity<?> asOffice(HttpServletRequest request, Function<Viewer, ResponseEntity<?>> then) {
        return sessions.asReviewer(request, "Chỉ cơ quan thường trực (Phòng Tổng hợp) được rà soát và công bố văn bản.", then);
    }
}
