package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.lexical.Coverage;
import vn.dondoc.index.lexical.Hit;
import vn.dondoc.index.lexical.SearchQuery;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;

/** Which task a message means: by its number, or by what it is about. Never guesses between two that fit alike. */
public final class TaskFinder {
    /** Under this share of the question's weight a task does not speak of what was asked. */
    static final double LEAST = 0.42;
    private static final double ALIKE = 0.9;
    private final Asking asking;

    public TaskFinder(Asking asking) {
        this.asking = asking;
    }

    /** What was found. */
    public sealed interface Found {
        record One(Task task) implements Found {}

        /** Several fit alike, best first. */
        record Several(List<Task> tasks) implements Found {}

        record None(List<Task> nearest) implements Found {}
    }

    /**
     * @param focusDocument the paper last spoken of, preferred for a number
     * @param among         ids of tasks that may be meant; null = any
     */
    public Found find(TaskRef ref, @Nullable Long focusDocument, @Nullable Set<Long> among) {
        return ref.numbers().isEmpty() ? byWords(ref, among) : byNumber(ref, focusDocument, among);
    }

    private Found byNumber(TaskRef ref, @Nullable Long focusDocument, @Nullable Set<Long> among) {
        List<Task> found = asking.office().tasks().all(asking.viewer()).stream().filter(t -> t.no() != null && ref.numbers().contains(t.no()))
                .filter(t -> ref.documents().isEmpty() || ref.documents().contains(t.document())).filter(t -> among == null || among.contains(t.id())).toList();
        if (found.isEmpty()) return new Found.None(List.of());
        if (found.size() == 1) return new Found.One(found.getFirst());
        List<Task> here = found.stream().filter(t -> Long.valueOf(t.document()).equals(focusDocument)).toList();
        if (here.size() == 1) return new Found.One(here.getFirst());
        Map<Long, AssignmentRole> own = own();
        for (AssignmentRole role : AssignmentRole.values()) {
            List<Task> mine = found.stream().filter(t -> own.get(t.id()) == role).toList();
            if (mine.size() == 1) return new Found.One(mine.getFirst());
            if (mine.size() > 1) return new Found.Several(mine);
        }
        if (!ref.words().isBlank()) {
            Map<Task, Double> scored = scores(ref.words(), found);
            List<Task> best = found.stream().sorted(Comparator.comparingDouble((Task t) -> -scored.get(t))).toList();
            if (scored.get(best.getFirst()) > LEAST && scored.get(best.get(1)) < ALIKE * scored.get(best.getFirst())) return new Found.One(best.getFirst());
        }
        return new Found.Several(found);
    }

    private Found byWords(TaskRef ref, @Nullable Set<Long> among) {
        if (ref.words().isBlank()) return new Found.None(List.of());
        List<Task> candidates;
        if (among == null) {
            List<Hit> hits = asking.office().index().search(new SearchQuery(ref.words(), Set.of("task"), ref.documents(), 40));
            candidates = asking.office().tasks().byPassages(hits.stream().map(Hit::passage).toList(), asking.viewer());
        } else {
            candidates = asking.office().tasks().byIds(among, asking.viewer()).stream().filter(t -> ref.documents().isEmpty() || ref.documents().contains(t.document())).toList();
        }
        if (candidates.isEmpty()) return new Found.None(List.of());
        Map<Long, AssignmentRole> own = own();
        Map<Task, Double> scores = scores(ref.words(), candidates);
        scores.replaceAll((task, score) -> score * (own.get(task.id()) == AssignmentRole.LEAD ? 1.1 : own.containsKey(task.id()) ? 1.05 : 1));
        List<Task> best = candidates.stream().distinct().sorted(Comparator.comparingDouble((Task t) -> -scores.get(t))).toList();
        double top = scores.get(best.getFirst());
        if (top < LEAST) return new Found.None(best.subList(0, Math.min(3, best.size())));
        List<Task> alike = best.stream().filter(t -> scores.get(t) >= ALIKE * top).toList();
        return alike.size() == 1 ? new Found.One(alike.getFirst()) : new Found.Several(alike);
    }

    private Map<Task, Double> scores(String words, List<Task> tasks) {
        Coverage coverage = new Coverage(VietnameseAnalyzer.syllables(words), asking.office().index()::idf);
        Map<Task, Double> scores = new LinkedHashMap<>();
        for (Task t : tasks) {
            double content = coverage.of(VietnameseAnalyzer.syllables(t.content()));
            double whole = coverage.of(VietnameseAnalyzer.syllables(t.content() + ". " + t.sectionTitle() + ". " + String.join(". ", t.lead()) + ". " + t.output()));
            scores.put(t, Math.max(content, 0.97 * whole));
        }
        return scores;
    }

    /** The asker's tasks with the stronger role. */
    public Map<Long, AssignmentRole> own() {
        Map<Long, AssignmentRole> own = new LinkedHashMap<>();
        for (Assignment a : asking.office().tasks().assignmentsOf(acting(), asking.viewer())) own.merge(a.task(), a.role(), (x, y) -> x == AssignmentRole.LEAD ? x : y);
        return own;
    }

    private Set<String> acting() {
        return asking.viewer().unit() == null ? Set.of() : asking.office().directory().acting(asking.viewer().unit());
    }

    static <T> List<T> first(List<T> list, int most) {
        return new ArrayList<>(list.subList(0, Math.min(most, list.size())));
    }
}
