package vn.dondoc.bot.dialogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The percents of a message that tell of progress. One of something else ("quán triệt tới 100% cán bộ") is none. */
final class ReportedRates {
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,/])(\\d{1,3})(?:[.,]\\d+)? ?(?:%|phan tram)");
    private static final Pattern TYPED_PERCENT = Pattern.compile("(-\\s?)?(\\d+(?:[.,]\\d+)?)\\s?%");
    private static final String RANGE = "(?s).*\\d\\s*-\\s*\\d{1,3}\\s*%.*";
    private static final String OF_PEOPLE_BEFORE = ".*\\b(toi|den|cho|trong|tren|chiem|voi|tong so)$";
    private static final String OF_PEOPLE = "^(can bo|cong chuc|nguoi|ho|don vi|so|tong|thon|to|khu|dan|dang vien|doan vien|hoi vien|hoc sinh|co quan|xa|phuong)\\b.*";
    /** Named in full, these are counted whatever stands before. */
    private static final String OF_PEOPLE_PLAINLY = "^(can bo|cong chuc|vien chuc|nguoi dan|ho dan|ho gia dinh|don vi|co quan|dang vien|hoc sinh|thon|nhan vien"
            + "|to dan pho|doan vien|hoi vien|thanh vien).*";
    private static final String DENIED = ".*\\b(chu khong phai|khong phai|chu khong|thay vi|thay cho|tu|con|con lai|thieu|duoi|chua|chua dat|chua duoc|chua den|chua toi"
            + "|chua phai|khong dat|chua phai la|giam|tang them|them|tang|chua xong|chua lam(?: duoc)?|chua hoan thanh|chua len|chua toi)$";
    /** "Lùi lại còn 40%": the rate is what is left of the rate, so it is the one that holds. */
    private static final String FALLEN_TO = ".*\\b(?:lui lai|lui|giam|giam xuong|xuong|tut|tut xuong|rut|rut xuong|chi|nay|gio) con$";
    private static final String SAID = ".*\\b(dat|duoc|dc|moi|hien|la|len|xong|hoan thanh|tien do|khoang|thanh|o muc|gan|tren|hon|hay|hoac|hay la|lam|trien khai|toi"
            + "|thuc hien|nv|nhiem vu|\\d|,|:)$";
    private static final String OF_SOMETHING = "^(?!roi|nhe|nha|a\\b|va|con|do|vi|vuong|dang|nhung|cong viec|khoi luong|ke hoach|nhiem vu|tien do|so voi|thieu|xong|moi|chu"
            + "|khong|thi|hoan thanh|vay|em|ah|theo|nua|muc|ngay|gap|chua|cac|hien|thoi|gi|hay|hoac|nhi)\\p{L}+.*";

    private ReportedRates() {}

    /** Rates of progress from 0 to 100, in the order of the message. */
    static Set<Integer> in(Wording w) {
        Set<Integer> rates = new LinkedHashSet<>();
        Matcher m = PERCENT.matcher(w.meaning());
        while (m.find()) {
            int value = Integer.parseInt(m.group(1));
            String before = w.meaning().substring(0, m.start()).strip();
            String after = w.meaning().substring(m.end()).strip();
            if (value <= 100 && ofProgress(before, after)) rates.add(value);
        }
        return rates;
    }

    private static boolean ofProgress(String before, String after) {
        boolean share = before.matches(OF_PEOPLE_BEFORE) && after.matches(OF_PEOPLE) || after.matches(OF_PEOPLE_PLAINLY);
        boolean denied = before.matches(DENIED) && !before.matches(FALLEN_TO);
        boolean said = before.matches(SAID) || before.isEmpty();
        boolean something = !said && after.matches(OF_SOMETHING);
        return !share && !denied && !something;
    }

    /** Whether a percent stands in the words, of progress or not. */
    static boolean anyPercent(Wording w) {
        return PERCENT.matcher(w.meaning()).find();
    }

    /** "60-70%". */
    static boolean range(Wording w) {
        return w.typed().matches(RANGE);
    }

    /** A percentage that cannot be one of progress; told, not dropped. */
    static @Nullable String impossible(Wording w) {
        Matcher m = TYPED_PERCENT.matcher(w.typed());
        while (m.find()) {
            boolean whole = m.group(2).matches("\\d{1,3}") && Integer.parseInt(m.group(2)) <= 100;
            boolean negative = m.group(1) != null && (m.start() == 0 || w.typed().charAt(m.start() - 1) == ' ');
            if (!whole || negative) return "Tỷ lệ “" + m.group().strip() + "” không hợp lệ, cần là số nguyên từ 0 đến 100.";
        }
        return null;
    }
}
