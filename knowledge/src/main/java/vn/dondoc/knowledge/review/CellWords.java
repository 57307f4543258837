package vn.dondoc.knowledge.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;

/** Rows that were read, as the words of their cells. */
final class CellWords {
    /** Longest cell, in characters; a cell of a workbook holds 32,767. */
    static final int LONGEST = 30_000;

    private CellWords() {}

    static Map<String, String> of(DocumentFacts f) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, SheetColumn.TYPE, f.type());
        put(cells, SheetColumn.NUMBER, f.number());
        put(cells, SheetColumn.ISSUER, f.issuer());
        put(cells, SheetColumn.PLACE, f.place());
        put(cells, SheetColumn.DATE, f.date() == null ? null : day(f.date()));
        put(cells, SheetColumn.TITLE, f.title());
        put(cells, SheetColumn.SIGNER, f.signerName());
        put(cells, SheetColumn.POSITION, f.signerPosition());
        return cells;
    }

    static Map<String, String> of(TaskRow t) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, SheetColumn.NO, t.no());
        put(cells, SheetColumn.CONTENT, t.content());
        put(cells, SheetColumn.DIRECTED, join(t.directedBy()));
        put(cells, SheetColumn.LEAD, join(t.lead()));
        put(cells, SheetColumn.COORDINATING, join(t.coordinating()));
        put(cells, SheetColumn.OUTPUT, t.output());
        put(cells, SheetColumn.DUE_PRINTED, t.dueAsWritten());
        put(cells, SheetColumn.DUE, DueMeaning.words(t.due()));
        put(cells, SheetColumn.SECTION, t.section());
        put(cells, SheetColumn.SECTION_TITLE, t.sectionTitle());
        put(cells, SheetColumn.PARENT, t.parentNo());
        return cells;
    }

    static Map<String, String> of(TargetRow t) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, SheetColumn.TARGET_NO, t.no());
        put(cells, SheetColumn.GROUP, t.group());
        put(cells, SheetColumn.TARGET_TEXT, t.text());
        put(cells, SheetColumn.COMPARATOR, t.comparator());
        put(cells, SheetColumn.VALUE, number(t.value()));
        put(cells, SheetColumn.VALUE_MAX, number(t.valueMax()));
        put(cells, SheetColumn.UNIT, t.unit());
        put(cells, SheetColumn.BY, t.by());
        put(cells, SheetColumn.TARGET_LEAD, join(t.lead()));
        return cells;
    }

    static Map<String, String> of(ObligationRow o) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, SheetColumn.OBLIGATION_TEXT, o.text());
        put(cells, SheetColumn.WHO, join(o.who()));
        put(cells, SheetColumn.WHAT, o.what());
        put(cells, SheetColumn.OBLIGATION_DUE_PRINTED, o.dueAsWritten());
        put(cells, SheetColumn.OBLIGATION_DUE, DueMeaning.words(o.due()));
        put(cells, SheetColumn.WHERE, o.where());
        return cells;
    }

    private static void put(Map<String, String> cells, SheetColumn column, @Nullable String words) {
        String tidy = ReviewSheet.tidy(words);
        if (!tidy.isEmpty()) cells.put(column.code(), tidy);
    }

    static String day(LocalDate d) {
        return d.getDayOfMonth() + "/" + d.getMonthValue() + "/" + d.getYear();
    }

    static String join(List<String> bodies) {
        return String.join("; ", bodies);
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }
}
