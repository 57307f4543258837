package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/**
 * How a cell of a recognised table reads word by word: as bodies of the directory, as a class of bodies, as a due date,
 * or as free text. Each way of reading a word has a cost; a cell that reads as nothing known costs more than content.
 */
final class CellReading {
    /** A word of running text. */
    static final double PLAIN = 0.62;
    /** What names of classes of bodies are put together of. */
    private static final List<String> CHUNKS = List.of("các phòng", "phòng", "các ban", "ban", "các ngành", "ngành", "các cơ quan", "cơ quan", "các đơn vị", "đơn vị", "các đơn vị liên quan", "các đơn vị có liên quan",
            "đơn vị liên quan", "các cơ quan liên quan", "cơ quan liên quan", "có liên quan", "liên quan", "các sở", "sở", "địa phương", "các địa phương", "các xã", "xã", "phường", "đặc khu", "các thôn", "thôn", "đoàn thể", "các đoàn thể",
            "theo chức năng", "chức năng nhiệm vụ", "nhiệm vụ được giao", "cấp xã", "cấp tỉnh", "UBND cấp xã", "UBND các xã", "UBND xã", "Đảng ủy", "Đảng ủy xã", "HĐND", "UBND", "UBMTTQ", "UBMTTQ cấp xã", "các tổ chức chính trị - xã hội", "các tổ chức",
            "tổ chức", "cá nhân", "thành phố", "các trường đại học", "các bộ", "bộ", "các cục", "cục", "các vụ", "vụ", "các doanh nghiệp", "doanh nghiệp", "và", "các cơ quan Đảng", "thuộc Bộ", "trực thuộc", "các ban đảng", "các cấp");
    private static final Set<String> CLASS_STARTS = Set.of("cac", "ubnd", "dang", "hdnd", "ubmttq");
    static final Set<String> HEADS = Set.of("vu", "cuc", "ban", "so", "phong", "van", "doan", "hoi", "tong", "trung", "cong", "bao", "tap", "thanh", "vien", "hoc", "truong", "bo", "uy", "ubnd", "dang", "kho", "chi", "to", "dai", "mat", "lien", "cac", "bhxh", "ngan");
    private static final Map<String, String> DUE = new HashMap<>();
    private static final Pattern DUE_FIGURE = Pattern.compile("^[-–(]?(?:\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d\\d|\\d{1,2}[/-]20\\d\\d|20\\d\\d(?:[-–]20\\d\\d)?|[IVl1]{1,3}/20\\d\\d|[IV]{1,3}|\\d{1,2})[.,;)]?$");
    private static final Pattern COMPLETE = Pattern.compile("(?i).*(20\\d\\d[.,;)]?|xuyên|hằng (?:năm|tháng|quý))$");
    private static final Set<String> OUTPUT = Set.of("bao", "cao", "van", "ban", "ke", "hoach", "quyet", "dinh", "thong", "tu", "nghi", "chuong", "trinh", "de", "an", "xuat", "he", "phan", "mem", "cong", "to", "hoi");

    static {
        for (String w : "tháng quý năm hằng hàng thường xuyên trước ngày đến hết cả định kỳ giai đoạn theo thời gian trong kế hoạch đầu cuối từ liên tục".split(" ")) DUE.putIfAbsent(Folding.key(w), w);
    }

    /** How far a cell has been read. */
    enum Kind { EMPTY, BODY, CLASS, FREE, DUE, TEXT }

    /**
     * @param done  what is read for good, in proper form
     * @param run   what the running body reads so far
     * @param paid  cost of its words, without cuts
     */
    record State(Kind kind, NameTree.@Nullable Node node, String done, String run, PrintedLine.@Nullable Word last, int words, double paid, int width) {
        static final State START = new State(Kind.EMPTY, null, "", "", null, 0, 0, 0);

        String text() {
            String now = kind == Kind.BODY && node != null && node.name() != null ? node.name() : kind == Kind.CLASS && node != null ? join(run, node.name() == null ? "" : node.name()).strip() : run;
            return done.isEmpty() ? now : now.isEmpty() ? done : done + " " + now;
        }

        boolean whole() {
            return kind != Kind.BODY && kind != Kind.CLASS || node == null || node.name() != null;
        }
    }

    record Next(State state, double cost) {}

    private final Map<Column, NameTree> names;

