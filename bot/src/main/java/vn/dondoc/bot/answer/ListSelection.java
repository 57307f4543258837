package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.bot.dialogue.TaskFilter.Naming;
import vn.dondoc.bot.dialogue.TaskFilter.Which;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/** Which tasks a question for several means: whose, in what state, due when; and in what order they are told. */
final class ListSelection {
    private final Asking asking;
    private final TaskWords words;

    ListSelection(Asking asking, TaskWords words) {
        this.asking = asking;
        this.words = words;
    }

    List<ListEntry> entries(TaskFilter filter) {
        if (filter.units() == null) {
            return asking.office().tasks().all(asking.viewer()).stream().filter(t -> inDocuments(t, filter)).filter(t -> filter.director() == null || directs(t, filter.director()))
                    .map(t -> new ListEntry(t, null)).toList();
        }
        Map<String, ListEntry> strongest = new HashMap<>();
        List<Assignment> parts = asking.office().tasks().assignmentsOf(filter.units(), asking.viewer());
        for (Assignment a : parts) {
            if (filter.naming() == Naming.BY_NAME && !a.byName() || filter.naming() == Naming.BY_CLASS && a.byName()) continue;
            Optional<Task> task = asking.office().tasks().byId(a.task(), asking.viewer());
            if (task.isEmpty() || !inDocuments(task.get(), filter)) continue;
            strongest.merge(a.task() + "/" + a.role(), new ListEntry(task.get(), a), (x, y) -> x.byName() ? x : y);
        }
        Set<Long> led = new LinkedHashSet<>();
        strongest.values().forEach(e -> {
            if (e.part().role() == AssignmentRole.LEAD) led.add(e.task().id());
        });
        return strongest.values().stream().filter(e -> e.part().role() == AssignmentRole.LEAD || filter.role() == AssignmentRole.COORDINATING || !led.contains(e.task().id()))
                .sorted(Comparator.comparing((ListEntry e) -> e.task().document()).thenComparing(e -> e.task().ordinal())).toList();
    }

    private static boolean directs(Task task, String director) {
        return task.directedBy().stream().anyMatch(d -> d.equals(director) || Folding.key(d).contains(Folding.key(director.replaceFirst(",.*", "").replaceFirst("^(Đồng chí|đồng chí)\\s+", ""))));
    }

    private static boolean inDocuments(Task task, TaskFilter filter) {
        return filter.documents().isEmpty() || filter.documents().contains(task.document());
    }

    boolean fits(ListEntry entry, TaskFilter filter, Progress progress) {
        Task task = entry.task();
        Optional<LocalDate> last = task.lastGoodDay();
        boolean closed = closed(entry, filter, progress);
        boolean which = switch (filter.which()) {
            case ALL -> true;
            case OPEN -> !closed;
            case OVERDUE -> task.overdueOn(asking.today()) && !closed;
            case BLOCKED -> !closed && troubled(entry, progress);
            case AT_RISK -> !closed && !task.overdueOn(asking.today()) && atRisk(entry, progress);
            case ONGOING -> task.due() instanceof DueDate.Ongoing;
            case RECURRING -> task.due() instanceof DueDate.Recurring;
            case UNDATED -> last.isEmpty() && !(task.due() instanceof DueDate.Recurring);
            case DUE_SOON -> !closed && last.isPresent() && !task.overdueOn(asking.today()) && !last.get().isAfter(asking.today().plusDays(TrafficLight.SOON_DAYS));
        };
        Period period = filter.period();
        if (!which || period == null) return which;
        if (last.isPresent()) return period.contains(last.get());
        return !filter.dated() && inYear(task, period);
    }

    /** The last report of a unit that may be seen says that something is in the way. */
    private boolean troubled(ListEntry entry, Progress progress) {
        List<String> units = entry.part() != null ? List.of(entry.part().unit())
                : asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().map(Assignment::unit).filter(asking.viewer()::seesWorkOf).distinct().toList();
        return units.stream().anyMatch(u -> progress.state(entry.task(), u) == AssignmentState.BLOCKED || progress.last(entry.task(), u).filter(r -> r.difficulty() != null).isPresent());
    }

    /** A lead is stuck, or the task is due within two terms of "soon" and a lead has reported nothing. */
    private boolean atRisk(ListEntry entry, Progress progress) {
        boolean near = entry.task().lastGoodDay().filter(d -> !d.isAfter(asking.today().plusDays(2L * TrafficLight.SOON_DAYS))).isPresent();
        List<String> units = entry.part() != null ? List.of(entry.part().unit())
                : asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).map(Assignment::unit).toList();
        return units.stream().map(u -> progress.state(entry.task(), u)).anyMatch(s -> s == AssignmentState.BLOCKED || near && s == AssignmentState.NOT_STARTED);
    }

    /** An ongoing task belongs to the year that its paper plans for. */
    private boolean inYear(Task task, Period period) {
        Document paper = words.papers().get(task.document());
        return period.from().getDayOfYear() == 1 && period.to().getMonthValue() == 12 && paper != null && paper.facts().year().filter(y -> y == period.from().getYear()).isPresent();
    }

    /** Reported done by the unit, or, where everyone's tasks are listed, by every lead that may be seen. */
    private boolean closed(ListEntry entry, TaskFilter filter, Progress progress) {
        if (entry.part() != null) return progress.state(entry.task(), entry.part().unit()).isClosed();
        List<Assignment> leads = asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD).toList();
        return !leads.isEmpty() && leads.stream().allMatch(a -> progress.state(entry.task(), a.unit()).isClosed());
    }

    long waiting(List<ListEntry> entries, TaskFilter filter, Progress progress) {
        if (filter.which() == Which.ALL) return 0;
        return entries.stream().filter(e -> closed(e, filter, progress)).count();
    }

    Comparator<ListEntry> order(TaskFilter filter) {
        LocalDate never = LocalDate.MAX;
        Comparator<ListEntry> worst = Comparator.comparing((ListEntry e) -> e.task().lastGoodDay().orElse(never));
        Comparator<ListEntry> named = Comparator.comparing(e -> !e.byName());
        return (filter.which() == Which.ALL && filter.period() == null ? named.thenComparing(worst) : worst.thenComparing(named)).thenComparing(e -> e.task().document()).thenComparing(e -> e.task().ordinal());
    }
}
