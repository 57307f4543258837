package vn.dondoc.knowledge.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/** Type and title of a paper: the type in capitals on its line, the title under it until the body begins. */
final class TitleReader {
    static final List<String> TYPES = List.of("Chương trình hành động", "Kế hoạch hành động", "Chương trình công tác", "Chương trình", "Kế hoạch", "Nghị quyết", "Quyết định",
            "Chỉ thị", "Thông báo", "Kết luận", "Hướng dẫn", "Công văn", "Đề án", "Phương án", "Quy chế", "Quy định", "Quy trình", "Báo cáo", "Tờ trình", "Thông tư", "Nghị định",
            "Công điện", "Thông tri", "Giấy mời", "Biên bản", "Dự án");
    private static final Pattern BODY = Pattern.compile("^(?:[-–+]\\s*)?(?:can c[a-z?]{0,3} |th[a-z’']{1,4}e? h[a-z]{1,3}n |xet |theo (?:de nghi|noi dung|tinh than|yeu cau)|de (?:thuc|tri|tang|bao|chu|kip|nang)|nham |tren co so|kinh gui|phan (?:thu|i\\b)|[i1|]\\. |1\\. |dieu 1\\b)");
    private static final Pattern AUTHORITY = Pattern.compile("^(?:(?:pho )?thu tuong|bo truong|thu truong|chu tich|giam doc|tong cuc truong|cuc truong|vu truong|truong ban|truong phong|chanh |tong |uy ban nhan dan|hoi dong nhan dan|ban thuong vu|ban chap hanh|quoc hoi|chinh phu|ban bi thu|bo chinh tri|hieu truong)\\b.*");
    /** Grounds that stand on the title's line, as where a page's lines were joined to paragraphs. */
    private static final Pattern GROUNDS = Pattern.compile("(?<=.{30}[\\p{Ll}\\d]) (?:Căn cứ (?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị|Quyết|Kế hoạch|Chương trình|Chỉ thị|Thông|Công văn|Kết luận)|(?:Thực hiện|Triển khai) (?:Luật|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chương trình|Chỉ thị|Công văn|Công điện|Kết luận|Thông báo) (?:số|của)|Trước (?:diễn biến|tình hình|yêu cầu)|Theo đề nghị của|Xét đề nghị|Thời gian qua,|Trong thời gian qua,)");
    private static final int MOST_LINES = 10;

    /**
     * @param line  where the type stands, -1 where none was found
     * @param maker the body whose head decides, from the line between title and grounds; null where there is none
     */
    record Title(int line, @Nullable String type, @Nullable String words, @Nullable String maker) {}

    private TitleReader() {}

    static Title read(List<PaperLine> lines) {
        for (int i = 0; i < Math.min(lines.size(), 25); i++) {
            Optional<String> type = type(lines.get(i));
            if (type.isPresent()) return new Title(i, type.get(), title(lines, i), maker(lines, i));
        }
        return letter(lines);
    }

    /** The type that a line in capitals names, alone or before the words of the title; these may stand in small letters: "CHƯƠNG TRÌNH công tác năm 2026". */
    static Optional<String> type(PaperLine line) {
        Optional<String> leading = TYPES.stream().filter(t -> line.text().startsWith(t.toUpperCase(java.util.Locale.ROOT) + " ") && line.text().substring(t.length()).strip().matches("(?s)(?:\\p{Ll}|Về |V/v ).{9,}")).findFirst();
        if (leading.isPresent()) return leading;
        // a ward's letterhead sounds like a type without its accents: "PHƯỜNG AN BIÊN", "PHƯƠNG ÁN"
        if (!line.capitals() || line.text().startsWith("(") || Folding.lower(line.text()).startsWith("phường ")) return Optional.empty();
        String key = sounds(line.folded());
        return TYPES.stream().filter(t -> key.equals(sounds(Folding.fold(t))) || key.startsWith(sounds(Folding.fold(t))) && line.folded().length() > t.length() && line.folded().matches("[a-z]+ [a-z]+\\b.*")).findFirst();
    }

    /** Đ is read as P, B or D by a scan, and blanks get lost. */
    private static String sounds(String folded) {
        return folded.replaceAll("(?<![a-z])[dpb]+(?=[a-z])", "d").replaceAll("[^a-z0-9]", "");
    }

