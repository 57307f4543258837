package vn.dondoc.bot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as people start it: a process of its own, with the arguments of the launcher. */
public final class RunningDemo implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    public final String base;

    private RunningDemo(Process process, Path log, String base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    public static RunningDemo start(String... arguments) throws IOException, InterruptedException {
        int port = free();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), "vn.dondoc.bot.DonDoc", "demo", "--port", String.valueOf(port)));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("dondoc-demo", ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        RunningDemo demo = new RunningDemo(process, log, "http://127.0.0.1:" + port);
        for (int i = 0; i < 600; i++) {
            if (!process.isAlive()) throw new IllegalStateException("the demo ended: " + Files.readString(log));
            if (demo.isUp()) return demo;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the demo does not come up: " + Files.readString(log));
    }

    private boolean isUp() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the power goes: nothing is told to the program. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        log.toFile().delete();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        log.toFile().delete();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
