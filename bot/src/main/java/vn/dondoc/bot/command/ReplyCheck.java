package vn.dondoc.bot.command;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.index.text.Folding;

/**
 * What is wrong with a reply, by the checks that a labelled message names. Where a message is no clear report nothing
 * may be written: that is checked of every message, whatever else is right.
 */
final class ReplyCheck {
    private static final Set<String> REFUSALS = Set.of("NOT_FOUND", "OUT_OF_SCOPE", "NOT_ALLOWED"), LISTS = Set.of("myTasks", "overdue", "dueSoon");

    private ReplyCheck() {}

    /** Reasons, for people who read the score; empty where the reply is right. */
    static List<String> wrong(JsonNode asked, JsonNode reply) {
        List<String> bad = new ArrayList<>();
        JsonNode expect = asked.path("expect");
        String kind = reply.path("kind").asString(""), behaviour = asked.path("behaviour").asString(), intent = asked.path("intent").asString();
        Map<String, JsonNode> given = new TreeMap<>();
        reply.path("tasks").forEach(t -> given.put(id(t), t));
        Set<String> wanted = strings(expect.path("tasks")), accepted = strings(expect.path("kindAccept"));
        boolean written = !reply.path("reports").isEmpty();
        boolean kindRight = !accepted.isEmpty() ? accepted.contains(kind) : switch (behaviour) {
            case "record" -> kind.equals("RECEIPT");
            case "clarify" -> kind.equals("CLARIFY") || !written && !wanted.isEmpty() && given.keySet().containsAll(wanted);
            case "decline" -> REFUSALS.contains(kind);
            default -> kind.equals("ANSWER");
        };
        if (!kindRight) bad.add("loại " + kind + ", cần " + (accepted.isEmpty() ? behaviour : accepted));
        if (written && !behaviour.equals("record") && !accepted.contains("RECEIPT")) bad.add("đã ghi điều không được báo cáo");
        if (written) reports(expect, reply.path("reports"), LocalDate.parse(asked.path("asOf").asString()), bad);
        if (behaviour.equals("answer")) answer(expect, intent, wanted, given, reply, bad);
        words(expect, reply, bad);
        return bad;
    }

    private static void answer(JsonNode expect, String intent, Set<String> wanted, Map<String, JsonNode> given, JsonNode reply, List<String> bad) {
        Set<String> missing = new HashSet<>(wanted), extra = new HashSet<>(given.keySet());
        missing.removeAll(given.keySet());
        if (!missing.isEmpty()) bad.add("thiếu việc " + missing);
        extra.removeAll(wanted);
        extra.removeAll(strings(expect.path("tasksAccept")));
        boolean exact = expect.path("exact").asBoolean(false);
        if (LISTS.contains(intent) && !exact) extra.removeIf(t -> Set.of("COORDINATING", "DIRECTING").contains(given.get(t).path("role").asString("")));
        if ((exact || LISTS.contains(intent)) && !extra.isEmpty()) bad.add("thừa việc " + extra);
        for (String date : strings(expect.path("dates"))) {
            LocalDate day = LocalDate.parse(date);
            boolean there = given.values().stream().anyMatch(t -> t.path("dueOn").asString("").equals(date)) || has(text(reply), day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear());
            if (!there) bad.add("thiếu ngày " + date);
        }
        if (expect.has("count") && !has(text(reply), expect.path("count").asString())) bad.add("không nêu số lượng " + expect.path("count").asString());
        if (Set.of("content", "target", "docMeta", "report").contains(intent) && reply.path("kind").asString("").equals("ANSWER") && reply.path("citations").isEmpty() && given.isEmpty()) bad.add("không dẫn nguồn");
    }

    private static void words(JsonNode expect, JsonNode reply, List<String> bad) {
        StringBuilder shown = new StringBuilder(text(reply));
        reply.path("buttons").forEach(b -> shown.append(' ').append(b.path("label").asString("")));
        for (String part : strings(expect.path("mustContain"))) if (!has(shown.toString(), part)) bad.add("không có “" + part + "”");
        for (String part : strings(expect.path("mustNotContain"))) if (plain(text(reply)).contains(plain(part))) bad.add("lại có “" + part + "”");
    }

