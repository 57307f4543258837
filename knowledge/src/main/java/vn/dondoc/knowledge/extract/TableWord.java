package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Guesses.Guess;
import vn.dondoc.index.text.Syllables;

/** A printed word of a recognised table with all that the search asks of it, asked once. */
final class TableWord {
    private static final Pattern DUE_FIGURE = Pattern.compile("^[-–(]?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d|\\d{1,2}[/-]20\\d\\d|20\\d\\d(?:[-–]20\\d\\d)?|[IVl1]{1,3}/20\\d\\d|[IV]{1,3}|\\d{1,2})[.,;)]?$");
    private static final Set<String> DUE_STARTS = Set.of("tháng", "quý", "năm", "hằng", "thường", "trước", "ngày", "cả", "định", "giai", "theo", "trong", "đến", "từ", "liên", "sau", "hết", "đầu", "cuối", "bắt");
    private static final Set<String> HEADS = Set.copyOf(List.of(("vu cuc ban so phong van doan hoi tong trung cong bao tap thanh vien hoc truong bo uy ubnd dang kho chi to dai mat lien cac bhxh ngan hdnd ubmttq toa quy").split(" ")));
    private static final Set<String> OUTPUT = Set.copyOf(List.of(("bao cao van ban ke hoach quyet dinh thong tu nghi chuong trinh de an he phan mem to hoi danh muc quy che bien tai lieu huong dan trinh cac").split(" ")));
    private static final Set<String> CLASS = Set.of(("cac phong ban nganh co quan don vi lien so dia phuong xa dac khu thon doan the theo chuc nang nhiem vu duoc giao cap tinh huyen to ca nhan thanh pho bo cuc doanh nghiep va thuoc truc "
            + "khac truong dang tong toan chinh tri hoi").split(" "));
    private static final int SPELLINGS = 3;
    /** What it costs to take a figure inside a word for the letter that it looks like. */
    private static final double LETTERED = 1.5;
    private static final double CHANNEL = 1.2, OTHER = 2;
    private static final Map<String, String> DUE = new HashMap<>();

    static {
        for (String w : "tháng quý năm hằng hàng thường xuyên trước ngày đến hết cả định kỳ giai đoạn theo thời gian trong kế hoạch đầu cuối từ liên tục sau tiến độ và".split(" ")) DUE.putIfAbsent(Folding.key(w), w);
    }

    final PrintedLine.Word word;
    final int line, index;
    final int[] numbers;
    final String text, key, firstKey;
    final boolean upper, capitals, ended, comma, bullet, dueFigure, dueStart, year, head, output, inClass, speck, code, strange, date;
    final List<Guess> guesses;
    /** The ways in which the word may be spelt in a name, folded, the printed one first. */
    final List<Spelling> keys;
    /** Whether it is the end of the word before it, which a narrow column has broken. */
    final boolean glued;
    private final Map<Long, Sounding> soundings = new HashMap<>();
    private @Nullable TableWord end;
    final @Nullable String dueWord;
    /** What it costs to take the word for dirt. */
    final double dirt;

    private final Fluency fluency;

    TableWord(PrintedLine.Word word, int line, int index, Fluency fluency, List<Guess> guesses) {
        this(word, line, index, fluency, guesses, false);
    }

    private TableWord(PrintedLine.Word word, int line, int index, Fluency fluency, List<Guess> guesses, boolean glued) {
        this.fluency = fluency;
        this.glued = glued;
        this.word = word;
        this.line = line;
        this.index = index;
        text = word.text();
        key = word.key();
        firstKey = key.isEmpty() ? "" : key.split(" ")[0];
        numbers = fluency.numbers(text);
        this.guesses = numbers.length == 1 ? guesses : List.of();
        keys = keys(key, this.guesses);
        upper = word.upper();
        capitals = text.length() > 1 && text.replaceAll("\\P{L}", "").length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
        ended = text.matches(".*[.;:]\\W?$");
        comma = text.endsWith(",");
        bullet = text.matches("[-–+•]");
        dueFigure = DUE_FIGURE.matcher(text).matches();
        dueWord = dueFigure ? null : keys.stream().map(k -> dueWord(k.key())).filter(Objects::nonNull).findFirst().orElse(null);
        dueStart = dueWord != null && DUE_STARTS.contains(dueWord);
        year = text.matches(".*20\\d\\d[.,;)]*");
        head = any(HEADS);
        output = any(OUTPUT);
        inClass = any(CLASS) || !key.isEmpty() && CLASS.containsAll(List.of(key.split(" ")));
        boolean digits = text.chars().anyMatch(Character::isDigit);
        code = digits || text.matches(".*\\p{Lu}[/-]\\p{Lu}.*");
        date = text.matches("(?:\\d{1,2}/)?\\d{1,2}/20\\d\\d[.,;]?");
        boolean unknown = numbers.length == 0;
        for (int n : numbers) unknown |= fluency.isUnknown(n);
        strange = unknown;
        speck = !bullet && !digits && (key.length() <= 1 && !text.matches("[-–&]") || strange && !capitals);
        dirt = bullet || digits && !text.matches("\\d") && key.length() > 1 ? 12 : key.length() <= 1 ? 3 : strange && !Syllables.isKnown(word.lastKey()) ? capitals ? 8 : 5 : key.length() == 2 && !capitals ? 8.5 : 12;
    }

