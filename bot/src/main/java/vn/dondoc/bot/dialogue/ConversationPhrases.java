package vn.dondoc.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.index.text.Folding;

/** What people say about the talk itself: leaving, going back, "cái thứ hai", "việc kia". */
final class ConversationPhrases {
    private static final String LEAVE = "(?:a |u |uh |da |ma )*(?:thoi(?: a| e)?(?: khoi| bo(?: di| qua)?| khong(?: bao(?: cao)?| hoi| gui| can| lam| nhap)?(?: gi)?(?: nua| dau)?| de (?:sau|luc khac|mai|chieu)(?: di)?| nhe| vay| di| luc khac| khong can(?: nua)?)*|(?:khong|khoi|chua) (?:bao|bao cao|gui|ghi|nhap|can)(?: cao)? nua(?: dau)?|khoi (?:bao|ghi|gui|can)(?: cao)?(?: nua)?|bo (?:di|qua(?: di)?)|de (?:sau|luc khac|mai|khi khac)(?: di| nhe| bao| gui| tinh)*|quen di|ke di|dung (?:ghi|bao)(?: nua)?)(?: nhe| nha| a| di| em| anh| chi| sep| ban)*";
    private static final String UNDO = "(?:xoa|bo|thu hoi|rut|huy)(?: lai| di| giup)? (?:cai |bao cao |tin |so )?(?:vua (?:roi|gui|bao|xong|nay)|moi gui|cuoi)(?: di| nhe| giup)*";
    private static final String LOST = ".*(?:(?:khong|chua) biet (?:dung|xai|su dung|cach dung|lam sao|lam the nao|bao cao the nao|hoi gi)|(?:dung|xai|su dung) (?:the nao|ra sao|kieu gi|lam sao)|moi vao lam).*";
    private static final String EXPORT = "(?:hay |nho )*(?:ve|lam|xuat|gui|in|tao|lay|cho)(?: cho)?(?: toi| em| minh)?(?: xin)?(?: cai| ban| mot| 1)? (?:bieu do|do thi|file|tep|excel|word|pdf|ban in|ban word|file excel|bao cao(?: giay| tong hop)? (?:de |cho toi |cho em )?(?:ky|trinh ky|in|dong dau)|van ban trinh ky).*";
    private static final String PLEASED = "(?:hi|ha|he|hj|kk|ha ha|hi hi|he he)+(?: hi| ha| he)*|(?:chuan|gioi|hay|tuyet)(?: qua| roi| the| day| that| luon)*(?: nhe| a| ban| em)*";
    private static final Pattern SMILE = Pattern.compile("[\\x{1F600}-\\x{1F64F}\\x{1F44C}-\\x{1F44F}\\x{2764}\\x{1F64F}\\x{1F91D}]");
    private static final String URGE = "(?:hay |de nghi |yeu cau |giup |cho )*(?:nhac|don doc|doc thuc|hoi|yeu cau|de nghi|gui nhac)(?: nho| viec| ngay| toi| giup)*(?: toi)? (?:don vi|so|phong|xa|phuong|ho|co quan|ben)(?: do| nay| kia| ay)?(?: .*(?:ly do|giai trinh|bao cao|lam|di|nhe|ngay|gap|xong|som))?.*";
    private static final String SOURCE = "(?:the |vay )?(?:nguon|can cu|trich)(?: la)?(?: tu)? (?:o dau|dau|o van ban nao|nao|gi)(?: ra)?(?: vay| the| a| \\?)*|(?:lay|doc)(?: so lieu| thong tin| cai do)? (?:o|tu|tu dau|dau) ?(?:dau|ra|van ban nao)?(?: ra)?(?: vay| the| \\?)*";
    private static final String BACK = "(?:quay lai|tro lai|lui lai|trang truoc|ve dau|xem lai|quay ve|tro ve)(?: danh sach| trang truoc| dau| tu dau| ban dau| vua roi| do| tren| nay| di| nhe)*";
    private static final Pattern IN_LIST = Pattern.compile("(?:viec|nhiem vu|muc|cai|dong|so)(?: so| thu)? (\\d{1,2}|nhat|dau tien|hai|ba|tu|bon|nam)(?: o| trong| cua| thuoc)* (?:danh sach|list|bang)(?: do| tren| nay| vua roi| ay| kia| vua xem| vua gui)*");
    private static final String OTHER = "(?:con |the |vay |a )*(?:nhiem vu|viec|cai|muc|dau viec)(?: con lai)? (?:kia|khac kia|truoc do|luc nay|ban nay|hoi nay|vua nay|luc truoc)";

