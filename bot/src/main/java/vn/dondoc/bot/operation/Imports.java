package vn.dondoc.bot.operation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.office.Office;

/** Taking in the documents given at the start, in the background, with progress that people can see. */
public final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** Where one file is. */
    public enum State { WAITING, READING, DONE, REFUSED }

    /** @param message a sentence for people, where there is something to say */
    public record Progress(String name, State state, String message, int tasks) {}

    private final Office office;
    private final GivenFiles given;
    private final List<GivenFiles.Given> files;
    private final boolean publish;
    private final List<Progress> progress = new CopyOnWriteArrayList<>();
    private volatile boolean finished;

    public Imports(Office office, List<Path> given, boolean publish) {
        this.office = office;
        this.publish = publish;
        this.given = new GivenFiles(given);
        files = this.given.files();
        files.forEach(f -> progress.add(new Progress(f.label(), State.WAITING, "", 0)));
    }

    void start() {
        Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    void run() {
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).label();
            progress.set(i, new Progress(name, State.READING, "", 0));
            progress.set(i, take(files.get(i)));
            System.err.printf("  [%d/%d] %s: %s%n", i + 1, files.size(), name, progress.get(i).message());
        }
        given.close();
        finished = true;
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        List<Progress> refused = progress.stream().filter(p -> p.state() == State.REFUSED).toList();
        if (files.size() > 1 && !refused.isEmpty()) System.err.printf("Không nhập được %d tệp:%n%s%n", refused.size(), refused.stream().map(p -> "  - " + p.name() + ": " + p.message()).collect(Collectors.joining("\n")));
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

    private Progress take(GivenFiles.Given file) {
        String name = file.name();
        try {
            byte[] bytes = file.bytes();
            Progress told = told(name, office.take(name, bytes, file.reviewed().orElse(null), publish));
            return new Progress(file.label(), told.state(), told.message(), told.tasks());
        } catch (RefusedDocument e) {
            return new Progress(file.label(), State.REFUSED, e.getMessage(), 0);
        } catch (IllegalArgumentException e) {
            return new Progress(file.label(), State.REFUSED, "Phiếu rà soát của tệp “" + name + "” không đúng mẫu nên chưa nhập.", 0);
        } catch (IOException | RuntimeException e) {
            LOG.error("import of {} failed", name, e);
            return new Progress(file.label(), State.REFUSED, "Chưa nhập được tệp “" + name + "” do lỗi khi đọc hoặc khi lưu; chưa lưu gì của tệp này.", 0);
        }
    }

    /** A result as people are told it. */
    public static Progress told(String name, Intake.Result result) {
        return switch (result) {
            case Intake.Result.Known _ -> new Progress(name, State.DONE, "đã có từ trước, bỏ qua", 0);
            case Intake.Result.Reported r -> new Progress(name, State.DONE, "báo cáo của đơn vị: " + r.rows() + " dòng, nhận ra nhiệm vụ của " + r.matched() + " dòng (bản nháp, chờ Văn phòng xác nhận nhập hộ)", 0);
            case Intake.Result.Stopped s -> new Progress(name, State.REFUSED, "Phiếu rà soát chưa công bố được, còn " + s.stops().size() + " chỗ cần xem; phần đã sửa vẫn được giữ.\n"
                    + s.stops().stream().map(t -> "- " + t.sentence()).collect(Collectors.joining("\n")), 0);
            case Intake.Result.Imported r -> new Progress(name, State.DONE, r.tasks() + " nhiệm vụ, " + r.targets() + " chỉ tiêu, " + r.obligations() + " chế độ báo cáo"
                    + (r.reviewed() ? " (đã rà soát)" : r.published() ? " (chưa rà soát)" : " (bản thảo, chờ rà soát)") + (r.reviewed() || r.doubtful() == 0 ? "" : ", " + r.doubtful() + " ô cần xem lại") + (r.shortfall() == null ? "" : "; " + r.shortfall()) + changed(name, r), r.tasks());
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

    public boolean isFinished() {
        return finished;
    }

    public List<Progress> progress() {
        return List.copyOf(progress);
    }
}
