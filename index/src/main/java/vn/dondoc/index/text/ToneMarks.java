package vn.dondoc.index.text;

/** One spelling where Vietnamese has two: "uỷ" and "ủy", "hoá" and "hóa". */
final class ToneMarks {
    private static final String[][] PAIRS = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};

    private ToneMarks() {}

    /** The tone on the first vowel of an open syllable, as decrees print it now; other words stay. Small letters. */
    static String unified(String word) {
        int n = word.length();
        if (n < 2 || n > 2 && word.charAt(0) == 'q' && word.charAt(n - 2) == 'u') return word;
        String end = word.substring(n - 2);
        for (String[] pair : PAIRS) if (end.equals(pair[0])) return word.substring(0, n - 2) + pair[1];
        return word;
    }
}
