package vn.dondoc.knowledge.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The gate and the readers: a file's bytes become text, or a refusal with a reason. */
public final class DocumentReader {
    /** Most bytes of a file that is taken in. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_OF_NAME = 100;
    private static final int MOST_CHARACTERS = 1_500_000;
    private static final String SUPPORTED = "Trợ lý đọc được tệp .docx, .pdf, .xlsx, .html, .txt và ảnh chụp trang văn bản (.jpg, .png, .tif).";

    private DocumentReader() {}

    /**
     * @param given file name, for its ending only
     * @throws RefusedDocument with a sentence for the sender; nothing has been stored then
     */
    public static ReadDocument read(String given, byte[] bytes) throws RefusedDocument {
        String name = shown(given);
        checkSize(given, bytes);
        String kind = sniff(bytes);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ReadDocument read = switch (ending) {
            case "docx" -> {
                if (!kind.equals("zip")) throw wrong(name, kind);
                yield docx(name, bytes);
            }
            case "pdf" -> {
                if (!kind.equals("pdf")) throw wrong(name, kind);
                yield PdfReader.read(name, bytes, MOST_CHARACTERS);
            }
            case "png", "jpg", "jpeg", "tif", "tiff" -> {
                if (!kind.equals("image")) throw wrong(name, kind);
                yield ScanReader.image(bytes);
            }
            case "txt" -> {
                if (!kind.equals("text")) throw wrong(name, kind);
                ForwardingMarks text = ForwardingMarks.of(fewMarks(decode(name, bytes)));
                yield new ReadDocument(text.text(), List.of(), Writing.ofLines(text.text()), List.of(), text.marks());
            }
            case "html", "htm" -> {
                if (!kind.equals("text")) throw wrong(name, kind);
                yield HtmlReader.read(fewMarks(decode(name, bytes)));
            }
            case "doc", "rtf", "odt" -> throw new RefusedDocument("WRONG_TYPE", "Tệp “" + name + "” là định dạng Trợ lý chưa đọc. Đề nghị mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As), kiểu “Word Document (.docx)”, rồi gửi lại tệp .docx.");
            case "xlsx" -> {
                if (!kind.equals("zip")) throw wrong(name, kind);
                yield xlsx(name, bytes);
            }
            case "xls" -> throw new RefusedDocument("WRONG_TYPE", "Tệp “" + name + "” là bảng tính đời cũ (.xls). Đề nghị mở bằng Excel hoặc LibreOffice, lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.");
            case "zip" -> throw new RefusedDocument("WRONG_TYPE", "Tệp “" + name + "” là tệp nén gồm nhiều tệp. Đề nghị dùng lệnh import để nhập từng văn bản bên trong, hoặc giải nén rồi gửi từng văn bản.");
            default -> throw new RefusedDocument("WRONG_TYPE", "Trợ lý chưa đọc được tệp “." + ending + "”. " + SUPPORTED);
        };
        if (read.text().isBlank()) throw new RefusedDocument("EMPTY", "Tệp “" + name + "” không có chữ nào đọc được.");
        if (read.text().length() > MOST_CHARACTERS) throw new RefusedDocument("TOO_LARGE", "Tệp “" + name + "” có quá nhiều chữ để đọc một lần.");
        if (SecrecyMarking.in(read).isPresent()) throw RefusedDocument.secret();
        return Blanks.shortened(read);
    }

    /** @throws RefusedDocument for a file without bytes or with more than {@link #MOST_BYTES} */
    public static void checkSize(String given, byte[] bytes) throws RefusedDocument {
        if (bytes.length == 0) throw new RefusedDocument("EMPTY", "Tệp “" + shown(given) + "” trống, không có nội dung để đọc.");
        if (bytes.length > MOST_BYTES) throw new RefusedDocument("TOO_LARGE", "Tệp “" + shown(given) + "” nặng " + bytes.length / 1024 / 1024 + " MB, vượt giới hạn 20 MB.");
    }

