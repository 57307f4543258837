package vn.dondoc.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Abbreviations;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitKind;

/** Which units a message names: by name or abbreviation, as the asker's own, or by a head word that several carry. */
final class UnitMentions {
    private static final String OWN = "(?:don vi|so|phong|phuong|xa|ben|ban|truong|van phong|co quan|dia phuong|nganh|trung tam|hoi|dac khu)(?: cua)? (?:toi|minh|em|chung toi|chung em|ta|nha|chung minh)"
            + "|chung toi|chung minh"
            + "|(?:viec|nhiem vu) cua (?:so|phong|phuong|xa|don vi|truong|co quan)(?= den han| con| chua| phai| trong| qua| sap|$)"
            + "|(?:viec|nhiem vu)(?: nao| gi)? (?:cua )?(?:toi|minh|em)|(?:toi|minh|em) (?:con|co|phai|chu tri|duoc|can|dang)|toi chi dao";
    private static final String CLASS = "(?:cac )?(?:ubnd (?:cac )?(?:xa|phuong|cap xa)|uy ban nhan dan (?:xa|phuong|cap xa)|truong dai hoc|dai hoc|phuong|xa)(?= (?:chu tri|duoc|co|con|phai|da|lam|can|dang|qua|la))"
            + "|(?:giao cho|cua|cho) (?:cac )?(?:ubnd )?(?:phuong|xa|truong dai hoc)";
    private static final String HEAD = "^(?:cac )?(ban|van phong|so|phong|trung tam|hoi)(?= (?:chu tri|duoc giao|co|con|phai|lam|phu trach|phoi hop|dang|can|thi|nhung|viec|nhiem vu))";
    private static final Set<String> NOT_FIRST = Set.of("va", "cua", "thuoc", "tai", "o"), NOT_LAST = Set.of("va", "cua", "thuoc", "tai", "o", "la", "?");
    /** A name that more units carry names none of them. */
    private static final int MOST_NAMESAKES = 3;

    private final MarkedWords marked;
    private final Wording wording;
    private final @Nullable Unit asker;
    private final UnitDirectory directory;
    private final List<Unit> units = new ArrayList<>();
    private boolean own;
    private boolean otherFirst;
    private @Nullable String ambiguousHead;

    /**
     * @param marked the message; words of the units that are found get marked
     * @param asker  null where the asker has no unit
     */
    UnitMentions(MarkedWords marked, @Nullable Unit asker, UnitDirectory directory) {
        this.marked = marked;
        this.asker = asker;
        this.directory = directory;
        wording = marked.wording();
        Matcher mine = wording.find(OWN);
        if (mine.find()) own(mine);
        named();
        if (units.isEmpty() && !own) classes();
    }

    List<Unit> units() {
        return units;
    }

    /** Whether the asker's own unit is meant. */
    boolean own() {
        return own;
    }

    /** Whether the message begins with a unit that is not the asker's own. */
    boolean otherFirst() {
        return otherFirst;
    }

    /** A head word that does not tell which unit; null where there is none. */
    @Nullable String ambiguousHead() {
        return ambiguousHead;
    }

    private void own(Matcher said) {
        own = true;
        marked.mark(said.start(), said.end());
    }

    private void named() {
        List<List<String>> syllables = wording.words().stream().map(w -> VietnameseAnalyzer.syllables(w.meaning())).toList();
        for (int i = 0; i < syllables.size(); i++) {
            if (marked.used()[i]) continue;
            for (int length = Math.min(directory.longestName() + 3, syllables.size() - i); length >= 1; length--) {
                Unit unit = mayName(i, length) ? unit(syllables.subList(i, i + length)) : null;
                if (unit == null || unit.kind() == UnitKind.LOCALITY && !namesLocality(i, length)) continue;
                units.add(unit);
                if (i == 0 && (asker == null || !directory.reporting(asker).contains(unit.id()))) otherFirst = true;
                marked.markWords(i, length);
                i += length - 1;
                break;
            }
        }
    }

    private @Nullable Unit unit(List<List<String>> syllables) {
        List<Unit> found = directory.findExactly(directory.key(syllables.stream().flatMap(List::stream).toList()), asker);
        return found.isEmpty() || found.size() > MOST_NAMESAKES ? null : found.getFirst();
    }

    private boolean mayName(int first, int length) {
        int last = first + length - 1;
        if (marked.used()[last] || length == 1 && !standsAlone(wording.words().get(first))) return false;
        return !NOT_LAST.contains(wording.words().get(last).meaning()) && !NOT_FIRST.contains(wording.words().get(first).meaning());
    }

    /** A one-word name is an abbreviation of a unit, never a word of the language or a topic's abbreviation. */
    private static boolean standsAlone(Wording.Word word) {
        String meaning = word.meaning();
        return !Syllables.isKnown(meaning) && !Abbreviations.known().contains(meaning) && meaning.length() >= 3 && meaning.chars().allMatch(Character::isLetter);
    }

    private boolean namesLocality(int first, int length) {
        String head = wording.words().get(first).meaning();
        if (Set.of("xa", "phuong", "dac").contains(head)) return true;
        return length > 1 && isCapital(first) && isCapital(first + 1);
    }

    private boolean isCapital(int word) {
        return Character.isUpperCase(wording.words().get(word).typed().charAt(0));
    }

    /** "ubnd phuong", "truong dai hoc": a class word means the asker's own unit when it is of that class. */
    private void classes() {
        Matcher m = wording.find(CLASS);
        if (m.find() && asker != null) {
            boolean localityBody = asker.kind().isOfLocality() || asker.kind() == UnitKind.LOCALITY;
            boolean fits = m.group().contains("dai hoc") ? asker.kind() == UnitKind.UNIVERSITY : localityBody;
            if (fits) {
                own(m);
                return;
            }
        }
        Matcher head = wording.find(HEAD);
        if (head.find()) {
            if (asker != null && Folding.key(asker.name()).startsWith(head.group(1))) own = true;
            else ambiguousHead = head.group(1);
            marked.mark(head.start(), head.end());
        }
    }
}
