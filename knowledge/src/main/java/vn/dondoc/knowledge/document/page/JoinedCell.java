package vn.dondoc.knowledge.document.page;

import vn.dondoc.knowledge.unit.BodyLines;

/** A cell of the joined table; the same one stands in each place that it spans. */
final class JoinedCell {
    private String text;
    private double confidence;
    private CellText last;
    private final int column;
    private final int columnSpan;
    private boolean tall;
    private int start = -1;

    JoinedCell(CellText text, int column, int columnSpan, boolean tall) {
        this.text = text.text();
        this.confidence = text.confidence();
        this.last = text;
        this.column = column;
        this.columnSpan = columnSpan;
        this.tall = tall;
    }

    /** Goes on with the cell's rest on the next page. */
    void append(JoinedCell below) {
        if (!below.text.isEmpty()) {
            StringBuilder all = new StringBuilder(text);
            if (!text.isEmpty()) all.append(between(below));
            LineBreak.append(all, below.text);
            text = all.toString();
            confidence = Math.min(confidence, below.confidence);
            last = below.last;
        }
        tall |= below.tall;
    }

    private String between(JoinedCell below) {
        if (LineBreak.insideWord(text, below.text)) return "";
        boolean ownLine = below.text.matches("(?s)[-+•]\\s.*") || BodyLines.apart(text.substring(text.lastIndexOf('\n') + 1), below.text);
        return ownLine ? "\n" : " ";
    }

    /** Written into the text by the first row that shows it. @return where it begins */
    int write(StringBuilder into) {
        if (start < 0) {
            start = into.length();
            into.append(text).append(" | ");
        }
        return start;
    }

    String text() {
        return text;
    }

    /** 0 to 1, of the least sure part. */
    double confidence() {
        return confidence;
    }

    CellText last() {
        return last;
    }

    int column() {
        return column;
    }

    int columnSpan() {
        return columnSpan;
    }

    /** Whether it spans several rows. */
    boolean isTall() {
        return tall;
    }
}
