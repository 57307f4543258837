package vn.dondoc.knowledge.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.extract.ObligationRow;
import vn.dondoc.knowledge.extract.TargetRow;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * A sheet as it is meant: the corrected draft, what was corrected, and what stops it.
 *
 * @param focal place of a task in the draft (from 0) to the lead that is its đầu mối
 */
public record SheetReading(Draft draft, List<Stop> stops, List<Correction> corrections, Map<Integer, String> focal) {
    public SheetReading {
        stops = List.copyOf(stops);
        corrections = List.copyOf(corrections);
        focal = Map.copyOf(focal);
    }

    /** Nothing stands against publishing. */
    public boolean isClear() {
        return stops.isEmpty();
    }

    /** @param source the text and paragraphs that the sheet is about; its rows are not looked at */
    public static SheetReading of(ReviewSheet sheet, Draft source, UnitDirectory directory) {
        List<Stop> stops = new ArrayList<>();
        ReviewSheet.Base base = sheet.base();
        DocumentFacts facts = FactCells.read(sheet.facts(), base.facts(), stops);
        Unit place = Extraction.issuer(facts.issuer(), directory).orElse(null);
        KnownBodies bodies = new KnownBodies(directory, place);
        RowCells rows = new RowCells(facts.year().orElse(null), bodies, stops);
        List<Line> taskLines = inPaperOrder(sheet.lines(SheetTable.TASKS));
        List<TaskRow> tasks = new ArrayList<>();
        Map<Integer, String> focal = new LinkedHashMap<>();
        for (Line line : taskLines) {
            String named = line.cell(SheetColumn.FOCAL);
            if (!named.isEmpty()) focal.put(tasks.size(), named);
            tasks.add(rows.task(line, at(base.tasks(), line)));
        }
        TaskStops.check(taskLines, tasks, facts, bodies, stops);
        List<TargetRow> targets = inPaperOrder(sheet.lines(SheetTable.TARGETS)).stream().map(l -> rows.target(l, at(base.targets(), l))).toList();
        List<ObligationRow> obligations = inPaperOrder(sheet.lines(SheetTable.OBLIGATIONS)).stream().map(l -> rows.obligation(l, at(base.obligations(), l))).toList();
        if (!sheet.facts().cell(SheetColumn.KEEP_ALL).isEmpty()) stops.removeIf(Stop::confirmable);
        stops.sort(Comparator.comparing(Stop::table).thenComparing(Stop::row));
        return new SheetReading(new Draft(facts, tasks, targets, obligations, source.text(), source.blocks()), stops, corrections(sheet), focal);
    }

    private static <T> @Nullable T at(List<T> base, Line line) {
        return line.key() == null || line.key() > base.size() ? null : base.get(line.key() - 1);
    }

    private static List<Line> inPaperOrder(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparingDouble(Line::order)).toList();
    }

    private static List<Correction> corrections(ReviewSheet sheet) {
        List<Correction> all = new ArrayList<>();
        for (SheetTable table : SheetTable.values()) {
            ReviewSheet untouched = ReviewSheet.of(sheet.hash(), sheet.name(), new Draft(sheet.base().facts(), sheet.base().tasks(), sheet.base().targets(), sheet.base().obligations(), "", List.of()));
            Map<Integer, Line> before = new LinkedHashMap<>();
            untouched.lines(table).forEach(l -> before.put(l.key(), l));
            for (Line line : sheet.lines(table)) {
                Line was = line.key() == null ? null : before.remove(line.key());
                if (was == null) all.add(new Correction(table, label(line), "row", null, words(table, line)));
                else for (SheetColumn column : SheetColumn.of(table))
                    if (!line.cell(column).equals(was.cell(column))) all.add(new Correction(table, label(was), column.code(), was.cell(column), line.cell(column)));
            }
            before.values().forEach(gone -> all.add(new Correction(table, label(gone), "row", words(table, gone), null)));
        }
        return all;
    }

    private static String label(Line line) {
        String no = line.cells().getOrDefault("no", "");
        return no.isEmpty() ? "dòng " + line.row() : no;
    }

    private static String words(SheetTable table, Line line) {
        return SheetColumn.of(table).stream().map(line::cell).filter(w -> !w.isEmpty()).reduce((a, b) -> a + " | " + b).orElse("");
    }
}
