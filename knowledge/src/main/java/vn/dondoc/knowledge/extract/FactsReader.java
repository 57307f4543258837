package vn.dondoc.knowledge.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Citation;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.ReadDocument;

/**
 * What a paper says of itself, by the layout that Nghị định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW prescribe: issuer
 * and number above, place and date, type and title, legal bases, recipients and signer at the end.
 */
final class FactsReader {
    private static final List<String> TYPES = List.of("Chương trình hành động", "Kế hoạch hành động", "Chương trình công tác", "Chương trình",
            "Kế hoạch", "Nghị quyết", "Quyết định", "Chỉ thị", "Thông báo", "Kết luận", "Hướng dẫn", "Công văn", "Đề án", "Quy chế", "Quy định", "Báo cáo", "Tờ trình", "Thông tư", "Nghị định", "Công điện");
    private static final Pattern NUMBER = Pattern.compile("(?im)^\\W{0,3}S[ốo06]{1,2}\\s*:?\\s*(\\d{0,5})\\s*([-/]\\s?[A-ZĐa-z]{1,6}[-/][A-ZĐ&][\\p{L}\\d&-]{0,20}|/\\s?[A-ZĐ]{1,5}-[A-ZĐ&\\p{L}]{2,15})");
    private static final Pattern DATED = Pattern.compile("(?m)^(?:.*?\\s{2,})?\\s*([\\p{L} .]{2,40}),\\s*ng[àa]y\\s*(\\d{1,2})\\s*th[áa]ng\\s*(\\d{1,2})\\s*n[ăa]m\\s*(\\d{4})");
    private static final Pattern DATED_ANYWHERE = Pattern.compile("([\\p{Lu}][\\p{L} ]{2,30}),\\s*ng[àa]y\\s*(\\d{1,2})\\s*th[áa]ng\\s*(\\d{1,2})\\s*n[ăa]m\\s*(\\d{4})");
    private static final String CODE = "\\d{1,4}(?:/\\d{4})?\\s?[-/]\\s?(?:[A-ZĐ]\\p{L}{0,7}\\d{0,2})(?:[-/][A-ZĐ\\d][\\p{L}\\d&]{0,14}){0,2}";
    private static final Pattern CITED = Pattern.compile("(" + String.join("|", TYPES) + "|Luật|Bộ luật)\\s+(?:công tác\\s+|hành động\\s+)?(?:số\\s+)?(?:số\\s+)?(" + CODE + ")"
            + "(?:,?\\s*ngày\\s+(\\d{1,2})\\s*(?:/|tháng)\\s*(\\d{1,2})\\s*(?:/|năm)\\s*(\\d{4}))?(?:\\s+của\\s+((?:Ban|Bộ|Chính phủ|Quốc hội|Thủ tướng|Thành ủy|Ủy ban|UBND|HĐND|Hội đồng|Cơ quan|Tỉnh ủy|Trung ương|Sở|Đảng ủy)[^,;.()]{0,70}?)(?=\\s+(?:về|phê duyệt|thực hiện|ban hành|quy định|sửa đổi|vê|tại)|[,;.()“]|$))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISSUES = Pattern.compile("(?:^|[.;\\n]\\s*)((?:Ban Chỉ đạo|Ban Thường vụ|Ủy ban nhân dân|UBND|Thành ủy|Đảng ủy|Huyện ủy|Sở|Hội đồng nhân dân|Bộ|Tổ công tác|Phòng|Trung tâm)[^.;:()]{2,140}?)\\s*(?:\\([^)]*\\)\\s*)?(?:ban hành|xây dựng)\\s+(?:Chương trình|Kế hoạch|Nghị quyết|Quyết định|Chỉ thị|Đề án|Quy chế)");

    private FactsReader() {}

    static DocumentFacts read(ReadDocument document) {
        String text = document.text().replace("Uỷ", "Ủy").replace("uỷ", "ủy");
        String head = text.substring(0, Math.min(text.length(), 3500));
        List<String> lines = head.lines().map(l -> l.replace(" |", " ").strip()).filter(l -> !l.isEmpty() && !l.startsWith("---")).toList();
        int typeLine = typeLine(lines);
        String type = typeLine < 0 ? null : typeOf(lines, typeLine);
        String title = typeLine < 0 ? null : title(lines, typeLine);
        Matcher number = NUMBER.matcher(above(head, typeLine < 0 ? null : lines.get(typeLine)));
        String code = null;
        boolean readable = true;
        if (number.find()) {
            code = number.group(1).isEmpty() ? null : (number.group(1) + number.group(2)).replace(" ", "");
            readable = code != null;
        }
        Matcher dated = DATED_ANYWHERE.matcher(head);
        LocalDate date = null;
        String place = null;
        if (dated.find()) {
            date = day(dated.group(4), dated.group(3), dated.group(2));
            place = dated.group(1).strip();
        }
        String[] signer = signer(text);
        return new DocumentFacts(type, code, readable, issuer(lines, typeLine, text), place, date, title, signer[0], signer[1],
                citations(text, code), recipients(text), document.origin(), document.signatures());
    }

