package vn.dondoc.bot.operation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.ZippedFiles;

/** Files and folders as they were given, each document one by one: sub-folders and archives are gone through. */
public final class GivenFiles implements Closeable {
    private static final String REVIEWED = ".reviewed.json";
    private final List<Given> files = new ArrayList<>();
    private final List<ZippedFiles> open = new ArrayList<>();

    /**
     * One document to take in.
     *
     * @param label as people are told it: with its folder or archive
     * @param name  its own name
     */
    public record Given(String label, String name, Path file, ZippedFiles.@Nullable Inside inside, @Nullable ZippedFiles zip, @Nullable RefusedDocument trouble) {
        /** @throws RefusedDocument with a sentence where it is too large, or its archive cannot be opened */
        public byte[] bytes() throws IOException, RefusedDocument {
            if (trouble != null) throw trouble;
            if (zip != null && inside != null) return zip.bytes(inside);
            if (Files.size(file) > DocumentReader.MOST_BYTES) throw new RefusedDocument("TOO_LARGE", "Tệp “" + name + "” nặng " + Files.size(file) / 1024 / 1024 + " MB, vượt giới hạn 20 MB.");
            return Files.readAllBytes(file);
        }

        /** The clerk's corrected sheet that lies beside it. */
        public Optional<String> reviewed() throws IOException {
            Path sheet = file.resolveSibling(name + REVIEWED);
            return inside == null && Files.exists(sheet) ? Optional.of(Files.readString(sheet)) : Optional.empty();
        }
    }

    /** @param given files, folders, archives */
    public GivenFiles(List<Path> given) {
        for (Path path : given) {
            if (Files.isDirectory(path)) in(path).forEach(f -> add(path.relativize(f).toString(), f));
            else add(path.getFileName().toString(), path);
        }
    }

    private void add(String label, Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            files.add(new Given(label, name, file, null, null, new RefusedDocument("NOT_FOUND", "Không có tệp này.")));
        } else if (!ZippedFiles.isZip(name)) {
            files.add(new Given(label, name, file, null, null, null));
        } else {
            try {
                ZippedFiles zip = ZippedFiles.open(file);
                open.add(zip);
                for (ZippedFiles.Inside inside : zip.files()) files.add(new Given(label + " › " + inside.name(), inside.name(), file, inside, zip, null));
                if (zip.files().isEmpty()) files.add(new Given(label, name, file, null, null, new RefusedDocument("EMPTY", "Trong tệp nén “" + name + "” không có văn bản nào đọc được.")));
            } catch (RefusedDocument e) {
                files.add(new Given(label, name, file, null, null, e));
            }
        }
    }

    /** The files below a folder that may be documents, reviewed sheets last; links are not followed. */
    static List<Path> in(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).filter(f -> isDocument(folder.relativize(f)))
                    .sorted(Comparator.comparing(GivenFiles::isWorkbook).thenComparing(Comparator.naturalOrder())).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(new IOException("folder " + folder, e));
        }
    }

    /** A reviewed sheet comes after the paper that it is about. */
    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Hidden files, locks of Word, and what lies beside documents are none. */
    private static boolean isDocument(Path file) {
        for (Path part : file) if (part.toString().startsWith(".") || part.toString().startsWith("~$") || part.toString().equals("__MACOSX")) return false;
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.matches(".*\\.(json|md|csv|ini|db|tmp|part|crdownload)");
    }

    public List<Given> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        open.forEach(ZippedFiles::close);
    }
}
