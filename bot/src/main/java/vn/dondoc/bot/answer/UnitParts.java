package vn.dondoc.bot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.Item;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitKind;

/** The parts of work that a unit reports on: whose they are, of which tasks, and which of them a report means. */
record UnitParts(Asking asking, Unit unit) {
    /** Ids of the units whose reports are this unit's. */
    Set<String> units() {
        Set<String> ids = asking.office().directory().reporting(unit);
        // "xã Yên Bình" reports by its own bodies; what its departments do is theirs to report
        if (unit.kind() == UnitKind.LOCALITY)
            asking.office().directory().downwards(unit).stream().filter(u -> unit.id().equals(u.parent())).forEach(u -> ids.add(u.id()));
        return ids;
    }

    /** Ids of the tasks that have such a part. */
    Set<Long> tasks() {
        return tasks(units());
    }

    private Set<Long> tasks(Set<String> units) {
        return asking.office().tasks().assignmentsOf(units, asking.viewer()).stream().map(Assignment::task).collect(Collectors.toSet());
    }

    /** The unit's part of a task: led before coordinated, its own before its locality's. */
    Optional<Assignment> of(Task task) {
        Set<String> ids = units();
        return asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> ids.contains(a.unit()))
                .min(Comparator.comparing((Assignment a) -> a.role()).thenComparing(a -> !a.unit().equals(unit.id())));
    }

    /**
     * The task that one item of a message reports on, sought among the unit's own first.
     *
     * @param correction whether the message corrects what was reported before
     */
    TaskFinder.Found locate(Item item, boolean correction, Conversation conversation) {
        boolean corrects = correction && !conversation.written().isEmpty();
        if (item.task().focus()) return corrects ? corrected(item, conversation) : focus(conversation);
        TaskFinder finder = new TaskFinder(asking);
        TaskFinder.Found own = finder.find(item.task(), conversation.focusDocument(), tasks(asking.office().directory().acting(unit)));
        if (own instanceof TaskFinder.Found.None) own = finder.find(item.task(), conversation.focusDocument(), tasks());
        if (!(own instanceof TaskFinder.Found.None)) return own;
        if (!item.task().numbers().isEmpty()) return finder.find(item.task(), conversation.focusDocument(), null);
        return corrects ? locate(new Item(new TaskRef(List.of(), "", Set.of(), true), item.report(), item.problem()), true, conversation) : own;
    }

    /** The task whose report was kept last; of several, the one whose number the correction says. */
    private TaskFinder.Found corrected(Item item, Conversation conversation) {
        List<Long> reported = asking.office().reports().all(asking.viewer()).stream().filter(r -> conversation.written().contains(r.id()))
                .map(ProgressReport::task).distinct().toList();
        List<Task> last = asking.office().tasks().byIds(reported, asking.viewer());
        if (last.size() == 1) return new TaskFinder.Found.One(last.getFirst());
        // "nv 34 và 38 đều xong", then "nhầm, 38 mới được 85%": the number says which of them
        Set<String> said = Set.of(item.report().said().split("[^\\d.]+"));
        List<Task> called = last.stream().filter(t -> t.no() != null && said.contains(t.no())).toList();
        if (called.size() == 1) return new TaskFinder.Found.One(called.getFirst());
        return last.size() > 1 ? new TaskFinder.Found.Several(last) : focus(conversation);
    }

    private TaskFinder.Found focus(Conversation conversation) {
        Optional<Task> focus = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
        return focus.isPresent() && of(focus.get()).isPresent() ? new TaskFinder.Found.One(focus.get()) : new TaskFinder.Found.None(List.of());
    }
}
