package vn.dondoc.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether what looks like a result is none: a plan, an order, a wish, an example, somebody else's word, what is left to
 * do, or what must not be written. Only the clause that leads to the result counts: "phấn đấu mãi, nay đạt 60%" is a result.
 */
final class Modality {
    private static final String AIM = "du kien|du dinh|ke hoach (?:la|de ra|dat ra|den|thang|quy|tuan)|muc tieu|phan dau|cam ket|hua|huong toi|yeu cau|giao chi tieu|chi dao|duoc giao|phai (?:dat|xong|len|hoan thanh|duoc|phan dau)|can (?:dat|phai|phan dau)|se (?:dat|xong|len|duoc|hoan thanh|co)|co the dat|kha nang dat|de nghi (?:don vi|so|phong|phuong|xa|anh|chi|dong chi)(?: \\S+){0,4} (?:dat|xong|hoan thanh)";
    private static final String WISH = "mong|hy vong|uoc (?!dat|khoang|tinh|chung|duoc|lam|hoan|xong|tren)\\S+|chuc|cau mong|vi du|gia su|gia nhu|le ra|dang le";
    private static final String FACT = "(?:da|hien|moi|vua|nay|gio|den nay|toi nay|thuc te|ket qua) (?!.*(?:mong|se|phai)).*";
    private static final Pattern AIMED = Pattern.compile("(?:^|.* )(?:" + AIM + ")(?! .*(?:^| )" + FACT + ")(?: .*)?");
    private static final Pattern WISHED = Pattern.compile("(?:^|.* )(?:" + WISH + ")(?: .*)?");
    private static final Pattern NOT_TO_WRITE = Pattern.compile("(?:^|.* )(?:dung|khong duoc|chua duoc|khoan)(?: co| voi)? (?:ghi|nhap|tinh|bao|cap nhat)(?: .*)?");
    private static final Pattern HEARSAY = Pattern.compile("(?:^|.* )(?:(?:anh|chi|ong|ba|dong chi|thay|co|bac|chu|ben|ho|nguoi ta|dan|so|phong|phuong|xa)(?: \\S+){0,4} (?:bao|noi|ke|don|khoe|cho biet|thong bao|bao la|noi la)(?: la| rang)?|theo (?:bao cao|so lieu|thong tin|loi)(?: cua| tu)(?: .*)?|nghe (?:noi|bao|don|dau)(?: .*)?)");
    private static final Pattern LEFT = Pattern.compile("(?:^|.* )con(?: lai| khoang| thieu)? (\\d{1,3}) ?(?:%|phan tram)(?: nua| la xong| chua| moi| thoi|$).*");
    private static final Pattern RESULT = Pattern.compile("(?<![\\d.,/])\\d{1,3} ?(?:%|phan tram)|(?<![^ ])(?:xong|hoan thanh|hoan tat)(?![^ ])");

    private Modality() {}

    /**
     * @param from    first word of the stretch that reports
     * @param to      the word after its last
     * @param percent whether the stretch tells a rate
     * @return what to ask back; null where nothing speaks against a result
     */
    static @Nullable String of(Wording all, int from, int to, boolean percent) {
        Wording w = Wording.of(all.typed(from, to - 1));
        Matcher left = LEFT.matcher(w.meaning());
        if (!percent && left.matches()) return "Tin nhắn nêu phần còn lại (" + left.group(1) + "%), chưa nêu tỷ lệ đã đạt.";
        Matcher result = RESULT.matcher(w.meaning());
        int clear = 0;
        String first = null;
        while (result.find()) {
            boolean rate = result.group().matches(".*\\d.*");
            String lead = lead(all, w, from, result.start());
            String problem = problem(lead, rate);
            if (problem == null && (rate || !percent)) clear++;
            else if (first == null) first = problem;
        }
        return clear > 0 ? null : first;
    }

    /** The words of the clause before the result, those before the stretch included where it is the stretch's first clause. */
    private static String lead(Wording all, Wording w, int from, int place) {
        int word = w.wordAt(place), start = word;
        while (start > 0 && !breaks(w, start - 1)) start--;
        StringBuilder lead = new StringBuilder();
        if (start == 0 && from > 0) {
            int begin = from;
            while (begin > 0 && !breaks(all, begin - 1)) begin--;
            // "theo báo cáo của sở, nv 32 đạt 45%": who says so may stand in the clause before
            if (begin > 0 && HEARSAY.matcher(meanings(all, clauseStart(all, begin), begin)).matches()) begin = clauseStart(all, begin);
            lead.append(meanings(all, begin, from)).append(' ');
        }
        return lead.append(meanings(w, start, word)).toString().strip();
    }

    private static int clauseStart(Wording w, int end) {
        int begin = end - 1;
        while (begin > 0 && !breaks(w, begin - 1)) begin--;
        return begin;
    }

    private static String meanings(Wording w, int from, int to) {
        return String.join(" ", w.words().subList(from, to).stream().map(Wording.Word::meaning).toList());
    }

    private static boolean breaks(Wording w, int word) {
        return word + 1 < w.words().size() && (w.between(word).matches("(?s).*[,;.\\n:].*") || w.words().get(word + 1).meaning().equals("nhung"));
    }

    /** An aim that only names a day ("dự kiến 30/3 xong") still tells how it stands; one with a rate does not. */
    private static @Nullable String problem(String lead, boolean rate) {
        if (NOT_TO_WRITE.matcher(lead).matches()) return "Tin nhắn đề nghị không ghi.";
        String said = lead.replaceAll("(?:nhiem vu|nv|viec|muc)(?: so)? [\\d.]+", "").replaceAll(" +", " ").strip();
        if (HEARSAY.matcher(said.replaceAll(" (?:dat|duoc|xong|hoan thanh|da|la|moi|hien|khoang)$", "").strip()).matches()) return "Tin nhắn dẫn lời hoặc số liệu của nơi khác.";
        if (WISHED.matcher(said).matches()) return "Tin nhắn là mong muốn hoặc ví dụ, chưa phải kết quả.";
        return (rate || said.matches("(?:^|.* )(?:phai phan dau|can phan dau|yeu cau|chi dao)(?: .*)?")) && AIMED.matcher(said).matches() ? "Tin nhắn nêu dự kiến hoặc yêu cầu, chưa phải kết quả." : null;
    }
}
