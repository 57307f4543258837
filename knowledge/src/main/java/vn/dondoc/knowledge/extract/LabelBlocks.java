package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * The heading of a task table whose labels an export wrote each as a block of its own, however a narrow column broke
 * them: "Thời | gian | hoàn | thành". Above the first row every block is a label, also one that names no column of
 * a task; among the rows only one that says nothing but what a column holds, or that is a label on another page.
 *
 * @param columns from left to right, the row's number left out; one that tasks do not know is {@link Column#REMARK},
 *                a further one of bodies {@link Column#SUBMIT_TO}; both may occur more than once
 * @param pages   from the first label on, without the labels
 */
record LabelBlocks(List<Column> columns, List<List<PrintedLine>> pages) {
    private static final int MOST_WORDS = 16, MOST_ABOVE = 16, MOST_APART = 3, MOST_COLUMNS = 8, PERIODS_BESIDE = 4;
    private static final Pattern ROW = Pattern.compile("1(?:\\.1)?[.)]?|(?:I|A|1)[.)]? \\p{Lu}.*|I[.)]?|A[.)]?");
    /** Above several labels, or the count of the columns: it names none. */
    private static final Pattern SPAN = Pattern.compile("phan cong( (thuc hien|nhiem vu|trach nhiem|to chuc))*|to chuc thuc hien|(thoi gian|tien do|thang|quy|lo trinh)( thuc hien)? \\(?nam( 20\\d\\d)?\\)?|(nam (hoc )?)?20\\d\\d( ?- ?20\\d\\d)?|nam (hoc )?20\\d\\d.*");
    /** The count of the columns below their labels. */
    private static final Pattern COUNT = Pattern.compile("\\(\\d{1,2}\\)");
    private static final Pattern PERSONS = Pattern.compile("(can bo|nguoi|lanh dao|dong chi|d/?c)( (theo doi|phu trach|chi dao|thuc hien|duoc phan cong))+");
    /** Labels of months or quarters, broken and beside another label. */
    private static final Pattern PERIODS = Pattern.compile("(?<![a-z])(?:qu|y ?[iv]{0,3}|t ?\\d{1,2}|[iv]{1,3}|q ?[iv]{1,3})(?![a-z\\d])");
    private static final Pattern MONTH = Pattern.compile("(?i)t ?\\d{1,2}|q(uý)? ?[ivx\\d]+");
    private static final Pattern FURTHER = Pattern.compile("(kin ?h phi|du toan|nguon|ghi chu|luu y|van ban|can cu|dia ban|dia diem|don vi tinh|so luong|muc tieu|chi tieu|doi tuong)\\b.*");
    private static final Pattern ENDS = Pattern.compile("(thoi gian |ngay )?(bat dau|ket thuc|hoan thanh)|(tu|den) ngay"), BODIES = Pattern.compile("(co quan|don vi|cap|noi|bo phan|nguoi)\\b.*");
    /** A mark in a column of months: which one it stood in is lost. */
    private static final Pattern TICK = Pattern.compile("[xX✓√+●•◆■](?: [xX✓√+●•◆■])*");

    /** @param pages of the table, each with a number's label; no columns where its labels cannot be told */
    static LabelBlocks of(List<List<PrintedLine>> pages) {
        List<List<List<PrintedLine>>> cut = pages.stream().map(LabelBlocks::blocks).toList();
        Map<String, Integer> times = new HashMap<>();
        for (List<List<PrintedLine>> page : cut) new HashSet<>(page.stream().map(LabelBlocks::key).toList()).forEach(k -> times.merge(k, 1, Integer::sum));
        List<Column> best = List.of();
        Set<String> labels = new HashSet<>();
        List<List<Integer>> headings = new ArrayList<>();
        for (List<List<PrintedLine>> page : cut) {
            Found found = found(page, times);
            headings.add(found.blocks());
            found.blocks().stream().map(b -> key(page.get(b))).filter(k -> k.matches(".*[a-z]{2}.*")).forEach(labels::add);
            if (found.columns().size() > best.size()) best = found.columns();
        }
        List<List<PrintedLine>> rest = new ArrayList<>();
        for (int p = 0; p < cut.size(); p++) {
            List<PrintedLine> lines = new ArrayList<>();
            int opens = p > 0 || headings.get(p).isEmpty() ? 0 : headings.get(p).getFirst();
            for (int b = opens; b < cut.get(p).size(); b++) {
                List<PrintedLine> block = cut.get(p).get(b);
                if (headings.get(p).contains(b) || times.get(key(block)) > 1 && labels.contains(key(block))) continue;
                boolean first = true;
                for (PrintedLine line : block.subList(under(block, labels), block.size())) {
                    if (TICK.matcher(line.text()).matches()) continue;
                    lines.add(first && !line.blankBefore() ? new PrintedLine(line.words(), true) : line);
                    first = false;
                }
            }
            rest.add(lines);
        }
        boolean tasks = best.contains(Column.CONTENT) && (best.contains(Column.LEAD) || best.contains(Column.DUE)) && best.size() >= 3;
        return new LabelBlocks(tasks ? best : List.of(), rest);
    }

    /** Whether a column of what tasks are told by is named here only. */
    boolean tellsMoreThan(List<Column> others) {
        return !columns.isEmpty() && (others.isEmpty() || columns.stream().anyMatch(c -> c != Column.REMARK && c != Column.SUBMIT_TO && !others.contains(c)));
    }

    /** Whether two pages may be of one table: their labels do not say otherwise. */
    static boolean alike(List<PrintedLine> first, List<PrintedLine> next) {
        List<Column> a = found(blocks(first), Map.of()).columns(), b = found(blocks(next), Map.of()).columns();
        return a.size() < 2 || b.size() < 2 || a.contains(Column.CONTENT) == b.contains(Column.CONTENT) || b.stream().filter(a::contains).count() * 2 > b.size();
    }

    private record Found(List<Column> columns, List<Integer> blocks) {}

    private static Found found(List<List<PrintedLine>> page, Map<String, Integer> times) {
        List<Column> columns = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        int at = 0;
        while (at < page.size() && !BlockHeadings.first(page.get(at).getFirst())) at++;
        int first = at, last = at;
        boolean above = true, ticked = false;
        List<Column> before = new ArrayList<>();
        for (int b = Math.max(0, at - MOST_APART); b < at; b++) {
            Column column = BlockHeadings.of(key(page.get(b)));
            if (column == null) continue;
            blocks.add(b);
            before.add(column);
        }
        for (; at < page.size(); at++) {
            List<PrintedLine> block = page.get(at);
            above &= at - first < MOST_ABOVE && !(at > first && ROW.matcher(block.getFirst().text()).matches());
            String key = key(block);
            int words = block.stream().mapToInt(l -> l.words().size()).sum();
            if (words > MOST_WORDS || TICK.matcher(key).matches()) {
                above = false;
                continue;
            }
            ticked |= above && words > PERIODS_BESIDE && PERIODS.matcher(key).results().count() >= PERIODS_BESIDE;
            List<Column> told = told(block, above || at - last <= MOST_APART && times.getOrDefault(key, 0) > 1);
            if (told == null) {
                above &= above && !block.getFirst().text().matches("[-+\"(].*") && Folding.key(block.getFirst().text()).length() < 40 && at - last <= MOST_APART;
                continue;
            }
            blocks.add(at);
            last = at;
            for (Column column : told) add(columns, column, key, above);
        }
        // the marks under months say by when, and they have lost their places
        if (ticked && columns.contains(Column.LEAD)) columns.remove(Column.DUE);
        // a label of more lines than the others is written before them: where it stands by custom
        for (Column column : before) if (!columns.contains(column)) columns.add(Math.min(columns.size(), columns.indexOf(Column.CONTENT) + 1), column);
        return new Found(columns, blocks);
    }

    private static void add(List<Column> columns, Column column, String key, boolean above) {
        if (column == Column.NUMBER) return;
        if (columns.size() > MOST_COLUMNS) return;
        if (!columns.contains(column)) columns.add(column);
        else if (column == Column.CONTENT && columns.getLast() == Column.CONTENT && !columns.contains(TableHeading.GROUP)) columns.add(columns.size() - 1, TableHeading.GROUP);
        else if (above && column != Column.CONTENT && BODIES.matcher(key).matches()) columns.add(Column.SUBMIT_TO);
        else if (column == Column.DUE && ENDS.matcher(key).matches()) columns.add(Column.DUE);
    }

    /** The columns that a block labels, none where it only stands above labels; null where it is no heading. */
    static @Nullable List<Column> told(List<PrintedLine> block, boolean lax) {
        String key = key(block);
        if (lax && PERIODS.matcher(key).find()) key = PERIODS.matcher(key).replaceAll("").replaceAll(" +", " ").strip();
        if (PERSONS.matcher(key).matches()) return List.of(Column.DIRECTING);
        if (SPAN.matcher(key).matches() || COUNT.matcher(block.getFirst().text()).matches() && block.size() == 1) return List.of();
        if (lax && block.stream().allMatch(l -> MONTH.matcher(l.text()).matches())) return List.of();
        if (BlockHeadings.first(block.getFirst()) && block.size() == 1 && block.getFirst().words().size() < 3) return List.of();
        Column column = BlockHeadings.of(key);
        if (column != null) return List.of(column);
        if (block.size() > 1) {
            List<Column> each = new ArrayList<>();
            boolean all = true;
            for (PrintedLine line : block) {
                String one = Folding.key(line.text());
                Column of = BlockHeadings.of(one);
                if (of != null) each.add(of);
                else all &= SPAN.matcher(one).matches();
            }
            if (all && !each.isEmpty()) return each;
        }
        if (!lax) return null;
        String words = String.join(" ", block.stream().map(PrintedLine::text).toList());
        if (ENDS.matcher(key).matches()) return List.of(Column.DUE);
        // a label has one capital, its first letter; a body's or a person's name has more
        if (!words.matches("\\p{Lu}[^;:.\\p{Lu}\\d]*")) return null;
        if (FURTHER.matcher(key).matches()) return List.of(Column.REMARK);
        if (key.matches("cap (quyet dinh|phe duyet|ban hanh|trinh|xem xet).*")) return List.of(Column.SUBMIT_TO);
        if (Column.namesWhatIsMade(words)) return List.of(Column.CONTENT);
        return Column.of(words).map(List::of).orElse(null);
    }

    /** How many lines of a block are a label under which the first cell stands without an empty line between. */
    private static int under(List<PrintedLine> block, Set<String> labels) {
        for (int n = Math.min(4, block.size() - 1); n > 0; n--) if (labels.contains(key(block.subList(0, n))) && BlockHeadings.of(key(block.subList(0, n))) != null) return n;
        return 0;
    }

    private static String key(List<PrintedLine> block) {
        return Folding.key(String.join(" ", block.stream().map(PrintedLine::text).toList()));
    }

    /** Blocks between empty lines; the label of the number, and a row's number, are blocks of their own. */
    private static List<List<PrintedLine>> blocks(List<PrintedLine> page) {
        List<List<PrintedLine>> blocks = new ArrayList<>();
        boolean alone = true;
        for (PrintedLine line : page) {
            boolean own = BlockHeadings.first(line) && line.words().size() < 3 || line.text().matches("\\d{1,2}(\\.\\d{1,2})*[.)]?");
            if (alone || own || line.blankBefore()) blocks.add(new ArrayList<>());
            blocks.getLast().add(line);
            alone = own;
        }
        return blocks;
    }
}
