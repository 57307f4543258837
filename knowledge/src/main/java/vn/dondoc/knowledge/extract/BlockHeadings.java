package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * The heading of a task table on pages that an export wrote block by block: its labels stand among the rows, in any
 * order, lines of neighbouring labels in turn, and again on every page.
 *
 * @param columns from left to right, the row's number left out; a task above its activities is {@link TableHeading#GROUP}
 * @param lines   keys of the lines that are heading wherever they stand
 * @param zones   keys of the lines that are heading where they follow another line of the heading
 */
record BlockHeadings(List<Column> columns, Set<String> lines, Set<String> zones) {
    private static final Set<String> WORDS = Set.copyOf(List.of(("stt tt so noi dung nhiem vu cong viec hoat dong giai phap thuc hien co quan don vi chu tri tham muu phoi hop thoi gian han hoan thanh tien do san pham dau ra "
            + "ket qua ghi chu lanh dao chi trach nhiem chiu phu moi hoac cap trinh ban hanh ten cu the nguoi dong phe duyet hoa n to chuc trien khai").split(" ")));
    private static final Pattern TOLD = Pattern.compile("\\b(noi dung|nhiem vu|cong viec|hoat dong|giai phap|thuc hien|chu tri|phoi hop|thoi gian|thoi han|tien do|hoan thanh|san pham|ket qua|trach nhiem)\\b");
    private static final Map<Column, Pattern> LABELS = new EnumMap<>(Column.class);
    private static final List<Column> CUSTOM = List.of(Column.NUMBER, Column.CONTENT, Column.DIRECTING, Column.LEAD, Column.COORDINATING, Column.SUBMIT_TO, Column.OUTPUT, Column.DUE, Column.REMARK);
    private static final int ZONE = 18, MOST_LINES = 9, MOST_TRIED = 5000, NEXT = 2;

    static {
        label(Column.NUMBER, "stt|tt|so tt");
        label(Column.CONTENT, "(ten |cac )?(noi dung|nhiem vu|cong viec|hoat dong|giai phap)( (?!.*(chu tri|phoi hop|thoi gian|san pham)).*)?");
        label(Column.DIRECTING, "((nguoi|lanh dao|dong chi|chu tri|chiu trach nhiem|trach nhiem) )*(chi dao|phu trach)( thuc hien)?|lanh dao( phu trach)?");
        label(Column.LEAD, "(trach nhiem )?((co quan|don vi|bo phan|to chuc) )*(chu tri|thuc hien|dau moi|tham muu|chiu trach nhiem)( (hoac|va|tham muu|dau moi|thuc hien|chu tri|phoi hop))*|trach nhiem( thuc hien)?|(co quan|don vi)");
        label(Column.COORDINATING, "((co quan|don vi|bo phan|to chuc) )*(phoi hop|tham gia)( thuc hien)?");
        label(Column.SUBMIT_TO, "(trinh cap|cap trinh|trinh|cap ban hanh|cap phe duyet)( (cap|ban hanh|phe duyet|trinh|co tham quyen))*");
        label(Column.OUTPUT, "((san pham|ket qua|dau ra|hoan thanh|thuc hien|du kien) ?)+");
        label(Column.DUE, "(thoi gian|thoi han|tien do|han)( (thuc|hien|hoan|thanh|hoa|n|trinh|ban|hanh|trien|khai|du|kien))*");
        label(Column.REMARK, "ghi chu");
    }

    private static void label(Column column, String words) {
        LABELS.put(column, Pattern.compile(words));
    }

    static String key(PrintedLine line) {
        return Folding.key(line.text());
    }

    static boolean first(PrintedLine line) {
        String key = key(line);
        return key.matches("(stt|tt|so tt)( .*)?") && (key.indexOf(' ') < 0 || words(key) && key.length() < 120);
    }

    private static boolean words(String key) {
        return WORDS.containsAll(List.of(key.split(" ")));
    }

    /** @param pages of the table, line by line */
    static BlockHeadings of(List<List<PrintedLine>> pages) {
        Map<String, Integer> times = new HashMap<>();
        for (List<PrintedLine> page : pages) new HashSet<>(page.stream().map(BlockHeadings::key).toList()).forEach(k -> times.merge(k, 1, Integer::sum));
        Set<String> lines = new HashSet<>(), zones = new HashSet<>();
        for (List<PrintedLine> page : pages) {
            int since = ZONE;
            for (int i = 0; i < page.size(); i++) {
                PrintedLine line = page.get(i);
                String key = key(line);
                since = first(line) ? 0 : since + 1;
                boolean often = pages.size() > 1 && times.get(key) >= Math.max(2, 0.6 * pages.size());
                if (key.isEmpty() || key.matches("\\d+|[ivx]+|[a-e]")) continue;
                boolean label = of(key) != null || often && begins(page, i);
                if (words(key) && (often && label || label && (times.get(key) > 1 || pages.size() == 1) && key.indexOf(' ') > 0 || since == 0)) lines.add(key);
                else if (words(key) && pages.size() == 1 && since < ZONE) zones.add(key);
            }
        }
        if (pages.size() > 1) zones.addAll(under(pages, lines, times));
        Map<List<Column>, Integer> orders = new LinkedHashMap<>();
        for (List<PrintedLine> page : pages) {
            List<Column> named = named(blocks(page, lines, zones));
            if (!named.isEmpty()) orders.merge(named, 1, Integer::sum);
        }
        List<Column> columns = orders.entrySet().stream().max(Comparator.comparingInt(e -> 100 * e.getKey().size() + 10 * e.getValue() - disorder(e.getKey()))).map(Map.Entry::getKey).orElse(List.of());
        return new BlockHeadings(columns, lines, zones);
    }