    /** A paper's own number stands above its type; the same form further down is another paper's. */
    private static String above(String head, @Nullable String typeLine) {
        int at = typeLine == null ? -1 : head.indexOf(typeLine);
        return at >= 0 ? head.substring(0, at) : String.join("\n", head.lines().limit(12).toList());
    }

    private static int typeLine(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), 25); i++) {
            String line = lines.get(i);
            String key = Folding.key(line);
            boolean capitals = line.equals(line.toUpperCase(java.util.Locale.ROOT));
            if (capitals && TYPES.stream().anyMatch(t -> key.equals(Folding.key(t)) || key.startsWith(Folding.key(t) + " "))) return i;
        }
        return -1;
    }

    private static String typeOf(List<String> lines, int at) {
        String key = Folding.key(lines.get(at));
        return TYPES.stream().filter(t -> key.equals(Folding.key(t)) || key.startsWith(Folding.key(t) + " ")).findFirst().orElseThrow();
    }

    /** The type and the lines under it, up to the legal bases or a rule. */
    private static String title(List<String> lines, int at) {
        StringBuilder title = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + 9); i++) {
            String line = lines.get(i);
            if (i > at && line.matches("(?i)^([-–]\\s*)?(căn cứ|thực hiện (?!.*”?$)|thuc hi|can c|thực hiện (nghị quyết|kế hoạch|chương trình|thông báo|quyết định|chỉ thị).{0,200}(số|so) .*|xét đề nghị|kính gửi|i\\.|thực hiện chương trình).*") && !line.startsWith("thực hiện")) break;
            if (line.matches("[-_*=.\\s]{3,}")) break;
            title.append(title.isEmpty() ? "" : " ").append(line);
        }
        String words = title.toString().replaceAll("\\s+", " ").strip();
        String lower = words.substring(0, 1) + words.substring(1);
        int upper = 0;
        while (upper < lower.length() && (Character.isUpperCase(lower.charAt(upper)) || !Character.isLetter(lower.charAt(upper)))) upper++;
        if (upper > 3) lower = sentence(lower, upper);
        return lower;
    }

    /** Words in capitals at the start become sentence case: "KẾ HOẠCH phát triển" -> "Kế hoạch phát triển". */
    private static String sentence(String words, int upper) {
        String first = words.substring(0, upper).toLowerCase(java.util.Locale.ROOT);
        String all = Character.toUpperCase(first.charAt(0)) + first.substring(1) + words.substring(upper);
        for (String proper : List.of("Ban Thường vụ", "Đảng ủy", "Thành ủy", "Ủy ban nhân dân", "Ban Chỉ đạo", "Hội đồng nhân dân"))
            all = all.replaceAll("(?i)(?<=\\s)" + proper, proper);
        return all;
    }

    private static @Nullable String issuer(List<String> lines, int typeLine, String text) {
        List<String> above = new ArrayList<>();
        for (int i = 0; i < Math.max(0, typeLine); i++) {
            String line = lines.get(i).replaceAll("(?i)\\s*(CỘNG\\s*H[OÒ]A\\s*X[ÃA].*|C[ỘO]NG H[OÒ]A X.*|ĐẢNG CỘNG SẢN.*|DPANG CONG SAN.*|Độc lập.*|Poc 1ap.*)", "").strip();
            String before = line.split("\\s{2,}")[0];
            if (before.matches("(?i).*\\d.*") || !before.equals(before.toUpperCase(java.util.Locale.ROOT)) || before.length() < 4 || before.matches("[*\\W_]+")) continue;
            above.add(before);
        }
        if (!above.isEmpty()) return placeName(sentence(String.join(" ", above), String.join(" ", above).length()));
        Matcher issues = ISSUES.matcher(text.substring(0, Math.min(text.length(), 9000)).replaceAll("\\s*\\n\\s*(?=\\p{Ll})", " ").replaceAll("[ \\t]*\\n\\s*", "\n").replaceAll(" \\n", "\n").replaceAll("(?<![.;:])\\n", " "));
        return issues.find() ? issues.group(1).replaceAll("\\s+", " ").strip() : null;
    }

    /** Capitals for the name after "xã", "phường", "thành phố", "tỉnh": a heading in capitals has lost them. */
    private static String placeName(String name) {
        Matcher m = Pattern.compile("(?<=\\b(?:xã|phường|thành phố|tỉnh|đặc khu) ).+$").matcher(name);
        if (!m.find()) return name;
        StringBuilder capitals = new StringBuilder(name.substring(0, m.start()));
        for (String syllable : m.group().split(" ")) capitals.append(Character.toUpperCase(syllable.charAt(0))).append(syllable.substring(1)).append(' ');
        return capitals.toString().strip();
    }

    private static String @Nullable [] signer(String text) {
        String[] none = {null, null};
        int at = text.lastIndexOf("Nơi nhận");
        if (at < 0) return none;
        int end = text.length();
        Matcher appendix = Pattern.compile("(?m)^\\s*PHỤ LỤC\\b").matcher(text);
        if (appendix.find(at)) end = appendix.start();
        List<String> lines = text.substring(at, end).lines().flatMap(l -> java.util.Arrays.stream(l.split("\\s*\\|\\s*|\\s{3,}"))).map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<String> position = new ArrayList<>();
        String name = null;
        for (String line : lines) {
            if (line.startsWith("-") || line.startsWith("Nơi nhận")) continue;
            String bare = line.replaceAll("(?i)\\(đã k[ýi]\\)|\\[.*\\]", "").strip();
            if (bare.length() > 2 && bare.equals(bare.toUpperCase(java.util.Locale.ROOT)) && bare.matches(".*\\p{Lu}{2,}.*")) position.add(bare);
            else if (bare.equals("kiêm")) position.add(bare);
            else if (!position.isEmpty() && bare.matches("(?:(?:PGS|GS|TS|ThS|KTS|BS)\\.?\\s*)*\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4}")) {
                name = bare;
                break;
            }
        }
        String post = position.isEmpty() ? null : sentence(String.join(" ", position), String.join(" ", position).length()).replaceAll("(?i) kiêm ", " kiêm ");
        return new String[] {name, post == null ? null : titled(post)};
    }

    private static String titled(String post) {
        String titled = post;
        for (String word : List.of("Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư", "Trưởng ban Chỉ đạo", "Phó Trưởng ban", "Chủ tịch", "Phó Chủ tịch", "Ban Thường vụ", "Ủy ban nhân dân", "Giám đốc"))
            titled = titled.replaceAll("(?iu)(?<![\\p{L}])" + word + "(?![\\p{L}])", word);
        return titled;
    }

    static List<Citation> citations(String text, @Nullable String own) {
        String flat = text.replaceAll("(?<=\\d)-\\s*\\n\\s*", "-").replaceAll("\\s+", " ");
        Map<String, Citation> found = new LinkedHashMap<>();
        Matcher m = CITED.matcher(flat);
        while (m.find()) {
            String code = m.group(2).replace(" ", "");
            if (code.equals(own)) continue;
            LocalDate date = m.group(5) == null ? null : day(m.group(5), m.group(4), m.group(3));
            String issuer = m.group(6) == null ? null : m.group(6).strip();
            String type = m.group(1).substring(0, 1).toUpperCase(java.util.Locale.ROOT) + m.group(1).substring(1);
            found.merge(Folding.key(code), new Citation(type, code, date, issuer),
                    (a, b) -> new Citation(a.type(), a.number(), a.date() == null ? b.date() : a.date(), a.issuer() == null ? b.issuer() : a.issuer()));
        }
        return List.copyOf(found.values());
    }

    private static List<String> recipients(String text) {
        int at = text.lastIndexOf("Nơi nhận");
        if (at < 0) return List.of();
        List<String> recipients = new ArrayList<>();
        for (String raw : text.substring(at).lines().skip(1).limit(40).toList()) {
            String line = raw.split("\\s{3,}|\\s*\\|")[0].strip();
            if (line.isEmpty()) {
                if (!recipients.isEmpty() && recipients.getLast().matches("(?i)^lưu.*")) break;
                continue;
            }
            if (line.startsWith("-")) recipients.add(line.replaceFirst("^-\\s*", ""));
            else if (!recipients.isEmpty() && !line.equals(line.toUpperCase(java.util.Locale.ROOT)) && !recipients.getLast().matches(".*[,;.]$")) recipients.set(recipients.size() - 1, recipients.getLast() + " " + line);
            else if (!recipients.isEmpty()) break;
        }
        return recipients.stream().map(r -> r.replaceAll("[,;.]+$", "")).toList();
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
