package vn.dondoc.bot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.access.People;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.postgres.Database;
import vn.dondoc.knowledge.postgres.LocalPostgres;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.Units;

/** {@code person}: adds a person and prints a code that links one account of theirs, once. The program must be running. */
final class PersonCommand {
    private PersonCommand() {}

    static int run(Arguments args) {
        Path data = Path.of(args.option("data").orElse(".data"));
        if (!Files.exists(data.resolve("pg"))) return failed("Thư mục “" + data + "” không có dữ liệu của Đôn Đốc.");
        var access = LocalPostgres.running(data);
        if (access.isEmpty()) return failed("Chương trình của thư mục “" + data + "” chưa chạy. Chạy trước: ./dondoc serve --data " + data);
        Role role;
        try {
            role = Role.valueOf(args.option("role").orElse("CADRE").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return failed("Vai trò là một trong: CADRE, LEADER, OFFICE, SUPERVISOR, ADMIN.");
        }
        try (Database database = Database.open(access.get().url(), access.get().user(), access.get().password())) {
            List<Unit> found = args.option("unit").map(u -> new Units(database.sql()).load().find(u, null)).orElse(List.of());
            if (args.option("unit").isPresent() && found.size() != 1) return failed(found.isEmpty() ? "Không có đơn vị này trong danh bạ." : "Tên này chỉ nhiều đơn vị: " + found.stream().map(Unit::name).toList());
            @Nullable Unit unit = found.isEmpty() ? null : found.getFirst();
            if (unit == null && (role == Role.CADRE || role == Role.LEADER)) return failed("Cán bộ và lãnh đạo đơn vị cần có --unit.");
            People people = new People(database.sql());
            String code = people.code(people.add(args.option("name").orElse(null), unit, role), InstantSource.system().instant());
            System.out.println("Đã thêm " + args.option("name").orElse("một người") + (unit == null ? "" : ", " + unit.name()) + ". Mã liên kết (dùng một lần, 24 giờ): " + code);
            System.out.println("Telegram: nhắn cho trợ lý /start " + code + " · Web: mở /vao?ma=" + code);
            return 0;
        }
    }

    private static int failed(String sentence) {
        System.err.println(sentence);
        return 2;
    }
}
