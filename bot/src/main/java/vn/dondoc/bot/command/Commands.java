package vn.dondoc.bot.command;

import java.util.Arrays;
import java.util.List;

/** Which verb does what. */
public final class Commands {
    /** Returned by verbs that go on running. */
    static final int RUNNING = -1;

    private Commands() {}

    public static int run(String[] args) {
        List<String> words = Arrays.asList(args);
        String verb = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (verb) {
            case "demo" -> Servers.demo(new Arguments(rest));
            case "serve" -> Servers.serve(new Arguments(rest));
            case "extract" -> ExtractCommand.run(new Arguments(rest));
            case "repair" -> RepairCommand.run(new Arguments(rest));
            case "import" -> ImportCommand.run(new Arguments(rest));
            case "ask" -> AskCommand.ask(new Arguments(rest));
            case "explain" -> AskCommand.explain(new Arguments(rest));
            case "eval" -> AskCommand.eval(new Arguments(rest));
            case "person" -> PersonCommand.run(new Arguments(rest));
            case "backup" -> BackupCommand.backup(new Arguments(rest));
            case "restore" -> BackupCommand.restore(new Arguments(rest));
            default -> {
                System.err.println("Không có lệnh “" + verb + "”. Xem: ./dondoc help");
                yield 1;
            }
        };
    }
}
