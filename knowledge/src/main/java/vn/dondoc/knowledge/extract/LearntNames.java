package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** Printed names whose meaning a clerk has told before, laid over what was read. Names that the directory knows are left alone. */
final class LearntNames {
    private static final double TOLD_BY_A_PERSON = 0.8;
    private final UnitDirectory directory;
    private final Map<String, List<String>> learnt;

    /** @param learnt the directory's key of the printed words to the bodies that they mean */
    LearntNames(UnitDirectory directory, Map<String, List<String>> learnt) {
        this.directory = directory;
        this.learnt = learnt;
    }

    TaskRow over(TaskRow t) {
        if (learnt.isEmpty()) return t;
        List<String> lead = over(t.lead()), coordinating = over(t.coordinating());
        if (lead.equals(t.lead()) && coordinating.equals(t.coordinating())) return t;
        Map<String, Double> confidence = new HashMap<>(t.confidence());
        if (!lead.equals(t.lead())) confidence.merge("lead", TOLD_BY_A_PERSON, Math::max);
        if (!coordinating.equals(t.coordinating())) confidence.merge("coordinating", TOLD_BY_A_PERSON, Math::max);
        return new TaskRow(t.no(), t.section(), t.sectionTitle(), t.sectionPath(), t.parentNo(), t.content(), t.directedBy(), lead, t.leadAsWritten(), coordinating,
                t.coordinatingAsWritten(), t.output(), t.dueAsWritten(), t.due(), t.spans(), confidence);
    }

    private List<String> over(List<String> bodies) {
        List<String> whole = bodies.size() < 2 ? null : learnt.get(directory.key(String.join("; ", bodies)));
        if (whole != null) return whole;
        List<String> told = new ArrayList<>();
        for (String body : bodies) {
            String key = directory.key(body);
            for (String meant : directory.findExactly(key, null).isEmpty() ? learnt.getOrDefault(key, List.of(body)) : List.of(body)) if (!told.contains(meant)) told.add(meant);
        }
        return told;
    }
}
