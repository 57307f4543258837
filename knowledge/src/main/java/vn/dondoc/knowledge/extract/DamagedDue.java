package vn.dondoc.knowledge.extract;

/** The cell of a due date as recognition leaves it, put right where only one thing can have been printed; the rest is left as it is read. */
final class DamagedDue {
    private DamagedDue() {}

    /** @return the same words where nothing was mended; what was mended is a doubtful reading */
    static String mended(String cell) {
        // "Thường" begins no other due date, whatever stands between its lines
        if (cell.matches("(?iu)thường(?:(?: \\S*){0,2} xuyên)?|xuyên")) return "Thường xuyên";
        // a year has four quarters: "11" are the strokes of a Roman figure
        return cell.replaceAll("(?iu)(?<=\\bquý )(?:\\d )?111(?=/20\\d\\d)", "III").replaceAll("(?iu)(?<=\\bquý )(?:\\d )?11(?=/20\\d\\d)", "II")
                .replaceFirst("(?iu)^(tháng) /(\\d{1,2}/20\\d\\d)\\b.*", "$1 $2");
    }
}
