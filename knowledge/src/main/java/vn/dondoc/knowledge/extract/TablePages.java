package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a table that an export wrote block by block, without their headings: rows by their printed numbers, and
 * the blocks that hold the cells.
 */
final class TablePages {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2}){0,2})[.)]?");
    private static final Pattern SECTION = Pattern.compile("^([IVX]{1,5}|[A-EH])(?:[.)-]\\s*|\\s+|$)(\\p{Lu}.*)?$");

    private static final int MOST_SKIPPED = 3, MOST_PERIOD = 8;

    private TablePages() {}

    /** @param home the row of the page whose number stands last before the block; 0 is the row of the page before */
    record Block(List<PrintedLine> lines, int home) {}

    record Mark(@Nullable String no, RowReader.Section section) {
        static final Mark NONE = new Mark(null, RowReader.Section.NONE);
    }

    /** @param rows those that begin on this page; row 1 is the first of them */
    record Page(List<Mark> rows, List<Block> blocks) {}

    static List<Page> of(List<List<PrintedLine>> lines, BlockHeadings headings) {
        return of(lines, headings, null);
    }

    /** @param above the section that is told above the heading, whose count goes on in the table */
    static List<Page> of(List<List<PrintedLine>> lines, BlockHeadings headings, @Nullable String above) {
        List<Page> pages = new ArrayList<>();
        RowReader.Section section = RowReader.Section.NONE;
        @Nullable String last = null;
        boolean ended = false, fresh = true;
        for (int p = 0; p < lines.size() && !ended; p++) {
            List<PrintedLine> all = lines.get(p);
            Page page = new Page(new ArrayList<>(), new ArrayList<>());
            pages.add(page);
            boolean zone = false, cut = true, titled = false;
            for (int i = 0; i < all.size(); i++) {
                PrintedLine line = all.get(i);
                String key = BlockHeadings.key(line);
                if (headings.lines().contains(key) || zone && headings.zones().contains(key)) {
                    zone = true;
                    cut = true;
                    // the title of a bare count may stand behind labels
                    titled = titled && section.title().isEmpty();
                    continue;
                }
                zone = false;
                Matcher number = NUMBER.matcher(line.text());
                boolean alone = line.words().size() == 1 && number.matches();
                if (alone && (line.blankBefore() || cut || !page.blocks().isEmpty()) && next(last, number.group(1), fresh)) {
                    if (number.group(1).equals(last + ".1")) section = parent(page, section);
                    last = number.group(1);
                    fresh = false;
                    titled = false;
                    cut = true;
                    page.rows().add(new Mark(last, section));
                    continue;
                }
                if (alone && page.rows().stream().anyMatch(row -> number.group(1).equals(row.no()))) {
                    // begun already by a later number
                    cut = true;
                    continue;
                }
                List<String> skipped = alone ? skipped(last, number.group(1), all.subList(i + 1, all.size())) : List.of();
                if (!skipped.isEmpty()) {
                    for (String no : skipped) page.rows().add(new Mark(no, section));
                    last = number.group(1);
                    page.rows().add(new Mark(last, section));
                    fresh = false;
                    titled = false;
                    cut = true;
                    continue;
                }
                if (alone && line.blankBefore() && (i == 0 || i + 1 == all.size())) continue;
                if ((line.blankBefore() || cut) && line.words().size() < MOST_PERIOD && heads(all, i) && StatedPeriod.in(line.text()).isPresent()) {
                    section = titled(null, line.text());
                    titled = false;
                    cut = true;
                    continue;
                }
                Matcher m = SECTION.matcher(line.text());
                boolean bare = m.matches() && m.group(2) == null;
                if (m.matches() && (line.blankBefore() || cut || follows(section.no(), m.group(1))) && (bare || m.group(2).indexOf(' ') > 0)) {
                    // a count that does not begin in the table is the document's own: there the table ends
                    if (section == RowReader.Section.NONE && !m.group(1).equals("I") && !m.group(1).equals("A") && !follows(above, m.group(1)) && last != null) {
                        ended = true;
                        break;
                    }
                    section = titled(m.group(1), bare ? "" : m.group(2));
                    titled = true;
                    fresh = true;
                    cut = true;
                    continue;
                }
                if (titled && (section.title().isEmpty() || !line.blankBefore())) {
                    section = titled(section.no(), (section.title() + " " + line.text()).strip());
                    continue;
                }
                titled = false;
                PrintedLine rest = line;
                Matcher glued = NUMBER.matcher(line.words().getFirst().text());
                if (line.words().size() > 2 && glued.matches() && (line.words().get(1).upper() || line.words().get(1).text().equals("-")) && next(last, glued.group(1), fresh) && missing(all, i, last, glued.group(1))) {
                    last = glued.group(1);
                    fresh = false;
                    page.rows().add(new Mark(last, section));
                    rest = new PrintedLine(line.words().subList(1, line.words().size()), true);
                    cut = true;
                }
                if (rest.blankBefore() || cut || page.blocks().isEmpty()) page.blocks().add(new Block(new ArrayList<>(), page.rows().size()));
                page.blocks().getLast().lines().add(rest);
                cut = false;
            }
        }
        return pages;
    }

    /** The row above 1.1, if it holds no more than its name: then it is a heading and no row. */
    private static RowReader.Section parent(Page page, RowReader.Section section) {
        int row = page.rows().size();
        List<Block> own = page.blocks().stream().filter(b -> b.home() == row).toList();
        if (row == 0 || own.size() != 1 || own.getFirst() != page.blocks().getLast()) return section;
        page.blocks().removeLast();
        String title = String.join(" ", own.getFirst().lines().stream().map(PrintedLine::text).toList());
        return titled(page.rows().removeLast().no(), title);
    }

    /** Whether a count in Roman figures is the next one: it may stand right under the lines of a cell. */
    private static boolean follows(@Nullable String last, String next) {
        List<String> romans = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
        return last != null && romans.contains(last) && romans.indexOf(next) == romans.indexOf(last) + 1;
    }

    /** Whether a line in capitals stands right above a row's number or its empty line: no cell is alone there. */
    private static boolean heads(List<PrintedLine> page, int at) {
        String text = page.get(at).text();
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.chars().anyMatch(Character::isLetter) && at + 1 < page.size() && NUMBER.matcher(page.get(at + 1).text()).matches();
    }

    private static RowReader.Section titled(@Nullable String no, String title) {
        return new RowReader.Section(no, title, List.of(title));
    }

    private static boolean next(@Nullable String last, String no, boolean fresh) {
        return FlattenedTable.follows(last, no) || last != null && (no.equals(last + ".1") || last.indexOf('.') > 0 && up(last, no)) || fresh && FlattenedTable.follows(null, no);
    }

    /** Whether a count goes on above the one that ended: 2 after 1.3. */
    private static boolean up(String last, String no) {
        String[] parts = last.split("\\.");
        int depth = no.split("\\.").length;
        return depth < parts.length && FlattenedTable.follows(String.join(".", List.of(parts).subList(0, depth)), no);
    }

    /** The numbers between the last and the next one, if all of them stand further down on the page: an export may write a low row's number first. */
    private static List<String> skipped(@Nullable String last, String next, List<PrintedLine> below) {
        if (last == null || !last.matches("\\d+") || !next.matches("\\d+")) return List.of();
        int from = Integer.parseInt(last) + 1, to = Integer.parseInt(next);
        if (to <= from || to > from + MOST_SKIPPED) return List.of();
        List<String> between = java.util.stream.IntStream.range(from, to).mapToObj(Integer::toString).toList();
        Set<String> alone = below.stream().filter(l -> l.words().size() == 1).map(l -> l.text().replaceAll("[.)]$", "")).collect(java.util.stream.Collectors.toSet());
        return alone.containsAll(between) ? between : List.of();
    }

    /** Whether the number stands nowhere on the rest of the page on a line of its own. */
    private static boolean missing(List<PrintedLine> page, int at, @Nullable String last, String no) {
        for (int i = at + 1; i < page.size(); i++) if (page.get(i).words().size() == 1 && page.get(i).text().replaceAll("[.)]$", "").equals(no)) return false;
        return true;
    }
}
