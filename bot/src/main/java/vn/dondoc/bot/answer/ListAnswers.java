package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.TaskFilter;
import vn.dondoc.bot.dialogue.TaskFilter.Naming;
import vn.dondoc.bot.dialogue.Vocabulary;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Lists of tasks: from the store, complete and counted, worst first; a page is shown, the list behind it is whole. */
public final class ListAnswers {
    private final Asking asking;
    private final TaskWords words;
    private final ListSelection selection;
    private final ListPages pages;

    public ListAnswers(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
        selection = new ListSelection(asking, words);
        pages = new ListPages(asking);
    }

    public Outcome tasks(TaskFilter filter, Conversation conversation, String said) {
        if (filter.needsUnit()) return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " hỏi việc của đơn vị nào? Xin cho biết tên đơn vị.")),
                conversation.withList(null, filter).withPending(new Pending(Pending.Kind.UNIT, List.of(), List.of(), said, null)));
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        List<ListEntry> entries = selection.entries(filter);
        AssignmentRole role = filter.role();
        if (role == null && filter.units() != null) {
            List<ListEntry> led = entries.stream().filter(e -> e.part() != null && e.part().role() == AssignmentRole.LEAD).toList();
            role = led.isEmpty() ? null : AssignmentRole.LEAD;
        }
        AssignmentRole shownRole = role;
        List<ListEntry> all = role == null ? entries : entries.stream().filter(e -> e.part() == null || e.part().role() == shownRole).toList();
        List<ListEntry> chosen = all.stream().filter(e -> selection.fits(e, filter, progress)).sorted(selection.order(filter)).toList();
        int coordinating = filter.role() == null && shownRole == AssignmentRole.LEAD ? (int) entries.stream().filter(e -> e.part() != null && e.part().role() == AssignmentRole.COORDINATING)
                .filter(e -> selection.fits(e, filter, progress)).count() : 0;
        return listed(chosen, filter, shownRole, coordinating, selection.waiting(all, filter, progress), conversation, progress);
    }

    /** The tasks under one heading of a paper; empty where no heading is called so. */
    public Optional<Outcome> section(Intent.AskSection ask, Conversation conversation) {
        List<String> asked = VietnameseAnalyzer.syllables(ask.words());
        Map<String, List<Task>> parts = new LinkedHashMap<>();
        for (Task t : asking.office().tasks().all(asking.viewer())) {
            boolean there = ask.documents().isEmpty() || ask.documents().contains(t.document());
            if (!there || t.section() == null && t.sectionTitle() == null) continue;
            List<String> heading = VietnameseAnalyzer.syllables(Optional.ofNullable(t.sectionTitle()).orElse(""));
            boolean called = asked.size() == 1 && t.section() != null && Folding.fold(t.section()).equals(asked.getFirst()) || !heading.isEmpty() && heading.containsAll(asked) && (asked.size() > 1 || heading.size() <= 4);
            if (called) parts.computeIfAbsent(t.document() + "/" + t.section() + "/" + t.sectionTitle(), _ -> new ArrayList<>()).add(t);
        }
        if (parts.size() != 1) return Optional.empty();
        List<Task> tasks = parts.values().iterator().next();
        String title = "Phần “" + (tasks.getFirst().section() == null ? "" : tasks.getFirst().section() + ". ") + Optional.ofNullable(tasks.getFirst().sectionTitle()).orElse("") + "” của " + words.paper(tasks.getFirst()) + " có " + tasks.size() + " nhiệm vụ" + words.ended(tasks, true);
        Content.Builder c = new Content.Builder(title + (tasks.size() > TaskWords.PAGE ? "; trả lời số để xem:" : ":")).fact(title).fact(tasks.size());
        return Optional.of(pages.page(tasks.stream().map(t -> new ListEntry(t, null)).toList(), 0, title, c, null, 0, 0, conversation, null, Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer())));
    }

    /** An official named by a post that several hold, or that the papers do not name. */
    public Outcome director(Intent.AskDirector ask, Conversation conversation) {
        Content.Builder c = new Content.Builder("").fact(ask.said());
        List<String> printed = ask.printed().isEmpty() ? Vocabulary.officials(asking.office().tasks().all(asking.viewer()).stream().map(Task::directedBy).flatMap(List::stream).toList()).stream().limit(TaskWords.PAGE).toList() : ask.printed();
        if (ask.printed().isEmpty()) c.line("Các văn bản đã nhập không ghi “" + ask.said() + "” chỉ đạo nhiệm vụ nào." + (printed.isEmpty() ? "" : " Lãnh đạo chỉ đạo được ghi:"));
        else c.line("Văn bản ghi " + printed.size() + " lãnh đạo có chức vụ này. " + asking.You() + " hỏi lãnh đạo nào?").fact(printed.size());
        for (String official : printed) c.line("- " + official).fact(official).buttons(new Content.Button(TaskWords.about(official, 6), official.replaceFirst(",.*$", "") + " chỉ đạo những nhiệm vụ nào"));
        return new Outcome(ask.printed().isEmpty() ? new Answer.NotFound(c.build()) : new Answer.AskedBack(c.build()), conversation);
    }

    private Outcome listed(List<ListEntry> entries, TaskFilter filter, @Nullable AssignmentRole role, int coordinating, long waiting, Conversation conversation, Progress progress) {
        String who = filter.director() != null ? "Đồng chí " + filter.director().replaceFirst("^(?:-\\s*)?(?:Đồng chí|đồng chí)\\s+", "").replaceFirst(",.*$", "") : filter.who() == null ? "" : filter.who();
        String does = filter.director() != null ? "chủ trì chỉ đạo" : role == AssignmentRole.COORDINATING ? (filter.naming() == Naming.BY_NAME ? "được nêu tên phối hợp" : "phối hợp") : role == AssignmentRole.LEAD ? (filter.naming() == Naming.BY_NAME ? "được giao đích danh chủ trì" : "chủ trì") : "có";
        String kind = switch (filter.which()) {
            case ALL -> "";
            case OPEN -> " chưa xong";
            case OVERDUE -> " quá hạn";
            case AT_RISK -> " có nguy cơ chậm (đang vướng, hoặc còn không quá " + 2 * TrafficLight.SOON_DAYS + " ngày mà chưa báo cáo)";
            case BLOCKED -> " đang báo có khó khăn, vướng mắc";
            case ONGOING -> " thường xuyên";
            case RECURRING -> " định kỳ";
            case UNDATED -> " không ghi ngày cuối";
            case DUE_SOON -> " đến hạn trong " + TrafficLight.SOON_DAYS + " ngày tới";
        };
        String where = filter.documents().size() == 1 ? " trong " + Optional.ofNullable(words.papers().get(filter.documents().iterator().next())).map(Document::name).orElse("văn bản") : "";
        String when = filter.period() == null ? "" : (filter.dated() ? " đến hạn " : " ") + filter.period().words();
        String subject = who.isEmpty() ? "Toàn hệ thống có" : who + " " + does;
        Content.Builder c = new Content.Builder("");
        c.fact(who).fact(where).fact(when).fact(TrafficLight.SOON_DAYS).fact(2 * TrafficLight.SOON_DAYS);
        if (entries.isEmpty()) {
            c.line((who.isEmpty() ? "Không có" : who + " không " + (role == null ? "có" : does)) + " nhiệm vụ nào" + kind + when + where + "." + (waiting > 0 ? " (" + waiting + " việc đã báo hoàn thành)" : ""));
            List<String> unread = words.papers().values().stream().filter(d -> d.tasks() == 0 && d.facts().origin() == TextOrigin.OCR)
                    .filter(d -> filter.documents().isEmpty() || filter.documents().contains(d.id())).map(Document::name).toList();
            if (!unread.isEmpty()) {
                String note = "Lưu ý: chưa đọc được bảng nhiệm vụ của " + unread.size() + " bản quét chờ rà soát: " + String.join("; ", unread.subList(0, Math.min(2, unread.size()))) + ".";
                c.line(note).fact(note);
            }
            if (coordinating > 0) c.line("Ngoài ra có " + coordinating + " việc phối hợp.").fact(coordinating);
            c.fact(waiting).count("total", 0).buttons(new Content.Button("Tất cả việc của đơn vị", "đơn vị tôi có những việc gì"));
            return new Outcome(new Answer.Told(c.build()), conversation.withList(null, filter));
        }
        long byName = entries.stream().filter(ListEntry::byName).count();
        String split = filter.units() == null || byName == 0 || byName == entries.size() || filter.naming() != Naming.ANY ? "" : " (" + byName + " đích danh, " + (entries.size() - byName) + " theo nhóm)";
        String title = subject + " " + entries.size() + " nhiệm vụ" + kind + when + where + split + words.ended(entries.stream().map(ListEntry::task).toList(), !where.isEmpty());
        c.line(title + (entries.size() > TaskWords.PAGE ? "; trả lời số để xem:" : ":"));
        c.fact(byName).fact(entries.size() - byName).fact(title);
        return pages.page(entries, 0, title, c, role, coordinating, waiting, conversation, filter, progress);
    }

    public Outcome whichUnit(String head, List<Unit> units, TaskFilter filter, Conversation conversation, String said) {
        Set<String> busy = new LinkedHashSet<>();
        asking.office().tasks().assignmentsOf(units.stream().map(Unit::id).toList(), asking.viewer()).stream().filter(a -> a.byName() || units.size() < 6).forEach(a -> busy.add(a.unit()));
        List<Unit> likely = units.stream().filter(u -> busy.contains(u.id())).limit(TaskWords.PAGE).toList();
        List<Unit> shown = likely.isEmpty() ? units.stream().filter(u -> !u.kind().isOfLocality()).limit(TaskWords.PAGE).toList() : likely;
        // the head was found without accents; the units' own names have them
        String called = units.isEmpty() ? head : String.join(" ", Arrays.asList(units.getFirst().name().split(" ")).subList(0, head.split(" ").length));
        Content.Builder c = new Content.Builder("Có nhiều đơn vị là “" + called + "”. " + asking.You() + " hỏi đơn vị nào?" + (shown.isEmpty() ? "" : " (trả lời số hoặc tên đầy đủ)"));
        c.fact(called);
        for (int i = 0; i < shown.size(); i++) {
            c.line((i + 1) + ". " + shown.get(i).name()).fact(i + 1).fact(shown.get(i).name()).buttons(new Content.Button(shown.get(i).name(), String.valueOf(i + 1)));
        }
        Pending pending = new Pending(Pending.Kind.UNIT, shown.stream().map(Unit::id).toList(), shown.stream().map(Unit::name).toList(), said, null);
        return new Outcome(new Answer.AskedBack(c.build()), conversation.withList(conversation.list(), filter).withPending(pending));
    }
}
