package vn.dondoc.knowledge.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;

/** Which cells a person should look at first, and why, in Vietnamese. */
public final class Doubts {
    /** Below this a field is doubtful. */
    public static final double DOUBTFUL = 0.5;
    private static final int LONGEST_SOURCE = 2_000;

    private Doubts() {}

    /** Code of the column to what is doubtful about it. */
    public static Map<String, String> of(TaskRow t, KnownBodies bodies) {
        Map<String, String> doubts = new LinkedHashMap<>();
        for (SheetColumn column : SheetColumn.of(SheetTable.TASKS)) {
            Double sure = t.confidence().get(column.confidence());
            if (sure != null && sure < DOUBTFUL && column != SheetColumn.DUE) doubts.put(column.code(), column.title() + ": đọc chưa chắc");
        }
        if (t.content().isBlank()) doubts.put("content", "chưa đọc được nội dung");
        if (t.lead().isEmpty()) doubts.put("lead", "chưa đọc được đơn vị chủ trì");
        unknown(t.lead(), bodies, t.confidence().get("lead")).ifPresent(u -> doubts.put("lead", "đơn vị chủ trì không có trong danh bạ: " + u));
        // a lead that the directory does not know must be accepted by a person before publishing, so it is always told;
        // one that only helps says something only where the directory should know it
        Double sure = t.confidence().get("coordinating");
        if (bodies.coversIssuer() || sure != null && sure < DOUBTFUL) unknown(t.coordinating(), bodies, sure).ifPresent(u -> doubts.put("coordinating", "đơn vị phối hợp không có trong danh bạ: " + u));
        if (t.due() instanceof DueDate.Unstated && t.dueAsWritten() != null && t.confidence().getOrDefault("due", 0.0) < 1.0) doubts.put("dueAsWritten", "chưa hiểu thời hạn “" + t.dueAsWritten() + "”");
        return doubts;
    }

    /** What a person has corrected or accepted (confidence 1) is not doubted again. */
    private static Optional<String> unknown(List<String> names, KnownBodies bodies, @Nullable Double sure) {
        if (sure != null && sure >= 1.0) return Optional.empty();
        String all = names.stream().filter(b -> !bodies.isKnown(b)).map(b -> "“" + b + "”").collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    public static Map<String, String> of(DocumentFacts f) {
        Map<String, String> doubts = new LinkedHashMap<>();
        if (f.type() == null) doubts.put("type", "chưa đọc được loại văn bản");
        if (f.number() == null) doubts.put("number", "chưa đọc được số, ký hiệu");
        else if (!f.numberReadable()) doubts.put("number", "số, ký hiệu đọc chưa chắc");
        if (f.issuer() == null) doubts.put("issuer", "chưa đọc được cơ quan ban hành");
        if (f.date() == null) doubts.put("date", "chưa đọc được ngày ban hành");
        if (f.title() == null) doubts.put("title", "chưa đọc được trích yếu");
        return doubts;
    }

    public static Map<String, String> of(TargetRow t) {
        return t.value() == null ? Map.of("value", "chưa đọc được giá trị") : Map.of();
    }

    /** The words of the source that a task was read from; empty where the row has no place in the text. */
    public static String source(TaskRow t, Draft draft) {
        int start = t.spans().values().stream().mapToInt(List::getFirst).min().orElse(0), end = t.spans().values().stream().mapToInt(s -> s.get(1)).max().orElse(0);
        return cut(draft.text(), start, end);
    }

    static String cut(String text, int start, int end) {
        if (start < 0 || end <= start || end > text.length()) return "";
        String words = text.substring(start, end).replaceAll("[ \\t\\u000b\\f\\r]+", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
        return words.length() > LONGEST_SOURCE ? words.substring(0, LONGEST_SOURCE) + "…" : words;
    }
}
