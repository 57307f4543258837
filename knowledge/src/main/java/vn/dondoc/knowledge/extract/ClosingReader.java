package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/** The end of a paper: "Nơi nhận" with its list on the left, the signer's authority, position and name on the right. */
final class ClosingReader {
    private static final Pattern RECIPIENTS = Pattern.compile("^\\W{0,3}n[o0]i nh[a-z0-9]{1,3}n\\s*[:;.]?(.*)$");
    private static final Pattern BULLET = Pattern.compile("^[-–—~_+•*]\\s*(?=\\S)");
    private static final Pattern LAST = Pattern.compile("^l[a-z]{1,2}u\\b.*");
    private static final Pattern END = Pattern.compile("^\\W{0,2}(?:phu luc|\\((?:kem|ban hanh) |[i1|]{1,3}\\. ).*");
    private static final Pattern POSITION = Pattern.compile("(?<![a-z])(?:t\\s?/?\\s?m|kt|tl|tuq|t/l|k/t|q)\\.? |bo truong|thu truong|chu tich|(?<![a-z])[bi]i? ?thu(?![a-z])|giam doc|truong ban|truong [dpb]oan|cuc truong|vu truong|truong phong|tong cuc truong|thu tuong|hieu truong|chanh |vien truong|hat truong|chi huy truong|ban th[a-z]{1,3}ng (?:vu|truc)|uy ban nhan dan|hoi dong|dang uy|thuong truc|to truong|truong tieu ban|tong bi thu|chu nhiem|ban chi [dpb]ao");
    private static final Pattern AUTHORITY = Pattern.compile("^(?:t\\s?/?\\s?m|kt|tl|tuq|t/l|k/t)\\.?\\s.*");
    private static final Pattern NAME = Pattern.compile("(?:(?:PGS|GS|TS|ThS|KTS|BS|Đại tá|Thượng tá|Thiếu tướng)\\.?\\s*)*(\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}+){1,4})");
    /** Of a signature's column beside a recipient: authority or position in capitals at the line's end. */
    private static final Pattern BESIDE = Pattern.compile("\\s[\\[|(]?\\s?((?:(?:TM|T/M|KT|K/T|TL|T/L|TUQ)\\.?\\s|PH\\S?\\s|CH[UỦ]\\sT|B[IÍi]\\sTH|THƯ\\sTH|THU\\sTH|GI[ÁA]M\\s[ĐDP]|TR[UƯ]\\S{0,2}NG\\s|B[ỘO]\\sTR)[\\p{Lu}\\si.]{3,})[^\\p{L}]*$");
    private static final int MOST_LINES = 45;

    /** @param name null where it cannot be read */
    record Signer(@Nullable String name, @Nullable String position) {}

    record Closing(List<String> recipients, Signer signer) {}

    private ClosingReader() {}

    static Closing read(List<PaperLine> lines, boolean scanned) {
        int at = 0;
        while (at < lines.size() && !RECIPIENTS.matcher(lines.get(at).columns().isEmpty() ? "" : lines.get(at).columns().getFirst().folded()).matches()) at++;
        if (at == lines.size()) return new Closing(List.of(), new Signer(null, null));
        int end = at + 1;
        while (end < lines.size() && end < at + MOST_LINES && !END.matcher(lines.get(end).folded()).matches() && (TitleReader.type(lines.get(end)).isEmpty() || POSITION.matcher(lines.get(end).folded()).find())) end++;
        List<PaperLine> closing = lines.subList(at, end);
        Signer signer = signer(closing, scanned);
        if (signer.name == null) {
            Signer above = signer(lines.subList(Math.max(0, at - 8), end), scanned);
            if (above.name != null || above.position != null) signer = above;
        }
        return new Closing(recipients(closing, scanned), signer);
    }

    private static List<String> recipients(List<PaperLine> lines, boolean scanned) {
        List<String> found = new ArrayList<>();
        boolean open = false;
        for (PaperLine line : lines) {
            List<PaperLine> columns = line.columns();
            if (columns.isEmpty()) continue;
            String words = columns.getFirst().text();
            boolean first = RECIPIENTS.matcher(columns.getFirst().folded()).matches();
            if (first) words = words.substring(words.indexOf(':') + 1).strip();
            if (first && !BULLET.matcher(words).find()) continue;
            for (String item : words.split("(?<=[;.,])\\s+(?=[-–—]\\s)")) {
                boolean bullet = BULLET.matcher(item).find();
                String text = own(BULLET.matcher(item).replaceFirst("").strip(), scanned);
                if (text.isBlank()) continue;
                if (bullet) found.add(text);
                else if ((open || Character.isLowerCase(text.charAt(0)) && !found.isEmpty() && !LAST.matcher(Folding.fold(found.getLast())).matches()) && !Casing.capitals(text) && !found.isEmpty() && text.matches(".*\\p{L}{2,}.*")) found.set(found.size() - 1, found.getLast() + " " + text);
                else continue;
                open = !text.matches(".*[,;.]$");
            }
            if (!open && !found.isEmpty() && LAST.matcher(Folding.fold(found.getLast())).matches()) break;
        }
        return found.stream().map(r -> r.replaceAll("[\\s,;.'’`_|]+$", "")).filter(r -> !r.isEmpty()).toList();
    }

