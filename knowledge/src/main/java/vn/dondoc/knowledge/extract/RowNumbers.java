package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Row numbers of a recognised table: what a line's first word may mean after the number before. */
final class RowNumbers {
    private static final Pattern NUMBER = Pattern.compile("^\\W?(\\d{1,3}(?:[.,]\\d{1,2}){0,2})[.,)_]*$");
    private static final Pattern GARBLED = Pattern.compile("^\\W?[\\dlIiogOtsSB]{1,2}[.,]{1,2}$|^\\W?[\\dlItg]{1,2}$");

    private RowNumbers() {}

    /**
     * @param cost   of taking the word for the row's number
     * @param unread of not taking it for one
     * @param likely whether it is the number that comes next
     */
    record Number(String no, double cost, double unread, boolean likely) {}

    static @Nullable Number of(TableWord first, @Nullable TableWord second, @Nullable String last) {
        String expected = plusOne(last);
        if (second != null && second.text.matches("(?:tháng|năm|ngày|%).*")) return null;
        Matcher m = NUMBER.matcher(first.text);
        boolean parted = first.text.matches(".*\\d[.,)]+$") || second == null || second.upper;
        if (m.matches()) {
            String no = m.group(1).replace(',', '.');
            if (expected.length() > no.length() && expected.replace(".", "").equals(no)) no = expected;
            boolean next = last == null ? no.equals("1") || no.equals("1.1") : FlattenedTable.follows(last, no);
            if (next) return new Number(no, parted ? 0.3 : 1.5, parted ? 4 : 1, true);
            int ahead = ahead(expected, no);
            if (ahead > 0 && ahead <= 3) return new Number(no, parted ? 1.5 + ahead : 3.0 + ahead, parted ? 2 : 0, false);
            // the next table counts anew
            if (no.equals("1") && parted && !first.text.startsWith("(")) return new Number(no, 1.5, 1, false);
            if (no.contains(".")) return new Number(no, 2.5, 1, false);
            if (no.length() == expected.length() && first.text.endsWith(".")) return new Number(expected, 4, 0.5, false);
            return last == null && no.length() < 3 && parted ? new Number(no, 3, 0.5, false) : null;
        }
        if (GARBLED.matcher(first.text).matches() && parted && first.text.length() - (first.text.endsWith(".") ? 1 : 0) <= expected.length() + 1) return new Number(expected, 3.2, 0.3, false);
        return null;
    }

    private static int ahead(String expected, String no) {
        return expected.contains(".") || no.contains(".") ? 0 : Integer.parseInt(no) - Integer.parseInt(expected);
    }

    /**
     * Numbers that could not be read where the ones around them leave no other: between 4 and 7 two rows are 5 and 6,
     * two before 3 are 1 and 2. Null stays where a row may be missing, and after the last number.
     */
    static List<@Nullable String> between(List<@Nullable String> read) {
        List<@Nullable String> numbers = new ArrayList<>(read);
        int last = -1;
        for (int i = 0; i < read.size(); i++) {
            String no = read.get(i);
            if (no == null) continue;
            String expected = last >= 0 ? plusOne(read.get(last)) : no.startsWith("1.") ? no.substring(0, no.lastIndexOf('.') + 1) + "1" : "1";
            List<String> missing = new ArrayList<>();
            for (int j = last + 1; j < i; j++, expected = plusOne(expected)) missing.add(expected);
            if (expected.equals(no)) for (int j = 0; j < missing.size(); j++) numbers.set(last + 1 + j, missing.get(j));
            last = i;
        }
        return numbers;
    }

    /** A row whose number could not be read still counts. */
    static String plusOne(@Nullable String no) {
        if (no == null) return "1";
        int dot = no.lastIndexOf('.');
        return no.substring(0, dot + 1) + (Integer.parseInt(no.substring(dot + 1)) + 1);
    }
}
