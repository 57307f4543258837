package vn.dondoc.bot.answer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** How far single units are, for those who see all: what they lead, how it stands, what they reported last. */
public final class UnitAnswers {
    /** Units side by side in one reply; a reply has at most six lines. */
    private static final int MOST = 4;
    private final Asking asking;

    public UnitAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome about(List<Unit> units, Conversation conversation) {
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        Map<Long, Document> papers = asking.papers();
        List<Unit> shown = TaskFinder.first(units, MOST);
        Content.Builder c = new Content.Builder(shown.size() > 1 ? "Đến ngày " + DueWords.date(asking.today()) + ":" : "").fact(DueWords.date(asking.today()));
        for (Unit unit : shown) {
            Set<String> ids = asking.office().directory().within(unit);
            List<Assignment> parts = asking.office().tasks().assignmentsOf(ids, asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD).toList();
            List<Task> tasks = asking.office().tasks().byIds(parts.stream().map(Assignment::task).collect(Collectors.toCollection(LinkedHashSet::new)), asking.viewer());
            Summary s = Summary.of(tasks, parts, progress, papers, asking.today());
            c.line((shown.size() > 1 ? "- " : "") + unit.name() + ": chủ trì " + s.tasks() + " nhiệm vụ (" + s.parts() + " phần việc); đỏ " + s.count(TrafficLight.RED) + ", vàng " + s.count(TrafficLight.AMBER) + "; báo hoàn thành "
                    + (s.count(AssignmentState.SUBMITTED) + s.count(AssignmentState.DONE)) + ", đang làm " + s.count(AssignmentState.IN_PROGRESS) + ", vướng " + s.count(AssignmentState.BLOCKED) + ", chưa báo cáo " + s.count(AssignmentState.NOT_STARTED) + ".");
            c.fact(unit.name()).fact(s.tasks()).fact(s.parts()).fact(s.count(AssignmentState.SUBMITTED) + s.count(AssignmentState.DONE));
            for (TrafficLight light : TrafficLight.values()) c.fact(s.count(light));
            for (AssignmentState state : AssignmentState.values()) c.fact(s.count(state));
            if (shown.size() == 1) reports(ids, c);
            c.buttons(new Content.Button("Việc của " + unit.name(), unit.name() + " có những việc gì"));
        }
        if (units.size() > shown.size()) c.line("… và " + (units.size() - shown.size()) + " đơn vị khác.").fact(units.size() - shown.size());
        if (shown.size() == 1) c.buttons(new Content.Button("Việc quá hạn", shown.getFirst().name() + " có việc nào quá hạn"));
        return new Outcome(new Answer.Told(c.build()), conversation);
    }

    private void reports(Set<String> ids, Content.Builder c) {
        List<ProgressReport> last = asking.office().reports().all(asking.viewer()).stream().filter(r -> ids.contains(r.unit())).sorted(Comparator.comparing(ProgressReport::sentAt).reversed()).limit(3).toList();
        if (last.isEmpty()) c.line("Chưa có báo cáo tiến độ nào.");
        for (ProgressReport r : last) {
            Optional<Task> task = asking.office().tasks().byId(r.task(), asking.viewer());
            String line = "- Nhiệm vụ " + task.map(Task::label).orElse("") + ": " + TaskWords.about(ReportWords.of(r), 16) + " (báo cáo ngày " + DueWords.date(asking.office().time().dayOf(r.sentAt())) + ", " + r.receipt() + ")";
            c.line(line).fact(line).fact(ReportWords.of(r));
            task.ifPresent(t -> c.task(new TaskWords(asking).item(t, "LEAD", null, null)).cite(new TaskWords(asking).source(t)));
        }
    }
}
