package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.lexical.Coverage;
import vn.dondoc.index.lexical.Hit;
import vn.dondoc.index.lexical.SearchQuery;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.target.Obligation;
import vn.dondoc.knowledge.target.Target;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** What the papers say: targets, duties, and passages quoted as they stand. */
public final class KnowledgeAnswers {
    private static final double ENOUGH = 0.5, NEAR = 0.3, ENOUGH_DAMAGED = 0.75, ENOUGH_SHORT = 0.8;
    private final Asking asking;
    private final Map<Long, Document> papers;

    public KnowledgeAnswers(Asking asking) {
        this.asking = asking;
        papers = asking.office().documents().all(asking.viewer()).stream().collect(Collectors.toMap(Document::id, d -> d, (a, _) -> a));
    }

    private record Scored<T>(T what, double score) {}

    public Outcome target(Intent.AskTarget ask, Conversation conversation) {
        if (ask.words().startsWith("#")) return byNumber(ask.words().substring(1), ask.documents(), conversation);
        Coverage coverage = coverage(ask.words());
        List<Scored<Target>> targets = new ArrayList<>();
        for (Target t : asking.office().targets().targets(asking.viewer())) {
            if (!ask.documents().isEmpty() && !ask.documents().contains(t.document())) continue;
            Document paper = papers.get(t.document());
            String year = ask.period() == null ? null : String.valueOf(ask.period().to().getYear());
            double score = coverage.of(VietnameseAnalyzer.syllables(t.text() + (paper == null ? "" : ". " + paper.facts().issuer())));
            double alone = coverage.of(VietnameseAnalyzer.syllables(t.text()));
            score = Math.max(alone, 0.97 * score);
            if (year != null && t.by() != null && t.by().contains(year)) score *= 1.08;
            targets.add(new Scored<>(t, score));
        }
        targets.sort(Comparator.comparingDouble((Scored<Target> s) -> -s.score()));
        Optional<Scored<Task>> task = bestTask(ask.words(), ask.documents(), coverage);
        double best = targets.isEmpty() ? 0 : targets.getFirst().score(), bestTask = task.map(Scored::score).orElse(0.0);
        String missing = missingFigure(ask.words(), best >= bestTask ? targets.isEmpty() ? "" : targets.getFirst().what().text() : task.orElseThrow().what().content());
        double enough = VietnameseAnalyzer.syllables(ask.words()).size() <= 3 ? ENOUGH_SHORT : ENOUGH;
        if (missing == null && best >= enough && best >= (ask.said() ? 0.6 : 0.95) * bestTask) return targets(alike(targets, best, ask.words()), ask.period(), conversation);
        if (missing == null && bestTask >= enough) return new TaskAnswers(asking).card(task.orElseThrow().what(), Facet.CONTENT, conversation);
        Optional<Document.Passage> passage = bestPassage(ask.words(), ask.documents(), coverage).filter(p -> missing == null && p.score() >= Math.max(0.62, enough)).map(Scored::what);
        if (passage.isPresent()) return quoted(passage.get(), conversation);
        return missing(ask.words(), missing, ask.documents(), coverage, conversation);
    }

    private Outcome byNumber(String number, Set<Long> documents, Conversation conversation) {
        List<Target> found = asking.office().targets().targets(asking.viewer()).stream().filter(t -> number.equals(t.no()) && (documents.isEmpty() || documents.contains(t.document()))).limit(3).toList();
        return found.isEmpty() ? new Outcome(new Answer.NotFound(new Content.Builder("Không có chỉ tiêu số " + number + " trong các văn bản đã nhập.").fact(number).build()), conversation) : targets(found, null, conversation);
    }

    /** The best, those nearly as good, and what other papers say of the same: two papers may set different figures. */
    private List<Target> alike(List<Scored<Target>> targets, double best, String words) {
        List<Target> found = new ArrayList<>(targets.stream().filter(t -> t.score() >= 0.86 * best).limit(3).map(Scored::what).toList());
        Target first = found.getFirst();
        Document paper = papers.get(first.document());
        Set<String> asked = Set.copyOf(VietnameseAnalyzer.syllables(words));
        List<String> issuer = VietnameseAnalyzer.syllables(paper == null || paper.facts().issuer() == null ? "" : paper.facts().issuer());
        if (issuer.size() > 3 && asked.containsAll(issuer.subList(issuer.size() - 2, issuer.size()))) return found;
        Coverage same = coverage(first.text());
        for (Scored<Target> t : targets) {
            boolean there = found.stream().anyMatch(f -> f.document() == t.what().document());
            if (found.size() < 3 && !there && t.score() >= 0.6 * best && Objects.equals(t.what().unit(), first.unit()) && same.of(VietnameseAnalyzer.syllables(t.what().text())) >= 0.6) found.add(t.what());
        }
        return found;
    }

