package vn.dondoc.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskFilter.Which;

/** What is asked of one task, of a target, or of the text of the papers. */
final class Particulars extends QuestionRules {
    private static final String COMPARING = "cai nao dung|ben nao dung|muc nao dung|so nao dung|khac nhau|mau thuan|lech nhau|\\d{1,3}% .*\\d{1,3}%.*(?:dung|theo)|theo (?:cai|muc|so) nao";

    private static final String PENALTY = "bi (?:xu )?phat(?! hien| sinh).*|phat (?:tien|bao nhieu|the nao|ra sao|khong).*|xu phat.*|muc phat.*|che tai.*|bi (?:ky luat|xu ly|phe binh).*";

    Particulars(Question q) {
        super(q);
    }

    Intent intent() {
        Optional<Period> period = Optional.ofNullable(m.period);
        boolean aboutOne = TaskLists.aboutOne(w);
        Facet facet = Facets.of(w, false);
        if (w.has(PENALTY)) return new Intent.AskText(withoutPenalty(m.topicWithUnits() + (w.has("tien do") ? " tien do" : "")), documents);
        if (w.has("chi tieu|ty le|bao nhieu phan tram|bao nhieu %|phan tram|bao nhieu|muc tieu|may phan tram|%|\\d{1,3}%") && (facet != Facet.PROGRESS || w.has("toi thieu|it nhat|chi tieu|ty le|bao nhieu (?:%|phan tram) (?:so )?(?!roi|xong|chua|the|vay|a|nhi|hoan|cong viec|khoi luong)[a-z]+.*")) && !m.topic().isBlank())
            return w.has(COMPARING) ? new Intent.AskTarget(withoutComparing(m.topicWithUnits()), Set.of(), m.period, w.has("chi tieu")) : new Intent.AskTarget(m.topicWithUnits().replaceFirst("^muc tieu (?=.)", ""), documents, m.period, w.has("chi tieu"));
        if (facet != Facet.ALL || aboutOne) {
            boolean focus = m.topic().isBlank();
            Facet asked = aboutOne && facet == Facet.ALL ? Facet.CONTENT : facet;
            if (!focus || c.focusTask() != null) return new Intent.AskTask(new TaskRef(List.of(), m.topicWithUnits(), documents, focus), asked);
            return new Intent.AskTask(q.focus(), asked);
        }
        if (period.isPresent() && viewer.unit() != null && m.topic().isBlank()) return q.filter(Which.ALL, true);
        if (m.topic().isBlank() && m.units.size() == 1) return q.filter(Which.OPEN, false);
        if (m.topic().isBlank()) return new Intent.Unclear(w.typed());
        return new Intent.AskText(m.topicWithUnits(), documents);
    }

    /** "Chậm cập nhật thì bị phạt bao nhiêu tiền": what it befalls is looked for, whatever the text says befalls it. */
    private static String withoutPenalty(String topic) {
        return topic.replaceAll("(?<![^ ])(?:bi|xu|phat|tien(?! do)|dong|muc|che tai|ky luat|xu ly|phe binh)(?![^ ])", " ").replaceAll(" +", " ").strip();
    }

    /** "Chương trình ghi 60% mà kế hoạch ghi 70%, cái nào đúng": what both speak of. */
    private static String withoutComparing(String topic) {
        String rest = topic.replaceAll("(?<![^ ])(?:\\d{1,3}%|ghi|neu|dat ra|khac nhau|mau thuan|lech nhau|vay dung)(?![^ ])", " ").replaceAll(" +", " ").strip();
        return rest.isEmpty() ? topic : rest;
    }
}
