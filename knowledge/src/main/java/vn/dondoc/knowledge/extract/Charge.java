package vn.dondoc.knowledge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.unit.Bodies;
import vn.dondoc.knowledge.unit.BodyLines;

/**
 * Whom a sentence charges: "Giao Sở X chủ trì, phối hợp với Sở Y rà soát ...", "Phòng Z có trách nhiệm ...", "Sở X:".
 *
 * @param lead         the words that name who leads
 * @param at           where they begin; -1 where a heading or a sentence before names them
 * @param coordinating the words that name who works along, null where nobody is named
 * @param with         where those begin, -1 where not in the sentence
 * @param express      whether words of charging stand there ("giao", "chủ trì", "có trách nhiệm", a colon)
 * @param rest         where the duty itself begins; the end of the text where it only names the body, as a heading does
 */
record Charge(String lead, int at, @Nullable String coordinating, int with, int rest, boolean express) {
    private static final Pattern OPENING = Pattern.compile("^(?:tran trong )?(?:(?:chu tich|pho chu tich|ubnd|uy ban nhan dan|ban thuong vu|thuong truc|bi thu)[^,;:.]{0,60} )?(?:giao(?: trach nhiem)?|yeu cau|de nghi|phan cong|doi voi|trach nhiem cua|nhiem vu cua)(?: cho)? (?:cac dong chi )?");
    private static final Pattern GROUNDS = Pattern.compile("^(?:can cu|tren co so|theo)[^,.;:]{5,120}, (?=\\p{L})");
    private static final String POST = "(?:dong chi |ong |ba )?(?:thu truong(?= cac)|bo truong|nguoi dung dau|tong giam doc|giam doc|chu tich|bi thu|hieu truong|chi huy truong|cuc truong|truong(?= (?:phong|ban|cac|tram|thon|cong an))|chanh(?= (?:van phong|thanh tra))) ";
    /** Looks at the words with their accents: "Bố trí" begins no name, "Bộ Tài chính" does. */
    private static final Pattern HEAD = Pattern.compile("^(?:sở|văn phòng|ban|công an|ubnd|[uủ][yỷ] ban|hđnd|hội đồng|phòng|trung tâm|các (?=sở|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|đặc khu|phòng|bộ|vụ|cục|tổ|đoàn|hội|trường|thôn|chi |đảng|cấp|ubnd|[uủ][yỷ] |doanh nghiệp|công ty|tổng công ty|tập đoàn|thành viên|lực lượng|trung tâm|trạm|chủ đầu tư|huyện|tỉnh|thành phố|khu|cơ sở|ngân hàng|đội|công an|báo|đồng chí|viện|hợp tác xã|nhà |hđnd|mttq|ubmttq)|hội|đoàn|trường|đảng [uủ][yỷ]|chi cục|cục|vụ|thanh tra|bộ|kho bạc|ngân hàng|viện|tòa án|toà án|đài|báo(?! cáo)|bảo hiểm|mttq|ubmttq|mặt trận|liên đoàn|liên hiệp|thành đoàn|thuế|hải quan|chi nhánh|tổng công ty|công ty|tập đoàn|thành [uủ][yỷ]|tổ(?! chức(?! (?:chính trị|đảng|đoàn|hội|xã hội|kinh tế|cán bộ|tín dụng|liên quan|có liên quan|cơ sở|khoa học)))|tổng cục|quỹ|bhxh|trạm|thôn|địa phương|thường trực|chi bộ|đảng bộ|cấp [uủ][yỷ]|lực lượng|đội|bộ phận|hạt|kiểm lâm|khu|nhà (?=máy|văn hóa|văn hoá|hát)|chủ đầu tư|đơn vị|cơ quan|mọi|từng|cảng vụ|xí nghiệp|bệnh viện|học viện|liên minh|hiệp hội|khoa (?!học)|điện lực|bưu điện|viễn thông|bưu chính|thống kê (?=tỉnh|thành phố|cơ sở)|vườn quốc gia|bảo tàng|thư viện|hợp tác xã|doanh nghiệp|nghiệp đoàn|công đoàn|(?:tỉnh|xã|phường) đoàn|tỉnh [uủ][yỷ]|hội đồng|đồn biên phòng|ngành|100%)(?:(?<= )|(?![\\p{L}])).*");
    private static final Pattern BARE = Pattern.compile("(?:so|phong|ban|uy ban|hoi|cuc|vu|vien|trung tam|bo|truong|chi cuc|to|doan|cac|dai|bao|quy|khu|nha|doi|hat|don vi|co quan|cac don vi|cac co quan nay|uy ban nhan dan|moi|tung)");
    /** What tells that it has been done, or will not be: no charge. */
    private static final Pattern DONE = Pattern.compile("(?:.*\\b)?(?:da|chua|khong|duoc|bi|do|khi|neu|dang)$|.*(?:,| va) ?(?:ban|phong|so|uy ban|trung tam|cuc|chi)$");
    private static final Pattern TAIL = Pattern.compile("\\s*(?:,\\s*)?(?:\\([^)]*\\)\\s*)?(?:(?:can|phai|se|sớm|som)\\s*)?(?:,?\\s*(?:theo|can cu) (?:chuc nang|tham quyen|nhiem vu|linh vuc|phan cong|pham vi)[^:]{0,60})?(?:,\\s*(?:co quan|don vi) thuong truc[^,:]{0,50},?)?[\\s,]*$");
    private static final String ACTS = "(?:trong (?:viec|cong tac|qua trinh)|chu tri|phoi hop|cung (?:voi|cap)|co trach nhiem|chiu trach nhiem|co nhiem vu|khan truong|tham muu|xay dung|ban hanh|ra soat|to chuc(?! (?:chinh tri|dang|doan the|ca nhan|lien quan|co lien quan|hoi|xa hoi|tin dung|va |thanh uy|kinh te|su nghiep))|hoan thanh|hoan thien|hoan chinh|bao cao|tiep tuc|san sang|ung pho|ung truc|so tan|di doi|canh gac|tuan tra|kien quyet|nhanh chong|luu y|quan tam|hoan tat|nhac nho|tang (?:cuong|thoi luong|so luong|toc)|chu dong|tap trung|day manh|day nhanh|nghien cuu|huong dan|trien khai|thuc hien|kiem tra|kiem dem|kiem soat|theo doi|don doc|tong hop|de xuat|de nghi|trinh|bo tri|lap|thanh tra|cap nhat|can cu|cong bo|cong khai|chi dao|lanh dao|quan triet|tuyen truyen|pho bien|truyen thong|dua|giai quyet|xu ly|khac phuc|thao go|phan cong|cu (?=\\d|can bo|nguoi|cong chuc|vien chuc|dai dien|lanh dao)|gui|thong ke|thong bao|thong tin|dang (?:ky|tai|cong)|quan ly|tiep nhan|niem yet|van dong|huy dong|lam (?:sach|viec|ro|dau moi|tot|thu tuc)|cham nhat|truoc (?:ngay|thang|het|\\d)|trong (?:thang|quy|nam|thoi|vong|tuan|\\d)|dinh ky|thuong xuyen|kip thoi|bao dam|dam bao|duy tri|nang cap|nang cao|khao sat|danh gia|so ket|tong ket|ky (?:ket|cam)|phe duyet|tham dinh|giam sat|ho tro|doi moi|chuan bi|phat dong|tiep thu|sua doi|bo sung|thanh lap|kien toan|phan bo|thu hoi|thu thap|giai ngan|dieu tra|dieu chinh|phan loai|sap xep|ban giao|nop|quyet liet|nghiem tuc|truc tiep|la (?:co quan|don vi|dau moi)|theo (?:chuc nang|tham quyen|nhiem vu|linh vuc|pham vi|quy dinh)|tren co so|bien soan|cap (?:phat|giay|kinh phi|bu|phep)|mua sam|lap dat|van hanh|ket noi|so hoa|chinh ly|chuyen (?:doi|giao|ho so)|thi diem|nhan rong|ap dung|su dung|khai thac|xac dinh|xac minh|tao (?:lap|dieu kien)|lua chon|khoi cong|thi cong|nghiem thu|quyet toan|thanh toan|can doi|som|doi chieu|cat giam|don gian|tap huan|dao tao|boi duong|tuyen dung|bo nhiem|trao doi|lien he|ton vinh|trong cay|cham soc|ve sinh|phun|lay (?:mau|y kien|phieu)|treo|phat huy|phat trien|thuc day|thu hut|xuc tien|quang ba|keu goi|tham gia|tham du|phan tich|giai trinh|rut kinh nghiem|chan chinh|xem xet|thong nhat|uu tien|ngan chan|phong ngua|bao ve|phat hien|phan anh|don dep|nao vet|sua chua|cai tao|thiet ke|ra quan|mo (?:lop|so|dot)|gop y|cai cach|cai thien|ung dung|nhap|dua vao|giup|quyet tam|phai|can (?!bo|cu)|kiem diem|de|co (?:y kien|van ban|bien phap|giai phap|ke hoach|bao cao))";
    private static final Pattern ACT = Pattern.compile("(?<=[\\s:])" + ACTS + "(?![a-z])");
    private static final Pattern CAPITAL_ACT = Pattern.compile("chu tri|tham muu|phoi hop voi|co trach nhiem");
    private static final Pattern BEGINS = Pattern.compile("^" + ACTS + "(?![a-z]).*");
    private static final Pattern PREDICATE = Pattern.compile("^[\\s,:]*(?:(?:phai|can(?! cu| bo)) )?(?:(?:la|lam) (?:co quan |don vi )?(?:dau moi|thuong truc)[^,;:.]{0,60}[,;]\\s*(?:co trach nhiem )?)?(?:(?:co|chiu) trach nhiem|co nhiem vu|duoc giao)?[\\s:,]*(?:chu tri)?[\\s,]*");
    private static final Pattern WITH = Pattern.compile("^(?:va )?(?:phoi hop(?: chat che)?(?: voi| cung(?: voi)?)?|cung(?: voi)?) (?=\\p{L})");
    private static final Pattern LIST_END = Pattern.compile("[:;.]|,(?! (?:so|phong|cong an|ubnd|uy ban|ban|trung tam|van phong|hoi|cac|tram|dia phuong|don vi|nganh|co quan|doan the|phuong|dac khu|doan)\\b)");
    private static final int LONGEST = 260;