    private ConversationPhrases() {}

    static Optional<Intent> of(Wording w, Conversation c) {
        String s = w.meaning();
        if (s.matches(UNDO)) return Optional.of(new Intent.Undo());
        if (w.words().size() <= 14 && s.matches(LOST) && !w.find("\\d.*").find()) return Optional.of(new Intent.Help());
        if (w.words().size() <= 10 && s.matches(EXPORT) && !w.find("\\d.*").find()) return Optional.of(new Intent.NotYet(Intent.What.EXPORT));
        if (s.matches(PLEASED)) return Optional.of(new Intent.Thank());
        if (s.matches(SOURCE) && c.focusTask() != null) return Optional.of(new Intent.AskTask(new TaskRef(List.of(), "", Set.of(), true), Facet.CONTENT));
        if (s.matches(SOURCE) && c.focusDocument() != null) return Optional.of(new Intent.AskDocument(Set.of(c.focusDocument()), Intent.DocumentFacet.IDENTITY));
        if (w.words().size() <= 14 && s.matches(URGE) && !w.find("\\d.*").find()) return Optional.of(new Intent.NotYet(Intent.What.URGE));
        if (s.matches(LEAVE)) return Optional.of(new Intent.Cancel());
        Optional<Intent> courtesy = Courtesies.plain(w);
        if (courtesy.isPresent()) return courtesy;
        if (s.matches(BACK)) return Optional.of(new Intent.Back(w.has("dau|tu dau|ban dau")));
        Matcher inList = IN_LIST.matcher(s);
        if (inList.find() && c.list() != null) return Optional.of(new Intent.OfList(ordinal(inList.group(1)), facetOf(w)));
        boolean recent = w.find("(?:con |the |vay |a )*(?:nhiem vu|viec|cai|muc|dau viec) (?:luc nay|ban nay|hoi nay|vua nay|vua roi)").lookingAt();
        if (recent && c.previousTask() == null && c.focusTask() != null && w.words().size() <= 9) return Optional.of(new Intent.AskTask(new TaskRef(List.of(), "", Set.of(), true), facetOf(w)));
        if (w.find(OTHER).lookingAt() && w.words().size() <= 9 && !w.find("\\d.*").find()) return Optional.of(new Intent.AskOther(facetOf(w)));
        return Optional.empty();
    }

    private static Facet facetOf(Wording w) {
        return Facets.of(w, true);
    }

    /** "Xong rồi đúng không", "chậm rồi à", "sao lại vướng thế": asks about what was said, reports nothing. "A" without its accent is a courteous end. */
    static boolean doubts(Wording w) {
        if (w.has("(?:tai |vi )?sao (?:lai|chi|van|he thong|may)(?: \\S+){0,3} (?:ghi|bao|hien|de|la|co|thay|bang|duoc|\\d).*")) return true;
        if (w.has("(?:co )?(?:dung|phai)(?: the| vay)? (?:khong|ko|chua)(?: nhi| vay| a)?(?: \\?)?") || w.has("co (?:phoi hop|chu tri|duoc giao|tham gia|phai).*khong") || w.has("phai the khong|that khong|that a")) return true;
        if (!w.words().isEmpty() && List.of("à", "hả", "ư", "hử", "sao", "nhỉ").contains(Folding.lower(w.words().getLast().typed()))) return true;
        return !w.meaning().contains("%") && w.has("tai sao|vi sao|sao (?:lai|the|vay|bi|chua|cham|van|con|khong|ma|viec|nhiem vu).*|lam sao.*");
    }

    /** Thumbs up and smiles, without a word. */
    static boolean smiles(String typed) {
        return SMILE.matcher(typed).find();
    }

    /** Words of courtesy around a message are no topic: "nhé sếp", "dạ thưa anh". */
    static List<String> withoutCourtesy(List<String> words) {
        int from = 0, to = words.size();
        while (to > from && words.get(to - 1).matches(COURTESY)) to--;
        while (from < to && words.get(from).matches(COURTESY)) from++;
        return words.subList(from, to);
    }

    private static final String COURTESY = "sep|xep|anh|chi|em|ad|admin|nhe|nha|nhen|a|ah|ak|oi|bac|da|vang|thua|kinh|gui|cu|roi|luon|ma|vay|het|day|do|ong|thay|lam|viec|xu|ly|boss|bro|u|uh|ok|ban";

    static int ordinal(String word) {
        return switch (word) {
            case "nhat", "dau tien", "dau", "mot" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "tu", "bon" -> 4;
            case "nam" -> 5;
            default -> Integer.parseInt(word);
        };
    }
}
