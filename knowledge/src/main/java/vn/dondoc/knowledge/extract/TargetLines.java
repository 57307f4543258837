package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Syllables;

/**
 * Goals out of a table that a scan has put on lines: number, goal, unit, result, who follows it. A row's number stands on its
 * first line or, centred, on a later one; the goal begins with a capital.
 */
final class TargetLines {
    private static final Pattern HEADING = Pattern.compile(".*chi ti[a-z]{1,2}u?.*(?:[dp][a-z]n vi|[dp]vt|k[a-z]t qu[a-z]).*");
    private static final Pattern END = Pattern.compile("^\\W{0,2}(?:phu luc|noi nh[a-z]n).*");
    private static final Pattern MARKER = Pattern.compile("^[^\\p{L}\\d]{0,3}(?<no>\\d{1,2}[.,]\\d{1,2}|\\d{1,3}|o(?=\\s*\\|))(?=[\\s|:])\\s*(?<bar>\\|)?");
    private static final Pattern FIGURE = Pattern.compile("(?<=\\s|^)(?<unit>%(?: [dp]a?n s\\S{1,2})?|[\"“”°]|o)?[\\s.:]*(?<sign>=>|>=|[~≥>=<≤-])?\\s*(?<fig>\\d{1,3}(?:[.,]\\d{1,2})?)(?=\\s|%|$)(?<pc>\\s*%)?(?<tail>\\s+\\S.*|$)");
    private static final Pattern UNIT = Pattern.compile("\\s(?<unit>%|[\"“”])\\s+(?<tail>\\p{Lu}.*)$");
    private static final Pattern LEAD = Pattern.compile("\\s(?<tail>(?:phong|so|chi nhanh|van phong|cong an|ubnd|trung tam|tram|hoi|doan|ban)(?![a-z]).{3,})$");
    private static final Pattern LEAD_WORDS = Pattern.compile("^(?:Phòng|Phong|Sở|So|Chi nhánh|Chi nhanh|Văn phòng|Van phong|Công an|Cong an|UBND|Trung tâm|Trung tam|Trạm|Hội|Đoàn|Ban)((?: [\\p{L}]+| -(?= |$)){1,5})");

    private static final class Row {
        @Nullable String no;
        boolean marked;
        final StringBuilder text = new StringBuilder();
        final List<String> tails = new ArrayList<>();
        @Nullable Figure figure;
        boolean percent;
        int start, end;
    }

    private TargetLines() {}

