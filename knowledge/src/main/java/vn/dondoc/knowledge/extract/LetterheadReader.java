package vn.dondoc.knowledge.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/** The head of a paper: issuer on the left, motto on the right, number under the issuer, place and date under the motto. */
final class LetterheadReader {
    private static final String DAY = "n[a-z]{0,2}g[a-z]{1,2}y\\s*(\\d{1,2})\\s*th[a-z]{1,2}ng\\s*(\\d{1,2})\\s*n[a-z]{1,2}m\\s*(\\d{4})";
    private static final Pattern DATED = Pattern.compile(",?\\s*" + DAY + "\\W{0,3}$");
    private static final Pattern DATE_BROKEN = Pattern.compile(", ?ngay(?: \\d{1,2}(?: thang(?: \\d{1,2}(?: nam)?)?)?)?$");
    private static final Pattern PLACE = Pattern.compile("(?:^|(?<=[\\s,;:]))((?:TP\\.?\\s*)?\\p{Lu}\\p{Ll}[\\p{L}\\d’'.-]*(?:\\s+\\p{Lu}[\\p{L}\\d’'.-]*){0,3})$");
    private static final Pattern MOTTO = Pattern.compile("(?:cong\\s*h[a-z0-9]{1,2}[a-z]?\\s*x[a-z]\\b|[dpb]{1,2}ang\\s*cong\\s*s[a-z]n|[dpb][a-z0-9]{1,2}c?\\s*[l1][a-z]p\\s*[-–]).*");
    private static final Pattern NUMBER = Pattern.compile("(?:^|(?<=[\\s|]))s(?<mark>[o06]{1,2})(?<colon>\\s*[:.]?)(?<gap>[\\s.…_]*)(?<digits>\\d{0,5})(?<after>\\s*)(?<code>[-/—–]\\s?[a-z]{1,6}\\d{0,2}\\s?[-/—–]\\s?[a-z&][a-z\\d&]{0,20}(?:-[a-z&]{2,12})?|/\\s?[a-z]{2,12}(?:-[a-z]{2,12}){1,2})");
    private static final List<String> HEADS = List.of("bo ", "tong cuc", "cuc ", "chi cuc", "so ", "ban ", "uy ban", "ubnd", "hdnd", "thanh uy", "tinh uy", "huyen uy", "quan uy", "dang uy", "dang bo",
            "hoi dong nhan dan", "van phong", "phong ", "trung tam", "vien ", "truong ", "cong an", "to ", "thanh tra", "kho bac", "hoi ", "doan ", "lien doan", "chi bo", "quoc hoi", "chinh phu", "thu tuong", "bao hiem", "toa an");
    private static final Pattern WANTS_A_NAME = Pattern.compile("uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|van phong|ban thuong vu|ban thuong truc|ban chap hanh|thuong truc|co quan thuong truc|so|phong|ban chi dao");
    private static final Pattern ISSUES = Pattern.compile("(?:^|[.;:]\\s+)((?:ban chi [dpb]ao|ban th[a-z]{1,3}ng vu|ban chap hanh|uy ban nh[a-z]n dan|ubnd|thanh [a-z]y|tinh [a-z]y|dang [a-z]y|pang [a-z]y|huyen [a-z]y|so |hoi dong nhan dan|bo |to cong tac|phong |trung tam |cong an |van phong )"
            + "[^.;:()]{2,160}?)\\s*(?:\\([^)]*\\)\\s*)?(?:ban hanh|x[a-z]y d[a-z]{1,3}ng)\\s+(?:ch[a-z]{1,5}ng tr[a-z]nh|k[a-z&]? ho[a-z]ch|nghi q|quyet [dp]|chi thi|[dp]e an|quy che)");

    /** The body that its issuer belongs to, on the same line: "UBND TỈNH ĐỒNG THÁP SỞ NỘI VỤ". */
    private static final Pattern OF_A_HIGHER_BODY = Pattern.compile("^(?:(?:UBND|ỦY BAN NHÂN DÂN) \\S+ .*\\S|BỘ \\S.*\\S) (?=(?:ỦY BAN NHÂN DÂN|SỞ|CHI CỤC|TỔNG CỤC|(?<!TỔNG |CHI )CỤC|TRUNG TÂM|BAN QUẢN LÝ|VĂN PHÒNG|(?<!HẢI )PHÒNG) \\S)");

    /** @param readable false where a number is printed but blank, damaged or uncertain */
    record Letterhead(@Nullable String number, boolean readable, @Nullable String issuer, @Nullable String place, @Nullable LocalDate date) {}

    private LetterheadReader() {}

