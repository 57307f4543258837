package vn.dondoc.bot.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.report.NewReport;
import vn.dondoc.knowledge.report.ReportedStatus;

/**
 * Reads what a message reports: percent, status, quantity, difficulty in the person's own words, date. A percent of
 * something else ("quán triệt tới 100% cán bộ") is no progress of the task.
 */
final class ReportReader {
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,/])(\\d{1,3})(?:[.,]\\d+)? ?(?:%|phan tram)");
    private static final String DONE = "(?:da |vua )?(?:xong|hoan thanh|hoan tat|lam xong|thuc hien xong)(?: roi| het| day du)?";
    private static final String NOT_YET = "(?:chua|sap|gan|chuan bi|se|moi gan|chac|phan dau|cam ket|hen|du kien)(?: the| co the| duoc| kip| se)? (?:xong|hoan thanh|hoan tat|lam xong)";
    private static final String CANNOT = "(?:khong|chang|kho)(?: the| co the| kip)? (?:xong|hoan thanh|hoan tat|lam xong).*|chua (?!xong|hoan)\\S+(?: \\S+){0,2} duoc";
    /** A jibe or a supposition says nothing of the work. */
    private static final String MOCKING = "cai con (?:khi|meo|cho|tieu|lau).*|(?:xong |dat )?(?:o )?trong mo|(?:the |cai )quai.*|(?:lam nhu|cu lam nhu|tuong) .*(?:de|ngon|don gian|nhanh).*|de (?:xong|lam|an) (?:lam|qua|the).*|(?:ma|neu|gia|khi nao|bao gio) (?:\\S+ ){0,3}(?:xong|hoan thanh|hoan tat).* thi.*|(?:xong|hoan thanh|hoan tat)(?: \\S+){0,3} thi (?:tot|hay|qua|may|mung|dep|toi|em|tuyet).*|gia su.*|gia nhu.*|uoc gi.*|le ra.*|dang (?:le|ra|ly).*|(?:khong|chua|dau)(?: co| he)? (?:noi|khang dinh)(?: la| rang)? .*|vi du nhu.*";
    private static final String TO_COME = "(?:du kien|se|chac|phan dau|cam ket|hen).*(?:xong|hoan thanh|hoan tat)|(?:xong|hoan thanh|hoan tat).*(?:ngay mai|tuan sau|tuan toi|thang sau|thang toi|quy sau|nam sau)|(?:tuan|thang|quy|nam) (?:sau|toi) .*(?:xong|hoan thanh)";
    /** Words that make "xong" a wish, a duty, a guess or a part: then it is not recorded as done. */
    private static final String NOT_PLAIN = "du kien|muon|yeu cau|doi hoi|giuc|don doc|thuc giuc|chi dao|huong toi|nham|muc tieu|bat phai|mong(?: muon| sao)?|hy vong|uoc|co gang|no luc|quyet tam|ky vong|gia su|gia nhu|se|chac|phan dau|cam ket|hen|neu (?:co|duoc|khong|ma|kinh).*|(?:can|phai|de nghi) (?:lam )?(?:xong|hoan thanh).*|mai (?:xong|hoan|moi|se|la).*|ngay mai|(?:tuan|thang|quy|nam) (?:sau|toi)|truoc \\d.*|trong quy .*|kho ma|con lau|sao ma|tuong (?:la |da )*(?:xong|roi|hoan).*|nghe noi|nghe bao|hinh nhu|co le|co ban|gan nhu|tru (?:phan|viec|muc|nhung|khoan).*|ngoai tru|nhung.*chua.*|nhung.*con.*|chua|khong|chang";
    /** After "xong": nothing of a part. Anything else is the part that is done. */
    private static final String AFTER_DONE = "roi|nhe|nha|a|ah|ad|het|ca|day du|toan bo|ngay|hom|vao|luc|tu|dung|truoc|som|tot|viec|nhiem vu|cong viec|100|sang|chieu|tuan|thang|luon|theo|da|em|anh|bao cao|gui|muc|vuot|xuat sac|tat ca|nv|dat|va|xong|day|ay|\\d{1,2}/\\d{1,2}(?:/\\d{4})?";
    private static final String IN_PART = "(?:xong|hoan thanh|hoan tat)(?: xong)? (?:du thao|khau|phan|buoc|giai doan|mot phan|mot nua|nua|viec chuan bi|cong tac chuan bi|dot|lop|\\d+ ?/).*|(?:mot|1) nua.*";
    private static final String BLOCKED = "(?:chua|khong|ko) (?:the )?(?:lam|trien khai|thuc hien|to chuc|tien hanh|cap|mo) (?:duoc|noi)|tam dung|dung lai|be tac|ach tac|khong the (?:lam|trien khai|thuc hien)|vuong(?: mac)?|gap kho khan|kho khan";
    private static final String NOT_STARTED = "chua (?:lam|trien khai|bat dau|thuc hien|to chuc)(?: gi)?";
    private static final String GOING_ON = "dang (?:lam|trien khai|thuc hien|tien hanh|xay dung|soan|cho|hoan thien|rà soat|ra soat|tham muu|lay y kien)|moi (?:dat|lam|cap|so hoa|duoc|trien khai|xong|hoan thanh|to chuc|co|dc|mo|ban hanh|dang ky|gui)|da (?:dat|duoc|lam duoc|cap|to chuc|trien khai|so hoa|lam|gui|trinh|ban hanh|mo|tham muu)|dat|duoc \\d|len \\d|hien (?:la|dat|duoc)";
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d/.,])(\\d{1,6}) ?/ ?(\\d{1,6})(?![\\d/])");
    private static final Pattern OF_WHOLE = Pattern.compile("(?<![^ ])(\\d{1,6})(?: \\p{L}+){0,2} (?:tren|trong|trong so|trong tong so) (\\d{1,6})(?![\\d/%])");
    private static final Pattern COUNTED = Pattern.compile("(?<![^ ])(?:lam|cap|to chuc|mo|ra|viet|dang|so hoa|trien khai|tap huan|ban hanh|kiem tra|xay dung|thuc hien|hoan thanh|phat|trong|co|gui|van dong|huy dong|giai ngan|thu|chi)(?: duoc| them| moi)* (\\d{1,6}) (?!%|phan tram|thang|ngay|nam)(\\p{L}+)");
    private static final Pattern DAY = Pattern.compile("(?<![^ ])(?:ngay|hom|tu|tu ngay|vao|luc|den ngay|xong|hoan thanh) (\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?(?![\\d/%])|(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TROUBLE = Pattern.compile("\\b(chua|thieu|vuong|kho khan|khong co|ko co|k co|khong du|chua co|cham|mat|hong|loi|het kinh phi|khong lam duoc|khong moi duoc|khong bo tri|con cho|dang cho|cho (?:kinh phi|von|phe duyet|y kien|huong dan|tham dinh|gop y))\\b");

    private static final String RANGE = "(?s).*\\d\\s*-\\s*\\d{1,3}\\s*%.*";

    private ReportReader() {}

    /** What one stretch of a message reports. */
    record Reading(NewReport report, @Nullable String impossibleDate, int signs) {}

    /**
     * @param from first word of the stretch
     * @param to   the word after its last
     */
    static Optional<Reading> read(Wording all, int from, int to, LocalDate today, boolean correction) {
        if (from >= to) return Optional.empty();
        Wording w = Wording.of(all.typed(from, to - 1));
        int signs = 0;
        Set<Integer> rates = new LinkedHashSet<>();
        percents(w, rates);
        Integer percent = rates.isEmpty() ? null : rates.iterator().next();
        if (percent != null) signs += 3;
        String unreal = Modality.of(all, from, to, percent != null);
        if (unreal != null) signs += 2;
        Day day = day(w, today);
        String quantity = quantity(w, correction);
        if (quantity != null) signs += 2;
        boolean cannot = w.has(CANNOT);
        boolean notYet = cannot || w.has(NOT_YET) || w.has("chua xong(?: roi)?") || w.has(TO_COME) || w.has(IN_PART) && !whole(quantity) && !(quantity == null && day.date() != null && w.has("(?:xong|hoan thanh|hoan tat) \\d{1,2}/\\d{1,2}(?: .*)?")) || less(quantity) || w.has(DONE) && day.date() != null && day.date().isAfter(today) || w.has("(?:thi )?chua(?: dau| a| nhe)?$");
        boolean hoped = w.has(DONE) && (w.has(NOT_PLAIN) || partOnly(w) && !whole(quantity) || toCome(w, today));
        notYet |= hoped;
        boolean done = !notYet && unreal == null && w.has(DONE) && !w.has("phai (?:xong|hoan thanh).*") && !w.has("moi (?:xong|hoan thanh) .*");
        boolean untroubled = w.has("(?:khong|chua|het|khong con)(?: co| gap| thay| con)?(?: gi)? (?:kho khan|vuong mac|vuong).*");
        boolean blocked = cannot || w.has(BLOCKED) && !untroubled, notStarted = w.has(NOT_STARTED) && !PERCENT.matcher(w.meaning()).find(), going = w.has(GOING_ON);
        if (done || blocked || notStarted || notYet) signs += 2;
        if (going || percent == null && PERCENT.matcher(w.meaning()).find() && w.has("con .*")) signs += 1;
        if (w.typed().matches(RANGE)) signs += 3;
        if (signs == 0) return Optional.empty();
        ReportedStatus status;
        if (hoped && percent != null && percent == 100) percent = null;
        if (percent != null) status = percent == 100 ? ReportedStatus.DONE : percent == 0 ? blocked ? ReportedStatus.BLOCKED : ReportedStatus.NOT_STARTED : ReportedStatus.IN_PROGRESS;
        else if (done) status = ReportedStatus.DONE;
        else if (blocked && quantity == null) status = ReportedStatus.BLOCKED;
        else if (notStarted && quantity == null && !going) status = ReportedStatus.NOT_STARTED;
        else status = ReportedStatus.IN_PROGRESS;
        if (percent == null && status == ReportedStatus.DONE && quantity == null) percent = 100;
        if (percent == null && status == ReportedStatus.DONE) percent = 100;
        String difficulty = status == ReportedStatus.DONE || untroubled && !w.has("nhung.*") ? null : difficulty(w);
        LocalDate doneOn = day.date() == null || day.date().isAfter(today) || w.has(TO_COME) ? null : day.date();
        NewReport report = new NewReport(percent, status, quantity, difficulty, doneOn, paper(w), all.typed(), correction);
        String problem = day.impossible() != null ? "Ngày " + day.impossible() + " không có trong lịch." : strangePercent(to - from >= all.words().size() - 4 ? all : w);
        if (problem == null && all.has("nam (?:ngoai|truoc|kia)") && !all.has("nam nay.*")) problem = "Tin nhắn nêu số liệu của năm trước.";
        if (problem == null) problem = unreal != null ? unreal : all.has(MOCKING) ? doubt(all) : doubt(w, rates);
        return Optional.of(new Reading(report, problem, signs));
    }

    /** "Hoàn thành trong tháng 10", said in September: a plan. */
    private static boolean toCome(Wording w, LocalDate today) {
        Optional<Period> period = Period.in(w, today);
        return period.isPresent() && (period.get().from().isAfter(today) || period.get().to().isAfter(today) && !w.has("da|vua|roi"));
    }

    /** "6/6": all of it. */
    private static boolean whole(@Nullable String quantity) {
        Matcher m = FRACTION.matcher(quantity == null ? "" : quantity);
        return m.find() && m.group(1).equals(m.group(2));
    }

    /** "xong thủ tục đăng ký": what follows says that only a part is done. */
    private static boolean partOnly(Wording w) {
        Matcher m = w.find("(?:xong|hoan thanh|hoan tat)");
        int last = -1;
        while (m.find()) last = w.wordAt(m.end() - 1);
        if (last < 0 || last + 1 >= w.words().size() || w.between(last).matches("(?s).*[,;.:\\n!].*")) return false;
        String rest = w.words().subList(last + 1, w.words().size()).stream().map(Wording.Word::meaning).collect(Collectors.joining(" "));
        return !Pattern.compile("^(?:" + AFTER_DONE + ")(?![^ %]).*").matcher(rest).matches();
    }

    /** What a person must clear up before it is kept: hearsay, several rates, a rate between two figures. */
    private static @Nullable String doubt(Wording w) {
        Set<Integer> rates = new LinkedHashSet<>();
        percents(w, rates);
        return doubt(w, rates);
    }

    private static @Nullable String doubt(Wording w, Set<Integer> rates) {
        if (w.has(MOCKING)) return "Trợ lý chưa rõ tin nhắn có phải là báo cáo không.";
        if (w.has("chac(?: la| cung| tam| duoc| khoang)* \\d.*|(?:chua|khong) chac(?: chan)?(?: lam| lam dau| dau| a| nhe)?$|nghe noi|nghe bao|tuong (?:la |da )*(?:xong|roi|hoan).*|hinh nhu|co le|neu (?:co|duoc|khong|ma|kinh).*")) return "Tin nhắn chưa chắc chắn.";
        if (w.typed().matches(RANGE)) return "Tin nhắn nêu một khoảng tỷ lệ, cần một con số.";
        return rates.size() > 1 ? "Tin nhắn có nhiều tỷ lệ khác nhau." : null;
    }

    private static void percents(Wording w, Set<Integer> into) {
        Matcher m = PERCENT.matcher(w.meaning());
        while (m.find()) {
            int value = Integer.parseInt(m.group(1));
            String before = w.meaning().substring(0, m.start()).strip();
            String after = w.meaning().substring(m.end()).strip();
            boolean share = before.matches(".*\\b(toi|den|cho|trong|tren|chiem|voi|tong so)$") && after.matches("^(can bo|cong chuc|nguoi|ho|don vi|so|tong|thon|to|khu|dan|dang vien|doan vien|hoi vien|hoc sinh|co quan|xa|phuong)\\b.*")
                    || after.matches("^(can bo|cong chuc|vien chuc|nguoi dan|ho dan|ho gia dinh|don vi|co quan|dang vien|hoc sinh|thon|nhan vien|to dan pho|doan vien|hoi vien|thanh vien).*");
            boolean denied = before.matches(".*\\b(chu khong phai|khong phai|chu khong|thay vi|thay cho|tu|con|con lai|thieu|duoi|chua|chua dat|chua duoc|chua den|chua toi|chua phai|khong dat|chua phai la|giam|tang them|them|tang|chua xong|chua lam(?: duoc)?|chua hoan thanh|chua len|chua toi)$") && !before.matches(".*\\b(?:lui lai|lui|giam|giam xuong|xuong|tut|tut xuong|rut|rut xuong|chi|nay|gio) con$");
            boolean said = before.matches(".*\\b(dat|duoc|dc|moi|hien|la|len|xong|hoan thanh|tien do|khoang|thanh|o muc|gan|tren|hon|hay|hoac|hay la|lam|trien khai|toi|thuc hien|nv|nhiem vu|\\d|,|:)$") || before.isEmpty();
            boolean something = !said && after.matches("^(?!roi|nhe|nha|a\\b|va|con|do|vi|vuong|dang|nhung|cong viec|khoi luong|ke hoach|nhiem vu|tien do|so voi|thieu|xong|moi|chu|khong|thi|hoan thanh|vay|em|ah|theo|nua|muc|ngay|gap|chua|cac|hien|thoi|gi|hay|hoac|nhi)\\p{L}+.*");
            if (value <= 100 && !share && !denied && !something) into.add(value);
        }
    }

    /** A percentage that cannot be one of progress; told, not dropped. */
    private static @Nullable String strangePercent(Wording w) {
        Matcher m = Pattern.compile("(-\\s?)?(\\d+(?:[.,]\\d+)?)\\s?%").matcher(w.typed());
        while (m.find()) {
            boolean whole = m.group(2).matches("\\d{1,3}") && Integer.parseInt(m.group(2)) <= 100;
            if (!whole || m.group(1) != null && (m.start() == 0 || w.typed().charAt(m.start() - 1) == ' ')) return "Tỷ lệ “" + m.group().strip() + "” không hợp lệ, cần là số nguyên từ 0 đến 100.";
        }
        return null;
    }

    /** "5/8": part of the whole. */
    private static boolean less(@Nullable String quantity) {
        if (quantity == null) return false;
        Matcher m = FRACTION.matcher(quantity);
        Matcher whole = OF_WHOLE.matcher(Wording.of(quantity).meaning());
        if (whole.find()) return Long.parseLong(whole.group(1)) < Long.parseLong(whole.group(2));
        return m.find() && Long.parseLong(m.group(1)) < Long.parseLong(m.group(2));
    }

    /** "Không phải 6, 8 bài cơ": the figure that is right. */
    private static final Pattern RATHER = Pattern.compile("(?:khong phai|nham)(?: la)? \\d{1,6}(?: \\p{L}+)?(?: ma)?(?: la| phai)?(?: roi)? (\\d{1,6}) (?!%|phan tram|thang|ngay|nam)(\\p{L}+)");

    private static @Nullable String quantity(Wording w, boolean correction) {
        Matcher rather = RATHER.matcher(w.meaning());
        if (correction && rather.find()) return w.typed(w.wordAt(rather.start(1)), w.wordAt(rather.end(2) - 1));
        Matcher m = FRACTION.matcher(w.meaning());
        while (m.find()) {
            String before = w.meaning().substring(0, m.start()).strip();
            if (before.matches(".*\\b(ngay|hom|tu|den|truoc|luc|mung|vao|thang|quy|nam|han)$") || m.group(2).matches("20\\d\\d")) continue;
            if (Long.parseLong(m.group(1)) > Long.parseLong(m.group(2))) continue; // no part of a whole: a date
            return phrase(w, m.start(), m.end());
        }
        m = OF_WHOLE.matcher(w.meaning());
        if (m.find()) return phrase(w, m.start(), m.end());
        m = COUNTED.matcher(w.meaning());
        return m.find() ? phrase(w, m.start(1), m.end(1)) : null;
    }

    /** The figure and up to three words after it, as typed. */
    private static String phrase(Wording w, int start, int end) {
        int first = w.wordAt(start), last = w.wordAt(end - 1);
        int limit = Math.min(w.words().size() - 1, last + 3);
        while (last < limit) {
            Wording.Word next = w.words().get(last + 1);
            String between = w.between(last);
            if (between.matches(".*[,;.:()].*") || next.meaning().equals("vi") && !w.words().get(last).meaning().equals("don") || next.meaning().matches("nv|nhiem|viec|roi|va|con|nhung|ma|do|thi|nhe|a|trong|hom|ngay|duoc|\\d.*")) break;
            last++;
        }
        return w.typed(first, last);
    }

    private static @Nullable String difficulty(Wording w) {
        int because = because(w);
        if (because >= 0 && because < w.words().size()) return w.typed(because, w.words().size() - 1);
        List<int[]> clauses = clauses(w);
        for (int i = 0; i < clauses.size(); i++) {
            int[] c = clauses.get(i);
            Wording clause = Wording.of(w.typed(c[0], c[1]));
            boolean main = clause.has("(?:.* )?" + NOT_YET + "(?: .*)?") || PERCENT.matcher(clause.meaning()).find() || clauses.size() == 1 && !clause.has(".*\\bkhong co .*");
            Matcher trouble = TROUBLE.matcher(clause.meaning());
            boolean found = trouble.find();
            if (found && clause.meaning().equals("chua")) continue;
            if (found && !main && !clause.has("(?:chua|khong) (?:co|gap) (?:vuong mac|kho khan).*|chu chua.*|chua phai.*|.*chua phai.*")) return w.typed(c[0], alsoTroubled(w, clauses, i));
            if (found && PERCENT.matcher(clause.meaning()).find() && trouble.start() > 0 && !clause.meaning().substring(trouble.start()).equals("chua") && !clause.has(".*" + NOT_YET + ".*")) return clause.typed(clause.wordAt(trouble.start()), clause.words().size() - 1);
        }
        return null;
    }

    /** Last word of the clauses that go on telling what is in the way: "máy tính chưa có, cán bộ thiếu 1 người". */
    private static int alsoTroubled(Wording w, List<int[]> clauses, int i) {
        int last = clauses.get(i)[1];
        for (int j = i + 1; j < clauses.size(); j++) {
            Wording next = Wording.of(w.typed(clauses.get(j)[0], clauses.get(j)[1]));
            if (!TROUBLE.matcher(next.meaning()).find() || PERCENT.matcher(next.meaning()).find() || next.has(DONE)) break;
            last = clauses.get(j)[1];
        }
        return last;
    }

    /** First word of what is given as the reason; -1 where none is. "độ" of "tiến độ" and "vị" of "đơn vị" are no reasons. */
    private static int because(Wording w) {
        for (int i = 0; i + 1 < w.words().size(); i++) {
            String meaning = w.words().get(i).meaning(), typed = Folding.lower(w.words().get(i).typed());
            String before = i == 0 ? "" : w.words().get(i - 1).meaning(), next = w.words().get(i + 1).meaning();
            boolean reason = meaning.equals("vi") && (typed.equals("vì") || typed.equals("vi")) && !before.equals("don") || meaning.equals("do") && typed.equals("do") && !before.matches("tien|muc|che|toc|trinh|khan");
            if (reason && !next.matches("\\d.*")) return i + 1;
            boolean named = meaning.equals("vuong") || meaning.equals("kho") && next.equals("khan") || meaning.equals("ly") && next.equals("do") || meaning.equals("nguyen") && next.equals("nhan");
            if (named && !before.matches("khong|chua|gi|het|con") && !(i > 1 && w.words().get(i - 2).meaning().matches("khong|chua"))) return i;
        }
        return -1;
    }

    private static List<int[]> clauses(Wording w) {
        List<int[]> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < w.words().size(); i++) {
            String between = w.between(i - 1);
            if (between.matches("(?s).*[,;.\\n].*") || w.words().get(i).meaning().equals("nhung")) {
                clauses.add(new int[] {from, i - 1});
                from = i;
            }
        }
        if (!w.words().isEmpty()) clauses.add(new int[] {from, w.words().size() - 1});
        return clauses;
    }

    private record Day(@Nullable LocalDate date, @Nullable String impossible) {}

    private static Day day(Wording w, LocalDate today) {
        if (w.has("hom qua")) return new Day(today.minusDays(1), null);
        if (w.has("hom nay") && w.has(DONE)) return new Day(today, null);
        Matcher m = DAY.matcher(w.meaning());
        boolean found = false;
        while (!found && m.find()) found = !(m.group().matches("(xong|hoan thanh) .*") && Integer.parseInt(m.group(1)) <= Integer.parseInt(m.group(2))) && !(m.group().matches("(xong|hoan thanh) .*") && Integer.parseInt(m.group(2)) > 12) && !w.meaning().substring(0, m.start()).strip().matches(".*\\S*/\\S*[a-z]\\S*$");
        if (!found) return new Day(null, null);
        boolean short_ = m.group(1) != null;
        int day = Integer.parseInt(short_ ? m.group(1) : m.group(4)), month = Integer.parseInt(short_ ? m.group(2) : m.group(5));
        String year = short_ ? m.group(3) : m.group(6);
        try {
            LocalDate date = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
            if (year == null && date.isAfter(today) && !w.has(TO_COME) && date.isAfter(today.plusMonths(6))) date = date.minusYears(1);
            return new Day(date, null);
        } catch (DateTimeException noSuchDay) {
            return new Day(null, day + "/" + month + (year == null ? "" : "/" + year));
        }
    }

    /** Number of the paper that carries a report ("BC 45/BC-UBND"). */
    static @Nullable String paper(Wording w) {
        Matcher m = Pattern.compile("(?iu)\\b(\\d{1,5}/(?:BC|TTr|CV|KH)(?:-[\\p{L}]{2,10}){1,2}|\\d{1,5}-(?:BC|TTr|CV)/[\\p{L}]{2,10})").matcher(w.typed());
        return m.find() ? m.group(1) : null;
    }
}
