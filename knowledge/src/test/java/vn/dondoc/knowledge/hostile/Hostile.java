package vn.dondoc.knowledge.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file made to harm its reader.
 *
 * @param kind  what it tries, in a few words
 * @param name  its file name
 * @param bytes made when needed: some are large
 */
public record Hostile(String kind, String name, Supplier<byte[]> bytes) {
    /** @param address of a server that nothing may call; file = a file that nothing may read */
    public static List<Hostile> all(String address, String file) {
        List<Hostile> all = new ArrayList<>(texts());
        all.addAll(HostileWord.files(address, file));
        all.addAll(HostilePdf.files(address));
        all.addAll(HostileOthers.files(address, file));
        return all;
    }

    static Hostile of(String kind, String name, String text) {
        return new Hostile(kind, name, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile big(String kind, String piece, int times) {
        return new Hostile(kind, "van-ban.txt", () -> piece.repeat(times).getBytes(StandardCharsets.UTF_8));
    }

    private static final String HEADING = "STT Nội dung nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành\n\n";

    private static String names(String between, int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) names.append("Sở ").append((char) ('A' + i % 26)).append(i).append(between);
        return names.toString();
    }

    private static String rows(int count, String row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) rows.append(row.formatted(i));
        return rows.toString();
    }

    private static List<Hostile> texts() {
        String plan = "KẾ HOẠCH\nTriển khai nhiệm vụ năm 2026 của Ủy ban nhân dân thành phố\n";
        return List.of(
                of("no bytes", "trong.txt", ""), of("blanks only", "trang.txt", " \n\t\n ".repeat(1000)),
                big("one line of 1 MB", "Sở Tài chính chủ trì, phối hợp thực hiện nhiệm vụ trước ngày 15/12/2026; ", 11_000),
                big("one word of 2 MB", "đ", 1_000_000), big("a million lines", "- a\n", 1_000_000), big("blank lines", "\n", 3_000_000), big("opening brackets", "(\"[", 300_000),
                big("numbered headings without end", "1.1.1.1. Mục\n", 100_000), big("rows of a broken table", "1 Xây dựng kế hoạch Sở Tài chính Các sở, ban, ngành Kế hoạch Tháng 12\n", 20_000),
                big("dates without end", "15/12/2026, ", 100_000), big("pipes", "| ", 500_000), big("nearly a marking", "mật độ mật: ", 100_000), big("commas", ",;,;", 500_000), big("capitals", "CHỦ TRÌ ", 200_000),
                of("figures without end", "so.txt", plan + HEADING + "1 ".repeat(500_000)), of("figures on lines without end", "so2.txt", plan + HEADING + "1 1 1 1\n".repeat(125_000)),
                of("50 000 names", "ten.txt", plan + HEADING + names("; ", 50_000)), of("50 000 names on lines", "ten2.txt", plan + HEADING + names("\n", 50_000)),
                of("one line of 1.4 million letters", "dong.txt", plan + HEADING + "1. Xây dựng kế hoạch Sở Nội vụ tháng 12 ".repeat(34_000)), of("one line of 5 MB", "dong2.txt", plan + "Sở Tài chính ".repeat(300_000)),
                of("10 000 rows of a table", "bang.txt", plan + HEADING + rows(10_000, "%d. Xây dựng kế hoạch Sở Tài chính Các sở, ban, ngành Tháng 12/2026\n")),
                of("10 000 rows of a flattened table", "bang2.txt", plan + HEADING + rows(10_000, "%d.\n\nXây dựng kế hoạch\n\nSở Tài chính\n\nCác sở, ban, ngành\n\nTháng 12/2026\n\n")),
                of("10 000 rows as an engine reads them", "bang3.txt", "KE HOACH\nTrien khai nhiem vu nam 2026 cua Uy ban nhan dan thanh pho\nSTT | Noi dung nhiem vu | Co quan chu tri | Thoi gian\n" + rows(10_000, "%d | Xay dung ke hoach | So Tai chinh | Thang 12\n")),
                of("1 400 rows as an engine reads them", "bang4.txt", "KE HOACH\nTrien khai nhiem vu nam 2026 cua Uy ban nhan dan thanh pho\nSTT Noi dung nhiem vu Co quan chu tri Co quan phoi hop Thoi gian\n" + rows(1_400, "%d Xay dung ke hoach So Tai chinh So Noi vu Cac so, ban, nganh Thang 12 nam 2026 So Xay dung\n")),
                of("bullets inside bullets", "gach.txt", plan + "- + ".repeat(200_000)), of("goals without end", "chi-tieu.txt", plan + "Phấn đấu đạt trên 95% hồ sơ, 100% xã, phường và ".repeat(25_000)), of("duties without end", "bao-cao.txt", plan + "Giao Sở Nội vụ chủ trì, phối hợp báo cáo trước ngày 15 hằng tháng, ".repeat(18_000)),
                new Hostile("19 MB of text", "to.txt", () -> "Kế hoạch năm 2026. ".repeat(900_000).getBytes(StandardCharsets.UTF_8)),
                new Hostile("50 MB", "rat-to.txt", () -> new byte[50 * 1024 * 1024]), new Hostile("NUL bytes", "nul.txt", () -> new byte[100_000]),
                of("NULs inside text", "nul2.txt", plan.replace(" ", " \u0000")), of("control characters", "dieu-khien.txt", plan + "\u0007\u001b[2J\u0008\u007f\u202e\u2066\u200b\ufeff"),
                new Hostile("no UTF-8", "hong.txt", () -> new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 'a', (byte) 0xF0, (byte) 0x9F, 'b', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                new Hostile("UTF-16 without its mark", "utf16.txt", () -> plan.getBytes(StandardCharsets.UTF_16LE)), new Hostile("UTF-16, odd length", "utf16b.txt", () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}),
                new Hostile("lone surrogates", "surrogate.txt", () -> new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, (byte) 0xD8, 0, 0, 'a'}), of("marks upon marks", "zalgo.txt", "e" + "\u0301\u0323".repeat(300_000)),
                of("a path for a name", "../../../etc/cron.d/ke-hoach.txt", plan), of("control characters in the name", "ke\u0000ho\nach\u202e\u001b[31m.txt", plan), of("a name of 5000 letters", "a".repeat(5000) + ".txt", plan),
                of("no ending", "vanban", plan), of("two endings", "ke-hoach.docx.exe", plan), of("only an ending", ".docx", plan), of("a script", "chay.sh", "#!/bin/sh\nrm -rf /\n"));
    }
}