    /** @param type the line of the type, -1 where there is none; @param scanned whether the text comes from a scan */
    static Letterhead read(List<PaperLine> lines, int type, String text, boolean scanned) {
        List<PaperLine> above = lines.subList(0, type >= 0 ? type : letter(lines));
        List<PaperLine> around = lines.subList(0, Math.min(lines.size(), type >= 0 ? type + 4 : 12));
        Number number = number(above, scanned);
        String place = null;
        LocalDate date = null;
        for (int i = 0; i < around.size(); i++) {
            PaperLine line = around.get(i);
            // a narrow column breaks the date
            if (i + 1 < around.size() && DATE_BROKEN.matcher(line.folded()).find()) line = PaperLine.of(line.text() + " " + around.get(i + 1).text(), line.blankAbove());
            Matcher m = DATED.matcher(line.folded());
            if (!m.find()) continue;
            Matcher where = PLACE.matcher(line.text().substring(0, m.start()).replaceAll("[\\s|,]+$", ""));
            if (!where.find()) continue;
            place = where.group(1);
            date = day(m.group(3), m.group(2), m.group(1));
            break;
        }
        return new Letterhead(number.code, number.readable, issuer(above, text), place, date);
    }

    /** How many lines stand above what an official letter says; a short one is signed a few lines below. */
    private static int letter(List<PaperLine> lines) {
        int end = 0;
        while (end < Math.min(lines.size(), 12) && !lines.get(end).folded().matches("\\W*(?:kinh gui|noi nhan)\\b.*")) end++;
        return end;
    }

    /** Whether a line ends with a place and a date, as a letterhead does. */
    static boolean dated(String line) {
        return Pattern.compile("^.{2,40},\\s*" + DAY + "\\W{0,3}$").matcher(Folding.foldInPlace(line)).matches();
    }

    private record Number(@Nullable String code, boolean readable) {}

    /** A paper's own number stands above its type; the same form further down is another paper's. */
    private static Number number(List<PaperLine> above, boolean scanned) {
        for (PaperLine line : above) {
            Matcher m = NUMBER.matcher(line.folded());
            if (!m.find()) continue;
            boolean blank = m.group("digits").isEmpty();
            // "S601": whether the 6 is an "ố" or a figure cannot be told
            boolean glued = m.group("mark").matches(".*[06].*") && m.group("colon").isBlank() && m.group("gap").isEmpty();
            if (blank || glued) return new Number(null, false);
            String code = line.text().substring(m.start("digits"), m.end("digits")) + line.text().substring(m.start("code"), m.end("code"));
            return new Number(CitationReader.code(code, scanned), true);
        }
        return new Number(null, true);
    }

    private static @Nullable String issuer(List<PaperLine> above, String text) {
        List<String> bodies = new ArrayList<>();
        for (PaperLine line : above) {
            if (NUMBER.matcher(line.folded()).find() && bodies.isEmpty()) continue;
            // nothing of the issuer stands under the number
            if (NUMBER.matcher(line.folded()).find()) break;
            for (PaperLine part : line.columns()) {
                String left = OF_A_HIGHER_BODY.matcher(left(part)).replaceFirst("");
                boolean syllable = left.length() > 1 && !bodies.isEmpty() && Syllables.isKnown(Folding.fold(left));
                if (left.length() < 4 && !syllable || !Casing.capitals(left) || left.matches("[*\\W_]+")) continue;
                String key = heading(left);
                boolean starts = HEADS.stream().anyMatch(h -> (key + " ").startsWith(h));
                boolean open = !bodies.isEmpty() && WANTS_A_NAME.matcher(heading(bodies.getLast())).matches();
                if (bodies.isEmpty() || starts && !open) bodies.add(left);
                else bodies.set(bodies.size() - 1, bodies.getLast() + " " + left);
            }
        }
        if (!bodies.isEmpty()) {
            String last = bodies.getLast();
            boolean alone = bodies.size() > 1 && WANTS_A_NAME.matcher(heading(last)).matches();
            return Casing.body(alone ? last + " " + bodies.get(bodies.size() - 2) : last);
        }
        return issuing(text);
    }

    private static String heading(String words) {
        return Folding.key(words).replaceAll("\\b[dpb]{1,2}ao\\b", "dao").replaceAll("\\b[dp]{1,2}ang\\b", "dang");
    }

    /** What stands left of the motto, the number and the date where a scan has put both columns on one line. */
    private static String left(PaperLine part) {
        String words = part.text();
        Matcher motto = MOTTO.matcher(part.folded());
        if (motto.find()) words = words.substring(0, motto.start());
        Matcher dated = DATED.matcher(Folding.foldInPlace(words));
        if (dated.find()) words = PLACE.matcher(words.substring(0, dated.start())).replaceFirst("");
        return words.replaceAll("(?<=\\p{Lu}) [\\p{Ll}\\W]{2,}$", "").replaceAll("[\\s,;*—–-]+$", "").strip();
    }

    /** Without a letterhead the body says it: "Ban Chỉ đạo ... ban hành Chương trình". */
    private static @Nullable String issuing(String text) {
        String top = text.substring(0, Math.min(text.length(), 9000));
        String flat = top.replaceAll("(?<=[.;:])[ \\t]*\\n", "\u0001").replaceAll("\\n[ \\t]*\\n(?=\\s*\\p{Lu})", "\u0001").replaceAll("\\s+", " ").replace("\u0001", ". ");
        Matcher m = ISSUES.matcher(Folding.foldInPlace(flat));
        return m.find() ? flat.substring(m.start(1), m.end(1)).replaceAll("\\s+", " ").strip() : null;
    }

    static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
