package vn.dondoc.knowledge.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF files made to harm. */
final class HostilePdf {
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>", PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>";
    private static final String WORDS = stream("", "BT /F1 12 Tf 72 700 Td (Ke hoach nam 2026) Tj ET /X Do");

    private HostilePdf() {}

    static List<Hostile> files(String address) {
        List<Hostile> files = new ArrayList<>();
        files.add(pdf("pages that are their own parents", CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
        files.add(pdf("pages in a circle", CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 2 >>", "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 2 >>"));
        files.add(pdf("an object that is itself", CATALOG, "2 0 R"));
        files.add(pdf("two billion pages claimed", CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", PAGE, WORDS, FONT));
        files.add(pdf("a form that draws itself", CATALOG, PAGES, PAGE, WORDS, FONT, stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do /X Do /X Do")));
        files.add(pdf("a stream without end", CATALOG, PAGES, PAGE, "<< /Length 999999999 >>\nstream\nBT /F1 12 Tf (x) Tj", FONT));
        files.add(pdf("a stream whose length is itself", CATALOG, PAGES, PAGE, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream", FONT));
        files.add(pdf("arrays 100 000 deep", CATALOG, PAGES, PAGE, WORDS, "[".repeat(100_000) + "]".repeat(100_000)));
        files.add(pdf("a page of a million points", CATALOG, PAGES, PAGE.replace("595 842", "100000000 100000000"), WORDS, FONT));
        files.add(pdf("an image of 60000 x 60000", CATALOG, PAGES, PAGE, WORDS, FONT, stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB", "x")));
        files.add(pdf("an action that calls a server", CATALOG.replace(">>", "/OpenAction << /S /URI /URI (" + address + "/open) >> /AA << /O << /S /SubmitForm /F (" + address + "/form) >> >> >>"), PAGES, PAGE, WORDS, FONT));
        files.add(pdf("an image on a server", CATALOG, PAGES, PAGE, WORDS, FONT, stream("/Type /XObject /Subtype /Image /Width 9 /Height 9 /F << /FS /URL /F (" + address + "/image) >>", "")));
        files.add(pdf("a script", CATALOG.replace(">>", "/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> >>"), PAGES, PAGE, WORDS, FONT));
        files.add(pdf("a program to launch", CATALOG.replace(">>", "/OpenAction << /S /Launch /F (/bin/sh) >> >>"), PAGES, PAGE, WORDS, FONT));
        files.add(pdf("unknown filters", CATALOG, PAGES, PAGE, stream("/Filter [/Crypt /None /FlateDecode /LZWDecode]", "x"), FONT));
        files.add(HostileWord.made("a page that inflates to 1 GB", "bom.pdf", () -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var deflate = new DeflaterOutputStream(packed, new Deflater(9))) {
                byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
                for (int i = 0; i < 1000; i++) deflate.write(blanks);
            }
            return build(CATALOG, PAGES, PAGE, stream("/Filter /FlateDecode", packed.toString(StandardCharsets.ISO_8859_1)), FONT);
        }));
        files.add(HostileWord.made("10 000 pages", "dai.pdf", () -> {
            try (PDDocument document = new PDDocument(); var out = new ByteArrayOutputStream()) {
                for (int i = 0; i < 10_000; i++) document.addPage(new PDPage());
                document.save(out);
                return out.toByteArray();
            }
        }));
        files.add(HostileWord.made("a password", "khoa.pdf", () -> {
            try (PDDocument document = written(); var out = new ByteArrayOutputStream()) {
                document.protect(new StandardProtectionPolicy("chu", "nguoi-dung", new AccessPermission()));
                document.save(out);
                return out.toByteArray();
            }
        }));
        for (int percent : new int[] {2, 50, 97}) files.add(HostileWord.made("cut at " + percent + " %", "cut" + percent + ".pdf", () -> {
            try (PDDocument document = written(); var out = new ByteArrayOutputStream()) {
                document.save(out);
                return Arrays.copyOf(out.toByteArray(), out.size() * percent / 100);
            }
        }));
        files.add(Hostile.of("a table of objects that points at itself", "vong.pdf", "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF"));
        files.add(Hostile.of("a table of objects at minus one", "am.pdf", "%PDF-1.7\ntrailer << /Size -1 /Root 1 0 R >>\nstartxref\n-1\n%%EOF"));
        files.add(Hostile.of("only the first bytes", "dau.pdf", "%PDF-1.7\n"));
        files.add(pdf("a font without a map of its letters", CATALOG, PAGES, PAGE, WORDS, "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>"));
        return files;
    }

    private static PDDocument written() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.showText("Ke hoach");
            content.endText();
        }
        return document;
    }

    private static Hostile pdf(String kind, String... objects) {
        return new Hostile(kind, "van-ban.pdf", () -> build(objects));
    }

    private static String stream(String entries, String inside) {
        return "<< " + entries + " /Length " + inside.length() + " >>\nstream\n" + inside + "\nendstream";
    }

    private static byte[] build(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            starts.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        starts.forEach(s -> file.append("%010d 00000 n \n".formatted(s)));
        file.append("trailer << /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
