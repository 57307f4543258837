package vn.dondoc.knowledge.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.report.ReportedStatus;

/** What the cells of a results table mean: percent, status, difficulty. Printed reports are plainer than messages. */
final class Result {
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,/])(\\d{1,3})(?:[.,]0+)?\\s*%");
    private static final Pattern RATE_IN_WORDS = Pattern.compile("(?:dat|hoan thanh|ty le|tien do|thuc hien|khoang|duoc)[^.;%]{0,25}?(?<![\\d.,/])(\\d{1,3})\\s*%");
    private static final Pattern NUMBER_ONLY = Pattern.compile("^(\\d{1,3})(?:[.,]0+)?$");
    private static final Pattern NONE = Pattern.compile("^(?:khong|khong co|khong phat sinh|chua phat sinh|khong co kho khan.*|khong vuong mac|chua co|-+|/|x|0)?[.]?$");
    private static final Pattern DONE = Pattern.compile("(?<!chua )(?<!dang )(?<!se )(?<!co ban )(?<!de )(?<!chua the )(?<!du kien )(?<!phan dau )\\b(?:da (?:hoan thanh|xong|ban hanh|to chuc xong|thuc hien xong)|hoan thanh(?! truoc| trong thang| trong quy| vao)|thuc hien xong|dat yeu cau)");
    private static final Pattern PART = Pattern.compile("mot phan|co ban hoan thanh|dang |tiep tuc|chua hoan thanh|giai doan 1|buoc dau");
    private static final Pattern NOT_STARTED = Pattern.compile("chua (?:trien khai|thuc hien|to chuc|bat dau)(?! (?:duoc|xong))");
    private static final Pattern BLOCKED = Pattern.compile("chua (?:the )?(?:trien khai|thuc hien|to chuc) duoc|khong the (?:trien khai|thuc hien)|tam dung|dung lai");

    private Result() {}

    static PaperRow of(@Nullable String no, String content, String result, String rate, @Nullable String difficulty, @Nullable String proposal, int start, int end) {
        String said = Folding.fold(result);
        Integer percent = percent(rate, said);
        String trouble = told(difficulty);
        return new PaperRow(no, content, result.isEmpty() ? rate : result, percent, status(percent, said + " " + Folding.fold(rate), trouble), trouble, told(proposal), null, start, end);
    }

    private static @Nullable Integer percent(String rate, String said) {
        Matcher m = PERCENT.matcher(rate);
        if (m.find()) return atMost100(m.group(1));
        m = NUMBER_ONLY.matcher(rate.strip());
        if (m.find()) return atMost100(m.group(1));
        m = RATE_IN_WORDS.matcher(said);
        if (m.find()) return atMost100(m.group(1));
        m = PERCENT.matcher(said);
        return m.find() && said.strip().startsWith(m.group()) ? atMost100(m.group(1)) : null;
    }

    private static @Nullable Integer atMost100(String digits) {
        int value = Integer.parseInt(digits);
        return value <= 100 ? value : null;
    }

    private static ReportedStatus status(@Nullable Integer percent, String said, @Nullable String trouble) {
        if (percent != null && percent == 100) return ReportedStatus.DONE;
        if (BLOCKED.matcher(said).find()) return ReportedStatus.BLOCKED;
        if (NOT_STARTED.matcher(said).find() || percent != null && percent == 0) return trouble == null ? ReportedStatus.NOT_STARTED : ReportedStatus.BLOCKED;
        if (percent == null && DONE.matcher(said).find() && !PART.matcher(said).find()) return ReportedStatus.DONE;
        return ReportedStatus.IN_PROGRESS;
    }

    private static @Nullable String told(@Nullable String cell) {
        if (cell == null || NONE.matcher(Folding.fold(cell).strip()).matches()) return null;
        return cell.strip();
    }
}