    /** Whether words begin as a duty does: with what is to be done. */
    static boolean begins(String words) {
        return BEGINS.matcher(Folding.fold(words).strip()).matches();
    }

    /** @param known whether the directory knows a body */
    static Optional<Charge> read(String text, java.util.function.Predicate<String> known) {
        String folded = Folding.foldInPlace(text);
        int from = 0;
        Matcher grounds = GROUNDS.matcher(folded);
        if (grounds.find()) from = grounds.end();
        Matcher opening = OPENING.matcher(folded.substring(from));
        boolean express = opening.find();
        if (express) from += opening.end();
        int end = end(text, folded, from, known);
        if (end < 0) return Optional.empty();
        String lead = bare(text.substring(from, end));
        return Optional.of(duty(lead, from, text, folded, end, known, express));
    }

    /**
     * The charge of a heading, or of the sentence before, over a further sentence: "- Chủ trì, phối hợp với Sở Y ...".
     *
     * @param heading whether it comes from a heading, whose coordinating bodies then hold for all under it
     */
    Charge over(String sentence, boolean heading, java.util.function.Predicate<String> known) {
        String folded = Folding.foldInPlace(sentence);
        Charge further = duty(lead, -1, sentence, folded, 0, known, true);
        return further.coordinating == null && heading && coordinating != null ? new Charge(lead, -1, coordinating, -1, further.rest, true) : further;
    }

