package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.unit.Bodies;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** Turns the cells of one row, however they were found, into a {@link TaskRow}. */
final class RowReader {
    private static final Pattern ABBREVIATED = Pattern.compile("(?<![\\p{L}&])(?!UBND|HĐND|UBMTTQ|MTTQ)[A-ZĐ][A-ZĐ&]{1,}(?![\\p{L}])");
    private static final Pattern LABELS = Pattern.compile("(?:chủ trì|đầu mối|thực hiện|phối hợp)(?: thực hiện)?\\s*:|chủ trì,? phối hợp với", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private final UnitDirectory directory;
    private final DueDateParser dueDates;
    private final @Nullable Unit place;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param place the issuer's unit, from which bare names ("Phòng Kinh tế") are resolved */
    RowReader(UnitDirectory directory, DueDateParser dueDates, @Nullable Unit place) {
        this.directory = directory;
        this.dueDates = dueDates;
        this.place = place;
    }

    /** A cell's words with their place in the text. */
    record Cell(String text, int start, int end, double confidence) {}

    /** One cell for both parts: "Chủ trì: Sở Nội vụ. Phối hợp: Tỉnh đoàn", "Sở Nội vụ chủ trì, phối hợp với Tỉnh đoàn". */
    private static final Pattern PARTS = Pattern.compile("(?:[-+•*]\\s*)?(?:(?:cơ quan|đơn vị|bộ phận) )?(?:(?:chủ trì|đầu mối|thực hiện)(?: thực hiện)?\\s*:\\s*)?(?<lead>[^:]*?)[\\s;,.]*(?:(?:(?:^|(?<=[\\s;,.]))(?:[-+•*]\\s*)?(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?\\s*:|(?<=\\s|,)chủ trì,? phối hợp với)\\s*(?<with>.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern LED = Pattern.compile("^\\s*(?:[-+•*]\\s*)?(?:(?:cơ quan|đơn vị|bộ phận) )?chủ trì(?: thực hiện)?\\s*:", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static Map<Column, Cell> parted(Map<Column, Cell> cells) {
        Cell both = cells.get(Column.LEAD), with = cells.get(Column.COORDINATING);
        if (both == null && with != null && LED.matcher(with.text()).find()) {
            both = with;
            with = null;
        }
        if (both == null || with != null && !with.text().isBlank() || !LABELS.matcher(both.text()).find()) return cells;
        Matcher m = PARTS.matcher(both.text().strip());
        if (!m.matches() || m.group("lead").isBlank()) return cells;
        Map<Column, Cell> parted = new EnumMap<>(cells);
        parted.put(Column.LEAD, new Cell(m.group("lead"), both.start(), both.end(), both.confidence()));
        parted.remove(Column.COORDINATING);
        if (m.group("with") != null) parted.put(Column.COORDINATING, new Cell(m.group("with"), both.start(), both.end(), both.confidence()));
        return parted;
    }

    TaskRow row(@Nullable String no, Section section, Map<Column, Cell> printed) {
        Map<Column, Cell> cells = parted(printed);
        Map<String, List<Integer>> spans = new HashMap<>();
        Map<String, Double> confidence = new HashMap<>();
        cells.forEach((column, cell) -> {
            if (cell.text().isBlank() || column == Column.NUMBER) return;
            String field = field(column);
            spans.put(field, List.of(cell.start(), cell.end()));
            confidence.put(field, cell.confidence());
        });
        String dueWords = text(cells, Column.DUE);
        DueDate due = dueDates.parse(dueWords);
        String leadWords = text(cells, Column.LEAD), coordinatingWords = text(cells, Column.COORDINATING);
        List<String> lead = bodies(cells.get(Column.LEAD)), coordinating = bodies(cells.get(Column.COORDINATING));
        String content = text(cells, Column.CONTENT);
        return new TaskRow(no, section.no(), section.title(), section.path(), null, content == null ? "" : content,
                directing(text(cells, Column.DIRECTING)), lead, leadWords, coordinating, coordinatingWords,
                text(cells, Column.OUTPUT), dueWords, due, spans, confidence);
    }

    /** A heading above rows. */
    record Section(@Nullable String no, @Nullable String title, List<String> path) {
        static final Section NONE = new Section(null, null, List.of());
    }

    private static final Pattern TIME_FIRST = Pattern.compile("(?:truoc|trong|hoan thanh|xong|cham nhat|khong qua|thoi (?:gian|han)|han|thang|quy|ngay|den|tu|nam|\\d|thuong xuyen|hang|moi|dinh ky|sau khi|bao cao .*(?:hang|moi|dinh ky|truoc)) ?.*");

    /** Whether a remark says until when: it begins with the time, and the time can be read. */
    boolean tellsWhen(String remark) {
        return TIME_FIRST.matcher(Folding.key(remark)).matches() && !(dueDates.parse(remark) instanceof DueDate.Unstated);
    }

    /** Names of all bodies that the directory knows. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Unit unit : directory.all()) {
            names.add(unit.name());
            names.addAll(unit.shortNames());
            names.addAll(unit.localNames());
        }
        return names;
    }

    /** Whether the paper's issuer is a unit of the directory. */
    boolean hasPlace() {
        return place != null;
    }

    /** A class of bodies in words that any paper uses, which says nothing of whose paper it is. */
    boolean isClass(String body) {
        return UnitClass.isPlain(body) && UnitClass.of(body, directory.localityOf(place).orElse(null)).isPresent();
    }

    boolean known(String body) {
        return known.computeIfAbsent(body, this::isKnown);
    }

    private boolean isKnown(String body) {
        return isClass(body) || !directory.findExactly(directory.key(body), place).isEmpty() || directory.isLocalName(directory.key(body));
    }

    /** A word that is no name without more words. */
    private static final Pattern HEAD_ALONE = Pattern.compile("(?:.*[;,\\n]\\s*)?(?:Bộ|Sở|Vụ|Cục|Chi cục|Tổng cục|Phòng|Ban|Viện|Trung tâm|Hội|Liên đoàn|Công ty|Ủy ban|Uỷ ban|Trường|Ban Quản lý|Trạm)", Pattern.DOTALL);

    /** A paragraph of a cell that begins with a capital is a body of its own, unless a name was only broken there. */
    private List<String> bodies(@Nullable Cell cell) {
        if (cell == null) return Bodies.split(null).stream().toList();
        StringBuilder words = new StringBuilder();
        for (String paragraph : cell.text().split("\\n+(?=\\s*[-+•]?\\s*\\p{Lu})")) {
            if (!words.isEmpty() && brokenName(words.toString(), paragraph)) words.append(' ');
            else if (!words.isEmpty()) {
                if (",;".indexOf(words.charAt(words.length() - 1)) >= 0) words.setLength(words.length() - 1);
                words.append("; ");
            }
            words.append(paragraph.strip());
        }
        return Bodies.split(words.toString()).stream().map(this::speltOut).toList();
    }

    private boolean brokenName(String above, String below) {
        if (!Character.isLetter(below.strip().charAt(0))) return false;
        if (HEAD_ALONE.matcher(above).matches()) return true;
        List<String> before = Bodies.split(above), after = Bodies.split(below);
        if (before.isEmpty() || after.isEmpty() || above.matches("(?s).*[.;,]")) return false;
        String joined = before.getLast() + " " + after.getFirst();
        return !directory.findExactly(directory.key(joined), place).isEmpty() || directory.isLocalName(directory.key(joined));
    }

    /** "Sở KHCN" becomes the directory's name; UBND, HĐND and MTTQ stay as printed. */
    private String speltOut(String body) {
        if (!ABBREVIATED.matcher(body).find()) return body;
        List<Unit> found = directory.findExactly(directory.key(body), place);
        return found.size() == 1 && !found.getFirst().kind().isOfLocality() ? found.getFirst().name() : body;
    }

    private static List<String> directing(@Nullable String cell) {
        if (cell == null) return List.of();
        List<String> people = new ArrayList<>();
        for (String person : cell.split("\\s*(?:^|\\s)-\\s+(?=Đồng chí|Ông|Bà|\\p{Lu})|;\\s*|\\s(?=Đồng chí\\b)")) {
            String name = person.replaceAll("\\s+", " ").strip().replaceAll("[;,.]+$", "");
            if (!name.isEmpty()) people.add(name);
        }
        return people;
    }

    private static String field(Column column) {
        return switch (column) {
            case DIRECTING -> "directedBy";
            case SUBMIT_TO -> "submitTo";
            default -> column.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static @Nullable String text(Map<Column, Cell> cells, Column column) {
        Cell cell = cells.get(column);
        if (cell == null) return null;
        String words = cell.text().replaceAll("\\s+", " ").strip();
        if (column == Column.OUTPUT || column == Column.LEAD || column == Column.COORDINATING || column == Column.CONTENT) words = words.replaceAll("\\s*/\\s+|\\s+/\\s*", "/");
        return words.isEmpty() || words.equals("-") ? null : words;
    }
}
