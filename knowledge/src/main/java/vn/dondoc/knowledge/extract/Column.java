package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/** What a column of a task table holds, told by the meaning of its heading, not by its place. */
public enum Column {
    NUMBER, CONTENT, DIRECTING, LEAD, COORDINATING, OUTPUT, SUBMIT_TO, DUE, REMARK;

    private static final Map<Column, Pattern> MEANINGS = new LinkedHashMap<>();

    static {
        // a narrow cell breaks the letters over two lines
        meaning(NUMBER, "^(s ?t ?t|t ?t|so t ?t|so thu tu)$");
        meaning(COORDINATING, "phoi hop|tham gia");
        meaning(DIRECTING, "chi dao|lanh dao|phu trach|chiu trach nhiem chi dao|nguoi chiu trach nhiem|^(truong doan|to truong|doan truong)\\b");
        meaning(SUBMIT_TO, "cap trinh|trinh cap|cap ban hanh|cap phe duyet");
        meaning(OUTPUT, "san pham|ket qua|dau ra|^(the )?loai (van ban|hinh)|^hinh thuc (van ban|ban hanh|san pham)");
        meaning(DUE, "thoi gian|thoi han|^han\\b|tien do|thoi diem|lo trinh|^(thang|quy|nam|ngay) (thuc hien|hoan thanh|trinh)");
        meaning(LEAD, "chu tri|dau moi|thuc hien|trach nhiem|tham muu|don vi|co quan");
        meaning(REMARK, "ghi chu");
        meaning(CONTENT, "noi dung|nhiem vu|cong viec|hoat dong|giai phap|cong tac");
    }

    private static final Pattern BOTH = Pattern.compile("((co quan|don vi|to chuc|bo phan|trach nhiem|phong|ban) )*chu tri( thuc hien)?( va| hoac)?( co quan| don vi)* phoi hop( thuc hien)?( chu tri.*)?");

    private static void meaning(Column column, String words) {
        MEANINGS.put(column, Pattern.compile(words));
    }

    /** The column that a heading cell names. */
    static Optional<Column> of(String heading) {
        String key = Folding.key(heading);
        if (key.isEmpty()) return Optional.empty();
        // "Nội dung thực hiện" is what is done, not who does it: the first words decide
        if (key.matches("(ten )?(noi dung|nhiem vu|cong viec|hoat dong|giai phap|cong tac|ten nhiem vu)\\b.*") && !key.matches(".*(phoi hop|chu tri)$")) return Optional.of(CONTENT);
        // one column for who leads and who helps; under such a heading each may have a column of its own
        if (BOTH.matcher(key).matches()) return Optional.of(LEAD);
        // a measure, or the body whose doings are looked into, does nothing
        if (key.matches("(don vi|dv) ?tinh\\b.*|dvt|(doi tuong|don vi|co quan|to chuc) (duoc |bi )?(kiem tra|giam sat|thanh tra)\\b.*|doi tuong\\b.*")) return Optional.empty();
        // "Bộ phận phụ trách" answers as a body, "Lãnh đạo phụ trách" directs
        if (key.matches("(phong|ban|bo phan|don vi|co quan|to chuc|khoa|to|doan the|nganh|chi bo|phong ban)\\b((?!nguoi|can bo|lanh dao|dong chi|ong |ba ).)*phu trach")) return Optional.of(LEAD);
        return MEANINGS.entrySet().stream().filter(e -> e.getValue().matcher(key).find()).map(Map.Entry::getKey).findFirst();
    }

    /** Whether a heading says by when rather than which days are spoken of: "Thời gian thực hiện" beside "Mốc thời gian kiểm tra". */
    static boolean saysByWhen(String heading) {
        return Folding.key(heading).matches(".*(thuc hien|hoan thanh|tien hanh|trien khai|trinh|ban hanh|bao cao).*|thoi han|han|tien do");
    }

