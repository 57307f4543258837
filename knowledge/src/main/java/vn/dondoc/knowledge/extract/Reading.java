package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.dondoc.index.text.Restored;
import vn.dondoc.index.text.Restorer;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.Structure;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.paper.PaperRow;
import vn.dondoc.knowledge.paper.ReportTables;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The road from a file's text on: structure, facts, tasks, targets, obligations. It may take long on a text made for that. */
final class Reading {
    /** A scan of a hundred pages; restoring takes long, and what is longer was hardly meant to be read. */
    private static final int MOST_RESTORED = 300_000;
    private final UnitDirectory directory;
    private final LearntNames learnt;

    /** @param learnt what clerks have told before: the directory's key of printed words to the bodies that they mean */
    Reading(UnitDirectory directory, Map<String, List<String>> learnt) {
        this.directory = directory;
        this.learnt = new LearntNames(directory, learnt);
    }

    /**
     * @param soFar takes the paper's facts and paragraphs before its tables are read, then with its tasks, since the rest may take long
     * @return whole
     */
    Draft of(ReadDocument document, Consumer<Draft> soFar) {
        Restored restored = document.origin() == TextOrigin.DIGITAL || document.text().length() > MOST_RESTORED ? Restored.unchanged(document.text()) : Restorer.standard().restore(document.text());
        DocumentFacts facts = FactsReader.read(document, restored.text());
        List<Block> blocks = Structure.blocks(document.text());
        List<PaperRow> reported = "Báo cáo".equals(facts.type()) ? ReportTables.rows(document.tables(), blocks) : List.of();
        if (!reported.isEmpty()) return new Draft(facts, List.of(), List.of(), List.of(), document.text(), blocks, reported, true);
        soFar.accept(new Draft(facts, List.of(), List.of(), List.of(), document.text(), blocks, List.of(), false));
        DueDateParser dueDates = new DueDateParser(facts.year().orElse(null));
        List<Block> reading = restored.pieces().isEmpty() ? blocks : GoalsAndDuties.placed(Structure.blocks(restored.text()), restored);
        RowReader rows = new RowReader(directory, dueDates, Extraction.issuer(facts.issuer(), directory).orElse(null));
        List<TaskRow> tasks = new ArrayList<>(new WordTables(rows).tasks(document.tables(), document.text()));
        boolean damaged = document.origin() != TextOrigin.DIGITAL;
        boolean lines = tasks.isEmpty();
        // rows of a damaged page are too uncertain to take their lines away from goals and duties
        GoalsAndDuties unplaced = damaged && document.tables().isEmpty() ? GoalsAndDuties.read(document, restored, reading, facts, dueDates) : null;
        if (lines) tasks.addAll(new TextTables(rows, dueDates, directory.allNames()).tasks(restored, damaged, found -> {
            List<TaskRow> sure = new CellConfidence(rows, CellConfidence.Source.of(damaged, true), facts.date(), found).judged();
            if (unplaced != null) soFar.accept(new Draft(facts, named(sure), unplaced.targets(), unplaced.duties(), document.text(), blocks, List.of(), false));
        }));
        if (tasks.isEmpty() && !TextTables.printed(restored.text(), damaged)) {
            ParagraphTasks.Found told = ParagraphTasks.read(reading, document.text(), facts, rows, damaged);
            if (!told.tasks().isEmpty()) {
                GoalsAndDuties stated = GoalsAndDuties.read(document, restored, reading, facts, dueDates);
                // paragraphs that give tasks stay readable as what they are
                List<TaskRow> sure = new CellConfidence(rows, CellConfidence.Source.ofParagraphs(damaged), facts.date(), told.tasks()).judged();
                return new Draft(facts, named(sure), stated.targets(), stated.duties().stream().filter(d -> !told.has(d)).toList(), document.text(), blocks);
            }
        }
        tasks = new CellConfidence(rows, CellConfidence.Source.of(damaged, lines), facts.date(), tasks).judged();
        soFar.accept(new Draft(facts, named(tasks), List.of(), List.of(), document.text(), blocks, List.of(), false));
        if (unplaced != null) return new Draft(facts, named(tasks), unplaced.targets(), unplaced.duties(), document.text(), blocks);
        List<Block> body = withoutTable(blocks, tasks);
        GoalsAndDuties stated = GoalsAndDuties.read(document, restored, withoutTable(reading, tasks), facts, dueDates);
        return new Draft(facts, named(tasks), stated.targets(), stated.duties(), document.text(), body);
    }

    private List<TaskRow> named(List<TaskRow> tasks) {
        return tasks.stream().map(learnt::over).toList();
    }

    /** Paragraphs that are no rows of the task table. */
    private static List<Block> withoutTable(List<Block> blocks, List<TaskRow> tasks) {
        int first = tasks.stream().flatMap(t -> t.spans().values().stream()).mapToInt(List::getFirst).min().orElse(Integer.MAX_VALUE);
        int last = tasks.stream().flatMap(t -> t.spans().values().stream()).mapToInt(s -> s.get(1)).max().orElse(-1);
        return blocks.stream().filter(b -> b.end() <= first || b.start() >= last).toList();
    }
}
