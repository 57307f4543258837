package vn.dondoc.knowledge.extract;

import java.util.List;
import java.util.Optional;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.paper.PaperRow;

/**
 * Everything read out of one file, before a person has looked at it.
 *
 * @param reported what a unit's report paper says of tasks; empty for every other kind of paper
 * @param whole    false where reading took too long: facts and paragraphs are there, rows may be missing
 */
public record Draft(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations,
                    String text, List<Block> blocks, List<PaperRow> reported, boolean whole) {
    public Draft(DocumentFacts facts, List<TaskRow> tasks, List<TargetRow> targets, List<ObligationRow> obligations, String text, List<Block> blocks) {
        this(facts, tasks, targets, obligations, text, blocks, List.of(), true);
    }

    public Draft {
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
        obligations = List.copyOf(obligations);
        blocks = List.copyOf(blocks);
        reported = List.copyOf(reported);
    }

    /** What people are told where reading did not come to its end. */
    public Optional<String> shortfall() {
        if (whole) return Optional.empty();
        return Optional.of(tasks.isEmpty() ? "không đọc được bảng trong thời gian cho phép" : "đọc chưa xong trong thời gian cho phép, nhiệm vụ, chỉ tiêu và chế độ báo cáo có thể còn thiếu");
    }
}
