package vn.dondoc.bot.dialogue;

import java.util.Optional;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskFilter.Which;
import vn.dondoc.knowledge.task.AssignmentRole;

/** Questions that stand on what was said before, or on a number: "thế ai phối hợp?", "còn việc phối hợp", "nhiệm vụ 4.4". */
final class FollowUps extends QuestionRules {
    FollowUps(Question q) {
        super(q);
    }

    Optional<Intent> intent() {
        boolean list = q.list(), overdue = q.overdue();
        if (!m.numbers.isEmpty() && w.has("chi tieu") && !w.has("nhiem vu")) return Optional.of(new Intent.AskTarget("#" + m.numbers.getFirst(), documents, m.period));
        if (m.numbers.isEmpty() && m.topic().isBlank() && c.focusTask() != null && !list && !m.own && m.units.isEmpty() && m.period == null && w.words().size() <= 8 && Facets.of(w, true) != Facet.ALL && !overdue)
            return Optional.of(new Intent.AskTask(q.focus(), Facets.of(w, true)));
        if (list && !documents.isEmpty() && !m.own && m.units.isEmpty() && m.ambiguousHead == null && m.topic().isBlank() && !overdue && m.period == null && m.director == null)
            return Optional.of(new Intent.AskTasks(new TaskFilter(null, null, null, null, TaskFilter.Naming.ANY, documents, null, Which.ALL, false, false)));
        if (w.has("(?:toi|em|minh|don vi toi|ben em)? ?(?:vua|moi|da) (?:bao(?: cao)?|gui(?: bao cao)?) (?:gi|nhung gi|cai gi|the nao)|(?:lich su|cac lan|nhung lan|xem lai)(?: cac)?(?: lan)? bao cao.*|bao cao (?:gan nhat|gan day|truoc(?! (?:ngay|thang|quy|han|khi|gio))|vua (?:gui|roi|xong)|da gui)(?: cua (?:toi|em|don vi.*))?|xem lai .*bao cao.*(?:vua|da) gui.*") && !w.has("don vi nao|ai chua.*"))
            return Optional.of(new Intent.AskReports(m.numbers.isEmpty() ? null : new TaskRef(m.numbers, "", documents, false), m.units.isEmpty() ? null : m.units.getFirst()));
        if (c.focusTask() != null && w.meaning().matches("(?:the |vay |thi )*con (?:may|bao nhieu|may) ngay(?: nua)?(?: thi)?(?: den| toi)?(?: het)?(?: han)?(?: a| nhi| vay)*(?: \\?)?") || c.focusTask() == null && w.meaning().matches("(?:the |vay )*con (?:may|bao nhieu) ngay(?: nua)?(?: a| nhi| vay)*(?: \\?)?"))
            return Optional.of(new Intent.AskTask(q.focus(), Facet.DUE));
        boolean everyone = viewer.role().seesAllUnits();
        if (everyone && m.numbers.isEmpty() && (!m.units.isEmpty() && w.has("(?:da |vua |moi )*(?:bao cao|bao|gui|cap nhat)(?: ve| len)? (?:gi|nhung gi|duoc gi|viec gi|the nao).*") || m.units.isEmpty() && w.has("(?:co )?(?:bao cao|cap nhat|gi|thong tin)(?: nao| gi)? moi(?: khong| nhat| gui| ve)*.*") && m.topic().split(" ").length <= 4))
            return Optional.of(new Intent.AskReports(null, m.units.isEmpty() ? null : m.units.getFirst()));
        if (everyone && m.numbers.isEmpty() && !m.units.isEmpty() && !list && (m.topic().isBlank() || m.topic().matches("(?:so sanh|lam|an|gui|bao cao|dau|den|toi|hien|nay|tong the|chung|thang|quy|nam| )+"))
                && w.has("so sanh.*|(?:lam |thuc hien |trien khai )?(?:den|toi) dau(?: roi)?.*|tinh hinh.*|tien do.*|(?:lam an|lam viec|lam|thuc hien) (?:the nao|ra sao|sao).*|the nao(?: roi)?|ra sao|(?:da |gui )*bao cao (?:gi )?(?:chua|khong).*"))
            return Optional.of(new Intent.AskUnits(m.units));
        if (everyone && m.numbers.isEmpty() && m.units.isEmpty() && !m.own && w.has("tom tat|tom luoc|ty le hoan thanh(?: chung| la)?(?: bao nhieu| the nao)?|hoan thanh (?:bao nhieu|may) phan tram") && m.topic().split(" ").length <= 4 && documents.size() <= 1 && !w.has("chi tieu|ho so|nguoi dan"))
            return Optional.of(new Intent.AskSummary(documents));
        if (c.picture() != null && c.picture().units().isEmpty() && c.list() == null && w.meaning().matches("(?:do |la |gom |cu the |the )*(?:la )?(?:nhung |cac )?(?:viec|nhiem vu)(?: do)? (?:nao|gi)(?: vay| the| a| \\?)*")) return Optional.of(q.filter(Which.OVERDUE, true));
        if (m.numbers.isEmpty() && c.filter() != null && c.filter().units() != null && w.meaning().matches("(?:the |con |vay )*(?:viec |nhiem vu )?phoi hop(?: thi sao| thi| gi| viec gi| nhung gi| the nao| \\?)*"))
            return Optional.of(new Intent.AskTasks(new TaskFilter(c.filter().units(), c.filter().who(), null, AssignmentRole.COORDINATING, TaskFilter.Naming.ANY, c.filter().documents(), c.filter().period(), c.filter().which(), c.filter().dated(), false)));
        if (m.numbers.isEmpty() && m.units.isEmpty() && viewer.unit() != null && w.words().size() <= 9 && w.has("co (?:gi|viec gi|cai gi)(?: gap| can| phai| moi)?(?: khong| lam| nop)?|phai lam gi|lam gi") && (m.period != null || w.has("hom nay|ngay mai|mai")) && m.topic().split(" ").length <= 2)
            return Optional.of(q.filter(m.period != null ? Which.ALL : Which.DUE_SOON, true));
        if (m.numbers.isEmpty() && viewer.unit() != null && !everyone && m.units.isEmpty() && w.meaning().matches("(?:con |the )*(?:nhung |cac )?(?:cai|viec|nhiem vu) (?:nao|gi) (?:chua|con chua) (?:bao cao|bao|gui|nop).*")) return Optional.of(q.filter(Which.OPEN, false));
        boolean pointed = m.numbers.isEmpty() && m.units.isEmpty() && !m.own && m.period == null && m.director == null && (c.focusTask() != null || c.list() != null);
        if (pointed && w.words().size() <= 7 && overdue && ConversationPhrases.doubts(w) && m.topic().matches("(?:(?:vi|tai|cham|tre|the|lai|lau|nhu|qua|muon|nhieu|vay) ?)*")) return Optional.of(new Intent.AskTask(q.focus(), Facet.LATE));
        if (m.numbers.isEmpty() && m.units.size() == 1 && c.filter() != null && c.list() != null && m.topic().isBlank() && w.meaning().matches("(?:the |con |vay )+.*") && w.words().size() <= 10 && !list)
            return Optional.of(new Intent.AskTasks(c.filter().of(q.directory().acting(m.units.getFirst()), m.units.getFirst().name())));
        if (pointed && c.focusTask() != null && w.words().size() <= 6 && w.has("(?:ai|don vi nao|ben nao|phong nao)(?: dang| se| phai)? (?:lam|xu ly|chiu trach nhiem|lo|giu|nhan)(?: viec (?:do|nay|ay))?.*")) return Optional.of(new Intent.AskTask(q.focus(), Facet.LEAD));
        if (m.numbers.isEmpty() && w.words().size() <= 8 && w.has("(?:cai|viec|nhiem vu)(?: nao)?.*(?:gap|can kip|khan|uu tien|cap bach)(?: nhat)?.*|gap nhat|lam (?:cai|viec) (?:gi|nao) truoc")) return Optional.of(q.filter(Which.OPEN, false));
        if (m.numbers.isEmpty() && "TARGET".equals(c.facet()) && w.words().size() <= 8 && w.meaning().matches("(?:the|con|vay)(?: con)? .*") && !list && !m.own && !m.topic().isBlank() && m.director == null) return Optional.of(new Intent.AskTarget(m.topicWithUnits(), documents, m.period, true));
        if (m.numbers.isEmpty() && c.focusTask() != null && w.words().size() <= 7 && w.has("vuong(?: mac)?|kho khan") && !list && !m.own && m.units.isEmpty() && ConversationPhrases.doubts(w)) return Optional.of(new Intent.AskTask(q.focus(), Facet.PROGRESS));
        if (!m.numbers.isEmpty()) return Optional.of(new Intent.AskTask(new TaskRef(m.numbers, m.topic(), documents, !w.has("nhiem vu|viec|muc|dau viec|cong viec|stt|chi tiet")), Facets.of(w, true), !m.units.isEmpty() ? m.units.getFirst() : m.own && ConversationPhrases.doubts(w) ? viewer.unit() : null));
        return Optional.empty();
    }
}
