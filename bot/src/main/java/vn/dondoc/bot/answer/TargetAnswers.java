package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.answer.PaperSearch.Scored;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.target.Target;
import vn.dondoc.knowledge.task.Task;

/** Targets that the papers set; where a task or a passage fits the question better, that. */
public final class TargetAnswers {
    private static final double ENOUGH_SHORT = 0.8, ENOUGH_QUOTED = 0.62;
    /** Of the best score: targets told beside the best; the best beside a task, with "chỉ tiêu" said and without. */
    private static final double NEARLY_AS_GOOD = 0.86, BESIDE_TASK_SAID = 0.6, BESIDE_TASK = 0.95;
    /** Of the best score, and of the best target's own words: the same target in another paper. */
    private static final double ELSEWHERE = 0.6;
    private static final int MOST = 3;
    private final Asking asking;
    private final KnowledgeAnswers knowledge;
    private final Map<Long, Document> papers;

    public TargetAnswers(Asking asking) {
        this.asking = asking;
        knowledge = new KnowledgeAnswers(asking);
        papers = knowledge.papers();
    }

    public Outcome about(Intent.AskTarget ask, Conversation conversation) {
        if (ask.words().startsWith("#")) return byNumber(ask.words().substring(1), ask.documents(), conversation);
        PaperSearch search = knowledge.search(ask.words(), ask.documents());
        List<Scored<Target>> targets = scored(ask, search);
        Optional<Scored<Task>> task = search.task();
        double best = targets.isEmpty() ? 0 : targets.getFirst().score(), bestTask = task.map(Scored::score).orElse(0.0);
        String nearest = best >= bestTask ? targets.isEmpty() ? "" : targets.getFirst().what().text() : task.orElseThrow().what().content();
        String missing = search.missingFigure(nearest);
        double enough = VietnameseAnalyzer.syllables(ask.words()).size() <= 3 ? ENOUGH_SHORT : KnowledgeAnswers.ENOUGH;
        if (missing != null) return knowledge.missing(search, missing, conversation);
        if (best >= enough && best >= (ask.said() ? BESIDE_TASK_SAID : BESIDE_TASK) * bestTask) return told(alike(targets, ask.words()), ask.period(), conversation);
        if (bestTask >= enough) return new TaskAnswers(asking).card(task.orElseThrow().what(), Facet.CONTENT, conversation);
        return search.passage().filter(p -> p.score() >= Math.max(ENOUGH_QUOTED, enough)).map(p -> knowledge.quoted(p.what(), conversation))
                .orElseGet(() -> knowledge.missing(search, null, conversation));
    }

    private List<Scored<Target>> scored(Intent.AskTarget ask, PaperSearch search) {
        String year = ask.period() == null ? null : String.valueOf(ask.period().to().getYear());
        List<Scored<Target>> targets = new ArrayList<>();
        for (Target t : asking.office().targets().targets(asking.viewer())) {
            if (!ask.documents().isEmpty() && !ask.documents().contains(t.document())) continue;
            Document paper = papers.get(t.document());
            double withIssuer = search.score(t.text() + (paper == null ? "" : ". " + paper.facts().issuer()));
            double score = Math.max(search.score(t.text()), 0.97 * withIssuer);
            if (year != null && t.by() != null && t.by().contains(year)) score *= 1.08;
            targets.add(new Scored<>(t, score));
        }
        targets.sort(Comparator.comparingDouble((Scored<Target> s) -> -s.score()));
        return targets;
    }

    private Outcome byNumber(String number, Set<Long> documents, Conversation conversation) {
        List<Target> found = asking.office().targets().targets(asking.viewer()).stream()
                .filter(t -> number.equals(t.no()) && (documents.isEmpty() || documents.contains(t.document()))).limit(MOST).toList();
        if (!found.isEmpty()) return told(found, null, conversation);
        return new Outcome(new Answer.NotFound(new Content.Builder("Không có chỉ tiêu số " + number + " trong các văn bản đã nhập.").fact(number).build()), conversation);
    }

    /** The best, those nearly as good, and what other papers say of the same: two papers may set different figures. */
    private List<Target> alike(List<Scored<Target>> targets, String words) {
        double best = targets.getFirst().score();
        List<Target> found = new ArrayList<>(targets.stream().filter(t -> t.score() >= NEARLY_AS_GOOD * best).limit(MOST).map(Scored::what).toList());
        Target first = found.getFirst();
        Document paper = papers.get(first.document());
        Set<String> asked = Set.copyOf(VietnameseAnalyzer.syllables(words));
        List<String> issuer = VietnameseAnalyzer.syllables(paper == null || paper.facts().issuer() == null ? "" : paper.facts().issuer());
        if (issuer.size() > 3 && asked.containsAll(issuer.subList(issuer.size() - 2, issuer.size()))) return found;
        PaperSearch same = knowledge.search(first.text(), Set.of());
        for (Scored<Target> t : targets) {
            boolean there = found.stream().anyMatch(f -> f.document() == t.what().document());
            boolean may = found.size() < MOST && !there && t.score() >= ELSEWHERE * best && Objects.equals(t.what().unit(), first.unit());
            if (may && same.score(t.what().text()) >= ELSEWHERE) found.add(t.what());
        }
        return found;
    }

    private Outcome told(List<Target> found, @Nullable Period period, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        String year = period == null ? null : wholeYear(period);
        if (year != null && found.stream().allMatch(t -> t.by() != null && !t.by().contains(year))) c.line("Các văn bản đã nhập không nêu mức này cho năm " + year + "; mức được nêu:").fact(year);
        boolean differ = found.stream().map(Target::document).distinct().count() > 1 && found.stream().map(TargetAnswers::figure).distinct().count() > 1;
        if (differ) c.line("Các văn bản nêu mức khác nhau, đề nghị xem mức của văn bản áp dụng cho đơn vị.");
        if (found.size() > 1) c.line("Có " + found.size() + " chỉ tiêu liên quan:").fact(found.size());
        for (Target t : found) {
            Document paper = papers.get(t.document());
            String name = paper == null ? t.source() : paper.name();
            String by = t.by() == null ? "" : " (" + (t.by().startsWith("trước") ? t.by() : "đến năm " + t.by()) + ")";
            String source = ". Nguồn: " + name + (t.locator().isEmpty() ? "" : ", " + t.locator()) + ".";
            c.line((found.size() > 1 ? "- " : "") + figure(t) + " – " + TaskWords.about(t.text(), 34) + by + source);
            c.fact(t.text()).fact(t.by()).fact(figure(t)).fact(t.no()).target(new Content.TargetItem(t.source(), t.no()));
            c.cite(new Content.Source(t.source(), t.locator(), TaskWords.quote(t.text()), t.passage(), name));
        }
        return new Outcome(new Answer.Told(c.build()), conversation.withDocument(found.getFirst().document()).ofKind("TARGET"));
    }

    /** The year where the period is "trong năm 2026"; else null. */
    private static @Nullable String wholeYear(Period period) {
        int year = period.to().getYear();
        return period.from().getYear() == year && period.words().equals("trong năm " + year) ? String.valueOf(year) : null;
    }

    /** "Tối thiểu 85%"; says so where the figure cannot be read. */
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
        String words = sign + t.value().toPlainString() + (t.valueMax() == null ? "" : "-" + t.valueMax().toPlainString()) + (unit.isEmpty() || unit.startsWith("%") ? unit : " " + unit);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
