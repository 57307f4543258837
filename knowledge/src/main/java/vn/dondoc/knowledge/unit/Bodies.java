package vn.dondoc.knowledge.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * Splits a cell ("Sở Tài chính, Sở Nội vụ và các đơn vị liên quan") into its bodies. A class of units ("Các sở, ban,
 * ngành") stays one entry.
 */
public final class Bodies {
    private static final String HEADS = "so|van phong|vp|ban (?!nganh)|cong an|ubnd|uy ban|hdnd|hoi dong|phong (?!ban)|trung tam|cac|hoi|doan|truong|dang uy|chi cuc|cuc|vu|thanh tra|bo|kho bac|ngan hang|vien|toa an|dai|bao hiem|mttq|ubmttq|mat tran|lien doan|lien hiep|thanh doan|thue|hai quan|chi nhanh|tong cong ty|cong ty|tap doan|doanh nghiep|thanh uy|to cong tac|to chuc|ban quan ly|ban chi huy|bo chi huy|tong cuc|ctmttq|quy|bhxh|tram|thon|dia phuong|(?:tinh|xa|phuong|quan) doan|tinh uy|cong doan|hiep hoi|chi bo|dang bo|bao (?:va|dien tu)|hop tac xa|htx|buu dien|dien luc|vien thong|hat kiem lam|don bien phong|to dan pho|khu pho|thu vien|bao tang|vnpt|viettel|mobifone|cang vu|xi nghiep|benh vien|hoc vien|lien minh|khoa (?!hoc)|vuon quoc gia|khu bao ton|hat (?:quan ly|kiem)|thong ke (?:tinh|thanh pho|co so)|nha (?:may|hat|thieu nhi)|bao (?!cao|hiem|ve|dam|ton|chi|tri|dong|hanh)|to hop tac|nghiep doan";
    private static final Pattern HEAD = Pattern.compile("(?:" + HEADS + ")\\b.*");
    private static final Set<String> CLASS_NOUNS = Set.of("ban", "nganh", "don vi", "dia phuong", "xa", "phuong", "dac khu",
            "co quan", "phong", "doan the", "to chuc", "so", "bo", "huyen", "thi xa", "thanh pho", "hoi", "ban nganh", "to dan pho", "co so", "doanh nghiep", "truong", "vu", "cuc", "tong cuc");
    private static final Pattern CLASS_NOUN = Pattern.compile("(" + String.join("|", CLASS_NOUNS) + ")(\\s*(,|;|/| va | thanh pho| xa\\b| cua | lien quan| co lien| theo| cap | thuoc | tren | trung uong).*)?");
    private static final Pattern RELATED = Pattern.compile("cac (co quan|don vi|dia phuong|to chuc)?.*lien quan.*|(cac )?(don vi|co quan|dia phuong).*lien quan.*");
    private static final Pattern RELATED_TAIL = Pattern.compile("(cac )?(don vi|co quan|dia phuong|to chuc)(, (cac )?(don vi|co quan|dia phuong|to chuc))* (co )?lien quan[^,;]*");
    private static final Pattern STARTS_CLASS = Pattern.compile("^(- )?(cac|toan the|mot so)\\b.*");
    private static final Pattern INSIDE = Pattern.compile(".*(phong|ban|nganh|co quan|don vi)( xa)?");
    private static final Pattern LOWER_HEAD = Pattern.compile("(ubnd|hdnd|ubmttq|mttq|cong an|van phong|phong|so|thon|trung tam)\\b.*");
    private static final Pattern OFFICE_OF = Pattern.compile("(?:van phong|vp) (?:hdnd|hoi dong nhan dan|doan (?:dbqh|dai bieu quoc hoi))"), SERVED = Pattern.compile("(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\\b.*");
    private static final Pattern SPACES = Pattern.compile("\\s+"), SLASH = Pattern.compile("\\s*/\\s*"), TAIL = Pattern.compile("[.;,:]+$");
    /** Newspaper and broadcaster of a province are one office. */
    private static final Pattern PRESS = Pattern.compile("\\s*(?:- )?bao +va +(?:dai )?(?:phat thanh|pt)");
    /** What a cell says the body does: the column says that already. */
    private static final Pattern DOING = Pattern.compile("(?<=\\p{L})[,\\s]+(chủ trì,? phối hợp với .*|chủ trì|tổng hợp chung|làm đầu mối|là cơ quan đầu mối)$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;/]\\s*|\\s*,\\s*|\\s+và\\s+|\\s+(?=(?:- )\\p{Lu})|\\s*&\\s*(?=Sở)");

    /** Who answers in person: "Giám đốc Sở Nội vụ, Chủ tịch UBND các xã". */
    private static final Pattern POST = Pattern.compile("(?:giam doc|chu tich|bi thu|thu truong|chanh (?:van phong|thanh tra)|(?:cuc|vu|chi cuc|truong) truong|truong (?:phong|ban|thon)|nguoi dung dau)\\b.*");
    /** "Các sở: Nội vụ, Tài chính", "UBND các phường: An Biên, Lê Chân". */
    private static final Pattern NAMED_CLASS = Pattern.compile("(?<before>(?:.*\\s)?)(?:cac|hai|ba|0?[2-9]) (?<noun>so|bo|ban|phong|cuc|vu|chi cuc|hoi|truong|trung tam|xa|phuong|dac khu|huyen|tinh|thon|to dan pho|dang uy|chi bo)\\s*(?:thuoc [^:]*)?:\\s*(?<first>.+)");
    /** Names of one office with a comma or "và" inside. */
    private static final Pattern COMPOUND = Pattern.compile("van hoa, the thao(?:, du lich| va du lich)?|van hoa, the thao va du lich|nong nghiep va (?:moi truong|phat trien nong thon)|khoa hoc va cong nghe|giao duc va dao tao|dan toc va ton giao|tuyen giao va dan van|tai nguyen va moi truong|ke hoach va dau tu"
            + "|lao dong, thuong binh va xa hoi|thong tin va truyen thong|kinh te, ha tang va do thi|kinh te va ha tang|ha tang va do thi|van hoa va xa hoi|van hoa va thong tin|cong nghiep va thuong mai|bao ve va cham soc tre em");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*|\\s+va\\s+");

    private Bodies() {}

    /** Whether folded words begin as the name of a body does. */
    public static boolean startsAsBody(String folded) {
        return HEAD.matcher(folded).matches();
    }

    /** The bodies in printed order; a trailing full stop or semicolon is dropped. */
    public static List<String> split(@Nullable String cell) {
        if (cell == null || cell.isBlank()) return List.of();
        String s = TAIL.matcher(SLASH.matcher(SPACES.matcher(cell).replaceAll(" ")).replaceAll("/").strip()).replaceAll("");
        List<String> bodies = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Matcher m = SEPARATOR.matcher(s);
        int from = 0;
        int depth = 0;
        while (m.find()) {
            String piece = s.substring(from, m.start());
            depth += count(piece, '(') - count(piece, ')');
            current.append(piece);
            String rest = s.substring(m.end()), separator = m.group().strip();
            // "Các Cục/Vụ/đơn vị" is one class, "Văn phòng Thành ủy/Sở Tài chính" are two bodies
            boolean hard = (separator.equals(";") || separator.equals("/") && !STARTS_CLASS.matcher(Folding.fold(current.toString()).strip()).matches()) && depth <= 0;
            boolean press = separator.equals("và") && PRESS.matcher(Folding.fold(current + " va " + rest)).lookingAt();
            if (depth <= 0 && !press && (hard && !rest.isEmpty() || startsBody(current.toString(), rest))) {
                add(bodies, current);
            } else {
                current.append(m.group());
            }
            from = m.end();
        }
        current.append(s.substring(from));
        add(bodies, current);
        return shareSuffix(spelt(bodies));
    }

    /** The members that a class names one by one, each with what the class calls it. */
    private static List<String> spelt(List<String> bodies) {
        List<String> spelt = new ArrayList<>();
        @Nullable String each = null;
        for (String body : bodies) {
            Matcher named = NAMED_CLASS.matcher(Folding.foldInPlace(body));
            String members = body;
            if (named.matches()) {
                String before = body.substring(0, named.end("before")), noun = body.substring(named.start("noun"), named.end("noun"));
                each = before + (before.isBlank() ? noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) : noun.toLowerCase(Locale.ROOT)) + " ";
                members = body.substring(named.start("first"));
            } else if (each != null && HEAD.matcher(Folding.fold(body)).matches() && !Folding.fold(body).matches("cong an")) each = null;
            if (each == null) spelt.add(body);
            else for (String member : members(members)) spelt.add(HEAD.matcher(Folding.fold(member)).matches() && Folding.fold(member).startsWith(Folding.fold(each)) ? member : each + member);
        }
        return spelt;
    }

    private static List<String> members(String words) {
        List<String> members = new ArrayList<>();
        String folded = Folding.foldInPlace(words);
        boolean[] inside = new boolean[words.length() + 1];
        Matcher compound = COMPOUND.matcher(folded);
        while (compound.find()) java.util.Arrays.fill(inside, compound.start(), compound.end(), true);
        Matcher between = BETWEEN.matcher(folded);
        int from = 0;
        while (between.find()) {
            if (inside[between.start()]) continue;
            members.add(words.substring(from, between.start()).strip());
            from = between.end();
        }
        members.add(words.substring(from).strip());
        members.removeIf(String::isEmpty);
        return members;
    }

    private static void add(List<String> bodies, StringBuilder current) {
        String body = DOING.matcher(current.toString().strip().replaceFirst("^[-+•]\\s*", "").replaceFirst("^\\p{Lu}{2,8}:\\s+", "")).replaceFirst("").strip();
        if (!body.isEmpty()) bodies.add(body);
        current.setLength(0);
    }

    private static boolean startsBody(String current, String rest) {
        String left = Folding.fold(current).strip(), right = Folding.fold(rest).strip();
        // one office serves two bodies: "Văn phòng HĐND và UBND"
        if (OFFICE_OF.matcher(left).matches() && SERVED.matcher(right).matches()) return false;
        boolean isClass = STARTS_CLASS.matcher(left).matches();
        if (RELATED.matcher(right).matches()) {
            boolean tail = RELATED_TAIL.matcher(right).matches();
            return right.startsWith("cac") && !(isClass && tail && INSIDE.matcher(left).matches());
        }
        if (isClass && classNoun(right)) return false;
        if (POST.matcher(left).matches() && POST.matcher(right).matches()) return Character.isUpperCase(rest.charAt(0));
        if (!HEAD.matcher(right).matches()) return false;
        return Character.isUpperCase(rest.charAt(0)) || right.startsWith("cac ") || right.startsWith("mot so ") || isClass || LOWER_HEAD.matcher(right).matches();
    }

    private static boolean classNoun(String right) {
        return CLASS_NOUN.matcher(right).matches();
    }

    /** "Đảng ủy, HĐND, UBND cấp xã": the last one's "cấp xã" belongs to all. */
    private static List<String> shareSuffix(List<String> bodies) {
        if (bodies.size() < 2) return bodies;
        List<String> shared = new ArrayList<>(bodies);
        for (int i = shared.size() - 1; i > 0; i--) {
            String before = Folding.fold(shared.get(i - 1));
            Matcher suffix = Pattern.compile("\\s(cấp xã|các xã, phường(?:, đặc khu)?)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(shared.get(i));
            if (suffix.find() && before.matches("(dang uy|hdnd|ubnd|ubmttq|mttq|hoi dong nhan dan|uy ban nhan dan)"))
                shared.set(i - 1, shared.get(i - 1) + suffix.group().toLowerCase(Locale.ROOT));
        }
        return shared;
    }

    private static int count(String s, char c) {
        return (int) s.chars().filter(x -> x == c).count();
    }
}
