package vn.dondoc.knowledge.document;

import java.util.Locale;

/** Tells clean Vietnamese from text that an engine without Vietnamese has recognised. */
final class Writing {
    private static final String ONLY_VIETNAMESE = "ăằắẳẵặơờớởỡợưừứửữựđạảẹẻẽệếềểễịỉĩọỏộốồổỗụủũỳỵỷỹấầẩẫậ";

    private Writing() {}

    /** Clean text has over 4 % of letters that only Vietnamese has; damaged text far fewer. */
    static TextOrigin originOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long letters = lower.chars().filter(Character::isLetter).count();
        long vietnamese = lower.chars().filter(c -> ONLY_VIETNAMESE.indexOf(c) >= 0).count();
        return letters > 0 && vietnamese * 12 > letters ? TextOrigin.DIGITAL : TextOrigin.OCR;
    }

    /** Like {@link #originOf}, for a text without cells: ruling lines that were read as bars tell of a recognised page, however well its letters were read. */
    static TextOrigin ofLines(String text) {
        long barred = text.lines().filter(Writing::barred).limit(8).count();
        return barred >= 8 ? TextOrigin.OCR : originOf(text);
    }

    /** Whether a bar stands between letters; looked at letter by letter, since a line may be as long as the whole text. */
    private static boolean barred(String line) {
        int first = 0, last = line.length() - 1;
        while (first <= last && !Character.isLetter(line.charAt(first))) first++;
        while (last > first && !Character.isLetter(line.charAt(last))) last--;
        int bar = line.indexOf('|', first);
        return bar >= 0 && bar < last;
    }
}
