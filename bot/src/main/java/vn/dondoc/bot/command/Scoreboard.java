package vn.dondoc.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Right and wrong by intent and by style, and what was taken for what. */
final class Scoreboard {
    private static final List<String> KINDS = List.of("ANSWER", "RECEIPT", "CLARIFY", "NOT_FOUND", "OUT_OF_SCOPE", "NOT_ALLOWED");
    private final Map<String, Map<String, int[]>> shares = new TreeMap<>();
    private final Map<String, Map<String, Integer>> kinds = new TreeMap<>(), intents = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int asked, right, writtenWrongly;

    void add(JsonNode message, JsonNode reply) {
        List<String> bad = ReplyCheck.wrong(message, reply);
        asked++;
        if (bad.isEmpty()) right++;
        else wrong.add("SAI " + message.path("id").asString() + " [" + message.path("intent").asString() + "/" + message.path("style").asString() + "] " + message.path("q").asString() + "\n    " + String.join("; ", bad)
                + "\n    → " + reply.path("kind").asString("(không trả lời)") + " " + reply.path("intent").asString("") + ": " + reply.path("text").asString("").replace("\n", " / "));
        if (!reply.path("reports").isEmpty() && !bad.isEmpty()) writtenWrongly++;
        for (String side : List.of("intent", "style", "behaviour")) {
            int[] share = shares.computeIfAbsent(side, _ -> new TreeMap<>()).computeIfAbsent(message.path(side).asString("?"), _ -> new int[2]);
            share[1]++;
            if (bad.isEmpty()) share[0]++;
        }
        kinds.computeIfAbsent(message.path("behaviour").asString("?"), _ -> new TreeMap<>()).merge(reply.path("kind").asString("ERROR"), 1, Integer::sum);
        intents.computeIfAbsent(message.path("intent").asString("?"), _ -> new TreeMap<>()).merge(reply.path("intent").asString("?"), 1, Integer::sum);
    }

    /** 0 to 1; 1 where nothing was asked. */
    double share() {
        return asked == 0 ? 1 : (double) right / asked;
    }

    /** Replies that wrote something, and wrongly. */
    int writtenWrongly() {
        return writtenWrongly;
    }

    List<String> wrong() {
        return wrong;
    }

    String tables() {
        StringBuilder out = new StringBuilder();
        Map<String, String> titles = Map.of("intent", "Theo ý hỏi", "style", "Theo cách viết", "behaviour", "Theo cách xử lý");
        shares.forEach((side, table) -> {
            out.append(titles.get(side)).append('\n');
            table.forEach((name, share) -> out.append(String.format("  %-18s %4d/%d%n", name, share[0], share[1])));
        });
        out.append("Cần xử lý thế nào (dòng) và đã trả lời loại nào (cột)\n").append(String.format("  %-10s", ""));
        TreeSet<String> others = new TreeSet<>();
        kinds.values().forEach(k -> others.addAll(k.keySet()));
        List<String> columns = new ArrayList<>(KINDS);
        others.stream().filter(k -> !columns.contains(k)).forEach(columns::add);
        columns.forEach(k -> out.append(String.format("%14s", k)));
        kinds.forEach((behaviour, row) -> {
            out.append(String.format("%n  %-10s", behaviour));
            columns.forEach(k -> out.append(String.format("%14s", row.containsKey(k) ? row.get(k).toString() : ".")));
        });
        out.append("\nÝ hỏi và điều đã hiểu\n");
        intents.forEach((intent, row) -> out.append(String.format("  %-18s %s%n", intent, row.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")))));
        out.append(String.format(Locale.ROOT, "đúng: %d/%d = %.3f; ghi sai: %d%n", right, asked, share(), writtenWrongly));
        return out.toString();
    }
}
