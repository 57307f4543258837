package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.index.text.Restored;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.DueDateParser;

/** What a paper says besides its tasks: measured goals in text and tables, and duties in running text. */
record GoalsAndDuties(List<TargetRow> targets, List<ObligationRow> duties) {

    /**
     * @param body     paragraphs of the restored reading, placed in the original, that are no rows of the task table
     * @param restored the reading, for tables that stand on its lines
     */
    static GoalsAndDuties read(ReadDocument document, Restored restored, List<Block> body, DocumentFacts facts, DueDateParser dueDates) {
        boolean scanned = document.origin() != TextOrigin.DIGITAL;
        String until = TargetTables.year(facts.title());
        List<TargetRow> targets = new ArrayList<>();
        targets.addAll(TargetSentences.read(body, facts));
        List<TargetRow> cells = TargetTables.read(document.tables(), until, scanned);
        targets.addAll(cells);
        if (cells.isEmpty() && scanned) for (TargetRow t : TargetLines.read(restored.text(), until)) targets.add(placed(t, restored));
        return new GoalsAndDuties(targets, DutySentences.read(body, dueDates));
    }

    /** Paragraphs of the reading, with their places in the original. */
    static List<Block> placed(List<Block> reading, Restored restored) {
        return reading.stream().map(b -> new Block(b.locator(), b.path(), restored.originalOffset(b.start()), restored.originalOffset(b.end()), b.text())).toList();
    }

    private static TargetRow placed(TargetRow t, Restored restored) {
        return new TargetRow(t.no(), t.group(), t.text(), t.comparator(), t.value(), t.valueMax(), t.unit(), t.by(), t.lead(), t.locator(), restored.originalOffset(t.start()), restored.originalOffset(t.end()));
    }
}
