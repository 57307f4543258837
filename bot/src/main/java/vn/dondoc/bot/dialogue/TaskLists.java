package vn.dondoc.bot.dialogue;

import java.util.Optional;
import vn.dondoc.bot.dialogue.TaskFilter.Which;

/** Questions for several tasks, or for the picture of the office. */
final class TaskLists extends QuestionRules {
    TaskLists(Question q) {
        super(q);
    }

    Optional<Intent> intent() {
        boolean list = q.list(), overdue = q.overdue();
        if (obligation(w)) return Optional.of(new Intent.AskObligation(w.meaning(), documents));
        Optional<Intent.AskPicture> picture = PictureWords.of(w, m, c);
        if (picture.isPresent()) return Optional.of(picture.get());
        if (w.has("tinh hinh chung|tinh hinh (?:thuc hien )?(?:the nao|ra sao)|tong hop|tong quan|toan canh|buc tranh|bao cao tong hop|tong ket|(?:don vi|phuong|xa|so|dia phuong|noi|phong) nao (?:cham|tre|chua bao cao|qua han).*|nhung don vi (?:cham|tre).*|bao nhieu (?:viec|nhiem vu) (?:qua han|xong|hoan thanh|cham|tre|dang).*|mau (?:xanh|do|vang)"))
            if (!m.own && m.units.isEmpty()) return Optional.of(new Intent.AskSummary(documents));
        if (w.has("tinh hinh|tien do chung") && m.own && m.topic().split(" ").length < 3) return Optional.of(new Intent.AskSummary(documents));
        Optional<Period> period = Optional.ofNullable(m.period);
        boolean tasksInPeriod = list && period.isPresent() && w.has("han|thoi han|han chot") && m.topic().split(" ").length <= 2 || w.has("phai xong|phai hoan thanh|den han|sap den han|can hoan thanh|sap toi han|toi han|han trong") && (period.isPresent() || m.own || !m.units.isEmpty() || w.has("viec|nhiem vu"))
                && (list || w.has("gi|nao|nhung|may") && m.topic().split(" ").length < 3 && (m.own || !m.units.isEmpty() || m.topic().isBlank()));
        if (w.has("rui ro.*|(?:co )?nguy co.*|kho hoan thanh.*|de (?:tre|cham).*|co kha nang (?:tre|cham).*") && (list || w.has("viec|nhiem vu")) && m.topic().split(" ").length <= 5) return Optional.of(q.filter(Which.AT_RISK, false));
        if (w.has("vuong(?: mac)?|gap kho khan|dang kho khan|bi vuong|ach tac") && w.has("(?:nhung |cac |con )*(?:viec|nhiem vu)(?: nao| gi)?.*") && q.topicWords() <= 3) return Optional.of(q.filter(Which.BLOCKED, false));
        if (list || w.has("viec|nhiem vu")) {
            if (w.has("thuong xuyen") && m.topic().split(" ").length <= 4) return Optional.of(q.filter(Which.ONGOING, false));
            if (w.has("dinh ky|hang (?:thang|quy|nam|tuan)|moi (?:thang|quy|nam)") && (m.own || !m.units.isEmpty() || list) && m.topic().replaceAll("dinh ky|hang (?:thang|quy|nam|tuan)|bao cao|\\blam\\b", "").strip().split(" +").length <= 3) return Optional.of(q.filter(Which.RECURRING, false));
            if (w.has("(?:khong|chua) (?:co |ghi |neu |an dinh |xac dinh )?(?:ro )?(?:thoi )?han|khong ghi ngay|khong thoi han|khong co ngay cuoi") && m.topic().split(" ").length <= 4) return Optional.of(q.filter(Which.UNDATED, false));
        }
        if (overdue && (list || m.own || !m.units.isEmpty() || m.topic().isBlank() || w.has("con .*|co .*")) && m.topic().split(" ").length <= 4 && !w.has("cap nhat.*"))
            return Optional.of(q.filter(Which.OVERDUE, true));
        if (tasksInPeriod) return Optional.of(q.filter(period.isPresent() ? Which.ALL : Which.DUE_SOON, true));
        if (m.director != null && (list || w.has("chi dao|phu trach")) && m.topic().split(" ").length <= 3) return Optional.of(q.filter(Which.ALL, false));
        Optional<Intent> section = section(aboutOne(w));
        if (section.isPresent() && w.meaning().matches("(?:trong |o |xem )?(?:phan|muc|nhom|linh vuc) .*")) return section;
        if (list || w.has("viec|nhiem vu|lam gi")) {
            Optional<Intent> ofClass = q.ofClass();
            if (ofClass.isPresent()) return ofClass;
        }
        boolean whose = m.own || !m.units.isEmpty() || m.ambiguousHead != null || w.has("toi chi dao");
        boolean aboutOne = aboutOne(w);
        if (list && whose && !aboutOne && q.topicWords() < 4) return Optional.of(q.filter(w.has("chua xong|chua lam|con (?:viec|nhiem vu|gi|nhung).*|ton dong") ? Which.OPEN : Which.ALL, w.has("den han|han trong|han")));
        if (m.topic().isBlank() && w.has("viec|nhiem vu|cong viec") && (whose || w.has("den han|toi han|sap den han") || period.isPresent()) && !aboutOne)
            return Optional.of(q.filter(w.has("sap den han|sap toi han") || w.has("den han|toi han") && period.isEmpty() ? Which.DUE_SOON : w.has("chua xong|con lai|chua lam") ? Which.OPEN : Which.ALL, w.has("den han|toi han|han")));
        if (whose && w.has("chu tri|phoi hop|duoc giao|phu trach") && m.topic().isBlank()) return Optional.of(q.filter(Which.ALL, false));
        if (list && !aboutOne && m.topic().isBlank()) return Optional.of(period.isPresent() || overdue || !documents.isEmpty() || viewer.unit() != null
                ? q.filter(w.has("chua xong|con .*") ? Which.OPEN : Which.ALL, period.isPresent()) : q.filter(Which.ALL, false));
        if (m.topic().isBlank() && period.isPresent() && c.filter() != null) return Optional.of(new Intent.AskTasks(c.filter().during(period.get())));
        return section;
    }

