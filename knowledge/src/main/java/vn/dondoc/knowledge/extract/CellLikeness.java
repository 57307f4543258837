package vn.dondoc.knowledge.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.Bodies;

/**
 * How well words read as what a column holds: word by word while a cell grows, and as a whole when it ends. Content
 * is the measure: a word there earns nothing, so a word elsewhere must earn its place. Cells that a table repeats are
 * learnt and count most.
 */
final class CellLikeness {
    private static final Pattern HEADS = Pattern.compile("cac|so|ban|van|vp|phong|trung|ubnd|hdnd|uy|cong|hoi|doan|truong|dang|bo|cuc|vu|chi|vien|bao|dai|to|tong|thanh|kho|ngan|toa|mttq|ubmttq|mat|lien|tap|don|co|dia|toan|chu|giam|thu|cap|tct|thuong|benh|hat|tram|theo|quy");
    private static final Set<String> OPEN = Set.copyOf(List.of("va", "cua", "cac", "so", "phong", "co", "don", "tai", "thuoc", "lien", "quan,", "trong", "cho", "voi", "bo", "vu", "ban", "thanh", "cap"));
    private static final Set<String> DUE = Set.copyOf(List.of(("thang quy nam ngay truoc thuong xuyen hang cham nhat den het tu trong dau cuoi moi dinh ky lan va i ii iii iv ca giai doan lien tuc theo khi "
            + "gio sau ke hoach huong dan quy dinh tien do thoi gian de nghi cua yeu cau bat nhung tiep").split(" ")));
    private static final Pattern DUE_FIGURE = Pattern.compile("\\d{1,4}([/.-]\\d{1,4}){0,2}|(i|ii|iii|iv)(/\\d{4})?");
    private static final Pattern DUE_START = Pattern.compile("thang|quy|nam|ngay|truoc|thuong|hang|cham|den|het|tu|trong|dau|cuoi|moi|dinh|ca|giai|lien|theo|khi|sau|hoan|bat|\\d.*|i+|iv");
    private static final Set<String> OUTPUT = Set.copyOf(List.of(("van ban bao cao ke hoach quyet dinh nghi chuong trinh de an phan mem he thong tin to hoi lop tap huan cong san pham "
            + "thiet bi cac ung dung chien luoc quy che bien danh muc co so du lieu chi thi huong dan bo cuoc kiem tra dot tai trang ho thong tu luat phe duyet ket qua xuat trien khai").split(" ")));
    private static final String PLAIN = "các sở ban ngành cơ quan đơn vị địa phương xã phường đặc khu liên quan có liên quan các bộ ngành cơ quan trung ương liên quan và địa phương các phòng ban ngành các đơn vị liên quan "
            + "các thôn các tổ chức chính trị xã hội thuộc bộ các đơn vị thuộc bộ đảng ủy hđnd ubnd ubmttq cấp xã ủy ban mặt trận tổ quốc việt nam các cơ quan đảng ủy ban nhân dân các cấp "
            + "các cục vụ đơn vị chủ trì theo chức năng nhiệm vụ được giao vụ tổ chức cán bộ văn phòng bộ thanh tra bộ cục công nghệ thông tin cục kế hoạch tài chính công đoàn bộ tổng cục "
            + "bộ kế hoạch và đầu tư bộ tài chính bộ nội vụ bộ tư pháp bộ công an bộ quốc phòng bộ y tế bộ giáo dục và đào tạo bộ nông nghiệp và phát triển nông thôn bộ nông nghiệp và môi trường "
            + "bộ thông tin và truyền thông bộ khoa học và công nghệ bộ văn hóa thể thao và du lịch bộ lao động thương binh và xã hội bộ xây dựng bộ công thương bộ giao thông vận tải ủy ban dân tộc "
            + "bộ tài nguyên và môi trường văn phòng chính phủ ngân hàng nhà nước việt nam bảo hiểm xã hội việt nam vụ pháp luật ban chỉ đạo thành phố ban chỉ đạo trung ương các tổ chức cá nhân liên quan";
    private static final Pattern PERSON = Pattern.compile("(- )?(dong chi|ong |ba |dc |d/c |bo truong|thu truong|chu tich|pho chu tich|thuong truc|thanh vien|cac thanh vien|truong ban|pho thu tuong|giam doc|cac dong chi|bi thu|pho bi thu).*");

    private final RowReader reader;
    private final DueDateParser dueDates;
    private final Set<String> bodyPairs = new HashSet<>(), bodyWords = new HashSet<>();
    private final Map<Column, Map<String, Integer>> learnt = new EnumMap<>(Column.class);
    private final Map<Column, Set<String>> learntPairs = new EnumMap<>(Column.class);
    private final Map<String, Double> wholes = new HashMap<>();

    CellLikeness(RowReader reader, DueDateParser dueDates) {
        this.reader = reader;
        this.dueDates = dueDates;
        pairs(PLAIN, bodyPairs, bodyWords);
        reader.names().forEach(name -> pairs(name, bodyPairs, bodyWords));
    }

    private static void pairs(String words, Set<String> pairs, Set<String> single) {
        String[] keys = Folding.key(words).split(" ");
        for (int i = 0; i < keys.length; i++) {
            single.add(keys[i]);
            if (i > 0) pairs.add(keys[i - 1] + " " + keys[i]);
        }
    }

