package vn.dondoc.knowledge.extract;

import java.util.List;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;

/** Everything read out of one file, before a person has looked at it. */
public record Draft(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations,
                    String text, List<Block> blocks) {
    public Draft {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        obligations = List.copyOf(obligations);
        blocks = List.copyOf(blocks);
    }
}
