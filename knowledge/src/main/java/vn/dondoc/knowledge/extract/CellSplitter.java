package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.extract.FlattenedTable.Word;
import vn.dondoc.knowledge.unit.Bodies;

/**
 * Cuts the words of a flattened row into the table's columns, in order. The best cut is found by dynamic programming
 * over all places between words: a cut costs nothing at an empty line, a little at a line break and more inside a
 * line; each cell earns by how well it reads as what its column holds. Values that a column repeats over the rows of
 * the same table are learnt first and count most. A row broken by a page is cut part by part, and a cell is judged by
 * its parts joined.
 */
final class CellSplitter {
    private static final double IN_LINE = -3.0, AT_LINE = -0.6, IMPOSSIBLE = -1e9;
    private static final int LONGEST_CELL = 60, LONGEST_BODIES = 220;
    private static final Pattern TITLE_LEFT_OPEN = Pattern.compile(".*\\b(chu tich|pho chu tich|truong ban|pho truong ban|chu nhiem|pho chu nhiem|giam doc|pho giam doc|uy vien|thanh uy vien|bi thu|chu tich uy ban|va|cua)$");
    private static final Set<String> DUE_WORDS = Set.of("thang", "quy", "nam", "ngay", "truoc", "thuong", "xuyen", "hang", "cham", "nhat", "den", "het", "tu",
            "trong", "dau", "cuoi", "moi", "dinh", "ky", "lan", "va", "i", "ii", "iii", "iv", "ca", "giai", "doan", "lien", "tuc", "theo", "khi", "gio", "sau", "lam", "viec", "ke", "nhan");
    private static final Set<String> OUTPUT_WORDS = Set.of("van", "ban", "bao", "cao", "ke", "hoach", "quyet", "dinh", "nghi", "chuong", "trinh", "de", "an",
            "phan", "mem", "he", "thong", "tin", "to", "hoi", "lop", "tap", "huan", "cong", "san", "pham", "thiet", "bi", "cac", "ung", "dung",
            "chien", "luoc", "quy", "che", "bien", "danh", "muc", "co", "so", "du", "lieu", "chi", "thi", "huong", "dan", "bo", "cuoc", "kiem", "tra", "dot", "tai", "trang", "ho");

    private final List<Column> columns;
    private final RowReader reader;
    private final DueDateParser dueDates;
    private final Map<Column, Map<String, Integer>> learnt = new EnumMap<>(Column.class);
    private final Map<String, Double> scores = new HashMap<>(), bodyScores = new HashMap<>();

    CellSplitter(List<Column> columns, RowReader reader, DueDateParser dueDates) {
        this.columns = columns.stream().filter(c -> c != Column.NUMBER).toList();
        this.reader = reader;
        this.dueDates = dueDates;
    }

    /** Takes in the cells of an unbroken row whose cut is sure. */
    void learn(List<List<Word>> parts) {
        if (parts.size() > 1) return;
        int[] cut = cut(parts.getFirst(), null);
        for (int k = 1; k < columns.size(); k++) {
            List<Word> words = parts.getFirst().subList(cut[k], cut[k + 1]);
            if (words.isEmpty() || words.getFirst().gap() == 0) continue;
            learnt.computeIfAbsent(columns.get(k), _ -> new HashMap<>()).merge(join(words), 1, Integer::sum);
        }
    }

    Map<Column, RowReader.Cell> split(List<List<Word>> parts) {
        List<String> sofar = null;
        List<List<Word>> words = new ArrayList<>();
        columns.forEach(_ -> words.add(new ArrayList<>()));
        for (List<Word> part : parts) {
            if (part.isEmpty()) continue;
            int[] cut = cut(part, sofar);
            sofar = new ArrayList<>();
            for (int k = 0; k < columns.size(); k++) {
                words.get(k).addAll(part.subList(cut[k], cut[k + 1]));
                sofar.add(join(words.get(k)));
            }
        }
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        for (int k = 0; k < columns.size(); k++) {
            List<Word> cell = words.get(k);
            if (cell.isEmpty()) continue;
            double score = score(columns.get(k), join(cell));
            double sure = columns.get(k) == Column.CONTENT ? 0.9 : score >= 6 ? 0.95 : score > 2 ? 0.7 : 0.4;
            if (parts.size() > 1) sure = Math.min(sure, 0.75);
            cells.put(columns.get(k), new RowReader.Cell(join(cell), cell.getFirst().start(), cell.getLast().end(), sure));
        }
        return cells;
    }

