package vn.dondoc.knowledge.unit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * Whether of two lines of a narrow cell each names a body of its own, though no sign stands between them and the upper
 * line is full: "Vụ Kế hoạch - Tài chính" over "Vụ Pháp chế". A name goes from the part to the whole ("Phòng Tổ chức"
 * over "Sở Nội vụ" is one body), so a whole that is followed by another name has ended.
 */
public final class BodyLines {
    private static final String PARTS = "chi cuc|cuc|vu|phong|ban|trung tam|van phong|thanh tra|tram|khoa|to|doi|chi bo|vien|bao|dai";
    private static final Pattern PART = Pattern.compile("(?:" + PARTS + ")\\b.*");
    /** What the parts of others belong to. */
    private static final Pattern WHOLE = Pattern.compile("(?:bo|so|ubnd|uy ban|hdnd|hoi dong|dang uy|tinh uy|thanh uy|trung uong|truong|hoc vien|benh vien|cong an|hoi|doan|lien doan|lien minh|cong ty|tong cong ty|tong cuc|ngan hang|mat tran|chinh phu|quoc hoi|vien kiem sat|toa an|bo chi huy)\\b.*");
    /** A body and the place that it is of: the name ends there. */
    private static final Pattern PLACED = Pattern.compile(".{8,} (?:tinh|thanh pho|xa|phuong|dac khu|huyen|thi xa|trung uong)|(?:cong an|ubnd|thue|hdnd|mttq|dien luc|buu dien|tram y te|doan|hoi) .*(?:tinh|thanh pho|xa|phuong|dac khu)");
    /** Begins a name, and names nothing by itself. */
    private static final Pattern HALF = Pattern.compile("(?:ban|hoi dong|to|tieu ban)(?: \\S+){0,2}|(?:van phong|thanh tra|lanh dao|thuong truc|ban thuong vu|ban chap hanh|ban chi huy|bo chi huy|bo tu lenh|uy ban|hoi dong|truong|cong ty|tong cong ty|ban quan ly|to cong tac|ban chi dao|nha may)|.*\\b(?:va|cua|cac|thuoc|tai|voi|trong|cho|ban quan ly|ban chi huy|bo chi huy|ban chi dao|van phong|chi nhanh)");
    private static final Set<String> PARTS_OF_ALL = Set.of("chi", "khu");
    private static final Pattern LAST = Pattern.compile(".*[;/]\\s*|.*,\\s*(?=\\p{Lu})");

    /** A body of one place: what follows in small letters is no more of its name. */
    private static final Pattern OF_A_PLACE = Pattern.compile("(?<=\\p{Ll} )(?<![Hh]ợp tác )(?:tỉnh|thành phố|xã|phường|đặc khu)\\s+(?=\\p{Ll})(?!(?:và|có|liên|trên|thuộc|trực thuộc|trong|theo|tại|ở|miền|vùng|ven|biên|trọng|còn|khác|nơi|đặc|phường|về|với|do|được|là|cùng)(?!\\p{L}))");

    private BodyLines() {}

    /** Where the name of a body and its place has ended though words go on: "Công an tỉnh| sẵn sàng lực lượng"; -1 where it has not. */
    public static int endOfName(String words) {
        Matcher m = OF_A_PLACE.matcher(words);
        while (m.find()) {
            String name = words.substring(0, m.end()).strip();
            String last = name.substring(Math.max(name.lastIndexOf(';'), name.lastIndexOf(',')) + 1).strip();
            String folded = Folding.fold(last);
            if (Bodies.startsAsBody(folded) && Character.isUpperCase(last.codePointAt(0)) && !folded.matches(".*\\b(?:cac|nhung|moi|cap)\\b.*")) return m.end();
        }
        return -1;
    }

    /**
     * @param above the words of the cell so far, or of its last paragraph
     * @param below the next line
     */
    public static boolean apart(String above, String below) {
        if (below.isEmpty() || !Character.isUpperCase(below.charAt(0))) return false;
        Matcher list = LAST.matcher(above);
        String last = list.lookingAt() ? above.substring(list.end()) : above;
        last = last.replaceFirst("^[-+•]\\s*", "").strip();
        String left = Folding.fold(last), right = Folding.fold(below);
        if (!Bodies.startsAsBody(left) || !Bodies.startsAsBody(right) || !Character.isUpperCase(last.codePointAt(0)) || HALF.matcher(left).matches()) return false;
        if (right.matches("cac\\b.*")) return PLACED.matcher(left).matches() || !PART.matcher(left).matches();
        int words = left.split(" ").length;
        if (words < 2 || PARTS_OF_ALL.contains(right.split(" ")[0])) return false;
        if (PLACED.matcher(left).matches()) return true;
        if (words >= 3 && head(left).equals(head(right)) && !left.startsWith("hoi dong")) return true;
        if (right.matches("(?:dang uy|tinh uy|thanh uy|trung uong|quan uy)\\b.*")) return false;
        if (!PART.matcher(left).matches()) return left.matches("(?:so|bo|mat tran|uy ban|ubnd)\\b.*") && !right.matches("(?:cap|khu vuc)\\b.*") && words >= 3;
        return words >= 3 && PART.matcher(right).matches() && !WHOLE.matcher(right).matches() && !(left.matches("(?:phong|van phong|thanh tra|to|doi|khoa|chi bo)\\b.*") && right.matches("(?:cuc|vu|chi cuc|ban|vien|trung tam)\\b.*"));
    }

    private static String head(String name) {
        Matcher part = Pattern.compile("(?:" + PARTS + "|so|bo|truong|hoi|doan)\\b").matcher(name);
        return part.lookingAt() ? part.group() : name;
    }
}