    /** A scan puts the signature's column on the same line: what follows the item's own comma or semicolon is not of it. */
    private static String own(String item, boolean scanned) {
        Matcher beside = BESIDE.matcher(item);
        if (beside.find()) return item.substring(0, beside.start()).strip();
        if (!scanned || item.matches(".*[,;.]$")) return item;
        for (int i = item.length() - 1; i > 0; i--) {
            char c = item.charAt(i);
            if (c == ';') return item.substring(0, i + 1);
            boolean noise = java.util.Arrays.stream(item.substring(i + 1).split("[^\\p{L}]+")).noneMatch(w -> w.length() > 1 && !w.equals(w.toUpperCase(java.util.Locale.ROOT)) && Syllables.isKnown(Folding.fold(w)));
            if ((c == ',' || c == '.') && noise && i + 2 < item.length()) return item.substring(0, i + 1);
            if (!noise) return item;
        }
        return item;
    }

    private static Signer signer(List<PaperLine> lines, boolean scanned) {
        List<String> authority = new ArrayList<>(), position = new ArrayList<>();
        String name = null;
        for (PaperLine line : lines) {
            for (PaperLine part : right(line)) {
                String bare = part.text().replaceAll("(?i)\\((?:đã k[ýi]|k[ýi].*|chữ ký.*)\\)|\\[.*?\\]", "").strip();
                String folded = Folding.foldInPlace(bare);
                Matcher both = Pattern.compile("^(\\p{Lu}[\\p{Lu}\\s.,]{4,})\\s+(" + NAME.pattern() + ")$").matcher(bare);
                if (both.matches() && POSITION.matcher(Folding.fold(both.group(1)) + " ").find()) {
                    position.add(both.group(1).strip());
                    name = both.group(3);
                } else if (Casing.capitals(bare) && POSITION.matcher(folded + " ").find()) {
                    if (AUTHORITY.matcher(folded + " ").matches()) authority.addAll(split(bare, position));
                    else position.add(bare);
                } else if (folded.matches("\\W*\\S{0,2}\\s*kiem") && !position.isEmpty()) position.add("kiêm");
                else if (!(position.isEmpty() && authority.isEmpty()) && name(bare, scanned)) name = NAME.matcher(bare).replaceFirst("$1");
                if (name != null) return signer(name, authority, position);
            }
        }
        return signer(null, authority, position);
    }

    private static Signer signer(@Nullable String name, List<String> authority, List<String> position) {
        StringBuilder post = new StringBuilder();
        for (String line : position) {
            boolean apart = !post.isEmpty() && !line.equals("kiêm") && !post.toString().endsWith(" kiêm");
            String words = line.equals("kiêm") ? line : Casing.sentence(line, line.length());
            post.append(post.isEmpty() ? "" : apart && Folding.fold(line).matches("(?:pho|thu truong|bo truong|truong|chu tich|bi thu|giam doc) ?.*") ? ", " : " ").append(words);
        }
        String by = authority.stream().map(ClosingReader::authority).collect(java.util.stream.Collectors.joining(", "));
        if (post.isEmpty() && by.isEmpty()) return new Signer(name, null);
        return new Signer(name, by.isEmpty() ? post.toString() : post.isEmpty() ? by : post + " (" + by + ")");
    }

    /** "KT. BỘ TRƯỞNG THỨ TRƯỞNG", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" on one line: the signer's own position follows. */
    private static List<String> split(String line, List<String> position) {
        Matcher whole = Pattern.compile("^(T\\s?/?\\s?M\\.?\\s.+?)\\s+(K\\s?/?\\s?T\\.?\\s.+|(?:PHÓ |PHO )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|CHỦ NHIỆM|VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG)(?!\\p{L}).*)$").matcher(line);
        if (whole.matches()) {
            List<String> authority = new ArrayList<>(List.of(whole.group(1)));
            if (AUTHORITY.matcher(Folding.foldInPlace(whole.group(2)) + " ").matches()) authority.addAll(split(whole.group(2), position));
            else position.add(whole.group(2));
            return authority;
        }
        Matcher deputy = Pattern.compile("^(K\\s?/?\\s?T\\.?\\s.+?)\\s+((?:PHÓ|THỨ|PHO|THU)\\s.+)$").matcher(line);
        if (!deputy.matches()) return List.of(line);
        position.add(deputy.group(2));
        return List.of(deputy.group(1));
    }

    private static String authority(String line) {
        String[] words = line.split("[.\\s]+", 2);
        return words.length < 2 ? line : words[0].toUpperCase(java.util.Locale.ROOT) + (line.contains(".") ? ". " : " ") + Casing.sentence(words[1], words[1].length());
    }

    /** On a line with a recipient, what stands to the right of it. */
    private static List<PaperLine> right(PaperLine line) {
        List<PaperLine> parts = new ArrayList<>();
        for (PaperLine column : line.columns()) {
            Matcher label = RECIPIENTS.matcher(column.folded());
            if (label.matches()) {
                String rest = column.text().substring(label.start(1)).strip();
                if (!rest.isEmpty() && !BULLET.matcher(rest).find()) parts.add(PaperLine.of(rest, false));
            } else if (BULLET.matcher(column.text()).find()) {
                Matcher beside = BESIDE.matcher(column.text());
                if (beside.find()) parts.add(PaperLine.of(beside.group(1).strip(), false));
            } else parts.add(column);
        }
        return parts;
    }

    private static boolean name(String words, boolean scanned) {
        Matcher m = NAME.matcher(words);
        if (!m.matches()) return false;
        return java.util.Arrays.stream(Folding.fold(m.group(1)).split("\\s+")).allMatch(Syllables::isKnown) && (!scanned || m.group(1).length() > 7);
    }
}
