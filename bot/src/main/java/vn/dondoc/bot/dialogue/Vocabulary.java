package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Document;

/** What messages may name, made ready once for all messages until the next publication: papers and directing officials. */
public final class Vocabulary {
    /**
     * A paper as messages name it.
     *
     * @param type  folded
     * @param title folded
     * @param words  folded syllables of the title and the issuer's name
     * @param issuer folded
     */
    record Paper(long id, String type, String title, @Nullable String printedTitle, Set<String> words, @Nullable String number, @Nullable LocalDate date, String year, String issuer) {
        static Paper of(Document d) {
            return new Paper(d.id(), Folding.key(d.facts().type()), Folding.key(d.facts().title()), d.facts().title(), new HashSet<>(VietnameseAnalyzer.syllables(d.facts().title() + " " + d.facts().issuer())),
                    d.facts().number(), d.facts().date(), d.facts().year().map(String::valueOf).orElse(""), Folding.key(d.facts().issuer()));
        }
    }

    private final List<Paper> papers;
    private final Map<String, List<Paper>> byNumber = new HashMap<>();
    private final Map<String, String> directors = new HashMap<>();
    private final Map<String, List<String>> posts = new HashMap<>();
    private int longestName = 1;

    Vocabulary(Collection<Document> documents, Collection<String> printedDirectors) {
        papers = documents.stream().map(Paper::of).toList();
        for (Paper p : papers) if (p.number() != null) byNumber.computeIfAbsent(Folding.fold(p.number()), _ -> new ArrayList<>()).add(p);
        for (String printed : officials(printedDirectors)) {
            String name = Folding.key(personName(printed));
            for (String part : printed.split("\\s*[,;]\\s*")) {
                String post = Folding.key(part.replaceFirst("^(?:-\\s*)?(?:Đồng chí|đồng chí|Đ/c|Ông|Bà)\\s+", ""));
                if (!post.equals(name) || part.equals(printed)) posts.computeIfAbsent(post, _ -> new ArrayList<>()).add(printed);
            }
            int words = name.split(" ").length;
            if (words < 2) continue;
            directors.putIfAbsent(name, printed);
            longestName = Math.max(longestName, words);
        }
    }

    /** One official each, one entry a person: a cell may name two, and papers name the same person in their own ways. */
    public static List<String> officials(Collection<String> printed) {
        Map<String, String> byName = new TreeMap<>();
        for (String cell : printed) for (String one : cell.split("(?<=\\S)\\s+(?=(?:Đồng chí|đồng chí|Đ/c)\\s)")) if (!one.isBlank()) byName.merge(Folding.key(personName(one)), one, (a, b) -> a.length() >= b.length() ? a : b);
        return List.copyOf(byName.values());
    }

    List<Paper> papers() {
        return papers;
    }

    /** Papers with a number, as one folded word: "19/kh-ubnd". */
    List<Paper> numbered(String word) {
        return byNumber.getOrDefault(word, List.of());
    }

    /** A directing official as printed, by the folded name. */
    Optional<String> director(String name) {
        return Optional.ofNullable(directors.get(name));
    }

    /** Printed officials who hold a post, folded; several where the post's beginning fits several. */
    List<String> holders(String post) {
        return Officials.holders(post, posts);
    }

    /** Words of the longest name of a directing official. */
    int longestName() {
        return longestName;
    }

    /** "Đồng chí Đỗ Mạnh Hiến, Phó Bí thư ..." -> "Đỗ Mạnh Hiến"; a post alone stays as it is. */
    static String personName(String printed) {
        return printed.replaceFirst("^(?:-\\s*)?(?:Đồng chí|đồng chí|Đ/c|Ông|Bà)\\s+", "").replaceFirst("\\s*[,(–-].*$", "").strip();
    }
}
