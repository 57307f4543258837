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
    private static final Set<String> STUPID = Set.of("ngu", "đồ ngu", "ngu quá", "ngu thế");

    private Courtesies() {}

    /** @return empty where the message names anything of the office: a complaint about work is answered as what it asks */
    static Optional<Intent> of(Wording w, Mentions m) {
        if (!m.numbers.isEmpty() || !m.documents.isEmpty() || m.period != null || w.words().size() > 14) return Optional.empty();
        if (m.director == null && m.units.isEmpty() && IDENTITY.matcher(w.meaning()).matches()) return Optional.of(new Intent.WhoAreYou());
        if (!m.units.isEmpty() || w.typed().matches(".*\\d.*")) return Optional.empty();
        if (GOODBYE.matcher(w.meaning()).matches()) return Optional.of(new Intent.Goodbye());
        boolean annoyed = COMPLAINT.matcher(w.meaning()).find() || STUPID.contains(Folding.lower(w.typed()));
        return annoyed && !w.has("nhiem vu|viec|van ban|ke hoach|chuong trinh|chi tieu|bao cao") ? Optional.of(new Intent.Complain()) : Optional.empty();
    }
}
