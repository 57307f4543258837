package vn.dondoc.bot.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages that are understood by their few words alone: commands, greetings, thanks, "tiếp", "cái thứ hai". */
final class ShortSayings {
    private ShortSayings() {}

    static Optional<Intent> of(Wording w, Conversation c) {
        if (w.isEmpty() && ConversationPhrases.smiles(w.typed())) return Optional.of(new Intent.Thank());
        if (w.isEmpty()) return Optional.of(new Intent.Unclear(""));
        String s = w.meaning();
        if (s.matches("/?(huy|cancel|huy bo|thoat|stop|/stop)( lenh| di| nhe| bo)?")) return Optional.of(new Intent.Cancel());
        if (s.matches("(/undo|/hoantac|hoan tac|rut lai(?: bao cao)?.*|(?:thoi |a |nham )*(?:bo|xoa|rut|thu hoi|huy)(?: het| lai| tat ca| giup)* bao cao(?! ky| cu).*|xoa bao cao.*|huy bao cao(?: vua gui| do| nay)?.*|bo bao cao.*)")) return Optional.of(new Intent.Undo(taskIn(s)));
        if (s.matches("(/help|/start.*|/trogiup|help|tro giup|huong dan.*|giup|giup (toi|em|minh)|.*(tro ly|ban|may) (lam|giup) duoc (gi|nhung gi).*|cach (bao cao|su dung|dung).*|huong dan su dung|ban la ai|tro ly la ai|em la ai)")) return Optional.of(new Intent.Help());
        if (s.matches("(xin )?(chao|hello|hi|alo|xin chao)( .{0,30})?") && !w.has(Understanding.ASK)) return Optional.of(new Intent.Greet());
        if ((s.matches("(?:(?:hihi|hehe|haha|da|vang|u|ok|dong y) )?(rat |xin )?(cam on|cam on nhieu|tot lam|hay qua|tuyet voi)( .{0,25})?") || s.matches("(?:dong y|da|vang|u|uh|ok|duoc roi|hieu roi|biet roi)(?: dong y| a| da| vang| nhe| nha| em| anh| chi| sep| ban| hieu| biet| ro| roi| cam on| tro ly| dong chi)*")) && !w.has(Understanding.ASK) && (c.pending() == null || c.pending().kind() != Conversation.Pending.Kind.MONTHLY)) return Optional.of(new Intent.Thank());
        Optional<Intent> talk = ConversationPhrases.of(w, c);
        if (talk.isPresent()) return talk;
        if (s.matches("(tiep|tiep theo|xem tiep|xem them|them|trang sau|tiep tuc|con nua khong \\??|con nua)")) return Optional.of(new Intent.More());
        Matcher pick = Pattern.compile("(?:(?:la |chon |lay |y toi la |y em la )?(cai (?:thu |so )?|cai )|so |viec (?:thu )?|muc |chi tiet(?: so)? |xem (?:so )?|chon )?(\\d{1,2}|nhat|dau tien|dau|hai|ba|tu|bon|nam)(?: nhe| a| di| do| ay)*").matcher(s);
        if (pick.matches() && (pick.group(1) != null || c.list() != null || c.pending() != null || c.picture() != null && !c.picture().units().isEmpty())) return Optional.of(new Intent.Pick(ConversationPhrases.ordinal(pick.group(2))));
        int last = c.pending() != null ? c.pending().choices().size() : c.list() == null ? 0 : Math.min(c.list().shown(), c.list().tasks().size());
        return last > 0 && s.matches("(?:la |chon )?(?:cai|viec|nhiem vu|muc) (?:cuoi|sau)(?: cung)?(?: nhe| a| di)?") ? Optional.of(new Intent.Pick(last)) : Optional.empty();
    }

    /** "Rút báo cáo nv 15": of which task. */
    private static @Nullable String taskIn(String meaning) {
        Matcher number = Pattern.compile("(?:nhiem vu|viec|muc|nv)(?: so)? (\\d{1,3}(?:\\.\\d{1,2})*)").matcher(meaning);
        return number.find() ? number.group(1) : null;
    }
}
