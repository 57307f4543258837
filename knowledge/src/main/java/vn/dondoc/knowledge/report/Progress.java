package vn.dondoc.knowledge.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.task.Task;

/** How far units are with tasks on a day: the reports of the running period and the state that follows. */
public final class Progress {
    private final Map<String, List<ProgressReport>> reports = new HashMap<>();
    private final Map<String, List<AssignmentState.Verdict>> verdicts;
    private final LocalDate today;

    private Progress(List<ProgressReport> all, Map<String, List<AssignmentState.Verdict>> verdicts, LocalDate today) {
        for (ProgressReport r : all) reports.computeIfAbsent(r.task() + "/" + r.unit() + "/" + r.period(), _ -> new ArrayList<>()).add(r);
        this.verdicts = verdicts;
        this.today = today;
    }

    public static Progress of(Collection<Long> tasks, Reports reports, LocalDate today, Viewer viewer) {
        return new Progress(reports.ofTasks(tasks, viewer), reports.verdicts(viewer), today);
    }

    public static Progress ofAll(Reports reports, LocalDate today, Viewer viewer) {
        return new Progress(reports.all(viewer), reports.verdicts(viewer), today);
    }

    /** How far units were when a day ended: what was reported and decided later is left out. */
    public static Progress until(Reports reports, LocalDate day, Instant end, Viewer viewer) {
        Map<String, List<AssignmentState.Verdict>> verdicts = new HashMap<>();
        reports.verdicts(viewer).forEach((key, all) -> verdicts.put(key, all.stream().filter(v -> v.at().isBefore(end)).toList()));
        return new Progress(reports.all(viewer).stream().filter(r -> r.sentAt().isBefore(end)).toList(), verdicts, day);
    }

    /** The state of a unit's part in the running period. */
    public AssignmentState state(Task task, String unit) {
        if (task.cancelled()) return AssignmentState.CANCELLED;
        String key = key(task, unit);
        return AssignmentState.of(reports.getOrDefault(key, List.of()), verdicts.getOrDefault(key, List.of()));
    }

    /** The last standing report of a unit in the running period. */
    public Optional<ProgressReport> last(Task task, String unit) {
        List<ProgressReport> all = reports.getOrDefault(key(task, unit), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private String key(Task task, String unit) {
        return task.id() + "/" + unit + "/" + Periods.of(task.due(), today).label();
    }
}