    /** What stands between who leads and what is to be done. */
    private static Charge duty(String lead, int from, String text, String folded, int end, java.util.function.Predicate<String> known, boolean given) {
        Matcher predicate = PREDICATE.matcher(folded.substring(end));
        int rest = end + (predicate.find() ? predicate.end() : 0);
        boolean express = given || folded.substring(end, rest).replaceAll("phai|can", "").matches(".*[a-z:].*");
        Matcher with = WITH.matcher(folded.substring(rest));
        if (with.find()) {
            int begin = rest + with.end(), stop = end(text, folded, begin, known);
            if (stop < 0) {
                Matcher list = LIST_END.matcher(folded);
                stop = list.find(begin) ? list.start() : text.length();
            }
            String words = bare(text.substring(begin, stop));
            if (!words.isEmpty() && words.length() < LONGEST) return new Charge(lead, from, words, begin, skip(folded, stop), true);
        }
        return new Charge(lead, from, null, -1, skip(folded, rest), express);
    }

    private static int skip(String folded, int at) {
        int i = at;
        while (i < folded.length() && " ,:;.".indexOf(folded.charAt(i)) >= 0) i++;
        Matcher more = Pattern.compile("(?:(?:co|chiu) trach nhiem|chu tri|trong viec|de(?= )(?! xuat| nghi| an)|theo chuc nang(?:, nhiem vu)?(?: duoc giao| quan ly[^,;:.]{0,40})?,|thuc hien (?:cac |mot so )?(?:nhiem vu|noi dung)(?: cu the)?(?: sau(?: day)?)?:?$)[,\\s]*").matcher(folded).region(i, folded.length());
        return more.lookingAt() ? more.end() : i;
    }

