package vn.dondoc.knowledge.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.document.WordTable;

/** Reads the results table of a report paper, or, where it has none, its paragraphs: "Nhiệm vụ số 14 (…): …", "2. Tổ chức ra quân: đã …". */
public final class ReportTables {
    private enum Heading { NUMBER, UNIT, CONTENT, RESULT, PERCENT, DIFFICULTY, PROPOSAL }

    private static final Map<Heading, Pattern> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put(Heading.NUMBER, Pattern.compile("^(stt|tt|so tt|so thu tu|so|nhiem vu so|so nhiem vu|ma so)$"));
        MEANINGS.put(Heading.UNIT, Pattern.compile("^(?:ten )?(?:don vi|co quan|dia phuong|xa|phuong|xa phuong|ten xa phuong|co quan don vi)(?: bao cao| thuc hien| chu tri)?$"));
        MEANINGS.put(Heading.PERCENT, Pattern.compile("ty le|phan tram|muc do hoan thanh|muc do thuc hien|%"));
        MEANINGS.put(Heading.DIFFICULTY, Pattern.compile("kho khan|vuong mac|ton tai|han che|nguyen nhan"));
        MEANINGS.put(Heading.PROPOSAL, Pattern.compile("kien nghi|de xuat|de nghi"));
        MEANINGS.put(Heading.RESULT, Pattern.compile("ket qua|tien do|tinh hinh|da thuc hien|trang thai|da lam"));
        MEANINGS.put(Heading.CONTENT, Pattern.compile("noi dung|nhiem vu|cong viec|hoat dong"));
    }

    private static final Pattern PARAGRAPH = Pattern.compile("(?u)^[-+•\\s\\d.)]*(?:Đối với )?[Nn]hiệm vụ (?:số |thứ )?(\\d{1,3}(?:\\.\\d{1,2}){0,2})\\s*(?:[(“\"]([^)”\"]{6,300})[)”\"])?\\s*[:,–-]?\\s*(.{6,})$");
    /** "2. Tổ chức ra quân trồng cây: đã trồng 640/800 cây": a task in the report's own words, then how far it is. */
    private static final Pattern LISTED = Pattern.compile("(?iu)^(?:(?:[-+•]\\s*)?(\\d{1,3}(?:\\.\\d{1,2}){0,3})[.)]?\\s+|[a-zđ]\\)\\s+|[-+•]\\s*)(?:Về (?:việc )?|Đối với (?:việc |nhiệm vụ )?|Nhiệm vụ )?([^:]{12,300}?)\\s*:\\s*((?:đã|đang|chưa|hoàn thành|đạt|cơ bản|mới|tiến độ|tỷ lệ|kết quả)(?![\\p{L}]).{4,})$");
    /** Only a paper that opens as a report on a plan is read so: other reports have such sentences too. */
    private static final Pattern ON_A_PLAN = Pattern.compile("(?:ket qua|tien do|tinh hinh)[^.]{0,40}(?:ke hoach|chuong trinh|nghi quyet|quyet dinh|chi thi|nhiem vu)");
    private static final int OPENING = 12;
    private static final Pattern PROPOSED = Pattern.compile("(?iu)(?:đề xuất, kiến nghị|kiến nghị, đề xuất|kiến nghị|đề xuất|đề nghị)[^:;.]{0,30}?:\\s*(.+?)(?:\\.\\s|;|$)");
    /** A paragraph of its own under that of its task. */
    private static final Pattern OWN_LINE = Pattern.compile("(?iu)^[-+•\\s\\d.)a-c]{0,6}(?:khó khăn|vướng mắc|tồn tại|nguyên nhân|kiến nghị|đề xuất)[^:;.]{0,30}:.*");
    private static final Pattern TROUBLE = Pattern.compile("(?iu)(?:khó khăn|vướng mắc|tồn tại|nguyên nhân)[^:;.]{0,30}?(?::|là|do)\\s*(.+?)(?:\\.\\s|;|$)");

    private ReportTables() {}

    /** @return empty where the paper reports on no task */
    public static List<PaperRow> rows(List<WordTable> tables, List<Block> blocks) {
        List<PaperRow> rows = new ArrayList<>();
        Map<Integer, Heading> columns = Map.of();
        String unit = null;
        for (WordTable table : tables) {
            for (WordTable.Row row : table.rows()) {
                Map<Integer, Heading> heading = heading(row);
                if (!heading.isEmpty()) columns = heading;
                else if (!columns.isEmpty()) {
                    unit = unit(row, columns, unit);
                    String whose = unit;
                    row(row, columns).map(r -> r.of(whose)).ifPresent(rows::add);
                }
            }
        }
        return rows.isEmpty() ? paragraphs(blocks) : rows;
    }

    private static Map<Integer, Heading> heading(WordTable.Row row) {
        Map<Integer, Heading> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String key = Folding.fold(row.cells().get(i)).replaceAll("[^a-z0-9%]+", " ").strip();
            if (key.length() > 70) return Map.of();
            int at = i;
            MEANINGS.entrySet().stream().filter(m -> m.getValue().matcher(key).find() && !columns.containsValue(m.getKey())).findFirst().ifPresent(m -> columns.put(at, m.getKey()));
        }
        boolean names = columns.containsValue(Heading.CONTENT), tells = columns.containsValue(Heading.RESULT) || columns.containsValue(Heading.PERCENT);
        return names && tells ? columns : Map.of();
    }

    /** Whose the row is: the words of its unit's column, or of a line over several columns such as "II. UBND xã A". */
    private static @Nullable String unit(WordTable.Row row, Map<Integer, Heading> columns, @Nullable String before) {
        for (var column : columns.entrySet())
            if (column.getValue() == Heading.UNIT) return column.getKey() < row.cells().size() && !row.cells().get(column.getKey()).isBlank() ? row.cells().get(column.getKey()).replaceAll("\\s+", " ").strip() : before;
        List<String> said = row.cells().stream().map(c -> c.replaceAll("\\s+", " ").strip()).filter(c -> !c.isEmpty() && !c.matches("[\\dIVXa-z]{1,4}[.)]?")).distinct().toList();
        return said.size() == 1 ? said.getFirst().replaceFirst("^(?:[\\dIVX]{1,4}|[a-zđ])[.)]\\s*", "") : before;
    }

    private static Optional<PaperRow> row(WordTable.Row row, Map<Integer, Heading> columns) {
        Map<Heading, String> cells = new EnumMap<>(Heading.class);
        columns.forEach((i, heading) -> {
            if (i < row.cells().size()) cells.put(heading, row.cells().get(i).replaceAll("\\s+", " ").strip());
        });
        String content = cells.getOrDefault(Heading.CONTENT, ""), result = cells.getOrDefault(Heading.RESULT, ""), percent = cells.getOrDefault(Heading.PERCENT, "");
        if (content.isEmpty() || result.isEmpty() && percent.isEmpty()) return Optional.empty();
        String no = cells.getOrDefault(Heading.NUMBER, "").replaceAll("[.)]$", "");
        return Optional.of(Result.of(no.isEmpty() ? null : no, content, result, percent, cells.get(Heading.DIFFICULTY), cells.get(Heading.PROPOSAL), row.start(), row.start() + content.length()));
    }

    private static List<PaperRow> paragraphs(List<Block> blocks) {
        List<PaperRow> rows = new ArrayList<>();
        boolean onPlan = blocks.stream().limit(OPENING).anyMatch(b -> ON_A_PLAN.matcher(Folding.fold(b.text())).find());
        for (int i = 0; i < blocks.size(); i++) {
            StringBuilder words = new StringBuilder(blocks.get(i).text());
            int last = i;
            while (last + 1 < blocks.size() && OWN_LINE.matcher(blocks.get(last + 1).text()).matches()) words.append("; ").append(blocks.get(++last).text().replaceFirst("^[-+•\\s]+", ""));
            paragraph(words.toString(), onPlan, blocks.get(i).start(), blocks.get(last).end()).ifPresent(rows::add);
            i = last;
        }
        return rows;
    }

    private static Optional<PaperRow> paragraph(String words, boolean onPlan, int start, int end) {
        Matcher m = PARAGRAPH.matcher(words);
        if (!m.matches() && onPlan) m = LISTED.matcher(words);
        if (!m.matches()) return Optional.empty();
        String said = m.group(3);
        Matcher trouble = TROUBLE.matcher(said), proposed = PROPOSED.matcher(said);
        String difficulty = trouble.find() ? bare(trouble.group(1)) : null, proposal = proposed.find() ? bare(proposed.group(1)) : null;
        int cut = Math.min(difficulty == null ? said.length() : trouble.start(), proposal == null ? said.length() : proposed.start());
        String result = said.substring(0, cut).replaceAll("[;,.\\s]+$", "");
        return Optional.of(Result.of(m.group(1), m.group(2) == null ? "" : m.group(2), result, "", difficulty, proposal, start, end));
    }

    private static String bare(String words) {
        return words.strip().replaceAll("[.;,]+$", "");
    }
}
