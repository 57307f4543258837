package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** A report that is not to be sent yet, a draft that is, and a whole period in one message. */
record DraftPhrases(UnitDirectory directory, Vocabulary vocabulary) {
    private static final String HOLD = "khoan(?: hay| da)?(?: gui| ghi| bao cao| nhap)?(?: da| nhe| vi)?(?: vi)?|(?:ma |nhung )*(?:chua|dung) gui(?: voi| di| da| vi)*|(?:ma |nhung |vi )*(?:sep|xep|lanh dao|thu truong|truong phong|chu tich|giam doc) (?:em |toi )?(?:chua|dang|con) (?:duyet|xem|ky|dong y|xet).*|(?:de|cho|doi) (?:sep|xep|lanh dao|thu truong|giam doc|chu tich|truong phong|pho phong|truong ban|anh|chi)(?: \\S+)? (?:duyet|xem|ky).*|(?:luu|de|giu)(?: lai)?(?: o)?(?: ban)? nhap(?: da| nhe| thoi)*";
    private static final String SEND = "(?:(?:sep|xep|lanh dao|thu truong|chu tich|giam doc) )?(?:da )?duyet roi.*|gui(?: di| luon| nhe| ngay| duoc roi| ban nhap| bao cao nhap| nhap)+|gui|ghi nhan di|gui giup.*nhap.*";
    private static final String UNCHANGED = "(?:khong|chua|ko)(?: co)?(?: gi)?(?: phat sinh|  moi| thay doi)(?: gi| moi| them| nao)*|khong co gi (?:moi|thay doi|phat sinh)|giu nguyen(?: nhu)?(?: cu| thang truoc| ky truoc)*|(?:van )?(?:nhu|giong) (?:thang|ky|quy|tuan) (?:truoc|roi)|van (?:nhu cu|vay|the)|khong phat sinh";
    private static final String EXCEPT = "tru|ngoai tru|rieng|chi co|ngoai ra|chi rieng|con";

    /** A correction while a draft waits changes the draft, not the store. */
    Intent amended(Intent report, Wording w, Mentions m, Conversation c, Viewer viewer, LocalDate today) {
        if (c.draft() == null || !(report instanceof Intent.Report r) || !r.correction() || !(items(Wording.of(c.draft()), viewer, today) instanceof Intent.Report draft)) return report;
        Set<String> drafted = new LinkedHashSet<>();
        draft.items().forEach(i -> drafted.addAll(i.task().numbers()));
        if (m.numbers.isEmpty() && drafted.size() == 1) return new Intent.Hold(r.items(), "nhiệm vụ " + drafted.iterator().next() + ": " + w.typed());
        return drafted.equals(Set.copyOf(m.numbers)) ? new Intent.Hold(r.items(), w.typed()) : report;
    }

    Optional<Intent> of(Wording w, Viewer viewer, Conversation c, LocalDate today, boolean asks) {
        if (c.draft() != null && w.meaning().matches(SEND)) {
            Wording draft = Wording.of(c.draft());
            return Optional.of(new Intent.SendDraft(items(draft, viewer, today) instanceof Intent.Report r ? r : null));
        }
        Matcher hold = w.find(HOLD);
        boolean plainly = w.has("khoan(?: hay| da)? (?:gui|ghi|bao cao|nhap)|(?:luu|de|giu)(?: lai)?(?: o)?(?: ban)? nhap") && !w.has("\\?");
        if ((!asks || plainly) && hold.find() && w.words().size() - (w.wordAt(hold.end() - 1) - w.wordAt(hold.start()) + 1) >= 0) {
            String rest = without(w, hold.start(), hold.end());
            for (int i = 0; i < 3; i++) {
                Wording left = Wording.of(rest);
                Matcher again = left.find(HOLD);
                if (!again.find()) break;
                rest = without(left, again.start(), again.end());
            }
            boolean own = w.meaning().startsWith("khoan") || w.has("gui|nhap|duyet|ky|xem");
            if (own) return Optional.of(new Intent.Hold(items(Wording.of(rest), viewer, today) instanceof Intent.Report r ? r.items() : List.of(), rest));
        }
        Matcher unchanged = w.find(UNCHANGED);
        if (asks || !unchanged.find() || !w.has("(?:thang|ky|tuan|quy|nam) (?:nay|vua roi|vua qua|nay don vi)|ky bao cao nay|cac (?:viec|nhiem vu) (?:khac|con lai)|tat ca|con lai") || !w.find("(?:kho khan|vuong mac)").results().toList().isEmpty() && w.words().size() < 7) return Optional.empty();
        Matcher except = w.find(EXCEPT);
        String rest = except.find() && except.start() > unchanged.start() ? w.typed(w.wordAt(except.end() - 1) + (w.wordAt(except.end() - 1) + 1 < w.words().size() ? 1 : 0), w.words().size() - 1)
                : unchanged.start() > 12 ? w.typed(0, Math.max(0, w.wordAt(unchanged.start()) - 1)) : "";
        return Optional.of(new Intent.Monthly(items(Wording.of(rest), viewer, today) instanceof Intent.Report r ? r.items() : List.of(), false));
    }

    /** What a stretch of a message reports by itself; null where it reports nothing. */
    private @Nullable Intent items(Wording w, Viewer viewer, LocalDate today) {
        if (w.isEmpty()) return null;
        return ReportPhrases.of(w, new Mentions(w, viewer.unit(), directory, vocabulary, today, null), false, viewer, today).orElse(null);
    }

    private static String without(Wording w, int start, int end) {
        int first = w.wordAt(start), last = w.wordAt(Math.max(start, end - 1));
        String before = first == 0 ? "" : w.typed(0, first - 1), after = last + 1 >= w.words().size() ? "" : w.typed(last + 1, w.words().size() - 1);
        return (before + " " + after).strip().replaceFirst("(?iu)[\\s,;.]*(nhưng|nhung|mà|ma)?[\\s,;.]*$", "");
    }
}
