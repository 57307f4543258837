package vn.dondoc.bot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.lexical.Coverage;
import vn.dondoc.index.lexical.Hit;
import vn.dondoc.index.lexical.SearchQuery;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.task.Task;

/** What the papers say of some words. How much of them a text speaks of is a score, 0 to 1, rare words weighing more. */
final class PaperSearch {
    /** Damaged text is quoted only where it says nearly all that was asked. */
    private static final double ENOUGH_DAMAGED = 0.75;
    private static final int CANDIDATES = 20;
    private final Asking asking;
    private final Map<Long, Document> papers;
    private final String words;
    private final Set<Long> documents;
    private final Coverage coverage;

    /**
     * @param papers    all that the asker may read, by id
     * @param documents where to look; empty = everywhere
     */
    PaperSearch(Asking asking, Map<Long, Document> papers, String words, Set<Long> documents) {
        this.asking = asking;
        this.papers = papers;
        this.words = words;
        this.documents = documents;
        coverage = new Coverage(VietnameseAnalyzer.syllables(words), asking.office().index()::idf);
    }

    /** Something of the papers and how well it speaks of the words. */
    record Scored<T>(T what, double score) {}

    double score(String text) {
        return coverage.of(VietnameseAnalyzer.syllables(text));
    }

    Optional<Scored<Task>> task() {
        return asking.office().tasks().byPassages(found(Set.of("task")), asking.viewer()).stream()
                .map(t -> new Scored<>(t, score(t.content()))).max(Comparator.comparingDouble(Scored::score));
    }

    Optional<Scored<Document.Passage>> passage() {
        return asking.office().documents().passages(found(Set.of("text", "target", "obligation")), asking.viewer()).stream()
                .map(p -> new Scored<>(p, score(p.text()))).filter(p -> clean(p.what()) || p.score() >= ENOUGH_DAMAGED).max(Comparator.comparingDouble(Scored::score));
    }

    private List<Long> found(Set<String> tags) {
        return asking.office().index().search(new SearchQuery(words, tags, documents, CANDIDATES)).stream().map(Hit::passage).toList();
    }

    private boolean clean(Document.Passage passage) {
        Document paper = papers.get(passage.document());
        return paper == null || !passage.tag().equals("text") || paper.facts().origin() == TextOrigin.DIGITAL;
    }

    /** A word with a figure in it ("6G") that was asked for and that the text does not have; null for none. */
    @Nullable String missingFigure(String text) {
        Set<String> there = Set.copyOf(VietnameseAnalyzer.syllables(text));
        for (String s : VietnameseAnalyzer.syllables(words)) if (s.matches(".*\\d.*") && s.matches(".*[a-z].*") && !there.contains(s)) return s;
        return null;
    }
}
