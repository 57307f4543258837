package vn.dondoc.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Markings in the forms they are printed, stamped and recognised in, and words that only look like them. */
public class SecrecyMarkingTest {
    private static final List<String> GRADES = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");
    /** What recognition makes of a stamp. */
    private static final List<String> RECOGNISED = List.of("MAT", "MÂT", "MẠT", "M4T", "TOI MAT", "TÓI MẬT", "TÔI MÂT", "T6I MAT", "T0I MÂT", "TỐl MẬT", "TỚI MẬT", "TỔI MÂT", "TUYET MAT", "TUYÊT MÂT",
            "TUYẸT MẬT", "TƯYỆT MẬT", "TUYỆT MÂT", "TUVỆT MẬT", "TUYỆTMẬT", "TỐIMẬT", "TOI M4T", "TUYÊTMẬT");
    /** A grade inside what stands around it; %s is the grade. */
    private static final List<String> FRAMES = List.of("%s", "  %s  ", "[%s]", "(%s)", "- %s -", "%s.", "*** %s ***", "“%s”", "│ %s │", "| %s |", "┌──────┐\n│ %s │\n└──────┘", "+-----+\n| %s |\n+-----+", "<%s>", "_%s_",
            "• %s", ": %s", "= %s =", "%s - HỎA TỐC", "KHẨN, %s", "%s/KHẨN", "DẤU: %s", "Bản số: 02 / %s", "Bản số 02   %s",
            "Trang 1/3 - %s", "TÀI LIỆU %s, KHÔNG PHỔ BIẾN", "TÀI LIỆU %s - CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ");
    /** Lines of a letterhead with a stamp beside them. */
    private static final List<String> BESIDE = List.of("UBND TỈNH SƠN HẢI      %s", "%s      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ NỘI VỤ   %s   Độc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND  %s",
            "Số: 12/KH-UBND\t%s", "TỈNH ỦY SƠN HẢI | %s | ĐẢNG CỘNG SẢN VIỆT NAM", "Số: 12/KH-UBND %s", "Sơn Hải, ngày 05 tháng 01 năm 2026 %s");
    private static final List<String> LABELS = List.of("Độ mật: %s", "ĐỘ MẬT: %s", "Độ mật : %s", "Mức độ mật: %s", "Dấu chỉ độ mật: %s", "Do mat: %s", "Độ mật:\n%s", "Độ mật: “%s”", "Độ mật - %s", "Độ mật | %s", "Độ khẩn, mật: %s", "Độ mật: %s\nĐộ khẩn: Thường", "Mức mật: %s", "Độ bảo mật: %s", "Phân loại: %s", "Loại: %s", "Loại văn bản: %s", "Cấp độ: %s");

