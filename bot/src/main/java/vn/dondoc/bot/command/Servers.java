package vn.dondoc.bot.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import vn.dondoc.bot.DonDoc;

/** {@code demo} and {@code serve}: the application, with what the command line says. */
final class Servers {
    /** The project's own sample, in the program: an invented city. */
    private static final List<String> SAMPLE = List.of("chuong-trinh-cai-cach-2026.docx", "ke-hoach-xa-yen-binh.txt", "units/units.csv", "units/localities.csv");

    private Servers() {}

    static int demo(Arguments args) {
        try {
            boolean temporary = args.option("data").isEmpty();
            Path data = temporary ? Files.createTempDirectory("dondoc-demo") : Path.of(args.option("data").get());
            List<Path> documents = new ArrayList<>();
            Path units = args.option("units").map(Path::of).orElse(null);
            for (String word : args.words()) {
                Path given = Path.of(word);
                if (!Files.exists(given)) {
                    System.err.println("Không có tệp hoặc thư mục “" + word + "”.");
                    return 2;
                }
                documents.add(given);
                if (units == null && Files.exists(given.resolve("units/units.csv"))) units = given.resolve("units");
            }
            if (documents.isEmpty() && (temporary || !Files.exists(data.resolve("pg")))) {
                Path sample = sample(Files.createDirectories(data.resolve("sample")));
                documents.add(sample);
                units = sample.resolve("units");
            }
            if (temporary) removeAtExit(data);
            String port = args.option("port").orElseGet(() -> free(8080) ? "8080" : "0");
            List<String> settings = new ArrayList<>(List.of("--dondoc.demo=true", "--dondoc.data=" + data, "--server.port=" + port, "--server.address=127.0.0.1", "--dondoc.telegram.enabled=false"));
            for (int i = 0; i < documents.size(); i++) settings.add("--dondoc.documents[" + i + "]=" + documents.get(i));
            if (units != null) settings.add("--dondoc.units=" + units);
            return start(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int serve(Arguments args) {
        List<String> settings = new ArrayList<>();
        args.option("data").ifPresent(d -> settings.add("--dondoc.data=" + d));
        args.option("port").ifPresent(p -> settings.add("--server.port=" + p));
        args.option("units").ifPresent(u -> settings.add("--dondoc.units=" + u));
        args.option("watch").ifPresent(w -> settings.add("--dondoc.watch=" + w));
        String token = System.getenv("TELEGRAM_BOT_TOKEN");
        if (token != null && !token.isBlank() && args.option("telegram").filter("on"::equals).isPresent()) settings.add("--dondoc.telegram.enabled=true");
        return start(settings);
    }

    private static int start(List<String> settings) {
        try {
            SpringApplication application = new SpringApplication(DonDoc.class);
            application.setDefaultProperties(Map.of("dondoc.telegram.token", String.valueOf(System.getenv().getOrDefault("TELEGRAM_BOT_TOKEN", ""))));
            application.run(settings.toArray(String[]::new));
            return Commands.RUNNING;
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) cause = cause.getCause();
            System.err.println("Không khởi động được: " + cause.getMessage());
            return 1;
        }
    }

    private static Path sample(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("units"));
        for (String name : SAMPLE) {
            try (InputStream in = Servers.class.getResourceAsStream("/sample/" + name)) {
                if (in == null) throw new IOException("the sample is missing from the program: " + name);
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    /** A temporary office goes with the program; its database is stopped by the application's own shutdown. */
    private static void removeAtExit(Path data) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int i = 0; i < 100 && Files.exists(data.resolve("pg/postmaster.pid")); i++) LockSupport.parkNanos(100_000_000);
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            } catch (IOException e) {
                System.err.println("Còn lại thư mục tạm: " + data);
            }
        }));
    }
}
