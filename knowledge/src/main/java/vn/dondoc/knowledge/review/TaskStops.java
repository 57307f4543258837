package vn.dondoc.knowledge.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.ReviewSheet.Line;

/** What of a task cannot be meant. */
final class TaskStops {
    private TaskStops() {}

    static void check(List<Line> lines, List<TaskRow> tasks, DocumentFacts facts, KnownBodies bodies, List<Stop> stops) {
        Map<String, Line> numbers = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            TaskRow task = tasks.get(i);
            boolean kept = !line.cell(SheetColumn.KEEP).isEmpty();
            Line twin = task.no() == null ? null : numbers.putIfAbsent(task.sectionPath() + "/" + task.section() + "/" + task.parentNo() + "/" + task.no(), line);
            if (kept) continue;
            if (task.content().isBlank()) stops.add(Stop.of(SheetColumn.CONTENT, line, true, "chưa có nội dung nhiệm vụ."));
            if (twin != null && !line.accepted().contains("no")) stops.add(Stop.of(SheetColumn.NO, line, true, "số " + task.no() + " trùng với dòng " + twin.row() + " trong cùng một mục."));
            Optional<LocalDate> last = task.due().lastGoodDay();
            if (facts.date() != null && last.isPresent() && last.get().isBefore(facts.date()))
                stops.add(Stop.of(SheetColumn.DUE, line, true, "thời hạn " + CellWords.day(last.get()) + " trước ngày ban hành văn bản (" + CellWords.day(facts.date()) + ")."));
            leads(line, task, bodies, stops);
        }
    }

    private static void leads(Line line, TaskRow task, KnownBodies bodies, List<Stop> stops) {
        if (task.lead().isEmpty()) {
            stops.add(Stop.of(SheetColumn.LEAD, line, true, "chưa có đơn vị chủ trì."));
            return;
        }
        for (String body : task.lead()) {
            if (bodies.isGone(body)) stops.add(Stop.of(SheetColumn.LEAD, line, true, "“" + body + "” đã sáp nhập hoặc giải thể, không còn nhận nhiệm vụ."));
            else if (!bodies.isKnown(body) && !line.accepted().contains("lead")) stops.add(Stop.of(SheetColumn.LEAD, line, true, "“" + body + "” không có trong danh bạ đơn vị."));
            else if (bodies.isLocalitiesWithoutBody(body)) stops.add(Stop.of(SheetColumn.LEAD, line, true, "“" + body + "” chưa nêu cơ quan nào của xã, phường chủ trì (UBND hay Đảng ủy)."));
        }
        String focal = line.cell(SheetColumn.FOCAL);
        boolean named = task.lead().stream().anyMatch(b -> Folding.key(b).equals(Folding.key(focal)));
        if (!focal.isEmpty() && !named) stops.add(Stop.of(SheetColumn.FOCAL, line, true, "“" + focal + "” không phải là một trong các đơn vị chủ trì của dòng."));
        if (focal.isEmpty() && task.lead().size() > 1 && task.lead().stream().noneMatch(bodies::isClass))
            stops.add(Stop.of(SheetColumn.FOCAL, line, true, "có " + task.lead().size() + " đơn vị cùng chủ trì, chưa nêu đơn vị đầu mối."));
    }
}
