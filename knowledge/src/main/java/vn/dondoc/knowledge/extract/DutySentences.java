package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.due.DueDateParser;
import vn.dondoc.knowledge.due.Recurrence;

/**
 * Duties in running text: who must do or report something by, or every, so often; what a body is charged to watch over;
 * and where difficulties are told. Patterns look at folded text with room for a scan's wrong vowels.
 */
final class DutySentences {
    private static final String YEAR = "n[a-z]{1,2}m", EVERY = "(?:h[a-z]{1,3}ng|moi)", ROUTINE = "[dpb]inh k[yi]";
    private static final String ACTS = "nghien c[a-z]{1,3}u|x[a-z]y d[a-z]{1,3}ng|t[o0-9]{1,2} ch[a-z]{1,3}c|thuong xuy[a-z]{1,2}n|kip thoi|" + ROUTINE + "|b[a-z]{1,2}o c[a-z]{1,2}o|t[o0-9]ng hop|gui |ra so[a-z]t|[dp]anh gia|bo tri|chu [dp][a-z]ng|c[a-z]p nhat|theo d[a-z]i|ki[a-z]m tra";
    private static final Pattern ENDS = Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu})|(?<=[\\p{L})\\d]{2}[.])\\s+(?=\\p{L})|;\\s+(?=(?:" + ACTS + "))");
    private static final Pattern TIME = Pattern.compile("(?<when>(?:" + ROUTINE + "\\s+)?" + EVERY + "\\s+(?:" + YEAR + "|quy|thang|tuan|(?:0?6|sau) thang)(?:[,\\s]+(?:tr[a-z]{1,4}c|cham nhat|vao)?\\s*(?:ngay\\s+)?(?:\\d{1,2}(?:/\\d{1,2})?|cuoi)(?:\\s*(?:thang cuoi quy|cua thang(?: (?:cuoi|dau|sau|tiep theo|ke tiep|truoc|do|cung))?(?: quy| nam| ky)?|hang thang))?)?"
            + "|" + ROUTINE + "\\s+(?:0?6|sau) thang[^;.]{0,80}?(?=\\s(?:b[a-z]{1,2}o c|t[o0-9]ng hop))"
            + "|(?:tr[a-z]{2,4}c|cham nhat)\\s+(?:ngay\\s+)?\\d{1,2}(?:/\\d{1,2}|\\s+th[a-z]{1,2}ng\\s+\\d{1,2})(?:\\s+" + EVERY + "\\s+(?:" + YEAR + "|thang|quy)|/\\d{4}|\\s+" + YEAR + "\\s+\\d{4})?"
            + "|\\d{1,2}/\\d{1,2}\\)?\\s+" + EVERY + "\\s+" + YEAR
            + "|(?<=^|[,;(] |va )" + ROUTINE + "(?:\\s+(?:hoac|va|h[a-z]{1,2}c)?\\s*\\(?(?:ho[a-z]{1,2}c )?[dp][a-z]t xu[a-z]t\\)?)?|" + ROUTINE + "(?=\\s+(?:b[a-z]{1,2}o c|t[o0-9]ng hop|gui|cap nhat|so ket|[dp]anh gia))"
            // an adverb of another verb is no time of a duty
            + "|th[a-z]{1,3}ng xuy[a-z]{1,2}n(?!,(?! kip thoi))"
            // inside the name of a scheme ("... đến năm 2025, định hướng đến năm 2030") a year is no term
            + "|tr[a-z]{1,4}c " + YEAR + " 20\\d{2}|(?<!dinh huong )(?<!tam nhin )[dp][a-z]{1,2}n(?: het)? " + YEAR + " 20\\d{2}(?=\\W*$))");
    private static final Pattern DUTY = Pattern.compile("(?<![a-z])(?:b[a-z]{1,2}o c[a-z]{1,2}o|ra so[a-z]t|t[o0-9]ng hop|gui|[dp][a-z]nh gia|x[a-z]y d[a-z]{1,3}ng (?:ch[a-z]{1,3}ng trinh|k[a-z]? hoach)|theo d[a-z]i|[dp]on [dp][a-z]c|phan anh|thong tin v[a-z]|ki[a-z]m tra|cap nhat|[dp]ao tao|t[o0-9]{1,2} ch[a-z]{1,3}c|phat d[a-z]ng|trien khai|[dp]ua|lay|cu the hoa|so ket|t[o0-9]ng ket)(?![a-z])");
    private static final Pattern DIFFICULTY = Pattern.compile("(?:n[a-z]u|tr[a-z]{1,3}ng hop|qua trinh|khi) .{0,80}(?:kh[a-z]{1,2} kh[a-z]{1,2}n|v[a-z]{1,4}ng m[a-z]c|phat sinh).{0,200}(?:b[a-z]{1,2}o c[a-z]{1,2}o|phan anh|thong tin v|kien nghi|gui|li[a-z]n he|chu tri)"
            + "|kip thoi (?:b[a-z]{1,2}o c[a-z]{1,2}o|phan anh).{0,120}(?:kh[a-z]{1,2} kh[a-z]{1,2}n|v[a-z]{1,4}ng m[a-z]c)");
    private static final String BODY = "(?:thu truong c[a-z]c|nguoi [dp][a-z]{1,3}ng [dp][a-z]u|c[a-z]c|cac|van phong|phong|so|ban|ubnd|uy ban|c[a-z]p [a-z]y|[dp]ang [a-z]y|bo|cong an|trung tam|cuc|vu|tong cuc|thanh vien|to |uy vien)";
    private static final String VERBS = "(?:chu tri|chu [dp][a-z]ng|ra soat|ban h[a-z]nh|b[a-z]{1,2}o c[a-z]{1,2}o|x[a-z]y d[a-z]{1,3}ng|t[o0-9]{1,2} ch[a-z]{1,3}c|gui|" + ROUTINE + "|theo d[a-z]i|tr[a-z]{1,3}c ti[a-z]p|t[o0-9]ng hop|phoi hop|c[a-z] trach nhiem|kip thoi|can c[a-z]|trien khai|phat d[a-z]ng|thuc hien|[dp]inh k[yi]|chiu trach nhiem|huong dan|khan truong)";
    private static final Pattern WHO = Pattern.compile("(?:^|[,;:.]\\s+|\\b(?:giao|yeu c[a-z]{1,2}u|[dp]e nghi)\\s+|\\d\\s*%\\s+)(" + BODY + "(?![a-z])[\\p{L}\\s,\\-–()/]{2,110}?)(?:\\s*:)?\\s+(?=" + VERBS + ")");
    private static final Pattern OPENING = Pattern.compile("^[^\\p{L}]*(?:" + ROUTINE + "|can c|trong |tr[a-z]{2,4}c |" + EVERY + " |n[a-z]u |khi |theo (?!d)|tren co so|de |tu |tr[a-z]{1,3}ng hop|cham nhat)");
    /** A heading that charges a body with what stands under it. */
    private static final Pattern CHARGED = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?|[a-z]\\)|[ivx]+\\.)\\s+(?:tr[a-z]ch nhi[a-z]m c[a-z]{1,3}a (?<of>[^.:;]{4,140})|(?<who>" + BODY + "(?![a-z])[^.:;]{0,200}?)(?:\\s+(?:c[a-z] tr[a-z]ch nhi[a-z]m|chu tri|chiu tr[a-z]ch nhi[a-z]m)[^.:;]{0,40})?):?$");
    private static final Pattern ASSIGNED = Pattern.compile("(?<![a-z])(?:giao|yeu c[a-z]{1,2}u) " + BODY + "(?![a-z]).{3,200}?(?:chu tri|theo d[a-z]i|[dp]on [dp][a-z]c|x[a-z]y d[a-z]{1,3}ng|b[a-z]{1,2}o c[a-z]{1,2}o|trien khai)");
    private static final Pattern OWN_PLAN = Pattern.compile("(?<![a-z])x[a-z]y d[a-z]{1,3}ng (?:ch[a-z]{1,3}ng trinh|k[a-z]? hoach)(?:.{0,40}(?:thuc hien|trien khai))");
    private static final Pattern GROUNDS = Pattern.compile("^(?:can c[a-z]{1,2}|thuc hien|th[a-z]{1,4} hi[a-z]n) .{0,60}(?:so|s6|ngay) .*\\d.*");
    private static final int LONGEST = 900;

    private DutySentences() {}

    static List<ObligationRow> read(List<Block> blocks, DueDateParser dueDates) {
        List<ObligationRow> duties = new ArrayList<>();
        List<String> charged = List.of();
        String under = "";
        for (Block block : blocks) {
            if (block.locator().startsWith("Phụ lục")) break;
            Matcher charge = CHARGED.matcher(Folding.foldInPlace(block.text()));
            if (charge.matches()) {
                String body = charge.group("of") != null ? block.text().substring(charge.start("of"), charge.end("of")) : block.text().substring(charge.start("who"), charge.end("who"));
                charged = List.of(body.strip());
                under = block.locator();
            } else if (!(block.locator().equals(under) || block.locator().startsWith(under + "."))) charged = List.of();
            List<String> above = charged;
            for (Clause clause : Clause.cut(block, ENDS)) {
                List<String> who = who(clause);
                if (!who.isEmpty()) above = who;
                if (!binds(clause)) continue;
                Matcher time = TIME.matcher(clause.folded());
                String as = time.find() ? clause.text().substring(time.start("when"), time.end("when")) : null;
                duties.add(new ObligationRow(clause.text(), who.isEmpty() ? above : who, what(clause), as, due(clause.folded(), as, dueDates), block.locator(), block.start(), block.end()));
            }
        }
        return duties;
    }

    private static boolean binds(Clause clause) {
        String s = clause.folded();
        if (s.length() > LONGEST || GROUNDS.matcher(s).matches() && !s.contains("xay dung")) return false;
        Matcher time = TIME.matcher(s);
        boolean dated = time.find() && DUTY.matcher(s).find();
        boolean plans = OWN_PLAN.matcher(s).find() && !who(clause).isEmpty() && !s.contains("nhu sau");
        return dated || plans || DIFFICULTY.matcher(s).find() || ASSIGNED.matcher(s).find();
    }

    private static DueDate due(String sentence, @Nullable String words, DueDateParser dueDates) {
        if (words == null) return new DueDate.Unstated();
        String w = plain(Folding.fold(words));
        String s = plain(sentence);
        boolean every = s.matches(".*hang (?:nam|quy|thang).*");
        DueDate due = dueDates.parse(every && w.matches("(?:truoc|cham nhat).*") && !w.matches(".*/\\d{4}.*") ? w + " hang nam" : w);
        if (due instanceof DueDate.Recurring r && r.every() == null) return new DueDate.Unstated();
        if (due instanceof DueDate.EndOfPeriod p) return new DueDate.OnDate(p.end(), null, w.startsWith("truoc"));
        return due instanceof DueDate.Recurring r && r.every() == Recurrence.YEARLY && r.day() == null ? yearly(s, r) : due;
    }

    /** The words of time that a scan has spoilt, as they are spelt. */
    private static String plain(String folded) {
        return folded.replaceAll("\\b0(?=6 thang)", "").replaceAll("\\b" + EVERY + " " + YEAR + "\\b", "hang nam").replaceAll("\\b" + EVERY + " (quy|thang|tuan)\\b", "hang $1").replaceAll("\\btr[a-z]{2,4}c(?= (?:ngay|nam|\\d))", "truoc")
                .replaceAll("\\b[dp][a-z]{1,2}n(?= (?:het )?" + YEAR + ")", "den").replaceAll("\\b" + YEAR + "(?= 20\\d)", "nam").replaceAll("\\bth[a-z]{1,3}ng xuy[a-z]{1,2}n", "thuong xuyen").replaceAll("\\b" + ROUTINE + "\\b", "dinh ky");
    }

    private static DueDate yearly(String sentence, DueDate.Recurring due) {
        Matcher m = Pattern.compile("truoc (?:ngay )?(\\d{1,2})/(\\d{1,2})").matcher(sentence);
        return m.find() ? new DueDate.Recurring(Recurrence.YEARLY, Integer.valueOf(m.group(2)), Integer.valueOf(m.group(1)), true) : due;
    }

    private static List<String> who(Clause clause) {
        Matcher m = WHO.matcher(clause.folded());
        while (m.find()) {
            // after a comma a body is the subject only where the clause opens with a time, a ground or a condition
            boolean listed = m.start(1) > 1 && clause.folded().startsWith(", ", m.start(1) - 2) && !OPENING.matcher(clause.folded()).find();
            String who = clause.text().substring(m.start(1), m.end(1)).strip().replaceAll("(?iu)(?:[,;:]| là đơn vị| được giao| để)$", "").replaceAll("(?iu),? là (?:cơ quan|đơn vị|đầu mối)(?!\\p{L}).*$", "").strip();
            if (!listed && !Folding.fold(who).matches(".* de| .*")) return List.of(who);
        }
        return List.of();
    }

    /** The duty without who bears it. */
    private static String what(Clause clause) {
        Matcher m = WHO.matcher(clause.folded());
        if (!m.find() || m.end() >= clause.text().length()) return clause.text();
        String rest = clause.text().substring(m.end()).strip();
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }
}
