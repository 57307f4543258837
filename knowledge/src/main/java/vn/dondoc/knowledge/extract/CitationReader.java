package vn.dondoc.knowledge.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Citation;

/**
 * The papers that a paper names by their numbers. The abbreviation of the type inside the number tells the type, so that
 * spoilt words before it do not matter; a number that is itself spoilt is left out. Figures are never changed.
 */
final class CitationReader {
    private static final Map<String, String> BY_ABBREVIATION = Map.ofEntries(Map.entry("NQ", "Nghị quyết"), Map.entry("QĐ", "Quyết định"), Map.entry("QĐi", "Quy định"), Map.entry("QyĐ", "Quy định"),
            Map.entry("CT", "Chỉ thị"), Map.entry("CTr", "Chương trình"), Map.entry("CTR", "Chương trình"), Map.entry("CTHĐ", "Chương trình hành động"), Map.entry("KH", "Kế hoạch"), Map.entry("TB", "Thông báo"), Map.entry("KL", "Kết luận"),
            Map.entry("HD", "Hướng dẫn"), Map.entry("BC", "Báo cáo"), Map.entry("TTr", "Tờ trình"), Map.entry("TT", "Thông tư"), Map.entry("TTLT", "Thông tư liên tịch"), Map.entry("NĐ", "Nghị định"), Map.entry("QC", "Quy chế"),
            Map.entry("CĐ", "Công điện"), Map.entry("CV", "Công văn"), Map.entry("ĐA", "Đề án"), Map.entry("PA", "Phương án"), Map.entry("VBHN", "Văn bản hợp nhất"), Map.entry("L", "Luật"), Map.entry("PL", "Pháp lệnh"));
    private static final String SIGN = "[-/—–]";
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d/.,'’—–-])(?<no>\\d{1,5}(?:/\\d{4})?) ?['’]?" + SIGN + " ?"
            + "(?:(?<type>NQ|QĐi|QyĐ|Q[ĐDPBb]|CTHĐ|CT[rR]|CT|KH|TB|KL|HD|BC|TTLT|TTr|TT|N[ĐDPb]|QC|C[ĐDP]|CV|[ĐD]A|PA|VBHN|L|PL)['’]? ?" + SIGN + " ?(?<organ>[A-ZĐ][\\p{L}\\d&]{0,14}(?:[-.][A-ZĐ][\\p{L}&]{0,11}){0,3})"
            + "|(?<law>QH\\d{1,2}|UBTVQH\\d{1,2}|CP|TTg|HĐBT)(?![\\p{L}\\d]))");
    private static final String TYPE_WORDS = String.join("|", TitleReader.TYPES).replace(" ", "\\s");
    private static final Pattern NAMED = Pattern.compile("(?iu)(?<![\\p{L}])(?<type>" + TYPE_WORDS + "|văn bản|luật|bộ luật|pháp lệnh|quy định)\\s+(?:số\\s+)(?<no>\\d{1,5}(?:/\\d{4})?\\s?[-/]\\s?(?-i:[A-ZĐ][\\p{L}&]{0,11}\\d{0,2})(?:[-/](?-i:[A-ZĐ][\\p{L}\\d&]{0,14})){0,3})(?![\\p{L}\\d'’—–/-])");
    private static final Pattern SCHEME = Pattern.compile("(?<![a-z])[dpb][a-z¢]? an (?:so )?(?<no>\\d{1,3})(?:(?<cp>/cp)(?![a-z])|(?<=\\b0\\d)(?![\\d/-])|(?=\\s+c[a-z]{0,3}a\\s+(?:chinh ph|th[a-z]\\s?t[a-z]{2,4}ng)))");
    private static final Pattern WORDS_BEFORE = Pattern.compile("(" + TitleReader.TYPES.stream().map(Folding::fold).reduce((a, b) -> a + "|" + b).orElseThrow() + "|quy dinh|bo luat|luat|phap lenh)\\s*(?:s\\S{1,2}\\s*)?$");
    private static final Pattern DATE = Pattern.compile("^\\s*,?\\s*ng[a-z]{1,2}y\\s*(\\d{1,2})\\s*(?:/|th[a-z]{1,2}ng)\\s*(\\d{1,2})\\s*(?:/|n[a-z]{1,2}m)\\s*(\\d{4})");
    private static final Pattern ISSUER = Pattern.compile("^\\s*c[a-z]{1,3}a\\s+((?:ban|b[o0]|chinh phu|quoc hoi|thu tuong|thanh [a-z]y|uy ban|ubnd|hdnd|hoi dong|co quan|tinh [a-z]y|trung [a-z]{1,2}ong|so|dang [a-z]y|tong cuc)\\b[^,;.()“]{0,90}?)(?=\\s+(?:ve|v[eéè]|phe duyet|th[a-z]{2,3} hi[a-z]n|ban hanh|quy dinh|sua doi|tai|huong dan)\\s|[,;.()“]|$)");

    private CitationReader() {}

    /** @param own the paper's own number; @param scanned whether the text comes from a scan */
    static List<Citation> read(String text, @Nullable String own, boolean scanned) {
        String flat = flat(text, scanned);
        String folded = Folding.foldInPlace(flat);
        Map<String, Citation> found = new LinkedHashMap<>();
        Matcher m = CODE.matcher(flat);
        while (m.find()) {
            if (m.group("type") == null && m.group("law").matches("CP|TTg|HĐBT") && folded.substring(Math.max(0, m.start() - 12), m.start()).matches(".*\\ban (?:so )?$")) continue;
            add(found, own, code(m.group(), scanned), type(folded, m), flat, folded, m.start(), m.end());
        }
        m = NAMED.matcher(flat);
        while (m.find()) if (!m.group("no").matches(".*\\d[-/]\\s?[A-ZĐ]\\d.*")) add(found, own, code(m.group("no"), scanned), sentence(m.group("type")), flat, folded, m.start(), m.end());
        m = SCHEME.matcher(folded);
        while (m.find()) add(found, own, flat.substring(m.start("no"), m.end("no")) + (m.group("cp") == null ? "" : "/CP"), "Đề án", flat, folded, m.start(), m.end());
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Citation> found, @Nullable String own, String code, @Nullable String type, String flat, String folded, int start, int end) {
        String key = Folding.key(code).replace(" ", "");
        if (own != null && key.equals(Folding.key(own).replace(" ", ""))) return;
        LocalDate date = null;
        Matcher dated = DATE.matcher(folded.substring(end, Math.min(folded.length(), end + 60)));
        int after = end;
        if (dated.find()) {
            date = LetterheadReader.day(dated.group(3), dated.group(2), dated.group(1));
            after = end + dated.end();
        }
        Matcher by = ISSUER.matcher(folded.substring(after, Math.min(folded.length(), after + 130)));
        String issuer = by.find() ? flat.substring(after + by.start(1), after + by.end(1)).strip() : null;
        Citation.Relation relation = RelationWords.read(folded, start, end, own == null ? null : Folding.fold(own).replace(" ", ""));
        found.merge(key, new Citation(type, code, date, issuer, relation), (a, b) -> new Citation(a.type(), a.number(), a.date() == null ? b.date() : a.date(), a.issuer() == null ? b.issuer() : a.issuer(),
                a.relation() == null || b.relation() != null && b.relation().compareTo(a.relation()) < 0 ? b.relation() : a.relation()));
    }

    /** The type in words before the number where it can be read, else what the abbreviation says. */
    private static @Nullable String type(String folded, Matcher code) {
        Matcher words = WORDS_BEFORE.matcher(folded.substring(Math.max(0, code.start() - 45), code.start()));
        if (words.find()) {
            String said = words.group(1);
            return TitleReader.TYPES.stream().filter(t -> Folding.fold(t).equals(said)).findFirst().orElse(said.equals("luat") ? "Luật" : said.equals("bo luat") ? "Bộ luật" : said.equals("phap lenh") ? "Pháp lệnh" : "Quy định");
        }
        return code.group("type") == null ? null : BY_ABBREVIATION.get(code.group("type").replaceAll("(?<=[QNC])[DPBb]$", "Đ").replace("DA", "ĐA"));
    }

    private static String sentence(String type) {
        String lower = type.toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** A number without stray blanks; of a scan also with the Đ that it has read as D, P or B, where an organ's code can only mean Đ. */
    static String code(String printed, boolean scanned) {
        String code = printed.replaceAll("[\\s'’]", "").replaceAll("[—–]", "-");
        if (!scanned) return code;
        return code.replaceAll("(?<=[-/])Q[DPBb](?=[-/])", "QĐ").replaceAll("(?<=[-/])N[DPb](?=-CP)", "NĐ").replaceAll("BC[DPBb](?=TW|[-/]|$)", "BCĐ")
                .replaceAll("H[DPO]ND", "HĐND").replaceAll("GD[DP]T", "GDĐT").replaceAll("(?<=[-/])C[DP](?=-TTg)", "CĐ").replace("COTTBC", "CQTTBC");
    }

    /** The text on one line; a number that a line break or a table's next cell has cut is one again. */
    private static String flat(String text, boolean scanned) {
        String t = text;
        if (scanned) t = t.replaceAll("(?<=\\d)([-—–])[ ]*(?:\\|[^\\n]*)?\\n(?:[^\\n]{0,60}\\n)?\\s*(?=(?:NQ|QĐ|QD|KH|TB|KL|CT|CTr|QC)/[A-ZĐ])", "$1")
                .replaceAll("(?i)(?<=(?<!\\p{L})s[oốộổôóòsdbé06] )(\\d{1,3}) (\\d)(?=/[A-Z]{2})", "$1$2");
        return t.replaceAll("(?<=[\\dA-ZĐ’'])([-—–])\\s*\\n\\s*(?=[A-ZĐ])", "$1").replaceAll("\\s+", " ");
    }
}
