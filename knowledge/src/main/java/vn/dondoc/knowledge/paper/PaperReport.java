package vn.dondoc.knowledge.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that came on paper, as far as it was read.
 *
 * @param number số ký hiệu of the report; null where missing or unreadable
 * @param unit   id of the unit that reports; null where the directory does not have the issuer; rows may be other units'
 */
public record PaperReport(long id, String source, @Nullable String number, @Nullable LocalDate date, @Nullable String unit, @Nullable String issuer, List<Row> rows) {
    public PaperReport {
        rows = List.copyOf(rows);
    }

    /** Where a row is on its way into the task store. */
    public enum State { WAITING, RECORDED, LEFT }

    /**
     * @param unit     id of the unit that reports in this row
     * @param task     row of the task that it tells of; null where none was recognised
     * @param likeness 0..1 of its words and the task's
     */
    public record Row(long id, PaperRow told, @Nullable String unit, @Nullable Long task, @Nullable Long assignment, double likeness, State state) {}

    /** Rows that a task was found for and nobody has confirmed yet. */
    public List<Row> ready() {
        return rows.stream().filter(r -> r.state() == State.WAITING && r.assignment() != null).toList();
    }
}