    private Outcome targets(List<Target> found, vn.dondoc.bot.dialogue.@Nullable Period period, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        String year = period == null || period.from().getYear() != period.to().getYear() || !period.words().equals("trong năm " + period.to().getYear()) ? null : String.valueOf(period.to().getYear());
        if (year != null && found.stream().allMatch(t -> t.by() != null && !t.by().contains(year))) c.line("Các văn bản đã nhập không nêu mức này cho năm " + year + "; mức được nêu:").fact(year);
        if (found.stream().map(Target::document).distinct().count() > 1 && found.stream().map(KnowledgeAnswers::figure).distinct().count() > 1) c.line("Các văn bản nêu mức khác nhau, đề nghị xem mức của văn bản áp dụng cho đơn vị.");
        if (found.size() > 1) c.line("Có " + found.size() + " chỉ tiêu liên quan:").fact(found.size());
        for (Target t : found) {
            Document paper = papers.get(t.document());
            c.line((found.size() > 1 ? "- " : "") + figure(t) + " – " + TaskWords.about(t.text(), 34) + (t.by() == null ? "" : " (" + (t.by().startsWith("trước") ? t.by() : "đến năm " + t.by()) + ")") + ". Nguồn: "
                    + (paper == null ? t.source() : paper.name()) + (t.locator().isEmpty() ? "" : ", " + t.locator()) + ".");
            c.fact(t.text()).fact(t.by()).fact(figure(t)).fact(t.no()).target(new Content.TargetItem(t.source(), t.no()));
            c.cite(new Content.Source(t.source(), t.locator(), TaskWords.quote(t.text()), t.passage(), paper == null ? t.source() : paper.name()));
        }
        return new Outcome(new Answer.Told(c.build()), conversation.withDocument(found.getFirst().document()).ofKind("TARGET"));
    }

