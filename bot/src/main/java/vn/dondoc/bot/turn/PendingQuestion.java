package vn.dondoc.bot.turn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.answer.Answer;
import vn.dondoc.bot.answer.Asking;
import vn.dondoc.bot.answer.TaskFinder;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.bot.dialogue.Understanding;
import vn.dondoc.bot.dialogue.Understanding.Understood;
import vn.dondoc.bot.dialogue.Wording;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Reads a message as the answer to the question that waits; a message that is none is a change of topic. */
final class PendingQuestion {
    private final Asking asking;
    private final Conversation conversation;
    private final Pending pending;

    PendingQuestion(Asking asking, Conversation conversation) {
        this.asking = asking;
        this.conversation = conversation;
        this.pending = Objects.requireNonNull(conversation.pending());
    }

    /** Then a message asks something itself and does not say which task was meant. */
    private static final String ASKS = "\\?|gi|nao|ai|may|bao nhieu|bao gio|khi nao|the nao|dau|tien do|han|san pham|phoi hop|noi dung|chua|sao";

    /** Questions on the side after which the one that waits is let go. */
    private static final int PATIENCE = 2;

    /** A report or a preview that waits outlives a question on the side, unless something new to choose from was shown. */
    static boolean outlives(Intent intent, Conversation before, Conversation after) {
        Pending waiting = before.pending();
        if (waiting == null || waiting.kind() != Pending.Kind.REPORT && waiting.kind() != Pending.Kind.MONTHLY || waiting.age() >= PATIENCE) return false;
        boolean newList = after.list() != before.list() || after.picture() != before.picture();
        return !newList && switch (intent) {
            case Intent.AskTask _, Intent.AskTarget _, Intent.AskText _, Intent.AskDocument _, Intent.AskCitation _, Intent.AskObligation _, Intent.Thank _, Intent.Greet _, Intent.WhoAreYou _, Intent.Complain _, Intent.Unclear _,
                    Intent.OutOfScope _, Intent.Help _, Intent.Pick _, Intent.NotYet _ -> true;
            default -> false;
        };
    }

    /** The answer, with a word that the earlier question still waits, where the reply has room for it. */
    static Answer.Told reminded(Answer.Told told, Pending waiting) {
        if (told.content().text().lines().count() > 5) return told;
        String said = waiting.said().replace(Pending.AND_THEN, "; ").strip();
        String line = waiting.kind() == Pending.Kind.MONTHLY ? "(Báo cáo kỳ vẫn chờ: trả lời “đồng ý”, hoặc /huy.)" : "(Báo cáo " + (said.split("\\s+").length < 3 ? "đang dở" : "“" + shortened(said) + "”") + " vẫn chờ: trả lời số đã nêu, hoặc /huy.)";
        return new Answer.Told(told.content().withLine(line));
    }

    private static String shortened(String said) {
        String[] words = said.split("\\s+");
        return words.length <= 8 ? said : String.join(" ", List.of(words).subList(0, 8)) + "…";
    }

    Understood reading(String text, Understood understood) {
        if (pending.age() > 0 && pending.kind() != Pending.Kind.MONTHLY && !(understood.intent() instanceof Intent.Pick)
                && !(understood.intent() instanceof Intent.AskTask(TaskRef task, Facet facet, Unit _) && facet == Facet.ALL && !task.numbers().isEmpty() && Wording.of(text).words().size() <= 4)) return understood;
        return switch (pending.kind()) {
            case TASK -> understood.intent() instanceof Intent.Pick(int n) && n >= 1 && n <= pending.choices().size() ? chosen(task(n - 1), understood) : byWords(text, understood);
            case UNIT -> unit(text, understood);
            case REPORT -> report(text, understood);
            case MONTHLY -> monthly(text, understood);
        };
    }

    private Understood chosen(Task task, Understood understood) {
        Facet facet = pending.facet() == null ? Facet.ALL : Facet.valueOf(pending.facet());
        return new Understood(new Intent.AskTask(ref(task), facet), append(understood, "chọn câu trả lời"), understood.documents());
    }

    private static TaskRef ref(Task task) {
        return task.no() == null ? new TaskRef(List.of(), task.content(), Set.of(task.document()), false) : new TaskRef(List.of(task.no()), "", Set.of(task.document()), false);
    }

    private Task task(int choice) {
        return asking.office().tasks().byId(Long.parseLong(pending.choices().get(choice)), asking.viewer()).orElseThrow();
    }

