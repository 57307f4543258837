package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Abbreviations;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitKind;

/**
 * What a message names: task numbers, documents, units, directing officials, a period. Words that belong to a mention
 * are marked, so that what is left is what the question is about.
 */
final class Mentions {
    private static final String OWN = "(?:don vi|so|phong|phuong|xa|ben|ban|truong|van phong|co quan|dia phuong|nganh|trung tam|hoi|dac khu)(?: cua)? (?:toi|minh|em|chung toi|chung em|ta|nha|chung minh)|chung toi|chung minh|(?:viec|nhiem vu) cua (?:so|phong|phuong|xa|don vi|truong|co quan)(?= den han| con| chua| phai| trong| qua| sap|$)|(?:viec|nhiem vu)(?: nao| gi)? (?:cua )?(?:toi|minh|em)|(?:toi|minh|em) (?:con|co|phai|chu tri|duoc|can|dang)|toi chi dao";
    private static final String NUMBERED = "(?:nhiem vu|muc|viec|dau viec|cong viec|stt|so thu tu|chi tiet so|(?<!phat |hoat |huy |hanh |lao |van |tac |bien |khoi |cong |hop )dong|nv)(?: so| muc| thu)? (\\d{1,3}(?:\\.\\d{1,2}){0,2})((?:(?: ?,| va| voi)? \\d{1,3}(?:\\.\\d{1,2}){0,2}(?![\\d.]| ?%| thang| ngay| phan tram))*)";
    private static final String BARE_NUMBER = "(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)";

    /** Words that only lead into a question that follows another. */
    private static final Set<String> LEADING = Set.of("the", "con", "vay", "thi", "a", "ua", "uh", "um", "thoi", "ok", "da", "em", "oi");

    final List<String> numbers = new ArrayList<>();
    final List<Integer> numberPlaces = new ArrayList<>();
    final Set<Long> documents = new LinkedHashSet<>();
    final List<Unit> units = new ArrayList<>();
    boolean own;
    /** The message begins with a unit that is not the asker's own. */
    boolean otherFirst;
    @Nullable String director;
    @Nullable String ambiguousHead;
    @Nullable Period period;
    final boolean[] used;
    private final Wording wording;

    Mentions(Wording wording, @Nullable Unit asker, UnitDirectory directory, Vocabulary vocabulary, LocalDate today, @Nullable Long focusDocument) {
        this.wording = wording;
        used = new boolean[wording.words().size()];
        for (int i = 0; i < used.length && LEADING.contains(wording.words().get(i).meaning()); i++) used[i] = true;
        documents(vocabulary, focusDocument);
        numbers();
        period = Period.in(wording, today).filter(p -> !used[wording.wordAt(p.place())]).orElse(null);
        if (period != null) {
            mark(period.place(), period.end());
            leading(period.place(), Set.of("trong", "vao", "den"));
        }
        Matcher asOf = wording.find(PeriodPhrases.AS_OF);
        if (asOf.find()) mark(asOf.start(), asOf.end());
        directors(vocabulary);
        units(asker, directory);
    }

    private void mark(int start, int end) {
        for (int i = wording.wordAt(start); i <= wording.wordAt(Math.max(start, end - 1)); i++) used[i] = true;
    }

    /** The preposition before a mention belongs to it. */
    private void leading(int start, Set<String> prepositions) {
        int before = wording.wordAt(start) - 1;
        if (before >= 0 && prepositions.contains(wording.words().get(before).meaning())) used[before] = true;
    }

