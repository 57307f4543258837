package vn.dondoc.knowledge.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process with all that it starts. Where the system has {@code setsid}, they are one group that is ended at once: also
 * a program that was started a moment before, or whose parent is gone already. Elsewhere the list of descendants serves.
 */
final class ProcessFamily {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final boolean GROUPS = Files.isExecutable(SETSID);
    /** Tells the process that it leads a group: its own end may then be that of the group. */
    private static final String LEADS = "DONDOC_READER_GROUP";

    private ProcessFamily() {}

    /** What stands before a command so that it becomes the first of a group; the process keeps its number. */
    static List<String> ofItsOwn() {
        return GROUPS ? List.of(SETSID.toString(), "env", LEADS + "=1") : List.of();
    }

    /** Ends a process that was started with {@link #ofItsOwn} and everything that came from it; returns when it is gone. */
    static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        if (GROUPS) kill("-" + process.pid());
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Ends what this process has started. */
    static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends this process with its group, where it leads one. */
    static void endAll() {
        if (System.getenv(LEADS) != null) kill("-" + ProcessHandle.current().pid());
    }

    private static void kill(String target) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- " + target).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            // the caller ends the processes that it knows of
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