    /** "Của chương trình công tác 2026": the only choice out of the paper that is named. */
    private Optional<Task> byPaper(String text, Understood understood) {
        if (understood.documents().isEmpty() || pending.choices().isEmpty() || Wording.of(text).words().size() > 10) return Optional.empty();
        List<Task> there = new ArrayList<>();
        for (int i = 0; i < pending.choices().size(); i++) if (understood.documents().contains(task(i).document())) there.add(task(i));
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private Understood byWords(String text, Understood understood) {
        Optional<Task> there = byPaper(text, understood);
        if (there.isPresent()) return chosen(there.get(), understood);
        TaskRef said = switch (understood.intent()) {
            case Intent.AskTask a -> a.task();
            case Intent.AskText a -> new TaskRef(List.of(), a.words(), Set.of(), false);
            default -> null;
        };
        if (said == null || pending.choices().isEmpty() || Wording.of(text).words().size() > 12) return understood;
        Set<Long> among = new HashSet<>();
        pending.choices().forEach(c -> among.add(Long.valueOf(c)));
        return new TaskFinder(asking).find(said, conversation.focusDocument(), among) instanceof TaskFinder.Found.One(Task task) ? chosen(task, understood) : understood;
    }

    private Understood unit(String text, Understood understood) {
        TaskFilter filter = conversation.filter();
        if (filter == null) return understood;
        Unit unit = null;
        if (understood.intent() instanceof Intent.Pick(int n) && n >= 1 && n <= pending.choices().size()) unit = asking.office().directory().byId(pending.choices().get(n - 1)).orElse(null);
        if (unit == null) {
            List<Unit> found = asking.office().directory().find(text, asking.viewer().unit());
            if (found.size() == 1) unit = found.getFirst();
        }
        if (unit == null) return understood;
        return new Understood(new Intent.AskTasks(filter.of(asking.office().directory().acting(unit), unit.name())), append(understood, "trả lời tên đơn vị"), understood.documents());
    }

    private Understood monthly(String text, Understood understood) {
        String meaning = Wording.of(text).meaning();
        boolean agreed = meaning.matches("(?:da |vang |u |ok )*(?:dong y|nhat tri|dung(?: roi)?|ok|oke|chuan|xac nhan|gui(?: di| luon)?|ghi nhan(?: di)?|ghi di|vang|duoc(?: roi)?|uh?|phai|co|chot)(?: dong y| luon| nhe| a| di| roi| ban| em| sep)*");
        boolean refused = meaning.matches("(?:a |u )*(?:chua|khong|sai)(?: dung| phai| dong y| roi| duoc)*(?: a| nhe| dau)*") || understood.intent() instanceof Intent.Complain;
        if (!agreed && !refused && !(understood.intent() instanceof Intent.Report)) return understood;
        List<Intent.Item> items = new ArrayList<>();
        String[] said = pending.said().split(Pending.AND_THEN);
        for (int i = 0; i < said.length; i++) {
            Intent earlier = understood(said[i]);
            if (i == 0 && !(earlier instanceof Intent.Monthly)) return understood;
            if (earlier instanceof Intent.Monthly m) merge(items, m.exceptions());
            else if (earlier instanceof Intent.Report r) merge(items, r.items());
        }
        if (understood.intent() instanceof Intent.Report(List<Intent.Item> changed, boolean _, Unit _)) merge(items, changed);
        return new Understood(new Intent.Monthly(items, agreed, !agreed), append(understood, agreed ? "đồng ý với bản xem trước" : "sửa bản xem trước"), understood.documents());
    }

    private static void merge(List<Intent.Item> items, List<Intent.Item> changed) {
        // "à nhầm, 70%" changes the only task that the message reports besides
        if (changed.size() == 1 && changed.getFirst().task().focus() && items.size() == 1) changed = List.of(new Intent.Item(items.getFirst().task(), changed.getFirst().report(), changed.getFirst().problem()));
        for (Intent.Item item : changed) {
            items.removeIf(i -> i.task().equals(item.task()) || !item.task().numbers().isEmpty() && i.task().numbers().equals(item.task().numbers()));
            items.add(item);
        }
    }

    /** What an earlier message meant by itself. */
    private Intent understood(String said) {
        return new Understanding(asking.office().directory(), asking.office().documents().all(asking.viewer()), Set.of()).of(said, asking.viewer(), Conversation.fresh(), asking.today()).intent();
    }

    /** The task of a report whose figures came before, or the figures for a task chosen now. */
    private Understood report(String text, Understood understood) {
        Optional<Task> there = byPaper(text, understood);
        TaskRef named = there.isPresent() ? ref(there.get()) : switch (understood.intent()) {
            case Intent.Pick(int n) when n >= 1 && n <= pending.choices().size() -> ref(task(n - 1));
            case Intent.AskText a when !Wording.of(text).has("\\?|gi|nao|may|bao nhieu|bao gio|khi nao|the nao|sao") -> new TaskRef(List.of(), a.words(), a.documents(), false);
            case Intent.AskTask a when !Wording.of(text).has(ASKS) -> a.task();
            case Intent.Unclear _, Intent.StartReport _ -> new TaskRef(List.of(), "", Set.of(), true);
            default -> null;
        };
        if (named == null) return understood;
        if (!(understood(pending.said()) instanceof Intent.Report(List<Intent.Item> items, boolean correction, Unit onBehalf)) || named.focus()) {
            Long task = understood.intent() instanceof Intent.Pick(int n) ? Long.valueOf(pending.choices().get(n - 1)) : there.map(Task::id).orElse(null);
            return named.focus() ? understood : new Understood(task == null ? new Intent.AskTask(named, Facet.ALL) : new Intent.StartReport(null, task), append(understood, "chọn nhiệm vụ để báo cáo"), understood.documents());
        }
        List<Intent.Item> complete = new ArrayList<>();
        for (Intent.Item item : items) complete.add(new Intent.Item(named, item.report(), item.problem()));
        return new Understood(new Intent.Report(complete, correction, onBehalf), append(understood, "trả lời nhiệm vụ cho báo cáo trước đó"), understood.documents());
    }

    private static List<String> append(Understood understood, String reason) {
        List<String> reasons = new ArrayList<>(understood.reasons());
        reasons.add(reason);
        return reasons;
    }
}
