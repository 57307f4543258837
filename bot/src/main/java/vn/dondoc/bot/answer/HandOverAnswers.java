package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** A leader hands a unit's task to a person; a person asks what is in their hands. */
public final class HandOverAnswers {
    private final Asking asking;
    private final TaskWords words;

    public HandOverAnswers(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    public Outcome handOver(Intent.HandOver hand, Conversation c) {
        Unit unit = asking.viewer().unit();
        if (asking.viewer().role() != Role.LEADER || unit == null)
            return new Outcome(new Answer.NotAllowed(Content.of("Việc giao nhiệm vụ cho cá nhân do lãnh đạo đơn vị thực hiện; Trợ lý chưa ghi gì.")), c);
        TaskFinder.Found found = new TaskFinder(asking).find(hand.task(), c.focusDocument(), null);
        if (found instanceof TaskFinder.Found.Several(List<Task> tasks)) return new TaskAnswers(asking).which(tasks, Intent.Facet.ALL, c, "");
        if (!(found instanceof TaskFinder.Found.One(Task task)))
            return new Outcome(new Answer.NotFound(new Content.Builder("Không có nhiệm vụ số " + String.join(", ", hand.task().numbers()) + ".").fact(String.join(" ", hand.task().numbers())).build()), c);
        Optional<Assignment> part = new UnitParts(asking, unit).of(task);
        if (part.isEmpty()) return new Outcome(new Answer.NotAllowed(new Content.Builder("Nhiệm vụ " + task.label() + " không giao cho " + unit.name() + ", nên chưa ghi gì.").fact(task.label()).fact(unit.name()).build()), c);
        asking.office().handOvers().hand(part.get(), hand.person(), asking.viewer(), asking.now());
        Content.Builder content = new Content.Builder("Đã ghi: nhiệm vụ " + task.label() + " do đồng chí " + hand.person() + " xử lý.").fact(hand.person());
        content.line(words.line(task)).task(words.item(task, part.get().role().name(), null, null)).cite(words.source(task));
        words.facts(content, task);
        return new Outcome(new Answer.Recorded(content.build()), c.withTask(task.id(), task.document()));
    }

    /** Who in the unit has which of its open tasks, and which nobody has. */
    public Outcome everyone(Conversation c) {
        Unit unit = asking.viewer().unit();
        if (unit == null) return new Outcome(new Answer.Told(Content.of("Việc giao cho từng cá nhân là việc nội bộ của đơn vị; tài khoản này không thuộc đơn vị nào.")), c);
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        Map<Long, String> persons = new LinkedHashMap<>();
        Map<Long, Assignment> parts = new LinkedHashMap<>();
        for (Assignment a : asking.office().tasks().assignmentsOf(asking.office().directory().acting(unit), asking.viewer())) {
            if (a.role() == AssignmentRole.LEAD) parts.putIfAbsent(a.task(), a);
            asking.office().handOvers().personOf(a, asking.viewer()).ifPresent(p -> {
                persons.put(a.task(), p);
                parts.put(a.task(), a);
            });
        }
        List<Task> tasks = asking.office().tasks().byIds(persons.keySet(), asking.viewer()).stream().filter(t -> !progress.state(t, parts.get(t.id()).unit()).isClosed())
                .sorted(Comparator.comparing(t -> t.lastGoodDay().orElse(LocalDate.MAX))).toList();
        if (tasks.isEmpty()) return new Outcome(new Answer.Told(new Content.Builder(unit.name() + " chưa giao việc nào cho cá nhân qua Trợ lý. Lãnh đạo đơn vị nhắn, ví dụ: “giao việc 9 cho đồng chí Nam”.").fact(unit.name()).fact(9).build()), c);
        long none = asking.office().tasks().byIds(parts.keySet(), asking.viewer()).stream().filter(t -> !persons.containsKey(t.id()) && !progress.state(t, parts.get(t.id()).unit()).isClosed()).count();
        String title = unit.name() + ": " + tasks.size() + " việc đã giao cho cá nhân" + (none > 0 ? ", " + none + " việc chưa giao" : "");
        Content.Builder content = new Content.Builder(title + ":").fact(unit.name()).fact(none).count("total", tasks.size());
        for (Task t : TaskFinder.first(tasks, TaskWords.PAGE)) content.line(t.label() + ". " + persons.get(t.id()) + ": " + TaskWords.about(t.content(), 8) + " – " + DueWords.of(t, asking.today())).fact(persons.get(t.id()));
        for (Task t : tasks) {
            words.facts(content, t);
            content.task(words.item(t, parts.get(t.id()).role().name(), progress, parts.get(t.id()).unit())).cite(words.source(t));
        }
        return new Outcome(new Answer.Told(content.build()), c.withList(new Conversation.Listing(tasks.stream().map(Task::id).toList(), Math.min(tasks.size(), TaskWords.PAGE), title), null));
    }

    public Outcome handed(Conversation c) {
        Set<Long> parts = asking.office().handOvers().with(asking.viewer());
        Unit unit = asking.viewer().unit();
        if (unit == null) return new Outcome(new Answer.Told(Content.of("Tài khoản này không thuộc đơn vị nào nên không có việc được giao riêng.")), c);
        List<Assignment> mine = asking.office().tasks().assignmentsOf(asking.viewer().own(), asking.viewer()).stream().filter(a -> parts.contains(a.id())).toList();
        if (mine.isEmpty()) return new Outcome(new Answer.Told(Content.of("Chưa có việc nào được lãnh đạo đơn vị giao riêng cho " + asking.you() + " qua Trợ lý.", new Content.Button("Việc của cả đơn vị", "đơn vị tôi còn việc gì chưa xong"))), c);
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        List<Task> tasks = asking.office().tasks().byIds(mine.stream().map(Assignment::task).distinct().toList(), asking.viewer()).stream().sorted(Comparator.comparing(t -> t.lastGoodDay().orElse(LocalDate.MAX))).toList();
        String title = asking.You() + " được giao " + tasks.size() + " nhiệm vụ";
        Content.Builder content = new Content.Builder(title + (tasks.size() > TaskWords.PAGE ? "; trả lời số để xem:" : ":")).count("total", tasks.size());
        for (Task t : TaskFinder.first(tasks, TaskWords.PAGE)) content.line(words.line(t));
        for (Task t : tasks) {
            words.facts(content, t);
            Assignment part = mine.stream().filter(a -> a.task() == t.id()).findFirst().orElseThrow();
            content.task(words.item(t, part.role().name(), progress, part.unit()));
        }
        return new Outcome(new Answer.Told(content.build()), c.withList(new Conversation.Listing(tasks.stream().map(Task::id).toList(), Math.min(tasks.size(), TaskWords.PAGE), title), null));
    }
}
