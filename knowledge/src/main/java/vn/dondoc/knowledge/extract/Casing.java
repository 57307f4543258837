package vn.dondoc.knowledge.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.index.text.Folding;

/** Words that a letterhead or a title prints in capitals, written as in running text. */
final class Casing {
    private static final List<String> PROPER = List.of("Ban Thường vụ", "Ban Chấp hành", "Ban Thường trực", "Đảng ủy", "Thành ủy", "Tỉnh ủy", "Huyện ủy", "Đảng bộ",
            "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc", "Việt Nam", "Ban Chỉ đạo Trung ương", "Ban Chỉ đạo", "Trung ương", "Hội đồng nhân dân", "Quốc hội", "Chính phủ", "Thủ tướng",
            "Tổng Bí thư", "Phó Bí thư", "Bí thư", "Thường trực", "Phó Trưởng ban", "Trưởng ban", "Trưởng Ban Chỉ đạo", "Phó Chủ tịch", "Chủ tịch", "Giám đốc", "Văn phòng", "Bộ Chính trị");
    private static final Pattern OFFICE = Pattern.compile("^((?:Bộ|Sở|Tổng cục|Cục|Chi cục|Phòng|Thanh tra|Ban|Hội|Viện) )(\\p{Ll})(?=\\p{L})");
    private static final Pattern PLACE = Pattern.compile("(?<![\\p{L}])(?:(?:xã|phường|thị trấn|thành phố|tỉnh|huyện|quận|đặc khu)|(?:Thành|Tỉnh|Huyện) ủy) (?!ủy|trực|thuộc)((?:\\p{Ll}\\S* ?){1,4})$");

    private Casing() {}

    /** At least seven letters of ten are capitals: a line of a letterhead, also where a scan has spoilt some. */
    static boolean capitals(String line) {
        long letters = line.chars().filter(Character::isLetter).count(), upper = line.chars().filter(Character::isUpperCase).count();
        return letters >= 2 && upper * 10 >= letters * 7;
    }

    private static final Pattern SHOUTED = Pattern.compile("(?<![\\p{L}/-])(?=\\p{Lu}{2,}(?![\\p{L}/-]))\\p{Lu}*[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]\\p{Lu}*");

    /** Single words that recognition took for capitals among others that are not: "Văn phòng BỘ". Abbreviations have no tone marks. */
    static String inCompany(String words) {
        if (words.chars().filter(Character::isLowerCase).count() < words.length() / 3) return words;
        return SHOUTED.matcher(words).replaceAll(m -> m.group().charAt(0) + m.group().substring(1).toLowerCase(Locale.ROOT));
    }

    /** Sentence case: the first {@code length} characters lose their capitals, numbers of papers and proper names keep them. */
    static String sentence(String words, int length) {
        String first = java.util.Arrays.stream(words.substring(0, length).split("(?<= )")).map(w -> w.matches(".*\\d.*[/-].*") ? w : w.toLowerCase(Locale.ROOT)).collect(Collectors.joining());
        if (first.isEmpty()) return words;
        String sentence = proper(Character.toUpperCase(first.charAt(0)) + first.substring(1));
        return OFFICE_INSIDE.matcher(sentence).replaceAll(m -> Character.toUpperCase(m.group(1).charAt(0)) + m.group(1).substring(1) + " " + m.group(2).toUpperCase(Locale.ROOT)) + words.substring(length);
    }

    /** A ministry, department or office inside a title: "trong hoạt động của bộ tư pháp". */
    private static final Pattern OFFICE_INSIDE = Pattern.compile("(?<=(?<!\\p{L})(?:của|tại|thuộc|do|với) )(bộ|sở|tổng cục|cục|chi cục) (?!(?:phận|máy|môn|luật|chỉ|tiêu|quản|hữu|tại|thuộc|và|bộ) )(\\p{Ll})(?=\\p{L})");

    /** The name of a body. */
    static String body(String capitals) {
        String name = sentence(capitals, capitals.length());
        Matcher office = OFFICE.matcher(name);
        name = office.replaceAll(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT));
        Matcher place = PLACE.matcher(name);
        if (!place.find()) return name;
        String where = java.util.Arrays.stream(place.group(1).strip().split(" ")).map(s -> Character.toUpperCase(s.charAt(0)) + s.substring(1)).collect(Collectors.joining(" "));
        return name.substring(0, place.start(1)) + where;
    }

    private static String proper(String words) {
        String all = words;
        for (String name : PROPER) {
            Matcher m = Pattern.compile("(?<![a-z])" + Folding.fold(name) + "(?![a-z])").matcher(Folding.foldInPlace(all));
            StringBuilder cased = new StringBuilder(all);
            while (m.find()) for (int i = 0; i < name.length(); i++)
                if (Character.isUpperCase(name.charAt(i))) cased.setCharAt(m.start() + i, Character.toUpperCase(cased.charAt(m.start() + i)));
            all = cased.toString();
        }
        return all;
    }
}