    /** "≥ 85%"; says so where the figure cannot be read. */
    static String figure(Target t) {
        if (t.value() == null) return "Số liệu không đọc được chắc chắn trong bản hiện có";
        String sign = switch (Optional.ofNullable(t.comparator()).orElse("=")) {
            case ">=" -> "tối thiểu ";
            case ">" -> "trên ";
            case "<=" -> "tối đa ";
            case "<" -> "dưới ";
            default -> "";
        };
        String unit = Optional.ofNullable(t.unit()).orElse("");
        String words = sign + t.value().toPlainString() + (t.valueMax() == null ? "" : "-" + t.valueMax().toPlainString()) + (unit.startsWith("%") ? unit : unit.isEmpty() ? "" : " " + unit);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public Outcome obligation(Intent.AskObligation ask, Conversation conversation) {
        Coverage coverage = coverage(ask.words());
        List<Scored<Obligation>> scored = new ArrayList<>();
        for (Obligation o : asking.office().targets().obligations(asking.viewer())) {
            if (!ask.documents().isEmpty() && !ask.documents().contains(o.document())) continue;
            double score = coverage.of(VietnameseAnalyzer.syllables(o.text())) * (ownPlace(o.document()) ? 1.3 : 1);
            scored.add(new Scored<>(o, score));
        }
        scored.sort(Comparator.comparingDouble((Scored<Obligation> s) -> -s.score()));
        if (scored.isEmpty() || scored.getFirst().score() < 0.2) return missing(ask.words(), null, ask.documents(), coverage, conversation);
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
        var directory = asking.office().directory();
        Optional<Unit> mine = directory.localityOf(asking.viewer().unit()), theirs = directory.byId(paper.issuerUnit()).flatMap(directory::localityOf);
        return mine.equals(theirs);
    }

    public Outcome text(Intent.AskText ask, Conversation conversation) {
        Coverage coverage = coverage(ask.words());
        Optional<Scored<Task>> task = bestTask(ask.words(), ask.documents(), coverage);
        Optional<Scored<Document.Passage>> passage = bestPassage(ask.words(), ask.documents(), coverage);
        double t = task.map(Scored::score).orElse(0.0), p = passage.map(Scored::score).orElse(0.0);
        boolean known = missingFigure(ask.words(), t >= p ? task.map(x -> x.what().content()).orElse("") : passage.map(x -> x.what().text()).orElse("")) == null;
        if (known && t >= 0.6 && t >= 0.95 * p) {
            return switch (new TaskFinder(asking).find(new TaskRef(List.of(), ask.words(), ask.documents(), false), conversation.focusDocument(), null)) {
                case TaskFinder.Found.One(Task one) -> new TaskAnswers(asking).card(one, Facet.ALL, conversation);
                case TaskFinder.Found.Several _, TaskFinder.Found.None _ -> new TaskAnswers(asking).about(new TaskRef(List.of(), ask.words(), ask.documents(), false), Facet.ALL, conversation, ask.words());
            };
        }
        if (known && p >= ENOUGH) return quoted(passage.orElseThrow().what(), conversation);
        return missing(ask.words(), null, ask.documents(), coverage, conversation);
    }

    /** A passage that speaks of nearly all that was asked, and of clearly more than another text does. */
    Optional<Document.Passage> better(String words, Set<Long> documents, String than) {
        Coverage coverage = coverage(words);
        double other = coverage.of(VietnameseAnalyzer.syllables(than));
        return bestPassage(words, documents, coverage).filter(p -> p.score() >= 0.8 && p.score() >= 1.08 * other).map(Scored::what);
    }

    Outcome quoted(Document.Passage passage, Conversation conversation) {
        Document paper = papers.get(passage.document());
        Content.Builder c = new Content.Builder("“" + TaskWords.quote(passage.text()) + "”");
        return new Outcome(new Answer.Told(source(c, passage, paper).build()), conversation.withDocument(passage.document()));
    }

    private static Content.Builder source(Content.Builder c, Document.Passage passage, @Nullable Document paper) {
        String name = paper == null ? "văn bản" : paper.name();
        c.line("Nguồn: " + name + (passage.locator().isEmpty() ? "" : ", " + passage.locator()) + (paper != null && paper.facts().origin() == TextOrigin.OCR ? " (bản quét, chữ có thể sai)" : ""));
        return c.fact(passage.text()).cite(new Content.Source(paper == null ? "" : paper.source(), passage.locator(), TaskWords.quote(passage.text()), passage.id(), name));
    }

    private Outcome missing(String words, @Nullable String figure, Set<Long> documents, Coverage coverage, Conversation conversation) {
        Content.Builder c = new Content.Builder("Trợ lý không tìm thấy văn bản nào đã nhập nói về " + (figure == null ? "nội dung này" : "“" + figure.toUpperCase(Locale.ROOT) + "”") + ".");
        c.fact(figure == null ? "" : figure.toUpperCase(Locale.ROOT));
        bestPassage(words, documents, coverage).filter(p -> p.score() >= NEAR).ifPresent(p -> {
            c.line("Đoạn gần nhất: “" + TaskWords.quote(p.what().text()) + "”");
            source(c, p.what(), papers.get(p.what().document()));
        });
        return new Outcome(new Answer.NotFound(c.build()), conversation);
    }

    /** A word with a figure in it ("6G") that was asked for and that the text does not have. */
    private static @Nullable String missingFigure(String words, String text) {
        Set<String> there = Set.copyOf(VietnameseAnalyzer.syllables(text));
        for (String s : VietnameseAnalyzer.syllables(words)) if (s.matches(".*\\d.*") && s.matches(".*[a-z].*") && !there.contains(s)) return s;
        return null;
    }

    /** Damaged text is quoted only where it says nearly all that was asked. */
    private boolean clean(Document.Passage passage) {
        Document paper = papers.get(passage.document());
        return paper == null || !passage.tag().equals("text") || paper.facts().origin() == TextOrigin.DIGITAL;
    }

    private Coverage coverage(String words) {
        return new Coverage(VietnameseAnalyzer.syllables(words), asking.office().index()::idf);
    }

    private Optional<Scored<Task>> bestTask(String words, Set<Long> documents, Coverage coverage) {
        List<Hit> hits = asking.office().index().search(new SearchQuery(words, Set.of("task"), documents, 20));
        return asking.office().tasks().byPassages(hits.stream().map(Hit::passage).toList(), asking.viewer()).stream()
                .map(t -> new Scored<>(t, coverage.of(VietnameseAnalyzer.syllables(t.content())))).max(Comparator.comparingDouble(Scored::score));
    }

    private Optional<Scored<Document.Passage>> bestPassage(String words, Set<Long> documents, Coverage coverage) {
        List<Hit> hits = asking.office().index().search(new SearchQuery(words, Set.of("text", "target", "obligation"), documents, 20));
        return asking.office().documents().passages(hits.stream().map(Hit::passage).toList(), asking.viewer()).stream()
                .map(p -> new Scored<>(p, coverage.of(VietnameseAnalyzer.syllables(p.text())))).filter(p -> clean(p.what()) || p.score() >= ENOUGH_DAMAGED).max(Comparator.comparingDouble(Scored::score));
    }
}
