package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Citation;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.LaterPaper;

/** What a paper says of itself: signer, number, date, bases, recipients, how many tasks. */
public final class DocumentAnswers {
    private final Asking asking;

    public DocumentAnswers(Asking asking) {
        this.asking = asking;
    }

    public Outcome about(Intent.AskDocument ask, Conversation conversation) {
        List<Document> all = asking.office().documents().all(asking.viewer());
        if (ask.facet() == Intent.DocumentFacet.LIST) return list(all, conversation);
        List<Document> chosen = all.stream().filter(d -> ask.documents().contains(d.id())).toList();
        if (chosen.isEmpty() && all.size() == 1) chosen = all;
        if (chosen.isEmpty() && ask.facet() == Intent.DocumentFacet.TASK_COUNT && all.stream().filter(d -> d.tasks() > 0).count() == 1) chosen = all.stream().filter(d -> d.tasks() > 0).toList();
        if (chosen.isEmpty()) return which(all, conversation);
        Map<Long, LaterPaper> later = LaterPaper.of(all);
        Content.Builder c = new Content.Builder("");
        for (Document d : chosen.subList(0, Math.min(2, chosen.size()))) {
            tell(d, ask.facet(), c);
            changedSince(d, later.get(d.id()), c);
        }
        return new Outcome(new Answer.Told(c.build()), conversation.withDocument(chosen.getFirst().id()));
    }

    private void tell(Document d, Intent.DocumentFacet facet, Content.Builder c) {
        DocumentFacts f = d.facts();
        c.fact(d.name()).fact(f.title()).fact(f.issuer());
        switch (facet) {
            case SIGNER -> {
                if (f.signerName() != null) c.line(d.name() + " do đồng chí " + f.signerName() + (f.signerPosition() == null ? "" : ", " + f.signerPosition() + ",") + " ký.");
                else if (f.signerPosition() != null) c.line(d.name() + ": bản hiện có không ghi rõ (không đọc được) họ tên người ký; chỉ đọc được chức vụ: " + f.signerPosition() + ".");
                else c.line(d.name() + ": bản hiện có không đọc được người ký.");
                c.fact(f.signerName()).fact(f.signerPosition());
                cite(d, c, t -> f.signerName() != null ? t.contains(f.signerName()) : Folding.key(t).contains("noi nhan"));
            }
            case IDENTITY -> {
                c.line(d.name() + (f.title() == null || f.number() == null ? "" : " – " + f.title()) + ".");
                c.line("Số ký hiệu: " + (f.number() == null ? f.numberReadable() ? "bản hiện có không ghi số" : "không đọc được trong bản hiện có" : f.number() + (f.numberReadable() ? "" : " (bản quét khó đọc, đã được rà soát)")) + ".");
                c.line("Ngày ban hành: " + (f.date() == null ? "bản hiện có không ghi ngày" : DueWords.date(f.date())) + (f.issuer() == null ? "." : "; cơ quan ban hành: " + f.issuer() + "."));
                c.fact(f.number()).fact(f.date() == null ? null : DueWords.date(f.date()));
                cite(d, c, t -> f.number() != null && Folding.key(t).contains(Folding.key(f.number())));
            }
            case ISSUER -> {
                c.line(d.name() + " do " + Optional.ofNullable(f.issuer()).orElse("cơ quan không đọc được trong bản hiện có") + " ban hành.");
                cite(d, c, t -> f.issuer() != null && Folding.key(t).contains(Folding.key(f.issuer().replaceAll("\\s*\\(.*", ""))));
            }
            case BASES -> {
                List<String> cited = new ArrayList<>();
                for (Citation citation : f.citations()) cited.add(citation.name());
                c.line(cited.isEmpty() ? d.name() + ": bản hiện có không đọc được căn cứ." : d.name() + " căn cứ và viện dẫn " + cited.size() + " văn bản: " + String.join("; ", cited) + ".");
                cited.forEach(c::fact);
                c.count("total", cited.size());
                cite(d, c, t -> Folding.key(t).matches("(can cu|thuc hien) .*"));
            }
            case RECIPIENTS -> {
                c.line(f.recipients().isEmpty() ? d.name() + ": bản hiện có không đọc được nơi nhận." : d.name() + " gửi " + f.recipients().size() + " nơi nhận: " + String.join("; ", f.recipients()) + ".");
                f.recipients().forEach(c::fact);
                c.fact(f.recipients().size());
                cite(d, c, t -> Folding.key(t).startsWith("noi nhan"));
            }
            case TASK_COUNT -> {
                c.line(d.name() + " có " + d.tasks() + " nhiệm vụ" + (inAppendix(d) ? " trong phụ lục" : "") + (d.reviewed() ? "." : " (chưa rà soát)."));
                c.count("tasks", d.tasks()).buttons(new Content.Button("Xem các nhiệm vụ", "danh sách nhiệm vụ trong " + d.name()));
                cite(d, c, t -> Folding.key(t).startsWith("phu luc"));
            }
            case LIST -> throw new IllegalStateException("a list names no single paper");
        }
    }

