package vn.dondoc.bot.dialogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/**
 * A message as it is understood: words folded, office shorthand and teencode spelt out, keyboard slips mended. The
 * person's own words are kept beside every word, for quoting and where an accent decides.
 */
public final class Wording {
    /** A word: its folded meaning, the typed form, and its place in the typed text. */
    public record Word(String meaning, String typed, int start, int end) {}

    private static final Pattern TYPED = Pattern.compile("/?[\\p{L}\\p{M}\\p{N}]+(?:[.,/:&-][\\p{L}\\p{M}\\p{N}]+)*%?|[?]|%");
    private static final List<String> TENS = List.of("", "", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin");
    private static final Pattern PERCENT_IN_WORDS = Pattern.compile("(?iu)\\b(hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin) (?:mươi|muoi)( lăm| năm| lam| nam)?\\s+(?:phần trăm|phan tram)");

    /** "ba mươi lăm phần trăm" is "35%". */
    private static String percent(@Nullable String tens, @Nullable String five) {
        int ten = tens == null ? -1 : TENS.indexOf(Folding.fold(tens));
        return ten < 2 ? "" : ten * 10 + (five == null ? 0 : 5) + "%";
    }

    /** "nv17": a task's number written together with its word. */
    private static final Pattern NUMBERED = Pattern.compile("(?iu)\\b(nv|nhiệm vụ|nhiem vu|mục|muc|việc|viec|cv)(\\d{1,3}(?:\\.\\d{1,2})*)\\b");
    private static final Map<String, String> SLANG = slang();
    private static final Pattern SHORT_NAME = Pattern.compile(".*\\p{Lu}.*\\p{Lu}.*");

    private final String typed;
    private final List<Word> words;
    private final String meaning;
    private final int[] starts;

    private Wording(String typed, List<Word> words) {
        this.typed = typed;
        this.words = List.copyOf(words);
        StringBuilder all = new StringBuilder();
        starts = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) all.append(' ');
            starts[i] = all.length();
            all.append(words.get(i).meaning());
        }
        meaning = all.toString();
    }

    public static Wording of(String text) {
        return of(text, Map.of());
    }

    /** @param taught phrases of the office (folded words) and what they mean, besides the common ones */
    public static Wording of(String text, Map<String, String> taught) {
        String typed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        List<Word> found = new ArrayList<>();
        typed = PERCENT_IN_WORDS.matcher(typed).replaceAll(m -> percent(m.group(1), m.group(2)));
        typed = NUMBERED.matcher(typed).replaceAll("$1 $2");
        Matcher m = TYPED.matcher(typed);
        while (m.find()) found.add(new Word(Folding.fold(m.group()), m.group(), m.start(), m.end()));
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Word word = found.get(i);
            int phrase = taughtAt(found, i, taught);
            if (phrase > 0) {
                Word last = found.get(i + phrase - 1);
                spell(words, taught.get(meanings(found, i, phrase)), new Word("", typed.substring(word.start(), last.end()), word.start(), last.end()));
                i += phrase - 1;
                continue;
            }
            if (i + 1 < found.size() && SLANG.containsKey(word.meaning() + " " + found.get(i + 1).meaning()) && !accented(word.typed())) {
                Word next = found.get(++i);
                spell(words, SLANG.get(word.meaning() + " " + next.meaning()), new Word("", typed.substring(word.start(), next.end()), word.start(), next.end()));
            } else if (word.meaning().equals("p") && i + 1 < found.size() && found.get(i + 1).meaning().matches("vhxh|vh|kt|kinh|van|tu|noi|tai")) {
                spell(words, "phong", word);
            } else if (SLANG.containsKey(word.meaning()) && (!accented(word.typed()) || word.typed().equalsIgnoreCase("đc") || word.typed().equalsIgnoreCase("đv") || word.typed().equalsIgnoreCase("bđ") || word.typed().equalsIgnoreCase("qđ"))) {
                spell(words, SLANG.get(word.meaning()), word);
            } else {
                String meaning = SHORT_NAME.matcher(word.typed()).matches() ? word.meaning() : spelling(Syllables.withoutTelex(word.meaning()));
                words.add(new Word(meaning, word.typed(), word.start(), word.end()));
            }
        }
        return new Wording(typed, words);
    }

    /** One spelling for "kí" and "ký", "tỉ" and "tỷ", "quí" and "quý". */
    private static String spelling(String folded) {
        return switch (folded) {
            case "ki" -> "ky";
            case "li" -> "ly";
            case "ti" -> "ty";
            case "qui" -> "quy";
            default -> folded;
        };
    }

    /** How many words from here are a taught phrase, the longest first; 0 for none. */
    private static int taughtAt(List<Word> found, int at, Map<String, String> taught) {
        for (int n = taught.isEmpty() ? 0 : Math.min(6, found.size() - at); n > 0; n--) if (taught.containsKey(meanings(found, at, n))) return n;
        return 0;
    }

    private static String meanings(List<Word> found, int at, int count) {
        return found.subList(at, at + count).stream().map(Word::meaning).collect(Collectors.joining(" "));
    }

    private static void spell(List<Word> words, String meaning, Word typed) {
        for (String part : meaning.split(" ")) words.add(new Word(part, typed.typed(), typed.start(), typed.end()));
    }

    private static boolean accented(String typed) {
        return Folding.hasDiacritics(typed);
    }

    /** As typed, NFC, without blanks at the ends. */
    public String typed() {
        return typed;
    }

    public List<Word> words() {
        return words;
    }

    /** All meanings, one blank between. */
    public String meaning() {
        return meaning;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the meaning has a phrase of whole words; {@code regex} is matched against the folded words. */
    public boolean has(String regex) {
        return find(regex).find();
    }

    /** A matcher over the meaning; the regex stands between word borders. */
    public Matcher find(String regex) {
        return PATTERNS.computeIfAbsent(regex, r -> Pattern.compile("(?<![^ ])(?:" + r + ")(?![^ ])")).matcher(meaning);
    }

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    /** Index of the word at a place of the meaning. */
    public int wordAt(int place) {
        int at = Arrays.binarySearch(starts, place);
        return at >= 0 ? at : -at - 2;
    }

    /** Where a word starts in the meaning. */
    int meaningStart(int word) {
        return starts[word];
    }

    /** The typed text from one word's start to another's end. */
    public String typed(int firstWord, int lastWord) {
        return typed.substring(words.get(firstWord).start(), words.get(lastWord).end());
    }

    /** What is typed between a word and the next; empty where both come out of one typed word. */
    String between(int word) {
        int from = words.get(word).end();
        return typed.substring(from, Math.max(from, words.get(word + 1).start()));
    }

    /** Meanings of the words whose flag is not set. */
    public List<String> without(boolean[] used) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) if (!used[i]) left.add(words.get(i).meaning());
        return left;
    }

    private static Map<String, String> slang() {
        Map<String, String> map = new HashMap<>();
        try (var in = new BufferedReader(new InputStreamReader(Wording.class.getResourceAsStream("slang.tsv"), StandardCharsets.UTF_8))) {
            in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(l -> {
                String[] parts = l.split("\t");
                map.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(map);
    }
}
