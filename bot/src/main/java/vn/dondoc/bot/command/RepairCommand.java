package vn.dondoc.bot.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dondoc.index.text.Restorer;
import vn.dondoc.knowledge.document.DocumentReader;

/** {@code repair FILE.txt}: a text that was read badly from paper, with its letters and marks put back; nothing else is printed. */
final class RepairCommand {
    private RepairCommand() {}

    static int run(Arguments args) {
        if (args.words().size() != 1) return failed("Cách dùng: ./dondoc repair TỆP.txt");
        Path file = Path.of(args.words().getFirst());
        try {
            if (!Files.isRegularFile(file)) return failed("Không có tệp “" + file.getFileName() + "”.");
            if (Files.size(file) > DocumentReader.MOST_BYTES) return failed("Tệp vượt giới hạn 20 MB.");
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.print(Restorer.standard().restore(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).text());
            return 0;
        } catch (IOException e) {
            return failed("Không đọc được tệp: " + e.getClass().getSimpleName());
        }
    }

    private static int failed(String message) {
        System.err.println(message);
        return 2;
    }
}
