package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.report.ProgressReport;

/** Difficulties by kind, told by the words that reports use; each report counts once, under the first kind that fits. */
final class Difficulties {
    /** The kind of what no word tells. */
    static final String OTHER = "chưa phân loại";
    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        kind("kinh phí", "kinh phi|ngan sach|von|tien|du toan|bo tri nguon");
        kind("nhân lực", "nhan luc|can bo|con nguoi|bien che|nguoi lam|nhan su|thieu nguoi|chuyen mon");
        kind("hướng dẫn, thể chế", "huong dan|quy dinh|thong tu|nghi dinh|the che|van ban|quy trinh|co che");
        kind("hạ tầng, thiết bị", "ha tang|thiet bi|may tinh|duong truyen|mang|phan mem|he thong|server|may chu|ket noi");
        kind("dữ liệu, tư liệu", "du lieu|tu lieu|tai lieu|ho so|so lieu|ban do");
        kind("phối hợp", "phoi hop|cho y kien|chua phan hoi|don vi khac|cho phe duyet|phe duyet|tham dinh|cho so|cho ubnd");
        kind("đất đai, mặt bằng", "mat bang|dat|giai phong|dia diem|tru so");
        kind("nhà thầu, mua sắm", "nha thau|dau thau|mua sam|nghiem thu|hop dong");
    }

    private Difficulties() {}

    private static void kind(String name, String words) {
        KINDS.put(name, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /** Kinds with their reports, most first. */
    static List<Map.Entry<String, List<ProgressReport>>> byKind(List<ProgressReport> reports) {
        Map<String, List<ProgressReport>> kinds = new LinkedHashMap<>();
        for (ProgressReport r : reports) {
            String said = Folding.key(r.difficulty());
            String kind = KINDS.entrySet().stream().filter(k -> k.getValue().matcher(said).find()).map(Map.Entry::getKey).findFirst().orElse(OTHER);
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(r);
        }
        List<Map.Entry<String, List<ProgressReport>>> sorted = new ArrayList<>(kinds.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, List<ProgressReport>> e) -> -e.getValue().size()));
        return sorted;
    }
}