    private static void reports(JsonNode expect, JsonNode reports, LocalDate today, List<String> bad) {
        List<JsonNode> items = expect.has("items") ? expect.path("items").valueStream().toList() : List.of(expect);
        if (reports.size() != items.size()) bad.add(reports.size() + " báo cáo được ghi, cần " + items.size());
        for (JsonNode item : items) {
            List<String> least = null;
            for (JsonNode report : reports) {
                List<String> here = report(item, report, today);
                if (least == null || here.size() < least.size()) least = here;
            }
            if (least != null) bad.addAll(least);
        }
    }

    private static List<String> report(JsonNode item, JsonNode report, LocalDate today) {
        List<String> bad = new ArrayList<>();
        if (item.has("task") && !id(report.path("task")).equals(item.path("task").asString())) bad.add("ghi cho việc " + id(report.path("task")));
        JsonNode percents = item.path("percentAccept");
        String percent = report.path("percent").isNumber() ? report.path("percent").asString() : "null";
        boolean right = percents.isMissingNode() ? !item.has("percent") || item.path("percent").asString().equals(percent) : percents.valueStream().anyMatch(p -> (p.isNull() ? "null" : p.asString()).equals(percent));
        if (!right) bad.add("tỷ lệ " + percent);
        Set<String> states = strings(item.path("statusAccept"));
        String status = report.path("status").asString("");
        if (item.has("status") && !(states.isEmpty() ? item.path("status").asString().equals(status) : states.contains(status))) bad.add("trạng thái " + status);
        if (item.has("blocker") && !speaksOf(report.path("difficulty").asString(""), item.path("blocker").asString())) bad.add("vướng mắc “" + report.path("difficulty").asString("") + "”");
        if (item.has("quantity") && !Folding.key(report.path("quantity").asString("")).contains(Folding.key(item.path("quantity").asString()))) bad.add("số lượng “" + report.path("quantity").asString("") + "”");
        if (item.has("date")) {
            String date = item.path("date").asString();
            if (!report.path("date").asString("").equals(date.length() == 10 ? date : today.getYear() + "-" + date)) bad.add("ngày " + report.path("date").asString(""));
        }
        return bad;
    }

    /** At least half of the words. */
    private static boolean speaksOf(String said, String wanted) {
        Set<String> there = Set.of(Folding.key(said).split(" ")).isEmpty() ? Set.of() : new HashSet<>(List.of(Folding.key(said).split(" ")));
        List<String> words = List.of(Folding.key(wanted).split(" "));
        return words.stream().filter(there::contains).count() * 2 >= words.size();
    }

    /** Alternatives stand between " || "; a bare number must stand alone, "3" is not in "31/12/2026"; "?" is a question back. */
    static boolean has(String text, String wanted) {
        String there = plain(text);
        for (String one : wanted.split(" \\|\\| ")) {
            String w = plain(one);
            if (w.matches("\\d{1,2}") ? Pattern.compile("(?<![\\d/.,])0?" + w + "(?![\\d/.,]*\\d)").matcher(there).find() : there.contains(w)) return true;
        }
        return false;
    }

    private static String plain(String text) {
        return Folding.lower(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("(?<!\\d)0(\\d)(?=[/-]\\d)", "$1").replaceAll("(?<=/)0(\\d)(?=/\\d)", "$1").replaceAll("(\\d)\\s+%", "$1%").replaceAll("\\s+", " ");
    }

    /** "chu#15": the first letters of the paper's file and the printed number. */
    static String id(JsonNode task) {
        String source = task.path("source").asString("");
        return source.substring(0, Math.min(3, source.length())) + "#" + task.path("no").asString("").replaceFirst("\\.$", "");
    }

    private static String text(JsonNode reply) {
        return reply.path("text").asString("");
    }

    private static Set<String> strings(@Nullable JsonNode list) {
        Set<String> all = new LinkedHashSet<>();
        if (list != null) list.forEach(n -> all.add(n.asString()));
        return all;
    }
}