    private static ReadDocument docx(String name, byte[] bytes) throws RefusedDocument {
        try {
            return DocxReader.read(bytes);
        } catch (IOException | RuntimeException e) {
            throw new RefusedDocument("UNREADABLE", "Không mở được tệp “" + name + "”: tệp hỏng, có mật khẩu hoặc không phải văn bản Word.");
        }
    }

    private static ReadDocument xlsx(String name, byte[] bytes) throws RefusedDocument {
        try {
            return XlsxReader.read(name, bytes);
        } catch (IOException | RuntimeException e) {
            throw new RefusedDocument("UNREADABLE", "Không mở được bảng tính “" + name + "”: tệp hỏng, có mật khẩu hoặc không phải tệp Excel.");
        }
    }

    private static RefusedDocument wrong(String name, String kind) {
        String is = switch (kind) {
            case "image" -> "là một ảnh";
            case "pdf" -> "là một tệp PDF";
            case "zip" -> "là một tệp nén";
            case "ole" -> "là tệp Word đời cũ (.doc) hoặc tệp có mật khẩu";
            case "text" -> "là văn bản thô";
            default -> "không đúng định dạng";
        };
        return new RefusedDocument("WRONG_TYPE", "Tệp “" + name + "” " + is + ", không đúng với đuôi tệp. " + SUPPORTED);
    }

    /** A name as it may stand in a sentence: without folders and control characters, of bounded length. */
    static String shown(String name) {
        String shown = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return shown.length() <= MOST_OF_NAME ? shown : "…" + shown.substring(shown.length() - MOST_OF_NAME);
    }

    /** At most eight marks on one letter: comparing texts takes time in the square of them. */
    private static String fewMarks(String text) {
        StringBuilder kept = null;
        for (int i = 0, run = 0; i < text.length(); i++) {
            run = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? run + 1 : 0;
            if (run > 8 && kept == null) kept = new StringBuilder(text.length()).append(text, 0, i);
            if (run <= 8 && kept != null) kept.append(text.charAt(i));
        }
        return kept == null ? text : kept.toString();
    }

    private static String sniff(byte[] b) {
        if (starts(b, 0x50, 0x4B)) return "zip";
        if (starts(b, 0x25, 0x50, 0x44, 0x46)) return "pdf";
        if (starts(b, 0xFF, 0xD8) || starts(b, 0x89, 0x50, 0x4E, 0x47) || starts(b, 0x47, 0x49, 0x46) || starts(b, 0x49, 0x49, 0x2A) || starts(b, 0x4D, 0x4D, 0x00, 0x2A)) return "image";
        if (starts(b, 0xD0, 0xCF, 0x11, 0xE0)) return "ole";
        if (starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF)) return "text";
        int control = 0, looked = Math.min(b.length, 4096);
        for (int i = 0; i < looked; i++) if (b[i] >= 0 && b[i] < 32 && b[i] != '\n' && b[i] != '\r' && b[i] != '\t' && b[i] != '\f') control++;
        return control * 50 > looked ? "binary" : "text";
    }

    private static boolean starts(byte[] b, int... magic) {
        if (b.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((b[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    /** UTF-8, UTF-16 with a mark, or Windows-1258; anything else is refused rather than shown as nonsense. */
    private static String decode(String name, byte[] bytes) throws RefusedDocument {
        Charset charset = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = strictly(charset, bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                String text = Normalizer.normalize(strictly(Charset.forName("windows-1258"), bytes), Normalizer.Form.NFC);
                if (Writing.originOf(text) == TextOrigin.DIGITAL) return text;
            } catch (CharacterCodingException e) {
                // falls through to the refusal
            }
            throw new RefusedDocument("UNREADABLE", "Tệp “" + name + "” không dùng bảng mã Unicode (UTF-8) nên không đọc đúng được tiếng Việt.");
        }
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString();
    }
}
