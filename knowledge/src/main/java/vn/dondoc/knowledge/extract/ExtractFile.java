package vn.dondoc.knowledge.extract;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.document.ChildProcess;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.IsolatedProcess;
import vn.dondoc.knowledge.document.ReadDocument;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.DueMapper;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** The process that reads one file and what it says of tasks, for {@link Extraction}. */
final class ExtractFile {
    private static final JsonMapper JSON = DueMapper.standard();

    private static final Duration LEAST = Duration.ofSeconds(20);
    private static final Duration SHORTEST = Duration.ofSeconds(8);
    private static final int MOST_SEARCHED = 400_000;

    private ExtractFile() {}

    /** What the process has to know: all units, and what clerks have told of names. */
    record About(List<Unit> units, Map<String, List<String>> learnt) {
        About {
            units = List.copyOf(units);
            learnt = Map.copyOf(learnt);
        }
    }

    static byte[] about(UnitDirectory directory, Map<String, List<String>> learnt) {
        return JSON.writeValueAsBytes(new About(List.copyOf(directory.all()), learnt));
    }

    static Draft draft(byte[] answer) {
        return JSON.readValue(answer, Draft.class);
    }

    public static void main(String[] args) throws IOException {
        ChildProcess.run((name, file, about, soFar) -> {
            About known = JSON.readValue(about, About.class);
            Reading reading = new Reading(new UnitDirectory(known.units()), known.learnt());
            ReadDocument document = DocumentReader.read(name, file);
            Duration until = used().plus(rest(document));
            return JSON.writeValueAsBytes(reading.of(document, draft -> soFar.told(JSON.writeValueAsBytes(draft), left(until))));
        });
    }

    /** What is told later has the time that is left of all. */
    private static Duration left(Duration until) {
        Duration left = until.minus(used());
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A table that came without its cells is searched word by word; what is longer than any appendix earns no more time. */
    private static Duration rest(ReadDocument document) {
        int characters = document.text().length();
        boolean searched = (document.origin() != TextOrigin.DIGITAL || document.tables().isEmpty()) && characters <= MOST_SEARCHED;
        Duration rest = LEAST.plusMillis(searched ? 2L * characters : 0), most = IsolatedProcess.Limits.DEFAULT.rest();
        return rest.compareTo(most) < 0 ? rest : most;
    }
}
