package vn.dondoc.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Conversation.Pending;
import vn.dondoc.bot.dialogue.Intent;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.TaskRef;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.target.Target;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** Facts of one task. */
public final class TaskAnswers {
    private final Asking asking;
    private final TaskWords words;
    private final TaskCard cards;

    public TaskAnswers(Asking asking) {
        this(asking, null);
    }

    /** @param whose the unit whose progress is asked for; null = all that may be seen */
    public TaskAnswers(Asking asking, @Nullable Unit whose) {
        this.asking = asking;
        cards = new TaskCard(asking, whose);
        words = new TaskWords(asking);
    }

    public Outcome about(TaskRef ref, Facet facet, Conversation conversation, String said) {
        if (ref.focus() && ref.numbers().isEmpty()) {
            Optional<Task> focus = Optional.ofNullable(conversation.focusTask()).flatMap(id -> asking.office().tasks().byId(id, asking.viewer()));
            if (focus.isPresent()) return cards.about(focus.get(), facet, conversation, false, said);
            List<Task> listed = conversation.list() == null ? List.of() : asking.office().tasks().byIds(conversation.list().tasks(), asking.viewer());
            if (listed.size() == 1) return card(listed.getFirst(), facet, conversation);
            if (listed.size() > 1 && listed.size() <= TaskWords.PAGE && facet != Facet.ALL && facet != Facet.CONTENT) return each(listed, facet, conversation);
            if (listed.size() > 1) return which(listed, facet, conversation, said);
            return new Outcome(new Answer.AskedBack(Content.of(asking.You() + " hỏi nhiệm vụ nào? Xin cho biết số nhiệm vụ (ví dụ: nhiệm vụ 13) hoặc vài từ về nội dung.")), conversation);
        }
        if (ref.numbers().size() > 1) return several(ref, conversation);
        return switch (new TaskFinder(asking).find(ref, conversation.focusDocument(), null)) {
            case TaskFinder.Found.One(Task task) when facet == Facet.LEAD && ref.numbers().isEmpty() && inText(ref, task).isPresent() -> new KnowledgeAnswers(asking).quoted(inText(ref, task).get(), conversation);
            case TaskFinder.Found.One(Task task) -> targetOfSameNumber(ref, task, facet).map(t -> bothReadings(task, t, conversation)).orElseGet(() -> cards.about(task, facet, conversation, !ref.numbers().isEmpty() && ref.documents().isEmpty() && conversation.focusDocument() == null, said));
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
            case PROGRESS, LATE, SILENT -> "Tiến độ";
            default -> "Thời hạn";
        };
        Content.Builder c = new Content.Builder(what + " của " + tasks.size() + " việc vừa nêu (trả lời số để xem):").count("total", tasks.size());
        Progress progress = Progress.of(tasks.stream().map(Task::id).collect(Collectors.toSet()), asking.office().reports(), asking.today(), asking.viewer());
        for (Task t : tasks) {
            String told = switch (facet) {
                case LEAD -> TaskCard.listed(t.lead());
                case COORDINATING -> TaskCard.listed(t.coordinating());
                case DIRECTING -> t.directedBy().isEmpty() ? "văn bản không ghi" : t.directedBy().stream().map(d -> d.replaceFirst("^(?:-\\s*)?[Đđ]ồng chí\\s+", "").replaceFirst("\\s*,.*$", "")).collect(Collectors.joining("; "));
                case OUTPUT -> t.output() == null ? "văn bản không ghi" : TaskWords.about(t.output(), 12);
                case PROGRESS, SILENT -> reported(t, progress);
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
        return parts.size() == 1 ? ReportWords.of(progress.last(task, told.getFirst().unit()).orElseThrow()) : told.size() + "/" + parts.size() + " đơn vị đã báo cáo, " + parts.stream().filter(a -> progress.state(task, a.unit()).isClosed()).count() + " báo xong";
    }

    /** A wish for more time: the printed date stays, the way there, and the reason may go with a report. */
    public Outcome extension(@Nullable TaskRef ref, Conversation conversation, String said) {
        Optional<Task> task = Optional.empty();
        if (ref != null && !ref.numbers().isEmpty()) task = new TaskFinder(asking).find(ref, conversation.focusDocument(), null) instanceof TaskFinder.Found.One(Task t) ? Optional.of(t) : Optional.empty();
        else if (conversation.focusTask() != null) task = asking.office().tasks().byId(conversation.focusTask(), asking.viewer());
        Matcher because = Pattern.compile("(?iu)(?<!đơn )\\b(?:vì|vi|do)\\s+([^.?!;]{4,80})").matcher(said);
        String reason = because.find() ? because.group(1).strip() : null;
        Content.Builder c = new Content.Builder(task.map(t -> "Chưa ghi gia hạn: thời hạn nhiệm vụ " + t.label() + " vẫn là " + DueWords.of(t, asking.today()) + ".").orElse("Chưa ghi gia hạn: thời hạn in trong văn bản không tự thay đổi."));
        c.line("Muốn gia hạn, " + asking.you() + " gửi cơ quan thường trực văn bản đề nghị, nêu lý do và thời hạn mới.");
        boolean ours = task.isPresent() && cards.ownPart(task.get()).isPresent();
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
    private Optional<Document.Passage> inText(TaskRef ref, Task task) {
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
                    c.line("Nhiệm vụ " + words.line(t) + "; chủ trì: " + TaskCard.listed(t.lead())).task(words.item(t, null, null, null)).cite(words.source(t));
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
            return new KnowledgeAnswers(asking).text(new Intent.AskText(ref.words(), ref.documents()), conversation);
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
        return cards.about(task, facet, conversation, false, "");
    }
}
