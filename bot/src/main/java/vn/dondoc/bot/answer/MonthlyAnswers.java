package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.report.ReportedStatus;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/**
 * A whole period in one message: what is said of single tasks, and "unchanged" for every other open task that the
 * unit leads. Shown first, kept only when agreed to. An unchanged task keeps its last figure, so nothing is closed.
 */
public final class MonthlyAnswers {
    private final Asking asking;
    private final TaskWords words;

    public MonthlyAnswers(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    private record Line(Task task, Assignment part, NewReport report, boolean changed) {}

    public Outcome about(Intent.Monthly monthly, Conversation c, String said) {
        Unit unit = asking.viewer().unit();
        if (unit == null || asking.viewer().role() == Role.SUPERVISOR || asking.viewer().role() == Role.ADMIN)
            return new Outcome(new Answer.NotAllowed(Content.of("Báo cáo kỳ của đơn vị do cán bộ, lãnh đạo đơn vị gửi. Cơ quan thường trực có thể nhập hộ từng nhiệm vụ: “nhập báo cáo hộ …”.")), c);
        UnitParts parts = new UnitParts(asking, unit);
        Map<Long, NewReport> changed = new HashMap<>();
        for (Intent.Item item : monthly.exceptions()) {
            if (item.problem() != null) return new Outcome(new ReportQuestions(asking).problem(item.problem()), c);
            TaskFinder.Found found = parts.locate(item, false, c);
            if (!(found instanceof TaskFinder.Found.One(Task task)) || parts.of(task).isEmpty()) {
                String named = item.task().numbers().isEmpty() ? item.task().words() : "nhiệm vụ " + String.join(", ", item.task().numbers());
                return new Outcome(new Answer.AskedBack(new Content.Builder("Trợ lý chưa rõ “" + named + "” là việc nào của " + unit.name() + ". " + asking.You() + " cho biết số nhiệm vụ? Chưa ghi nhận gì.").fact(named).fact(unit.name()).build()), c);
            }
            changed.put(task.id(), item.report());
        }
        List<Line> lines = lines(parts, changed, said);
        if (lines.isEmpty()) return new Outcome(new Answer.Told(Content.of(unit.name() + " không còn việc chủ trì nào chưa xong, không cần báo cáo.")), c);
        return monthly.agreed() ? keep(lines, c) : preview(lines, unit, c, said);
    }

    /** Every open task that the unit leads, and those that the message names. */
    private List<Line> lines(UnitParts ours, Map<Long, NewReport> changed, String said) {
        Map<Long, Assignment> parts = new LinkedHashMap<>();
        for (Assignment a : asking.office().tasks().assignmentsOf(asking.office().directory().acting(ours.unit()), asking.viewer())) if (a.role() == AssignmentRole.LEAD) parts.putIfAbsent(a.task(), a);
        Set<Long> all = new LinkedHashSet<>(parts.keySet());
        all.addAll(changed.keySet());
        Progress progress = Progress.of(all, asking.office().reports(), asking.today(), asking.viewer());
        List<Line> lines = new ArrayList<>();
        for (Task task : asking.office().tasks().byIds(all, asking.viewer())) {
            Assignment part = parts.containsKey(task.id()) ? parts.get(task.id()) : ours.of(task).orElseThrow();
            if (changed.containsKey(task.id())) {
                lines.add(new Line(task, part, changed.get(task.id()), true));
            } else if (!progress.state(task, part.unit()).isClosed()) {
                Optional<ProgressReport> last = progress.last(task, part.unit());
                lines.add(new Line(task, part, new NewReport(last.map(ProgressReport::percent).orElse(null), last.map(ProgressReport::status).orElse(ReportedStatus.NOT_STARTED), last.map(ProgressReport::quantity).orElse(null),
                        last.map(ProgressReport::difficulty).orElse(null), null, null, said.replace(Pending.AND_THEN, "; "), false), false));
            }
        }
        lines.sort(Comparator.comparing((Line l) -> !l.changed()).thenComparing(l -> l.task().lastGoodDay().orElse(LocalDate.MAX)).thenComparing(l -> l.task().document()).thenComparing(l -> l.task().ordinal()));
        return lines;
    }

    private Outcome preview(List<Line> lines, Unit unit, Conversation c, String said) {
        List<Line> changed = lines.stream().filter(Line::changed).toList(), same = lines.stream().filter(l -> !l.changed()).toList();
        Content.Builder content = new Content.Builder("Báo cáo kỳ này của " + unit.name() + " gồm " + lines.size() + " việc, " + asking.you() + " xem giúp:").fact(unit.name()).count("total", lines.size()).count("changed", changed.size());
        for (Line l : changed.subList(0, Math.min(3, changed.size()))) content.line("- Nhiệm vụ " + l.task().label() + ": " + ReportWords.of(l.report()) + " – " + TaskWords.about(l.task().content(), 8)).fact(ReportWords.of(l.report()));
        if (changed.size() > 3) {
            String rest = changed.subList(3, changed.size()).stream().map(l -> l.task().label() + " (" + ReportWords.shortly(l.report()) + ")").collect(Collectors.joining(", "));
            content.line("- Và nhiệm vụ " + rest + ".").fact(rest);
        }
        if (!same.isEmpty()) {
            String listed = same.stream().map(l -> l.task().label() + " (" + ReportWords.shortly(l.report()) + ")").collect(Collectors.joining(", "));
            content.line("- Giữ nguyên " + same.size() + " việc: " + listed + ".").fact(same.size()).fact(listed);
        }
        content.line("Trả lời “đồng ý” để ghi nhận, hoặc nhắn chỗ cần sửa; chưa ghi gì. Đúng không " + asking.you() + "?");
        for (Line l : lines) {
            words.facts(content, l.task());
            content.task(words.item(l.task(), l.part().role().name(), null, null));
        }
        content.buttons(new Content.Button("Đồng ý", "đồng ý"), new Content.Button("Thôi", "/huy"));
        return new Outcome(new Answer.AskedBack(content.build()), c.withPending(new Pending(Pending.Kind.MONTHLY, List.of(), List.of(), said, null)));
    }

    private Outcome keep(List<Line> lines, Conversation c) {
        List<ProgressReport> kept = new ArrayList<>();
        Content.Builder content = new Content.Builder("");
        for (Line l : lines) {
            ProgressReport r = asking.office().reports().record(l.report(), l.task(), l.part(), asking.viewer(), asking.now(), asking.today());
            kept.add(r);
            content.report(ReportWords.item(r, l.task()));
            content.task(words.item(l.task(), l.part().role().name(), null, null)).fact(r.receipt());
            words.facts(content, l.task());
        }
        long changed = lines.stream().filter(Line::changed).count();
        content.line("Đã ghi nhận báo cáo kỳ này: " + lines.size() + " việc (" + changed + " việc có thay đổi, " + (lines.size() - changed) + " việc giữ nguyên), mã " + kept.getFirst().receipt()
                + (kept.size() == 1 ? "." : " đến " + kept.getLast().receipt() + "."));
        content.count("total", lines.size()).count("changed", (int) changed).fact(lines.size() - changed);
        content.buttons(new Content.Button("Hoàn tác", "hoàn tác"), new Content.Button("Việc còn lại", "đơn vị tôi còn việc gì chưa xong"));
        return new Outcome(new Answer.Recorded(content.build()), c.withPending(null).withWritten(kept.stream().map(ProgressReport::id).toList()));
    }
}