    /** Every form, by what it shows. */
    public static Map<String, String> markings() {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String grade : GRADES) {
            FRAMES.forEach(f -> put(forms, f.formatted(grade)));
            BESIDE.forEach(b -> put(forms, b.formatted(grade)));
            put(forms, spaced(grade, " "));
            put(forms, spaced(grade, "  "));
            put(forms, spaced(grade, "."));
            put(forms, "UBND TỈNH SƠN HẢI     " + spaced(grade, " "));
            for (String written : List.of(grade, capitalised(grade), grade.toLowerCase(Locale.ROOT))) LABELS.forEach(l -> put(forms, l.formatted(written)));
            put(forms, capitalised(grade));
            put(forms, "(" + capitalised(grade) + ")");
            put(forms, "- " + capitalised(grade) + " -");
            put(forms, grade.toLowerCase(Locale.ROOT));
            put(forms, "ĐỘ " + grade + (grade.equals("MẬT") ? ": MẬT" : ""));
            put(forms, "TÀI LIỆU " + grade);
            put(forms, Normalizer.normalize(grade, Normalizer.Form.NFD));
        }
        for (String read : RECOGNISED) {
            for (String frame : List.of("%s", "[%s]", "- %s -", "│ %s │", "%s.")) put(forms, frame.formatted(read));
            put(forms, "UBND TỈNH SƠN HẢI      " + read);
        }
        put(forms, "ＭẬＴ");
        put(forms, "\u041c\u1eac\u0422");
        put(forms, "M\u200bẬ\u200bT");
        put(forms, "M\nẬ\nT");
        for (String letter : List.of("A", "B", "C", "M")) put(forms, "Độ mật : " + letter);
        put(forms, "Độ mật: [ ] Tuyệt mật [x] Tối mật [ ] Mật");
        return forms;
    }

    /** Words that are no marking, each as a line of a paper. */
    static List<String> nearMisses() {
        List<String> lines = new ArrayList<>();
        List<String> compounds = List.of("bảo mật", "bí mật", "cơ mật", "không mật", "mật ong", "mật khẩu", "mật mã", "mật độ dân số", "mật thư", "mật vụ", "mật danh", "bí mật nhà nước", "tuyệt mật thiết kế", "mặt trận",
                "mặt bằng", "mất an toàn", "mắt kính", "mát mẻ", "thân mật", "túi mật", "nội mật", "trại mật", "tĩnh mật");
        for (String c : compounds)
            for (String s : List.of("%s", "Công tác %s", "- Rà soát %s của đơn vị.", "1. Về %s", "Nội dung | %s", "(%s)", "Đơn vị     %s     Ghi chú")) if (!c.equals("tuyệt mật thiết kế") || s.length() > 4) lines.add(s.formatted(c));
        for (String c : List.of("BẢO MẬT", "BÍ MẬT", "CƠ MẬT", "KHÔNG MẬT", "MẬT KHẨU", "MẬT MÃ", "MẬT ONG", "MẶT TRẬN TỔ QUỐC", "MAT TRAN TO QUOC", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "DANH MỤC BÍ MẬT NHÀ NƯỚC", "AN TOÀN, BẢO MẬT THÔNG TIN", "MẬT ĐỘ XÂY DỰNG"))
            for (String s : List.of("%s", "KẾ HOẠCH %s", "QUY CHẾ\n%s", "II. %s", "BAN CHỈ ĐẠO %s", "Tên | %s | Ghi chú")) lines.add(s.formatted(c));
        lines.addAll(List.of("QUY CHẾ BẢO\nMẬT THÔNG TIN", "QUY CHẾ VỀ BẢO\nMẬT", "DANH MỤC BÍ\nMẬT\nNHÀ NƯỚC", "ỦY BAN\nMẶT TRẬN TỔ QUỐC VIỆT NAM", "UY BAN\nMAT\nTRAN TO QUOC VIET NAM", "ỦY BAN MẶT\nTRẬN TỔ QUỐC", "UBND - UBMT    MAT\nTRAN TO QUOC",
                "Mất", "Mặt", "MẤT", "MẶT", "Mắt", "| Mất |", "Mất | 02 | Còn", "Số lượng | Mất | Hỏng", "không có độ mật", "Không có độ mật: mật mã do đơn vị khác giữ", "Độ mật: không", "Độ mật: a) Mật; b) Tối mật; c) Tuyệt mật", "Độ mật: C.ty tự xác định", "Loại: Mật mã", "Loại: Mật ong rừng", "Các loại: mật, tối mật, tuyệt mật", "Cấp độ: 3", "Độ mật: Không", "Độ mật: thường", "Độ mật: Thường", "ĐỘ MẬT: KHÔNG", "Độ mật:", "Độ mật", "ĐỘ MẬT",
                "tăng cường việc gửi nhận văn bản và xử lý hồ sơ cấp độ Mật,\nTối Mật qua Mạng thông tin diện rộng của Đảng", "gửi nhận văn bản và xử lý hồ sơ cấp độ Mật, Tối Mật qua Mạng", "bảo đảm cấp độ Mật, Tối Mật qua Mạng thông tin diện rộng",
                "100% hồ sơ, tài liệu không mật, hướng tới tất cả các tài liệu mật, tối mật phát hành qua mạng", "các tài liệu\nmật, tối mật phát hành trên mạng riêng", "xử lý tài liệu có độ mật: Mật, Tối mật, Tuyệt mật theo quy định", "hồ sơ độ Mật, độ Tối mật được lưu riêng",
                "trừ văn bản mật theo quy định", "văn bản\nmật\ntheo quy định của pháp luật", "Độ mật: Mật/Tối mật/Tuyệt mật", "Quản lý văn bản MẬT theo quy định", "tài liệu mật", "hồ sơ mật", "Số văn bản mật đã giải mật: 02", "Giải mật", "giải mật tài liệu", "KH-12-MAT.docx", "Tệp KH-12-MẬT.docx bị lỗi",
                "toi mat dien thoai", "tôi mất thẻ", "Khách hàng thân mật.", "Mật ong rừng", "mat", "Bộ mặt đô thị", "bề mặt", "mặt", "vắng mặt", "VẮNG MẶT", "CÓ MẶT", "ra mắt", "RA MẮT", "BỆNH VIỆN MẮT", "BỆNH VIỆN\nMẮT", "GIẢI PHÓNG MẶT BẰNG", "GIAI PHONG MAT BANG", "giải phóng mặt\nbằng",
                "TUYỆT ĐỐI BẢO MẬT", "Tuyệt đối bí mật", "tuyệt mật hóa quy trình nội bộ", "Tối mặt tối mũi", "MẬT ĐỘ", "Mật độ 120 người/km2", "Đại học Mật mã", "HỌC VIỆN KỸ THUẬT MẬT MÃ", "Ban Cơ yếu, mật mã", "Bảo vệ bí mật công tác", "Hồ sơ bí mật | 02", "MẬT\nKHẨU", "MẬT\nMÃ", "B Ả O  M Ậ T", "BÍ   MẬT", "BẢO\tMẬT", "Nuôi ong lấy\nMẬT", "Mật | Kg | 200", "Số lượng văn bản | Mật | Thường", "OCOP: mật ong hoa nhãn", "MÍA MẬT", "phân loại mật độ dân cư", "Phân loại: mật ong, sáp ong", "Mật\nkhẩu"));
        return lines;
    }

    private static void put(Map<String, String> forms, String form) {
        forms.put(form.replace("\n", "⏎"), form);
    }

    private static String spaced(String grade, String blank) {
        return Stream.of(grade.split(" ")).map(w -> String.join(blank, w.split(""))).collect(Collectors.joining("   "));
    }

    private static String capitalised(String grade) {
        return grade.charAt(0) + grade.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String paper(String line) {
        return line + "\n\nKẾ HOẠCH\nTriển khai công tác năm 2026\n\nI. MỤC ĐÍCH\nNâng cao chất lượng phục vụ nhân dân.\n";
    }

    private static final String HEAD = "UBND TỈNH SƠN HẢI\nSỞ NỘI VỤ\n-------\nSố: 12/KH-SNV\n\n";

    @Test
    void everyFormOfAMarkingIsSeen() {
        List<String> missed = new ArrayList<>();
        markings().forEach((shown, form) -> {
            for (String text : List.of(paper(form), HEAD + paper(form), paper("").replace("KẾ HOẠCH", form + "\n\nKẾ HOẠCH"))) if (SecrecyMarking.in(text).isEmpty()) missed.add(shown);
        });
        System.out.println("forms of markings: " + markings().size() + ", near misses: " + nearMisses().size());
        assertThat(markings()).hasSizeGreaterThan(200);
        assertThat(missed).isEmpty();
    }

    @Test
    void nothingThatOnlyLooksLikeOneIsRefused() {
        List<String> taken = new ArrayList<>();
        for (String line : nearMisses())
            for (String text : List.of(paper(line), HEAD + paper(line), paper("") + line + "\n", paper("") + "Đơn vị chủ trì\n" + line + "\nvà các đơn vị liên quan.\n"))
                SecrecyMarking.in(text).ifPresent(m -> taken.add(line.replace("\n", "⏎") + " -> " + m));
        assertThat(nearMisses()).hasSizeGreaterThan(200);
        assertThat(taken).isEmpty();
    }

    @Property(tries = 300)
    void aStampBesideAnyLineOfALetterheadIsSeen(@ForAll("stamps") String stamp, @ForAll("heads") List<String> head, @ForAll int at) {
        List<String> lines = new ArrayList<>(head);
        int line = Math.floorMod(at, lines.size());
        lines.set(line, lines.get(line) + "     " + stamp);
        assertThat(SecrecyMarking.in(String.join("\n", lines) + "\n\nKẾ HOẠCH\nnăm 2026")).as(String.join("⏎", lines)).isPresent();
    }

    @Provide
    Arbitrary<String> stamps() {
        return Arbitraries.of(Stream.concat(GRADES.stream(), RECOGNISED.stream()).toList());
    }

    @Provide
    Arbitrary<List<String>> heads() {
        return Arbitraries.of("ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 01/KH-UBND", "Sơn Hải, ngày 02 tháng 01 năm 2026", "-----", "THÀNH PHỐ HÀ NỘI").list().ofMinSize(2).ofMaxSize(8);
    }

    @Test
    void theGateRefusesBeforeAnythingIsGivenBack() {
        for (String form : markings().values())
            assertThatThrownBy(() -> DocumentReader.read("ke-hoach.txt", paper(form).getBytes(StandardCharsets.UTF_8))).isInstanceOf(RefusedDocument.class)
                    .satisfies(e -> assertThat(((RefusedDocument) e).code()).isEqualTo("SECRET"));
    }
}
