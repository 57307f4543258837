package vn.dondoc.knowledge.extract;

import java.util.List;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.paper.PaperRow;

/**
 * Everything read out of one file, before a person has looked at it.
 *
 * @param reported what a unit's report paper says of tasks; empty for every other kind of paper
 */
public record Draft(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations,
                    String text, List<Block> blocks, List<PaperRow> reported) {
    public Draft(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations, String text, List<Block> blocks) {
        this(facts, tasks, targets, obligations, text, blocks, List.of());
    }

    public Draft {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        obligations = List.copyOf(obligations);
        blocks = List.copyOf(blocks);
        reported = List.copyOf(reported);
    }
}
