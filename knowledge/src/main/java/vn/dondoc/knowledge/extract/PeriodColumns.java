package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.WordTable;

/** Columns that stand for a quarter, a month or a year each: a row's due date is the ones that are ticked. */
final class PeriodColumns {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final Pattern QUARTER = Pattern.compile("^(quy )?(i{1,3}|iv|[1-4])( (?:nam )?(20\\d{2}))?$"), MONTH = Pattern.compile("^(thang |t ?)?(1[0-2]|0?[1-9])( (?:nam )?(20\\d{2}))?$"), YEAR = Pattern.compile("^(?:nam )?(20\\d{2})$");
    private static final Pattern OF_YEAR = Pattern.compile(".*?(?:nam )?(20\\d{2})$"), DAY = Pattern.compile(".*\\d{1,2}\\s*[/.-]\\s*\\d{1,2}.*");

    private PeriodColumns() {}

    private enum Kind { QUARTER, MONTH, YEAR }

    /**
     * @param at   the column's place
     * @param no   of the quarter or month in its year, or the year
     * @param year null where the heading says none
     */
    record Period(int at, Kind kind, int no, @Nullable Integer year) {
        private String words() {
            return switch (kind) {
                case QUARTER -> "Quý " + QUARTERS.get(no - 1);
                case MONTH -> "Tháng " + no;
                case YEAR -> "Năm " + no;
            };
        }

        private boolean before(Period next) {
            return kind == Kind.YEAR || year == null || year.equals(next.year) ? next.no == no + 1 : next.no == 1;
        }
    }

    /** Whether a label names a period; bare figures do so under a label that speaks of time. */
    static boolean names(String label, boolean underTime) {
        return read(0, label, underTime ? "thoi gian" : null).isPresent();
    }

    /** The period columns of a heading: two or more of one kind. */
    static List<Period> in(List<String> labels, List<@Nullable String> parents) {
        List<Period> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) read(i, labels.get(i), parents.get(i)).ifPresent(found::add);
        found.removeIf(p -> found.stream().filter(q -> q.kind() == p.kind()).count() < 2);
        return found.stream().allMatch(p -> p.kind() == found.getFirst().kind()) ? List.copyOf(found) : List.of();
    }

    private static Optional<Period> read(int at, String label, @Nullable String parent) {
        String key = Folding.key(label), above = parent == null ? "" : Folding.key(parent);
        boolean time = above.matches(".*(?:thoi gian|thoi han|tien do|quy|thang|nam 20\\d\\d).*");
        Matcher of = OF_YEAR.matcher(above);
        Integer year = of.matches() ? Integer.valueOf(of.group(1)) : null;
        Matcher m = QUARTER.matcher(key);
        if (m.matches() && (m.group(1) != null || time && !m.group(2).matches("\\d") || above.matches(".*\\bquy\\b.*"))) {
            int no = m.group(2).matches("\\d") ? Integer.parseInt(m.group(2)) : QUARTERS.indexOf(m.group(2).toUpperCase(java.util.Locale.ROOT)) + 1;
            return Optional.of(new Period(at, Kind.QUARTER, no, m.group(4) == null ? year : Integer.valueOf(m.group(4))));
        }
        m = MONTH.matcher(key);
        if (m.matches() && (m.group(1) != null || time)) return Optional.of(new Period(at, Kind.MONTH, Integer.parseInt(m.group(2)), m.group(4) == null ? year : Integer.valueOf(m.group(4))));
        m = YEAR.matcher(key);
        if (m.matches() && parent != null && above.matches(".*(?:thoi gian|thoi han|tien do|lo trinh|giai doan|nam).*")) return Optional.of(new Period(at, Kind.YEAR, Integer.parseInt(m.group(1)), null));
        return Optional.empty();
    }

    /** The ticked periods in the words that a plan would use: "Quý III", "Quý I - Quý II", "Tháng 3, Tháng 9". */
    static Optional<RowReader.Cell> ticked(List<Period> periods, WordTable.Row row) {
        List<Period> ticked = new ArrayList<>();
        int end = -1;
        double sure = 1;
        for (Period p : periods) {
            if (p.at() >= row.cells().size() || row.cells().get(p.at()).isBlank()) continue;
            ticked.add(p);
            end = row.starts().get(p.at()) + row.cells().get(p.at()).length();
            sure = Math.min(sure, row.confidence().get(p.at()));
        }
        if (ticked.isEmpty()) return Optional.empty();
        String only = row.cells().get(ticked.getFirst().at()).strip();
        String words = ticked.size() == 1 && DAY.matcher(only).matches() ? only : words(ticked);
        return Optional.of(new RowReader.Cell(words, row.starts().get(ticked.getFirst().at()), end, 0.97 * sure));
    }

    private static String words(List<Period> ticked) {
        Period first = ticked.getFirst(), last = ticked.getLast();
        boolean run = true;
        for (int i = 1; i < ticked.size(); i++) run &= ticked.get(i - 1).before(ticked.get(i));
        boolean crossing = first.year() != null && !first.year().equals(last.year());
        String year = last.year() == null ? "" : "/" + last.year();
        if (ticked.size() == 1) return first.words() + year;
        if (run) return first.words() + (crossing ? "/" + first.year() : "") + " - " + last.words() + year;
        StringBuilder words = new StringBuilder();
        for (Period p : ticked) words.append(words.isEmpty() ? "" : ", ").append(p.words()).append(crossing ? "/" + p.year() : "");
        return words + (crossing ? "" : year);
    }
}
