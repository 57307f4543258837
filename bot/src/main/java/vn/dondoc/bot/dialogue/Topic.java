package vn.dondoc.bot.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a question is about, without the words of asking. */
final class Topic {
    private Topic() {}

    /** Phrases of asking are taken out as phrases, so that "số" of "chuyển đổi số" stays. */
    private static final List<String> PHRASES = List.of("bao nhieu phan tram", "may phan tram", "may cai", "ben nao", "ben nao lam", "don vi nao lam", "ai lam", "phong nao lam", "dau moi", "chiu trach nhiem chinh", "chiu trach nhiem", "trach nhiem chinh", "cua van ban nao", "van ban nao", "la yeu cau", "bao nhieu", "bao gio", "khi nao", "ngay nao", "thang may", "nam nao", "quy may", "the nao", "nhu the nao", "la gi", "la ai", "ra sao", "o dau", "ve dau",
            "thoi han hoan thanh", "thoi han", "han hoan thanh", "han chot", "den bao gio", "phai xong", "phai hoan thanh", "phai nop", "moc cu the", "co moc", "han den", "han ngay", "han",
            "don vi nao", "co quan nao", "dong chi nao", "lanh dao nao", "phong nao", "nguoi nao", "ai", "do ai", "co gi", "co viec gi", "co nhung", "co viec", "co nhiem vu", "duoc nhac den", "nhac den", "noi ve", "noi den", "lien quan den", "lo vu", "lo viec", "qua han", "tre han", "cham han", "het han", "den han", "sap den han", "toi han", "sap toi han", "cham tien do", "chua xong", "chua lam", "con lai", "phai lam", "viec gi", "don vi", "co quan", "chu tri chi dao", "chu tri", "dong chu tri", "lam chinh", "phoi hop", "chi dao", "phu trach", "dam nhiem",
            "san pham dau ra", "san pham", "dau ra", "noi dung", "chi tieu", "muc tieu dat", "nhiem vu so may", "nhiem vu nao", "nhiem vu so", "danh sach nhiem vu", "danh sach cac nhiem vu", "danh sach cong viec", "danh sach viec", "nhiem vu", "cong viec", "viec", "nv", "muc may", "so may", "so nao",
            "cho toi", "cho em", "cho minh", "cho hoi", "cho biet", "cho xem", "xin hoi", "lam on", "giup toi", "giup em", "giup", "dong chi", "anh chi", "tro ly", "xem", "tra cuu", "liet ke",
            "cai vu", "cai", "vu", "duoc giao", "giao cho", "dich danh", "duoc neu ten", "la", "thi", "ma", "vay", "a", "ah", "ad", "ak", "nhe", "nha", "nhi", "oi", "e", "gi", "nao", "v", "no", "lo", "nhac", "sao", "khong", "chua", "roi", "?", "ay", "kia", "day", "nay", "do",
            "phai", "can", "hay", "duoc", "bi", "se", "da", "cac", "nhung", "moi", "toi", "em", "thuc hien", "hoan thanh", "xong", "ket qua", "tien do", "hien", "ve", "cua", "o", "tai", "den", "va", "voi", "theo", "cho", "thi", "tinh hinh", "bao lau", "cu the", "quy dinh");

    static String of(List<String> words) {
        // "đúng hạn" is what a target speaks of, "hạn" alone is what is asked
        String text = (" " + String.join(" ", words) + " ").replace(" dung han ", " dung_han ").replace(" theo doi ", " theo_doi ");
        List<String> longest = new ArrayList<>(PHRASES);
        longest.sort((a, b) -> b.length() - a.length());
        for (String phrase : longest) {
            if (phrase.indexOf(' ') < 0) continue;
            text = text.replace(" " + phrase + " ", " ");
        }
        List<String> kept = new ArrayList<>();
        Set<String> single = new HashSet<>(PHRASES);
        for (String word : text.strip().split(" +")) if (!word.isEmpty() && !single.contains(word)) kept.add(word);
        return String.join(" ", kept).replace('_', ' ');
    }
}
