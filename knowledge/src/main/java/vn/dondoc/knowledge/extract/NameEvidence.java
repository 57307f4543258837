package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;
import vn.dondoc.knowledge.unit.Bodies;
import vn.dondoc.knowledge.unit.BodyLines;

/**
 * How far the name of a body is to be believed: by the directory where it covers the paper's issuer, else by its form
 * and by how often the paper says it. A name that is nearly that of a more frequent one is taken for a slip of it.
 */
final class NameEvidence {
    /** Known to the directory; said three times; well formed; unknown though the directory covers the issuer; ill formed; a slip; well spelt in a scanned cell. */
    static final double KNOWN = 0.97, REPEATED = 0.9, FORMED = 0.75, UNKNOWN = 0.45, ILL_FORMED = 0.3, SLIP = 0.35, UNLISTED = 0.6;
    /** A name does not stop here: the cell was cut too early, or holds the first words of the due date beside it. */
    private static final Pattern OPEN_END = Pattern.compile("(?iu).*\\s(và|của|các|có|tại|thuộc|liên|trong|cho|với|được|cả|năm|tháng|quý|ngày|theo|về|đến|từ)");
    private static final Pattern DATE_END = Pattern.compile("(?iu).*\\s(cả|năm|tháng|quý|ngày)");
    private static final Pattern JUNK = Pattern.compile(".*[^\\p{L}\\p{N}\\s,.;:()/&–\"“”'’-].*|.*(?<![\\p{L}\\p{N}])[\\p{Ll}&&[^yýỷởôơ]](?![\\p{L}\\p{N}]).*");
    private static final Pattern PERSON = Pattern.compile("(thanh vien|lanh dao|thu truong|chu tich|pho|bi thu|truong|giam doc|chanh|dong chi|tung|moi|nguoi|cong chuc|can bo)\\b.*");
    private final RowReader reader;
    private final boolean covered, recognised, cut;
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * @param recognised whether the words were read from a picture
     * @param cut        whether the cells were cut out of lines of text
     */
    NameEvidence(RowReader reader, List<TaskRow> rows, boolean recognised, boolean cut) {
        this.reader = reader;
        this.recognised = recognised;
        this.cut = cut;
        int known = 0, unknown = 0;
        for (TaskRow row : rows) for (List<String> bodies : List.of(row.lead(), row.coordinating())) for (String body : bodies) {
            times.merge(exact(body), 1, Integer::sum);
            if (reader.isClass(body)) continue;
            if (reader.known(body)) known++;
            else unknown++;
        }
        // a paper of the directory's own bodies names more of them than others, also where a scan's letterhead could not be read;
        // a file's letterhead tells whose it is, and every province has a Sở Tài chính
        covered = reader.hasPlace() ? known * 2 >= unknown : (recognised || cut) && known > 0 && known >= unknown;
    }

    private static String exact(String body) {
        return Folding.lower(body).replaceAll("[\\s,.;:–-]+", " ").strip();
    }

    double of(String body) {
        if (cut && OPEN_END.matcher(body).matches()) return ILL_FORMED;
        double slip = recognised && isSlip(body) ? SLIP : 1;
        if (reader.known(body)) return Math.min(slip, KNOWN);
        boolean formed = isFormed(body);
        if (twoInOne(body) || !recognised && BodyLines.endOfName(body) > 0) return UNKNOWN;
        // cell by cell, the words' own doubt is known: where they are names' words, they are no worse for standing in no directory
        if (recognised && !cut) return Math.min(slip, isSpelt(body) ? formed ? FORMED : UNLISTED : ILL_FORMED);
        int said = times.getOrDefault(exact(body), 1);
        if (covered) return Math.min(slip, formed && said >= 5 ? FORMED : formed ? UNKNOWN : ILL_FORMED);
        if (!formed) return said >= 3 ? UNKNOWN : ILL_FORMED;
        return Math.min(slip, said >= 3 ? REPEATED : recognised && cut ? UNKNOWN : FORMED);
    }

    /** Whether a second name stands within, with nothing between: the line between them was lost. */
    private boolean twoInOne(String body) {
        String[] words = body.split(" ");
        for (int i = 2; i < words.length - 1; i++) {
            String above = String.join(" ", List.of(words).subList(0, i)), below = String.join(" ", List.of(words).subList(i, words.length));
            if (BodyLines.apart(above, below) && reader.known(above)) return true;
        }
        return false;
    }

    /** Whether the words hold others than those of a name: what does not belong here is missing from a neighbour. */
    boolean holdsForeignWords(String body) {
        return cut && !reader.known(body) && (covered || of(body) <= ILL_FORMED);
    }

    /** Whether a name ends with a word of the due date beside it: "Văn phòng Bộ Cả năm". */
    static boolean endsInDate(String body) {
        return DATE_END.matcher(body).matches();
    }

    /** Begins as bodies do, is spelt in syllables, and does not stop in the middle. */
    private boolean isFormed(String body) {
        String key = Folding.key(body);
        String[] words = key.split(" ");
        if (!TableWord.isHead(words[0]) && !CellLikeness.startsBody(words[0]) && (recognised || !Bodies.startsAsBody(key)) && !PERSON.matcher(key).matches()) return false;
        return isSpelt(body);
    }

    private static boolean isSpelt(String body) {
        if (JUNK.matcher(body).matches() || OPEN_END.matcher(body).matches() || Folding.key(body).split(" ").length > 22) return false;
        for (String word : body.split("[\\s,.;:()/&–\"“”'’-]+"))
            if (!word.isEmpty() && !Syllables.isKnown(Folding.fold(word)) && !word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))) return false;
        return true;
    }

    /** Differs by a letter or a mark from a name said more than twice as often, or where cells were cut out of lines by a word from one said more often. */
    private boolean isSlip(String body) {
        String mine = exact(body), folded = Folding.fold(mine);
        int said = times.getOrDefault(mine, 1);
        for (Map.Entry<String, Integer> other : times.entrySet()) {
            String key = other.getKey(), plain = Folding.fold(key);
            if (other.getValue() <= said || key.equals(mine)) continue;
            if (cut && besides(mine.split(" "), key.split(" ")) <= (reader.isClass(body) ? 1 : 2)) return true;
            if (other.getValue() <= 2 * said) continue;
            if (plain.equals(folded) || Math.min(folded.length(), plain.length()) >= 8 && near(folded, plain)) return true;
        }
        return false;
    }

    /** How many words standing together the longer of two names has besides those of the other; many where they differ otherwise. */
    private static int besides(String[] a, String[] b) {
        int start = 0, end = 0, shorter = Math.min(a.length, b.length);
        while (start < shorter && a[start].equals(b[start])) start++;
        while (end < shorter - start && a[a.length - 1 - end].equals(b[b.length - 1 - end])) end++;
        return start + end == shorter ? Math.max(a.length, b.length) - shorter : 99;
    }

    /** Whether one change of a letter, one letter more or one less makes them the same. */
    static boolean near(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) return false;
        int start = 0, end = 0, shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) start++;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) end++;
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
