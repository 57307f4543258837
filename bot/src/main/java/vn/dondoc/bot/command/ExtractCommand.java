package vn.dondoc.bot.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.ReadingProgress;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.extract.Draft;
import vn.dondoc.knowledge.extract.DraftJson;
import vn.dondoc.knowledge.extract.Extraction;
import vn.dondoc.knowledge.office.Intake;
import vn.dondoc.knowledge.review.ReviewSheet;
import vn.dondoc.knowledge.review.ReviewWorkbook;
import vn.dondoc.knowledge.unit.UnitDirectory;
import vn.dondoc.knowledge.unit.UnitFiles;

/** {@code extract FILE}: what is read out of a file, as JSON. No database, no running office. */
final class ExtractCommand {
    private ExtractCommand() {}

    static int run(Arguments args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.words().size() != 1) return failed(out, "USAGE", "Cách dùng: ./dondoc extract TỆP [--review PHIẾU.xlsx]");
        Path file = Path.of(args.words().getFirst());
        try {
            if (!Files.isRegularFile(file)) return failed(out, "NOT_FOUND", "Không có tệp “" + file.getFileName() + "”.");
            if (Files.size(file) > DocumentReader.MOST_BYTES) return failed(out, "TOO_LARGE", "Tệp nặng " + Files.size(file) / 1024 / 1024 + " MB, vượt giới hạn 20 MB.");
            String name = file.getFileName().toString();
            ReadingProgress.listen((done, of) -> System.err.println("Đang đọc bản quét: xong " + done + "/" + of + " trang…"));
            UnitDirectory directory = args.option("units").map(u -> UnitFiles.read(Path.of(u))).orElseGet(UnitFiles::shipped);
            byte[] bytes = Files.readAllBytes(file);
            if (ReviewWorkbook.isSheet(name, bytes)) return failed(out, "WRONG_TYPE", "Tệp “" + name + "” là phiếu rà soát, không phải văn bản. Đề nghị nộp ở trang Rà soát hoặc dùng lệnh import.");
            Draft draft = new Extraction(directory).read(name, bytes);
            draft.shortfall().ifPresent(s -> System.err.println("Tệp “" + name + "”: " + s + "."));
            out.println(DraftJson.write(name, draft, directory));
            if (args.option("review").isPresent()) {
                Files.write(Path.of(args.option("review").get()), ReviewWorkbook.write(ReviewSheet.of(Intake.hash(bytes), name, draft), draft, directory));
                System.err.println("Đã lập phiếu rà soát: " + args.option("review").get());
            }
            return 0;
        } catch (RefusedDocument e) {
            return failed(out, e.code(), String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return failed(out, "UNREADABLE", "Không đọc được tệp: " + e.getClass().getSimpleName());
        }
    }

    private static int failed(PrintStream out, String code, String message) {
        out.println(JsonMapper.builder().build().createObjectNode().set("error", JsonMapper.builder().build().createObjectNode().put("code", code).put("message", message)));
        return 2;
    }
}