    private void numbers() {
        Matcher m = wording.find(NUMBERED);
        while (m.find()) {
            if (followedByPercentOrUnit(m.end())) continue;
            add(m.group(1), m.start());
            int end = m.end(1);
            Matcher more = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2}){0,2}").matcher(m.group(2));
            while (more.find()) {
                int word = wording.wordAt(m.start(2) + more.start());
                boolean listed = wording.between(word - 1).matches("(?s).*[,;+&].*") || Set.of("va", "voi").contains(wording.words().get(word - 1).meaning());
                if (!listed) break;
                add(more.group(), m.start());
                end = m.start(2) + more.end();
            }
            mark(m.start(), end);
            clauses(end);
        }
        if (!numbers.isEmpty()) return;
        m = wording.find(BARE_NUMBER);
        while (m.find()) {
            add(m.group(1), m.start());
            mark(m.start(), m.end());
        }
    }

    /** "nv 1 xong; 22 đang làm; 30 vướng": after one named task, a number that opens a clause names another. */
    private void clauses(int from) {
        for (int i = wording.wordAt(Math.max(0, from - 1)) + 1; i + 1 < wording.words().size(); i++) {
            String word = wording.words().get(i).meaning();
            if (used[i] || !word.matches("\\d{1,3}(\\.\\d{1,2}){0,2}") || !wording.between(i - 1).matches("(?s).*[;\\n].*") && !(used[i - 1] && numbers.contains(wording.words().get(i - 1).meaning()) && wording.between(i - 1).contains(","))) continue;
            add(word, wording.meaningStart(i));
            used[i] = true;
        }
    }

    private boolean followedByPercentOrUnit(int end) {
        return wording.meaning().startsWith("%", Math.min(end, wording.meaning().length())) || wording.meaning().startsWith(" phan tram", end);
    }

    private void add(String number, int place) {
        if (numbers.contains(number)) return;
        numbers.add(number);
        numberPlaces.add(place);
    }

    private void directors(Vocabulary vocabulary) {
        List<String> words = wording.words().stream().map(Wording.Word::meaning).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(vocabulary.longestName(), words.size() - i); length >= 2; length--) {
                Optional<String> printed = vocabulary.director(String.join(" ", words.subList(i, i + length)));
                if (printed.isEmpty()) continue;
                director = printed.get();
                for (int k = i; k < i + length; k++) used[k] = true;
                return;
            }
        }
    }

    private void documents(Vocabulary vocabulary, @Nullable Long focus) {
        PaperMentions.Found found = new PaperMentions(wording, vocabulary).in(focus);
        documents.addAll(found.documents());
        for (PaperMentions.Span name : found.names()) {
            mark(name.start(), name.end());
            leading(name.start(), Set.of("trong", "o", "tai", "theo", "cua"));
        }
    }

    private void units(@Nullable Unit asker, UnitDirectory directory) {
        Matcher mine = wording.find(OWN);
        if (mine.find()) {
            own = true;
            mark(mine.start(), mine.end());
        }
        List<Wording.Word> words = wording.words();
        List<List<String>> syllables = words.stream().map(w -> VietnameseAnalyzer.syllables(w.meaning())).toList();
        for (int i = 0; i < words.size(); i++) {
            if (used[i]) continue;
            for (int length = Math.min(directory.longestName() + 3, words.size() - i); length >= 1; length--) {
                if (used[i + length - 1]) continue;
                if (length == 1 && !standsAlone(words.get(i))) continue;
                String last = words.get(i + length - 1).meaning();
                if (Set.of("va", "cua", "thuoc", "tai", "o", "la", "?").contains(last) || Set.of("va", "cua", "thuoc", "tai", "o").contains(words.get(i).meaning())) continue;
                List<Unit> found = directory.findExactly(directory.key(syllables.subList(i, i + length).stream().flatMap(List::stream).toList()), asker);
                if (found.isEmpty() || found.size() > 3) continue;
                Unit unit = found.getFirst();
                if (unit.kind() == UnitKind.LOCALITY && !namesLocality(i, length)) continue;
                units.add(unit);
                if (i == 0 && (asker == null || !directory.reporting(asker).contains(unit.id()))) otherFirst = true;
                for (int k = i; k < i + length; k++) used[k] = true;
                i += length - 1;
                break;
            }
        }
        if (units.isEmpty() && !own) classes(asker, directory);
    }

    /** A one-word name is an abbreviation of a unit, never a word of the language or a topic's abbreviation. */
    private static boolean standsAlone(Wording.Word word) {
        return !Syllables.isKnown(word.meaning()) && !Abbreviations.known().contains(word.meaning()) && word.meaning().length() >= 3 && word.meaning().chars().allMatch(Character::isLetter);
    }

    private boolean namesLocality(int first, int length) {
        String head = wording.words().get(first).meaning();
        if (Set.of("xa", "phuong", "dac").contains(head)) return true;
        return Character.isUpperCase(wording.words().get(first).typed().charAt(0)) && length > 1 && Character.isUpperCase(wording.words().get(first + 1).typed().charAt(0));
    }

    /** "ubnd phuong", "truong dai hoc": a class word means the asker's own unit when it is of that class. */
    private void classes(@Nullable Unit asker, UnitDirectory directory) {
        Matcher m = wording.find("(?:cac )?(?:ubnd (?:cac )?(?:xa|phuong|cap xa)|uy ban nhan dan (?:xa|phuong|cap xa)|truong dai hoc|dai hoc|phuong|xa)(?= (?:chu tri|duoc|co|con|phai|da|lam|can|dang|qua|la))|(?:giao cho|cua|cho) (?:cac )?(?:ubnd )?(?:phuong|xa|truong dai hoc)");
        if (m.find() && asker != null) {
            boolean localityBody = asker.kind().isOfLocality() || asker.kind() == UnitKind.LOCALITY;
            boolean university = asker.kind() == UnitKind.UNIVERSITY;
            boolean fits = m.group().contains("dai hoc") ? university : localityBody;
            if (fits) {
                own = true;
                mark(m.start(), m.end());
                return;
            }
        }
        Matcher head = wording.find("^(?:cac )?(ban|van phong|so|phong|trung tam|hoi)(?= (?:chu tri|duoc giao|co|con|phai|lam|phu trach|phoi hop|dang|can|thi|nhung|viec|nhiem vu))");
        if (head.find()) {
            if (asker != null && Folding.key(asker.name()).startsWith(head.group(1))) own = true;
            else ambiguousHead = head.group(1);
            mark(head.start(), head.end());
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
