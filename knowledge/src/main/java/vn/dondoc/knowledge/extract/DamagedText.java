package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.index.text.Guesses;
import vn.dondoc.index.text.Restored;
import vn.dondoc.index.text.Restorer;
import vn.dondoc.index.text.Restoring;

/** A text that came back from recognition, its restored reading and, word by word, what else it may have been. */
final class DamagedText {
    private final Restored restored;
    private final Restoring restoring = Restorer.standard().restoring();
    private final Guesses guesses;
    private final Map<String, String> again = new HashMap<>();

    DamagedText(Restored restored) {
        this.restored = restored;
        guesses = restoring.guesses(Restorer.isForeign(restored.original()));
    }

    Restored restored() {
        return restored;
    }

    Guesses guesses() {
        return guesses;
    }

    String printed(PrintedLine.Word w) {
        return restored.original().substring(restored.originalOffset(w.start()), restored.originalOffset(w.end() - 1) + 1);
    }

    /** Words read once more in the company that they have in their cell, which differs from that on their line. */
    String inCompany(List<TableWord> words) {
        StringBuilder printed = new StringBuilder(), read = new StringBuilder();
        for (TableWord w : words) {
            if (!w.glued) printed.append(printed.isEmpty() ? "" : " ");
            printed.append(w.bullet ? w.text : printed(w.word));
            read.append(read.isEmpty() || w.glued ? "" : " ").append(w.text);
        }
        return restored.pieces().isEmpty() ? read.toString() : again.computeIfAbsent(printed.toString(), some -> restoring.restore(some).text());
    }
}