    /** An official letter names no type: "V/v ..." under its number and "Kính gửi" below. */
    private static Title letter(List<PaperLine> lines) {
        List<PaperLine> top = lines.subList(0, Math.min(lines.size(), 20));
        boolean addressed = top.stream().anyMatch(l -> l.folded().matches("^kinh gui\\b.*"));
        for (int i = 0; addressed && i < top.size(); i++)
            for (PaperLine part : top.get(i).columns())
                if (part.folded().matches("^v/v\\b.*")) return new Title(-1, "Công văn", (part.text() + more(top, i, part)).replaceFirst("(?i)^v/v:?\\s*", "Về việc ").replaceFirst("(?i)^Về việc (?:về )?việc ", "Về việc "), null);
        return new Title(-1, null, null, null);
    }

    /** The lines on which the subject of a letter goes on. */
    private static String more(List<PaperLine> top, int at, PaperLine subject) {
        StringBuilder more = new StringBuilder();
        if (!top.get(at).text().equals(subject.text())) return "";
        for (int i = at + 1; i < Math.min(top.size(), at + MOST_LINES); i++) {
            PaperLine line = top.get(i);
            if (line.blankAbove() && !(subject.text() + more).endsWith(",") || line.folded().matches("^(?:kinh gui|cong hoa|doc lap|so ?:).*") || LetterheadReader.dated(line.text()) || line.columns().size() > 1) break;
            more.append(' ').append(line.text());
        }
        return more.toString();
    }

    private static String title(List<PaperLine> lines, int at) {
        StringBuilder title = new StringBuilder(lines.get(at).text());
        String last = lines.get(at).text();
        for (int i = at + 1; i < Math.min(lines.size(), at + MOST_LINES); i++) {
            PaperLine line = lines.get(i);
            boolean opens = Character.isUpperCase(first(line.text())) && !line.capitals();
            if (LetterheadReader.dated(line.text())) continue;
            if (line.text().startsWith("(") || line.folded().matches("^(?:kinh gui|dieu 1|[i1|]\\. |quyet [db]inh:?$).*")) break;
            if (opens && (i > at + 1 || last.length() > 25) && BODY.matcher(line.folded()).find()) break;
            if (opens && line.blankAbove() && i > at + 1 && line.text().length() > 50 && !last.matches(".*(?:,|của|về|và|cua|ve|va)$")) break;
            if (line.capitals() && i > at + 1 && AUTHORITY.matcher(line.folded()).matches() && followedByGrounds(lines, i)) break;
            title.append(' ').append(line.text());
            last = line.text();
        }
        // a rule drawn with signs under the title
        String words = title.toString().replaceAll("\\s+", " ").replaceFirst("[\\s*_=~-]+$", "").strip();
        java.util.regex.Matcher grounds = GROUNDS.matcher(words);
        if (grounds.find()) words = words.substring(0, grounds.start());
        int upper = capitals(words);
        return upper > 3 ? Casing.sentence(words, upper) : words;
    }

    private static @Nullable String maker(List<PaperLine> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + MOST_LINES); i++) {
            PaperLine line = lines.get(i);
            if (!line.capitals() || !AUTHORITY.matcher(line.folded()).matches() || !followedByGrounds(lines, i)) continue;
            java.util.regex.Matcher head = Pattern.compile("^.*?(?:truong ban|truong|chu tich|giam doc|tuong)\\s+(?=\\S)").matcher(line.folded());
            return head.find() ? Casing.body(line.text().substring(head.end())) : null;
        }
        return null;
    }

    /** The office that decides stands in capitals between the title and the grounds. */
    private static boolean followedByGrounds(List<PaperLine> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 4); i++) {
            if (BODY.matcher(lines.get(i).folded()).find() && !lines.get(i).capitals()) return true;
            if (!lines.get(i).capitals()) return false;
        }
        return false;
    }

    private static char first(String text) {
        return text.replaceFirst("^[-–+“\"\\s]+", "").chars().mapToObj(c -> (char) c).findFirst().orElse(' ');
    }

    /** How many characters at the start stand in words of capitals. */
    private static int capitals(String words) {
        int end = 0;
        for (String word : words.split("(?<= )")) {
            if (word.chars().anyMatch(Character::isLetter) && !Casing.capitals(word) && word.strip().length() > 1) break;
            end += word.length();
        }
        return end;
    }
}
