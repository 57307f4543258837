package vn.dondoc.bot.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.review.ReviewWorkbook;

/**
 * A folder whose new files are taken in as drafts. Files stay where they are. What became of each is kept beside the data
 * by the file's bytes, so that nothing is told or taken twice, also after a restart.
 */
public final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_SHOWN = 500, MOST_TRIES = 3;
    private static final String FAILED = "Chưa nhập được do lỗi khi đọc hoặc khi lưu; chưa lưu gì của tệp này.";
    private final Path folder;
    private final Path record;
    private final Intaking intaking;
    private final InstantSource clock;
    /** What each file was like at the last look, and what it was like when it was dealt with. */
    private final Map<Path, Seen> last = new HashMap<>(), dealt = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final CopyOnWriteArrayList<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private boolean missing;

    /** The way of a file into the store as a draft. */
    interface Intaking {
        Intake.Result take(String name, byte[] bytes) throws RefusedDocument;
    }

    private record Seen(long size, long changed) {}

    /** What became of a file. */
    public record Outcome(String name, Imports.State state, String message, int tasks, Instant at) {}

    /** @param record file that keeps the outcomes */
    WatchedFolder(Path folder, Path record, Intaking intaking, InstantSource clock) {
        this.folder = folder;
        this.record = record;
        this.intaking = intaking;
        this.clock = clock;
        remember();
    }

    void start(Duration every) {
        LOG.info("Theo dõi thư mục {}: tệp mới được nhập làm bản thảo.", folder);
        Thread.ofPlatform().name("watched-folder").daemon().start(() -> {
            while (true) {
                try {
                    look();
                    Thread.sleep(every);
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    LOG.error("look at the watched folder failed", e);
                }
            }
        });
    }

    /** Takes in the files that are new and have not changed since the last look. */
    void look() {
        if (!Files.isDirectory(folder)) {
            if (!missing) LOG.warn("Không có thư mục theo dõi {}; vẫn chờ, khi có thư mục sẽ đọc tiếp.", folder);
            missing = true;
            last.clear();
            return;
        }
        if (missing) LOG.info("Đã thấy thư mục theo dõi {}.", folder);
        missing = false;
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : GivenFiles.in(folder)) {
            try {
                now.put(file, new Seen(Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException gone) {
                // perhaps it is there at the next look
            }
        }
        dealt.keySet().retainAll(now.keySet());
        List<Path> ready = now.keySet().stream().filter(f -> now.get(f).equals(last.get(f)) && !now.get(f).equals(dealt.get(f))).sorted().toList();
        for (Path file : ready) if (take(file)) dealt.put(file, now.get(file));
        last.clear();
        last.putAll(now);
    }

    /** @return whether the file is dealt with; else it is tried again */
    private boolean take(Path file) {
        boolean all = true;
        try (GivenFiles given = new GivenFiles(List.of(file))) {
            for (GivenFiles.Given each : given.files()) all &= take(folder.relativize(file) + (each.inside() == null ? "" : " › " + each.name()), each);
        }
        return all;
    }

    private boolean take(String label, GivenFiles.Given given) {
        String hash = "";
        try {
            byte[] bytes;
            try {
                bytes = given.bytes();
            } catch (RefusedDocument e) {
                hash = Intake.hash((label + e.code() + Files.size(given.file())).getBytes(StandardCharsets.UTF_8));
                if (!known.contains(hash)) tell(hash, refused(label, e.getMessage()));
                return true;
            }
            hash = Intake.hash(bytes);
            if (known.contains(hash)) return true;
            if (ReviewWorkbook.isSheet(given.name(), bytes)) {
                tell(hash, refused(label, "Phiếu rà soát không nhận qua thư mục theo dõi. Đề nghị nộp ở trang Rà soát hoặc bằng lệnh import."));
                return true;
            }
            Imports.Progress told = Imports.told(given.name(), intaking.take(given.name(), bytes));
            tell(hash, new Outcome(label, told.state(), told.message(), told.tasks(), clock.instant()));
            return true;
        } catch (RefusedDocument e) {
            tell(hash, refused(label, e.getMessage()));
            return true;
        } catch (IOException | RuntimeException e) {
            int tried = tries.merge(hash + label, 1, Integer::sum);
            LOG.error("{}: {} ({}/{})", label, FAILED, tried, MOST_TRIES, e);
            if (tried < MOST_TRIES) return false;
            outcomes.add(refused(label, FAILED));
            return true;
        }
    }

    private Outcome refused(String label, String why) {
        return new Outcome(label, Imports.State.REFUSED, why, 0, clock.instant());
    }

    private void tell(String hash, Outcome outcome) {
        known.add(hash);
        show(outcome);
        LOG.info("{}: {}", outcome.name(), outcome.message());
        String line = JSON.createObjectNode().put("hash", hash).put("name", outcome.name()).put("state", outcome.state().name()).put("message", outcome.message())
                .put("tasks", outcome.tasks()).put("at", outcome.at().toString()).toString();
        try {
            Files.writeString(record, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.error("what became of {} could not be kept in {}", outcome.name(), record, e);
        }
    }

    private void show(Outcome outcome) {
        outcomes.add(outcome);
        if (outcomes.size() > MOST_SHOWN) outcomes.removeFirst();
    }

    private void remember() {
        if (!Files.exists(record)) return;
        try {
            for (String line : Files.readAllLines(record)) {
                JsonNode said;
                try {
                    said = JSON.readTree(line);
                    known.add(said.path("hash").asString());
                    show(new Outcome(said.path("name").asString(), Imports.State.valueOf(said.path("state").asString()), said.path("message").asString(), said.path("tasks").asInt(), Instant.parse(said.path("at").asString())));
                } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                    LOG.warn("a line of {} is damaged and is left out", record);
                }
            }
        } catch (IOException e) {
            LOG.error("{} cannot be read", record, e);
        }
    }

    /** What became of the files, the latest last. */
    public List<Outcome> outcomes() {
        return new ArrayList<>(outcomes);
    }
}
