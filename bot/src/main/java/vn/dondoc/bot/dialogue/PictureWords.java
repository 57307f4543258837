package vn.dondoc.bot.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Intent.AskPicture;
import vn.dondoc.bot.dialogue.Intent.View;
import vn.dondoc.index.text.Folding;

/** How leaders ask for the picture, and how the next message narrows it or turns it: "chỉ các phường", "so với tháng trước". */
final class PictureWords {
    private static final String WHO = "(?:(?:cac |nhung |bao nhieu |may |co )*(?:don vi|dia phuong|co quan|noi|phuong|xa|so|phong|so nganh|xa phuong|ai))(?: nao| nhung nao)?";
    private static final String SILENT = WHO + " (?:nao )?(?:van |con |dang |hien )*(?:chua|khong)(?: thay| co| he| chiu)? (?:bao cao|gui bao cao|nop bao cao|cap nhat|bao|gui).*|(?:con )?ai chua bao cao.*|chua bao cao (?:thang|quy|tuan).*(?:don vi|phuong|xa).*";
    private static final String LATE = WHO + " (?:nao )?(?:dang |bi |hay |con |co )*(?:cham|tre|qua han|no viec|lo han|tre han|cham muon)(?: nhat| nhieu nhat| han| tien do| viec)*.*|xep (?:theo|hang)(?: muc do| so)?(?: viec| don vi)?(?: tre| cham| qua han)?.*|don vi (?:tre|cham|qua han) nhat.*|" + WHO + " (?:lam )?(?:te|kem|yeu|bet)(?: nhat)?.*|top (?:\\d+ )?(?:don vi )?(?:tre|cham).*";
    private static final String DIFFICULTIES = "(?:cac |nhung |co |tong hop )*(?:kho khan|vuong mac|kho khan vuong mac|vuong|diem nghen)(?: vuong mac| kho khan)?(?: chinh| chung)? (?:gi|nao|la gi|nhieu nhat|chu yeu|pho bien|lon nhat|hien nay|cua cac don vi|tap trung).*|tong hop (?:kho khan|vuong mac).*|(?:dang )?vuong (?:gi|o dau|cho nao|mac gi) nhieu nhat.*|(?:cac )?(?:don vi|dia phuong) (?:dang )?(?:vuong|kho khan|keu)(?: mac)?(?: cai)? gi.*";
    private static final String COMPARED = "so (?:voi|cung) (?:thang|quy|tuan|ky|nam|cung ky|hom|dot|lan).*|so sanh.*|tang hay giam.*|(?:tien bo|kha hon|tot hon|xau di|giam di) (?:so voi|hon).*";
    private static final String TABLE = "(?:gui|cho|xuat|lap|lay|in)(?: cho)?(?: toi| minh| em)?(?: xem)? (?:cai )?(?:bang|bieu|danh sach don vi)(?: tong hop| theo don vi| so lieu| chi tiet)*.*|(?:bang|bieu)(?: tong hop| so lieu)?(?: theo)?(?: tung| cac)? don vi.*|theo (?:tung|cac) don vi|tung don vi(?: the nao| ra sao)?|chia theo don vi.*";
    private static final String ONLY = "(?:chi|rieng|loc|the con|con|xem)(?: tinh| lay| xem| rieng| cac| nhung| khoi| cho)* (phuong|xa|dac khu|dia phuong|xa phuong|so|so nganh|so ban nganh|ban dang|co quan dang|khoi dang|truong)(?: thoi| nao| thi sao| a| nhe)*";
    private static final String WHOLE = "(?:bo loc|tat ca|toan thanh pho|toan bo|xem het|ca thanh pho|moi don vi)(?: di| don vi| nhe)*";

    /** Words whose accents tell a unit and its delay from other words. */
    private static final Map<String, String> ACCENTED = Map.of("phuong", "phường", "cham", "chậm", "so", "sở", "xa", "xã", "tre", "trễ");

    private PictureWords() {}

    /** @return empty where the message asks for no such picture */
    static Optional<AskPicture> of(Wording w, Mentions m, Conversation c) {
        AskPicture last = c.picture() == null ? null : c.picture().ask();
        Optional<String> group = group(w);
        View view = view(w);
        if (view != null && m.numbers.isEmpty() && m.units.isEmpty() && !m.own) {
            boolean turned = last != null && (view == View.COMPARED || view == View.TABLE || w.meaning().startsWith("xep "));
            String kept = group.orElse(turned ? last.filter().group() : null);
            return Optional.of(new AskPicture(view, new PictureFilter(m.documents.isEmpty() && turned ? last.filter().documents() : m.documents, kept, m.period)));
        }
        if (last == null || !m.numbers.isEmpty() || w.words().size() > 8) return Optional.empty();
        if (w.meaning().matches(ONLY)) return Optional.of(new AskPicture(last.view(), new PictureFilter(last.filter().documents(), group.orElse(null), last.filter().period())));
        if (w.meaning().matches(WHOLE)) return Optional.of(new AskPicture(last.view(), new PictureFilter(last.filter().documents(), null, last.filter().period())));
        boolean only = m.topic().isBlank() && m.period != null && m.units.isEmpty() && !m.own && (last.view() == View.SILENT || last.view() == View.COMPARED);
        return only ? Optional.of(new AskPicture(last.view(), new PictureFilter(last.filter().documents(), last.filter().group(), m.period))) : Optional.empty();
    }

    private static @Nullable View view(Wording w) {
        if (w.has(COMPARED)) return View.COMPARED;
        if (w.has(SILENT)) return View.SILENT;
        if (w.has(DIFFICULTIES)) return View.DIFFICULTIES;
        if (w.has(TABLE)) return View.TABLE;
        Matcher late = w.find(LATE);
        while (late.find()) if (!clashes(w, late)) return View.LATE;
        return null;
    }

    /** "Phương châm" is no "phường chậm": an accent that was typed decides. */
    private static boolean clashes(Wording w, Matcher found) {
        for (int i = w.wordAt(found.start()); i <= w.wordAt(found.end() - 1); i++) {
            String typed = Folding.lower(w.words().get(i).typed()), meant = ACCENTED.get(w.words().get(i).meaning());
            if (meant != null && Folding.hasDiacritics(typed) && !typed.equals(meant)) return true;
        }
        return false;
    }

    /** The kind of units that a message names without naming one: "phường nào", "chỉ các sở". */
    private static Optional<String> group(Wording w) {
        Matcher m = w.find("(?:cac |nhung |chi |rieng |bao nhieu |may |khoi )*(xa phuong|so ban nganh|so nganh|ban dang|co quan dang|khoi dang|dia phuong|dac khu|phuong|xa|so|truong)(?: nao| thoi| nhung nao|$| chua| cham| tre).*");
        if (!m.find()) {
            m = w.find(ONLY);
            if (!m.find()) return Optional.empty();
        }
        return Optional.of(switch (m.group(1)) {
            case "phuong", "xa", "truong" -> m.group(1);
            case "dac khu" -> "dac khu";
            case "dia phuong", "xa phuong" -> "dia phuong";
            case "ban dang", "co quan dang", "khoi dang" -> "dang";
            default -> "so";
        });
    }
}
