package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Listing;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.Intent.Naming;
import vn.dondoc.bot.dialogue.Intent.TaskFilter;
import vn.dondoc.bot.dialogue.Intent.Which;
import vn.dondoc.bot.dialogue.Period;
import vn.dondoc.bot.dialogue.Vocabulary;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.document.TextOrigin;
import vn.dondoc.knowledge.due.DueDate;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.summary.TrafficLight;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Lists of tasks: from the store, complete and counted, worst first; a page is shown, the list behind it is whole. */
public final class ListAnswers {
    private final Asking asking;
    private final TaskWords words;

    public ListAnswers(Asking asking) {
        this.asking = asking;
        words = new TaskWords(asking);
    }

    private record Entry(Task task, @Nullable Assignment part) {
        boolean byName() {
            return part != null && part.byName();
        }
    }

    public Outcome tasks(TaskFilter filter, Conversation conversation, String said) {
        if (filter.needsUnit()) return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " hỏi việc của đơn vị nào? Xin cho biết tên đơn vị.")),
                conversation.withList(null, filter).withPending(new Pending(Pending.Kind.UNIT, List.of(), List.of(), said, null)));
        Progress progress = Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer());
        List<Entry> entries = entries(filter);
        AssignmentRole role = filter.role();
        if (role == null && filter.units() != null) {
            List<Entry> led = entries.stream().filter(e -> e.part() != null && e.part().role() == AssignmentRole.LEAD).toList();
            role = led.isEmpty() ? null : AssignmentRole.LEAD;
        }
        AssignmentRole shownRole = role;
        List<Entry> all = role == null ? entries : entries.stream().filter(e -> e.part() == null || e.part().role() == shownRole).toList();
        List<Entry> chosen = all.stream().filter(e -> fits(e, filter, progress)).sorted(order(filter)).toList();
        int coordinating = filter.role() == null && shownRole == AssignmentRole.LEAD ? (int) entries.stream().filter(e -> e.part() != null && e.part().role() == AssignmentRole.COORDINATING)
                .filter(e -> fits(e, filter, progress)).count() : 0;
        return listed(chosen, filter, shownRole, coordinating, waiting(all, filter, progress), conversation, progress);
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
        return Optional.of(page(tasks.stream().map(t -> new Entry(t, null)).toList(), 0, title, c, null, 0, 0, conversation, null, Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer())));
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

    private List<Entry> entries(TaskFilter filter) {
        if (filter.units() == null) {
            return asking.office().tasks().all(asking.viewer()).stream().filter(t -> inDocuments(t, filter)).filter(t -> filter.director() == null || directs(t, filter.director()))
                    .map(t -> new Entry(t, null)).toList();
        }
        Map<String, Entry> strongest = new HashMap<>();
        List<Assignment> parts = asking.office().tasks().assignmentsOf(filter.units(), asking.viewer());
        for (Assignment a : parts) {
            if (filter.naming() == Naming.BY_NAME && !a.byName() || filter.naming() == Naming.BY_CLASS && a.byName()) continue;
            Optional<Task> task = asking.office().tasks().byId(a.task(), asking.viewer());
            if (task.isEmpty() || !inDocuments(task.get(), filter)) continue;
            strongest.merge(a.task() + "/" + a.role(), new Entry(task.get(), a), (x, y) -> x.byName() ? x : y);
        }
        Set<Long> led = new LinkedHashSet<>();
        strongest.values().forEach(e -> {
            if (e.part().role() == AssignmentRole.LEAD) led.add(e.task().id());
        });
        return strongest.values().stream().filter(e -> e.part().role() == AssignmentRole.LEAD || filter.role() == AssignmentRole.COORDINATING || !led.contains(e.task().id()))
                .sorted(Comparator.comparing((Entry e) -> e.task().document()).thenComparing(e -> e.task().ordinal())).toList();
    }

    private static boolean directs(Task task, String director) {
        return task.directedBy().stream().anyMatch(d -> d.equals(director) || Folding.key(d).contains(Folding.key(director.replaceFirst(",.*", "").replaceFirst("^(Đồng chí|đồng chí)\\s+", ""))));
    }

    private static boolean inDocuments(Task task, TaskFilter filter) {
        return filter.documents().isEmpty() || filter.documents().contains(task.document());
    }

    private boolean fits(Entry entry, TaskFilter filter, Progress progress) {
        Task task = entry.task();
        Optional<LocalDate> last = task.lastGoodDay();
        boolean closed = closed(entry, filter, progress);
        boolean which = switch (filter.which()) {
            case ALL -> true;
            case OPEN -> !closed;
            case OVERDUE -> task.overdueOn(asking.today()) && !closed;
            case BLOCKED -> !closed && troubled(entry, progress);
            case AT_RISK -> !closed && !task.overdueOn(asking.today()) && atRisk(entry, progress);
            case ONGOING -> task.due() instanceof DueDate.Ongoing;
            case RECURRING -> task.due() instanceof DueDate.Recurring;
            case UNDATED -> last.isEmpty() && !(task.due() instanceof DueDate.Recurring);
            case DUE_SOON -> !closed && last.isPresent() && !task.overdueOn(asking.today()) && !last.get().isAfter(asking.today().plusDays(TrafficLight.SOON_DAYS));
        };
        Period period = filter.period();
        if (!which || period == null) return which;
        if (last.isPresent()) return period.contains(last.get());
        return !filter.dated() && inYear(task, period);
    }

    /** The last report of a unit that may be seen says that something is in the way. */
    private boolean troubled(Entry entry, Progress progress) {
        List<String> units = entry.part() != null ? List.of(entry.part().unit())
                : asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().map(Assignment::unit).filter(asking.viewer()::seesWorkOf).distinct().toList();
        return units.stream().anyMatch(u -> progress.state(entry.task(), u) == AssignmentState.BLOCKED || progress.last(entry.task(), u).filter(r -> r.difficulty() != null).isPresent());
    }

    /** A lead is stuck, or the task is due within two terms of "soon" and a lead has reported nothing. */
    private boolean atRisk(Entry entry, Progress progress) {
        boolean near = entry.task().lastGoodDay().filter(d -> !d.isAfter(asking.today().plusDays(2L * TrafficLight.SOON_DAYS))).isPresent();
        List<String> units = entry.part() != null ? List.of(entry.part().unit())
                : asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).map(Assignment::unit).toList();
        return units.stream().map(u -> progress.state(entry.task(), u)).anyMatch(s -> s == AssignmentState.BLOCKED || near && s == AssignmentState.NOT_STARTED);
    }

    /** An ongoing task belongs to the year that its paper plans for. */
    private boolean inYear(Task task, Period period) {
        Document paper = words.papers().get(task.document());
        return period.from().getDayOfYear() == 1 && period.to().getMonthValue() == 12 && paper != null && paper.facts().year().filter(y -> y == period.from().getYear()).isPresent();
    }

    /** Reported done by the unit, or, where everyone's tasks are listed, by every lead that may be seen. */
    private boolean closed(Entry entry, TaskFilter filter, Progress progress) {
        if (entry.part() != null) return progress.state(entry.task(), entry.part().unit()).isClosed();
        List<Assignment> leads = asking.office().tasks().assignmentsOfTasks(Set.of(entry.task().id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD).toList();
        return !leads.isEmpty() && leads.stream().allMatch(a -> progress.state(entry.task(), a.unit()).isClosed());
    }

    private long waiting(List<Entry> entries, TaskFilter filter, Progress progress) {
        if (filter.which() == Which.ALL) return 0;
        return entries.stream().filter(e -> closed(e, filter, progress)).count();
    }

    private Comparator<Entry> order(TaskFilter filter) {
        LocalDate never = LocalDate.MAX;
        Comparator<Entry> worst = Comparator.comparing((Entry e) -> e.task().lastGoodDay().orElse(never));
        Comparator<Entry> named = Comparator.comparing(e -> !e.byName());
        return (filter.which() == Which.ALL && filter.period() == null ? named.thenComparing(worst) : worst.thenComparing(named)).thenComparing(e -> e.task().document()).thenComparing(e -> e.task().ordinal());
    }

    private Outcome listed(List<Entry> entries, TaskFilter filter, @Nullable AssignmentRole role, int coordinating, long waiting, Conversation conversation, Progress progress) {
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
        long byName = entries.stream().filter(Entry::byName).count();
        String split = filter.units() == null || byName == 0 || byName == entries.size() || filter.naming() != Naming.ANY ? "" : " (" + byName + " đích danh, " + (entries.size() - byName) + " theo nhóm)";
        String title = subject + " " + entries.size() + " nhiệm vụ" + kind + when + where + split + words.ended(entries.stream().map(Entry::task).toList(), !where.isEmpty());
        c.line(title + (entries.size() > TaskWords.PAGE ? "; trả lời số để xem:" : ":"));
        c.fact(byName).fact(entries.size() - byName).fact(title);
        return page(entries, 0, title, c, role, coordinating, waiting, conversation, filter, progress);
    }

    private Outcome page(List<Entry> entries, int from, String title, Content.Builder c, @Nullable AssignmentRole role, int coordinating, long waiting, Conversation conversation,
                         @Nullable TaskFilter filter, Progress progress) {
        List<Task> shown = entries.subList(from, Math.min(entries.size(), from + TaskWords.PAGE)).stream().map(Entry::task).toList();
        boolean severalPapers = entries.stream().map(e -> e.task().document()).distinct().count() > 1;
        for (Task t : shown) {
            c.line(words.line(t, severalPapers ? mark(t) : ""));
            words.facts(c, t);
            c.fact(mark(t));
            c.cite(words.source(t));
        }
        int left = entries.size() - from - shown.size();
        for (Entry e : entries) c.task(words.item(e.task(), filter != null && filter.director() != null ? "DIRECTING" : e.part() == null ? role == null ? null : role.name() : e.part().role().name(), progress, e.part() == null ? null : e.part().unit()));
        c.count("total", entries.size()).count("shown", shown.size());
        if (coordinating > 0) c.count("coordinating", coordinating).buttons(new Content.Button("Việc phối hợp (" + coordinating + ")", "đơn vị tôi phối hợp những việc gì"));
        if (waiting > 0) c.count("closed", (int) waiting);
        if (left > 0) c.fact(left).buttons(new Content.Button("Xem tiếp (" + left + ")", "tiếp"));
        shown.stream().limit(3).forEach(t -> c.buttons(new Content.Button("Nhiệm vụ " + t.label(), "nhiệm vụ " + t.label())));
        Listing listing = new Listing(entries.stream().map(e -> e.task().id()).toList(), from + shown.size(), title);
        Conversation next = conversation.withList(listing, filter);
        if (entries.size() == 1) next = next.withTask(shown.getFirst().id(), shown.getFirst().document());
        return new Outcome(new Answer.Told(c.build()), next);
    }

    /** Which paper a line is from, where a list mixes papers: "[19/KH-UBND] ". */
    private String mark(Task task) {
        Document paper = words.papers().get(task.document());
        return paper == null || paper.facts().number() == null ? "" : "[" + paper.facts().number() + "] ";
    }

    public Outcome more(Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of("Chưa có danh sách nào để xem tiếp. " + asking.You() + " cần xem việc gì?", new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì"))), conversation);
        if (list.shown() >= list.tasks().size()) return new Outcome(new Answer.Told(Content.of("Đã hết danh sách (" + list.tasks().size() + " việc). Trả lời số để xem một việc, “quay lại” để xem trang trước.", new Content.Button("Quay lại", "quay lại"))), conversation);
        List<Entry> entries = new ArrayList<>();
        for (Task t : asking.office().tasks().byIds(list.tasks(), asking.viewer())) entries.add(new Entry(t, null));
        Content.Builder c = new Content.Builder(list.title() + (list.shown() == 0 ? ":" : " (từ việc thứ " + (list.shown() + 1) + "):"));
        c.fact(list.title()).fact(list.shown() + 1);
        return page(entries, list.shown(), list.title(), c, null, 0, 0, conversation, conversation.filter(), Progress.ofAll(asking.office().reports(), asking.today(), asking.viewer()));
    }

    /** The page before the last one; the last one again where one of its tasks was shown since. */
    public Outcome back(boolean first, Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of("Chưa có danh sách nào để quay lại. " + asking.You() + " cần xem việc gì?", new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì"))), conversation);
        int last = (Math.max(1, list.shown()) - 1) / TaskWords.PAGE * TaskWords.PAGE;
        int from = first ? 0 : conversation.focusTask() == null ? Math.max(0, last - TaskWords.PAGE) : last;
        return more(conversation.withList(new Listing(list.tasks(), from, list.title()), null));
    }

    /** Entry of the last list: by the task's own number when it has that number, else by its place. */
    public Outcome pick(int number, Conversation conversation) {
        return pick(number, Facet.ALL, conversation);
    }

    /** @param facet what is asked of it */
    public Outcome pick(int number, Facet facet, Conversation conversation) {
        Listing list = conversation.list();
        if (list == null) return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " muốn xem nhiệm vụ nào? Xin cho biết số nhiệm vụ hoặc nội dung.")), conversation);
        List<Task> tasks = asking.office().tasks().byIds(list.tasks(), asking.viewer());
        List<Task> numbered = tasks.stream().filter(t -> String.valueOf(number).equals(t.no())).toList();
        if (numbered.size() > 1) return new TaskAnswers(asking).which(numbered, facet, conversation, String.valueOf(number));
        Optional<Task> task = numbered.stream().findFirst();
        if (task.isEmpty() && number >= 1 && number <= tasks.size()) task = Optional.of(tasks.get(number - 1));
        if (task.isEmpty()) return new Outcome(new Answer.NotFound(new Content.Builder("Danh sách vừa rồi không có số " + number + ", chỉ có " + TaskWords.numbers(tasks) + ".").fact(number).fact(TaskWords.numbers(tasks)).buttons(new Content.Button("Nhiệm vụ " + number, "nhiệm vụ " + number)).build()), conversation);
        return new TaskAnswers(asking).card(task.get(), facet, conversation);
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