    private final NameTree chunks = new NameTree();

    CellReading(Map<Column, NameTree> names) {
        CHUNKS.forEach(chunks::addChunk);
        this.names = names;
    }

    /** Every way to read a word as the next of a cell. */
    List<Next> read(Column column, State s, PrintedLine.Word w) {
        return switch (column) {
            case LEAD, COORDINATING -> body(column, s, w);
            case DUE -> List.of(due(s, w));
            case CONTENT, NUMBER -> List.of(text(s, w, PLAIN + (s.kind() == Kind.EMPTY && !w.upper() ? 0.9 : 0) + (dateLike(w) ? 0.3 : 0)));
            case DIRECTING, OUTPUT, SUBMIT_TO, REMARK -> free(column, s, w);
        };
    }

    private static boolean dateLike(PrintedLine.Word w) {
        return w.text().matches("\\d{1,2}/\\d{1,2}/20\\d\\d\\.?");
    }

    private static State state(State s, Kind kind, NameTree.@Nullable Node node, String done, String run, PrintedLine.Word w, double cost) {
        return new State(kind, node, done, run, w, s.words() + 1, s.paid() + cost, s.width());
    }

    private static Next text(State s, PrintedLine.Word w, double cost) {
        return new Next(state(s, Kind.TEXT, null, "", s.run().isEmpty() ? w.text() : RowSearch.join(s.run(), w.text()), w, cost), cost);
    }

    private List<Next> free(Column column, State s, PrintedLine.Word w) {
        List<Next> ways = new ArrayList<>();
        NameTree tree = names.get(column);
        if (tree != null && (s.kind() == Kind.EMPTY || s.kind() == Kind.BODY)) {
            NameTree.Node from = s.kind() == Kind.EMPTY ? tree.root() : s.node();
            for (NameTree.Step step : tree.walk(from, w.key().split(" "))) ways.add(new Next(state(s, Kind.BODY, step.node(), s.done(), join(s.run(), w.text()), w, 0.1 + step.cost()), 0.1 + step.cost()));
        }
        double cost = column == Column.OUTPUT && OUTPUT.contains(w.key()) ? 0.45 : column == Column.DIRECTING ? 0.55 : PLAIN;
        if (s.kind() == Kind.EMPTY) cost = column == Column.DIRECTING ? w.key().equals("dong") ? 0 : 3 : w.upper() || w.text().equals("-") ? 0.5 : 1.6;
        if (s.kind() == Kind.TEXT && column == Column.DIRECTING && w.key().equals("dong") && w.upper()) cost = 1.4;
        if (s.kind() == Kind.BODY) return ways.isEmpty() ? List.of(text(new State(Kind.TEXT, null, "", s.text(), s.last(), s.words(), s.paid(), s.width()), w, 1.4)) : ways;
        ways.add(text(s, w, cost));
        return ways;
    }

