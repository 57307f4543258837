package vn.dondoc.knowledge.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.unit.Bodies;

/** Turns lines of cells back into rows; a cell that says what it said keeps its meaning to the letter. */
final class RowCells {
    private final @Nullable Integer year;
    private final KnownBodies bodies;
    private final List<Stop> stops;

    RowCells(@Nullable Integer year, KnownBodies bodies, List<Stop> stops) {
        this.year = year;
        this.bodies = bodies;
        this.stops = stops;
    }

    /** A line beside what its row said. */
    private record Cells(Line line, Map<String, String> was, boolean known) {
        boolean same(SheetColumn column) {
            return known && line.cell(column).equals(was.getOrDefault(column.code(), ""));
        }

        @Nullable String words(SheetColumn column) {
            String words = line.cell(column).replaceAll("\\s+", " ");
            return words.isEmpty() ? null : words;
        }
    }

    TaskRow task(Line line, @Nullable TaskRow base) {
        Cells cells = new Cells(line, base == null ? Map.of() : CellWords.of(base), base != null);
        List<SheetColumn> changed = SheetColumn.of(SheetTable.TASKS).stream().filter(c -> c != SheetColumn.KEEP && c != SheetColumn.FOCAL && !cells.same(c)).toList();
        if (base != null && changed.isEmpty() && line.accepted().isEmpty()) return base;
        Map<String, Double> confidence = new HashMap<>(base == null ? Map.of() : base.confidence());
        if (base != null) changed.forEach(c -> confidence.put(c.confidence(), 1.0));
        line.accepted().forEach(code -> SheetColumn.of(SheetTable.TASKS, code).ifPresent(c -> confidence.put(c.confidence(), 1.0)));
        String no = cells.same(SheetColumn.NO) ? base.no() : number(cells.words(SheetColumn.NO));
        List<String> lead = cells.same(SheetColumn.LEAD) ? base.lead() : bodies(line.cell(SheetColumn.LEAD));
        List<String> coordinating = cells.same(SheetColumn.COORDINATING) ? base.coordinating() : bodies(line.cell(SheetColumn.COORDINATING));
        String title = cells.same(SheetColumn.SECTION_TITLE) ? base.sectionTitle() : cells.words(SheetColumn.SECTION_TITLE);
        return new TaskRow(no, cells.same(SheetColumn.SECTION) ? base.section() : number(cells.words(SheetColumn.SECTION)), title,
                cells.same(SheetColumn.SECTION_TITLE) ? base.sectionPath() : path(base, title),
                cells.same(SheetColumn.PARENT) ? base.parentNo() : number(cells.words(SheetColumn.PARENT)),
                cells.same(SheetColumn.CONTENT) ? base.content() : String.valueOf(Objects.requireNonNullElse(cells.words(SheetColumn.CONTENT), "")),
                cells.same(SheetColumn.DIRECTED) ? base.directedBy() : list(line.cell(SheetColumn.DIRECTED)),
                lead, base == null ? cells.words(SheetColumn.LEAD) : base.leadAsWritten(), coordinating, base == null ? cells.words(SheetColumn.COORDINATING) : base.coordinatingAsWritten(),
                cells.same(SheetColumn.OUTPUT) ? base.output() : cells.words(SheetColumn.OUTPUT),
                cells.same(SheetColumn.DUE_PRINTED) ? base.dueAsWritten() : cells.words(SheetColumn.DUE_PRINTED),
                due(cells, SheetColumn.DUE_PRINTED, SheetColumn.DUE, base == null ? null : base.due()), base == null ? Map.of() : base.spans(), confidence);
    }

    TargetRow target(Line line, @Nullable TargetRow base) {
        Cells cells = new Cells(line, base == null ? Map.of() : CellWords.of(base), base != null);
        if (base != null && SheetColumn.of(SheetTable.TARGETS).stream().allMatch(cells::same)) return base;
        if (line.cell(SheetColumn.TARGET_TEXT).isEmpty()) stops.add(Stop.of(SheetColumn.TARGET_TEXT, line, false, "chưa có nội dung chỉ tiêu."));
        return new TargetRow(cells.same(SheetColumn.TARGET_NO) ? base.no() : number(cells.words(SheetColumn.TARGET_NO)), cells.same(SheetColumn.GROUP) ? base.group() : cells.words(SheetColumn.GROUP),
                cells.same(SheetColumn.TARGET_TEXT) ? base.text() : String.valueOf(cells.words(SheetColumn.TARGET_TEXT)), cells.same(SheetColumn.COMPARATOR) ? base.comparator() : comparator(line),
                cells.same(SheetColumn.VALUE) ? base.value() : value(line, SheetColumn.VALUE), cells.same(SheetColumn.VALUE_MAX) ? base.valueMax() : value(line, SheetColumn.VALUE_MAX),
                cells.same(SheetColumn.UNIT) ? base.unit() : cells.words(SheetColumn.UNIT), cells.same(SheetColumn.BY) ? base.by() : cells.words(SheetColumn.BY),
                cells.same(SheetColumn.TARGET_LEAD) ? base.lead() : bodies(line.cell(SheetColumn.TARGET_LEAD)),
                base == null ? null : base.locator(), base == null ? 0 : base.start(), base == null ? 0 : base.end());
    }