    /** The best cut of one part: {@code cut[k]..cut[k+1]} are the words of column k. */
    private int[] cut(List<Word> words, @org.jspecify.annotations.Nullable List<String> sofar) {
        int n = words.size(), m = columns.size();
        Joined joined = new Joined(words);
        double[][] best = new double[m + 1][n + 1];
        int[][] from = new int[m + 1][n + 1];
        for (double[] row : best) java.util.Arrays.fill(row, IMPOSSIBLE);
        best[0][0] = 0;
        for (int k = 1; k <= m; k++) {
            Column column = columns.get(k - 1);
            String before = sofar == null ? "" : sofar.get(k - 1);
            for (int end = 0; end <= n; end++) {
                if (k == m && end < n || !cuttable(words, end)) continue;
                for (int start = Math.max(0, end - longest(column, n)); start <= end; start++) {
                    if (best[k - 1][start] <= IMPOSSIBLE / 2) continue;
                    double cost = start == end || start == 0 ? 0 : gap(words.get(start), column, sofar != null);
                    if (cost <= IMPOSSIBLE / 2) continue;
                    if (column == Column.CONTENT) cost -= inside(words, end);
                    double worth = start < end && before.isEmpty() && !startsCell(column, words.get(start).text()) ? -8
                            : score(column, column == Column.CONTENT && end > start ? "…" : (before + " " + joined.text(start, end)).strip());
                    double total = best[k - 1][start] + cost + worth;
                    if (total > best[k][end]) {
                        best[k][end] = total;
                        from[k][end] = start;
                    }
                }
            }
        }
        int[] cut = new int[m + 1];
        cut[m] = n;
        for (int k = m; k > 0; k--) cut[k - 1] = from[k][cut[k]];
        return cut;
    }

    /** Inside a line only the last words of a part may be cut: there an export puts several cells on one line. */
    private static boolean cuttable(List<Word> words, int at) {
        return at == 0 || at == words.size() || words.get(at).gap() > 0 || at > words.size() - 30;
    }

    /** What speaks against the content reaching so far: empty lines inside it, and a directing official's name. */
    private double inside(List<Word> words, int end) {
        double against = 0;
        for (int i = 1; i < end; i++) {
            if (words.get(i).gap() == 2) against += words.get(i - 1).text().endsWith(".") && Character.isLowerCase(words.get(i).text().charAt(0)) ? 8 : 1;
            if (words.get(i).gap() > 0 && columns.contains(Column.DIRECTING) && words.get(i).text().equals("Đồng")) against += 6;
            if (words.get(i).text().equals("Đồng") && words.get(i - 1).text().equals("-") && columns.contains(Column.DIRECTING)) against += 6;
        }
        return against;
    }

    private static int longest(Column column, int all) {
        return switch (column) {
            case CONTENT -> all;
            case DUE -> 14;
            case OUTPUT, SUBMIT_TO, REMARK -> 16;
            default -> LONGEST_CELL;
        };
    }

    private static boolean startsCell(Column column, String word) {
        return switch (column) {
            case CONTENT, NUMBER, DUE -> true;
            default -> Character.isUpperCase(word.charAt(0)) || word.equals("-") || word.equals("các");
        };
    }

    private double gap(Word first, Column column, boolean continued) {
        return switch (first.gap()) {
            case 2 -> 0;
            case 1 -> AT_LINE;
            default -> column == columns.get(Math.min(1, columns.size() - 1)) && !continued ? IMPOSSIBLE : IN_LINE;
        };
    }

