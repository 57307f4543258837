package vn.dondoc.knowledge.document;

import java.util.List;

/** Shortens runs of blanks that no paper has: what looks for words goes through such a run again from each of its places. */
final class Blanks {
    /** Columns of a text may stand far apart, lines may not. */
    private static final int MOST = 400, MOST_LINES = 40;

    private Blanks() {}

    /** The same paper with each longer run cut; tables and pages keep their places. */
    static ReadDocument shortened(ReadDocument read) {
        String text = read.text();
        StringBuilder kept = null;
        int[] moved = null;
        for (int i = 0, run = 0, lines = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = Character.isWhitespace(c) ? run + 1 : 0;
            lines = run == 0 ? 0 : c == '\n' ? lines + 1 : lines;
            boolean drop = run > MOST || c == '\n' && lines > MOST_LINES;
            if (drop && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
                moved = new int[text.length() + 1];
                for (int j = 0; j < i; j++) moved[j] = j;
            }
            if (kept == null || moved == null) continue;
            moved[i] = kept.length();
            if (!drop) kept.append(c);
        }
        if (kept == null || moved == null) return read;
        moved[text.length()] = kept.length();
        int[] to = moved;
        List<WordTable> tables = read.tables().stream().map(t -> new WordTable(t.rows().stream()
                .map(r -> new WordTable.Row(at(to, r.start()), r.cells(), r.starts().stream().map(s -> at(to, s)).toList(), r.confidence())).toList())).toList();
        return new ReadDocument(kept.toString(), tables, read.origin(), read.pageStarts().stream().map(p -> at(to, p)).toList(), read.signatures());
    }

    private static int at(int[] moved, int offset) {
        return moved[Math.clamp(offset, 0, moved.length - 1)];
    }
}
