package vn.dondoc.bot.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;

/** Taking in the documents given at the start, in the background, with progress that people can see. */
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String REVIEWED = ".reviewed.json";

    /** Where one file is. */
    public enum State { WAITING, READING, DONE, REFUSED }

    /** @param message a sentence for people, where there is something to say */
    public record Progress(String name, State state, String message, int tasks) {}

    private final Office office;
    private final List<Path> files;
    private final boolean publish;
    private final List<Progress> progress = new CopyOnWriteArrayList<>();
    private volatile boolean finished;

    public Imports(Office office, List<Path> given, boolean publish) {
        this.office = office;
        this.publish = publish;
        files = files(given);
        files.forEach(f -> progress.add(new Progress(f.getFileName().toString(), State.WAITING, "", 0)));
    }

    void start() {
        Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    void run() {
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).getFileName().toString();
            progress.set(i, new Progress(name, State.READING, "", 0));
            progress.set(i, take(files.get(i)));
            System.err.printf("  [%d/%d] %s: %s%n", i + 1, files.size(), name, progress.get(i).message());
        }
        finished = true;
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        if (!files.isEmpty()) System.err.printf("Đã đọc xong %d văn bản, trả lời được sau %.1f giây kể từ lúc chạy; bộ nhớ của chương trình %d MB.%n", files.size(), up.toMillis() / 1000.0, residentMegabytes());
    }

    /** Memory of the process as the system counts it (VmRSS of Linux); 0 where it cannot be read. */
    private static long residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private Progress take(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > DocumentReader.MOST_BYTES)
                return new Progress(name, State.REFUSED, "Tệp “" + name + "” nặng " + Files.size(file) / 1024 / 1024 + " MB, vượt giới hạn 20 MB.", 0);
            Path sheet = file.resolveSibling(name + REVIEWED);
            String reviewed = Files.exists(sheet) ? Files.readString(sheet) : null;
            return told(name, office.take(name, Files.readAllBytes(file), reviewed, publish));
        } catch (RefusedDocument e) {
            return new Progress(name, State.REFUSED, e.getMessage(), 0);
        } catch (IllegalArgumentException e) {
            return new Progress(name, State.REFUSED, "Phiếu rà soát của tệp “" + name + "” không đúng mẫu nên chưa nhập.", 0);
        } catch (IOException | RuntimeException e) {
            LOG.error("import of {} failed", name, e);
            return new Progress(name, State.REFUSED, "Chưa nhập được tệp “" + name + "” do lỗi khi đọc hoặc khi lưu; chưa lưu gì của tệp này.", 0);
        }
    }

    /** A result as people are told it. */
    public static Progress told(String name, Intake.Result result) {
        return switch (result) {
            case Intake.Result.Known _ -> new Progress(name, State.DONE, "đã có từ trước, bỏ qua", 0);
            case Intake.Result.Reported r -> new Progress(name, State.DONE, "báo cáo của đơn vị: " + r.rows() + " dòng, nhận ra nhiệm vụ của " + r.matched() + " dòng (bản nháp, chờ Văn phòng xác nhận nhập hộ)", 0);
            case Intake.Result.Stopped s -> new Progress(name, State.REFUSED, "Phiếu rà soát chưa công bố được, còn " + s.stops().size() + " chỗ cần xem; phần đã sửa vẫn được giữ.\n"
                    + s.stops().stream().map(t -> "- " + t.sentence()).collect(java.util.stream.Collectors.joining("\n")), 0);
            case Intake.Result.Imported r -> new Progress(name, State.DONE, r.tasks() + " nhiệm vụ, " + r.targets() + " chỉ tiêu, " + r.obligations() + " chế độ báo cáo"
                    + (r.reviewed() ? " (đã rà soát)" : r.published() ? " (chưa rà soát)" : " (bản thảo, chờ rà soát)") + changed(name, r), r.tasks());
        };
    }

    /** What a further version of a paper means for the one before. */
    private static String changed(String name, Intake.Result.Imported r) {
        Intake.Change c = r.change();
        if (c == null) return "";
        String paper = "cùng một văn bản với tệp “" + c.otherFile() + "” đã có";
        if (!r.published()) return "; " + paper;
        if (!c.leads()) return "; " + paper + ", giữ bản đang dùng, tệp này được lưu làm bản khác";
        return "; " + (c.otherFile().equals(name) ? "so với bản trước" : paper + ", nay dùng bản này") + ": thêm " + c.added() + ", sửa " + c.changed() + ", bỏ " + c.dropped() + (c.cancelled() == 0 ? "" : " (" + c.cancelled() + " việc bỏ đã có báo cáo, giữ lại và ghi là đã hủy)");
    }

    private static List<Path> files(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(Files::isRegularFile).filter(Imports::isDocument).sorted(java.util.Comparator.comparing(Imports::isWorkbook).thenComparing(java.util.Comparator.naturalOrder())).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** A reviewed sheet comes after the paper that it is about. */
    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.endsWith(REVIEWED) && !name.endsWith(".json") && !name.endsWith(".md") && !name.endsWith(".csv");
    }

    public boolean isFinished() {
        return finished;
    }

    public List<Progress> progress() {
        return List.copyOf(progress);
    }
}
