package vn.dondoc.knowledge.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Block;

/**
 * One duty of a paragraph on its way to a row.
 *
 * @param words   the sentence, with those that follow without a duty of their own
 * @param at      where it begins in the paragraph
 * @param content what is to be done, without who and without a due date that stands apart
 * @param begin   where that begins in the paragraph
 * @param charge  who leads; named here or in a heading above
 * @param own     whether the sentence itself names who leads
 * @param due     null where no day is named
 * @param dueAt   where the due date's words begin in the paragraph
 */
record ParagraphTask(String words, int at, String content, int begin, Charge charge, boolean own, @Nullable String due, int dueAt) {
    private static final String PAPER = "(?:ke hoach|chi thi|cong van|cong dien|thong bao|nghi quyet|chuong trinh|ket luan|quyet dinh|van ban|phuong an|noi dung|nhiem vu|huong dan|de an)";
    private static final Pattern HABIT = Pattern.compile(".*(?<![a-z])(?:(?:hang|moi|hằng) (?:nam|thang|quy|tuan|ngay)|dinh ky|thuong xuyen|(?:0?6|sau) thang(?:,| va| mot)).*|^kip thoi .*");
    private static final Pattern RESULTS = Pattern.compile("^(?:(?:tong hop|tong ket|danh gia|dinh ky|kip thoi)[, ]+)*(?:bao cao|gui|thong tin|phan anh)(?![a-z]).*(?:ket qua|tinh hinh|tien do|vuong mac|ve viec thuc hien).*|^tong hop,? (?:va )?bao cao.*|^tong hop (?:ket qua|tinh hinh|tien do).*");
    private static final Pattern FOLLOWS = Pattern.compile("^(?:(?:chiu trach nhiem|thuong xuyen|giup|huong dan|chu tri|tiep tuc|kip thoi)[, ]+)*(?:(?:theo doi|don doc|giam sat|kiem tra|huong dan|tong hop|chi dao)(?:[, ]+(?:va )?))+[^.;]{0,90}?(?:thuc hien|trien khai)[^.;]{0,60}?" + PAPER + ".*");
    private static final Pattern BEARS = Pattern.compile(".*(?:chiu trach nhiem|co trach nhiem|trach nhiem)?\\s*(?:to chuc )?thi hanh " + PAPER + ".*|.*(?:thong bao|thong tin)[^.;]{0,30} (?:de|den|toi) .{0,80}(?:biet|thuc hien)\\W*$");
    private static final Pattern CARRIES_OUT = Pattern.compile("^(?:(?:nghiem tuc|chu dong|tich cuc|khan truong|phoi hop|quan triet|nghien cuu|quan tam|chi dao|to chuc|trien khai|thuc hien|tap trung|phan cong|day du|nghiem|hieu qua|dong bo|kip thoi|va|tot)[, ]+)*(?:trien khai|thuc hien)(?: (?:nghiem tuc|nghiem|tot|dong bo|hieu qua|co hieu qua|day du))*(?:,? (?:cac )?(?:noi dung|nhiem vu|giai phap|chi dao|yeu cau|" + PAPER.substring(3) + "[^.;]{0,60})?\\W*$");
    private static final Pattern OWN_PLAN = Pattern.compile("^(?:can cu|tren co so|theo) .*(?:chu dong|xay dung ke hoach|to chuc (?:trien khai|thuc hien)|cu the hoa).*|^(?:chu dong |khan truong )?(?:xay dung|cu the hoa)[^.;]{0,40}(?:ke hoach|chuong trinh)[^.;]{0,60}(?:thuc hien|trien khai)(?: (?:ke hoach|chuong trinh) nay| tai .{0,60}| phu hop.*|\\W*$)");
    private static final Pattern CLAIMS = Pattern.compile("^(?:dong y|thong nhat|ghi nhan|danh gia cao|bieu duong|hoan nghenh|da |chua )");

