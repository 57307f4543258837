package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.Intent.TaskRef;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Periods;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.target.Target;
import vn.dondoc.knowledge.unit.Unit;

/** Facts of one task. */
public final class TaskAnswers {
    private final Asking asking;
    private final TaskWords words;
    private final @org.jspecify.annotations.Nullable Unit whose;

    public TaskAnswers(Asking asking) {
        this(asking, null);
    }

    /** @param whose the unit whose progress is asked for; null = all that may be seen */
    public TaskAnswers(Asking asking, @org.jspecify.annotations.Nullable Unit whose) {
        this.asking = asking;
        this.whose = whose;
        words = new TaskWords(asking);
    }

    public Outcome about(TaskRef ref, Facet facet, Conversation conversation, String said) {
        if (ref.focus() && ref.numbers().isEmpty()) {
            Optional<Task> focus = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
            if (focus.isPresent()) return card(focus.get(), facet, conversation, false, said);
            List<Task> listed = conversation.list() == null ? List.of() : asking.office().tasks().byIds(conversation.list().tasks(), asking.viewer());
            if (listed.size() == 1) return card(listed.getFirst(), facet, conversation);
            if (listed.size() > 1 && listed.size() <= TaskWords.PAGE && facet != Facet.ALL && facet != Facet.CONTENT) return each(listed, facet, conversation);
            if (listed.size() > 1) return which(listed, facet, conversation, said);
            return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " hỏi nhiệm vụ nào? Xin cho biết số nhiệm vụ (ví dụ: nhiệm vụ 13) hoặc vài từ về nội dung.")), conversation);
        }
        if (ref.numbers().size() > 1) return several(ref, conversation);
        return switch (new TaskFinder(asking).find(ref, conversation.focusDocument(), null)) {
            case TaskFinder.Found.One(Task task) when facet == Facet.LEAD && ref.numbers().isEmpty() && inText(ref, task).isPresent() -> new KnowledgeAnswers(asking).quoted(inText(ref, task).get(), conversation);
            case TaskFinder.Found.One(Task task) -> targetOfSameNumber(ref, task, facet).map(t -> bothReadings(task, t, conversation)).orElseGet(() -> card(task, facet, conversation, !ref.numbers().isEmpty() && ref.documents().isEmpty() && conversation.focusDocument() == null, said));
            case TaskFinder.Found.Several(List<Task> tasks) -> which(tasks, facet, conversation, said);
            case TaskFinder.Found.None(List<Task> nearest) -> none(ref, nearest, conversation);
        };
    }

    /** "Còn việc kia": the task before the last one, or what else the last list has. */
    public Outcome other(Facet facet, Conversation conversation) {
        Optional<Task> before = Optional.ofNullable(conversation.previousTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
        if (before.isPresent()) return card(before.get(), facet, conversation);
        List<Task> rest = conversation.list() == null ? List.of() : asking.office().tasks().byIds(conversation.list().tasks(), asking.viewer()).stream().filter(t -> !Long.valueOf(t.id()).equals(conversation.focusTask())).toList();
        if (rest.size() == 1) return card(rest.getFirst(), facet, conversation);
        if (!rest.isEmpty()) return which(rest, facet, conversation, "");
        String seen = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer())).map(t -> " (vừa xem nhiệm vụ " + t.label() + ")").orElse("");
        return new Outcome(new Answer.AskedBack(new Content.Builder(asking.You() + " hỏi nhiệm vụ nào khác" + seen + "? Xin cho biết số nhiệm vụ hoặc vài từ về nội dung.").fact(seen).buttons(new Content.Button("Việc của đơn vị", "đơn vị tôi có những việc gì")).build()), conversation);
    }

    /** One fact of each task of a short list, worst first as listed. */
    private Outcome each(List<Task> tasks, Facet facet, Conversation conversation) {
        String what = switch (facet) {
            case LEAD -> "Chủ trì";
            case COORDINATING -> "Phối hợp";
            case DIRECTING -> "Chủ trì chỉ đạo";
            case OUTPUT -> "Sản phẩm";
            case PROGRESS, LATE -> "Tiến độ";
            default -> "Thời hạn";
        };
        Content.Builder c = new Content.Builder(what + " của " + tasks.size() + " việc vừa nêu (trả lời số để xem):").count("total", tasks.size());
        Progress progress = Progress.of(tasks.stream().map(Task::id).collect(java.util.stream.Collectors.toSet()), asking.office().reports(), asking.today(), asking.viewer());
        for (Task t : tasks) {
            String told = switch (facet) {
                case LEAD -> listed(t.lead());
                case COORDINATING -> listed(t.coordinating());
                case DIRECTING -> t.directedBy().isEmpty() ? "văn bản không ghi" : t.directedBy().stream().map(d -> d.replaceFirst("^(?:-\\s*)?[Đđ]ồng chí\\s+", "").replaceFirst("\\s*,.*$", "")).collect(java.util.stream.Collectors.joining("; "));
                case OUTPUT -> t.output() == null ? "văn bản không ghi" : TaskWords.about(t.output(), 12);
                case PROGRESS -> reported(t, progress);
                case LATE -> reported(t, progress) + "; " + DueWords.of(t, asking.today());
                default -> DueWords.of(t, asking.today());
            };
            c.line(t.label() + ". " + TaskWords.about(t.content(), 6) + " – " + TaskWords.about(told, 20)).fact(told).task(words.item(t, null, null, null)).cite(words.source(t));
            words.facts(c, t);
        }
        return new Outcome(new Answer.Told(c.build()), conversation);
    }

    private String reported(Task task, Progress progress) {
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).toList();
        List<Assignment> told = parts.stream().filter(a -> progress.last(task, a.unit()).isPresent()).toList();
        if (told.isEmpty()) return "chưa có báo cáo";
        return parts.size() == 1 ? ReportAnswers.inWords(progress.last(task, told.getFirst().unit()).orElseThrow()) : told.size() + "/" + parts.size() + " đơn vị đã báo cáo, " + parts.stream().filter(a -> progress.state(task, a.unit()).isClosed()).count() + " báo xong";
    }

    /** A wish for more time: the printed date stays, the way there, and the reason may go with a report. */
    public Outcome extension(@org.jspecify.annotations.Nullable TaskRef ref, Conversation conversation, String said) {
        Optional<Task> task = Optional.empty();
        if (ref != null && !ref.numbers().isEmpty()) task = new TaskFinder(asking).find(ref, conversation.focusDocument(), null) instanceof TaskFinder.Found.One(Task t) ? Optional.of(t) : Optional.empty();
        else if (conversation.focusTask() != null) task = asking.office().tasks().byId(conversation.focusTask(), asking.viewer());
        java.util.regex.Matcher because = java.util.regex.Pattern.compile("(?iu)(?<!đơn )\\b(?:vì|vi|do)\\s+([^.?!;]{4,80})").matcher(said);
        String reason = because.find() ? because.group(1).strip() : null;
        Content.Builder c = new Content.Builder(task.map(t -> "Chưa ghi gia hạn: thời hạn nhiệm vụ " + t.label() + " vẫn là " + DueWords.of(t, asking.today()) + ".").orElse("Chưa ghi gia hạn: thời hạn in trong văn bản không tự thay đổi."));
        c.line("Muốn gia hạn, " + asking.you() + " gửi cơ quan thường trực văn bản đề nghị, nêu lý do và thời hạn mới.");
        boolean ours = task.isPresent() && ownPart(task.get()).isPresent();
        String send = "nhiệm vụ " + task.map(Task::label).orElse("17") + " đang vướng " + (reason == null ? "kinh phí" : reason);
        if (task.isPresent() && !ours) c.line("Nhiệm vụ này không giao cho đơn vị của " + asking.you() + ". " + asking.You() + " cần xem gì thêm?");
        else c.line(asking.You() + " có muốn báo vướng mắc để cơ quan thường trực biết không? " + (reason == null ? "Ví dụ" : "Nhắn") + ": “" + send + "”.").fact(send);
        c.fact(reason);
        if (ours && reason != null) c.buttons(new Content.Button("Báo vướng mắc", send));
        task.ifPresent(t -> {
            words.facts(c, t);
            c.task(words.item(t, null, null, null)).cite(words.source(t));
        });
        return new Outcome(new Answer.AskedBack(c.build()), task.map(t -> conversation.withTask(t.id(), t.document())).orElse(conversation));
    }

    /** A paragraph that says who does it, where it fits the question clearly better than the task does. */
    private Optional<vn.dondoc.knowledge.document.Document.Passage> inText(TaskRef ref, Task task) {
        return new KnowledgeAnswers(asking).better(ref.words(), ref.documents(), task.content() + ". " + task.sectionTitle());
    }

    /** "1.2 là gì": a number without "nhiệm vụ" may be a target's as well. */
    private Optional<Target> targetOfSameNumber(TaskRef ref, Task task, Facet facet) {
        if (!ref.focus() || facet != Facet.CONTENT || ref.numbers().size() != 1 || !ref.words().isBlank()) return Optional.empty();
        return asking.office().targets().targets(asking.viewer()).stream().filter(t -> t.document() == task.document() && ref.numbers().getFirst().equals(t.no())).findFirst();
    }

    private Outcome bothReadings(Task task, Target target, Conversation conversation) {
        Content.Builder c = new Content.Builder("Số " + task.label() + " có trong " + words.paper(task) + " với hai nội dung. " + asking.You() + " hỏi nội dung nào?");
        c.line("1. Nhiệm vụ " + task.label() + ": " + TaskWords.about(task.content(), 14) + " – " + DueWords.of(task, asking.today()));
        c.line("2. Chỉ tiêu " + target.no() + ": " + TaskWords.about(target.text(), 14) + " – " + KnowledgeAnswers.figure(target));
        words.facts(c, task);
        c.fact(target.text()).fact(target.no()).fact(KnowledgeAnswers.figure(target)).task(words.item(task, null, null, null)).target(new Content.TargetItem(target.source(), target.no())).cite(words.source(task));
        c.buttons(new Content.Button("Nhiệm vụ " + task.label(), "nội dung nhiệm vụ " + task.label()), new Content.Button("Chỉ tiêu " + target.no(), "chỉ tiêu " + target.text()));
        return new Outcome(new Answer.AskedBack(c.build()), conversation);
    }

    /** Asks which of several tasks is meant. */
    Outcome which(List<Task> tasks, Facet facet, Conversation conversation, String said) {
        List<Task> shown = TaskFinder.first(tasks, tasks.size() > TaskWords.PAGE ? TaskWords.PAGE - 1 : TaskWords.PAGE);
        Content.Builder c = new Content.Builder("Có " + tasks.size() + " nhiệm vụ phù hợp. " + asking.You() + " hỏi nhiệm vụ nào? (trả lời số)");
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Task t = shown.get(i);
            String label = "Nhiệm vụ " + t.label() + " (" + paperShort(t) + "): " + TaskWords.about(t.content(), 10);
            labels.add(label);
            c.line((i + 1) + ". " + label);
            words.facts(c, t);
            c.fact(paperShort(t)).fact(i + 1).buttons(new Content.Button(String.valueOf(i + 1), String.valueOf(i + 1)));
        }
        if (tasks.size() > shown.size()) c.line("… và " + (tasks.size() - shown.size()) + " nhiệm vụ khác; xin nói rõ thêm nếu chưa thấy.");
        tasks.forEach(t -> c.task(words.item(t, null, null, null)));
        c.count("total", tasks.size()).fact(tasks.size() - shown.size());
        Pending pending = new Pending(Pending.Kind.TASK, shown.stream().map(t -> String.valueOf(t.id())).toList(), labels, said, facet.name());
        return new Outcome(new Answer.AskedBack(c.build()), conversation.withPending(pending));
    }

    /** "Nhiệm vụ 34 và 38 hạn khi nào": one line each. */
    private Outcome several(TaskRef ref, Conversation conversation) {
        Content.Builder c = new Content.Builder("");
        boolean found = false;
        for (String number : ref.numbers()) {
            TaskRef one = new TaskRef(List.of(number), ref.words(), ref.documents(), false);
            switch (new TaskFinder(asking).find(one, conversation.focusDocument(), null)) {
                case TaskFinder.Found.One(Task t) -> {
                    c.line("Nhiệm vụ " + words.line(t) + "; chủ trì: " + listed(t.lead())).task(words.item(t, null, null, null)).cite(words.source(t));
                    words.facts(c, t);
                    found = true;
                }
                case TaskFinder.Found.Several(List<Task> tasks) -> c.line("Nhiệm vụ " + number + ": có trong " + tasks.size() + " văn bản, xin nói rõ văn bản nào.").fact(number).fact(tasks.size());
                case TaskFinder.Found.None _ -> c.line("Không có nhiệm vụ số " + number + ".").fact(number);
            }
        }
        return new Outcome(found ? new Answer.Told(c.build()) : new Answer.NotFound(c.build()), conversation);
    }

    private String paperShort(Task task) {
        return Optional.ofNullable(words.papers().get(task.document())).map(d -> d.facts().number() != null ? d.facts().number() : TaskWords.about(d.name(), 6)).orElse("văn bản");
    }

    private Outcome none(TaskRef ref, List<Task> nearest, Conversation conversation) {
        Content.Builder c;
        if (!ref.numbers().isEmpty()) {
            c = new Content.Builder("Không có nhiệm vụ số " + String.join(", ", ref.numbers()) + (ref.documents().isEmpty() ? " trong các văn bản đã nhập." : " trong văn bản này."));
            ref.numbers().forEach(c::fact);
        } else if (nearest.isEmpty() || ref.words().split(" ").length > 3) {
            // no row speaks of it; a paragraph may
            return new KnowledgeAnswers(asking).text(new vn.dondoc.bot.dialogue.Intent.AskText(ref.words(), ref.documents()), conversation);
        } else {
            c = new Content.Builder("Trợ lý không tìm thấy nhiệm vụ nào nói về nội dung này.");
            if (!nearest.isEmpty()) {
                c.line("Gần nhất:");
                for (Task t : nearest) {
                    c.line("- Nhiệm vụ " + words.line(t));
                    words.facts(c, t);
                }
            }
        }
        return new Outcome(new Answer.NotFound(c.buttons(new Content.Button("Việc của đơn vị tôi", "đơn vị tôi có những việc gì")).build()), conversation);
    }

    /** One task with the fact asked for first. */
    public Outcome card(Task task, Facet facet, Conversation conversation) {
        return card(task, facet, conversation, false, "");
    }

    /** "Không phải Sở Xây dựng. ", "Đúng. ": what the question takes for granted, put right first; empty where it takes nothing for granted. */
    private String premise(Task task, Facet facet, String said) {
        if (!vn.dondoc.bot.dialogue.Understanding.doubts(said)) return "";
        if (whose != null && (facet == Facet.LEAD || facet == Facet.COORDINATING)) {
            AssignmentRole role = facet == Facet.LEAD ? AssignmentRole.LEAD : AssignmentRole.COORDINATING;
            Set<String> ids = asking.office().directory().acting(whose);
            boolean so = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().anyMatch(a -> a.role() == role && ids.contains(a.unit()));
            return so ? "Đúng. " : whose.name() + " không " + (facet == Facet.LEAD ? "chủ trì" : "phối hợp") + " việc này. ";
        }
        if (facet == Facet.PROGRESS && vn.dondoc.index.text.Folding.fold(said).matches("(?s).*\\b(xong|hoan thanh|hoan tat)\\b.*")) {
            List<Assignment> seen = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).toList();
            Progress progress = Progress.of(Set.of(task.id()), asking.office().reports(), asking.today(), asking.viewer());
            return seen.isEmpty() ? "" : seen.stream().allMatch(a -> progress.state(task, a.unit()).isClosed()) ? "Đúng, đã báo hoàn thành. " : "Chưa, chưa có báo cáo hoàn thành. ";
        }
        java.util.regex.Matcher day = java.util.regex.Pattern.compile("(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})(?![\\d%])").matcher(said);
        if (facet != Facet.DUE || !day.find() || task.lastGoodDay().isEmpty()) return "";
        LocalDate last = task.lastGoodDay().get();
        return last.getDayOfMonth() == Integer.parseInt(day.group(1)) && last.getMonthValue() == Integer.parseInt(day.group(2)) ? "Đúng. " : "Không phải " + day.group() + ". ";
    }

    private Outcome card(Task task, Facet facet, Conversation conversation, boolean numbered, String said) {
        if (facet == Facet.PROGRESS && whose != null && asking.office().directory().acting(whose).stream().noneMatch(asking.viewer()::seesWorkOf))
            return new Outcome(new Answer.NotAllowed(new Content.Builder("Trợ lý không nêu được tiến độ của " + whose.name() + ": " + asking.you() + " chỉ xem được tiến độ của đơn vị mình. Cơ quan thường trực và lãnh đạo chỉ đạo xem được toàn bộ.").fact(whose.name()).build()), conversation.withTask(task.id(), task.document()));
        Progress progress = Progress.of(Set.of(task.id()), asking.office().reports(), asking.today(), asking.viewer());
        Content.Builder c = new Content.Builder("");
        String premise = premise(task, facet, said);
        c.fact(premise);
        String head = premise + "Nhiệm vụ " + task.label();
        String due = "Thời hạn: " + DueWords.of(task, asking.today());
        String lead = "Chủ trì: " + listed(task.lead());
        switch (facet) {
            case DUE -> c.line(head + ": " + TaskWords.about(task.content(), 24)).line(due).line(lead);
            case LEAD -> {
                c.line(head + " do " + listed(task.lead()) + " chủ trì.");
                ownPart(task).flatMap(a -> asking.office().handOvers().personOf(a, asking.viewer())).ifPresentOrElse(p -> c.line("Trong đơn vị: đã giao đồng chí " + p + " xử lý.").fact(p), () -> {
                    if (asking.viewer().role() == vn.dondoc.knowledge.access.Role.LEADER && ownPart(task).isPresent()) c.line("Trong đơn vị: chưa giao cho cá nhân nào.");
                });
                c.line("Nội dung: " + TaskWords.about(task.content(), 24)).line(due);
            }
            case COORDINATING -> c.line(head + (task.coordinating().isEmpty() ? ": văn bản không ghi đơn vị phối hợp." : ": đơn vị phối hợp là " + listed(task.coordinating()) + "."))
                    .line("Nội dung: " + TaskWords.about(task.content(), 20)).line(lead).line(due);
            case DIRECTING -> c.line(head + (task.directedBy().isEmpty() ? ": văn bản không ghi người chủ trì chỉ đạo." : " do " + String.join("; ", task.directedBy()) + " chủ trì chỉ đạo."))
                    .line("Nội dung: " + TaskWords.about(task.content(), 20)).line(lead).line(due);
            case OUTPUT -> c.line(head + (task.output() == null ? ": văn bản không ghi sản phẩm đầu ra." : ": sản phẩm đầu ra là " + task.output() + "."))
                    .line("Nội dung: " + TaskWords.about(task.content(), 20)).line(lead).line(due);
            case LATE -> {
                boolean closed = ownPart(task).map(a -> progress.state(task, a.unit()).isClosed()).orElse(false);
                c.line(task.lastGoodDay().isEmpty() ? head + " không có ngày cuối nên không tính là quá hạn." : !task.overdueOn(asking.today()) ? head + " chưa quá hạn."
                        : closed ? head + " đã qua thời hạn, đơn vị đã báo hoàn thành." : head + " đã quá hạn.");
                c.line("Nội dung: " + TaskWords.about(task.content(), 20)).line(due);
                progress(task, progress, c);
            }
            case PROGRESS -> {
                c.line(head + ": " + TaskWords.about(task.content(), 14));
                progress(task, progress, c);
                c.line(due);
            }
            case CONTENT, ALL -> {
                c.line(head + ": " + TaskWords.quote(task.content())).line(lead);
                if (!task.coordinating().isEmpty() && facet == Facet.ALL) c.line("Phối hợp: " + listed(task.coordinating()));
                if (task.output() != null && facet == Facet.ALL) c.line("Sản phẩm: " + task.output());
                c.line(due);
            }
        }
        List<Task> same = asking.office().tasks().all(asking.viewer()).stream().filter(t -> task.no() != null && task.no().equals(t.no()) && t.document() != task.document()).toList();
        if (numbered && !same.isEmpty()) {
            String also = "Số " + task.label() + " cũng có trong: " + String.join("; ", same.stream().map(words::paper).distinct().toList()) + ".";
            c.line(also).fact(also);
        }
        Document paper = words.papers().get(task.document());
        LocalDate issued = paper == null ? null : paper.facts().date();
        if (issued != null && task.lastGoodDay().filter(d -> d.isBefore(issued)).isPresent() && facet != Facet.PROGRESS)
            c.line("Lưu ý: thời hạn in trong văn bản trước ngày ban hành " + DueWords.date(issued) + ".").fact(DueWords.date(issued));
        c.line("Nguồn: " + words.paper(task) + ", " + task.locator() + (paper != null && !paper.reviewed() ? " (chưa rà soát)" : ""));
        words.facts(c, task);
        c.cite(words.source(task)).fact(words.paper(task)).fact(task.locator()).fact(task.directedBy().size());
        String unit = ownPart(task).map(Assignment::unit).orElse(null);
        c.task(words.item(task, ownPart(task).map(a -> a.role().name()).orElse(null), progress, unit));
        buttons(task, facet, c);
        return new Outcome(new Answer.Told(c.build()), conversation.withTask(task.id(), task.document()));
    }

    private Optional<Assignment> ownPart(Task task) {
        return asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> asking.viewer().own().contains(a.unit()))
                .min(java.util.Comparator.comparing(Assignment::role));
    }

    private void buttons(Task task, Facet facet, Content.Builder c) {
        if (facet != Facet.PROGRESS) c.buttons(new Content.Button("Tiến độ", "tiến độ nhiệm vụ " + task.label()));
        if (facet != Facet.CONTENT && facet != Facet.ALL) c.buttons(new Content.Button("Nội dung", "nội dung nhiệm vụ " + task.label()));
        if (facet != Facet.COORDINATING) c.buttons(new Content.Button("Ai phối hợp?", "nhiệm vụ " + task.label() + " ai phối hợp"));
        if (ownPart(task).isPresent()) c.buttons(new Content.Button("Báo cáo", "báo cáo nhiệm vụ " + task.label()));
    }

    private void progress(Task task, Progress progress, Content.Builder c) {
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer());
        java.util.Set<String> told = new java.util.HashSet<>();
        List<Assignment> reported = parts.stream().sorted(java.util.Comparator.comparing(Assignment::role)).filter(a -> progress.last(task, a.unit()).isPresent()).filter(a -> whose == null || asking.office().directory().acting(whose).contains(a.unit())).filter(a -> told.add(a.unit())).toList();
        if (reported.isEmpty()) {
            boolean mine = parts.stream().anyMatch(a -> asking.viewer().seesWorkOf(a.unit()));
            c.line(mine ? "Chưa có báo cáo tiến độ nào" + (asking.viewer().role().seesAllUnits() ? "." : " của đơn vị.") : "Nhiệm vụ không giao cho đơn vị của " + asking.you() + " nên Trợ lý không nêu được tiến độ của đơn vị khác.");
            return;
        }
        for (Assignment a : TaskFinder.first(reported, 3)) {
            ProgressReport r = progress.last(task, a.unit()).orElseThrow();
            String unit = asking.office().directory().byId(a.unit()).map(Unit::name).orElse(a.unit());
            String line = unit + (a.role() == AssignmentRole.COORDINATING ? " (phối hợp)" : "") + ": " + ReportAnswers.inWords(r) + (progress.state(task, a.unit()) == AssignmentState.SUBMITTED ? " (chờ xác nhận)" : "") + " – báo cáo ngày " + DueWords.date(asking.office().time().dayOf(r.sentAt())) + ", mã " + r.receipt()
                    + (r.period().isEmpty() ? "" : ", kỳ " + Periods.inWords(r.period())) + ".";
            c.line(line).fact(line);
        }
        if (reported.size() > 3) c.line("… và " + (reported.size() - 3) + " đơn vị khác đã báo cáo.").fact(reported.size() - 3);
    }

    static String listed(List<String> bodies) {
        return bodies.isEmpty() ? "văn bản không ghi" : String.join("; ", bodies);
    }
}