    /** Whether a heading names what is to be made, which stands for the task where a table has no other words for it: "Tên văn bản". */
    static boolean namesWhatIsMade(String heading) {
        return Folding.key(heading).matches("(ten|danh muc|du thao|van ban|de an|du an|chuyen de|chuong trinh|dau viec|viec|hang muc|cuoc|hoi nghi)\\b.*");
    }

    private static final Map<String, Column> PHRASES = phrases();
    private static final Set<String> WORDS = words();

    /** Headings as they are printed one after the other when a page's columns are flattened. Longest first. */
    private static Map<String, Column> phrases() {
        Map<String, Column> p = new LinkedHashMap<>();
        for (String s : List.of("stt", "tt", "so tt")) p.put(s, NUMBER);
        for (String s : List.of("ten nhiem vu", "noi dung cong viec", "noi dung nhiem vu", "noi dung thuc hien", "nhiem vu giai phap", "nhiem vu cu the",
                "noi dung", "nhiem vu", "ten cong viec", "cong viec", "ten hoat dong", "hoat dong", "giai phap", "noi dung nhiem vu giai phap")) p.put(s, CONTENT);
        for (String s : List.of("chu tri chi dao", "lanh dao chi dao", "chi dao", "lanh dao phu trach", "chiu trach nhiem chi dao", "nguoi chi dao", "phu trach")) p.put(s, DIRECTING);
        for (String s : List.of("don vi chu tri", "co quan chu tri", "chu tri", "co quan don vi chu tri", "don vi thuc hien", "co quan thuc hien",
                "co quan chu tri tham muu", "co quan chu tri tham muu thuc hien", "chu tri thuc hien", "don vi co quan chu tri", "trach nhiem thuc hien")) p.put(s, LEAD);
        for (String s : List.of("don vi phoi hop", "co quan phoi hop", "phoi hop", "co quan don vi phoi hop", "phoi hop thuc hien", "don vi co quan phoi hop")) p.put(s, COORDINATING);
        for (String s : List.of("san pham dau ra", "san pham", "ket qua", "ket qua dau ra", "san pham ket qua", "ket qua san pham", "san pham hoan thanh", "dau ra")) p.put(s, OUTPUT);
        for (String s : List.of("cap trinh", "trinh cap", "cap trinh ban hanh", "trinh cap cap ban hanh", "cap ban hanh")) p.put(s, SUBMIT_TO);
        for (String s : List.of("thoi gian", "thoi gian hoan thanh", "thoi gian thuc hien", "thoi han", "thoi han hoan thanh", "thoi gian thuc hien hoan thanh",
                "han hoan thanh", "tien do", "tien do thuc hien", "thoi han thuc hien", "thoi gian trinh", "tien do hoan thanh")) p.put(s, DUE);
        p.put("ghi chu", REMARK);
        return p;
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        PHRASES.keySet().forEach(p -> words.addAll(List.of(p.split(" "))));
        return words;
    }

    /** Whether a line could be part of a flattened heading: all its words are heading words. */
    static boolean headingLine(String line) {
        String key = Folding.key(line);
        return !key.isEmpty() && WORDS.containsAll(List.of(key.split(" ")));
    }

    /** The columns that flattened heading words name, in order; empty where they do not read as headings. */
    static List<Column> inOrder(String headings) {
        String rest = Folding.key(headings);
        List<Column> columns = new ArrayList<>();
        while (!rest.isEmpty()) {
            String s = rest;
            Optional<String> phrase = PHRASES.keySet().stream().filter(p -> s.equals(p) || s.startsWith(p + " "))
                    .max(java.util.Comparator.comparingInt(String::length));
            if (phrase.isEmpty()) return List.of();
            Column column = PHRASES.get(phrase.get());
            if (!columns.contains(column)) columns.add(column);
            rest = rest.substring(phrase.get().length()).strip();
        }
        return columns;
    }

}