    /** Takes in the cells of rows that were read, to read the table once more with them. */
    void learn(Column column, String cell) {
        String key = Folding.key(cell);
        if (key.isEmpty()) return;
        if (learnt.computeIfAbsent(column, _ -> new HashMap<>()).merge(key, 1, Integer::sum) == 2)
            pairs(cell, learntPairs.computeIfAbsent(column, _ -> new HashSet<>()), new HashSet<>());
        wholes.clear();
    }

    void forget() {
        learnt.clear();
        learntPairs.clear();
        wholes.clear();
    }

    int times(Column column, String cell) {
        return learnt.getOrDefault(column, Map.of()).getOrDefault(Folding.key(cell), 0);
    }

    /** What a word adds to a cell after the word before it; {@code before} empty at the start of a cell or where not known. */
    double word(Column column, String before, PrintedLine.Word word, boolean first) {
        String key = word.key();
        boolean pair = !before.isEmpty() && learntPairs.getOrDefault(column, Set.of()).contains(before + " " + key);
        return switch (column) {
            case NUMBER -> 0;
            case CONTENT -> first && !word.upper() && !Character.isDigit(word.text().charAt(0)) && !word.text().matches("[-+(\"“(].*") ? -3.5 : 0;
            case DIRECTING -> pair ? 1 : directing(word, first);
            case LEAD, COORDINATING, SUBMIT_TO -> pair ? 1 : body(before, word, first);
            case OUTPUT, REMARK -> pair ? 0.8 : output(word, first);
            case DUE -> due(word, first);
        };
    }

    private static double directing(PrintedLine.Word word, boolean first) {
        if (first) return PERSON.matcher(word.key() + " chi").matches() || word.text().equals("-") || word.upper() ? 0.5 : -3;
        return word.upper() || word.key().matches("chi|uy|vien|ban|tich|truong|nhiem|thu|thanh|pho|thuong|vu|nhan|dan|chu|bi|phu|trach|khoi|linh|vuc") ? 0.5 : -0.5;
    }

    private double body(String before, PrintedLine.Word word, boolean first) {
        String key = word.key();
        if (key.isEmpty()) return first ? 0.5 : 0;
        if (first) return HEADS.matcher(key).matches() ? word.upper() || key.equals("cac") ? 1.2 : -0.8 : word.upper() && bodyWords.contains(key) ? -1 : -3;
        if (!before.isEmpty() && bodyPairs.contains(before + " " + key)) return 0.6;
        if (bodyWords.contains(key)) return word.upper() ? 0.5 : 0.1;
        return word.text().length() > 1 && word.upper() ? 0 : -1;
    }

    private static double output(PrintedLine.Word word, boolean first) {
        double worth = OUTPUT.contains(word.key()) ? 0.25 : -0.05;
        return first ? worth + (word.upper() || word.text().equals("-") ? 0.4 : -3) : worth;
    }

    private static double due(PrintedLine.Word word, boolean first) {
        String key = word.key().replace(' ', '/');
        boolean figure = DUE_FIGURE.matcher(key).matches();
        if (first && !DUE_START.matcher(key).matches()) return -3;
        return figure ? 1.3 : DUE.contains(key) ? 0.9 : -2.5;
    }

    /** What a cell is worth when it ends. */
    double whole(Column column, String cell) {
        return wholes.computeIfAbsent(column.ordinal() + cell, _ -> {
            double known = Math.clamp(times(column, cell) - 1, 0, 4) * 0.7;
            return known + switch (column) {
                case NUMBER -> 0.0;
                case CONTENT -> cell.isEmpty() ? -6.0 : cell.length() < 12 ? -3 : 0;
                case DIRECTING -> cell.isEmpty() ? -3.0 : PERSON.matcher(Folding.fold(cell)).matches() ? 3 : -2;
                case LEAD -> bodies(cell, -4);
                case COORDINATING, SUBMIT_TO -> bodies(cell, -1.2);
                case OUTPUT, REMARK -> cell.isEmpty() ? -1.0 : 0.8;
                case DUE -> due(cell);
            };
        });
    }

    private double bodies(String cell, double empty) {
        if (cell.isEmpty()) return empty;
        if (cell.length() > 260) return -8;
        List<String> bodies = Bodies.split(WholeCells.unlabelled(cell));
        double sum = 0;
        for (String body : bodies) {
            String key = Folding.key(body);
            String[] words = key.split(" ");
            if (reader.known(body)) sum += 3.5;
            else if (words.length <= 16 && HEADS.matcher(words[0]).matches()) sum += 1 - 0.2 * Math.max(0, words.length - 7);
            else sum -= 4;
            if (OPEN.contains(words[words.length - 1]) && !key.endsWith("noi vu")) sum -= 3;
        }
        return bodies.isEmpty() ? empty : sum / bodies.size();
    }

    private double due(String cell) {
        if (cell.isEmpty()) return -4;
        return switch (dueDates.parse(cell)) {
            case DueDate.Unstated _ -> -4;
            case DueDate.Several _ -> -1;
            default -> 4;
        };
    }

    /** @param key first syllable without diacritics */
    static boolean startsBody(String key) {
        return HEADS.matcher(key).matches();
    }

    boolean dated(String cell) {
        return !(dueDates.parse(cell) instanceof DueDate.Unstated);
    }
}