    private double score(Column column, String cell) {
        if (column == Column.CONTENT) return content(cell);
        double known = Math.clamp(learnt.getOrDefault(column, Map.of()).getOrDefault(cell, 0) - 1, 0, 3) * 2.0;
        return known + scores.computeIfAbsent(column.name() + "\u0000" + cell, _ -> switch (column) {
            case DIRECTING -> directing(cell);
            case LEAD, COORDINATING -> bodies(cell, column);
            case OUTPUT, SUBMIT_TO, REMARK -> output(cell);
            case DUE -> due(cell);
            case CONTENT, NUMBER -> 0.0;
        });
    }

    private static double content(String cell) {
        return cell.isEmpty() ? -6 : 0;
    }

    private static double directing(String cell) {
        String s = Folding.fold(cell);
        if (s.isEmpty()) return -5;
        double score = s.matches("^(- )?(dong chi|ong |ba |dc ).*") ? 8 : -8;
        if (TITLE_LEFT_OPEN.matcher(s).matches()) score -= 2;
        return score - 0.02 * s.length();
    }

    private double bodies(String cell, Column column) {
        if (cell.isEmpty()) return column == Column.COORDINATING ? -1.5 : -5;
        return bodyScores.computeIfAbsent(cell, this::bodies);
    }

    private double bodies(String cell) {
        if (cell.length() > LONGEST_BODIES) return -8;
        List<String> bodies = Bodies.split(cell);
        double sum = 0;
        for (String body : bodies) {
            boolean open = Character.isLowerCase(body.charAt(0)) && bodies.size() == 1;
            sum += reader.known(body) ? open ? 3 : 8 : looksLikeBody(body) ? 1 - 0.3 * Math.max(0, body.split(" ").length - 6) : -6;
        }
        return sum / Math.max(1, bodies.size());
    }

    private static boolean looksLikeBody(String body) {
        return body.split(" ").length <= 14 && Folding.fold(body).matches("^(cac|so|ban|van phong|phong|trung tam|ubnd|uy ban|cong an|hoi|doan|truong|dang uy|bo|cuc|vu|chi cuc|vien|chi nhanh|bao|dai|to)\\b.*")
                && Character.isUpperCase(body.charAt(0));
    }

    private static double output(String cell) {
        if (cell.isEmpty()) return -2;
        String[] words = Folding.key(cell).split(" ");
        if (words.length > 14) return -8;
        long known = java.util.Arrays.stream(words).filter(OUTPUT_WORDS::contains).count();
        double score = 4 - 2.5 * (words.length - known) - 0.15 * words.length;
        return Character.isUpperCase(cell.charAt(0)) ? score + 1.5 : score - 2;
    }

    private double due(String cell) {
        if (cell.isEmpty()) return -3;
        String[] words = Folding.key(cell).split(" ");
        long strange = java.util.Arrays.stream(words).filter(w -> !DUE_WORDS.contains(w) && !w.matches("\\d{1,4}")).count();
        return (dueDates.parse(cell) instanceof DueDate.Unstated ? -6 : 8) - 3.0 * strange - 0.1 * words.length;
    }

    private static String join(List<Word> words) {
        return new Joined(words).text(0, words.size());
    }

    /** The words of a part as one text, with the place of each; "57-" at a line's end is joined to what follows. */
    private static final class Joined {
        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        Joined(List<Word> words) {
            starts = new int[words.size()];
            ends = new int[words.size()];
            for (int i = 0; i < words.size(); i++) {
                boolean broken = text.length() > 1 && words.get(i).gap() > 0 && text.charAt(text.length() - 1) == '-'
                        && Character.isLetterOrDigit(text.charAt(text.length() - 2));
                if (i > 0 && !broken) text.append(' ');
                starts[i] = text.length();
                text.append(words.get(i).text());
                ends[i] = text.length();
            }
        }

        String text(int from, int to) {
            return from == to ? "" : text.substring(starts[from], ends[to - 1]);
        }
    }
}