    /** Whether a line and one soon below it are a label together: "Đơn vị chủ | trì", "Kết quả đầu | Thời hạn | ra". */
    private static boolean begins(List<PrintedLine> page, int at) {
        String key = key(page.get(at));
        return words(key) && key.indexOf(' ') > 0 && page.subList(at + 1, Math.min(page.size(), at + 1 + NEXT)).stream().map(BlockHeadings::key).anyMatch(next -> words(next) && of(key + " " + next) != null);
    }

    /** Lines that go on with a label: of words that labels are made of, or about as often as there are pages. */
    private static Set<String> under(List<List<PrintedLine>> pages, Set<String> lines, Map<String, Integer> times) {
        Map<String, Integer> under = new HashMap<>();
        double most = Math.max(2, 0.6 * pages.size());
        for (List<PrintedLine> page : pages) {
            Set<String> here = new HashSet<>();
            boolean zone = false;
            for (PrintedLine line : page) {
                String key = key(line);
                if (key.isEmpty() || key.matches("\\d+|[ivx]+|[a-e]")) continue;
                boolean goes = zone && (words(key) || TOLD.matcher(key).find() && times.get(key) >= most && line.words().size() < 16);
                if (goes && !lines.contains(key)) here.add(key);
                zone = lines.contains(key) || goes;
            }
            here.forEach(key -> under.merge(key, 1, Integer::sum));
        }
        under.entrySet().removeIf(e -> e.getValue() < (words(e.getKey()) ? 2 : most));
        return under.keySet();
    }

    private static List<List<PrintedLine>> blocks(List<PrintedLine> page, Set<String> lines, Set<String> zones) {
        List<List<PrintedLine>> blocks = new ArrayList<>();
        boolean before = false;
        for (PrintedLine line : page) {
            boolean heading = lines.contains(key(line)) || zones.contains(key(line)) && before;
            if (heading && (!before || line.blankBefore())) blocks.add(new ArrayList<>());
            if (heading) blocks.getLast().add(line);
            before = heading;
        }
        return blocks;
    }

    private static int disorder(List<Column> columns) {
        int disorder = 0;
        for (int i = 1; i < columns.size(); i++) if (CUSTOM.indexOf(columns.get(i)) < CUSTOM.indexOf(columns.get(i - 1))) disorder++;
        return disorder;
    }

    private static List<Column> named(List<List<PrintedLine>> blocks) {
        List<Column> columns = new ArrayList<>();
        for (List<PrintedLine> block : blocks) {
            List<Column> here = labels(block);
            if (block.size() > 1) here = here.stream().sorted(Comparator.comparingInt(CUSTOM::indexOf)).toList();
            for (Column column : here) {
                if (column == Column.CONTENT && columns.contains(Column.CONTENT) && columns.indexOf(Column.CONTENT) == columns.size() - 1 && !columns.contains(TableHeading.GROUP)) columns.add(columns.size() - 1, TableHeading.GROUP);
                else if (column != Column.NUMBER && !columns.contains(column)) columns.add(column);
            }
        }
        boolean tasks = columns.contains(Column.CONTENT) && (columns.contains(Column.DUE) || columns.contains(Column.LEAD)) && columns.size() >= 3;
        return tasks ? columns : List.of();
    }

    /** The labels of a block: all its lines one label, or lines of two or three labels in turn. */
    private static List<Column> labels(List<PrintedLine> block) {
        if (block.size() > MOST_LINES) return List.of();
        for (int n = 1; n <= 3; n++) {
            String[] labels = new String[n];
            java.util.Arrays.fill(labels, "");
            List<Column> found = share(block, 0, labels, new int[] {MOST_TRIED});
            if (found != null) return found;
        }
        if (block.size() == 1) return inLine(block.getFirst());
        List<Column> found = new ArrayList<>();
        for (PrintedLine line : block) for (Column column : labels(List.of(line))) if (!found.contains(column)) found.add(column);
        return found;
    }

    private static @Nullable List<Column> share(List<PrintedLine> block, int at, String[] labels, int[] left) {
        if (left[0]-- < 0) return null;
        if (at == block.size()) {
            List<Column> columns = new ArrayList<>();
            for (String label : labels) {
                Column column = of(label.strip());
                if (column == null || columns.contains(column)) return null;
                columns.add(column);
            }
            return columns;
        }
        PrintedLine line = block.get(at);
        int n = line.words().size();
        for (int i = 0; i < labels.length; i++) {
            String[] with = labels.clone();
            with[i] += " " + Folding.key(line.text());
            List<Column> found = share(block, at + 1, with, left);
            if (found != null) return found;
            if (labels[i].isEmpty()) break;
        }
        for (int i = 0; i < labels.length; i++) for (int j = 0; j < labels.length; j++) for (int cut = 1; i != j && cut < n; cut++) {
            if (labels[i].isEmpty() && labels[j].isEmpty() && i > j) continue;
            String[] with = labels.clone();
            with[i] += " " + Folding.key(line.text(0, cut));
            with[j] += " " + Folding.key(line.text(cut, n));
            List<Column> found = share(block, at + 1, with, left);
            if (found != null) return found;
        }
        return null;
    }

    /** @param label its words without accents */
    static @Nullable Column of(String label) {
        return CUSTOM.stream().filter(c -> LABELS.get(c).matcher(label).matches()).findFirst().orElse(null);
    }

    /** Labels beside each other on one line, cut before capitals. */
    private static List<Column> inLine(PrintedLine line) {
        List<Column> columns = new ArrayList<>();
        int n = line.words().size();
        for (int a = 0; a < n; ) {
            int b = a + 1;
            while (b < n && !line.words().get(b).upper()) b++;
            Column column = of(Folding.key(line.text(a, b)));
            if (column != null) columns.add(column);
            a = b;
        }
        return columns;
    }
}