    /** @param text the restored text of a scan; @param until the year of the paper */
    static List<TargetRow> read(String text, @Nullable String until) {
        List<TargetRow> targets = new ArrayList<>();
        List<Row> rows = null;
        String by = until;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String folded = Folding.foldInPlace(line).strip();
            boolean heading = folded.length() < 160 && HEADING.matcher(folded).matches();
            if (rows != null && (heading || END.matcher(folded).matches())) {
                targets.addAll(targets(rows, by));
                rows = null;
            }
            if (heading) {
                rows = new ArrayList<>();
                Matcher year = Pattern.compile("20\\d{2}").matcher(line);
                by = year.find() ? year.group() : until;
            } else if (rows != null && line.matches(".*\\p{L}{2,}.*")) line(line.strip(), at, rows);
            at += line.length() + 1;
        }
        if (rows != null) targets.addAll(targets(rows, by));
        return targets;
    }

    private static void line(String line, int at, List<Row> rows) {
        Row current = rows.isEmpty() ? null : rows.getLast();
        Matcher marker = MARKER.matcher(Folding.foldInPlace(line));
        boolean marked = marker.find();
        String rest = (marked ? line.substring(marker.end()) : line).replaceFirst("^[^\\p{L}\\d%]*[|]?\\s*(?=\\p{L})", "").strip();
        boolean capital = rest.matches("^\\p{Lu}(?:\\p{Ll}| \\p{L}?\\d).*") && !rest.matches("^\\S+(?:\\s\\S{1,4}){0,1}$");
        boolean strong = marked && (marker.group("bar") != null || marker.group("no").matches(".*[.,].*") || capital);
        boolean pending = current != null && !current.marked;
        Row row;
        if (strong && capital || current == null) row = begin(rows, at);
        else if (marked && pending) row = current;
        else if (strong) row = begin(rows, at);
        else if (!marked && capital) row = begin(rows, at);
        else row = current;
        if (marked && (strong || pending)) {
            row.marked = true;
            row.no = marker.group("no");
        } else if (marked) rest = line;
        row.end = at + line.length();
        columns(rest, row, marked && row.percent);
    }

    /** A row that never got a number nor a figure was a line of the row before. */
    private static Row begin(List<Row> rows, int at) {
        fold(rows);
        Row row = new Row();
        row.start = at;
        rows.add(row);
        return row;
    }

    private static void fold(List<Row> rows) {
        if (rows.size() < 2 || rows.getLast().marked || rows.getLast().figure != null || rows.getLast().percent) return;
        Row stray = rows.removeLast();
        rows.getLast().text.append(' ').append(stray.text);
        rows.getLast().end = stray.end;
    }

    /**
     * Takes unit, result and lead off the line's right end; what is left is the goal.
     *
     * @param centred whether the line bears the row's number and its unit stood above: then a figure at its end is the result
     */
    private static void columns(String rest, Row row, boolean centred) {
        String folded = Folding.foldInPlace(rest);
        int cut = rest.length();
        Matcher figure = FIGURE.matcher(folded);
        for (int from = 0; row.figure == null && figure.find(from); from = figure.start("fig") + 1) {
            String tail = figure.group("tail").strip(), printed = rest.substring(figure.start("tail")).strip();
            boolean known = figure.group("unit") != null && !figure.group("unit").equals("o") || figure.group("sign") != null;
            boolean part = tail.matches("[dp]\\S{1,3} v\\S{1,2}.*");
            boolean right = tail.isEmpty() ? known || centred : figure.group("pc") != null ? Character.isUpperCase(printed.charAt(0)) || part
                    : known ? !Character.isLowerCase(printed.charAt(0)) || tail.length() < 12 : tail.length() <= 14 && tail.split("\\s+").length <= 3 && (!Character.isLowerCase(printed.charAt(0)) || tail.matches("\\S \\S{1,4}"));
            if (!right || rest.substring(0, figure.start("fig")).matches(".*\\bmức ?$")) continue;
            String sign = figure.group("sign") == null ? "" : figure.group("sign");
            if (part && !rest.substring(0, figure.start()).matches(".*\\p{L}{2,}.*") && !row.percent && row.tails.isEmpty()) return;
            row.figure = part ? Figure.none() : Figure.signed(sign, TargetSentences.number(figure.group("fig")), "", null, true);
            row.percent |= figure.group("pc") != null || known && figure.group("unit") != null;
            if (figure.group("unit") != null && figure.group("unit").length() > 1) row.figure = new Figure(row.figure.comparator(), row.figure.value(), null, "% dân số");
            row.tails.add(printed);
            cut = figure.start();
        }
        if (cut == rest.length()) {
            Matcher unit = UNIT.matcher(rest), lead = LEAD.matcher(folded);
            if (unit.find()) {
                row.percent = true;
                row.tails.add(unit.group("tail"));
                cut = unit.start();
            } else if (lead.find()) {
                row.tails.add(rest.substring(lead.start("tail")));
                cut = lead.start();
            }
        }
        String goal = rest.substring(0, cut).replaceFirst("\\s\\|.*$", "").replaceAll("(?:\\s+[^\\p{L}\\d]+|\\s+\\p{L})+$", "").strip();
        if (goal.matches(".*\\p{L}{2,}.*")) row.text.append(row.text.isEmpty() ? "" : " ").append(goal);
    }

    private static List<TargetRow> targets(List<Row> rows, @Nullable String by) {
        fold(rows);
        List<TargetRow> targets = new ArrayList<>();
        String group = null, number = "";
        int under = 0;
        for (Row row : rows) {
            String text = row.text.toString().replaceAll("\\s+", " ").strip();
            if (text.length() < 8) continue;
            String no = row.no == null ? null : row.no.replace(',', '.');
            boolean plain = no != null && !no.contains(".");
            String next = number + "." + (under + 1);
            if (plain && !number.isEmpty() && no.equals(next.replace(".", ""))) no = next;
            else if (no != null && !no.matches("[1-9]\\d?(?:\\.\\d{1,2})?")) no = null;
            if (row.figure == null && !row.percent) {
                group = text;
                number = no == null ? "" : no;
                under = 0;
                continue;
            }
            under++;
            if (no != null && !no.contains(".")) group = null;
            Figure f = row.figure == null ? Figure.none() : row.figure;
            String unit = f.unit() != null ? f.unit() : row.percent || Folding.fold(text).matches("t[yi] ?[l1i].*") ? "%" : null;
            targets.add(new TargetRow(no, group, text, f.comparator(), f.value(), null, unit, by, lead(row.tails), null, row.start, row.end));
        }
        return targets;
    }

    /** Who follows the goal, only where every syllable can be read. */
    private static List<String> lead(List<String> tails) {
        String words = tails.stream().collect(Collectors.joining(" "));
        Matcher m = LEAD_WORDS.matcher(words);
        if (!m.find()) return List.of();
        String lead = m.group().replaceAll("\\s*-\\s*$", "").strip();
        boolean readable = java.util.Arrays.stream(Folding.key(lead).split(" ")).allMatch(s -> Syllables.isKnown(s) || s.equals("ubnd"));
        return readable && lead.contains(" ") ? List.of(lead) : List.of();
    }
}