    /** "Nhiệm vụ về nhân lực", "phần hợp tác quốc tế có việc nào". */
    private Optional<Intent> section(boolean aboutOne) {
        boolean part = w.has("(?:phan|muc|nhom|linh vuc) .*(?:viec|nhiem vu).*|(?:danh sach|nhung|cac|may|bao nhieu|liet ke)(?: nhung| cac)? (?:viec|nhiem vu)(?: .*)? (?:ve|thuoc|trong phan|trong muc|o phan|o muc|linh vuc) .*");
        if (part && !aboutOne && m.numbers.isEmpty() && m.units.isEmpty() && q.topicWords() >= 1 && q.topicWords() <= 9)
            return Optional.of(new Intent.AskSection(m.topic().replaceAll("(?<![^ ])(?:danh sach|phan|muc|nhom|linh vuc|thuoc|trong|co)(?![^ ])", " ").replaceAll(" +", " ").strip(), m.documents, new Particulars(q).intent()));
        return Optional.empty();
    }

    /** "Việc này là nhiệm vụ số mấy": one task is sought, not a list. */
    static boolean aboutOne(Wording w) {
        return w.has("nhiem vu so may|so may|la nhiem vu nao|la viec nao|la muc nao|thuoc nhiem vu nao");
    }

    private static boolean obligation(Wording w) {
        return w.has("(?:truoc ngay nao|khi nao|bao gio|han nao|ngay nao).*(?:phai |can )(?:\\S+ ){0,3}(?:bao cao|nop bao cao|gui bao cao).*|bao lau (?:phai )?bao cao.*|may (?:thang|tuan) bao cao.*|bao cao.*(?:khi nao|truoc ngay nao|ngay nao|ngay bao nhieu|ngay may|ve dau|gui dau|cho ai|o dau|cho don vi nao|bao lau|may lan)|bao cao.*gui.*(?:nao|dau|ai).*|(?:gui|nop) bao cao.*(?:khi nao|ve dau|truoc ngay|cho ai|ngay nao)|che do bao cao|(?:vuong mac|kho khan|phat sinh).*(?:bao|gui|phan anh|lien he|hoi|kien nghi).*(?:dau|ai|don vi nao|co quan nao)|(?:bao|phan anh|kien nghi).*(?:vuong mac|kho khan).*(?:dau|ai)|dinh ky.*(?:bao cao|gui).*");
    }
}