    /** Where the bodies that begin at {@code from} end: before what they shall do, at a colon, or with the text; -1 where none stand there. */
    private static int end(String text, String folded, int from, java.util.function.Predicate<String> known) {
        int first = -1;
        int colon = folded.indexOf(':', from), stop = Math.min(text.length(), from + LONGEST);
        Matcher act = ACT.matcher(folded);
        for (int i = from; act.find(i) && act.start() < stop; i = act.start() + 1) {
            if (colon >= 0 && act.start() > colon) break;
            boolean lower = Character.isLowerCase(text.charAt(act.start()));
            if (!lower && !CAPITAL_ACT.matcher(act.group()).matches() || !names(text.substring(from, act.start()))) continue;
            if (allKnown(text.substring(from, act.start()), known)) return act.start();
            if (first < 0 && lower) first = act.start();
        }
        int placed = BodyLines.endOfName(text.substring(from, stop));
        if (placed > 0 && (first < 0 || from + placed < first) && (colon < 0 || from + placed < colon) && names(text.substring(from, from + placed))) return from + placed;
        if (first >= 0) return first;
        int whole = colon >= 0 ? colon : folded.replaceAll("[.;,\\s]+$", "").length();
        return whole > from && whole <= stop && names(text.substring(from, whole)) ? whole : -1;
    }

    private static boolean allKnown(String words, java.util.function.Predicate<String> known) {
        return bodies(bare(words)).stream().allMatch(known);
    }

    private static boolean names(String words) {
        if (words.matches("(?iu).*\\s(?:đã|chưa|sẽ)\\s.*") || DONE.matcher(Folding.fold(words).strip()).matches() || words.contains("--") || words.contains("CỘNG HÒA") || words.contains(". ") || words.contains("; ") || words.matches(".*\\d{4}.*")) return false;
        List<String> bodies = bodies(bare(words));
        return !bodies.isEmpty() && bodies.stream().allMatch(b -> b.length() < 130 && HEAD.matcher(Folding.lower(b).strip()).matches() && !BARE.matcher(Folding.fold(b).strip()).matches());
    }

    /** Bodies without the post of who heads them: "Giám đốc Sở Y tế" is Sở Y tế. */
    static List<String> bodies(String words) {
        List<String> bodies = new ArrayList<>();
        for (String body : Bodies.split(posts(words))) bodies.add(body);
        return bodies;
    }

    static String posts(String words) {
        String folded = Folding.foldInPlace(words);
        StringBuilder bare = new StringBuilder();
        Matcher m = Pattern.compile("(?:(?<=^)|(?<=, )|(?<= va ))" + POST).matcher(folded);
        int from = 0;
        while (m.find()) {
            bare.append(words, from, m.start());
            from = m.end();
        }
        return bare.append(words.substring(from)).toString();
    }

    private static String bare(String words) {
        String w = words.strip();
        Matcher tail = TAIL.matcher(Folding.foldInPlace(w));
        return (tail.find() ? w.substring(0, tail.start()) : w).strip();
    }
}
