package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.answer.PaperSearch.Scored;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.target.Obligation;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** What the papers say: duties, and passages quoted as they stand. */
public final class KnowledgeAnswers {
    /** Score from which a text speaks of what was asked; from which it may be named as the nearest. */
    static final double ENOUGH = 0.5, NEAR = 0.3;
    private static final double ENOUGH_TASK = 0.6, ENOUGH_DUTY = 0.2, ENOUGH_INSTEAD = 0.8;
    private final Asking asking;
    private final Map<Long, Document> papers;

    public KnowledgeAnswers(Asking asking) {
        this.asking = asking;
        papers = asking.papers();
    }

    /** Papers that the asker may read, by id. */
    Map<Long, Document> papers() {
        return papers;
    }

    PaperSearch search(String words, Set<Long> documents) {
        return new PaperSearch(asking, papers, words, documents);
    }

    public Outcome obligation(Intent.AskObligation ask, Conversation conversation) {
        PaperSearch search = search(ask.words(), ask.documents());
        List<Scored<Obligation>> scored = new ArrayList<>();
        for (Obligation o : asking.office().targets().obligations(asking.viewer())) {
            if (!ask.documents().isEmpty() && !ask.documents().contains(o.document())) continue;
            scored.add(new Scored<>(o, search.score(o.text()) * (ownPlace(o.document()) ? 1.3 : 1)));
        }
        scored.sort(Comparator.comparingDouble((Scored<Obligation> s) -> -s.score()));
        if (scored.isEmpty() || scored.getFirst().score() < ENOUGH_DUTY) return missing(search, null, conversation);
        Content.Builder c = new Content.Builder("");
        double best = scored.getFirst().score();
        for (Scored<Obligation> s : scored.stream().filter(x -> x.score() >= 0.85 * best).limit(2).toList()) {
            Obligation o = s.what();
            Document paper = papers.get(o.document());
            String name = paper == null ? o.source() : paper.name();
            c.line("“" + TaskWords.quote(o.text()) + "”");
            c.line("Nguồn: " + name + (o.locator().isEmpty() ? "" : ", " + o.locator()));
            c.fact(o.text()).cite(new Content.Source(o.source(), o.locator(), TaskWords.quote(o.text()), o.passage(), name));
        }
        return new Outcome(new Answer.Told(c.build()), conversation.withDocument(scored.getFirst().what().document()));
    }

    /** Whether a paper binds the asker's own place: issued in their locality, or by the city for a city body. */
    private boolean ownPlace(long document) {
        Document paper = papers.get(document);
        if (paper == null || asking.viewer().unit() == null) return false;
        UnitDirectory directory = asking.office().directory();
        Optional<Unit> mine = directory.localityOf(asking.viewer().unit()), theirs = directory.byId(paper.issuerUnit()).flatMap(directory::localityOf);
        return mine.equals(theirs);
    }

    public Outcome text(Intent.AskText ask, Conversation conversation) {
        PaperSearch search = search(ask.words(), ask.documents());
        Optional<Scored<Task>> task = search.task();
        Optional<Scored<Document.Passage>> passage = search.passage();
        double t = task.map(Scored::score).orElse(0.0), p = passage.map(Scored::score).orElse(0.0);
        String nearest = t >= p ? task.map(x -> x.what().content()).orElse("") : passage.map(x -> x.what().text()).orElse("");
        boolean known = search.missingFigure(nearest) == null;
        if (known && t >= ENOUGH_TASK && t >= 0.95 * p) {
            TaskRef ref = new TaskRef(List.of(), ask.words(), ask.documents(), false);
            return switch (new TaskFinder(asking).find(ref, conversation.focusDocument(), null)) {
                case TaskFinder.Found.One(Task one) -> new TaskAnswers(asking).card(one, Facet.ALL, conversation);
                case TaskFinder.Found.Several _, TaskFinder.Found.None _ -> new TaskAnswers(asking).about(ref, Facet.ALL, conversation, ask.words());
            };
        }
        if (known && p >= ENOUGH) return quoted(passage.orElseThrow().what(), conversation);
        return missing(search, null, conversation);
    }

    /** A passage that speaks of nearly all that was asked, and of clearly more than another text does. */
    Optional<Document.Passage> better(String words, Set<Long> documents, String than) {
        PaperSearch search = search(words, documents);
        double other = search.score(than);
        return search.passage().filter(p -> p.score() >= ENOUGH_INSTEAD && p.score() >= 1.08 * other).map(Scored::what);
    }

    Outcome quoted(Document.Passage passage, Conversation conversation) {
        Content.Builder c = new Content.Builder("“" + TaskWords.quote(passage.text()) + "”");
        return new Outcome(new Answer.Told(source(c, passage).build()), conversation.withDocument(passage.document()));
    }

    private Content.Builder source(Content.Builder c, Document.Passage passage) {
        Document paper = papers.get(passage.document());
        String name = paper == null ? "văn bản" : paper.name();
        boolean damaged = paper != null && paper.facts().origin() == TextOrigin.OCR;
        c.line("Nguồn: " + name + (passage.locator().isEmpty() ? "" : ", " + passage.locator()) + (damaged ? " (bản quét, chữ có thể sai)" : ""));
        return c.fact(passage.text()).cite(new Content.Source(paper == null ? "" : paper.source(), passage.locator(), TaskWords.quote(passage.text()), passage.id(), name));
    }

    /**
     * No paper speaks of what was asked; the nearest passage is named.
     *
     * @param figure the word with a figure that no text has; null where it is not for such a word
     */
    Outcome missing(PaperSearch search, @Nullable String figure, Conversation conversation) {
        String word = figure == null ? "" : figure.toUpperCase(Locale.ROOT);
        Content.Builder c = new Content.Builder("Trợ lý không tìm thấy văn bản nào đã nhập nói về " + (figure == null ? "nội dung này" : "“" + word + "”") + ".").fact(word);
        search.passage().filter(p -> p.score() >= NEAR).ifPresent(p -> {
            c.line("Đoạn gần nhất: “" + TaskWords.quote(p.what().text()) + "”");
            source(c, p.what());
        });
        return new Outcome(new Answer.NotFound(c.build()), conversation);
    }
}
