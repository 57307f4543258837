package vn.dondoc.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tasks a message calls by their numbers: "nv 17 và 23", "4.4", "nv 1 xong; 22 đang làm". */
final class NumberMentions {
    private static final String NUMERAL = "\\d{1,3}(?:\\.\\d{1,2}){0,2}";
    private static final String NUMBERED = "(?:nhiem vu|muc|viec|dau viec|cong viec|stt|so thu tu|chi tiet so|(?<!phat |hoat |huy |hanh |lao |van |tac |bien |khoi |cong |hop )dong|nv)"
            + "(?: so| muc| thu)? (" + NUMERAL + ")((?:(?: ?,| va| voi)? " + NUMERAL + "(?![\\d.]| ?%| thang| ngay| phan tram))*)";
    private static final String BARE_NUMBER = "(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)";
    private static final Pattern NUMBER = Pattern.compile(NUMERAL);

    private final Wording wording;
    private final MarkedWords marked;
    private final List<String> numbers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /** @param marked the message; words of the numbers that are found get marked */
    NumberMentions(MarkedWords marked) {
        this.marked = marked;
        wording = marked.wording();
        find();
    }

    /** As printed, in the order of the message. */
    List<String> numbers() {
        return numbers;
    }

    /** Where each number, or the word that leads to it, stands in the message's meaning. */
    List<Integer> places() {
        return places;
    }

    private void find() {
        Matcher m = wording.find(NUMBERED);
        while (m.find()) {
            if (followedByPercentOrUnit(m.end())) continue;
            add(m.group(1), m.start());
            int end = m.end(1);
            Matcher more = NUMBER.matcher(m.group(2));
            while (more.find()) {
                int word = wording.wordAt(m.start(2) + more.start());
                boolean listed = wording.between(word - 1).matches("(?s).*[,;+&].*") || Set.of("va", "voi").contains(wording.words().get(word - 1).meaning());
                if (!listed) break;
                add(more.group(), m.start());
                end = m.start(2) + more.end();
            }
            marked.mark(m.start(), end);
            clauses(end);
        }
        if (!numbers.isEmpty()) return;
        m = wording.find(BARE_NUMBER);
        while (m.find()) {
            add(m.group(1), m.start());
            marked.mark(m.start(), m.end());
        }
    }

    /** "nv 1 xong; 22 đang làm; 30 vướng": after one named task, a number that opens a clause names another. */
    private void clauses(int from) {
        for (int i = wording.wordAt(Math.max(0, from - 1)) + 1; i + 1 < wording.words().size(); i++) {
            String word = wording.words().get(i).meaning();
            if (marked.used()[i] || !NUMBER.matcher(word).matches()) continue;
            String between = wording.between(i - 1);
            boolean listed = marked.used()[i - 1] && numbers.contains(wording.words().get(i - 1).meaning()) && between.contains(",");
            if (!between.matches("(?s).*[;\\n].*") && !listed) continue;
            add(word, wording.meaningStart(i));
            marked.markWords(i, 1);
        }
    }

    private boolean followedByPercentOrUnit(int end) {
        return wording.meaning().startsWith("%", Math.min(end, wording.meaning().length())) || wording.meaning().startsWith(" phan tram", end);
    }

    private void add(String number, int place) {
        if (numbers.contains(number)) return;
        numbers.add(number);
        places.add(place);
    }
}
