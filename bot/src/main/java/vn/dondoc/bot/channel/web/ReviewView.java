package vn.dondoc.bot.channel.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.extract.TaskRow;
import vn.dondoc.knowledge.review.Doubts;
import vn.dondoc.knowledge.review.KnownBodies;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewSheet.Line;
import vn.dondoc.knowledge.review.ReviewStore;
import vn.dondoc.knowledge.review.SheetColumn;
import vn.dondoc.knowledge.review.SheetReading;
import vn.dondoc.knowledge.review.SheetTable;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** A sheet as the page shows it: doubtful rows first, each cell with what is doubtful about it, the source beside. */
final class ReviewView {
    private final UnitDirectory directory;

    ReviewView(UnitDirectory directory) {
        this.directory = directory;
    }

    Map<String, Object> queued(ReviewStore.Waiting w) {
        SheetReading reading = SheetReading.of(w.sheet(), new Draft(w.sheet().base().facts(), List.of(), List.of(), List.of(), "", List.of()), directory);
        Map<String, Object> row = head(reading.draft().facts(), w.sheet().name(), w.state(), w.reviewed());
        row.put("version", w.version());
        row.put("tasks", reading.draft().tasks().size());
        row.put("doubtful", w.reviewed() ? 0 : Doubts.of(reading.draft().facts()).size() + tasks(w.sheet(), reading, false).stream().mapToInt(t -> ((Map<?, ?>) t.get("doubts")).size()).sum());
        row.put("stops", reading.stops().size());
        return row;
    }

    Map<String, Object> opened(ReviewStore.Open o) {
        SheetReading reading = SheetReading.of(o.sheet(), o.draft(), directory);
        Map<String, Object> view = head(reading.draft().facts(), o.sheet().name(), o.state(), o.reviewed());
        view.put("version", o.version());
        view.put("columns", columns());
        view.put("facts", Map.of("row", 1, "cells", o.sheet().facts().cells(), "doubts", o.reviewed() ? Map.of() : without(Doubts.of(reading.draft().facts()), o.sheet().facts())));
        view.put("relations", reading.draft().facts().relations());
        List<Map<String, Object>> tasks = tasks(o.sheet(), reading, o.reviewed());
        for (int i = 0; i < tasks.size(); i++) tasks.get(i).put("source", Doubts.source(reading.draft().tasks().get(i), reading.draft()));
        tasks.sort(Comparator.comparing(t -> ((Map<?, ?>) t.get("doubts")).isEmpty()));
        view.put("tasks", tasks);
        view.put("targets", lines(o.sheet(), SheetTable.TARGETS));
        view.put("obligations", lines(o.sheet(), SheetTable.OBLIGATIONS));
        view.put("stops", reading.stops());
        view.put("corrections", reading.corrections().size());
        return view;
    }

    private static Map<String, Object> head(DocumentFacts f, String file, String state, boolean reviewed) {
        Map<String, Object> head = new HashMap<>();
        head.put("file", file);
        head.put("state", state.equals("DRAFT") ? "bản thảo, chưa công bố" : reviewed ? "đã rà soát" : "đã đưa vào dùng thử, chưa rà soát");
        head.put("published", !state.equals("DRAFT"));
        head.put("reviewed", reviewed);
        head.put("title", f.title());
        head.put("number", f.number());
        head.put("type", f.type());
        head.put("date", f.date());
        return head;
    }

    private static Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>();
        for (SheetTable table : SheetTable.values()) columns.put(table.name(), SheetColumn.of(table).stream().map(c -> Map.of("code", c.code(), "title", c.title())).toList());
        return columns;
    }

    /** In the order of the paper, so that the rows of the reading stand beside them. Nothing is doubted that a person has published. */
    private List<Map<String, Object>> tasks(ReviewSheet sheet, SheetReading reading, boolean reviewed) {
        KnownBodies bodies = new KnownBodies(directory, Extraction.issuer(reading.draft().facts().issuer(), directory).orElse(null));
        List<Map<String, Object>> tasks = lines(sheet, SheetTable.TASKS);
        List<Line> ordered = ordered(sheet, SheetTable.TASKS);
        for (int i = 0; i < tasks.size(); i++) {
            TaskRow task = reading.draft().tasks().get(i);
            if (!reviewed) tasks.get(i).put("doubts", without(Doubts.of(task, bodies), ordered.get(i)));
        }
        return tasks;
    }

    private static Map<String, String> without(Map<String, String> doubts, Line line) {
        Map<String, String> left = new LinkedHashMap<>(doubts);
        left.keySet().removeAll(line.accepted());
        return left;
    }

    private static List<Line> ordered(ReviewSheet sheet, SheetTable table) {
        return sheet.lines(table).stream().sorted(Comparator.comparingDouble(Line::order)).toList();
    }

    private static List<Map<String, Object>> lines(ReviewSheet sheet, SheetTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Line line : ordered(sheet, table)) {
            Map<String, Object> row = new HashMap<>();
            row.put("row", line.row());
            row.put("cells", line.cells());
            row.put("doubts", Map.of());
            rows.add(row);
        }
        return rows;
    }
}
