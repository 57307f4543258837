package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.DocumentFacts;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitKind;

/**
 * What understanding a message costs, in milliseconds, and how it grows with the tasks (their papers and directing
 * officials) and the units that it must know. Run by {@code ./dondoc bench understanding}; never a part of the tests.
 */
class UnderstandingBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<String> MESSAGES = List.of("đơn vị tôi còn việc gì đến hạn tháng này?", "nv 4.4 p VHXH den bao h phai xong z", "bc nv 14 so hoa dc 5/8 di tich r, con 3 cai ko co tu lieu", "ai phối hợp việc thành lập tổ công tác?",
            "tình hình chung thế nào", "Sở 12 quận có việc nào quá hạn không", "nhiệm vụ 17 đạt 60%, vướng kinh phí chưa được bố trí", "chỉ tiêu phủ sóng 5G là bao nhiêu", "kế hoạch 19 ai ký", "từ giờ đến hết tháng 6 phải xong gì",
            "xong rồi nhé", "việc của đồng chí Nguyễn Văn 7 chỉ đạo có gì chậm không", "thời tiết ngày mai thế nào", "khi có khó khăn thì báo về đâu", "a không, 75%", "tiep", "đơn vị nào chưa báo cáo tháng này");

    private static UnitDirectory units(int count) {
        List<Unit> all = new ArrayList<>();
        all.add(new Unit("tp", null, UnitKind.CITY, "Thành phố Mẫu", List.of(), List.of(), Set.of()));
        for (int i = 1; i < count; i++) all.add(new Unit("u" + i, "tp", UnitKind.DEPARTMENT, "Sở " + i + " quận", List.of("S" + i + "Q"), List.of(), Set.of()));
        return new UnitDirectory(all);
    }

    /** A paper for every 40 tasks, a directing official for every 4. */
    private static List<Document> papers(int tasks) {
        List<Document> papers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, tasks / 40); i++) papers.add(new Document(i, i, "p" + i + ".txt", new DocumentFacts("Kế hoạch", (i + 1) + "/KH-UBND", true, "UBND thành phố Mẫu", null, TODAY.minusDays(i % 300),
                "Kế hoạch số hóa lĩnh vực " + i + " năm 2026", null, null, List.of(), List.of(), TextOrigin.DIGITAL), "u1", true, 40));
        return papers;
    }

    private static Set<String> directors(int tasks) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Math.min(tasks / 4, 2000); i++) names.add("Đồng chí Nguyễn Văn " + i + ", Phó Chủ tịch");
        return names;
    }

    @Test
    void understanding() {
        System.out.println("  tasks   units   median ms     99 % ms");
        for (int[] size : new int[][] {{100, 10}, {1_000, 100}, {10_000, 100}, {10_000, 1_000}, {100_000, 1_000}}) row(size[0], size[1]);
    }

    private static void row(int tasks, int count) {
        UnitDirectory directory = units(count);
        List<Document> papers = papers(tasks);
        Set<String> directors = directors(tasks);
        Unit unit = directory.byId("u1").orElseThrow();
        Viewer viewer = new Viewer(1, Role.CADRE, unit, null, Viewer.own(unit, directory));
        Understanding understanding = new Understanding(directory, papers, directors);
        Random random = new Random(1);
        double[] millis = new double[600];
        for (int i = -200; i < millis.length; i++) {
            String said = MESSAGES.get(random.nextInt(MESSAGES.size()));
            long start = System.nanoTime();
            understanding.of(said, viewer, Conversation.fresh(), TODAY);
            if (i >= 0) millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%7d %7d %11.3f %11.3f%n", tasks, count, millis[millis.length / 2], millis[(int) (millis.length * 0.99)]);
    }
}
