package vn.dondoc.knowledge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.index.text.Plausibility;

/** What whole cells of a table that an export wrote block by block are worth in its columns: how they begin, how they end, and what others hold. */
final class WholeCells {
    /** For each word that hardly ever follows the one before: lines of two cells were run together. */
    private static final double STUMBLE = 1, MOST_STUMBLES = 4;
    private static final double DITTO = 6;
    private static final Pattern BODY = Pattern.compile("(?:cac|so|ban|van phong|vp|phong|trung tam|ubnd|hdnd|uy ban|cong (?:an|doan|ty)|hoi|doan|truong|dang|bo|cuc|vu|chi (?:cuc|nhanh|doan)|vien|hoc vien|bao|dai|to|tong|thanh (?:tra|uy|doan|vien)|kho bac|ngan hang|toa|"
            + "mttq|ubmttq|mat tran|lien|tap|don vi|co quan|dia phuong|tct|thuong truc|chinh phu|thu tuong|quoc hoi|theo|toan|nha|quan|quy|xa|huyen|tinh|thuc|bch|chu tich|pho|giam doc|bi thu|nhu|tram|benh vien|khoi|nganh|doi|hiep hoi|lien doan)\\b");
    /** What is done, though it begins like the name of a body. */
    private static final Pattern DOING = Pattern.compile("(?:ban hanh|hoi (?:nghi|thao|dong tham)|bao (?:cao|dam|ve|ton)|doi (?:moi|thoai|chieu)|quan (?:ly|triet|tri)|vien chuc|tong (?:hop|ket)|lien (?:ket|thong)|tap (?:huan|trung)|"
            + "dang (?:ky|tai)|bo (?:sung|tri)|phong (?:chong|trao)|to chuc (?:thuc|trien|hoi|tap|le|cac|kiem|tuyen|danh|so|tong|doi|xay|phat|mo)|so (?:ket|hoa|lieu)|theo doi|toan bo|thuc (?:hien|day|te)|truong hop|nha o|nhu cau)\\b");
    /** A cell does not end so: more of it stands elsewhere. */
    private static final Pattern UNENDED = Pattern.compile("[,;:]$|(?<!\\p{L}|h[ằà]ng )(?:ngày|tháng|quý|trước|đến|từ|và|của|các|về|theo|tại|cho|với)$|(?:tháng|quý|trước|ngày) .*năm$|/$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PART = Pattern.compile("[-+•]? ?(?:(?:Cơ quan|Đơn vị) )?(?:Chủ trì|Phối hợp|Đầu mối|Thực hiện|chủ trì|phối hợp)(?: thực hiện)? ?:"), PARTS = Pattern.compile("[\\s;]*" + PART.pattern() + " ?");
    private static final Pattern PERSON = Pattern.compile("(?:bo|thu|pho thu|vien|cuc|vu) truong (?!ban|phong)|dong chi|ong |ba ");

    private final List<Column> columns;
    private final CellLikeness likeness;
    private final BlockPrices prices;
    private final Map<String, Double> worths = new HashMap<>();

    WholeCells(List<Column> columns, CellLikeness likeness, BlockPrices prices) {
        this.columns = columns;
        this.likeness = likeness;
        this.prices = prices;
    }

    /** What a cell is worth in a column when it ends. */
    double worth(int k, String cell) {
        return worths.computeIfAbsent(k + cell, _ -> ended(k, cell));
    }

    /** A cell that tells who leads and who helps, part by part, as a list of bodies. */
    static String unlabelled(String cell) {
        return PART.matcher(cell).lookingAt() ? PARTS.matcher(cell).replaceAll("; ").replaceFirst("^; ", "") : cell;
    }

    /** Whether more of a cell stands elsewhere, or it is no more than a part of another. */
    boolean torn(int k, String cell) {
        return !Ditto.is(cell) && (UNENDED.matcher(cell).find() || scrap(k, cell));
    }

    private boolean scrap(int k, String cell) {
        if (kind(k) == Column.OUTPUT && cell.chars().noneMatch(Character::isLetter)) return true;
        return kind(k) != Column.CONTENT && kind(k) != Column.DUE && kind(k) != Column.REMARK && cell.indexOf(' ') < 0 && likeness.times(kind(k), cell) < 2;
    }

    private double ended(int k, String cell) {
        // "nt" stands for the bodies above, though it reads as none
        if (Ditto.is(cell)) return kind(k) == Column.CONTENT ? -DITTO : kind(k) == Column.DUE || kind(k) == Column.OUTPUT ? 0 : DITTO;
        Matcher part = PART.matcher(cell);
        if (part.lookingAt()) {
            // one cell tells who leads and who helps, part by part
            boolean own = kind(k) == Column.LEAD || kind(k) == Column.COORDINATING;
            return part.end() == cell.length() ? -DITTO : own ? 2 + ended(k, unlabelled(cell)) : -4;
        }
        double worth = likeness.whole(kind(k), cell) - (UNENDED.matcher(cell).find() ? prices.openEnd() : 0) - (scrap(k, cell) ? prices.scrap() : 0) - STUMBLE * Math.min(MOST_STUMBLES, Plausibility.standard().stumbles(cell));
        if (kind(k) == Column.DUE) return worth - (BlockLine.DATED.matcher(cell).find() && !cell.startsWith("(") ? 0 : 4) - (cell.matches("20\\d\\d[.]") ? 4 : 0) - (Character.isLowerCase(cell.charAt(0)) ? 1.5 : 0);
        boolean bodies = kind(k) == Column.LEAD || kind(k) == Column.COORDINATING;
        // a person is told by more than the address
        if (kind(k) == Column.DIRECTING && Folding.key(cell).matches("(dong chi|dc|ong|ba)?( \\S+)?")) worth -= 6;
        if (!bodies && kind(k) != Column.SUBMIT_TO) return worth;
        // what other columns repeat as well says nothing for this one
        int elsewhere = 0;
        for (Column other : List.of(Column.LEAD, Column.COORDINATING, Column.SUBMIT_TO)) if (other != kind(k)) elsewhere = Math.max(elsewhere, likeness.times(other, cell));
        worth -= 0.7 * Math.min(Math.clamp(elsewhere - 1, 0, 4), Math.clamp(likeness.times(kind(k), cell) - 1, 0, 4));
        String key = Folding.key(cell);
        // those concerned take part, they do not lead
        if (kind(k) == Column.LEAD && columns.contains(Column.COORDINATING) && (key.contains("lien quan") || key.startsWith("cac "))) worth -= 1.4;
        if (!BODY.matcher(key).lookingAt() || DOING.matcher(key).lookingAt()) worth -= 3;
        if (BlockLine.DUE_START.matcher(key.replaceAll(" .*", "")).matches() && likeness.dated(cell)) worth -= 5;
        if (bodies && columns.contains(Column.DIRECTING) && PERSON.matcher(key).lookingAt()) worth -= 3;
        return worth;
    }

    private Column kind(int k) {
        return BlockSearch.kind(columns.get(k));
    }
}
