package vn.dondoc.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;

/** What is in the way of a task, in the person's own words. */
final class ReportedDifficulty {
    private static final Pattern TROUBLE = Pattern.compile("\\b(chua|thieu|vuong|kho khan|khong co|ko co|k co|khong du|chua co|cham|mat|hong|loi|het kinh phi|khong lam duoc|khong moi duoc|khong bo tri|con cho|dang cho"
            + "|cho (?:kinh phi|von|phe duyet|y kien|huong dan|tham dinh|gop y))\\b");
    private static final String NO_TROUBLE = "(?:chua|khong) (?:co|gap) (?:vuong mac|kho khan).*|chu chua.*|chua phai.*|.*chua phai.*";

    private ReportedDifficulty() {}

    /** @return as typed, with the clauses that go on telling of it; null where none is told */
    static @Nullable String in(Wording w) {
        int because = because(w);
        if (because >= 0 && because < w.words().size()) return w.typed(because, w.words().size() - 1);
        List<Clause> clauses = clauses(w);
        for (int i = 0; i < clauses.size(); i++) {
            Wording clause = clauses.get(i).of(w);
            Matcher trouble = TROUBLE.matcher(clause.meaning());
            if (!trouble.find() || clause.meaning().equals("chua")) continue;
            boolean percent = ReportedRates.anyPercent(clause);
            boolean result = clause.has("(?:.* )?" + Completion.NOT_YET + "(?: .*)?") || percent || clauses.size() == 1 && !clause.has(".*\\bkhong co .*");
            if (!result && !clause.has(NO_TROUBLE)) return w.typed(clauses.get(i).first(), alsoTroubled(w, clauses, i));
            boolean afterwards = percent && trouble.start() > 0 && !clause.meaning().substring(trouble.start()).equals("chua");
            if (afterwards && !clause.has(".*" + Completion.NOT_YET + ".*")) return clause.typed(clause.wordAt(trouble.start()), clause.words().size() - 1);
        }
        return null;
    }

    /** Last word of the clauses that go on telling what is in the way: "máy tính chưa có, cán bộ thiếu 1 người". */
    private static int alsoTroubled(Wording w, List<Clause> clauses, int i) {
        int last = clauses.get(i).last();
        for (Clause clause : clauses.subList(i + 1, clauses.size())) {
            Wording next = clause.of(w);
            if (!TROUBLE.matcher(next.meaning()).find() || ReportedRates.anyPercent(next) || next.has(Completion.DONE)) break;
            last = clause.last();
        }
        return last;
    }

    /** First word of what is given as the reason; -1 where none is. "độ" of "tiến độ" and "vị" of "đơn vị" are no reasons. */
    private static int because(Wording w) {
        for (int i = 0; i + 1 < w.words().size(); i++) {
            String meaning = w.words().get(i).meaning(), typed = Folding.lower(w.words().get(i).typed());
            String before = i == 0 ? "" : w.words().get(i - 1).meaning(), next = w.words().get(i + 1).meaning();
            boolean since = meaning.equals("vi") && (typed.equals("vì") || typed.equals("vi")) && !before.equals("don");
            boolean owingTo = meaning.equals("do") && typed.equals("do") && !before.matches("tien|muc|che|toc|trinh|khan");
            if ((since || owingTo) && !next.matches("\\d.*")) return i + 1;
            boolean named = meaning.equals("vuong") || meaning.equals("kho") && next.equals("khan") || meaning.equals("ly") && next.equals("do")
                    || meaning.equals("nguyen") && next.equals("nhan");
            boolean denied = before.matches("khong|chua|gi|het|con") || i > 1 && w.words().get(i - 2).meaning().matches("khong|chua");
            if (named && !denied) return i;
        }
        return -1;
    }

    /** A clause by its first and last word. */
    private record Clause(int first, int last) {
        Wording of(Wording w) {
            return Wording.of(w.typed(first, last));
        }
    }

    private static List<Clause> clauses(Wording w) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < w.words().size(); i++) {
            if (!w.between(i - 1).matches("(?s).*[,;.\\n].*") && !w.words().get(i).meaning().equals("nhung")) continue;
            clauses.add(new Clause(from, i - 1));
            from = i;
        }
        if (!w.words().isEmpty()) clauses.add(new Clause(from, w.words().size() - 1));
        return clauses;
    }
}
