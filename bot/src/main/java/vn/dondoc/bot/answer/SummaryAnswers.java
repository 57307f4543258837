package vn.dondoc.bot.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Intent.View;
import vn.dondoc.bot.dialogue.PictureFilter;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.summary.Summary;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** The picture for OFFICE and SUPERVISOR in six lines, with a list behind every figure. */
public final class SummaryAnswers {
    private final Asking asking;

    public SummaryAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome summary(Set<Long> documents, Conversation conversation) {
        return summary(new AskPicture(View.GENERAL, new PictureFilter(documents, null, null)), conversation);
    }

    /** The general picture, of the units of one kind where the filter names it. */
    Outcome summary(AskPicture ask, Conversation conversation) {
        Set<Long> documents = ask.filter().documents();
        UnitGroup group = new UnitGroup(ask.filter().group(), asking.office().directory());
        if (asking.viewer().role() == Role.ADMIN || !asking.viewer().role().seesAllUnits() && asking.viewer().unit() == null)
            return new Outcome(new Answer.NotAllowed(Content.of("Bức tranh chung dành cho cơ quan thường trực và lãnh đạo chỉ đạo.")), conversation);
        Map<Long, Document> papers = asking.papers();
        List<Task> tasks = asking.office().tasks().all(asking.viewer()).stream().filter(t -> documents.isEmpty() || documents.contains(t.document())).toList();
        Set<String> mine = asking.viewer().role().seesAllUnits() || asking.viewer().unit() == null ? null : asking.office().directory().acting(asking.viewer().unit());
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(tasks.stream().map(Task::id).toList(), asking.viewer()).stream()
                .filter(a -> mine == null ? asking.viewer().seesWorkOf(a.unit()) : mine.contains(a.unit())).filter(a -> group.has(a.unit())).toList();
        if (!asking.viewer().role().seesAllUnits() || ask.filter().group() != null) {
            Set<Long> own = parts.stream().filter(a -> ask.filter().group() == null || a.role() == AssignmentRole.LEAD).map(a -> a.task()).collect(Collectors.toSet());
            tasks = tasks.stream().filter(t -> own.contains(t.id())).toList();
        }
        Summary s = Summary.of(tasks, parts, progress, papers, asking.today());
        String scope = documents.size() == 1 ? " – " + papers.get(documents.iterator().next()).name() : asking.viewer().role().seesAllUnits() ? "" : " – " + asking.viewer().unit().name();
        Content.Builder c = new Content.Builder("Tình hình đến ngày " + DueWords.date(asking.today()) + scope + group.inWords() + ": " + s.tasks() + " nhiệm vụ, " + s.parts() + " phần việc chủ trì.");
        c.fact(0).fact(DueWords.date(asking.today())).fact(scope).count("tasks", s.tasks()).count("parts", s.parts());
        c.line("Đỏ (quá hạn) " + s.count(TrafficLight.RED) + " · Vàng (sắp đến hạn) " + s.count(TrafficLight.AMBER) + " · Xanh " + s.count(TrafficLight.GREEN) + " · Xám (chưa đánh giá) " + s.count(TrafficLight.GREY) + ".");
        for (TrafficLight light : TrafficLight.values()) c.count(light.name(), s.count(light));
        c.line("Đã xác nhận hoàn thành " + s.count(AssignmentState.DONE) + "; báo hoàn thành chờ xác nhận " + s.count(AssignmentState.SUBMITTED) + "; đang làm " + s.count(AssignmentState.IN_PROGRESS) + "; vướng mắc "
                + s.count(AssignmentState.BLOCKED) + "; chưa báo cáo " + s.count(AssignmentState.NOT_STARTED) + ".");
        for (AssignmentState state : AssignmentState.values()) if (s.count(state) > 0) c.count(state.name(), s.count(state));
        List<Map.Entry<String, Integer>> late = s.late(unit -> asking.office().directory().byId(unit).flatMap(asking.office().directory()::localityOf).filter(_ -> mine == null).map(Unit::id).orElse(unit));
        String most = late.stream().limit(3).map(e -> asking.unitName(e.getKey()) + " (" + e.getValue() + ")").collect(Collectors.joining(", "));
        c.line(late.isEmpty() ? "Không có đơn vị nào quá hạn." : late.size() + " đơn vị, địa phương có việc quá hạn, nhiều nhất: " + most + ".");
        late.forEach(e -> c.fact(e.getValue()).fact(asking.unitName(e.getKey())));
        c.count("lateUnits", late.size());
        List<Task> red = s.tasksIn(TrafficLight.RED);
        TaskWords words = new TaskWords(asking);
        if (!red.isEmpty()) c.line("Quá hạn lâu nhất: " + words.line(red.getFirst()));
        if (papers.size() > 1 && documents.isEmpty()) {
            List<Task> within = tasks;
            String by = papers.values().stream().filter(d -> within.stream().anyMatch(t -> t.document() == d.id()))
                    .map(d -> (d.facts().number() == null ? TaskWords.about(d.name(), 7) : d.facts().number()) + ": " + within.stream().filter(t -> t.document() == d.id()).count()).collect(Collectors.joining("; "));
            c.line("Theo văn bản: " + by + ".").fact(by);
        }
        for (Task t : red) {
            words.facts(c, t);
            c.task(words.item(t, "LEAD", null, null)).cite(words.source(t));
        }
        c.buttons(new Content.Button("Việc quá hạn", "những việc nào quá hạn"), new Content.Button("Đơn vị trễ nhất", "đơn vị nào trễ nhất"), new Content.Button("So với tháng trước", "so với tháng trước"));
        return new Outcome(new Answer.Told(c.build()), conversation.withPicture(new Conversation.Picture(ask, List.of(), 0)));
    }
}
