package vn.dondoc.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options ({@code --port 8080} or {@code --port=8080}) and the words that are none. */
final class Arguments {
    private static final Set<String> FLAGS = Set.of("check", "verbose");
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Arguments(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
            } else if (arg.contains("=")) {
                options.put(arg.substring(2, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
            } else if (FLAGS.contains(arg.substring(2)) || i + 1 >= args.size()) {
                options.put(arg.substring(2), "true");
            } else {
                options.put(arg.substring(2), args.get(++i));
            }
        }
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    List<String> words() {
        return words;
    }
}
