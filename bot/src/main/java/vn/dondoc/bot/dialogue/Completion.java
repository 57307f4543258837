package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words say of the work's end. "Xong" may be plain, or a wish, a duty, a plan, a guess, or the end of a part.
 *
 * @param done   the work is said to be finished, plainly
 * @param notYet it is said to be unfinished, or what is said falls short of plain
 * @param hoped  "xong" is said, but not plainly
 * @param cannot it is said that the work cannot be finished
 */
record Completion(boolean done, boolean notYet, boolean hoped, boolean cannot) {
    static final String DONE = "(?:da |vua )?(?:xong|hoan thanh|hoan tat|lam xong|thuc hien xong)(?: roi| het| day du)?";
    static final String NOT_YET = "(?:chua|sap|gan|chuan bi|se|moi gan|chac|phan dau|cam ket|hen|du kien)(?: the| co the| duoc| kip| se)? (?:xong|hoan thanh|hoan tat|lam xong)";
    static final String TO_COME = "(?:du kien|se|chac|phan dau|cam ket|hen).*(?:xong|hoan thanh|hoan tat)"
            + "|(?:xong|hoan thanh|hoan tat).*(?:ngay mai|tuan sau|tuan toi|thang sau|thang toi|quy sau|nam sau)"
            + "|(?:tuan|thang|quy|nam) (?:sau|toi) .*(?:xong|hoan thanh)";
    private static final String CANNOT = "(?:khong|chang|kho)(?: the| co the| kip)? (?:xong|hoan thanh|hoan tat|lam xong).*|chua (?!xong|hoan)\\S+(?: \\S+){0,2} duoc";
    /** Words that make "xong" a wish, a duty, a guess or a part: then it is not recorded as done. */
    private static final String NOT_PLAIN = "du kien|muon|yeu cau|doi hoi|giuc|don doc|thuc giuc|chi dao|huong toi|nham|muc tieu|bat phai|mong(?: muon| sao)?|hy vong|uoc"
            + "|co gang|no luc|quyet tam|ky vong|gia su|gia nhu|se|chac|phan dau|cam ket|hen|neu (?:co|duoc|khong|ma|kinh).*"
            + "|(?:can|phai|de nghi) (?:lam )?(?:xong|hoan thanh).*|mai (?:xong|hoan|moi|se|la).*|ngay mai|(?:tuan|thang|quy|nam) (?:sau|toi)"
            + "|truoc \\d.*|trong quy .*|kho ma|con lau|sao ma|tuong (?:la |da )*(?:xong|roi|hoan).*|nghe noi|nghe bao|hinh nhu|co le|co ban"
            + "|gan nhu|tru (?:phan|viec|muc|nhung|khoan).*|ngoai tru|nhung.*chua.*|nhung.*con.*|chua|khong|chang";
    /** After "xong": nothing of a part. Anything else is the part that is done. */
    private static final String AFTER_DONE = "roi|nhe|nha|a|ah|ad|het|ca|day du|toan bo|ngay|hom|vao|luc|tu|dung|truoc|som|tot|viec|nhiem vu|cong viec|100|sang|chieu|tuan|thang"
            + "|luon|theo|da|em|anh|bao cao|gui|muc|vuot|xuat sac|tat ca|nv|dat|va|xong|day|ay|\\d{1,2}/\\d{1,2}(?:/\\d{4})?";
    private static final Pattern NO_PART = Pattern.compile("^(?:" + AFTER_DONE + ")(?![^ %]).*");
    private static final String IN_PART = "(?:xong|hoan thanh|hoan tat)(?: xong)? (?:du thao|khau|phan|buoc|giai doan|mot phan|mot nua|nua|viec chuan bi|cong tac chuan bi|dot|lop|\\d+ ?/).*"
            + "|(?:mot|1) nua.*";
    private static final String FINISHED = "(?:xong|hoan thanh|hoan tat)";

    /** @param unreal whether the result is told as somebody's aim, wish or word */
    static Completion of(Wording w, ReportedQuantity quantity, ReportedDay day, boolean unreal, LocalDate today) {
        boolean said = w.has(DONE), cannot = w.has(CANNOT);
        boolean hoped = said && (w.has(NOT_PLAIN) || partOnly(w) && !quantity.isWhole() || toCome(w, today));
        boolean notYet = hoped || cannot || w.has(NOT_YET) || w.has("chua xong(?: roi)?") || w.has(TO_COME) || w.has("(?:thi )?chua(?: dau| a| nhe)?$")
                || inPart(w, quantity, day) || quantity.isPart() || said && day.isAfter(today);
        boolean done = said && !notYet && !unreal && !w.has("phai (?:xong|hoan thanh).*") && !w.has("moi (?:xong|hoan thanh) .*");
        return new Completion(done, notYet, hoped, cannot);
    }

    /** "Xong một nửa"; not "xong 6/6 lớp", and not "xong 5/3", which is a day. */
    private static boolean inPart(Wording w, ReportedQuantity quantity, ReportedDay day) {
        boolean onDay = !quantity.isTold() && day.date() != null && w.has(FINISHED + " \\d{1,2}/\\d{1,2}(?: .*)?");
        return w.has(IN_PART) && !quantity.isWhole() && !onDay;
    }

    /** "Hoàn thành trong tháng 10", said in September: a plan. */
    private static boolean toCome(Wording w, LocalDate today) {
        Optional<Period> period = Period.in(w, today);
        return period.isPresent() && (period.get().from().isAfter(today) || period.get().to().isAfter(today) && !w.has("da|vua|roi"));
    }

    /** "xong thủ tục đăng ký": what follows says that only a part is done. */
    private static boolean partOnly(Wording w) {
        Matcher m = w.find(FINISHED);
        int last = -1;
        while (m.find()) last = w.wordAt(m.end() - 1);
        if (last < 0 || last + 1 >= w.words().size() || w.between(last).matches("(?s).*[,;.:\\n!].*")) return false;
        String rest = w.words().subList(last + 1, w.words().size()).stream().map(Wording.Word::meaning).collect(Collectors.joining(" "));
        return !NO_PART.matcher(rest).matches();
    }
}
