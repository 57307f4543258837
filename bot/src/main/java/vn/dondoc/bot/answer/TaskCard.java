package vn.dondoc.bot.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.bot.dialogue.Conversation;
import vn.dondoc.bot.dialogue.Intent.Facet;
import vn.dondoc.bot.dialogue.Understanding;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.document.Document;
import vn.dondoc.knowledge.report.AssignmentState;
import vn.dondoc.knowledge.report.Periods;
import vn.dondoc.knowledge.report.Progress;
import vn.dondoc.knowledge.report.ProgressReport;
import vn.dondoc.knowledge.task.Assignment;
import vn.dondoc.knowledge.task.AssignmentRole;
import vn.dondoc.knowledge.task.Task;
import vn.dondoc.knowledge.unit.Unit;

/** One task in words: the fact asked for first, then what it is, whose and until when, progress, source. */
final class TaskCard {
    /** Units named in one line; the others are counted. */
    private static final int NAMED = 10;
    private final Asking asking;
    private final TaskWords words;
    private final @Nullable Unit whose;

    /** @param whose the unit whose progress is asked for; null = all that may be seen */
    TaskCard(Asking asking, @Nullable Unit whose) {
        this.asking = asking;
        this.whose = whose;
        words = new TaskWords(asking);
    }

    /** @param numbered whether the task was called by its number alone: other papers may have that number too */
    Outcome about(Task task, Facet facet, Conversation conversation, boolean numbered, String said) {
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
                    if (asking.viewer().role() == Role.LEADER && ownPart(task).isPresent()) c.line("Trong đơn vị: chưa giao cho cá nhân nào.");
                });
                c.line("Nội dung: " + TaskWords.about(task.content(), 24)).line(due);
            }
            case COORDINATING -> c.line(head + (task.coordinating().isEmpty() ? ": văn bản không ghi đơn vị phối hợp." : ": đơn vị phối hợp là " + listed(task.coordinating()) + "."))
                    .line("Nội dung: " + TaskWords.about(task.content(), 20)).line(lead).line(due);
            case DIRECTING -> c.line(head + (task.directedBy().isEmpty() ? ": văn bản không ghi người chủ trì chỉ đạo." : " do " + within(String.join("; ", task.directedBy())) + " chủ trì chỉ đạo."))
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
            case SILENT -> silent(task, progress, head, c);
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
        words.later(task).ifPresent(l -> c.line("Lưu ý: Văn bản này " + l.words() + ".").fact(l.words()));
        c.line("Nguồn: " + words.paper(task) + ", " + task.locator() + (paper != null && !paper.reviewed() ? " (chưa rà soát)" : ""));
        words.facts(c, task);
        c.cite(words.source(task)).fact(words.paper(task)).fact(task.locator()).fact(task.directedBy().size());
        String unit = ownPart(task).map(Assignment::unit).orElse(null);
        c.task(words.item(task, ownPart(task).map(a -> a.role().name()).orElse(null), progress, unit));
        buttons(task, facet, c);
        return new Outcome(new Answer.Told(c.build()), conversation.withTask(task.id(), task.document()));
    }

    /** "Không phải Sở Xây dựng. ", "Đúng. ": what the question takes for granted, put right first; empty where it takes nothing for granted. */
    private String premise(Task task, Facet facet, String said) {
        if (!Understanding.doubts(said)) return "";
        if (whose != null && (facet == Facet.LEAD || facet == Facet.COORDINATING)) {
            AssignmentRole role = facet == Facet.LEAD ? AssignmentRole.LEAD : AssignmentRole.COORDINATING;
            Set<String> ids = asking.office().directory().acting(whose);
            boolean so = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().anyMatch(a -> a.role() == role && ids.contains(a.unit()));
            return so ? "Đúng. " : whose.name() + " không " + (facet == Facet.LEAD ? "chủ trì" : "phối hợp") + " việc này. ";
        }
        if (facet == Facet.PROGRESS && Folding.fold(said).matches("(?s).*\\b(xong|hoan thanh|hoan tat)\\b.*")) {
            List<Assignment> seen = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).toList();
            Progress progress = Progress.of(Set.of(task.id()), asking.office().reports(), asking.today(), asking.viewer());
            return seen.isEmpty() ? "" : seen.stream().allMatch(a -> progress.state(task, a.unit()).isClosed()) ? "Đúng, đã báo hoàn thành. " : "Chưa, chưa có báo cáo hoàn thành. ";
        }
        Matcher day = Pattern.compile("(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})(?![\\d%])").matcher(said);
        if (facet != Facet.DUE || !day.find() || task.lastGoodDay().isEmpty()) return "";
        LocalDate last = task.lastGoodDay().get();
        return last.getDayOfMonth() == Integer.parseInt(day.group(1)) && last.getMonthValue() == Integer.parseInt(day.group(2)) ? "Đúng. " : "Không phải " + day.group() + ". ";
    }

    Optional<Assignment> ownPart(Task task) {
        return asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> asking.viewer().own().contains(a.unit()))
                .min(Comparator.comparing(Assignment::role));
    }

    private void buttons(Task task, Facet facet, Content.Builder c) {
        if (facet != Facet.PROGRESS) c.buttons(new Content.Button("Tiến độ", "tiến độ nhiệm vụ " + task.label()));
        if (facet != Facet.CONTENT && facet != Facet.ALL) c.buttons(new Content.Button("Nội dung", "nội dung nhiệm vụ " + task.label()));
        if (facet != Facet.COORDINATING) c.buttons(new Content.Button("Ai phối hợp?", "nhiệm vụ " + task.label() + " ai phối hợp"));
        if (ownPart(task).isPresent()) c.buttons(new Content.Button("Báo cáo", "báo cáo nhiệm vụ " + task.label()));
    }

    private void progress(Task task, Progress progress, Content.Builder c) {
        List<Assignment> parts = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer());
        Set<String> told = new HashSet<>();
        List<Assignment> reported = parts.stream().sorted(Comparator.comparing(Assignment::role)).filter(a -> progress.last(task, a.unit()).isPresent()).filter(a -> whose == null || asking.office().directory().acting(whose).contains(a.unit())).filter(a -> told.add(a.unit())).toList();
        if (reported.isEmpty()) {
            boolean mine = parts.stream().anyMatch(a -> asking.viewer().seesWorkOf(a.unit()));
            c.line(mine ? "Chưa có báo cáo tiến độ nào" + (asking.viewer().role().seesAllUnits() ? "." : " của đơn vị.") : "Nhiệm vụ không giao cho đơn vị của " + asking.you() + " nên Trợ lý không nêu được tiến độ của đơn vị khác.");
            return;
        }
        for (Assignment a : TaskFinder.first(reported, 3)) {
            ProgressReport r = progress.last(task, a.unit()).orElseThrow();
            String unit = asking.unitName(a.unit());
            String line = unit + (a.role() == AssignmentRole.COORDINATING ? " (phối hợp)" : "") + ": " + ReportWords.of(r) + (progress.state(task, a.unit()) == AssignmentState.SUBMITTED ? " (chờ xác nhận)" : "") + " – báo cáo ngày " + DueWords.date(asking.office().time().dayOf(r.sentAt())) + ", mã " + r.receipt()
                    + (r.period().isEmpty() ? "" : ", kỳ " + Periods.inWords(r.period())) + ".";
            c.line(line).fact(line);
        }
        if (reported.size() > 3) c.line("… và " + (reported.size() - 3) + " đơn vị khác đã báo cáo.").fact(reported.size() - 3);
    }

    /** The units that lead and have reported nothing in the running period, for who may see them. */
    private void silent(Task task, Progress progress, String head, Content.Builder c) {
        List<Assignment> leads = asking.office().tasks().assignmentsOfTasks(Set.of(task.id()), asking.viewer()).stream().filter(a -> a.role() == AssignmentRole.LEAD && asking.viewer().seesWorkOf(a.unit())).toList();
        List<String> without = leads.stream().filter(a -> progress.last(task, a.unit()).isEmpty()).map(a -> asking.unitName(a.unit())).sorted().toList();
        if (leads.isEmpty()) c.line(head + ": " + asking.you() + " không xem được báo cáo của các đơn vị chủ trì việc này.");
        else if (without.isEmpty()) c.line(head + ": cả " + leads.size() + " đơn vị chủ trì đã báo cáo.");
        else c.line(head + ": " + without.size() + "/" + leads.size() + " đơn vị chủ trì chưa báo cáo: " + String.join(", ", without.subList(0, Math.min(NAMED, without.size()))) + (without.size() > NAMED ? " và " + (without.size() - NAMED) + " đơn vị khác" : "") + ".");
        c.fact(without.size() + "/" + leads.size()).fact(leads.size()).fact(without.size()).fact(Math.max(0, without.size() - NAMED));
        without.forEach(c::fact);
        c.line("Nội dung: " + TaskWords.about(task.content(), 14)).line("Thời hạn: " + DueWords.of(task, asking.today()));
    }

    /** Inside a sentence: "do đồng chí …"; names of bodies stay as printed. */
    private static String within(String printed) {
        return printed.replaceFirst("^-\\s*", "").replaceFirst("^Đồng chí", "đồng chí");
    }

    static String listed(List<String> bodies) {
        return bodies.isEmpty() ? "văn bản không ghi" : String.join("; ", bodies);
    }
}
