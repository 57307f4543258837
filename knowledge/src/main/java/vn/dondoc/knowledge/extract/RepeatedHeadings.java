package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.index.text.Folding;

/** The lines of a recognised table in which its heading is printed again on every page, found although they are damaged. */
final class RepeatedHeadings {
    private static final Set<String> HEADING = Set.copyOf(List.of(("stt tt ten nhiem vu noi dung cong viec chu tri chi dao don vi co quan phoi hop san pham dau ra thoi gian thuc hien hoan thanh han tien do hoac moi giai phap ket qua lanh dao tham muu").split(" ")));
    /** What only labels say, as a rule; where two such pairs stand in different cells the line is the heading's. */
    private static final List<List<String>> LABELS = List.of(List.of("phoi", "hop"), List.of("chu", "tri"), List.of("san", "pham"), List.of("dau", "ra"), List.of("thoi", "gian"), List.of("hien", "hoan"), List.of("hoan", "thanh"), List.of("tien", "do"));
    private static final List<String> GLUED = List.of("donvi", "chutri", "chutrichi", "phoihop", "sanpham", "thoigian", "tiendo");
    private static final Pattern NUMBERED_HEADING = Pattern.compile(".*\\b(stt|tt)\\b.*\\b(nhiem vu|noi dung|cong viec|ten)\\b.*|.*\\b(noi dung|nhiem vu)\\b.*\\b(chu tri|don vi|co quan)\\b.*(phoi hop|tien do|thoi gian|san pham|thuc).*");

    /** A title of the table, which is not printed again. */
    private static final Pattern TITLE = Pattern.compile("(?:phu luc|danh muc|bieu|bang|phan cong|ke hoach|chuong trinh|kem theo|ban hanh)\\b.*");

    private RepeatedHeadings() {}

    /** @return the places of such lines from {@code begin} on */
    static Set<Integer> in(List<PrintedLine> all, int begin, TableHeading first) {
        Set<Integer> out = new HashSet<>();
        Set<String> own = above(all, first);
        for (int i = begin; i < all.size(); i++) {
            boolean damaged = labels(all.get(i));
            if (!damaged && !names(all.get(i))) continue;
            out.add(i);
            for (int j = i - 1; j > begin && j >= i - 3 && all.get(j).words().size() <= (damaged ? 10 : 7) && share(all.get(j), damaged, own) >= 0.5; j--) out.add(j);
            for (int j = i + 1; j < all.size() && j <= i + 6 && all.get(j).words().size() <= (damaged ? 4 : 8) && share(all.get(j), damaged) >= 0.5; j++) out.add(j);
        }
        for (int i = begin; i < all.size(); ) {
            int to = i, strange = 0;
            Set<String> said = new HashSet<>();
            while (to < all.size() && to - i < 16 && all.get(to).words().size() <= 14) {
                boolean heading = share(all.get(to), false) >= 0.5;
                if (!heading && (all.get(to).words().size() > 3 || ++strange > 2)) break;
                if (heading) all.get(to).words().stream().map(PrintedLine.Word::key).filter(HEADING::contains).forEach(said::add);
                to++;
            }
            while (to > i && share(all.get(to - 1), false) < 0.5) to--;
            // a heading that was read cell by cell
            boolean whole = said.size() >= 9 && (said.contains("stt") || said.contains("tt") || said.size() >= 12);
            if (whole) for (int j = i; j < to; j++) out.add(j);
            i = whole ? to : i + 1;
        }
        return out;
    }

    /** What stands above the first line of the table's own heading. */
    private static Set<String> above(List<PrintedLine> all, TableHeading first) {
        PrintedLine line = all.get(Math.max(0, first.from() - 1));
        if (line.words().size() > 10 || line.text().chars().anyMatch(Character::isDigit) || TITLE.matcher(Folding.key(line.text())).matches()) return Set.of();
        return line.words().stream().map(PrintedLine.Word::key).collect(Collectors.toSet());
    }

    static boolean names(PrintedLine line) {
        return NUMBERED_HEADING.matcher(Folding.key(line.text())).matches() && share(line, false) >= 0.4;
    }

    /** Share of a line's words that headings say, or the like where {@code damaged}. */
    static double share(PrintedLine line, boolean damaged) {
        return share(line, damaged, Set.of());
    }

    private static double share(PrintedLine line, boolean damaged, Set<String> own) {
        return line.words().stream().filter(w -> w.key().length() < 2 || HEADING.contains(w.key()) || own.contains(w.key()) || damaged && (HEADING.stream().anyMatch(h -> like(w.key(), h)) || GLUED.stream().anyMatch(h -> like(w.key(), h)))).count() / (double) line.words().size();
    }

    private static boolean labels(PrintedLine line) {
        List<String> said = new ArrayList<>();
        List<Integer> cell = new ArrayList<>();
        int at = 0;
        for (PrintedLine.Word word : line.words()) {
            if (word.gap() == PrintedLine.RULED || word.gap() == PrintedLine.WIDE) at++;
            for (String key : word.key().split(" ")) {
                said.add(key);
                cell.add(at);
            }
        }
        if (said.size() > 14) return false;
        Set<List<String>> labels = new HashSet<>();
        Set<Integer> cells = new HashSet<>();
        for (int i = 0; i + 1 < said.size(); i++) for (List<String> label : LABELS)
            if (cell.get(i).equals(cell.get(i + 1)) && like(said.get(i), label.getFirst()) && like(said.get(i + 1), label.getLast())) {
                labels.add(label);
                cells.add(cell.get(i));
            }
        return labels.size() >= 2 && cells.size() >= 2 && labels.size() * 5 >= said.size();
    }

    private static boolean like(String read, String meant) {
        return read.equals(meant) || meant.length() >= 3 && NameTree.distance(read, meant) <= 1;
    }
}
