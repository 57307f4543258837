package vn.dondoc.bot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.dondoc.knowledge.postgres.Backup;
import vn.dondoc.knowledge.postgres.LocalPostgres;
import vn.dondoc.knowledge.postgres.PostgresAccess;

/** {@code backup} and {@code restore}: the whole office in one file. */
final class BackupCommand {
    private BackupCommand() {}

    static int backup(Arguments args) {
        if (args.words().size() != 1) return usage("./dondoc backup TỆP [--data DIR]");
        Path data = Path.of(args.option("data").orElse(".data"));
        Path file = Path.of(args.words().getFirst()).toAbsolutePath();
        return withDatabase(data, !Files.exists(data.resolve("pg")), access -> {
            Backup.Manifest manifest = Backup.write(access, file);
            System.out.println("Đã sao lưu " + manifest.rows().getOrDefault("document", 0L) + " văn bản, " + manifest.rows().getOrDefault("progress_report", 0L) + " báo cáo vào " + file.getFileName() + " (" + Files.size(file) / 1024 + " KB).");
            return 0;
        });
    }

    static int restore(Arguments args) {
        if (args.words().size() != 1 || args.option("data").isEmpty()) return usage("./dondoc restore TỆP --data THƯ_MỤC_TRỐNG [--check]");
        Path data = Path.of(args.option("data").get());
        Path file = Path.of(args.words().getFirst());
        if (!Files.isRegularFile(file)) {
            System.err.println("Không có tệp sao lưu “" + file.getFileName() + "”.");
            return 2;
        }
        if (Files.exists(data.resolve("pg"))) {
            System.err.println("Thư mục “" + data + "” đã có dữ liệu; phục hồi cần một thư mục trống.");
            return 2;
        }
        return withDatabase(data, false, access -> {
            Backup.Manifest manifest = Backup.restore(file, access);
            System.out.println("Đã phục hồi " + manifest.rows().getOrDefault("document", 0L) + " văn bản, " + manifest.rows().getOrDefault("progress_report", 0L) + " báo cáo vào " + data + ".");
            if (!args.has("check")) return 0;
            List<String> different = Backup.differences(manifest, access);
            System.out.println(different.isEmpty() ? "Kiểm tra: " + manifest.tables().size() + " bảng khớp từng dòng với bản sao lưu." : "Kiểm tra: các bảng không khớp: " + different);
            return different.isEmpty() ? 0 : 1;
        });
    }

    private interface Work {
        int on(PostgresAccess access) throws IOException, SQLException;
    }

    /** Uses the running server of the directory, or starts it for the time of the work. */
    private static int withDatabase(Path data, boolean missing, Work work) {
        if (missing) {
            System.err.println("Thư mục “" + data + "” không có dữ liệu của Đôn Đốc.");
            return 2;
        }
        try {
            Optional<PostgresAccess> running = LocalPostgres.running(data);
            if (running.isPresent()) return work.on(running.get());
            try (LocalPostgres postgres = LocalPostgres.start(data)) {
                return work.on(postgres.access());
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            System.err.println("Không thực hiện được: " + e.getMessage());
            return 1;
        }
    }

    private static int usage(String usage) {
        System.err.println("Cách dùng: " + usage);
        return 2;
    }
}