    /** What a later paper in the store has done to this one: it is said before anybody relies on it. */
    private void changedSince(Document d, @Nullable LaterPaper later, Content.Builder c) {
        if (later == null) return;
        String key = Folding.key(d.facts().number());
        c.line("Lưu ý: " + d.name() + " " + later.words() + ".").fact(later.paper().name());
        cite(later.paper(), c, t -> Folding.key(t).contains(key));
    }

    /** A paper that is not in the store but that others cite: what they say of it. */
    public Outcome cited(String code, Conversation conversation) {
        String key = Folding.key(code);
        Content.Builder c = new Content.Builder("");
        boolean found = false;
        Set<String> told = new HashSet<>();
        for (Document d : asking.office().documents().all(asking.viewer())) {
            for (Citation citation : d.facts().citations()) {
                String number = Folding.key(citation.number());
                if (citation.date() == null || !(number.equals(key) || number.startsWith(key + " ")) || !told.add(number)) continue;
                c.line(citation.name() + " (viện dẫn trong " + d.name() + ").").fact(citation.name()).fact(d.name());
                cite(d, c, t -> Folding.key(t).contains(number));
                found = true;
            }
        }
        if (!found) return new Outcome(new Answer.NotFound(new Content.Builder("Không có văn bản số " + code.toUpperCase(Locale.ROOT) + " trong các văn bản đã nhập, cũng không thấy ngày của văn bản đó được viện dẫn.").fact(code.toUpperCase(Locale.ROOT)).build()), conversation);
        return new Outcome(new Answer.Told(c.build()), conversation);
    }

    private boolean inAppendix(Document d) {
        return asking.office().documents().textOf(d, asking.viewer()).stream().anyMatch(p -> Folding.key(p.text()).startsWith("phu luc"));
    }

    /** The paragraph that shows it, or the paper's first. */
    private void cite(Document d, Content.Builder c, Predicate<String> shows) {
        List<Document.Passage> text = asking.office().documents().textOf(d, asking.viewer());
        if (text.isEmpty()) return;
        Document.Passage at = text.stream().filter(p -> shows.test(p.text())).findFirst().orElse(text.getFirst());
        c.cite(new Content.Source(d.source(), at.locator(), TaskWords.quote(at.text()), at.id(), d.name()));
    }

    private Outcome which(List<Document> all, Conversation conversation) {
        Content.Builder c = new Content.Builder(asking.You() + " hỏi văn bản nào?");
        for (Document d : all.subList(0, Math.min(5, all.size()))) {
            c.line("- " + d.name()).fact(d.name());
            c.buttons(new Content.Button(TaskWords.about(d.name(), 7), d.name()));
        }
        return new Outcome(all.isEmpty() ? new Answer.NotFound(Content.of("Chưa có văn bản nào được nhập.")) : new Answer.AskedBack(c.build()), conversation);
    }

    private Outcome list(List<Document> all, Conversation conversation) {
        if (all.isEmpty()) return new Outcome(new Answer.Told(Content.of("Chưa có văn bản nào được nhập.")), conversation);
        Content.Builder c = new Content.Builder("Trợ lý đang giữ " + all.size() + " văn bản:");
        c.count("total", all.size());
        for (Document d : all) {
            String line = "- " + d.name() + (d.tasks() > 0 ? " – " + d.tasks() + " nhiệm vụ" : "") + (d.reviewed() ? "" : " (chưa rà soát)");
            c.line(line).fact(line);
            cite(d, c, _ -> false);
        }
        return new Outcome(new Answer.Told(c.build()), conversation);
    }
}
