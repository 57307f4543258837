package vn.dondoc.bot.dialogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;

/** What people say that is no business of the office: whether they talk to a machine, that it annoys them, goodbye. */
final class Courtesies {
    private static final String WHO = "(?:may|ban|em|tro ly|bot|day|ad|admin|cau|ong|dau day|ben kia)";
    private static final Pattern IDENTITY = Pattern.compile("(?:" + WHO + " oi )?(?:(?:xin )?(?:cho )?hoi )?(?:" + WHO + " )?(?:co phai |phai |thuc ra )?(?:la )?(?:nguoi|may|robot|bot|chatbot|con nguoi|nguoi that|may moc|tri tue nhan tao|ai chatgpt|chatgpt)(?: that)?(?: hay(?: la)? (?:nguoi|may|robot|bot|chatbot|ai).*)?(?: a| ha| vay| that| khong| chua| hay sao| phai khong| dung khong| the| day)*(?: \\?)?"
            + "|" + WHO + " (?:ten )?la (?:ai|gi)(?: vay| the| a)*(?: \\?)?|ai (?:dang|la nguoi|tra loi|o dau day) ?(?:tra loi|noi chuyen|nhan tin|chat)?.{0,12}(?:toi|em|minh|day)(?: day| vay| the)*(?: \\?)?|(?:toi|em|minh) dang (?:noi chuyen|chat|nhan tin|trao doi) voi (?:ai|nguoi|may).*");
    private static final Pattern GOODBYE = Pattern.compile("(?:chao )?(?:tam biet|hen gap lai|mai (?:noi|lam) tiep|chao nhe|toi nghi day|nghi thoi)(?: .{0,30})?");
    private static final Pattern COMPLAINT = Pattern.compile("(?<![^ ])(?:vo dung|vo tich su|te qua|qua te|chan qua|chan that|chan the|buc (?:minh|ca minh|qua)|linh tinh|lung tung|sai bet|tra loi sai|noi sai|noi (?:nham|bay|lao)|khong biet gi|cung khong biet|nham nhi|vo van|vo duyen|nhu rua|ton thoi gian|mat thoi gian|phien phuc|phien qua|do hoi|khung a|bi dien|ngu (?:the|qua|vay|si|nhu|the nhi)|dot (?:the|qua|nat)|ngu ngoc|ngu xuan|tra loi (?:ngu|dot|vo van|chan)|do (?:ngu|dot|te)|cut di|im di|bien di|lao toet|do ec|kem qua|kem the|toi te|khong hieu gi|chang hieu gi)(?![^ ])");

    private static final String MACHINE = ".*(?:nguoi (?:that )?hay (?:la )?may|may hay (?:la )?nguoi|co phai (?:la )?(?:nguoi|may|robot|ai)(?: that)?(?: khong)?|la (?:nguoi|may|robot|bot|con bot|ai)(?: that)? (?:a|ha|phai khong|dung khong|day|a \\?)|nguoi that|robot|chat ?gpt|gemini|ai (?:dang )?(?:tra loi|nhan tin|tra loi tin nhan)(?: toi| day| minh)?|ai (?:lam|tao|viet|lap trinh|de) ra (?:may|ban|em|tro ly|cai nay)|(?:noi chuyen|gap|lien he)(?: truc tiep)?(?: voi)? (?:lanh dao|nguoi|can bo|quan tri|ai do).*|ban ten (?:gi|la gi)|ten (?:ban|em|may) la gi).*";
    private static final String BYE = "(?:(?:thoi |ok |vay )*(?:bye(?: bye)?|bai bai|tam biet|hen gap lai|chao nhe|di hop day|lam viec khac day|nghi day))(?: nhe| a| ban| em| .{0,12})?";
    private static final String ANGER = "vo dung|vo tich su|(?:chan|te|kem|phien|buc|met) (?:qua|the|that|ghe)(?: di)?|te hai|do hoi|phien phuc|buc minh|ngo ngan|linh tinh|vo van|nham nhi|lua dao|bien di|tra loi (?:sai|ngu|lung tung|cho co|kieu gi|the a|gi ky)(?: .*)?|kieu gi (?:vay|the)|hoi mot dang.*|hoi gi cung (?:khong|chang) biet|(?:khong|chang) (?:hieu|biet) gi(?: ca| het)?|mat thoi gian|mat cong|lang phi|may moc vo hon";
    /** Harsh words as typed: folded, many are ordinary ones ("đợt", "lớn", "điện"). */
    private static final Set<String> HARSH = Set.of("ngu", "dốt", "ngốc", "điên", "khùng", "đm", "dm", "đkm", "dkm", "đcm", "dcm", "vcl", "vkl", "vl", "clgt", "lồn", "cặc", "cứt", "cút", "địt", "óc", "mày");
    private static final String WRONG = "(?:a |u |ua |the |chet |oi )*(?:sai(?: roi| bet| het| be bet| ca)*|khong (?:dung|phai)(?: roi| dau| y toi| the| vay)*|khong phai (?:the|vay|cai do|viec do|cai nay)|(?:ghi |bao |go |nhap )?nham (?:roi|mat roi|viec roi)|tra loi sai(?: roi)?)(?: nhe| a| em| ban| ma| roi)*";

    private Courtesies() {}

    /** What needs no look at tasks, papers or units to be known. */
    static Optional<Intent> plain(Wording w) {
        String s = w.meaning();
        boolean few = w.words().size() <= 14;
        if (s.matches(BYE)) return Optional.of(new Intent.Goodbye());
        if (few && !w.has("nhiem vu|van ban") && s.matches(MACHINE)) return Optional.of(new Intent.WhoAreYou());
        if (s.matches(WRONG)) return Optional.of(new Intent.Complain());
        boolean harsh = w.words().stream().anyMatch(x -> HARSH.contains(Folding.lower(x.typed())));
        return few && (harsh || w.has(ANGER)) && !w.find("\\d.*").find() ? Optional.of(new Intent.Complain()) : Optional.empty();
    }

    /** @return empty where the message names anything of the office: a complaint about work is answered as what it asks */
    static Optional<Intent> of(Wording w, Mentions m) {
        if (!m.numbers.isEmpty() || !m.documents.isEmpty() || m.period != null || w.words().size() > 14) return Optional.empty();
        if (m.director == null && m.units.isEmpty() && IDENTITY.matcher(w.meaning()).matches()) return Optional.of(new Intent.WhoAreYou());
        if (!m.units.isEmpty() || w.typed().matches(".*\\d.*")) return Optional.empty();
        if (GOODBYE.matcher(w.meaning()).matches()) return Optional.of(new Intent.Goodbye());
        boolean annoyed = COMPLAINT.matcher(w.meaning()).find();
        return annoyed && !w.has("nhiem vu|viec|van ban|ke hoach|chuong trinh|chi tieu|bao cao") ? Optional.of(new Intent.Complain()) : Optional.empty();
    }
}
