package vn.dondoc.knowledge.extract;

import java.util.Set;

/** How bodies do not begin: words that open a result or a person's post stand in the columns beside theirs. */
final class BodyOpening {
    /** What it costs to read a result, or a post where a column names persons, as a body. */
    private static final double RESULT = 5, POST = 4;
    private static final Set<String> RESULTS = Set.of("bao cao", "quyet dinh", "nghi dinh", "nghi quyet", "thong tu", "van ban", "ke hoach", "to trinh", "de an", "hoi nghi", "chuong trinh", "danh muc", "quy che", "tai lieu", "huong dan", "phan mem",
            "cac nhiem", "cac san", "cac van", "cac phieu", "cac buoi", "cac hoat", "cac phan", "cac nghi", "cac quyet", "cac bao", "cac chuong");
    private static final Set<String> POSTS = Set.of("dong chi", "pho bi", "bi thu", "uy vien", "pho chu", "chu nhiem", "truong ban", "giam doc", "pho giam", "pho truong");

    private BodyOpening() {}

    /** @param directing whether the table has a column for persons @param w the word that would be next of a cell of bodies */
    static double cost(boolean directing, CellState s, TableWord w) {
        if (!s.opens() || s.word() == null) return 0;
        String pair = s.word().firstKey + " " + w.firstKey;
        return RESULTS.contains(pair) ? RESULT : directing && POSTS.contains(pair) ? POST : 0;
    }

    /** Whether words, folded, begin as a result does. */
    static boolean isResult(String key) {
        int second = key.indexOf(' ', key.indexOf(' ') + 1);
        return RESULTS.contains(second < 0 ? key : key.substring(0, second));
    }
}