    private Next due(State s, PrintedLine.Word w) {
        String key = w.key();
        boolean figure = DUE_FIGURE.matcher(w.text()).matches();
        String word = figure ? null : dueWord(key);
        double cost = figure ? s.kind() == Kind.EMPTY && key.length() < 3 ? 0.9 : 0.02 : word != null ? 0.1 : 1.7;
        if (s.words() > 5) cost += 0.8;
        // a cell has one due date as a rule: a second one is the next row's
        if (COMPLETE.matcher(s.run()).matches() && (figure && w.text().contains("20") || word != null && word.matches("tháng|quý|năm|hằng|thường"))) cost += 3;
        String run = join(s.run(), word == null ? w.text() : s.run().isEmpty() ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        return new Next(state(s, Kind.DUE, null, "", run, w, cost), cost);
    }

    private static @Nullable String dueWord(String key) {
        String same = DUE.get(key);
        if (same != null) return same;
        if (key.matches("th[a-z]{1,3}ng") && !key.equals("thuong") ) return "tháng";
        if (key.matches("thu[a-z]{1,3}ng|thd?ng")) return "thường";
        if (key.matches("xuy[a-z]{1,2}n")) return "xuyên";
        if (key.matches("h[ae]ng|h[ai]nh?g")) return "hằng";
        return key.matches("n[aie]m|nim") ? "năm" : null;
    }

    private List<Next> body(Column column, State s, PrintedLine.Word w) {
        List<Next> ways = new ArrayList<>();
        String[] syllables = w.key().split(" ");
        boolean ended = s.last() != null && s.last().text().matches(".*[,;.:]$"), bullet = w.text().matches("[-–+•]");
        if (bullet && s.kind() != Kind.EMPTY && !ended) return List.of(new Next(new State(s.kind(), s.node(), s.done(), s.kind() == Kind.FREE ? join(s.run(), w.text()) : s.run(), s.last(), s.words(), s.paid(), s.width()), 0));
        if (bullet) return List.of(new Next(new State(Kind.EMPTY, null, s.text().isEmpty() ? "" : ended(s.text()), "", w, s.words() + 1, s.paid() + 0.1, s.width()), s.whole() ? 0.1 : 1.5));
        NameTree tree = names.get(column);
        if (s.kind() == Kind.BODY) for (NameTree.Step step : tree.walk(s.node(), syllables)) ways.add(next(s, Kind.BODY, step.node(), s.done(), join(s.run(), w.text()), w, step.cost()));
        if (s.kind() == Kind.CLASS) {
            for (NameTree.Step step : chunks.walk(s.node(), syllables)) ways.add(next(s, Kind.CLASS, step.node(), s.done(), s.run(), w, step.cost()));
            if (s.whole()) {
                String run = join(s.run(), s.node().name() + (s.last().text().endsWith(",") ? "," : "")).strip();
                double link = s.last().text().endsWith(",") || s.node().name().equals("và") || syllables[0].matches("va|lien|co|theo|cap|nhiem") ? 0.03 : 1.6;
                for (NameTree.Step step : chunks.walk(chunks.root(), syllables)) ways.add(next(s, Kind.CLASS, step.node(), s.done(), run, w, link + step.cost()));
            }
        }
        boolean may = s.kind() == Kind.EMPTY || s.whole();
        if (may) {
            double begin = s.kind() == Kind.EMPTY || ended ? 0 : 1.8;
            if (s.kind() != Kind.EMPTY && !ended && w.upper()) begin = 0.9;
            String done = s.kind() == Kind.EMPTY ? s.done() : ended(s.text());
            for (NameTree.Step step : tree.walk(tree.root(), syllables)) ways.add(next(s, Kind.BODY, step.node(), done, w.text(), w, begin + step.cost()));
            if (CLASS_STARTS.contains(syllables[0])) for (NameTree.Step step : chunks.walk(chunks.root(), syllables)) ways.add(next(s, Kind.CLASS, step.node(), done, "", w, begin + 0.05 + step.cost()));
            ways.add(next(s, Kind.FREE, null, done, w.text(), w, begin + (w.upper() && HEADS.contains(syllables[0]) ? 0.5 : w.upper() ? 1.3 : 3.5)));
        }
        double on = s.kind() == Kind.FREE ? w.upper() && ended ? 0.9 : 0.72 : s.kind() == Kind.EMPTY ? 9 : s.whole() ? 1.5 : 2.5;
        if (s.kind() != Kind.EMPTY) ways.add(next(s, Kind.FREE, null, s.done(), join(s.kind() == Kind.CLASS ? s.text().substring(s.done().length()).strip() : s.kind() == Kind.BODY && s.node().name() != null ? s.node().name() : s.run(), w.text()), w, on + (Syllables.isKnown(w.lastKey()) || w.text().chars().allMatch(Character::isUpperCase) ? 0 : 0.4)));
        return ways;
    }

    private static Next next(State s, Kind kind, NameTree.@Nullable Node node, String done, String run, PrintedLine.Word w, double cost) {
        return new Next(state(s, kind, node, done, run, w, cost), cost);
    }

    /** A finished body and what parts it from the next. */
    private static String ended(String text) {
        return text.matches(".*[,;]$") ? text : text.replaceAll("[.:]$", "") + ";";
    }

    static String join(String run, String word) {
        return run.isEmpty() ? word : run + " " + word;
    }

    /** What it costs to leave a cell as it is at the end of its row. */
    static double leave(Column column, State s) {
        if (s.kind() == Kind.EMPTY && s.done().isEmpty()) return switch (column) {
            case LEAD -> 5;
            case DUE -> 2.6;
            case CONTENT -> 4;
            case DIRECTING -> 2.5;
            case OUTPUT -> 1.2;
            default -> 0.5;
        };
        return s.whole() ? 0 : 2.8;
    }
}
