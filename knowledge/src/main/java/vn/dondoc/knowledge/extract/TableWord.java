package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Fluency;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/** A printed word of a recognised table with all that the search asks of it, asked once. */
final class TableWord {
    private static final Pattern DUE_FIGURE = Pattern.compile("^[-–(]?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d|\\d{1,2}[/-]20\\d\\d|20\\d\\d(?:[-–]20\\d\\d)?|[IVl1]{1,3}/20\\d\\d|[IV]{1,3}|\\d{1,2})[.,;)]?$");
    private static final Set<String> DUE_STARTS = Set.of("tháng", "quý", "năm", "hằng", "thường", "trước", "ngày", "cả", "định", "giai", "theo", "trong", "đến", "từ", "liên", "sau", "hết", "đầu", "cuối", "bắt");
    private static final Set<String> HEADS = Set.copyOf(java.util.List.of(("vu cuc ban so phong van doan hoi tong trung cong bao tap thanh vien hoc truong bo uy ubnd dang kho chi to dai mat lien cac bhxh ngan hdnd ubmttq toa quy").split(" ")));
    private static final Set<String> OUTPUT = Set.copyOf(java.util.List.of(("bao cao van ban ke hoach quyet dinh thong tu nghi chuong trinh de an he phan mem to hoi danh muc quy che bien tai lieu huong dan trinh cac").split(" ")));
    private static final Set<String> CLASS = Set.of(("cac phong ban nganh co quan don vi lien so dia phuong xa dac khu thon doan the theo chuc nang nhiem vu duoc giao cap tinh huyen to ca nhan thanh pho bo cuc doanh nghiep va thuoc truc "
            + "khac truong dang tong toan chinh tri hoi").split(" "));
    private static final Map<String, String> DUE = new HashMap<>();

    static {
        for (String w : "tháng quý năm hằng hàng thường xuyên trước ngày đến hết cả định kỳ giai đoạn theo thời gian trong kế hoạch đầu cuối từ liên tục sau tiến độ và".split(" ")) DUE.putIfAbsent(Folding.key(w), w);
    }

    final PrintedLine.Word word;
    final int line, index;
    final int[] numbers;
    final String text, key, firstKey;
    final boolean upper, capitals, ended, comma, bullet, dueFigure, dueStart, year, head, output, inClass, speck, code, strange, date;
    final @Nullable String dueWord;
    /** What it costs to take the word for dirt. */
    final double dirt;

    TableWord(PrintedLine.Word word, int line, int index, Fluency fluency) {
        this.word = word;
        this.line = line;
        this.index = index;
        text = word.text();
        key = word.key();
        firstKey = key.isEmpty() ? "" : key.split(" ")[0];
        numbers = fluency.numbers(text);
        upper = word.upper();
        capitals = text.length() > 1 && text.replaceAll("\\P{L}", "").length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
        ended = text.matches(".*[.;:]\\W?$");
        comma = text.endsWith(",");
        bullet = text.matches("[-–+•]");
        dueFigure = DUE_FIGURE.matcher(text).matches();
        dueWord = dueFigure ? null : dueWord(key);
        dueStart = dueWord != null && DUE_STARTS.contains(dueWord);
        year = text.matches(".*20\\d\\d[.,;)]*");
        head = HEADS.contains(firstKey);
        output = OUTPUT.contains(firstKey);
        inClass = !key.isEmpty() && CLASS.containsAll(java.util.List.of(key.split(" ")));
        boolean digits = text.chars().anyMatch(Character::isDigit);
        code = digits || text.matches(".*\\p{Lu}[/-]\\p{Lu}.*");
        date = text.matches("(?:\\d{1,2}/)?\\d{1,2}/20\\d\\d[.,;]?");
        boolean unknown = numbers.length == 0;
        for (int n : numbers) unknown |= fluency.isUnknown(n);
        strange = unknown;
        speck = !bullet && !digits && (key.length() <= 1 && !text.matches("[-–&]") || strange && !capitals);
        dirt = bullet || digits && !text.matches("\\d") && key.length() > 1 ? 12 : key.length() <= 1 ? 3 : strange && !Syllables.isKnown(word.lastKey()) ? capitals ? 8 : 5 : key.length() == 2 && !capitals ? 8.5 : 12;
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
