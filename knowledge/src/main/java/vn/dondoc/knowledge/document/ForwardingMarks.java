package vn.dondoc.knowledge.document;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that a document system's text export leaves behind a text: the account, the time, machine data in braces and
 * what was noted ("VP triển khai"). They tell of a signature or of forwarding, and are no part of the paper's words.
 */
record ForwardingMarks(String text, List<FileSignature> marks) {
    private static final Pattern MARK = Pattern.compile("(?m)^[ \\t]*([\\p{L}\\d][\\p{L}\\d._+-]{0,80}@[\\p{L}\\d][\\p{L}\\d.-]{0,80})[ \\t]*\\R"
            + "[ \\t]*(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2}))[ \\t]*\\R"
            + "(?:[ \\t]*\\{\"[^\\r\\n]{0,2000}\\}[ \\t]*(?:\\R|\\z))(?:[ \\t]*(\\S[^\\r\\n@{}]{0,300}?)[ \\t]*(?:\\R|\\z))?");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX]").toFormatter();

    ForwardingMarks {
        marks = List.copyOf(marks);
    }

    /** The text without the marks, and the marks in their order. */
    static ForwardingMarks of(String text) {
        List<FileSignature> marks = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher m = MARK.matcher(text);
        int from = 0;
        while (m.find()) {
            OffsetDateTime at;
            try {
                at = OffsetDateTime.parse(m.group(2), TIME);
            } catch (DateTimeException noSuchDay) {
                continue;
            }
            marks.add(new FileSignature(m.group(1), at, null, m.group(3)));
            rest.append(text, from, m.start());
            from = m.end();
        }
        if (marks.isEmpty()) return new ForwardingMarks(text, marks);
        return new ForwardingMarks(rest.append(text, from, text.length()).toString().stripTrailing() + "\n", marks);
    }
}
