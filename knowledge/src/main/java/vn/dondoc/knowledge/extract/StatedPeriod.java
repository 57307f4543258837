package vn.dondoc.knowledge.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/**
 * When the tasks under a heading are due, where the heading says nothing else: "THÁNG 5 - 6", "QUÝ II/2026", "Các đề án
 * trình trước ngày 30/6/2026". A year alone names the paper, not a due date.
 */
final class StatedPeriod {
    private static final String MONTH = "thang (?:1[0-2]|0?[1-9])", QUARTER = "qu[yi] (?:iv|i{1,3}|[1-4])", OF_YEAR = "(?:\\s*/\\s*20\\d{2}|,? nam 20\\d{2}| 20\\d{2})?", AND = "\\s*(?:-|–|,|;|va|den(?: het)?)\\s*";
    private static final String DAY = "(?:ngay )?\\d{1,2}(?:\\s*/\\s*\\d{1,2}(?:\\s*/\\s*20\\d{2})?| thang \\d{1,2}(?:,? nam 20\\d{2})?)";
    private static final Pattern WHEN = Pattern.compile("(?<![a-z])(?:(?:trong|truoc|den|den het|het|xong truoc|cham nhat|tu|vao|cuoi|dau)\\s+)*(?:" + MONTH + OF_YEAR + "(?:" + AND + "(?:thang )?(?:1[0-2]|0?[1-9])" + OF_YEAR + ")*"
            + "|" + QUARTER + OF_YEAR + "(?:" + AND + "(?:qu[yi] )?(?:iv|i{1,3}|[1-4])" + OF_YEAR + ")*|(?:0?6|sau) thang (?:dau|cuoi) nam(?: 20\\d{2})?"
            + "|(?<=truoc |den |het |nhat |tu )" + DAY + "(?:" + AND + DAY + ")?)[\\s.:)]*$");
    private static final Pattern NUMBER = Pattern.compile("^(?:phan )?(?:[ivxlc]+|[a-z]|\\d+(?:\\.\\d+)*)[.):/]\\s*");
    private static final Set<String> WORDS = Set.copyOf(java.util.List.of(("cac nhung danh muc bang noi dung nhiem vu cong viec tac de an du thao van ban nghi quyet quyet dinh chuong trinh ke hoach bao cao to trinh hoat dong chuyen trong tam thuong ky xuyen "
            + "trinh thuc hien hoan thanh ban hanh phai can xong giao duoc tham muu trien khai thoi gian han tien do lich phan cong so ket thong qua xem xet cho y kien ubnd hdnd chinh phu thu tuong bo truong chu tich uy nhan dan hoi dong tinh thanh pho xa phuong huyen dang cap "
            + "phu luc ve cua va ngay den").split(" ")));

    private StatedPeriod() {}

    /** The words that say when, as printed; empty where the title says none, or more than that. */
    static Optional<String> in(String title) {
        String folded = Folding.foldInPlace(title);
        Matcher when = WHEN.matcher(folded);
        if (!when.find()) return Optional.empty();
        Matcher number = NUMBER.matcher(folded);
        String before = folded.substring(number.lookingAt() && number.end() <= when.start() ? number.end() : 0, when.start());
        for (String word : before.split("[^\\p{L}\\d]+")) if (!word.isEmpty() && !WORDS.contains(word)) return Optional.empty();
        return Optional.of(title.substring(when.start()).strip().replaceAll("[.:)\\s]+$", ""));
    }
}
