package vn.dondoc.index.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Learns {@link RepairTables}: CLEAN (folder of clean texts; "near-*" are of the kind that will be repaired and count
 * more), FOREIGN and OWN (folders of pairs NAME.ocr.txt, NAME.clean.txt), OUT (file). Run by hand, see docs.
 */
public final class RepairLearning {
    private static final int NEAR_WEIGHT = 6;

    private RepairLearning() {}

    public static void main(String[] args) throws IOException {
        SyllableCounts counts = new SyllableCounts();
        for (Path file : files(Path.of(args[0]), ".txt")) {
            counts.read(file, file.getFileName().toString().startsWith("near-") ? NEAR_WEIGHT : 1);
        }
        SyllableModel model = counts.model(Integer.getInteger("least.pair", 2), Integer.getInteger("least.triple", 3));
        LetterChannel foreign = new LetterChannel(LetterLearning.withSeenElsewhere(edits(Path.of(args[1])))), own = new LetterChannel(edits(Path.of(args[2])));
        try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
            new RepairTables(model, foreign, own).write(out);
        }
        System.err.println("words " + model.words().size() + ", bytes " + Files.size(Path.of(args[3])));
    }

    private static Map<String, Float> edits(Path folder) throws IOException {
        Map<PagePairs.Pair, Integer> pairs = new HashMap<>();
        for (Path read : files(folder, ".ocr.txt")) {
            Path clean = read.resolveSibling(read.getFileName().toString().replace(".ocr.txt", ".clean.txt"));
            if (Files.exists(clean)) PagePairs.of(Files.readString(clean), Files.readString(read)).forEach(p -> pairs.merge(p, 1, Integer::sum));
        }
        System.err.println(folder + ": pairs " + pairs.values().stream().mapToInt(i -> i).sum() + ", kinds " + pairs.size());
        return LetterLearning.edits(pairs);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }
}
