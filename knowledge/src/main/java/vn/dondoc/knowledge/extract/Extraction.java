package vn.dondoc.knowledge.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.IsolatedProcess;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/**
 * The road of a document: file, gate, text, structure, facts, tasks, targets, obligations. Needs no database. It runs in a
 * process of its own from beginning to end, since a text can be made to keep any search busy for ever.
 */
public final class Extraction {
    private final UnitDirectory directory;
    private final Map<String, List<String>> learnt;
    private final IsolatedProcess process;

    public Extraction(UnitDirectory directory) {
        this(directory, Map.of());
    }

    /** @param learnt what clerks have told before: the directory's key of printed words to the bodies that they mean */
    public Extraction(UnitDirectory directory, Map<String, List<String>> learnt) {
        this(directory, learnt, IsolatedProcess.Limits.DEFAULT);
    }

    public Extraction(UnitDirectory directory, Map<String, List<String>> learnt, IsolatedProcess.Limits limits) {
        this.directory = directory;
        this.learnt = Map.copyOf(learnt);
        process = new IsolatedProcess(ExtractFile.class, limits);
    }

    /**
     * @return not whole where the tables could not be read in the time that they are given
     * @throws RefusedDocument with a sentence for the sender
     */
    public Draft read(String name, byte[] bytes) throws RefusedDocument {
        DocumentReader.checkSize(name, bytes);
        try {
            return ExtractFile.draft(process.run(name, bytes, ExtractFile.about(directory, learnt)).bytes());
        } catch (JacksonException e) {
            throw new IllegalStateException("the reading process answered with no draft", e);
        }
    }

    /** "tỉnh X", "thành phố X": the province that an issuer names. */
    private static final Pattern PROVINCE = Pattern.compile("(?iu)(?<!\\p{L})(?:tỉnh\\s+(?!ủy|uỷ|đoàn)(?<tinh>\\p{L}+\\s+\\p{L}+)|(?:thành phố|TP\\.?)\\s+(?<pho>Hà Nội|Hồ Chí Minh|Đà Nẵng|Cần Thơ|Huế|Hải Phòng))(?!\\p{L})");
    /** After a name it tells that the name goes on: "Ủy ban nhân dân" of which "xã". */
    private static final Set<String> LEVELS = Set.of("tinh", "xa", "phuong", "huyen", "quan", "thi", "dac");

    /** Whether an issuer names a province that is not the directory's: its bodies are called as ours are. */
    private static boolean elsewhere(String issuer, UnitDirectory directory) {
        Matcher m = PROVINCE.matcher(issuer);
        if (!m.find()) return false;
        String name = Folding.key(m.group("tinh") != null ? m.group("tinh") : m.group("pho"));
        return directory.all().stream().noneMatch(u -> Folding.key(u.name()).contains(name));
    }

    /** The unit that issues a paper: the longest name of the directory inside the issuer's words; none for a paper of another province. */
    public static Optional<Unit> issuer(@Nullable String issuer, UnitDirectory directory) {
        if (issuer == null || elsewhere(issuer, directory)) return Optional.empty();
        List<Unit> whole = directory.find(issuer, null);
        if (whole.size() == 1) return Optional.of(whole.getFirst());
        String key = directory.key(issuer.replaceAll("\\(.*?\\)", " "));
        String[] words = key.split(" ");
        for (int length = Math.min(words.length, directory.longestName()); length >= 2; length--) {
            for (int i = 0; i + length <= words.length; i++) {
                if (i + length < words.length && LEVELS.contains(words[i + length])) continue;
                List<Unit> found = directory.findExactly(String.join(" ", java.util.Arrays.copyOfRange(words, i, i + length)), null);
                if (found.size() == 1) return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }
}
