package vn.dondoc.knowledge.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/**
 * The picture over the leads' parts of work: every part stands in exactly one status and one light, so the figures
 * add up. Confirmed and waiting are counted apart.
 */
public record Summary(int tasks, int parts, Map<AssignmentState, Integer> byState, Map<TrafficLight, Integer> byLight, List<Part> all) {

    /** One lead's part of a task. */
    public record Part(Task task, String unit, AssignmentState state, TrafficLight light) {}

    public static Summary of(List<Task> tasks, List<Assignment> assignments, Progress progress, Map<Long, Document> documents, LocalDate today) {
        Map<Long, Task> byId = new LinkedHashMap<>();
        tasks.forEach(t -> byId.put(t.id(), t));
        List<Part> parts = new ArrayList<>();
        Set<Long> seen = new LinkedHashSet<>();
        for (Assignment a : assignments) {
            Task task = byId.get(a.task());
            if (task == null || a.role() != AssignmentRole.LEAD) continue;
            AssignmentState state = progress.state(task, a.unit());
            Document document = documents.get(task.document());
            parts.add(new Part(task, a.unit(), state, TrafficLight.of(task, state, today, document == null ? null : document.facts().date())));
            seen.add(task.id());
        }
        Map<AssignmentState, Integer> byState = new EnumMap<>(AssignmentState.class);
        Map<TrafficLight, Integer> byLight = new EnumMap<>(TrafficLight.class);
        for (Part p : parts) {
            byState.merge(p.state(), 1, Integer::sum);
            byLight.merge(p.light(), 1, Integer::sum);
        }
        return new Summary(byId.size(), parts.size(), byState, byLight, List.copyOf(parts));
    }

    public int count(TrafficLight light) {
        return byLight.getOrDefault(light, 0);
    }

    public int count(AssignmentState state) {
        return byState.getOrDefault(state, 0);
    }

    /**
     * Who has overdue parts, most first.
     *
     * @param as what a unit counts as: a body of a locality may count as its locality
     */
    public List<Map.Entry<String, Integer>> late(UnaryOperator<String> as) {
        return ranked(all.stream().filter(p -> p.light() == TrafficLight.RED).map(Part::unit).map(as).toList());
    }

    /** Tasks that at least one lead is late with. */
    public List<Task> tasksIn(TrafficLight light) {
        return all.stream().filter(p -> p.light() == light).map(Part::task).distinct()
                .sorted(Comparator.comparing((Task t) -> t.lastGoodDay().orElse(LocalDate.MAX))).toList();
    }

    public List<Task> tasksIn(AssignmentState state) {
        return all.stream().filter(p -> p.state() == state).map(Part::task).distinct().toList();
    }

    static List<Map.Entry<String, Integer>> ranked(List<String> keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        keys.forEach(k -> counts.merge(k, 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).toList();
    }
}
