package vn.dondoc.bot.turn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.bot.answer.Asking;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.task.Task;

/**
 * Words that point into the conversation and that only the store can resolve: "cái thứ hai đạt 60%" after a list,
 * "14 được 35%" after "báo cáo nhiệm vụ nào?", "đồng chí ấy còn chỉ đạo việc nào". The message is read as if it had
 * been said of that task, or with that name.
 */
final class References {
    private static final Pattern ORDINAL = Pattern.compile("(?iu)^\\s*(?:(?:còn|con|thế|the|vậy|vay|thì|thi|à|a)\\s+)*(?:cái|cai|việc|viec|mục|muc|nhiệm vụ|nhiem vu|dòng|dong)\\s+(?:(?:thứ|thu|số|so)\\s+)?(nhất|nhat|đầu tiên|dau tien|đầu|dau|hai|ba|tư|tu|bốn|bon|năm|nam)\\s+(?:thì |thi |là |la )?(\\S.*)$");
    private static final Pattern BARE = Pattern.compile("(?iu)^\\s*(\\d{1,3}(?:\\.\\d{1,2}){0,2})\\s+((?:được|duoc|đc|dc|đạt|dat|xong|mới|moi|đã|da|đang|dang|hoàn thành|hoan thanh|chưa|chua|khoảng|khoang|hiện|hien|làm|lam)(?![\\p{L}]).*)$");
    private static final Pattern CALLED = Pattern.compile("(?iu)^\\s*(?:cái|cai|con)\\s+(\\d{1,3}(?:\\.\\d{1,2}){0,2})\\s+((?:được|duoc|đc|dc|đạt|dat|xong|mới|moi|đã|da|đang|dang|hoàn thành|hoan thanh|chưa|chua|thì|thi|hạn|han|ai)(?![\\p{L}]).*)$");
    private static final Pattern OFFICIAL = Pattern.compile("(?iu)(?<!\\p{L})(?:đồng chí|dong chi|đ/c|anh|ông|ong|bà|chị)\\s+(?:ấy|ay|đó|này|kia)(?!\\p{L})");

    private final Asking asking;
    private Conversation conversation;
    private String text;

    References(Asking asking, Conversation conversation, String text) {
        this.asking = asking;
        this.conversation = conversation;
        this.text = text;
        listed();
        called();
        waited();
        official();
    }

    /** With the task that was pointed to in focus. */
    Conversation conversation() {
        return conversation;
    }

    /** Without the words that pointed. */
    String text() {
        return text;
    }

    /** "Cái thứ hai đạt 60%", "việc đầu hạn khi nào": an entry of the last list with something said of it. */
    private void listed() {
        Matcher m = ORDINAL.matcher(text);
        if (conversation.list() == null || conversation.pending() != null || !m.matches() || Folding.fold(m.group(2)).matches("(?:cung|nhe|a|di|do|ay|nha|tien)(?: .{0,8})?")) return;
        // "việc nam" may be anything; "việc năm" alone is a number too seldom to guess
        List<Long> tasks = conversation.list().tasks();
        int place = place(m.group(1));
        if (place > tasks.size()) return;
        Optional<Task> task = asking.office().tasks().byId(tasks.get(place - 1), asking.viewer());
        if (task.isEmpty()) return;
        conversation = conversation.withTask(task.get().id(), task.get().document());
        text = m.group(2);
    }

    private static int place(String word) {
        return switch (Folding.fold(word)) {
            case "hai" -> 2;
            case "ba" -> 3;
            case "tu", "bon" -> 4;
            case "nam" -> 5;
            default -> 1;
        };
    }

    /** "Cái 34 xong rồi": a number that no list offers is a task's own. */
    private void called() {
        Matcher m = CALLED.matcher(text);
        if (conversation.pending() != null || !m.matches()) return;
        boolean offered = m.group(1).matches("\\d{1,2}") && conversation.list() != null && Integer.parseInt(m.group(1)) <= conversation.list().tasks().size();
        if (!offered) text = "nhiệm vụ " + m.group(1) + " " + m.group(2);
    }

    /** A number with its result, after the question which task is reported; a number that was offered is that choice. */
    private void waited() {
        Matcher m = BARE.matcher(text);
        Pending pending = conversation.pending();
        if (pending == null || pending.kind() != Pending.Kind.REPORT || !m.matches()) return;
        boolean offered = m.group(1).matches("\\d{1,2}") && Integer.parseInt(m.group(1)) <= pending.choices().size();
        if (!offered) text = "nhiệm vụ " + m.group(1) + " " + m.group(2);
    }

    private void official() {
        Matcher m = OFFICIAL.matcher(text);
        if (conversation.focusTask() == null || !Folding.fold(text).matches("(?s).*(?:chi dao|phu trach).*") || !m.find()) return;
        Optional<Task> task = asking.office().tasks().byId(conversation.focusTask(), asking.viewer());
        if (task.isEmpty() || task.get().directedBy().size() != 1) return;
        String name = task.get().directedBy().getFirst().replaceFirst("^(?:-\\s*)?(?:Đồng chí|đồng chí)\\s+", "").replaceFirst(",.*$", "");
        text = m.replaceFirst(Matcher.quoteReplacement("đồng chí " + name)).replaceFirst("(?iu)\\s(?:còn|con)\\s(?=chỉ đạo|chi dao|phụ trách|phu trach)", " ").replaceFirst("(?iu)\\s(?:nữa|nua)(?!\\p{L})", "");
    }
}
