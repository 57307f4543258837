package vn.dondoc.bot.dialogue;

import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskFilter.Which;

/** Which side of a task is asked for. */
final class Facets {
    private static final String DUE = "han|thoi han|khi nao|bao gio|ngay nao|thang may|thang nao|quy may|quy nao|ngay may|bao lau|moc|het han|den han|han chot|may gio";

    private Facets() {}

    /** @param numbered whether one task is spoken of: "chậm à" is then about its state */
    static Facet of(Wording w, boolean numbered) {
        if (numbered && w.has("(?:don vi|phuong|xa|so|noi|ai|dia phuong|co quan|ben)(?: nao)?(?: nua)?(?: ma| con| van| la)* (?:chua|khong)(?: thay| co| chiu)* (?:bao cao|bao|gui|nop|cap nhat).*|con (?:ai|don vi nao|phuong nao|xa nao|bao nhieu|may).*chua (?:bao cao|gui|nop|bao).*")) return Facet.SILENT;
        if (numbered && w.has("(?:xong|hoan thanh|bao cao|lam) (?:nhiem vu|viec|muc)(?: so)? [\\d.]+ (?:xong |roi )?chua(?: a| nhi| vay| the| em| anh| chi)*(?: \\?)?$")) return Facet.PROGRESS;
        if (w.has("kho khan|vuong mac") && numbered) return Facet.PROGRESS;
        if (numbered && w.has("(?:bi |dang |lai |con |sao )*(?:cham(?! nhat)|tre|qua han|tre han|lo han|muon)(?: han| the| vay| tien do| roi| a| chua| khong| nhieu)*(?: \\?)?")) return Facet.LATE;
        if (w.has("tien do|(?:den|toi) dau(?: roi)?|xong chua|lam den dau|tinh hinh.*|hoan thanh chua|bao nhieu %|bao nhieu phan tram|da bao cao.*|da xong.*chua") && (numbered || w.has("(?<!cap nhat |theo doi |ra soat |danh gia )tien do|xong chua|(?:den|toi) dau.*"))) return Facet.PROGRESS;
        if (numbered && w.has("xong|hoan thanh|hoan tat") && ConversationPhrases.doubts(w)) return Facet.PROGRESS;
        if (w.has("phoi hop")) return Facet.COORDINATING;
        if (w.has("(?:ai|dong chi nao|lanh dao nao|dong chi|nguoi nao).*chi dao|chi dao .*(?:ai|nao)|do ai chi dao")) return Facet.DIRECTING;
        if (w.has("san pham|dau ra|nop (?:gi|cai gi|san pham)|ket qua (?:la gi|phai nop|dau ra)|phai nop la gi|phai nop gi")) return Facet.OUTPUT;
        if (w.has("ai|don vi nao|co quan nao|phong nao|so nao|lam chinh|chu tri|giao cho|don vi nao lam|ben nao") && !w.has("la nhiem vu so may|so may")) return Facet.LEAD;
        if (w.has(DUE) || w.has("phai xong|xong luc nao|keo dai den")) return Facet.DUE;
        if (w.has("noi dung|la gi|nhiem vu so may|so may|muc may|noi ve gi|chi tiet|cho xem|xem")) return Facet.CONTENT;
        return Facet.ALL;
}
}