    ObligationRow obligation(Line line, @Nullable ObligationRow base) {
        Cells cells = new Cells(line, base == null ? Map.of() : CellWords.of(base), base != null);
        if (base != null && SheetColumn.of(SheetTable.OBLIGATIONS).stream().allMatch(cells::same)) return base;
        String text = cells.same(SheetColumn.OBLIGATION_TEXT) ? base.text() : cells.words(SheetColumn.OBLIGATION_TEXT), what = cells.same(SheetColumn.WHAT) ? base.what() : cells.words(SheetColumn.WHAT);
        if (text == null && what == null) stops.add(Stop.of(SheetColumn.WHAT, line, false, "chưa có việc phải làm."));
        return new ObligationRow(text == null ? String.valueOf(what) : text, cells.same(SheetColumn.WHO) ? base.who() : bodies(line.cell(SheetColumn.WHO)), what == null ? String.valueOf(text) : what,
                cells.same(SheetColumn.OBLIGATION_DUE_PRINTED) ? base.dueAsWritten() : cells.words(SheetColumn.OBLIGATION_DUE_PRINTED),
                due(cells, SheetColumn.OBLIGATION_DUE_PRINTED, SheetColumn.OBLIGATION_DUE, base == null ? null : base.due()),
                cells.same(SheetColumn.WHERE) ? base.where() : cells.words(SheetColumn.WHERE), base == null ? 0 : base.start(), base == null ? 0 : base.end());
    }

    /** What the clerk says it means counts first, then what the clerk says is printed. */
    private DueDate due(Cells cells, SheetColumn printed, SheetColumn meant, @Nullable DueDate base) {
        if (base != null && cells.same(printed) && cells.same(meant)) {
            if (base instanceof DueDate.Unstated) impossible(cells.line(), printed);
            return base;
        }
        boolean said = base == null ? !cells.line().cell(meant).isEmpty() : !cells.same(meant);
        SheetColumn from = said ? meant : printed;
        String words = cells.line().cell(from);
        if (impossible(cells.line(), from) || words.isEmpty()) return new DueDate.Unstated();
        DueDate due = DueMeaning.read(words, year);
        if (due instanceof DueDate.Unstated && !DueMeaning.saysNone(words) && cells.line().cell(SheetColumn.KEEP).isEmpty())
            stops.add(Stop.of(from, cells.line(), printed == SheetColumn.DUE_PRINTED, "chưa hiểu thời hạn “" + words + "”; đề nghị ghi như 30/6/2026, Quý II/2026, hằng tháng, thường xuyên, hoặc “không nêu”."));
        return due;
    }

    private boolean impossible(Line line, SheetColumn column) {
        var date = DueMeaning.impossible(line.cell(column));
        date.ifPresent(d -> stops.add(Stop.of(column, line, false, "ngày “" + d + "” không có trong lịch; đề nghị ghi ngày đúng"
                + (column == SheetColumn.DUE_PRINTED || column == SheetColumn.OBLIGATION_DUE_PRINTED ? " ở ô này, hoặc ghi vào cột “Thời hạn hiểu là” nếu văn bản in như vậy." : "."))));
        return date.isPresent();
    }

    private static List<String> path(@Nullable TaskRow base, @Nullable String title) {
        List<String> path = new ArrayList<>(base == null || base.sectionPath().isEmpty() ? List.of() : base.sectionPath().subList(0, base.sectionPath().size() - 1));
        if (title != null) path.add(title);
        return path;
    }

    private static @Nullable String number(@Nullable String words) {
        String bare = words == null ? "" : words.replaceFirst("[.)]+$", "").strip();
        return bare.isEmpty() ? null : bare;
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("[;\\n]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Bodies stand apart by ";". A cell with commas alone is split where every part is a body that is known. */
    private List<String> bodies(String cell) {
        List<String> parts = list(cell);
        if (parts.size() != 1 || cell.contains(";") || bodies.isKnown(parts.getFirst())) return parts;
        List<String> split = Bodies.split(parts.getFirst());
        return split.size() > 1 && split.stream().allMatch(bodies::isKnown) ? split : parts;
    }

    private @Nullable String comparator(Line line) {
        String words = line.cell(SheetColumn.COMPARATOR).replace("≥", ">=").replace("≤", "<=");
        if (words.isEmpty()) return null;
        if (!List.of(">=", ">", "=", "<=", "<").contains(words)) stops.add(Stop.of(SheetColumn.COMPARATOR, line, false, "“" + words + "” không phải dấu so sánh; dùng >=, >, =, <=, <."));
        return words;
    }

    /** Vietnamese figures: "1.500" is one thousand five hundred, "85,5" has a decimal. */
    private @Nullable BigDecimal value(Line line, SheetColumn column) {
        String words = line.cell(column).replaceAll("[\\s%]", "");
        if (words.isEmpty()) return null;
        String plain = words.contains(",") ? words.replace(".", "").replace(',', '.') : words.matches("\\d{1,3}(\\.\\d{3})+") ? words.replace(".", "") : words;
        if (plain.matches("-?\\d{1,15}(\\.\\d{1,9})?")) return new BigDecimal(plain);
        stops.add(Stop.of(column, line, false, "“" + line.cell(column) + "” không phải là số."));
        return null;
    }
}
