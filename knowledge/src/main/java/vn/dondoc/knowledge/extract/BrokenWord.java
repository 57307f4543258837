package vn.dondoc.knowledge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Fluency;

/** A word that a narrow column broke without a hyphen at the end of a line: "Văn bản/Bá | o cáo". */
final class BrokenWord {
    private static final Pattern END = Pattern.compile("(?:(\\p{L}+)[\\s/]+)?(?:(\\p{L}+)[\\s/]+)?(\\p{L}{1,6})$"), BEGINNING = Pattern.compile("^(\\p{Ll}{1,5})(?:[\\s/,;.]+(\\p{L}+))?(?!\\p{L})");
    /** How much likelier the whole word must read than the two parts, natural logarithm: lines end between words as a rule. */
    private static final double LIKELIER = 9;
    /** Characters that are looked at before the break. */
    private static final int COMPANY = 30;

    private BrokenWord() {}

    /** Whether the last word of a line goes on as the first of the next. */
    static boolean goesOn(String line, String next) {
        Matcher beginning = BEGINNING.matcher(next);
        if (line.isEmpty() || !Character.isLetter(line.charAt(line.length() - 1)) || !beginning.find()) return false;
        Matcher end = END.matcher(line.substring(Math.max(0, line.length() - COMPANY)));
        if (!end.find()) return false;
        Fluency fluency = Fluency.standard();
        String whole = end.group(3) + beginning.group(1);
        int[] joined = fluency.numbers(whole);
        if (joined.length != 1 || fluency.isUnknown(joined[0])) return false;
        return cost(fluency, end.group(1), end.group(2), end.group(3), beginning.group(1), beginning.group(2)) - cost(fluency, end.group(1), end.group(2), whole, beginning.group(2)) > LIKELIER;
    }

    private static double cost(Fluency fluency, String... words) {
        int first = fluency.start(), second = fluency.start();
        double cost = 0;
        for (String word : words) {
            if (word == null) continue;
            for (int number : fluency.numbers(word)) {
                cost += fluency.cost(first, second, number);
                first = second;
                second = number;
            }
        }
        return cost;
    }
}
