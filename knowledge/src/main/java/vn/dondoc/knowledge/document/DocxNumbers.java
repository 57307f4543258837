package vn.dondoc.knowledge.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/**
 * The numbers that Word prints itself: they stand nowhere in a file's text and are counted paragraph by paragraph, in
 * the order of the file.
 */
final class DocxNumbers {
    private static final int LEVELS = 9, MOST_STYLES = 20;
    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    DocxNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** What is printed before the paragraph's words, "-" for a bullet; empty where it has no number. To be asked once for each paragraph. */
    String next(XWPFParagraph paragraph) {
        try {
            return count(paragraph);
        } catch (RuntimeException e) {
            // a number that cannot be told is none; the paragraph's words stay
            return "";
        }
    }

    private String count(XWPFParagraph paragraph) {
        CTNumPr own = paragraph.getCTP().getPPr() == null ? null : paragraph.getCTP().getPPr().getNumPr();
        CTNumPr styled = ofStyle(paragraph.getStyle());
        BigInteger id = own != null && own.isSetNumId() ? own.getNumId().getVal() : styled != null && styled.isSetNumId() ? styled.getNumId().getVal() : null;
        if (id == null || id.signum() == 0 || document.getNumbering() == null) return "";
        CTNumPr levelled = own != null && own.isSetIlvl() ? own : styled;
        int level = levelled != null && levelled.isSetIlvl() ? Math.clamp(levelled.getIlvl().getVal().intValue(), 0, LEVELS - 1) : 0;
        XWPFNum num = document.getNumbering().getNum(id);
        if (num == null || num.getCTNum().getAbstractNumId() == null) return "";
        BigInteger list = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum abstractNum = document.getNumbering().getAbstractNum(list);
        if (abstractNum == null) return "";
        int[] counted = counts.computeIfAbsent(list, _ -> new int[LEVELS]);
        CTLvl[] levels = new CTLvl[LEVELS];
        for (CTLvl lvl : abstractNum.getCTAbstractNum().getLvlList()) if (lvl.getIlvl().intValue() < LEVELS) levels[lvl.getIlvl().intValue()] = lvl;
        for (CTNumLvl over : num.getCTNum().getLvlOverrideList()) {
            int at = over.getIlvl().intValue();
            if (at >= LEVELS) continue;
            if (over.isSetLvl()) levels[at] = over.getLvl();
            // a list that is used again begins again where it says so
            if (over.isSetStartOverride() && begun.putIfAbsent(id + "/" + at, true) == null) counted[at] = over.getStartOverride().getVal().intValue() - 1;
        }
        if (levels[level] == null) return "";
        String format = format(levels[level]);
        if (format.equals("bullet")) return "-";
        if (format.equals("none")) return "";
        for (int i = 0; i < level; i++) if (counted[i] == 0) counted[i] = start(levels[i]);
        counted[level] = counted[level] == 0 ? start(levels[level]) : counted[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) counted[i] = 0;
        String printed = levels[level].getLvlText() == null ? "" : levels[level].getLvlText().getVal();
        for (int i = 0; i <= level; i++) printed = printed.replace("%" + (i + 1), levels[i] == null ? "" : figure(counted[i], levels[level].isSetIsLgl() ? "decimal" : format(levels[i])));
        return printed.strip();
    }

    /** The numbering of a paragraph style or of the one that it is based on. */
    private @Nullable CTNumPr ofStyle(@Nullable String id) {
        for (int i = 0; id != null && document.getStyles() != null && i < MOST_STYLES; i++) {
            XWPFStyle style = document.getStyles().getStyle(id);
            if (style == null) return null;
            if (style.getCTStyle().getPPr() != null && style.getCTStyle().getPPr().getNumPr() != null) return style.getCTStyle().getPPr().getNumPr();
            id = style.getBasisStyleID();
        }
        return null;
    }

    private static int start(@Nullable CTLvl level) {
        return level == null || level.getStart() == null ? 1 : level.getStart().getVal().intValue();
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null ? "decimal" : level.getNumFmt().getVal().toString();
    }

    private static String figure(int n, String format) {
        return switch (format) {
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(n).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(n);
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            default -> Integer.toString(n);
        };
    }

    /** "a" to "z", then "aa" as Word counts. */
    private static String letter(int n) {
        return n < 1 || n > 26 * 26 ? Integer.toString(n) : Character.toString('a' + (n - 1) % 26).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) return Integer.toString(n);
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] figures = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        for (int i = 0, rest = n; i < values.length; i++) for (; rest >= values[i]; rest -= values[i]) roman.append(figures[i]);
        return roman.toString();
    }
}
