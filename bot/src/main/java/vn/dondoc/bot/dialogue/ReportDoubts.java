package vn.dondoc.bot.dialogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person must clear up before a report is kept: a jibe, hearsay, several rates, a rate between two figures. */
final class ReportDoubts {
    /** A jibe or a supposition says nothing of the work. */
    private static final String MOCKING = "cai con (?:khi|meo|cho|tieu|lau).*|(?:xong |dat )?(?:o )?trong mo|(?:the |cai )quai.*"
            + "|(?:lam nhu|cu lam nhu|tuong) .*(?:de|ngon|don gian|nhanh).*|de (?:xong|lam|an) (?:lam|qua|the).*"
            + "|(?:ma|neu|gia|khi nao|bao gio) (?:\\S+ ){0,3}(?:xong|hoan thanh|hoan tat).* thi.*"
            + "|(?:xong|hoan thanh|hoan tat)(?: \\S+){0,3} thi (?:tot|hay|qua|may|mung|dep|toi|em|tuyet).*|gia su.*|gia nhu.*|uoc gi.*|le ra.*"
            + "|dang (?:le|ra|ly).*|(?:khong|chua|dau)(?: co| he)? (?:noi|khang dinh)(?: la| rang)? .*|vi du nhu.*";
    private static final String UNSURE = "chac(?: la| cung| tam| duoc| khoang)* \\d.*|(?:chua|khong) chac(?: chan)?(?: lam| lam dau| dau| a| nhe)?$|nghe noi|nghe bao"
            + "|tuong (?:la |da )*(?:xong|roi|hoan).*|hinh nhu|co le|neu (?:co|duoc|khong|ma|kinh).*";

    private ReportDoubts() {}

    /**
     * @param all   the whole message
     * @param w     the stretch of it that reports
     * @param rates the stretch's rates of progress
     * @return what to ask back; null where nothing is in doubt
     */
    static @Nullable String of(Wording all, Wording w, Set<Integer> rates) {
        if (all.has(MOCKING) || w.has(MOCKING)) return "Trợ lý chưa rõ tin nhắn có phải là báo cáo không.";
        if (w.has(UNSURE)) return "Tin nhắn chưa chắc chắn.";
        if (ReportedRates.range(w)) return "Tin nhắn nêu một khoảng tỷ lệ, cần một con số.";
        return rates.size() > 1 ? "Tin nhắn có nhiều tỷ lệ khác nhau." : null;
    }

    /** "Năm ngoái đạt 80%". */
    static @Nullable String ofLastYear(Wording all) {
        return all.has("nam (?:ngoai|truoc|kia)") && !all.has("nam nay.*") ? "Tin nhắn nêu số liệu của năm trước." : null;
    }
}
