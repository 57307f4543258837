package vn.dondoc.knowledge.document.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.dondoc.knowledge.document.RefusedDocument;

/**
 * Debian's tesseract with its Vietnamese model, run as a child process with a limit of time and of memory: a damaged
 * image may cost a page, never the program. Images pass through a directory of their own that is deleted at once.
 *
 * @param program name or path of the program
 * @param limit   longest time for one run
 */
public record Tesseract(String program, Duration limit) {
    private static final long MEMORY_KB = 2L * 1024 * 1024;
    private static final int MOST_OUTPUT = 32 * 1024 * 1024;

    /** A word with its box in the image and how sure the engine is of it, 0..1. */
    record Word(int line, int left, int top, int right, int bottom, double confidence, String text) {}

    /** How the words in an image are arranged, as tesseract numbers it. */
    enum Layout {
        BLOCK(6), LINE(7), SPARSE(11);

        private final int mode;

        Layout(int mode) {
            this.mode = mode;
        }
    }

    /** The program that {@code DONDOC_TESSERACT} names, else the one on the path. */
    public static Tesseract installed() {
        String named = System.getenv("DONDOC_TESSERACT");
        return new Tesseract(named == null || named.isBlank() ? "tesseract" : named, Duration.ofMinutes(3));
    }

    /**
     * The words of each image, in reading order.
     *
     * @throws RefusedDocument where the program or its language is missing, or it does not end in time
     */
    List<List<Word>> read(List<GreyImage> images, Layout layout) throws RefusedDocument {
        if (images.isEmpty()) return List.of();
        try {
            Path directory = Files.createTempDirectory("dondoc-ocr");
            try {
                List<String> names = new ArrayList<>();
                for (int i = 0; i < images.size(); i++) {
                    Path file = directory.resolve(i + ".pgm");
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                        images.get(i).write(out);
                    }
                    names.add(file.toString());
                }
                Path list = Files.write(directory.resolve("images.txt"), names);
                return words(run(list, layout), images.size());
            } finally {
                delete(directory);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedDocument("UNREADABLE", "Không nhận dạng được chữ trong bản quét: máy không ghi được tệp tạm.");
        }
    }

    private String run(Path list, Layout layout) throws IOException, RefusedDocument {
        // the shell sets the limit and becomes the program, so that ending the child ends the program
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "ulimit -v " + MEMORY_KB + " 2>/dev/null; exec \"$0\" \"$@\"", program, list.toString(), "stdout",
                "-l", "vie", "--oem", "1", "--psm", String.valueOf(layout.mode), "--dpi", String.valueOf(PageImage.DPI), "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(list.resolveSibling("errors.txt").toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try (InputStream in = process.getInputStream()) {
                    output.complete(in.readNBytes(MOST_OUTPUT));
                } catch (IOException e) {
                    output.completeExceptionally(e);
                }
            });
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                throw new RefusedDocument("UNREADABLE", "Nhận dạng chữ trong bản quét quá lâu nên đã dừng. Đề nghị gửi bản quét rõ hơn hoặc bản gốc điện tử.");
            if (process.exitValue() != 0) throw failed(process.exitValue(), list.resolveSibling("errors.txt"));
            return new String(output.get(10, TimeUnit.SECONDS), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedDocument("UNREADABLE", "Việc nhận dạng chữ trong bản quét đã bị dừng giữa chừng.");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static RefusedDocument failed(int exit, Path errors) throws IOException {
        String said = Files.readString(errors, StandardCharsets.ISO_8859_1);
        if (exit == 126 || exit == 127) return new RefusedDocument("NO_OCR",
                "Tệp là bản quét, cần chương trình nhận dạng chữ mà máy này chưa có. Đề nghị quản trị viên cài gói tesseract-ocr và tesseract-ocr-vie (Debian/Ubuntu: apt-get install tesseract-ocr tesseract-ocr-vie), rồi gửi lại.");
        if (said.contains("loading language")) return new RefusedDocument("NO_OCR",
                "Tệp là bản quét, nhưng chương trình nhận dạng chữ trên máy này chưa có tiếng Việt. Đề nghị quản trị viên cài gói tesseract-ocr-vie, rồi gửi lại.");
        return new RefusedDocument("UNREADABLE", "Không nhận dạng được chữ trong bản quét. Đề nghị gửi bản quét rõ hơn hoặc bản gốc điện tử.");
    }

    /** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence 0..100, text. */
    private static List<List<Word>> words(String tsv, int images) {
        List<List<Word>> words = new ArrayList<>();
        for (int i = 0; i < images; i++) words.add(new ArrayList<>());
        int line = 0;
        for (String row : tsv.split("\n")) {
            String[] f = row.split("\t", 12);
            if (f.length < 12) continue;
            if (f[0].equals("4")) line++;
            String text = Normalizer.normalize(f[11], Normalizer.Form.NFC).strip();
            if (!f[0].equals("5") || text.isEmpty()) continue;
            int image = Integer.parseInt(f[1]) - 1, left = Integer.parseInt(f[6]), top = Integer.parseInt(f[7]);
            if (image < 0 || image >= images) continue;
            words.get(image).add(new Word(line, left, top, left + Integer.parseInt(f[8]), top + Integer.parseInt(f[9]), Double.parseDouble(f[10]) / 100, text));
        }
        return words;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
