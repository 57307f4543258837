package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;

/**
 * One row of a task table as printed.
 *
 * @param no          as printed without the final dot; null where none is printed
 * @param sectionPath headings above it, outermost first
 * @param lead        bodies as printed, a class of units is one entry
 * @param spans       field to [start, end) in the version's text
 * @param confidence  field to 0..1; under 0.5 is doubtful
 */
public record TaskRow(@Nullable String no, @Nullable String section, @Nullable String sectionTitle, List<String> sectionPath,
                      @Nullable String parentNo, String content, List<String> directedBy, List<String> lead,
                      @Nullable String leadAsWritten, List<String> coordinating, @Nullable String coordinatingAsWritten,
                      @Nullable String output, @Nullable String dueAsWritten, DueDate due,
                      Map<String, List<Integer>> spans, Map<String, Double> confidence) {
    public TaskRow {
        sectionPath = List.copyOf(sectionPath);
        directedBy = List.copyOf(directedBy);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        spans = Map.copyOf(spans);
        confidence = Map.copyOf(confidence);
    }

    /** @param least how sure the content is at least */
    TaskRow withContent(String other, double least) {
        Map<String, Double> sure = new HashMap<>(confidence);
        sure.merge("content", least, Math::max);
        return new TaskRow(no, section, sectionTitle, sectionPath, parentNo, other, directedBy, lead, leadAsWritten, coordinating, coordinatingAsWritten, output, dueAsWritten, due, spans, sure);
    }

    /** The number that the row must have among its neighbours, though it was not read. */
    TaskRow withCounted(String number, double sure) {
        Map<String, Double> all = new HashMap<>(confidence);
        all.put("no", sure);
        return new TaskRow(number, section, sectionTitle, sectionPath, parentNo, content, directedBy, lead, leadAsWritten, coordinating, coordinatingAsWritten, output, dueAsWritten, due, spans, all);
    }
}
