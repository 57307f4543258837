package vn.dondoc.bot.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tasks handed to persons inside a unit: "giao việc 5 cho đồng chí An", "việc của em thôi". */
final class HandOverPhrases {
    private static final Pattern HAND = Pattern.compile("(?iu)(?:giao|phân công|phan cong|chuyển|chuyen)\\b.*?\\b(?:cho|tới|toi)\\s+(?:đ/c|đồng chí|dong chi|anh|chị|chi|em|ông|bà|cán bộ)?\\s*((?:\\p{Lu}[\\p{L}]*)(?:\\s+\\p{Lu}[\\p{L}]*){0,4})\\s*(?:xử lý|làm|phụ trách|theo dõi|nhé|thực hiện)?[.!]?\\s*$");

    /** A name typed without capitals, told by the title before it. */
    private static final Pattern HAND_BY_TITLE = Pattern.compile("(?iu)(?:giao|phân công|phan cong|chuyển|chuyen)\\b.*?\\bcho\\s+(?:đ/c|đc|dc|đồng chí|dong chi|anh|chị|chi|em|ông|ong|bà|ba|a|c)\\s+(\\p{L}{2,}(?:\\s+\\p{L}{2,}){0,3}?)\\s*(?:xử lý|xu ly|làm|lam|phụ trách|phu trach|theo dõi|theo doi|nhé|nhe|thực hiện|thuc hien)*[.!]?\\s*$");

    private HandOverPhrases() {}

    static Optional<Intent> of(Wording w, Mentions m, boolean asks) {
        if (w.meaning().matches("(?:cho (?:em|toi|minh) )?(?:xem )?(?:chi )?(?:nhung |cac )?(?:viec|nhiem vu)(?: duoc)?(?: giao)?(?: rieng)? (?:cua|cho) (?:rieng |ca nhan )?(?:em|toi|minh)(?: thoi| a| nhe)+|(?:viec|nhiem vu) (?:cua )?(?:rieng|ca nhan) (?:em|toi|minh).*|.*(?:viec|nhiem vu)(?: nao| gi)? (?:duoc )?giao (?:rieng )?cho (?:em|toi|minh|ca nhan toi|ca nhan em)(?: thoi)?.*")) return Optional.of(new Intent.AskHanded());
        if (w.has("(?:da )?(?:giao|phan cong|phan viec)(?: viec)?(?: gi)? (?:cho )?(?:ai|nguoi|nhung ai|tung nguoi|cac dong chi|anh em|cho ai).*|ai (?:dang )?(?:giu|cam|lam|om) (?:viec|nhiem vu) (?:gi|nao).*|(?:viec|nhiem vu) nao (?:chua|da) (?:duoc )?(?:giao|phan cong)(?: cho ai| ai| cho nguoi nao)?|phan cong (?:the nao|ra sao)") && m.numbers.isEmpty() && m.topic().split(" ").length <= 3
                && w.has("(?:nhung |cac )(?:viec|nhiem vu).*|ai .*|(?:viec|nhiem vu) nao.*|phan cong.*|da giao.*")) return Optional.of(new Intent.AskHanded(true));
        if (asks || m.numbers.size() != 1) return Optional.empty();
        Matcher hand = HAND.matcher(w.typed());
        if (hand.find()) return Optional.of(new Intent.HandOver(new TaskRef(m.numbers, "", m.documents, false), capitals(hand.group(1).strip())));
        hand = HAND_BY_TITLE.matcher(w.typed());
        return hand.find() ? Optional.of(new Intent.HandOver(new TaskRef(m.numbers, "", m.documents, false), capitals(hand.group(1).strip()))) : Optional.empty();
    }

    private static String capitals(String name) {
        return Arrays.stream(name.split("\\s+")).map(n -> n.substring(0, 1).toUpperCase(Locale.ROOT) + n.substring(1)).collect(Collectors.joining(" "));
    }
}
