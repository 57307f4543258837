package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Citation.Relation;

/**
 * A later paper in the store that changes an earlier one.
 *
 * @param relation what it does to the earlier one: one that {@link Relation#changesTheOther}
 */
public record LaterPaper(Document paper, Relation relation) {

    /** Of each paper that a later one changes, that later one: the weightiest change, of equals the latest. */
    public static Map<Long, LaterPaper> of(Collection<Document> papers) {
        Map<Long, LaterPaper> changed = new HashMap<>();
        for (Document later : papers) for (Citation citation : later.facts().citations()) {
            Relation relation = citation.relation();
            if (relation == null || !relation.changesTheOther() || citation.number() == null) continue;
            List<Document> meant = papers.stream().filter(d -> d.id() != later.id() && meant(citation, later, d)).toList();
            // a number alone comes again each year: without the date it must fit one paper only
            if (meant.size() == 1) changed.merge(meant.getFirst().id(), new LaterPaper(later, relation), (a, b) -> WEIGHT.compare(a, b) <= 0 ? a : b);
        }
        return changed;
    }

    private static final Comparator<LaterPaper> WEIGHT = Comparator.comparing(LaterPaper::relation)
            .thenComparing(l -> Objects.requireNonNullElse(l.paper().facts().date(), LocalDate.MIN), Comparator.reverseOrder());

    private static boolean meant(Citation citation, Document later, Document d) {
        LocalDate issued = d.facts().date(), after = later.facts().date();
        if (!Folding.key(citation.number()).equals(Folding.key(d.facts().number())) || issued != null && after != null && after.isBefore(issued)) return false;
        if (citation.date() != null && issued != null) return citation.date().equals(issued);
        return alike(citation.issuer() == null ? later.facts().issuer() : citation.issuer(), d.facts().issuer());
    }

    private static boolean alike(@Nullable String a, @Nullable String b) {
        String x = Folding.key(a), y = Folding.key(b);
        return !x.isEmpty() && !y.isEmpty() && (x.contains(y) || y.contains(x));
    }

    /** Whether the earlier paper no longer holds at all. */
    public boolean ends() {
        return relation != Relation.AMENDS;
    }

    /** To stand after the name of the earlier paper: "đã được thay thế bởi Kế hoạch số 20/KH-UBND ngày 5/1/2026". */
    public String words() {
        return (switch (relation) {
            case REPLACES -> "đã được thay thế bởi ";
            case REPEALS -> "đã bị bãi bỏ (hết hiệu lực) theo ";
            case AMENDS -> "đã được sửa đổi, bổ sung bởi ";
            case DETAILS, IMPLEMENTS, BASED_ON -> throw new IllegalStateException("changes no other paper: " + relation);
        }) + paper.name();
    }
}
