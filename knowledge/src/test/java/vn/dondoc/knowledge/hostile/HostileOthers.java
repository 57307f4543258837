package vn.dondoc.knowledge.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Images, packed files and other formats made to harm. */
final class HostileOthers {
    private HostileOthers() {}

    static List<Hostile> files(String address, String file) {
        List<Hostile> files = new ArrayList<>();
        files.add(HostileWord.made("a PNG of 60000 x 60000", "anh.png", () -> png(60_000, 60_000)));
        files.add(HostileWord.made("a PNG of 2 billion x 1", "anh2.png", () -> png(Integer.MAX_VALUE, 1)));
        files.add(new Hostile("a JPEG of 65500 x 65500", "anh.jpg", () -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC0, 0, 11, 8, (byte) 0xFF, (byte) 0xDC, (byte) 0xFF, (byte) 0xDC, 1, 1, 0x11, 0, (byte) 0xFF, (byte) 0xD9}));
        files.add(new Hostile("an image named .docx", "anh.docx", () -> new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2}));
        files.add(new Hostile("a GIF of 65535 x 65535", "anh.gif", () -> new byte[] {'G', 'I', 'F', '8', '9', 'a', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 0, 0}));
        files.add(Hostile.of("an SVG with an entity", "anh.svg", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + file + "\">]><svg>&e;</svg>"));
        files.add(Hostile.of("HTML that loads a page", "trang.html", "<html><head><base href=\"" + address + "/\"><link rel=stylesheet href=a.css><script src=a.js></script></head><body><img src=a.png><iframe src=b></iframe><p>Kế hoạch năm 2026 của Ủy ban nhân dân thành phố</p></body></html>"));
        files.add(Hostile.of("HTML 100 000 elements deep", "sau.html", "<div>".repeat(100_000) + "a"));
        files.add(Hostile.of("HTML with a cell over a billion rows", "bang.html", "<table><tr><td rowspan=999999999 colspan=999999999>Kế hoạch</td></tr></table><p>Ủy ban nhân dân thành phố</p>"));
        files.add(Hostile.of("RTF", "van-ban.rtf", "{\\rtf1 {\\object\\objdata 0105}" + "{".repeat(100_000)));
        files.add(HostileWord.made("ODT", "van-ban.odt", () -> HostileWord.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8)))));
        files.add(HostileWord.made("a zip in a zip", "nen.zip", () -> HostileWord.zip(Map.of("a.zip", HostileWord.zip(Map.of("a.txt", new byte[10]))))));
        files.add(HostileWord.made("a zip that inflates to 1 GB", "nen2.zip", () -> HostileWord.zip(Map.of(), "a.txt", "", "a", 1_000_000_000L)));
        files.add(HostileWord.made("a zip named .xlsx", "bang.xlsx", () -> HostileWord.zip(Map.of("a.txt", new byte[10]))));
        files.add(HostileWord.made("a spreadsheet with an entity", "bang2.xlsx", () -> HostileWord.zip(Map.of("[Content_Types].xml", ("<!DOCTYPE x SYSTEM \"" + address + "/x\"><Types/>").getBytes(StandardCharsets.UTF_8)))));
        for (var sheet : List.of(Map.entry("a row in the millions", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"),
                Map.entry("merged cells that overlap", "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(30_000) + "</mergeCells></worksheet>"),
                Map.entry("a formula that fetches", "<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"" + address + "/x\")</f></c><c r=\"B1\"><f>'[" + address + "/b.xlsx]S'!A1</f></c></row></sheetData></worksheet>"),
                Map.entry("an entity", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")))
            files.add(HostileWord.made("a spreadsheet with " + sheet.getKey(), "bang3.xlsx", () -> HostileWord.zip(workbook(sheet.getValue(), sheet.getKey().equals("an entity") ? "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + file + "\">]>" : ""))));
        files.add(HostileWord.made("a spreadsheet that inflates to 1 GB", "bang4.xlsx", () -> HostileWord.zip(workbook(null, ""), SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>", "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", 1_000_000_000L)));
        return files;
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", SHEET = "xl/worksheets/sheet1.xml";

    private static Map<String, byte[]> workbook(@Nullable String rows, String before) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/" + SHEET + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + RELATION + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + RELATION + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", head + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        if (rows != null) parts.put(SHEET, head + before + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((n, t) -> bytes.put(n, t.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) deflate.write(new byte[1_000_000]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] inside = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(inside);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(inside);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
