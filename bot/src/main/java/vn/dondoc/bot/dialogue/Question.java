package vn.dondoc.bot.dialogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import vn.dondoc.bot.dialogue.TaskFilter.Which;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitClass;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * A question with what is known when it is read.
 *
 * @param list    asks for several tasks
 * @param overdue speaks of what is late
 */
record Question(Wording w, Mentions m, Viewer viewer, Conversation c, UnitDirectory directory, boolean list, boolean overdue) {
    private static final String TASK_LIST = "(?:nhung|cac|may|con|co|bao nhieu|duoc giao|giao|phai|chu tri|phoi hop|lam|toi)?(?: nhung| cac| may)? ?(?:viec|nhiem vu|dau viec|cong viec|muc)(?: gi| nao| may)|(?:nhung|cac|may|bao nhieu|danh sach|liet ke)(?: cac| nhung)? (?:viec|nhiem vu|dau viec|cong viec)|\\d{1,2} (?:viec|nhiem vu)(?= (?:cham|tre|qua han|gap|den han|sap|lau))|phai (?:xong|lam|hoan thanh|nop)(?: nhung)?(?: viec)? gi|lam (?:chu tri )?muc may|chu tri muc may|chu tri gi|phoi hop gi|con gi|co gi|viec chua xong|viec qua han";
    static final String OVERDUE = "qua han|tre han|tre|cham|cham han|cham tien do|het han roi|lo han|muon";

    private static final String NOUN = "(?:so|ban dang|ban cua thanh uy|ban thanh uy|ban|nganh|xa|phuong|dac khu|dia phuong|truong dai hoc|dai hoc|co quan dang|ubnd|uy ban nhan dan|dang uy|doan the|to chuc)";
    private static final String CLASS = "((?:cac |toan the |tat ca cac )" + NOUN + "(?: (?:va |cac |cap )*" + NOUN + "){0,4}(?: (?:thanh pho|cap xa|cua thanh uy|thanh uy))?)(?= (?:phai|duoc|co|chu tri|cung chu tri|phoi hop|lam|can|phu trach|trong|theo|cua chuong trinh|thi|gom|\\?)|$)";

    static Question of(Wording w, Mentions m, Viewer viewer, Conversation c, UnitDirectory directory) {
        return new Question(w, m, viewer, c, directory, w.has(TASK_LIST), w.has(OVERDUE) && !w.has("bi phat.*"));
    }

    /** The rules in the order in which they are tried; each leaves what is not its own to the next. */
    Intent intent() {
        if (m.numbers.isEmpty() || !m.documents.isEmpty() && w.has("ai ky|nguoi ky")) {
            Optional<Intent> aboutDocument = DocumentQuestions.of(w, m, c);
            if (aboutDocument.isPresent()) return aboutDocument.get();
        }
        return new FollowUps(this).intent().or(() -> new TaskLists(this).intent()).orElseGet(() -> new Particulars(this).intent());
    }

    int topicWords() {
        return m.topic().isBlank() ? 0 : m.topic().split(" ").length;
    }

    /** The task in hand. */
    TaskRef focus() {
        return new TaskRef(List.of(), "", m.documents, true);
    }

    /** Tasks of whom the message names, else of the asker, as a list. */
    Intent filter(Which which, boolean dated) {
        AssignmentRole role = w.has("chu tri (?:hay|hoac|va|hoac la) phoi hop|phoi hop (?:hay|hoac|va) chu tri") ? null : w.has("phoi hop") && !w.has("chu tri") ? AssignmentRole.COORDINATING : w.has("chu tri|lam chinh|dong chu tri|phai xong|phai lam|phai hoan thanh") ? AssignmentRole.LEAD : null;
        TaskFilter.Naming named = w.has("dich danh|neu ten|neu dich danh|giao rieng") ? TaskFilter.Naming.BY_NAME : TaskFilter.Naming.ANY;
        String director = m.director;
        if (director == null && w.has("toi chi dao|minh chi dao|em chi dao|toi phu trach") && viewer.name() != null) director = viewer.name();
        if (director == null && viewer.role() == Role.SUPERVISOR && m.own && viewer.unit() == null && viewer.name() != null) director = viewer.name();
        if (m.ambiguousHead != null) {
            TaskFilter open = new TaskFilter(null, null, director, role, named, m.documents, m.period, which, dated, false);
            return new Intent.WhichUnit(m.ambiguousHead, candidates(m.ambiguousHead), open);
        }
        Set<String> units = null;
        String who = null;
        boolean needs = false;
        if (!m.units.isEmpty()) {
            units = new LinkedHashSet<>();
            for (Unit u : m.units) units.addAll(directory.within(u));
            who = m.units.getFirst().name();
        } else if (director == null) {
            boolean everyone = viewer.unit() == null && !m.own;
            if (!everyone && viewer.unit() != null) {
                units = directory.acting(viewer.unit());
                who = viewer.unit().name();
            }
            needs = viewer.unit() == null && m.own;
        }
        return new Intent.AskTasks(new TaskFilter(units, who, director, role, named, m.documents, m.period, which, dated, needs));
    }

    /** The tasks that papers give to a whole class: "các xã, phường phải làm gì". */
    Optional<Intent> ofClass() {
        if (m.own || m.director != null) return Optional.empty();
        Matcher found = w.find(CLASS);
        if (!found.find()) return Optional.empty();
        String said = w.typed(w.wordAt(found.start(1)), w.wordAt(found.end(1) - 1));
        // "các ban của Thành ủy" names no unit besides the class
        if (!m.units.isEmpty() && !(m.units.size() == 1 && Folding.key(said).endsWith(Folding.key(m.units.getFirst().name())))) return Optional.empty();
        List<Unit> members = UnitClass.of(said, null).map(c -> c.members(directory, null)).orElse(List.of());
        if (members.isEmpty()) return Optional.empty();
        Set<String> ids = new LinkedHashSet<>();
        members.forEach(u -> ids.add(u.id()));
        AssignmentRole role = w.has("phoi hop") && !w.has("chu tri") ? AssignmentRole.COORDINATING : null;
        return Optional.of(new Intent.AskTasks(new TaskFilter(ids, said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1), null, role, TaskFilter.Naming.BY_CLASS, m.documents, m.period, Which.ALL, false, false)));
    }

    private List<Unit> candidates(String head) {
        return directory.all().stream().filter(u -> Folding.key(u.name()).startsWith(head + " ")).toList();
    }
}