    /** @param cost how much less likely than the likeliest spelling */
    record Spelling(String key, double cost) {}

    /** How a word reads in its company. @param cost negative natural logarithm @param second the last number of the language's model */
    record Sounding(double cost, int first, int second) {}

    private static List<Spelling> keys(String key, List<Guess> guesses) {
        List<Spelling> keys = new ArrayList<>(List.of(new Spelling(key, 0)));
        String lettered = key.matches("[a-z ]+\\d[a-z\\d ]*|\\d[a-z ]{2,}") ? letters(key) : key;
        boolean figured = !lettered.equals(key);
        if (figured) keys.add(new Spelling(lettered, LETTERED));
        for (Guess guess : guesses) {
            String other = Folding.key(guess.syllable());
            if (keys.size() < SPELLINGS + (figured ? 1 : 0) && guess.cost() < 4 && keys.stream().noneMatch(k -> k.key().equals(other))) keys.add(new Spelling(other, guess.cost()));
        }
        return keys;
    }

    /** The same word as the end of the one before it. */
    TableWord asEnd() {
        if (end == null) end = new TableWord(word, line, index, fluency, guesses, true);
        return end;
    }

    /** The letters with which the word ends, and those with which it begins, folded; figures as the letters that they are read for. */
    String lastLetters() {
        return letters(text.replaceFirst("^.*[^\\p{L}\\p{M}\\d]", ""));
    }

    String firstLetters() {
        return letters(text.replaceFirst("[^\\p{L}\\p{M}\\d].*$", ""));
    }

    /** A single letter that was read as a figure. */
    @Nullable String lost() {
        return text.matches("[0-9]") ? letters(text) : null;
    }

    private static String letters(String word) {
        return Folding.fold(word).replace('0', 'o').replace('6', 'o').replace('1', 'l').replace('5', 's');
    }

    /** Whether the word, or what it likely was on paper, is one of some. */
    boolean any(Set<String> words) {
        return words.contains(firstKey) || keys.stream().anyMatch(k -> k.cost() < 3 && words.contains(k.key()));
    }

    /** How the word reads after two others, as what it most likely was there. */
    Sounding after(int first, int second, Fluency fluency, double most) {
        return soundings.computeIfAbsent((long) first << 32 | second, _ -> sounding(first, second, fluency, most));
    }

    private Sounding sounding(int first, int second, Fluency fluency, double most) {
        double cost = 0;
        int a = first, b = second;
        for (int n : numbers) {
            cost += Math.min(most, fluency.cost(a, b, n));
            a = b;
            b = n;
        }
        Sounding best = new Sounding(cost, a, b);
        for (Guess guess : guesses) {
            double other = fluency.cost(first, second, guess.number()) + CHANNEL * guess.cost() + (guess.number() == numbers[0] ? 0 : OTHER);
            if (other < best.cost()) best = new Sounding(other, second, guess.number());
        }
        return best;
    }

    private static @Nullable String dueWord(String key) {
        String same = DUE.get(key);
        if (same != null) return same;
        if (key.equals("thuong") || key.length() < 3) return null;
        if (key.matches("th[a-z]{1,3}ng")) return "tháng";
        if (key.matches("thu[a-z]{1,3}ng|thd?ng")) return "thường";
        if (key.matches("xuy[a-z]{1,2}n")) return "xuyên";
        if (key.matches("h[ae]ng|h[ai]nh?g")) return "hằng";
        return key.matches("n[aie]m|nim") ? "năm" : null;
    }

    static boolean isHead(String key) {
        return HEADS.contains(key);
    }
}
