package vn.dondoc.knowledge.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/**
 * What the result cell of a table of goals says.
 *
 * @param value null where there is no figure, or none that can be read with certainty
 */
record Figure(@Nullable String comparator, @Nullable BigDecimal value, @Nullable BigDecimal valueMax, @Nullable String unit) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d+(?:[.,]\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER.pattern() + ")\\s*(?:-|–|den)\\s*(" + NUMBER.pattern() + ")");

    static Figure none() {
        return new Figure(null, null, null, null);
    }

    /** @param scanned a scan's wrong signs are then not taken for signs */
    static Figure of(String cell, boolean scanned) {
        String s = Folding.foldInPlace(cell).strip();
        String unit = s.contains("%") ? "%" : null;
        Matcher range = RANGE.matcher(s);
        if (range.find()) return new Figure(TargetSentences.comparator(s.substring(0, range.start()), "", null), TargetSentences.number(range.group(1)), TargetSentences.number(range.group(2)), unit);
        List<BigDecimal> figures = new ArrayList<>();
        Matcher m = NUMBER.matcher(s);
        int first = -1, last = 0;
        while (m.find()) {
            if (first < 0) first = m.start();
            last = m.end();
            figures.add(TargetSentences.number(m.group()));
        }
        // several figures: each holds for a part only
        if (figures.size() != 1 || s.matches(".*\\d\\s*%?\\s*(?:doi voi|d[a-z0-9]{1,3} v[a-z]{1,2}).*")) return new Figure(null, null, null, unit);
        return signed(s.substring(0, first), figures.getFirst(), s.substring(last), unit, scanned);
    }

    /** A scan has no "≥": it reads "=" or ">" there, and where it reads "~" or "-" the figure beside it is not sure either. */
    static Figure signed(String before, BigDecimal value, String after, @Nullable String unit, boolean scanned) {
        String sign = before.strip();
        if (sign.matches("(?:.*\\s)?(?:=>|>=|≥)")) return new Figure(">=", value, null, unit);
        if (sign.matches("(?:.*\\s)?(?:<=|=<|≤)")) return new Figure("<=", value, null, unit);
        if (scanned && sign.matches("(?:.*\\s)?[~-]")) return new Figure(">=", null, null, unit);
        if (sign.matches("(?:.*\\s)?=")) return new Figure(scanned ? ">=" : "=", value, null, unit);
        return new Figure(TargetSentences.comparator(sign, after, null), value, null, unit);
    }
}
