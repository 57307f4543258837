package vn.dondoc.knowledge.extract;

import java.math.BigDecimal;
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

/** Targets and obligations that stand in running text. */
final class Sentences {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d+)?)\\s*%");
    private static final Pattern COUNTED = Pattern.compile("(?iu)(tối thiểu|ít nhất|từ)\\s+(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?\\s+((?:[\\p{L}]+\\s?){1,4})");
    private static final Pattern BY = Pattern.compile("(?iu)(trước năm|đến năm|đến hết năm|trong năm|năm)\\s+(20\\d{2})");
    private static final Pattern DUTY_TIME = Pattern.compile("(?iu)((?:định kỳ\\s+)?(?:h[ằà]ng|mỗi)\\s+(?:năm|quý|tháng|tuần|6 tháng)(?:[,\\s]+(?:trước|chậm nhất|vào)?\\s*(?:ngày\\s+)?(?:\\d{1,2}(?:/\\d{1,2})?|cuối)(?:\\s*(?:tháng cuối quý|của tháng[^,.;]{0,20}|hằng tháng))?)?"
            + "|(?:trước|chậm nhất)\\s+(?:ngày\\s+)?\\d{1,2}/\\d{1,2}(?:\\s+h[ằà]ng\\s+(?:năm|tháng|quý)|/\\d{4})?|\\d{1,2}/\\d{1,2}\\)?\\s+h[ằà]ng năm|định kỳ(?:\\s+(?:hoặc|và)?\\s*\\(?(?:hoặc )?đột xuất\\)?)?|thường xuyên|(?:trước|đến) năm 20\\d{2}|đến năm 20\\d{2})");
    private static final Pattern DUTY = Pattern.compile("(?iu)\\b(báo cáo|rà soát|tổng hợp|gửi|đánh giá|xây dựng (?:chương trình|kế hoạch)|theo dõi|đôn đốc|phản ánh|thông tin về|kiểm tra|cập nhật|đào tạo|tổ chức|phát động|triển khai|đưa|lấy|cụ thể hóa|sơ kết|tổng kết)\\b");
    private static final Pattern DIFFICULTY = Pattern.compile("(?iu)(khó khăn|vướng mắc|phát sinh).{0,200}(báo cáo|phản ánh|thông tin|kiến nghị|gửi|liên hệ)");

    private Sentences() {}

    /** Clauses with a figure under a heading of goals; the words stay as printed. */
    static List<TargetRow> targets(List<Block> blocks, @Nullable Integer year) {
        List<TargetRow> targets = new ArrayList<>();
        for (Block block : blocks) {
            String path = Folding.key(String.join(" ", block.path()));
            if (!path.contains("muc tieu") && !path.contains("chi tieu")) continue;
            for (Clause clause : clauses(block)) target(clause, block, year, targets.size() + 1).ifPresent(targets::add);
        }
        return targets;
    }

    private static java.util.Optional<TargetRow> target(Clause clause, Block block, @Nullable Integer year, int no) {
        String words = clause.text().replaceFirst("^(?:[-+•]|\\(\\d+\\)|\\([ivx]+\\)|[a-zđ]\\))\\s*", "").strip();
        Matcher by = BY.matcher(words);
        String until = by.find() ? by.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("trước") ? by.group() : by.group(2) : year == null ? null : year.toString();
        Matcher m = PERCENT.matcher(words);
        if (m.find()) {
            String before = Folding.key(words.substring(Math.max(0, m.start() - 28), m.start()));
            String comparator = before.matches(".*(toi thieu|it nhat|khong duoi|tu|tro len)( dat)?$") ? ">=" : before.matches(".*(tren|hon|vuot)$") ? ">"
                    : before.matches(".*(duoi)$") ? "<" : before.matches(".*(toi da|khong qua)$") ? "<=" : "=";
            if (words.substring(m.end()).strip().startsWith("trở lên")) comparator = ">=";
            return java.util.Optional.of(new TargetRow(String.valueOf(no), null, words, comparator, number(m.group(1)), null, "%", until, List.of(), block.locator(), clause.start(), clause.end()));
        }
        Matcher c = COUNTED.matcher(words);
        if (!c.find()) return java.util.Optional.empty();
        String[] unit = c.group(4).strip().split("\\s+");
        String counted = String.join(" ", List.of(unit).subList(0, Math.min(3, unit.length)));
        return java.util.Optional.of(new TargetRow(String.valueOf(no), null, words, ">=", number(c.group(2)), c.group(3) == null ? null : number(c.group(3)), counted, until, List.of(), block.locator(), clause.start(), clause.end()));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.')).stripTrailingZeros();
    }

    /** Sentences that bind somebody to do something by, or every, so often; and where difficulties are told. */
    static List<ObligationRow> obligations(List<Block> blocks, DueDateParser dueDates) {
        List<ObligationRow> obligations = new ArrayList<>();
        for (Block block : blocks) {
            if (block.locator().startsWith("Phụ lục")) break;
            for (Clause clause : sentences(block)) {
                String words = clause.text();
                Matcher time = DUTY_TIME.matcher(words);
                boolean dated = time.find();
                boolean difficulty = DIFFICULTY.matcher(words).find();
                boolean assigned = words.matches("(?iu).*\\bGiao\\s+\\p{Lu}.*(chủ trì|theo dõi|đôn đốc).*");
                if (!(dated && DUTY.matcher(words).find() || difficulty || assigned)) continue;
                if (words.length() > 900 || words.matches("(?iu)^(-\\s*)?căn cứ .*(số|ngày).*")) continue;
                String as = dated ? time.group(1) : null;
                obligations.add(new ObligationRow(words, who(words), words, as, due(words, as, dueDates), block.locator(), clause.start(), clause.end()));
            }
        }
        return obligations;
    }

    private static DueDate due(String sentence, @Nullable String words, DueDateParser dueDates) {
        if (words == null) return new DueDate.Unstated();
        String s = Folding.fold(sentence);
        DueDate due = dueDates.parse(s.matches(".*hang (nam|quy|thang).*") && words.matches("(?iu)(trước|chậm nhất).*") ? words + " hằng năm" : words);
        if (due instanceof DueDate.Recurring r && r.every() == null) return new DueDate.Unstated();
        if (due instanceof DueDate.EndOfPeriod p) return new DueDate.OnDate(p.end(), null, words.toLowerCase(java.util.Locale.ROOT).startsWith("trước"));
        return due instanceof DueDate.Recurring r && r.every() == Recurrence.YEARLY && r.day() == null ? yearly(s, r) : due;
    }

    private static DueDate yearly(String sentence, DueDate.Recurring due) {
        Matcher m = Pattern.compile("truoc (?:ngay )?(\\d{1,2})/(\\d{1,2})").matcher(sentence);
        return m.find() ? new DueDate.Recurring(Recurrence.YEARLY, Integer.valueOf(m.group(2)), Integer.valueOf(m.group(1)), true) : due;
    }

    private static List<String> who(String words) {
        Matcher m = Pattern.compile("(?u)(?:Giao|Yêu cầu|yêu cầu)?\\s*((?:Các|các|Thủ trưởng các|Văn phòng|Phòng|Sở|Ban|UBND|Ủy ban|Cấp ủy|Người đứng đầu)[\\p{L}\\s,.-]{3,90}?)\\s+(?=chủ trì|chủ động|rà soát|báo cáo|xây dựng|tổ chức|gửi|định kỳ|theo dõi|trực tiếp|tổng hợp|phối hợp|có trách nhiệm|kịp thời)").matcher(words);
        return m.find() ? List.of(m.group(1).strip().replaceAll("[,;]$", "")) : List.of();
    }

    private record Clause(String text, int start, int end) {}

    private static List<Clause> clauses(Block block) {
        return cut(block, Pattern.compile("(?<=[;.])\\s+(?=\\p{Lu}|\\d{1,3}\\s*%|tối thiểu|-\\s)|;\\s*(?=100%|\\d{1,3}%)"));
    }

    private static List<Clause> sentences(Block block) {
        return cut(block, Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu}|nghiên|kịp)"));
    }

    private static List<Clause> cut(Block block, Pattern at) {
        List<Clause> clauses = new ArrayList<>();
        String text = block.text();
        Matcher m = at.matcher(text);
        int from = 0;
        while (m.find()) {
            clauses.add(new Clause(text.substring(from, m.start()).strip(), block.start(), block.end()));
            from = m.end();
        }
        clauses.add(new Clause(text.substring(from).strip(), block.start(), block.end()));
        return clauses.stream().filter(c -> c.text().length() > 8).toList();
    }
}
