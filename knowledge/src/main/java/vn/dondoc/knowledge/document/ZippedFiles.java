package vn.dondoc.knowledge.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The documents inside a {@code .zip}, one after the other; nothing is unpacked to the disk. What the archive claims of
 * sizes is not believed: bytes are counted as they come.
 */
public final class ZippedFiles implements Closeable {
    public static final int MOST_FILES = 200;
    private static final long MOST_ZIPPED = 200L * 1024 * 1024, MOST_INFLATED = 200L * 1024 * 1024;
    private final ZipFile zip;
    private final String name;
    private final List<Inside> files;
    private final List<String> skipped;
    private long inflated;

    /** @param name without folders, as a file of its own would be called */
    public record Inside(String name, String path) {}

    private ZippedFiles(ZipFile zip, String name) throws RefusedDocument {
        this.zip = zip;
        this.name = name;
        List<Inside> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.isDirectory() || entry.isUnixSymlink()) continue;
            String file = DocumentReader.shown(entry.getName());
            // the second file of one path is what some programs take and others do not
            if (file.isBlank() || file.startsWith(".") || entry.getName().startsWith("__MACOSX/") || !paths.add(entry.getName())) continue;
            if (isSupported(file)) found.add(new Inside(file, entry.getName()));
            else others.add(file);
            if (found.size() + others.size() > MOST_FILES) throw new RefusedDocument("TOO_LARGE", "Tệp nén “" + name + "” có hơn " + MOST_FILES + " tệp. Đề nghị chia nhỏ rồi nhập lại.");
        }
        files = List.copyOf(found);
        skipped = List.copyOf(others);
    }

    /** Whether a file is to be opened here rather than read as a document. */
    public static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** @throws RefusedDocument with a sentence where it is no archive or has too much in it */
    public static ZippedFiles open(Path file) throws RefusedDocument {
        String name = DocumentReader.shown(file.getFileName().toString());
        ZipFile zip = null;
        try {
            if (Files.size(file) > MOST_ZIPPED) throw new RefusedDocument("TOO_LARGE", "Tệp nén “" + name + "” nặng " + Files.size(file) / 1024 / 1024 + " MB, vượt giới hạn 200 MB.");
            zip = ZipFile.builder().setPath(file).get();
            return new ZippedFiles(zip, name);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw new RefusedDocument("UNREADABLE", "Không mở được tệp nén “" + name + "”: tệp hỏng hoặc không phải tệp .zip.");
        } catch (RefusedDocument e) {
            close(zip);
            throw e;
        }
    }

    private static void close(@Nullable ZipFile zip) {
        if (zip == null) return;
        try {
            zip.close();
        } catch (IOException e) {
            // nothing was written
        }
    }

    /** Files of a kind that can be read, in the archive's order. */
    public List<Inside> files() {
        return files;
    }

    /** Names of files that are no documents of a known kind, archives in the archive among them. */
    public List<String> skipped() {
        return skipped;
    }

    /** @throws RefusedDocument where the file is locked, too large, damaged, or the archive inflates to too much */
    public byte[] bytes(Inside file) throws RefusedDocument {
        ZipArchiveEntry entry = zip.getEntry(file.path());
        if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry))
            throw new RefusedDocument("LOCKED", "Tệp “" + file.name() + "” trong “" + name + "” có mật khẩu hoặc nén theo cách chưa đọc được. Đề nghị giải nén rồi nhập lại.");
        if (inflated >= MOST_INFLATED) throw tooMuch();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(DocumentReader.MOST_BYTES + 1);
            inflated += bytes.length;
            if (inflated > MOST_INFLATED) throw tooMuch();
            if (bytes.length > DocumentReader.MOST_BYTES) throw new RefusedDocument("TOO_LARGE", "Tệp “" + file.name() + "” trong “" + name + "” vượt giới hạn 20 MB.");
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw new RefusedDocument("UNREADABLE", "Không giải nén được tệp “" + file.name() + "” trong “" + name + "”: tệp nén hỏng hoặc tải về chưa đủ.");
        }
    }

    private RefusedDocument tooMuch() {
        return new RefusedDocument("TOO_LARGE", "Tệp nén “" + name + "” giải nén ra hơn 200 MB nên phần còn lại không được nhập. Đề nghị chia nhỏ rồi nhập lại.");
    }

    private static boolean isSupported(String file) {
        return file.toLowerCase(Locale.ROOT).matches(".*\\.(docx|pdf|html?|txt|xlsx|png|jpe?g|tiff?|doc|rtf|odt|xls)");
    }

    @Override
    public void close() {
        close(zip);
    }
}