    static ParagraphTask of(String sentence, int at, Charge charge, boolean own, @Nullable DueClause due) {
        int rest = due != null && due.from() == 0 && !own ? 0 : charge.rest();
        int cut = due == null ? sentence.length() : Math.max(rest, due.from());
        String content = sentence;
        int begin = at + rest;
        if (due == null) content = sentence.substring(rest);
        else if (due.from() >= rest) content = sentence.substring(rest, cut) + (due.to() > due.from() ? sentence.substring(Math.max(due.to(), rest)) : sentence.substring(cut));
        else {
            rest = Math.max(rest, due.to());
            begin = at + rest;
            content = sentence.substring(rest);
        }
        return new ParagraphTask(sentence, at, tidy(content), begin, charge, own, due == null ? null : due.words(), due == null ? 0 : at + due.at());
    }

    private static String tidy(String content) {
        String c = content.strip().replaceAll("(?:\\./\\.|[.;,:/\\s])+$", "").strip();
        return c.isEmpty() ? c : Character.toUpperCase(c.charAt(0)) + c.substring(1);
    }

    /** A further sentence without a duty of its own: it says by when, or more of the same. */
    ParagraphTask with(String sentence, int start, @Nullable DueClause by) {
        boolean all = by != null && by.isAll(sentence);
        String more = all ? content : content + ". " + tidy(by == null ? sentence : by.without(sentence));
        boolean dated = by != null && (due == null || all);
        return new ParagraphTask(words + " " + sentence, at, more, begin, charge, own, dated ? by.words() : due, dated ? start + by.at() : dueAt);
    }

    /**
     * Whether it is a task.
     *
     * @param directive whether the paper's kind makes also a charge without a due date a task
     * @param numbered  whether its paragraph has a number; without one such a charge has to be an express one
     */
    boolean binds(boolean directive, boolean numbered) {
        String a = Folding.fold(content).strip();
        if (a.length() < 12 || CLAIMS.matcher(a).find() || BEARS.matcher(Folding.fold(words)).matches() || CARRIES_OUT.matcher(a).matches() || RESULTS.matcher(a).matches()) return false;
        if (due != null) return true;
        return directive && (numbered || charge.express()) && Charge.begins(a) && !HABIT.matcher(a).matches() && !FOLLOWS.matcher(a).matches() && !OWN_PLAN.matcher(a).matches();
    }

    TaskRow row(@Nullable String no, RowReader.Section section, Block block, RowReader reader, Sources sources, boolean damaged) {
        double sure = damaged ? 0.45 : 0.9;
        Map<Column, RowReader.Cell> cells = new EnumMap<>(Column.class);
        cells.put(Column.CONTENT, new RowReader.Cell(content, 0, 0, due == null ? 0.7 * sure : sure));
        cells.put(Column.LEAD, new RowReader.Cell(Charge.posts(charge.lead()), 0, 0, own ? sure : 0.95 * sure));
        if (charge.coordinating() != null) cells.put(Column.COORDINATING, new RowReader.Cell(Charge.posts(charge.coordinating()), 0, 0, sure));
        if (due != null) cells.put(Column.DUE, new RowReader.Cell(due, 0, 0, sure));
        TaskRow row = reader.row(no, section, cells);
        Map<String, List<Integer>> spans = new HashMap<>();
        int end = Math.min(block.text().length(), at + words.length());
        spans.put("content", sources.of(block, Math.min(begin, end - 1), end));
        if (charge.at() >= 0) spans.put("lead", sources.of(block, at + charge.at(), at + charge.at() + charge.lead().length()));
        if (charge.with() >= 0) spans.put("coordinating", sources.of(block, at + charge.with(), at + charge.with() + charge.coordinating().length()));
        if (due != null) spans.put("due", sources.of(block, dueAt, dueAt + due.length()));
        return new TaskRow(row.no(), row.section(), row.sectionTitle(), row.sectionPath(), null, row.content(), row.directedBy(), row.lead(), charge.lead(), row.coordinating(), charge.coordinating(), row.output(),
                row.dueAsWritten(), row.due(), spans, row.confidence());
    }
}
