package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * What a message names: task numbers, documents, units, directing officials, a period. Words that belong to a mention
 * are marked, so that what is left is what the question is about.
 */
final class Mentions {
    /** Words that only lead into a question that follows another. */
    private static final Set<String> LEADING = Set.of("the", "con", "vay", "thi", "a", "ua", "uh", "um", "thoi", "ok", "da", "em", "oi");

    final List<String> numbers;
    final List<Integer> numberPlaces;
    final Set<Long> documents = new LinkedHashSet<>();
    final List<Unit> units;
    final boolean own;
    /** The message begins with a unit that is not the asker's own. */
    final boolean otherFirst;
    @Nullable String director;
    final @Nullable String ambiguousHead;
    final @Nullable Period period;
    /** By word: whether it belongs to a mention. */
    final boolean[] used;
    private final Wording wording;
    private final MarkedWords marked;

    Mentions(Wording wording, @Nullable Unit asker, UnitDirectory directory, Vocabulary vocabulary, LocalDate today, @Nullable Long focusDocument) {
        this.wording = wording;
        marked = new MarkedWords(wording);
        used = marked.used();
        for (int i = 0; i < used.length && LEADING.contains(wording.words().get(i).meaning()); i++) used[i] = true;
        documents(vocabulary, focusDocument);
        NumberMentions called = new NumberMentions(marked);
        numbers = called.numbers();
        numberPlaces = called.places();
        period = Period.in(wording, today).filter(p -> !used[wording.wordAt(p.place())]).orElse(null);
        if (period != null) {
            marked.mark(period.place(), period.end());
            marked.markLeading(period.place(), Set.of("trong", "vao", "den"));
        }
        Matcher asOf = wording.find(PeriodPhrases.AS_OF);
        if (asOf.find()) marked.mark(asOf.start(), asOf.end());
        director = director(vocabulary);
        UnitMentions named = new UnitMentions(marked, asker, directory);
        units = named.units();
        own = named.own();
        otherFirst = named.otherFirst();
        ambiguousHead = named.ambiguousHead();
    }

    private @Nullable String director(Vocabulary vocabulary) {
        List<String> words = wording.words().stream().map(Wording.Word::meaning).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(vocabulary.longestName(), words.size() - i); length >= 2; length--) {
                Optional<String> printed = vocabulary.director(String.join(" ", words.subList(i, i + length)));
                if (printed.isEmpty()) continue;
                marked.markWords(i, length);
                return printed.get();
            }
        }
        return null;
    }

    private void documents(Vocabulary vocabulary, @Nullable Long focus) {
        PaperMentions.Found found = new PaperMentions(wording, vocabulary).in(focus);
        documents.addAll(found.documents());
        for (PaperMentions.Span name : found.names()) {
            marked.mark(name.start(), name.end());
            marked.markLeading(name.start(), Set.of("trong", "o", "tai", "theo", "cua"));
        }
    }

    /** Meanings left over when mentions and the words of asking are taken away: what the question is about. */
    String topic() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < used.length; i++) if (!used[i]) left.add(wording.words().get(i).meaning());
        return Topic.of(left);
    }

    /** The same, but names of units stay: "CSDL công chứng của Sở Tư pháp". */
    String topicWithUnits() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            boolean unit = used[i] && unitWord(i);
            if (!used[i] || unit) left.add(wording.words().get(i).meaning());
        }
        return Topic.of(left);
    }

    private boolean unitWord(int i) {
        if (own || units.isEmpty()) return false;
        return units.stream().anyMatch(u -> VietnameseAnalyzer.syllables(u.name()).containsAll(VietnameseAnalyzer.syllables(wording.words().get(i).meaning())));
    }
}
