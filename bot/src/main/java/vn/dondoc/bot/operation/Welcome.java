package vn.dondoc.bot.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import vn.dondoc.bot.access.People;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;

/** Says where to open the page: in demo mode to everyone at this machine, else by a link that works once. */
final class Welcome {
    private final Settings settings;
    private final People people;
    private final OfficeTime time;
    private final Office office;

    Welcome(Settings settings, People people, OfficeTime time, Office office) {
        this.settings = settings;
        this.people = people;
        this.time = time;
        this.office = office;
    }

    @EventListener
    void open(WebServerInitializedEvent event) {
        String base = "http://127.0.0.1:" + event.getWebServer().getPort();
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        Runtime runtime = Runtime.getRuntime();
        System.err.printf("Đôn Đốc chạy sau %.1f giây, bộ nhớ Java %d MB.%n", up.toMillis() / 1000.0, (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024);
        if (settings.demo()) {
            System.err.println("Mở trang: " + base + "/");
        } else {
            long person = office.database().sql().sql("select id from person where role = 'OFFICE' and not demo order by id limit 1").query(Long.class).optional()
                    .orElseGet(() -> people.add("Cơ quan thường trực", null, Role.OFFICE));
            System.err.println("Đường dẫn đăng nhập một lần (24 giờ): " + base + "/vao?ma=" + people.code(person, time.now()));
        }
    }
}
